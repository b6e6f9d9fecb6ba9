import { Client } from 'pg'
import { expect, test } from 'vitest'
import { emptyDatabase } from '../testing/test-database.ts'
import type { Connection } from './connection.ts'
import { connectServer } from './server.ts'

const urlOf = ({ host, port, user, database, password = '' }: Connection) =>
  `postgres://${user}:${password}@${encodeURIComponent(host)}:${port}/${database}`

test('a server is entered by its address', async () => {
  const connection = await emptyDatabase()

  const { owner, version } = await connectServer(urlOf(connection))

  expect(owner).toEqual(connection)
  expect(version).toMatch(/^1[5-8]\b/)
})

test('a version that Voorkant was not tried on is refused in Dutch and English', async () => {
  const connection = await emptyDatabase()
  const client = new Client(connection)
  await client.connect()
  // This database lies about its version: it answers as PostgreSQL 14 would.
  await client.query(`
    create schema old;
    create function old.current_setting(text) returns text language sql
      return case $1 when 'server_version_num' then '140011' else '14.11' end;
    alter database ${connection.database} set search_path = old, pg_catalog;
  `)
  await client.end()

  const refusal = connectServer(urlOf(connection))

  await expect(refusal).rejects.toThrow('is version 14.11. Voorkant works with 15 up to and including 18.')
  await expect(refusal).rejects.toThrow('heeft versie 14.11. Voorkant werkt met 15 tot en met 18.')
})

test('a server that does not answer is named without its password', async () => {
  const refusal = connectServer('postgres://voorkant:geheim@127.0.0.1:9/voorkant')

  await expect(refusal).rejects.toThrow('No connection with the PostgreSQL server 127.0.0.1:9')
  await expect(refusal).rejects.not.toThrow('geheim')
})

test('something that is no address is refused without repeating it', async () => {
  for (const address of ['mysql://root:geheim@server/db', 'geheim', 'postgres://voorkant:geheim@server:poort/db']) {
    const refusal = connectServer(address)
    await expect(refusal).rejects.toThrow('DATABASE_URL is not the address of a PostgreSQL server')
    await expect(refusal).rejects.not.toThrow('geheim')
  }
})
