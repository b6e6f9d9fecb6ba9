import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { DestructionStatement, privacyEndpoints, RetentionRow } from '../../contract.ts'
import { listDestructionRows, subjectsToDestroy } from '../access-storage.ts'

/** What is destroyed in the coming days: the subjects the actor sees, or all (without content) for the privacy officer. */
export async function listRetention(
  work: Work,
  { withinDays }: InputOf<(typeof privacyEndpoints)['listRetention']>,
): Promise<RetentionRow[]> {
  const rows = await subjectsToDestroy(work, addDays(localDateOf(work.now), withinDays ?? 31))
  work.record({ name: 'retention-listed', subjects: rows.map((row) => row.id) })
  return rows.map((row) => ({
    handle: row.handle,
    type: row.type,
    purpose: row.purpose,
    openedAt: row.opened_at.toISOString(),
    destroyOn: row.destroy_on,
    rule: row.destroy_reason,
  }))
}

/** Statements of destruction, newest first. */
export async function listDestructions(work: Work): Promise<DestructionStatement[]> {
  const rows = await listDestructionRows(work)
  work.record({ name: 'destructions-listed' })
  return rows.map((row) => ({ id: row.id, at: row.destroyed_at.toISOString(), counts: row.counts }))
}
