import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, instantOf, localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { endAccess, giveAccess, keepUntil, toRole } from '../../../privacy/server/index.ts'
import type { Signal, signalEndpoints, SignalsRefusal } from '../../contract.ts'
import { getRetention, presentSignal } from '../present.ts'
import { allowedActions, closingReasonFits, correctionDays, destroyOnAfterClosing } from '../signal.ts'
import { getSignalForUpdate, updateSignal } from '../storage.ts'
import type { SignalRow } from '../tables.ts'
import { tell } from './give-feedback.ts'

/** Closes a signal with a reason, once the signaller heard what became of it. */
export async function closeSignal(
  work: Work,
  { signalId, reason, explanation, feedback }: InputOf<(typeof signalEndpoints)['closeSignal']>,
): Promise<Signal> {
  const signal = await getSignalForUpdate(work, signalId)
  if (!allowedActions(work.actor.permissions, signal).includes('close'))
    throw new Refusal<SignalsRefusal>(signal.status === 'closed' ? 'signal-closed' : 'signal-not-weighable')
  if (!closingReasonFits(reason, signal.status)) throw new Refusal<SignalsRefusal>('closing-reason-does-not-fit')

  const told = feedback ? await tell(work, signal, feedback) : signal
  if (!told.told_outcome) throw new Refusal<SignalsRefusal>('feedback-missing')
  const closed = await updateSignal(work, told, {
    status: 'closed',
    answered: false,
    closed_at: work.now,
    closed_by: work.actor.professionalId,
    closed_reason: reason,
    closed_explanation: explanation ?? null,
  })
  await endAccessOfCoordinator(work, closed)
  work.record({ name: 'signal-closed', subjectId: signal.subject_id, details: { reference: signal.reference, reason } })
  return presentSignal(work, closed)
}

// Two weeks for corrections; given before the other ends, for only who sees a subject may give access to it.
async function endAccessOfCoordinator(work: Work, signal: SignalRow): Promise<void> {
  const planned = await getRetention(work, signal)
  const destroyOn =
    signal.closed_reason === 'decided'
      ? planned.destroyOn
      : destroyOnAfterClosing(signal.received_at, work.now, planned.destroyOn)
  const rule = signal.closed_reason === 'decided' ? planned.rule : 'signal-not-taken-up-6-months'
  await giveAccess(work, signal.subject_id, [
    {
      holder: toRole('information-coordinator'),
      kinds: ['identity', 'contact', 'observation', 'education'],
      reason: 'coordinator',
      reasonId: newId(),
      until: instantOf(addDays(localDateOf(work.now), correctionDays + 1)),
    },
    // Who it is stays known for the same purpose until it is destroyed, so that a later signal can be recognised; what was seen does not.
    {
      holder: toRole('information-coordinator'),
      kinds: ['identity'],
      reason: 'comparison',
      reasonId: newId(),
      until: instantOf(addDays(destroyOn, 1)),
    },
  ])
  await endAccess(work, signal.subject_id, { holder: toRole('information-coordinator'), reasonId: signal.id })
  await keepUntil(work, signal.subject_id, { destroyOn, rule })
}
