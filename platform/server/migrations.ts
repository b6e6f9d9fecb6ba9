import { createHash, createHmac } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Connection } from './postgres/connection.ts'
import { StartProblem } from './postgres/start-problem.ts'

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string }
type Applied = { readonly name: string; readonly checksum: string }

const migrationLock = [0x766b, 2]
const loginLock = [0x766b, 3]
const appRole = 'voorkant_app'

/** Brings a database to this program's shape: every new file of the folder, in order, each whole or not at all. */
export async function migrate(
  owner: Connection,
  { migrationsDir, log = () => {} }: { migrationsDir: string; log?: (line: string) => void },
): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(migrationsDir)
  return await withClient(owner, async (client) => {
    // Several programs may start at once: one migrates, the others wait here and then find nothing to do.
    await client.query('select pg_advisory_lock($1, $2)', migrationLock)
    await client.query(`
      create schema if not exists platform;
      create table if not exists platform.migration (
        name text constraint migration_pk primary key,
        checksum text not null,
        applied_at timestamptz not null default clock_timestamp()
      );
      comment on table platform.migration is 'Which migration files this database has had';
      comment on column platform.migration.name is 'File name without .sql';
      comment on column platform.migration.checksum is 'SHA-256 of the file as it was applied: an applied file never changes';
      comment on column platform.migration.applied_at is 'When it was applied';
    `)
    const { rows } = await client.query<Applied>('select name, checksum from platform.migration order by name')
    const pending = pendingMigrations(migrations, rows)
    for (const migration of pending) {
      log(`migrating ${migration.name}`)
      await apply(client, migration)
    }
    return { applied: pending.map(({ name }) => name) }
  })
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  const numbers = new Set<string>()
  const migrations: Migration[] = []
  for (const file of files) {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(file)?.[1]
    if (!number) throw new Error(`Migration ${file}: a name must look like 0001-what-it-does.sql`)
    if (numbers.has(number)) throw new Error(`Migration ${file}: there is another file with number ${number}`)
    numbers.add(number)
    // Git on Windows may check out CRLF: the same migration must keep the same checksum.
    const sql = (await readFile(join(folder, file), 'utf8')).replaceAll('\r\n', '\n')
    migrations.push({
      name: file.slice(0, -'.sql'.length),
      sql,
      checksum: createHash('sha256').update(sql).digest('hex'),
    })
  }
  return migrations
}

function pendingMigrations(migrations: readonly Migration[], applied: readonly Applied[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of applied) {
    const migration = known.get(name)
    if (!migration) {
      throw new StartProblem({
        dutch: `Deze database is bijgewerkt door een nieuwere Voorkant (${name}). Start die versie, of zet een back-up van voor die versie terug.`,
        english: `This database was migrated by a newer Voorkant (${name}). Start that version, or restore a backup from before it.`,
      })
    }
    if (migration.checksum !== checksum) {
      throw new StartProblem({
        dutch: `Het migratiebestand ${name}.sql is veranderd nadat het op deze database was toegepast. Zet het oude bestand terug en schrijf de verandering in een nieuw bestand.`,
        english: `The migration file ${name}.sql changed after it was applied to this database. Put the old file back and write the change in a new file.`,
      })
    }
  }
  const last = applied.at(-1)?.name ?? ''
  const pending = migrations.slice(applied.length)
  const late = migrations.find(({ name }) => name < last && !applied.some((done) => done.name === name))
  if (late) {
    throw new StartProblem({
      dutch: `Migratiebestand ${late.name}.sql komt voor ${last}, dat al is toegepast. Geef het een hoger nummer.`,
      english: `Migration file ${late.name}.sql comes before ${last}, which was already applied. Give it a higher number.`,
    })
  }
  return pending
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into platform.migration (name, checksum) values ($1, $2)', [name, checksum])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw new Error(`Migration ${name}.sql failed${placeIn(sql, error)}: ${(error as Error).message}`, { cause: error })
  } finally {
    // A migration may set the role or the search path; the next one starts clean.
    await client.query('reset all; reset role').catch(() => {})
  }
}

function placeIn(sql: string, error: unknown): string {
  const position = Number((error as { position?: string }).position)
  return position > 0 ? ` at line ${sql.slice(0, position).split('\n').length}` : ''
}

/**
 * Lets the program in as `voorkant_app`, which owns nothing and bypasses nothing, and gives back how. The password is
 * derived from the owner's, so that all processes know it and no file holds it; give `appPassword` to decide it yourself.
 */
export async function prepareAppLogin(
  owner: Connection,
  { appPassword }: { appPassword?: string } = {},
): Promise<Connection> {
  const derived =
    owner.password && createHmac('sha256', owner.password).update('voorkant_app login').digest('base64url')
  const password = appPassword ?? derived
  const { password: _, ...place } = owner
  const app: Connection = { ...place, user: appRole, ...(password ? { password } : {}) }

  if (!(await powersOf(app))) {
    await withClient(owner, (client) => setLogin(client, password)).catch((error: unknown) => {
      // 42501: the owner may not make roles; whether somebody else made it is seen below.
      if ((error as { code?: string }).code !== '42501') throw error
    })
  }
  const powers = await powersOf(app)
  if (!powers) {
    throw new StartProblem({
      dutch: `De database laat de rol ${appRole} niet toe. Geef die rol een wachtwoord en zet het in VOORKANT_APP_PASSWORD.`,
      english: `The database does not let the role ${appRole} in. Give that role a password and put it in VOORKANT_APP_PASSWORD.`,
    })
  }
  if (powers.tooMuch) {
    throw new StartProblem({
      dutch: `De databaserol ${appRole} mag te veel (superuser, BYPASSRLS, CREATEDB, CREATEROLE of REPLICATION). Neem dat recht weg.`,
      english: `The database role ${appRole} may do too much (superuser, BYPASSRLS, CREATEDB, CREATEROLE or REPLICATION). Take that right away.`,
    })
  }
  return app
}

async function setLogin(client: Client, password: string | undefined): Promise<void> {
  await client.query('begin')
  await client.query('select pg_advisory_xact_lock($1, $2)', loginLock)
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  const powerless = 'login nosuperuser nobypassrls nocreatedb nocreaterole noreplication'
  if (rowCount === 0) await client.query(`create role ${appRole} ${powerless}`)
  if (password) await client.query(`alter role ${appRole} login password ${client.escapeLiteral(password)}`)
  await client.query('commit')
}

async function powersOf(app: Connection): Promise<{ tooMuch: boolean } | undefined> {
  try {
    return await withClient(app, async (client) => {
      const { rows } = await client.query<{ tooMuch: boolean }>(
        `select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as "tooMuch"
           from pg_roles where rolname = current_user`,
      )
      return rows[0]
    })
  } catch (error) {
    // 28xxx: wrong password or no such role. Anything else (no such server) is for the caller to hear.
    if (String((error as { code?: string }).code).startsWith('28')) return undefined
    throw error
  }
}

async function withClient<Result>(connection: Connection, act: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ ...connection, application_name: 'voorkant (start)' })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
