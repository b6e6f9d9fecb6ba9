import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fchownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { findBinaries, type Binaries } from './binaries.ts'
import type { Connection } from './connection.ts'
import { isPostmasterOf, isRunning, readPostmasterFile, type Postmaster } from './postmaster-file.ts'
import { whoRunsPostgres, type RunAs } from './run-as.ts'
import { StartProblem } from './start-problem.ts'

export type EmbeddedOptions = {
  /** Holds the cluster in `postgres/` and its log; made when it does not exist. */
  readonly dataDir: string
  readonly database?: string
  readonly log?: (line: string) => void
  /** PostgreSQL settings on top of ours, such as `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>
  /** Another PostgreSQL (a folder with `bin/`) than the one that npm brought. */
  readonly home?: string
  /** How long to wait for another program on this folder that is just stopping, before it is called in use. */
  readonly inUsePatienceMs?: number
}

/** A PostgreSQL of our own on this machine; nobody else on the machine can enter it. */
export type EmbeddedPostgres = {
  readonly owner: Connection
  /** True when it was still running after its program was killed, and we took it over. */
  readonly adopted: boolean
  /** Comes when PostgreSQL stopped without being asked; the program cannot go on. */
  readonly lost: Promise<void>
  stop(): Promise<void>
}

type Place = {
  readonly dataDir: string
  readonly clusterDir: string
  readonly logFile: string
  readonly database: string
  readonly runAs: RunAs | undefined
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  readonly log: (line: string) => void
  readonly inUsePatienceMs: number
}

const onWindows = process.platform === 'win32'
const patienceMs = 60_000
const socketFolderPrefix = 'voorkant-pg-'
// Held for as long as a program uses this cluster; free again the moment that program dies, however it dies.
const inUseLock = [0x766b, 1]

const settingsOfOurs: Record<string, string> = {
  listen_addresses: onWindows ? '127.0.0.1' : '',
  unix_socket_permissions: '0700',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // Values of rows must not end up in a log: no failing statement, no DETAIL line.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** Starts the PostgreSQL that npm brought on a data folder, creating it the first time and recovering it after a crash. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const place = preparePlace(options)
  if (!existsSync(join(place.clusterDir, 'PG_VERSION'))) await createCluster(place)
  refuseOtherVersion(place)

  const began = performance.now()
  for (;;) {
    const running = livingPostmaster(place)
    const started = running ? undefined : await launch(place)
    const postmaster = started?.postmaster ?? running
    const lock = postmaster && (await takeInUseLock(place, postmaster, running !== undefined))
    if (postmaster && lock && lock !== 'in use') {
      return await hold(place, postmaster, lock, started?.child, running !== undefined)
    }
    const waitedMs = performance.now() - began
    if (lock === 'in use' && waitedMs >= place.inUsePatienceMs) throw inUse(place)
    if (waitedMs > patienceMs) {
      throw new StartProblem({
        dutch: `PostgreSQL op ${place.dataDir} antwoordt niet. Kijk in ${place.logFile}.`,
        english: `PostgreSQL on ${place.dataDir} does not answer. See ${place.logFile}.`,
      })
    }
    await sleep(50)
  }
}

function preparePlace(options: EmbeddedOptions): Place {
  makeDataDir(options.dataDir)
  const dataDir = realpathSync(resolve(options.dataDir))
  const clusterDir = join(dataDir, 'postgres')
  const owner = statSync(clusterDir, { throwIfNoEntry: false })?.uid
  const uid = process.getuid?.()
  if (owner !== undefined && uid !== undefined && uid !== 0 && owner !== uid) {
    throw new StartProblem({
      dutch: `De gegevensmap ${dataDir} is van een andere gebruiker. Start als die gebruiker, of kies een andere map.`,
      english: `The data folder ${dataDir} belongs to another user. Start as that user, or choose another folder.`,
    })
  }
  const runAs = whoRunsPostgres(clusterDir)
  return {
    dataDir,
    clusterDir,
    logFile: join(dataDir, 'postgres.log'),
    database: options.database ?? 'voorkant',
    runAs,
    binaries: findBinaries(runAs, options.home),
    settings: options.settings ?? {},
    log: options.log ?? (() => {}),
    inUsePatienceMs: options.inUsePatienceMs ?? 3_000,
  }
}

function makeDataDir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new StartProblem(
      {
        dutch: `In de gegevensmap ${folder} kan niet worden geschreven. Kies een andere map.`,
        english: `The data folder ${folder} cannot be written to. Choose another folder.`,
      },
      { cause },
    )
  }
}

