import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { migrate, prepareAppLogin } from './migrations.ts'
import type { Connection } from './postgres/connection.ts'
import { emptyDatabase, testDatabase } from './testing/test-database.ts'

let migrationsDir: string

beforeEach(async () => {
  migrationsDir = await mkdtemp(join(tmpdir(), 'voorkant-migrations-'))
})
afterEach(() => rm(migrationsDir, { recursive: true }))

const write = (name: string, sql: string) => writeFile(join(migrationsDir, name), sql)

async function ask<Row>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

test('migrations are applied once, in the order of their numbers', async () => {
  const owner = await emptyDatabase()
  await write('0002-second.sql', 'insert into step values (2);')
  await write('0001-first.sql', 'create table step (number int); insert into step values (1);')

  expect(await migrate(owner, { migrationsDir })).toEqual({ applied: ['0001-first', '0002-second'] })
  await write('0010-third.sql', 'insert into step values (10);')
  expect(await migrate(owner, { migrationsDir })).toEqual({ applied: ['0010-third'] })
  expect(await migrate(owner, { migrationsDir })).toEqual({ applied: [] })

  expect(await ask(owner, 'select number from step')).toEqual([{ number: 1 }, { number: 2 }, { number: 10 }])
})

test('a migration that fails leaves nothing of itself, and keeps what came before', async () => {
  const owner = await emptyDatabase()
  await write('0001-good.sql', 'create table good (number int);')
  await write('0002-bad.sql', 'create table bad (number int);\nselect\nnonsense;')

  await expect(migrate(owner, { migrationsDir })).rejects.toThrow(
    'Migration 0002-bad.sql failed at line 3: column "nonsense" does not exist',
  )

  const tables = await ask(
    owner,
    `select to_regclass('good') is not null as good, to_regclass('bad') is not null as bad`,
  )
  expect(tables).toEqual([{ good: true, bad: false }])
  expect(await ask(owner, 'select name from platform.migration')).toEqual([{ name: '0001-good' }])

  await write('0002-bad.sql', 'create table bad (number int);')
  expect(await migrate(owner, { migrationsDir })).toEqual({ applied: ['0002-bad'] })
})

test('an applied migration may not change', async () => {
  const owner = await emptyDatabase()
  await write('0001-first.sql', 'create table step (number int);\n')
  await migrate(owner, { migrationsDir })

  await write('0001-first.sql', 'create table step (number int);\r\n')
  expect(await migrate(owner, { migrationsDir })).toEqual({ applied: [] })

  await write('0001-first.sql', 'create table step (number bigint);\n')
  await expect(migrate(owner, { migrationsDir })).rejects.toThrow('0001-first.sql changed after it was applied')
})

test('an older program refuses a newer database', async () => {
  const owner = await emptyDatabase()
  await write('0001-first.sql', 'select 1;')
  await write('0002-newer.sql', 'select 2;')
  await migrate(owner, { migrationsDir })

  await rm(join(migrationsDir, '0002-newer.sql'))
  await expect(migrate(owner, { migrationsDir })).rejects.toThrow('migrated by a newer Voorkant (0002-newer)')
})

test('a migration that comes late, double or with a strange name is refused', async () => {
  const owner = await emptyDatabase()
  await write('0002-second.sql', 'select 2;')
  await migrate(owner, { migrationsDir })

  await write('0001-late.sql', 'select 1;')
  await expect(migrate(owner, { migrationsDir })).rejects.toThrow('0001-late.sql comes before 0002-second')

  await rm(join(migrationsDir, '0001-late.sql'))
  await write('0002-double.sql', 'select 2;')
  await expect(migrate(owner, { migrationsDir })).rejects.toThrow('another file with number 0002')

  await rm(join(migrationsDir, '0002-double.sql'))
  await write('3-short.sql', 'select 3;')
  await expect(migrate(owner, { migrationsDir })).rejects.toThrow('must look like 0001-what-it-does.sql')
})

test('programs that start at the same moment migrate once', async () => {
  const owner = await emptyDatabase()
  await write('0001-first.sql', 'create table step (number int); insert into step values (1); select pg_sleep(0.2);')
  await write('0002-second.sql', 'insert into step values (2);')

  const results = await Promise.all([1, 2, 3, 4].map(() => migrate(owner, { migrationsDir })))

  expect(results.map(({ applied }) => applied.length).toSorted((one, other) => one - other)).toEqual([0, 0, 0, 2])
  expect(await ask(owner, 'select number from step')).toHaveLength(2)
})

test('what one migration sets for itself does not reach the next', async () => {
  const owner = await emptyDatabase()
  await write('0001-path.sql', `create schema elsewhere; set search_path = elsewhere; set app.purpose = 'pga';`)
  await write('0002-next.sql', `create table found as select current_setting('app.purpose', true) as purpose;`)

  await migrate(owner, { migrationsDir })

  expect(await ask(owner, 'select purpose from public.found')).toEqual([{ purpose: '' }])
})

test('the program enters as a role that owns nothing and bypasses nothing', async () => {
  const { app } = await testDatabase()

  const [role] = await ask<object>(
    app,
    'select current_user::text, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user',
  )

  expect(role).toEqual({
    current_user: 'voorkant_app',
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
  })
  expect(await ask(app, `select from pg_class where relowner = current_user::regrole`)).toEqual([])
})

test('every process derives the same password for the program from the owner, and it is not the owner\u2019s', async () => {
  const owner = await emptyDatabase()

  const [one, two, other] = await Promise.all([
    prepareAppLogin({ ...owner, password: 'secret of the owner' }),
    prepareAppLogin({ ...owner, password: 'secret of the owner' }),
    prepareAppLogin({ ...owner, password: 'another secret' }),
  ])

  expect(one?.password).toBe(two?.password)
  expect(one?.password).toMatch(/^[\w-]{43}$/)
  expect(other?.password).not.toBe(one?.password)
  expect((await prepareAppLogin(owner, { appPassword: 'decided elsewhere' })).password).toBe('decided elsewhere')
})
