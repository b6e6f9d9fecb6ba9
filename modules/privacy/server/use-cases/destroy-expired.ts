import type { Work } from '../../../../platform/server/work.ts'
import type { DestructionStatement } from '../../contract.ts'
import { deleteExpired } from '../access-storage.ts'

/** The program destroys every subject past its day, with all its rows, and states the counts. */
export async function destroyExpired(work: Work): Promise<DestructionStatement['counts']> {
  const counts = await deleteExpired(work)
  work.record({ name: 'expired-destroyed', details: { subjects: counts.reduce((sum, row) => sum + row.number, 0) } })
  return counts
}
