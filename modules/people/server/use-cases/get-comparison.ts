import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { peopleEndpoints, PersonComparison } from '../../contract.ts'
import { getStoredComparison, showComparison } from '../compared-sides.ts'

/** Two records side by side, with names: recorded for both. */
export async function getComparison(
  work: Work,
  { comparisonId }: InputOf<(typeof peopleEndpoints)['getComparison']>,
): Promise<PersonComparison> {
  const stored = await getStoredComparison(work, comparisonId)
  work.record({
    name: 'comparison-read',
    subjects: [stored.subjectId, stored.otherSubjectId],
    details: { comparisonId },
  })
  return showComparison(work, stored)
}
