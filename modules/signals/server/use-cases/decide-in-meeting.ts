import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import type { MeetingOutcome, SignalsRefusal } from '../../contract.ts'
import { getSignalForUpdate, getSignalRow, updateSignal } from '../storage.ts'

/** Marks that a signal stands on the agenda of a meeting; the meeting keeps the item and gives its members access. */
export async function putOnAgenda(
  work: Work,
  signalId: string,
  { meetingId, meetsOn }: { readonly meetingId: string; readonly meetsOn: string },
): Promise<void> {
  const signal = await getSignalForUpdate(work, signalId)
  if (signal.status === 'closed') throw new Refusal<SignalsRefusal>('signal-closed')
  if (signal.status === 'on-agenda') throw new Refusal<SignalsRefusal>('already-on-agenda')

  await updateSignal(work, signal, {
    status: 'on-agenda',
    answered: false,
    on_agenda_for: meetsOn,
    on_agenda_meeting_id: meetingId,
  })
  work.record({
    name: 'signal-put-on-agenda',
    subjectId: signal.subject_id,
    details: { reference: signal.reference, meetsOn },
  })
}

/** The item went on to a later meeting, and the signal with it. */
export async function moveToMeeting(
  work: Work,
  signalId: string,
  { meetingId, meetsOn }: { readonly meetingId: string; readonly meetsOn: string },
): Promise<void> {
  const signal = await getSignalForUpdate(work, signalId)
  if (signal.status !== 'on-agenda') throw new Refusal<SignalsRefusal>('signal-not-weighable')

  await updateSignal(work, signal, { on_agenda_for: meetsOn, on_agenda_meeting_id: meetingId })
  work.record({
    name: 'signal-moved-to-meeting',
    subjectId: signal.subject_id,
    details: { reference: signal.reference, meetsOn },
  })
}

/** Notes what the meeting decided; the signaller still has to hear before it is closed. */
export async function noteDecision(work: Work, signalId: string, outcome: MeetingOutcome): Promise<void> {
  const signal = await getSignalForUpdate(work, signalId)
  if (signal.status !== 'on-agenda')
    throw new Refusal<SignalsRefusal>(signal.status === 'closed' ? 'signal-closed' : 'signal-not-weighable')

  await updateSignal(work, signal, { status: 'decided', outcome, decided_on: localDateOf(work.now) })
  work.record({
    name: 'signal-decided',
    subjectId: signal.subject_id,
    details: { reference: signal.reference, outcome },
  })
}

/** Whether the signaller heard what became of it. */
export async function feedbackGiven(work: Work, signalId: string): Promise<boolean> {
  return (await getSignalRow(work, signalId)).told_outcome
}
