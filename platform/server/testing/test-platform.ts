import { Client } from 'pg'
import { afterAll } from 'vitest'
import { openPool } from '../database.ts'
import { openLog } from '../log.ts'
import type { Platform } from '../work.ts'
import { testDatabase, type TestDatabase } from './test-database.ts'

export type TestPlatform = Platform & {
  readonly database: TestDatabase
  /** Looks past all policies, to check what the program left behind. */
  readonly owner: Client
  /** Moves the clock of the program; use cases have no other time. */
  setNow(now: Date): void
  /** What was put in the queue, in order. */
  readonly queued: { job: string; data: Readonly<Record<string, unknown>> }[]
}

/** A program around the use cases on a database of its own, with a clock that a test moves. */
export async function testPlatform(start = new Date('2026-11-23T09:00:00Z')): Promise<TestPlatform> {
  const database = await testDatabase()
  const pool = openPool({ ...database.app, max: 4 })
  const owner = new Client(database.owner)
  await owner.connect()
  afterAll(async () => {
    await owner.end()
    await pool.end()
  })
  let now = start
  const queued: TestPlatform['queued'] = []
  return {
    database,
    owner,
    pool,
    log: openLog('silent'),
    clock: () => now,
    setNow: (moved) => {
      now = moved
    },
    queued,
    // The queue is the outside world of a use case; jobs.test.ts proves that it commits with the transaction.
    jobs: { enqueue: async (_client, job, data) => void queued.push({ job, data }) },
  }
}
