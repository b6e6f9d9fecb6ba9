import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { prepareAppLogin } from '../migrations.ts'
import type { Connection } from './connection.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts'
import { connectServer } from './server.ts'

// A server as a municipality has it: reached over the network with a password, by an owner who is no superuser.
let folder: string
let postgres: EmbeddedPostgres
let ownerUrl: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'voorkant-login-'))
  chmodSync(folder, 0o755)
  const rules = join(folder, 'pg_hba.conf')
  writeFileSync(rules, 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n')
  const port = String(await freePort())
  const home = inject('testPostgresHome')
  postgres = await startEmbeddedPostgres({
    dataDir: join(folder, 'data'),
    settings: { fsync: 'off', listen_addresses: '127.0.0.1', port, hba_file: rules },
    ...(home ? { home } : {}),
  })
  await ask(postgres.owner, `create role voorkant_owner login createrole password 'lang geheim'`)
  await ask(postgres.owner, 'alter database voorkant owner to voorkant_owner')
  ownerUrl = `postgres://voorkant_owner:${encodeURIComponent('lang geheim')}@127.0.0.1:${port}/voorkant`
})

afterAll(async () => {
  await postgres.stop()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(() => ask(postgres.owner, 'drop role if exists voorkant_app'))

async function ask<Row>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

test('the program enters with a password that every process derives, and that is not the owner\u2019s', async () => {
  const { owner } = await connectServer(ownerUrl)

  const [one, two] = await Promise.all([prepareAppLogin(owner), prepareAppLogin(owner)])

  expect(await ask(one, 'select current_user::text as role')).toEqual([{ role: 'voorkant_app' }])
  expect(two).toEqual(one)
  expect(one.password).not.toContain('geheim')
})

test('a start does not change a password that works', async () => {
  const { owner } = await connectServer(ownerUrl)
  const stored = () => ask(postgres.owner, `select rolpassword from pg_authid where rolname = 'voorkant_app'`)
  await prepareAppLogin(owner)
  const before = await stored()

  await prepareAppLogin(owner)

  expect(await stored()).toEqual(before)
})

test('when the password of the owner changes, the one of the program follows', async () => {
  const { owner } = await connectServer(ownerUrl)
  await prepareAppLogin({ ...owner, password: 'lang geheim' })
  await ask(postgres.owner, `alter role voorkant_owner password 'nieuw geheim'`)

  const app = await prepareAppLogin({ ...owner, password: 'nieuw geheim' })

  expect(await ask(app, 'select 1 as one')).toEqual([{ one: 1 }])
  await ask(postgres.owner, `alter role voorkant_owner password 'lang geheim'`)
})

test('a role of the program that may do too much is refused', async () => {
  const { owner } = await connectServer(ownerUrl)
  await prepareAppLogin(owner)
  await ask(postgres.owner, 'alter role voorkant_app bypassrls')

  await expect(prepareAppLogin(owner)).rejects.toThrow('voorkant_app may do too much')
})

test('an owner who may not make roles hears what is missing', async () => {
  await ask(postgres.owner, 'alter role voorkant_owner nocreaterole')
  const { owner } = await connectServer(ownerUrl)

  await expect(prepareAppLogin(owner)).rejects.toThrow('does not let the role voorkant_app in')

  await ask(postgres.owner, 'alter role voorkant_owner createrole')
})
