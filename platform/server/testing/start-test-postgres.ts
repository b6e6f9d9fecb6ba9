import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { migrate, prepareAppLogin } from '../migrations.ts'
import type { Connection } from '../postgres/connection.ts'
import { startEmbeddedPostgres } from '../postgres/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner of the migrated template, or why there is none: tests without a database still run. */
    testPostgres: { template: Connection } | { problem: string }
    /** Folder of a PostgreSQL to run the suite on instead of our own, such as /usr/lib/postgresql/15; empty for ours. */
    testPostgresHome: string
  }
}

const migrationsDir = fileURLToPath(new URL('../../../migrations', import.meta.url))

/** Vitest's global setup: one PostgreSQL per run, migrated once; every test file copies that in a fraction of a second. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const { owner, stop } = await startServer(project.getProvidedContext().testPostgresHome)
  try {
    await migrate(owner, { migrationsDir })
    await prepareAppLogin(owner)
    project.provide('testPostgres', { template: owner })
  } catch (error) {
    project.provide('testPostgres', { problem: (error as Error).message })
  }
  return stop
}

async function startServer(home: string): Promise<{ owner: Connection; stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-test-'))
  const postgres = await startEmbeddedPostgres({
    dataDir,
    database: 'voorkant_template',
    // No test pulls the plug of the machine; a kill of the program needs no fsync to be survived.
    settings: {
      fsync: 'off',
      full_page_writes: 'off',
      synchronous_commit: 'off',
      shared_buffers: '64MB',
      max_connections: '200',
    },
    ...(home ? { home } : {}),
  })
  return {
    owner: postgres.owner,
    async stop() {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
