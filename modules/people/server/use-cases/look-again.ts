import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { peopleEndpoints, PeopleRefusal, PersonComparison } from '../../contract.ts'
import { markLooked } from '../changed-fact-storage.ts'
import { getStoredComparison, reopenedStates, showComparison } from '../compared-sides.ts'

/** Answers the question that a changed fact asks: the actor looked again, and what was decided stays. */
export async function lookAgain(
  work: Work,
  { comparisonId }: InputOf<(typeof peopleEndpoints)['lookAgain']>,
): Promise<PersonComparison> {
  const stored = await getStoredComparison(work, comparisonId)
  if (!reopenedStates.some((state) => state === stored.state) || !(await markLooked(work, [comparisonId]))) {
    throw new Refusal<PeopleRefusal>('nothing-changed')
  }
  work.record({
    name: 'comparison-looked-at-again',
    subjects: [stored.subjectId, stored.otherSubjectId],
    details: { comparisonId },
  })
  return showComparison(work, stored)
}