// Created beside its place and then moved there whole: a half-made cluster, or two makers at once, cannot exist.
async function createCluster(place: Place): Promise<void> {
  place.log('creating the database cluster (first time only)')
  for (const entry of readdirSync(place.dataDir)) {
    const left = join(place.dataDir, entry)
    if (entry.startsWith('postgres.new-') && Date.now() - statSync(left).mtimeMs > patienceMs) {
      rmSync(left, { recursive: true, force: true })
    }
  }
  const unfinished = mkdtempSync(join(place.dataDir, 'postgres.new-'))
  try {
    if (place.runAs) chownSync(unfinished, place.runAs.uid, place.runAs.gid)
    await initdb(place, unfinished)
    renameSync(unfinished, place.clusterDir)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(join(place.clusterDir, 'PG_VERSION'))) throw error
  }
}

async function initdb(place: Place, folder: string): Promise<void> {
  const passwordFile = join(place.dataDir, 'postgres-password')
  if (onWindows) writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
  const seen = openForPostgres(place, folder)
  const child = spawn(
    place.binaries.initdb,
    [
      '-D',
      seen.path,
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=nl',
      '--no-instructions',
      ...(place.settings['fsync'] === 'off' ? ['--no-sync'] : []),
      // The socket lies in a folder that only we can enter; Windows has no such socket, so a password guards its port.
      ...(onWindows
        ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`]
        : ['--auth-local=trust', '--auth-host=reject']),
    ],
    {
      ...place.runAs,
      cwd: place.runAs ? '/' : place.dataDir,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe', ...seen.fds],
    },
  )
  let said = ''
  child.stdout?.on('data', (chunk) => (said += String(chunk)))
  child.stderr?.on('data', (chunk) => (said += String(chunk)))
  const code = await new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done))
  seen.close()
  if (code !== 0) {
    throw new StartProblem({
      dutch: `De database kon niet worden aangemaakt in ${place.dataDir}:\n${said.trim()}`,
      english: `The database could not be created in ${place.dataDir}:\n${said.trim()}`,
    })
  }
}

/**
 * The folder by a name that PostgreSQL's user can open. Under a folder that only root may enter it goes in as an open
 * descriptor, so that nobody has to loosen the rights of a home folder.
 */
function openForPostgres({ runAs }: Place, folder: string): { path: string; fds: number[]; close(): void } {
  const plain = { path: folder, fds: [], close: () => {} }
  if (!runAs) return plain
  const reachable =
    spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0
  if (reachable || process.platform !== 'linux') return plain
  const fd = openSync(folder, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: '/proc/self/fd/3', fds: [fd], close: () => closeSync(fd) }
}

function refuseOtherVersion({ clusterDir, dataDir, binaries }: Place): void {
  const version = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  if (version === String(binaries.major)) return
  throw new StartProblem({
    dutch: `De gegevensmap ${dataDir} is van PostgreSQL ${version}; dit programma brengt versie ${binaries.major} mee. Maak met de oude versie een back-up en zet die terug.`,
    english: `The data folder ${dataDir} is of PostgreSQL ${version}; this program brings version ${binaries.major}. Make a backup with the old version and restore it.`,
  })
}

function livingPostmaster(place: Place): Postmaster | undefined {
  const written = readPostmasterFile(place.clusterDir)
  if (!written) return undefined
  if (isPostmasterOf(place.clusterDir, written.pid)) return written
  // PostgreSQL refuses to start when this number now belongs to another process of the same user.
  rmSync(join(place.clusterDir, 'postmaster.pid'), { force: true })
  removeSocketDir(written.socketDir)
  return undefined
}

async function launch(place: Place): Promise<{ postmaster: Postmaster; child: ChildProcess | undefined } | undefined> {
  place.log('starting PostgreSQL')
  rotateLog(place.logFile)
  return onWindows ? await launchOnWindows(place) : await launchOnPosix(place)
}

async function launchOnPosix(place: Place): Promise<{ postmaster: Postmaster; child: ChildProcess } | undefined> {
  const socketDir = makeSocketDir(place.runAs)
  const seen = openForPostgres(place, place.clusterDir)
  const logFd = openSync(place.logFile, 'a', 0o600)
  if (place.runAs) fchownSync(logFd, place.runAs.uid, place.runAs.gid)
  const child = spawn(
    place.binaries.postgres,
    ['-D', seen.path, ...settingArguments(place, { unix_socket_directories: socketDir })],
    {
      ...place.runAs,
      cwd: place.runAs ? '/' : place.dataDir,
      env: environment(),
      // Its own group: Ctrl-C in the terminal is for the program, which stops PostgreSQL last.
      detached: true,
      stdio: ['ignore', logFd, logFd, ...seen.fds],
    },
  )
  let failure: Error | undefined
  child.once('error', (error) => (failure = error))
  closeSync(logFd)
  seen.close()
  child.unref()

  const deadline = performance.now() + patienceMs
  while (child.exitCode === null && child.signalCode === null && !failure && performance.now() < deadline) {
    const written = readPostmasterFile(place.clusterDir)
    if (written?.pid === child.pid && written?.state === 'ready') return { postmaster: written, child }
    await sleep(5)
  }
  const stillRecovering = child.exitCode === null && child.signalCode === null && !failure
  if (stillRecovering) child.kill('SIGINT')
  removeSocketDir(socketDir)
  // Another program was a moment earlier, or a killed PostgreSQL is still letting go of its memory: look again.
  if (livingPostmaster(place) || lastOfLog(place).includes('shared memory block')) return undefined
  throw didNotStart(place, failure)
}

async function launchOnWindows(place: Place): Promise<{ postmaster: Postmaster; child: undefined } | undefined> {
  // pg_ctl gives up the rights of an administrator, which PostgreSQL refuses to have.
  const words = settingArguments(place, { port: String(await freePort()) })
  const start = spawn(
    place.binaries.pgCtl,
    ['start', '-w', '-D', place.clusterDir, '-l', place.logFile, '-o', words.map((word) => `"${word}"`).join(' ')],
    { env: { ...process.env, ...environment() }, stdio: 'ignore', windowsHide: true },
  )
  const code = await new Promise<number | null>((done, fail) => start.once('error', fail).once('exit', done))
  const postmaster = readPostmasterFile(place.clusterDir)
  if (code !== 0 || !postmaster) throw didNotStart(place, undefined)
  return { postmaster, child: undefined }
}

function didNotStart(place: Place, cause: Error | undefined): StartProblem {
  const last = lastOfLog(place)
  return new StartProblem(
    {
      dutch: `PostgreSQL start niet op ${place.dataDir}. Het laatste uit ${place.logFile}:\n${last}`,
      english: `PostgreSQL does not start on ${place.dataDir}. The last of ${place.logFile}:\n${last}`,
    },
    { cause },
  )
}

function lastOfLog({ logFile }: Place): string {
  if (!existsSync(logFile)) return ''
  return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n')
}

function settingArguments(place: Place, more: Record<string, string>): string[] {
  return Object.entries({ ...settingsOfOurs, ...more, ...place.settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
}

function environment(): NodeJS.ProcessEnv {
  return { PATH: '/usr/bin:/bin', LC_ALL: 'C' }
}

// A unix socket's whole path must stay under 104 bytes; the folder's rights are what keeps others out.
function makeSocketDir(runAs: RunAs | undefined): string {
  for (const parent of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (Buffer.byteLength(parent) > 60) continue
    try {
      const folder = mkdtempSync(join(parent, socketFolderPrefix))
      if (!runAs) return folder
      chownSync(folder, runAs.uid, runAs.gid)
      if (spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...runAs, cwd: '/', stdio: 'ignore' }).status === 0)
        return folder
      rmSync(folder, { recursive: true })
    } catch {
      continue
    }
  }
  throw new StartProblem({
    dutch: 'Er is geen tijdelijke map (/tmp) waarin PostgreSQL zijn socket kan maken.',
    english: 'There is no temporary folder (/tmp) in which PostgreSQL can make its socket.',
  })
}

function removeSocketDir(folder: string): void {
  if (!basename(folder).startsWith(socketFolderPrefix)) return
  try {
    if (lstatSync(folder).isDirectory()) rmSync(folder, { recursive: true, force: true })
  } catch {
    // Gone already, or not ours to remove.
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

function rotateLog(logFile: string): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5_000_000) renameSync(logFile, `${logFile}.old`)
  if (existsSync(logFile)) chmodSync(logFile, 0o600)
}

function ownerOf(place: Place, postmaster: Postmaster, database: string): Connection {
  const port = postmaster.port
  if (!onWindows) return { host: postmaster.socketDir, port, user: 'postgres', database }
  const password = readFileSync(join(place.dataDir, 'postgres-password'), 'utf8')
  return { host: '127.0.0.1', port, user: 'postgres', database, password }
}

/** Undefined while PostgreSQL is starting or stopping. */
async function takeInUseLock(
  place: Place,
  postmaster: Postmaster,
  wasRunning: boolean,
): Promise<Client | 'in use' | undefined> {
  if (postmaster.state !== 'ready') return undefined
  const client = new Client({
    ...ownerOf(place, postmaster, 'postgres'),
    application_name: 'voorkant (in use)',
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', inUseLock)
    if (rows[0]?.taken) {
      // The guard of the killed program may be about to stop this PostgreSQL: whoever is still in after a moment stays in.
      if (wasRunning) await client.query('select pg_sleep(0.3)')
      return client
    }
  } catch {
    await client.end().catch(() => {})
    return undefined
  }
  await client.end().catch(() => {})
  return 'in use'
}

function inUse(place: Place): StartProblem {
  return new StartProblem({
    dutch: `Er draait al een Voorkant op de gegevensmap ${place.dataDir}. Stop die eerst, of kies een andere map.`,
    english: `A Voorkant is already running on the data folder ${place.dataDir}. Stop that one first, or choose another folder.`,
  })
}

async function hold(
  place: Place,
  postmaster: Postmaster,
  lock: Client,
  child: ChildProcess | undefined,
  adopted: boolean,
): Promise<EmbeddedPostgres> {
  if (adopted) place.log('taking over the PostgreSQL that was still running')
  await createDatabase(lock, place.database)
  const guard = startGuard(place, postmaster)
  let stopping = false
  let stopped: Promise<void> | undefined
  const lost = new Promise<void>((done) => {
    const ended = () => {
      guard?.kill('SIGKILL')
      if (!stopping) done()
    }
    // The lock's connection also ends when PostgreSQL restarts itself after a crash of one backend.
    const watch = (client: Client) => client.once('end', () => void (stopping || relock()))
    const relock = async () => {
      while (!stopping && isRunning(postmaster.pid)) {
        const again = await takeInUseLock(place, postmaster, false).catch(() => undefined)
        if (again && again !== 'in use') {
          lock = again
          return watch(again)
        }
        await sleep(200)
      }
      ended()
    }
    watch(lock)
    child?.once('exit', ended)
  })

  // Last resort when the program ends without stop(): the guard does the same from outside for a killed program.
  const atExit = () => signalStop(place, postmaster.pid)
  process.once('exit', atExit)

  async function stop(): Promise<void> {
    stopping = true
    process.removeListener('exit', atExit)
    await lock.end().catch(() => {})
    signalStop(place, postmaster.pid)
    const deadline = performance.now() + patienceMs
    while (isAlive(child, postmaster.pid)) {
      if (performance.now() > deadline) {
        if (!onWindows) process.kill(postmaster.pid, 'SIGQUIT')
        break
      }
      await sleep(5)
    }
    guard?.kill('SIGKILL')
    removeSocketDir(postmaster.socketDir)
  }

  return {
    owner: ownerOf(place, postmaster, place.database),
    adopted,
    lost,
    stop: () => (stopped ??= stop()),
  }
}

function isAlive(child: ChildProcess | undefined, pid: number): boolean {
  return child ? child.exitCode === null && child.signalCode === null : isRunning(pid)
}

function signalStop(place: Place, pid: number): void {
  if (onWindows) {
    spawnSync(place.binaries.pgCtl, ['stop', '-m', 'fast', '-D', place.clusterDir], {
      stdio: 'ignore',
      windowsHide: true,
    })
    return
  }
  try {
    process.kill(pid, 'SIGINT')
  } catch {
    // It has stopped already.
  }
}

const guardScript = `
read -r _
kill -INT "$0" 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$0" 2>/dev/null || break; sleep 1; done
rmdir "$1" 2>/dev/null
`

/** A process that waits for our end, however we end (kill -9 too), and then stops PostgreSQL: nothing is left running. */
function startGuard({ runAs }: Place, { pid, socketDir }: Postmaster): ChildProcess | undefined {
  if (onWindows) return undefined
  const guard = spawn('/bin/sh', ['-c', guardScript, String(pid), socketDir], {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.once('error', () => {})
  guard.unref()
  const pipe = guard.stdin as unknown as { unref?(): void; on(event: 'error', listener: () => void): void }
  pipe.on('error', () => {})
  pipe.unref?.()
  return guard
}

async function createDatabase(client: Client, name: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
}

/** Removes a cluster that nobody uses, for `--fresh` and for tests. */
export async function removeEmbeddedPostgres(dataDir: string): Promise<void> {
  const clusterDir = join(dataDir, 'postgres')
  const postmaster = readPostmasterFile(clusterDir)
  if (postmaster && isPostmasterOf(clusterDir, postmaster.pid)) {
    // Taking it over first means that a cluster in use is refused, not pulled from under its program.
    const postgres = await startEmbeddedPostgres({ dataDir })
    await postgres.stop()
  }
  rmSync(clusterDir, { recursive: true, force: true })
  for (const file of ['postgres.log', 'postgres.log.old', 'postgres-password'])
    rmSync(join(dataDir, file), { force: true })
}
