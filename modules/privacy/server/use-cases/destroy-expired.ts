import { sql } from 'kysely'
import type { Work } from '../../../../platform/server/work.ts'
import type { DestructionStatement } from '../../contract.ts'

/** The program destroys every subject past its day, with all its rows, and states the counts. */
export async function destroyExpired(work: Work): Promise<DestructionStatement['counts']> {
  const destroyed = sql<DestructionStatement['counts']>`privacy.destroy_expired(${work.actor.municipalityId}, ${work.now})`
  const { counts } = await work.db.selectNoFrom(destroyed.as('counts')).executeTakeFirstOrThrow()
  work.record({ name: 'expired-destroyed', details: { subjects: counts.reduce((sum, row) => sum + row.number, 0) } })
  return counts
}
