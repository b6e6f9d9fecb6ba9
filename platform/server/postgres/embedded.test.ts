import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Connection } from './connection.ts'
import { removeEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './embedded.ts'
import { isRunning, readPostmasterFile } from './postmaster-file.ts'

const holdProgram = fileURLToPath(new URL('../testing/hold-embedded-postgres.ts', import.meta.url))
const onLinux = process.platform === 'linux'
const asRoot = process.getuid?.() === 0

let madeBefore: string
let base: string
let dataDir: string
let programs: ChildProcess[]
let started: EmbeddedPostgres[]

// Making a cluster is the slow part: most tests begin with a copy of one that was made and stopped.
beforeAll(async () => {
  madeBefore = mkdtempSync(join(tmpdir(), 'voorkant-embedded-made-'))
  chmodSync(madeBefore, 0o755)
  await (await startEmbeddedPostgres({ dataDir: madeBefore, settings: { fsync: 'off' } })).stop()
})
afterAll(() => rmSync(madeBefore, { recursive: true, force: true }))

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'voorkant-embedded-'))
  // Open, so that a test decides for itself which folder PostgreSQL's user may enter.
  chmodSync(base, 0o755)
  dataDir = join(base, 'data')
  execFileSync('cp', ['-a', madeBefore, dataDir])
  programs = []
  started = []
})

afterEach(async () => {
  for (const program of programs) program.kill('SIGKILL')
  for (const postgres of started) await postgres.stop()
  await until(() => !postmasterRuns(dataDir))
  rmSync(base, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } })
  started.push(postgres)
  return postgres
}

type Told = { owner: Connection; adopted: boolean; problem?: string }

