import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { prepareAppLogin } from '../migrations.ts'
import type { Connection } from '../postgres/connection.ts'

/** A migrated, empty database for one test file: `app` is how the program enters it, `owner` is for arranging and looking. */
export type TestDatabase = { readonly owner: Connection; readonly app: Connection }

/** Copies the template for the calling test file and drops the copy after its last test. Call it at the top of the file. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = migratedTemplate()
  const name = `test_${randomBytes(8).toString('hex')}`
  await asMaintainer(template, `create database ${name} template ${template.database} strategy wal_log`)
  afterAll(() => asMaintainer(template, `drop database if exists ${name} with (force)`))

  const owner = { ...template, database: name }
  return { owner, app: await prepareAppLogin(owner) }
}

/** An empty database without our tables, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<Connection> {
  const template = migratedTemplate()
  const name = `test_${randomBytes(8).toString('hex')}`
  await asMaintainer(template, `create database ${name} template template0`)
  afterAll(() => asMaintainer(template, `drop database if exists ${name} with (force)`))
  return { ...template, database: name }
}

function migratedTemplate(): Connection {
  const found = inject('testPostgres')
  if ('problem' in found) throw new Error(`There is no test database: ${found.problem}`)
  return found.template
}

async function asMaintainer(template: Connection, sql: string): Promise<void> {
  const client = new Client({ ...template, database: 'postgres' })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
