import PgBoss from 'pg-boss'
import type { PoolClient, PoolConfig } from 'pg'
import type { Log } from './log.ts'

const schema = 'jobs'

/** Work that is done later: put in the queue in the transaction that decided it, done by any process after the commit. */
export type Jobs = {
  enqueue(
    client: PoolClient,
    job: string,
    data: Readonly<Record<string, unknown>>,
    options?: { startAfter?: Date; singletonKey?: string },
  ): Promise<void>
}

/** A job of a room: its name, what it does, and, if it comes back by itself, its rhythm (cron, Europe/Amsterdam). */
export type JobHandler = {
  readonly name: string
  readonly rhythm?: string
  readonly run: (data: Readonly<Record<string, unknown>>) => Promise<void>
}

export type RunningJobs = Jobs & { stop(): Promise<void> }

function boss(config: PoolConfig, more: Partial<PgBoss.ConstructorOptions>): PgBoss {
  return new PgBoss({ ...(config as PgBoss.ConstructorOptions), schema, max: 3, ...more })
}

/** Creates the queues, as the owner, and lets the application role use them. Runs after the migrations. */
export async function prepareJobs(owner: PoolConfig, names: readonly string[]): Promise<void> {
  const preparing = boss(owner, { supervise: false, schedule: false, migrate: true })
  preparing.on('error', () => {})
  await preparing.start()
  try {
    const known = new Set((await preparing.getQueues()).map((queue) => queue.name))
    // The rhythm of scheduled jobs is kept in a queue of pg-boss itself.
    for (const name of ['__pgboss__send-it', ...names]) {
      if (!known.has(name)) await preparing.createQueue(name)
    }
    const database = (preparing as unknown as { getDb(): PgBoss.Db }).getDb()
    await database.executeSql(
      `
      grant usage on schema ${schema} to voorkant_app;
      grant select, insert, update, delete on all tables in schema ${schema} to voorkant_app;
      grant usage, select on all sequences in schema ${schema} to voorkant_app;
      grant execute on all functions in schema ${schema} to voorkant_app`,
      [],
    )
  } finally {
    await preparing.stop({ graceful: false, wait: true })
  }
}

/** Only puts jobs in the queue; for the command line and for tests. */
export function sendingJobs(config: PoolConfig): Jobs {
  const sender = boss(config, { supervise: false, schedule: false, migrate: false })
  return { enqueue: (client, job, data, options) => send(sender, client, job, data, options) }
}

/** Does the jobs in this process too. */
export async function startJobs(config: PoolConfig, handlers: readonly JobHandler[], log: Log): Promise<RunningJobs> {
  const running = boss(config, { migrate: false, supervise: true, schedule: true })
  running.on('error', (error: Error) => log.error({ err: error }, 'job queue'))
  await running.start()
  for (const handler of handlers) {
    await running.work(handler.name, { pollingIntervalSeconds: 5 }, async (jobs) => {
      for (const job of jobs) {
        try {
          await handler.run((job.data ?? {}) as Record<string, unknown>)
        } catch (error) {
          log.error({ err: error, job: handler.name }, 'job failed')
          throw error
        }
      }
    })
    if (handler.rhythm) await running.schedule(handler.name, handler.rhythm, {}, { tz: 'Europe/Amsterdam' })
  }
  return {
    enqueue: (client, job, data, options) => send(running, client, job, data, options),
    stop: () => running.stop({ graceful: true, timeout: 5000, wait: true }),
  }
}

async function send(
  sender: PgBoss,
  client: PoolClient,
  job: string,
  data: Readonly<Record<string, unknown>>,
  options: { startAfter?: Date; singletonKey?: string } = {},
): Promise<void> {
  await sender.send(job, data, {
    ...(options.startAfter ? { startAfter: options.startAfter } : {}),
    ...(options.singletonKey ? { singletonKey: options.singletonKey } : {}),
    db: { executeSql: (text, values) => client.query(text, values) },
  })
}
