import { type LocalDate, localDateOf, workingDaysBetween } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import type { FeedbackGiven, Signal, SignalsRefusal } from '../../contract.ts'
import { presentSignal } from '../present.ts'
import { allowedActions, isWhole, tellsOutcome } from '../signal.ts'
import { getSignalForUpdate, insertFeedback, updateSignal } from '../storage.ts'
import type { SignalRow } from '../tables.ts'

/** Tells the signaller what became of it: that it came in, who picked it up, why not, or advice. Never what is in a case. */
export async function giveFeedback(
  work: Work,
  { signalId, ...feedback }: FeedbackGiven & { readonly signalId: string },
): Promise<Signal> {
  const signal = await getSignalForUpdate(work, signalId)
  if (!allowedActions(work.actor.permissions, signal).includes('give-feedback'))
    throw new Refusal<SignalsRefusal>('signal-closed')

  return presentSignal(work, await tell(work, signal, feedback))
}

/** Writes feedback on a signal that was locked; the first one stops the clock. */
export async function tell<Row extends SignalRow>(work: Work, signal: Row, feedback: FeedbackGiven): Promise<Row> {
  if (!isWhole(feedback)) throw new Refusal<SignalsRefusal>('feedback-incomplete')
  const today: LocalDate = localDateOf(work.now)
  await insertFeedback(work, {
    id: newId(),
    subject_id: signal.subject_id,
    source_organisation_id: signal.source_organisation_id,
    answer: feedback.kind,
    by_function: feedback.kind === 'picked-up' ? (feedback.byFunction ?? null) : null,
    text: feedback.text ?? null,
    given_by: String(work.actor.professionalId),
    given_at: work.now,
  })
  const first =
    signal.feedback_on === null
      ? { feedback_on: today, feedback_working_days: workingDaysBetween(localDateOf(signal.received_at), today) }
      : {}
  const told = await updateSignal(work, signal, {
    ...first,
    told_outcome: signal.told_outcome || tellsOutcome(feedback),
  })
  work.record({
    name: 'feedback-given',
    subjectId: signal.subject_id,
    details: { reference: signal.reference, kind: feedback.kind },
  })
  return told
}
