import { Refusal } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import type { OwnSignalInFull, Signal, SignalsRefusal } from '../../contract.ts'
import { presentOwnInFull, presentSignal } from '../present.ts'
import { allowedActions, ownActionsOf } from '../signal.ts'
import { getOwnRow, getSignalForUpdate, insertMessage, updateSignal } from '../storage.ts'

type Input = { readonly signalId: string; readonly text: string }

/** Asks the signaller one question; a next one waits for the answer. */
export async function askQuestion(work: Work, { signalId, text }: Input): Promise<Signal> {
  const signal = await getSignalForUpdate(work, signalId)
  if (!allowedActions(work.actor.permissions, signal).includes('ask')) {
    throw new Refusal<SignalsRefusal>(
      signal.status === 'question-asked'
        ? 'question-open'
        : signal.status === 'closed'
          ? 'signal-closed'
          : 'signal-not-weighable',
    )
  }

  await insertMessage(work, messageOf(work, signal, text, false))
  const asked = await updateSignal(work, signal, { status: 'question-asked', asked_back: true, answered: false })
  work.record({ name: 'question-asked', subjectId: signal.subject_id, details: { reference: signal.reference } })
  return presentSignal(work, asked)
}

/** The signaller answers; the signal waits for the coordinator again. */
export async function answerQuestion(work: Work, { signalId, text }: Input): Promise<OwnSignalInFull> {
  await getOwnRow(work, signalId)
  const signal = await getSignalForUpdate(work, signalId)
  if (!ownActionsOf(signal).includes('answer'))
    throw new Refusal<SignalsRefusal>(signal.status === 'closed' ? 'signal-closed' : 'no-question-open')

  await insertMessage(work, messageOf(work, signal, text, true))
  const answered = await updateSignal(work, signal, { status: 'new', answered: true })
  work.record({ name: 'question-answered', subjectId: signal.subject_id, details: { reference: signal.reference } })
  return presentOwnInFull(work, answered)
}

function messageOf(
  work: Work,
  signal: { subject_id: string; source_organisation_id: number },
  text: string,
  fromReporter: boolean,
) {
  return {
    id: newId(),
    subject_id: signal.subject_id,
    source_organisation_id: signal.source_organisation_id,
    from_reporter: fromReporter,
    text,
    sent_by: String(work.actor.professionalId),
    sent_at: work.now,
  }
}
