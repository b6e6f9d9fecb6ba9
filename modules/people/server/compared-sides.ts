import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listSubjects } from '../../privacy/server/index.ts'
import { type ChangedFact, comparedFields, type PersonComparison, type SaidApart } from '../contract.ts'
import { colleagueName, type Colleagues, listColleagues } from './colleagues.ts'
import { listChangedFacts, type StoredChange } from './changed-fact-storage.ts'
import {
  countValues,
  findComparison,
  joinedSubjects,
  listComparisonsOf,
  listSaidApart,
  listVerdicts,
  type StoredApart,
  whyApart,
} from './comparison-storage.ts'
import { comparable } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'
import type { StoredComparison } from './person-comparison.ts'
import { type Around, presentComparison } from './present.ts'
import { compareWith, valuesAsked } from './shares.ts'

/** A comparison of which the actor sees both records, by grant and covenant; for any other act on it, it does not exist. */
export async function getStoredComparison(work: Work, comparisonId: string): Promise<StoredComparison> {
  const stored = await findComparison(work, comparisonId)
  const seen = stored && (await listDescriptions(work, [stored.subjectId, stored.otherSubjectId]))
  if (!stored || seen?.size !== 2) throw notFound()
  return stored
}

/** Both records side by side, compared as they are now. */
export async function showComparison(work: Work, stored: StoredComparison): Promise<PersonComparison> {
  const both = [stored.subjectId, stored.otherSubjectId]
  const described = await listDescriptions(work, both)
  const left = described.get(stored.subjectId)
  const right = described.get(stored.otherSubjectId)
  if (!left || !right) throw notFound()
  const asked = valuesAsked(comparable(left), [comparable(right)])
  const compared = compareWith(comparable(left), comparable(right), await countValues(work, asked))
  const verdicts = await listVerdicts(work, stored.id)
  const around = await aroundOf(work, both)
  const shown = presentComparison(work, stored, { left, right }, compared, verdicts, around)
  const again = await mayCompareAgain(work, stored)
  const changes = await listChangedFacts(work, stored.id)
  return {
    ...shown,
    saidApart: await saidApart(work, stored, around),
    changed: changes.map((change) => presentChange(work, stored, change, around)),
    allowed: [
      ...shown.allowed,
      ...(again ? (['compare-again'] as const) : []),
      ...(isQuestion(work, stored, changes) ? (['look-again'] as const) : []),
    ],
  }
}

/** States in which a changed fact asks a person to look again; never stays, and what is open is decided anew anyway. */
export const reopenedStates = ['joined', 'unsure', 'undone'] as const

function isQuestion(work: Work, { state }: StoredComparison, changes: readonly StoredChange[]): boolean {
  if (!work.actor.permissions.has('people.join') || !reopenedStates.some((each) => each === state)) return false
  return changes.some(({ lookedAt }) => lookedAt === null)
}

function presentChange(
  work: Work,
  stored: StoredComparison,
  change: StoredChange,
  { colleagues }: Around,
): ChangedFact {
  const me = work.actor.professionalId
  const decided = me === stored.openedBy ? stored.openerDecidedAt : stored.secondDecidedAt
  return {
    at: change.changedAt.toISOString(),
    side: change.subjectId === stored.subjectId ? 'left' : 'right',
    fields: comparedFields.filter((field) => change.fields.includes(field)),
    yourVerdictLapsed: me !== null && change.lapsedVerdicts.includes(me) && decided === null,
    lookedAgain:
      change.lookedAt && change.lookedBy
        ? { by: colleagueName(colleagues, change.lookedBy), at: change.lookedAt.toISOString() }
        : null,
  }
}

/** A comparison that joined nothing, or nothing any more, when nothing else came of the same two since. */
async function mayCompareAgain(work: Work, { subjectId, otherSubjectId, state }: StoredComparison): Promise<boolean> {
  if (!work.actor.permissions.has('people.join') || (state !== 'undone' && state !== 'unsure')) return false
  const others = (await listComparisonsOf(work, subjectId)).filter((each) =>
    [each.subjectId, each.otherSubjectId].includes(otherSubjectId),
  )
  if (others.some((each) => each.state === 'open')) return false
  if ((await joinedSubjects(work, subjectId)).includes(otherSubjectId)) return false
  const why = await whyApart(work, subjectId, otherSubjectId)
  return why === null || why === 'apart'
}

async function saidApart(
  work: Work,
  { subjectId, otherSubjectId }: StoredComparison,
  { colleagues }: Around,
): Promise<SaidApart[]> {
  const ours = [subjectId, ...(await joinedSubjects(work, subjectId))].filter((id) => id !== otherSubjectId)
  const theirs = [otherSubjectId, ...(await joinedSubjects(work, otherSubjectId))].filter((id) => id !== subjectId)
  return (await listSaidApart(work, ours, theirs)).map((said) => presentApart(said, colleagues))
}

export function presentApart(said: StoredApart, colleagues: Colleagues): SaidApart {
  return {
    by: colleagueName(colleagues, said.saidBy),
    at: said.saidAt.toISOString(),
    reason: said.reason,
    joinedBefore: said.comparisonId !== null,
    holds: said.liftedAt === null,
  }
}

/** Of which type these subjects are, and who works here. */
export async function aroundOf(work: Work, subjectIds: readonly string[]): Promise<Around> {
  const [subjects, colleagues] = await Promise.all([listSubjects(work, subjectIds), listColleagues(work)])
  return { subjects, colleagues }
}