async function startInAnotherProgram(): Promise<{ program: ChildProcess; told: Told }> {
  const program = spawn(process.execPath, ['--import', 'tsx', holdProgram, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  programs.push(program)
  const [line] = (await once(createInterface(program.stdout), 'line')) as [string]
  return { program, told: JSON.parse(line) as Told }
}

async function kill9(program: ChildProcess): Promise<void> {
  program.kill('SIGKILL')
  await once(program, 'exit')
}

async function ask<Row>(connection: Connection, sql: string): Promise<Row[]> {
  const client = new Client(connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows as Row[]
  } finally {
    await client.end()
  }
}

async function until(claim: () => boolean): Promise<void> {
  for (let tries = 0; !claim(); tries++) {
    if (tries > 300) throw new Error('waited 15 seconds in vain')
    await sleep(50)
  }
}

function postmasterRuns(folder: string): boolean {
  const postmaster = readPostmasterFile(join(folder, 'postgres'))
  return postmaster !== undefined && isRunning(postmaster.pid)
}

test('what was written is there at the next start, and stopping leaves nothing running', async () => {
  const first = await start()
  await ask(first.owner, 'create table kept (word text)')
  await ask(first.owner, `insert into kept values ('voorkant')`)
  await first.stop()
  expect(postmasterRuns(dataDir)).toBe(false)
  expect(existsSync(first.owner.host)).toBe(false)

  const second = await start()

  expect(await ask(second.owner, 'select word from kept')).toEqual([{ word: 'voorkant' }])
  expect(second.adopted).toBe(false)
})

test('it sorts the Dutch way and keeps its clock in UTC', async () => {
  const { owner } = await start()

  const words = await ask<{ word: string }>(
    owner,
    `select word from (values ('Zwolle'), ('élan'), ('Eef'), ('ijs')) as t (word) order by word`,
  )

  expect(words.map(({ word }) => word)).toEqual(['Eef', 'élan', 'ijs', 'Zwolle'])
  expect(await ask(owner, 'show timezone')).toEqual([{ TimeZone: 'UTC' }])
})

test.skipIf(process.platform === 'win32')('nobody else on the machine can enter it', async () => {
  const { owner } = await start()

  expect(statSync(owner.host).mode & 0o077).toBe(0)
  expect(statSync(join(dataDir, 'postgres')).mode & 0o077).toBe(0)
  expect(await ask(owner, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
})

test('values of rows do not end up in its log', async () => {
  const { owner } = await start()
  await ask(owner, 'create table person (name text primary key)')
  await ask(owner, `insert into person values ('Sterre van Dijk')`)

  await expect(ask(owner, `insert into person values ('Sterre van Dijk')`)).rejects.toThrow('duplicate key')

  const log = readFileSync(join(dataDir, 'postgres.log'), 'utf8')
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('Sterre')
})

test('a program that is killed takes its PostgreSQL along, and the next start has every row', async () => {
  const { program, told } = await startInAnotherProgram()
  await ask(told.owner, 'create table kept (word text)')
  await ask(told.owner, `insert into kept values ('acknowledged')`)

  await kill9(program)
  await until(() => !postmasterRuns(dataDir))
  const next = await start()

  expect(await ask(next.owner, 'select word from kept')).toEqual([{ word: 'acknowledged' }])
})

test('starting right after a kill works too', async () => {
  const { program, told } = await startInAnotherProgram()
  await ask(told.owner, 'create table kept as select 1 as number')

  await kill9(program)
  const next = await start()

  expect(await ask(next.owner, 'select number from kept')).toEqual([{ number: 1 }])
})

test.runIf(onLinux)('a PostgreSQL that was left running is taken over, and stopped by its new program', async () => {
  const { program, told } = await startInAnotherProgram()
  await ask(told.owner, 'create table kept as select 1 as number')
  killGuardOf(postmasterPid())
  await kill9(program)
  expect(postmasterRuns(dataDir)).toBe(true)

  const next = await start()

  expect(next.adopted).toBe(true)
  expect(await ask(next.owner, 'select number from kept')).toEqual([{ number: 1 }])
  await next.stop()
  expect(postmasterRuns(dataDir)).toBe(false)
})

test('two programs on one folder: the second is refused with a reason, the first goes on', async () => {
  const first = await start()

  const { told } = await startInAnotherProgram()

  expect(told.problem).toContain('already running on the data folder')
  expect(told.problem).toContain('Er draait al een Voorkant')
  expect(await ask(first.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('two programs that begin a new folder at the same moment: one gets it', async () => {
  dataDir = join(base, 'new')

  const results = await Promise.allSettled([startInAnotherProgram(), startInAnotherProgram()])

  const told = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.told] : []))
  expect(told.filter(({ problem }) => problem === undefined)).toHaveLength(1)
  expect(told.filter(({ problem }) => problem?.includes('already running'))).toHaveLength(1)
  expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([])
})

test('a start waits for a program that is just stopping', async () => {
  const first = await start()

  const [second] = await Promise.all([start(), sleep(300).then(() => first.stop())])

  expect(await ask(second.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('beginning again removes a cluster that nobody uses, and refuses one in use', async () => {
  const { program, told } = await startInAnotherProgram()
  await ask(told.owner, 'create table kept as select 1 as number')
  await expect(removeEmbeddedPostgres(dataDir)).rejects.toThrow('already running')

  await kill9(program)
  await removeEmbeddedPostgres(dataDir)

  expect(readdirSync(dataDir)).toEqual([])
  const { owner } = await start()
  expect(await ask(owner, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }])
})

test('a PostgreSQL that dies is told to its program, and the next start recovers', async () => {
  const postgres = await start()
  await ask(postgres.owner, 'create table kept as select 1 as number')

  process.kill(postmasterPid(), 'SIGKILL')
  await postgres.lost
  await postgres.stop()
  const next = await start()

  expect(await ask(next.owner, 'select number from kept')).toEqual([{ number: 1 }])
})

test('a process number that now belongs to another program does not stand in the way', async () => {
  const socketDir = join(tmpdir(), 'voorkant-pg-gone')
  writeFileSync(
    join(dataDir, 'postgres', 'postmaster.pid'),
    [process.pid, dataDir, 0, 5432, socketDir, '', '', 'ready'].join('\n'),
  )

  const next = await start()

  expect(next.adopted).toBe(false)
  expect(await ask(next.owner, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a crash of one session does not cost the program its hold on the folder', async () => {
  const { owner } = await start()
  const session = new Client(owner)
  session.on('error', () => {})
  await session.connect()
  const { rows } = await session.query<{ pid: number }>('select pg_backend_pid() as pid')

  process.kill(rows[0]!.pid, 'SIGKILL')
  await sleep(1_500)
  const { told } = await startInAnotherProgram()

  expect(told.problem).toContain('already running on the data folder')
})

test.runIf(onLinux && asRoot)('a folder that only root may enter works, and its rights stay as they are', async () => {
  const closed = join(base, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  dataDir = join(closed, 'new')

  await (await start()).stop()
  const { owner } = await start()

  expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(closed).mode & 0o777).toBe(0o700)
  expect(statSync(join(dataDir, 'postgres')).uid).not.toBe(0)
})

test('a data folder that cannot be made is refused', async () => {
  writeFileSync(join(base, 'a-file'), '')
  dataDir = join(base, 'a-file', 'data')

  await expect(start()).rejects.toThrow(`The data folder ${dataDir} cannot be written to`)
})

test('a data folder of another version of PostgreSQL is refused', async () => {
  writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '14\n')

  await expect(start()).rejects.toThrow('is of PostgreSQL 14; this program brings version 18')
})

test('a PostgreSQL that cannot start says why', async () => {
  await expect(startEmbeddedPostgres({ dataDir, settings: { shared_buffers: 'much' } })).rejects.toThrow(
    'invalid value for parameter "shared_buffers"',
  )
})

function postmasterPid(): number {
  return readPostmasterFile(join(dataDir, 'postgres'))!.pid
}

function killGuardOf(pid: number): void {
  const guards = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name) || !existsSync(join('/proc', name, 'cmdline'))) return false
    const words = readFileSync(join('/proc', name, 'cmdline'), 'utf8').split('\0')
    return words.includes(String(pid)) && words.some((word) => word.includes('kill -INT'))
  })
  expect(guards).toHaveLength(1)
  process.kill(Number(guards[0]), 'SIGKILL')
}
