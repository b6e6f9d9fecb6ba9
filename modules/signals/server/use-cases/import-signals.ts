import type { Work } from '../../../../platform/server/work.ts'
import type { ListedSignal } from '../signal-list/list-row.ts'
import { findImportKeys } from '../storage.ts'
import { takeIn } from './register-signal.ts'

/** Takes in a list, all or nothing; a row that is a signal already is left as it is. */
export async function importSignals(
  work: Work,
  listed: readonly ListedSignal[],
): Promise<{ imported: number; doubles: number }> {
  const typedInBy = work.actor.professionalId
  if (typedInBy === null) throw new Error('a list is imported by somebody')
  const known = new Set(
    await findImportKeys(
      work,
      listed.map(({ key }) => key),
    ),
  )
  let imported = 0
  for (const { key, receivedAt, reporter, signal } of listed) {
    if (known.has(key)) continue
    known.add(key)
    await takeIn(work, signal, {
      reporterId: typedInBy,
      senderOrganisationId: null,
      caller: reporter,
      typedInBy,
      receivedAt,
      importKey: key,
    })
    imported += 1
  }
  const doubles = listed.length - imported
  work.record({ name: 'signals-imported', details: { imported, doubles } })
  return { imported, doubles }
}
