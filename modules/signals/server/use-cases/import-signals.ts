import { createHash } from 'node:crypto'
import type { Work } from '../../../../platform/server/work.ts'
import { insertImport } from '../import-storage.ts'
import type { ListedSignal } from '../signal-list/list-row.ts'
import { findImportKeys } from '../storage.ts'
import { takeIn } from './register-signal.ts'

/** Takes in a list, all or nothing; a row that is a signal already is left as it is, and counted. */
export async function importSignals(
  work: Work,
  listed: readonly ListedSignal[],
): Promise<{ importId: string; imported: number; doubles: number }> {
  const typedInBy = work.actor.professionalId
  if (typedInBy === null) throw new Error('a list is imported by somebody')
  const keys = listed.map(({ key }) => key)
  const known = new Set(await findImportKeys(work, keys))
  const fresh = listed.filter(({ key }) => !known.has(key) && known.add(key))
  const [imported, doubles] = [fresh.length, listed.length - fresh.length]
  const listHash = createHash('sha256').update(keys.join('\n')).digest('hex')
  const importId = await insertImport(work, { listHash, imported, doubles })
  for (const { key, receivedAt, reporter, signal } of fresh) {
    await takeIn(work, signal, {
      reporterId: typedInBy,
      senderOrganisationId: null,
      caller: reporter,
      typedInBy,
      receivedAt,
      imported: { importId, key },
    })
  }
  work.record({ name: 'signals-imported', details: { importId, imported, doubles } })
  return { importId, imported, doubles }
}
