import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Signal, SignalsRefusal } from '../../contract.ts'
import { presentSignal } from '../present.ts'
import { allowedActions } from '../signal.ts'
import { getSignalForUpdate, updateSignal } from '../storage.ts'

/** The coordinator finds a signal usable; it waits for a meeting. */
export async function markReady(work: Work, { signalId }: { readonly signalId: string }): Promise<Signal> {
  const signal = await getSignalForUpdate(work, signalId)
  if (!allowedActions(work.actor.permissions, signal).includes('mark-ready')) {
    throw new Refusal<SignalsRefusal>(signal.status === 'closed' ? 'signal-closed' : 'signal-not-weighable')
  }

  const ready = await updateSignal(work, signal, { status: 'ready', answered: false })
  work.record({ name: 'signal-found-usable', subjectId: signal.subject_id, details: { reference: signal.reference } })
  return presentSignal(work, ready)
}
