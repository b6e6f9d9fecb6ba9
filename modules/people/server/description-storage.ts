import type { Selectable } from 'kysely'
import type { PartialDate } from '../../../platform/contract/dutch.ts'
import { type LocalDate, localDateOf } from '../../../platform/contract/working-days.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'
import type { Pseudonym } from '../contract.ts'
import {
  completedBy,
  type DescribedSubject,
  initialsOf,
  type KnownFields,
  presentPseudonym,
} from './described-subject.ts'
import type { MatchKey } from './match-keys.ts'

/** Number and identifier of the record that a description belongs to. */
export type RecordLabel = { readonly reference: string; readonly recordId: string }

/** What is known of each of these subjects, as far as the actor may see it; a subject of which nothing is seen is left out. */
export async function listDescriptions(
  work: Work,
  subjectIds: readonly string[],
): Promise<Map<string, DescribedSubject>> {
  const found = new Map<string, DescribedSubject>()
  if (subjectIds.length === 0) return found
  const ids = [...new Set(subjectIds)]
  const [told, contacts] = await Promise.all([
    work.db
      .selectFrom('people.description')
      .where('municipality_id', '=', work.actor.municipalityId)
      .where('subject_id', 'in', ids)
      .selectAll()
      .orderBy('told_order')
      .execute(),
    work.db
      .selectFrom('people.contact')
      .where('municipality_id', '=', work.actor.municipalityId)
      .where('subject_id', 'in', ids)
      .select(['subject_id', 'source_organisation_id', 'telephone', 'handle', 'house_number'])
      .orderBy('told_order')
      .execute(),
  ])
  for (const row of told) {
    const one: DescribedSubject = {
      id: row.id,
      subjectId: row.subject_id,
      purpose: row.purpose,
      reference: row.reference,
      recordId: row.record_id,
      describedBy: row.described_by,
      describedAt: row.described_at,
      ...calledOf(row),
      school: row.school,
      neighbourhood: row.neighbourhood,
      street: row.street,
      houseNumber: null,
      telephone: null,
      handle: null,
      initials: null,
    }
    const first = found.get(row.subject_id)
    found.set(row.subject_id, first ? completedBy(first, one) : one)
  }
  for (const row of contacts) {
    const description = found.get(row.subject_id)
    if (!description) continue
    found.set(row.subject_id, {
      ...description,
      houseNumber: description.houseNumber ?? row.house_number,
      telephone: description.telephone ?? row.telephone,
      handle: description.handle ?? row.handle,
    })
  }
  for (const [subjectId, description] of found) {
    found.set(subjectId, { ...description, initials: initialsOf(description) })
  }
  return found
}

type CalledRow = Pick<
  Selectable<Tables['people.description']>,
  'given_names' | 'infix' | 'family_name' | 'nickname' | 'birth_date' | 'estimated_age' | 'estimated_on'
>

/** What somebody is called by, and the age. */
function calledOf(row: CalledRow) {
  return {
    givenNames: row.given_names,
    infix: row.infix,
    familyName: row.family_name,
    nickname: row.nickname,
    birthDate: row.birth_date as PartialDate | null,
    estimate: row.estimated_age === null ? null : { years: row.estimated_age, on: row.estimated_on as LocalDate },
  }
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

/** How each of these subjects is called where names stay hidden: a list reads no more of a description than that takes. */
export async function listPseudonyms(work: Work, subjectIds: readonly string[]): Promise<Map<string, Pseudonym>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('people.description')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', 'in', [...new Set(subjectIds)])
    .select(['id', 'subject_id', 'given_names', 'infix', 'family_name', 'nickname'])
    .select(['birth_date', 'estimated_age', 'estimated_on'])
    .orderBy('told_order')
    .execute()
  const found = new Map<string, KnownFields & { id: string }>()
  for (const row of rows) {
    const one = {
      ...nothingKnown,
      id: row.id,
      ...calledOf(row),
    }
    const first = found.get(row.subject_id)
    found.set(row.subject_id, first ? completedBy(first, one) : one)
  }
  const today = localDateOf(work.now)
  return new Map(
    [...found].map(([subjectId, known]) => [
      subjectId,
      presentPseudonym({ ...known, initials: initialsOf(known) }, today),
    ]),
  )
}

