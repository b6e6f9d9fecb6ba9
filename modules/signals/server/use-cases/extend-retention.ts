import { instantOf, localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import {
  destroyOnFor,
  type Grant,
  giveAccess,
  keepUntil,
  toProfessional,
  toRole,
} from '../../../privacy/server/index.ts'
import type { Signal, SignalsRefusal } from '../../contract.ts'
import { presentSignal } from '../present.ts'
import { allowedActions } from '../signal.ts'
import { getSignalForUpdate, updateSignal } from '../storage.ts'

/** Keeps an open signal six months longer, once, with a reason (domain/law D3). */
export async function extendRetention(
  work: Work,
  { signalId, reason }: { readonly signalId: string; readonly reason: string },
): Promise<Signal> {
  const signal = await getSignalForUpdate(work, signalId)
  if (!allowedActions(work.actor.permissions, signal).includes('extend'))
    throw new Refusal<SignalsRefusal>(signal.status === 'closed' ? 'signal-closed' : 'already-extended')

  const destroyOn = destroyOnFor('signal-in-progress-extended-once', localDateOf(signal.received_at))
  const extended = await updateSignal(work, signal, { extended_at: work.now, extension_reason: reason })
  await keepUntil(work, signal.subject_id, { destroyOn, rule: 'signal-in-progress-extended-once' })
  const until = instantOf(destroyOn)
  const coordinator: Grant = {
    holder: toRole('information-coordinator'),
    kinds: ['identity', 'contact', 'observation', 'education'],
    reason: 'coordinator',
    reasonId: signal.id,
    until,
  }
  // The signaller follows it as long: own status and feedback.
  const reporter: Grant = {
    holder: toProfessional(signal.reporter_id),
    kinds: ['observation'],
    reason: 'reporter',
    reasonId: signal.id,
    until,
  }
  await giveAccess(
    work,
    signal.subject_id,
    signal.reporter_id === signal.typed_in_by ? [coordinator] : [coordinator, reporter],
  )
  work.record({
    name: 'retention-extended',
    subjectId: signal.subject_id,
    details: { reference: signal.reference, destroyOn },
  })
  return presentSignal(work, extended)
}
