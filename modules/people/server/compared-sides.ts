import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listSubjects } from '../../privacy/server/index.ts'
import type { PersonComparison, SaidApart } from '../contract.ts'
import { colleagueName, listColleagues } from './colleagues.ts'
import {
  countValues,
  findComparison,
  joinedSubjects,
  listComparisonsOf,
  listSaidApart,
  listVerdicts,
  whyApart,
} from './comparison-storage.ts'
import { comparable } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'
import type { StoredComparison } from './person-comparison.ts'
import { type Around, presentComparison } from './present.ts'
import { compareWith, valuesAsked } from './shares.ts'

export async function getStoredComparison(work: Work, comparisonId: string): Promise<StoredComparison> {
  const stored = await findComparison(work, comparisonId)
  if (!stored) throw notFound()
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
  return {
    ...shown,
    saidApart: await saidApart(work, stored, around),
    allowed: [...shown.allowed, ...(again ? (['compare-again'] as const) : [])],
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
  return (await listSaidApart(work, ours, theirs)).map((said) => ({
    by: colleagueName(colleagues, said.saidBy),
    at: said.saidAt.toISOString(),
    reason: said.reason,
    joinedBefore: said.comparisonId !== null,
    holds: said.liftedAt === null,
  }))
}

/** Of which type these subjects are, and who works here. */
export async function aroundOf(work: Work, subjectIds: readonly string[]): Promise<Around> {
  return { subjects: await listSubjects(work, subjectIds), colleagues: await listColleagues(work) }
}
