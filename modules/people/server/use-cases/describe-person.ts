import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { grantedKinds, whileLookingAt } from '../../../privacy/server/index.ts'
import type { DescriptionInput, PeopleRefusal } from '../../contract.ts'
import { completedBy, isPossibleBirthDate, type KnownFields, knownFieldsOf } from '../described-subject.ts'
import {
  findOwnFields,
  listDescriptions,
  type RecordLabel,
  replaceMatchKeys,
  upsertFields,
} from '../description-storage.ts'
import { matchKeysOf } from '../match-keys.ts'
import { nameKeyOf } from '../name-key.ts'
import { replaceNameKey } from '../name-search-storage.ts'

/**
 * Tells, in the name of the actor's organisation, who a subject is as far as known; again corrects what it told before.
 * The actor must hold grants on identity, and on contact when contact is told. `label` is how people know the record.
 */
export async function describePerson(
  work: Work,
  subjectId: string,
  input: DescriptionInput,
  label?: RecordLabel,
): Promise<void> {
  const today = localDateOf(work.now)
  if (input.birthDate && !isPossibleBirthDate(input.birthDate, today)) {
    throw new Refusal<PeopleRefusal>('birth-date-impossible')
  }
  await tell(work, subjectId, knownFieldsOf(input, today), label)
  work.record({ name: 'person-described', subjectId })
}

/**
 * Takes over what is known of one subject to another, in the name of the actor's organisation, and fills in what was not
 * known there. Contact data stay behind where the actor holds no grant on them at the other side. `toWork` may have
 * another purpose: then the caller records the move.
 */
export async function copyDescription(
  work: Work,
  fromSubjectId: string,
  toWork: Work,
  toSubjectId: string,
  label?: RecordLabel,
): Promise<void> {
  const read = async (from: Work) => (await listDescriptions(from, [fromSubjectId])).get(fromSubjectId)
  const known = work.purpose === toWork.purpose ? await read(work) : await toWork.underPurpose(work.purpose, read)
  work.record({ name: 'description-read', subjectId: fromSubjectId })
  const own = await findOwnFields(toWork, toSubjectId)
  if (!known && !own && !label) return
  const told = own && known ? completedBy(own, known) : (own ?? known ?? nothingKnown)
  const withContact = (await grantedKinds(toWork, toSubjectId)).includes('contact')
  await tell(
    toWork,
    toSubjectId,
    withContact ? told : { ...told, houseNumber: null, telephone: null, handle: null },
    label,
  )
  toWork.record({ name: 'person-described', subjectId: toSubjectId })
}

async function tell(work: Work, subjectId: string, known: KnownFields, label: RecordLabel | undefined): Promise<void> {
  const keys = matchKeysOf(known, { municipalityId: work.actor.municipalityId, purpose: work.purpose })
  // Who may see thousands writes about one: the policies then ask about that one.
  await whileLookingAt(work, [subjectId], () =>
    Promise.all([
      upsertFields(work, subjectId, known, label),
      replaceMatchKeys(work, subjectId, keys),
      replaceNameKey(work, subjectId, nameKeyOf(known)),
    ]),
  )
}

const nothingKnown: KnownFields = {
  givenNames: null,
  infix: null,
  familyName: null,
  nickname: null,
  birthDate: null,
  estimate: null,
  school: null,
  neighbourhood: null,
  street: null,
  houseNumber: null,
  telephone: null,
  handle: null,
}
