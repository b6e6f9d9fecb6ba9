import { localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listWaitingFeedback } from '../storage.ts'

/** How many signallers must hear something today, and how many should have heard; a line in the trail, without numbers of signals. */
export async function countDueFeedback(work: Work): Promise<{ dueToday: number; overdue: number }> {
  const today = localDateOf(work.now)
  const waiting = await listWaitingFeedback(work)
  const counts = {
    dueToday: waiting.filter(({ dueOn }) => dueOn === today).length,
    overdue: waiting.filter(({ dueOn }) => dueOn < today).length,
  }
  work.record({ name: 'due-feedback-counted', details: counts })
  return counts
}
