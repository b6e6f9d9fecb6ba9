import { fileURLToPath } from 'node:url'
import type { PoolConfig } from 'pg'
import { openPool } from '../../platform/server/database.ts'
import { prepareJobs, sendingJobs, startJobs, type RunningJobs } from '../../platform/server/jobs.ts'
import type { Log } from '../../platform/server/log.ts'
import { migrate, prepareAppLogin } from '../../platform/server/migrations.ts'
import type { Connection } from '../../platform/server/postgres/connection.ts'
import type { Platform } from '../../platform/server/work.ts'
import { jobNames, roomJobs } from './rooms.ts'

export const migrationsDir = fileURLToPath(new URL('../../migrations', import.meta.url))

/** Brings the database to this program's shape and gives the connection of the powerless application role. */
export async function prepareDatabase(
  owner: Connection,
  log: (line: string) => void,
  appPassword: string | null = null,
): Promise<Connection> {
  const { applied } = await migrate(owner, { migrationsDir, log })
  if (applied.length > 0 || !(await hasQueues(owner))) await prepareJobs(owner, jobNames)
  return prepareAppLogin(owner, appPassword ? { appPassword } : {})
}

async function hasQueues(owner: Connection): Promise<boolean> {
  const pool = openPool({ ...owner, max: 1 })
  try {
    const { rows } = await pool.query<{ ready: boolean }>(`select to_regclass('jobs.queue') is not null as ready`)
    if (!rows[0]?.ready) return false
    const queues = await pool.query<{ name: string }>('select name from jobs.queue')
    const known = new Set(queues.rows.map((queue) => queue.name))
    return jobNames.every((name) => known.has(name))
  } finally {
    await pool.end()
  }
}

/** The program around the use cases; with `jobs: true` this process does the jobs too. */
export async function openPlatform(
  app: PoolConfig,
  log: Log,
  options: { jobs: boolean; poolSize?: number; clock?: () => Date },
): Promise<{ platform: Platform; close(): Promise<void> }> {
  const pool = openPool({ ...app, max: options.poolSize ?? 10 })
  const clock = options.clock ?? (() => new Date())
  const sending = sendingJobs(app)
  let running: RunningJobs | null = null
  const platform: Platform = { pool, log, clock, jobs: { enqueue: (...args) => (running ?? sending).enqueue(...args) } }
  if (options.jobs) running = await startJobs(app, roomJobs(platform), log)
  return {
    platform,
    async close() {
      await running?.stop()
      await pool.end()
    },
  }
}