/** The subject of a description that the actor may see. */
export async function findSubjectOf(work: Work, descriptionId: string): Promise<string | undefined> {
  const row = await work.db
    .selectFrom('people.description')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', descriptionId)
    .select('subject_id')
    .executeTakeFirst()
  return row?.subject_id
}

/** What the actor's own organisation told about a subject. */
export async function findOwnFields(work: Work, subjectId: string): Promise<KnownFields | undefined> {
  const row = await work.db
    .selectFrom('people.description')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', work.actor.organisationId)
    .selectAll()
    .executeTakeFirst()
  if (!row) return undefined
  const contact = await work.db
    .selectFrom('people.contact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', work.actor.organisationId)
    .select(['telephone', 'handle', 'house_number'])
    .executeTakeFirst()
  return {
    ...calledOf(row),
    school: row.school,
    neighbourhood: row.neighbourhood,
    street: row.street,
    houseNumber: contact?.house_number ?? null,
    telephone: contact?.telephone ?? null,
    handle: contact?.handle ?? null,
  }
}

/** Writes what the actor's organisation tells about a subject, over what it told before. */
export async function upsertFields(
  work: Work,
  subjectId: string,
  known: KnownFields,
  label: RecordLabel | undefined,
): Promise<void> {
  const { professionalId, organisationId, municipalityId } = work.actor
  if (professionalId === null || organisationId === null) throw new Error('a description is told by somebody')
  const told = { described_by: professionalId, described_at: work.now }
  const fields = {
    ...told,
    ...(label ? { reference: label.reference, record_id: label.recordId } : {}),
    given_names: known.givenNames,
    infix: known.infix,
    family_name: known.familyName,
    nickname: known.nickname,
    birth_date: known.birthDate,
    estimated_age: known.estimate?.years ?? null,
    estimated_on: known.estimate?.on ?? null,
    school: known.school,
    neighbourhood: known.neighbourhood,
    street: known.street,
  }
  const place = {
    municipality_id: municipalityId,
    subject_id: subjectId,
    purpose: work.purpose,
    source_organisation_id: organisationId,
  }
  await work.db
    .insertInto('people.description')
    .values({ ...place, id: newId(), ...fields })
    .onConflict((conflict) => conflict.constraint('description_once_per_source').doUpdateSet(fields))
    .execute()

  const contact = { ...told, telephone: known.telephone, handle: known.handle, house_number: known.houseNumber }
  if (known.telephone === null && known.handle === null && known.houseNumber === null) {
    // Nothing to keep; what was kept before is emptied, so that a withdrawn number does not stay.
    await work.db
      .updateTable('people.contact')
      .set(contact)
      .where('municipality_id', '=', municipalityId)
      .where('subject_id', '=', subjectId)
      .where('source_organisation_id', '=', organisationId)
      .execute()
    return
  }
  await work.db
    .insertInto('people.contact')
    .values({ ...place, id: newId(), ...contact })
    .onConflict((conflict) => conflict.constraint('contact_once_per_source').doUpdateSet(contact))
    .execute()
}

/** Puts new keys in the place of all that the actor's organisation had on a subject. */
export async function replaceMatchKeys(work: Work, subjectId: string, keys: readonly MatchKey[]): Promise<void> {
  const { organisationId, municipalityId } = work.actor
  if (organisationId === null) throw new Error('a description is told by somebody')
  await work.db
    .deleteFrom('people.match_key')
    .where('municipality_id', '=', municipalityId)
    .where('subject_id', '=', subjectId)
    .where('source_organisation_id', '=', organisationId)
    .execute()
  if (keys.length === 0) return
  await work.db
    .insertInto('people.match_key')
    .values(
      keys.map(({ key, kind, use }) => ({
        municipality_id: municipalityId,
        subject_id: subjectId,
        purpose: work.purpose,
        source_organisation_id: organisationId,
        kind,
        use,
        key,
      })),
    )
    .execute()
}
