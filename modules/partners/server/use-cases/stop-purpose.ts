import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Covenant, CovenantPurpose, PartnersRefusal, partnerEndpoints } from '../../contract.ts'
import { presentCovenant } from '../present.ts'
import {
  type CovenantRow,
  getCovenantForUpdate,
  insertStop,
  updateStopResumed,
  updateStoppedPurposes,
} from '../storage.ts'

type E = typeof partnerEndpoints

/** The privacy officer stops sharing for one purpose under a covenant; from this moment the database shows nothing more under it. */
export async function stopPurpose(
  work: Work,
  { covenantId, purpose, reason }: InputOf<E['stopPurpose']>,
): Promise<Covenant> {
  const row = await getCovenantForUpdate(work, covenantId)
  await mustBeAllowed(work, row, purpose, 'stop')
  const stopped = [...row.stopped_purposes, purpose]
  await updateStoppedPurposes(work, covenantId, stopped)
  await insertStop(work, { covenantId, purpose, reason: reason.trim() })
  work.record({ name: 'covenant-purpose-stopped', details: { covenantId, purpose } })
  return presentCovenant(work, { ...row, stopped_purposes: stopped })
}

/** Sharing for this purpose may go on. */
export async function resumePurpose(
  work: Work,
  { covenantId, purpose }: InputOf<E['resumePurpose']>,
): Promise<Covenant> {
  const row = await getCovenantForUpdate(work, covenantId)
  await mustBeAllowed(work, row, purpose, 'resume')
  const stopped = row.stopped_purposes.filter((each) => each !== purpose)
  await updateStoppedPurposes(work, covenantId, stopped)
  await updateStopResumed(work, covenantId, purpose)
  work.record({ name: 'covenant-purpose-resumed', details: { covenantId, purpose } })
  return presentCovenant(work, { ...row, stopped_purposes: stopped })
}

async function mustBeAllowed(
  work: Work,
  row: CovenantRow,
  purpose: CovenantPurpose['purpose'],
  action: 'stop' | 'resume',
): Promise<void> {
  const found = (await presentCovenant(work, row)).purposes.find((each) => each.purpose === purpose)
  if (!found) throw new Refusal<PartnersRefusal>('purpose-not-in-covenant')
  if (found.allowed.includes(action)) return
  if (action === 'stop' && found.stopped) throw new Refusal<PartnersRefusal>('purpose-stopped-already')
  if (action === 'resume' && !found.stopped) throw new Refusal<PartnersRefusal>('purpose-not-stopped')
  throw new Refusal<PartnersRefusal>('covenant-expired')
}
