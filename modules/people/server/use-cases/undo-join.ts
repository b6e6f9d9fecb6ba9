import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { PeopleRefusal, PersonComparison, UndoJoin } from '../../contract.ts'
import { getStoredComparison, showComparison } from '../compared-sides.ts'
import { takeApart } from '../comparison-storage.ts'
import { allowedActions } from '../person-comparison.ts'

/** Takes a join apart: one person is enough, because apart is where records begin. */
export async function undoJoin(work: Work, { comparisonId, reason }: UndoJoin): Promise<PersonComparison> {
  const stored = await getStoredComparison(work, comparisonId)
  if (!allowedActions(work.actor, stored).includes('undo-join')) throw new Refusal<PeopleRefusal>('not-joined')

  await takeApart(work, comparisonId, reason.trim())
  work.record({ name: 'join-undone', subjects: [stored.subjectId, stored.otherSubjectId], details: { comparisonId } })
  return showComparison(work, await getStoredComparison(work, comparisonId))
}
