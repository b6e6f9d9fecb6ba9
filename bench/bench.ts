import { fork, type ChildProcess, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { openPlatform, prepareDatabase } from '../app/server/platform.ts'
import { findSignedIn, openSession } from '../modules/identity/server/index.ts'
import { openLog } from '../platform/server/log.ts'
import type { Connection } from '../platform/server/postgres/connection.ts'
import { startEmbeddedPostgres } from '../platform/server/postgres/embedded.ts'
import type { Platform } from '../platform/server/work.ts'
import { big, divided, fill, type Size } from './fill.ts'
import { type Ask, askOnce, load, type Measured } from './load.ts'
import { perSecond, percentile } from './figures.ts'

export type Options = {
  readonly small: boolean
  /** Keeps the filled database here and uses it again; without it a folder under the system's temporary folder comes and goes. */
  readonly dataDir: string | null
  readonly rounds: number
  readonly requestsAlone: number
  readonly requestsTogether: number
  /** Folder for CPU profiles of both servers. */
  readonly profileDir: string | null
  /** Only these scenarios, by name. */
  readonly only: readonly string[]
  readonly say: (line: string) => void
}

export const clientsTogether = 16

export type Side = { readonly alone: Measured; readonly together: Measured }
export type Outcome = { readonly scenario: string; readonly says: string; readonly ours: Side; readonly floor: Side }
export type Results = {
  readonly outcomes: readonly Outcome[]
  readonly serverMegabytes: number
  readonly postgres: string
  readonly counts: Readonly<Record<string, number>>
}

const root = fileURLToPath(new URL('..', import.meta.url))
const municipality = 1
const settings = {
  shared_buffers: '1GB',
  effective_cache_size: '4GB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  random_page_cost: '1.1',
}

/** Fills a database at size, starts our server and the floor on it, checks that both answer the same, and measures them by turns. */
export async function runBench(options: Options): Promise<Results> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'voorkant-bench-'))
  const postgres = await startEmbeddedPostgres({
    dataDir,
    settings: options.small ? { shared_buffers: '128MB' } : settings,
  })
  const children: ChildProcess[] = []
  try {
    const app = await prepareDatabase(postgres.owner, () => {})
    const owner = new Client(postgres.owner)
    await owner.connect()
    const { platform, close } = await openPlatform(app, openLog('silent'), { jobs: false, poolSize: 2 })
    try {
      await fillOnce(owner, options)
      const start = async (name: 'serve' | 'floor', connection: Connection) =>
        startChild(children, name, connection, options)
      const ports = { ours: await start('serve', app), floor: await start('floor', postgres.owner) }
      const scenarios = await scenariosOf(owner, platform, ports)
      const outcomes: Outcome[] = []
      for (const scenario of scenarios.filter(({ name }) => options.only.length === 0 || options.only.includes(name))) {
        await scenario.check()
        const outcome = await measure(scenario, ports, options)
        outcomes.push(outcome)
        options.say(shortly(outcome))
        await scenario.after?.()
      }
      const { rows } = await owner.query<{ server_version: string }>('show server_version')
      return {
        outcomes,
        serverMegabytes: megabytesOf(children[0]),
        postgres: rows[0]?.server_version ?? '',
        counts: await countsOf(owner),
      }
    } finally {
      await close()
      await owner.end()
    }
  } finally {
    await Promise.all(children.map(stopChild))
    await postgres.stop()
    if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
  }
}

async function fillOnce(owner: Client, { small, say }: Options): Promise<void> {
  const { rowCount } = await owner.query('select from identity.municipality')
  if (rowCount !== 0) return say('The database was filled before.')
  const began = performance.now()
  const size: Size = small ? divided(big, 100) : big
  const others = small ? [2, 3] : [2, 3, 4, 5, 6, 7, 8, 9, 10]
  await fill(
    owner,
    new Map([[municipality, size], ...others.map((other): [number, Size] => [other, divided(size, 200)])]),
  )
  say(`Filled in ${Math.round((performance.now() - began) / 1000)} s.`)
}

async function countsOf(owner: Client): Promise<Record<string, number>> {
  const { rows } = await owner.query<Record<string, number>>(
    `select (select count(*)::int from people.description where municipality_id = $1) as persons, (select count(*)::int from signals.signal where municipality_id = $1) as signals,
      (select count(*)::int from signals.signal where municipality_id = $1 and status <> 'closed') as "openSignals", (select count(*)::int from cases.person_case where municipality_id = $1) as cases,
      (select count(*)::int from audit.entry where municipality_id = $1) as "auditRows", (select count(*)::int from privacy.access_grant where municipality_id = $1) as grants,
      (select count(*)::int from identity.professional where municipality_id = $1) as professionals, (select count(*)::int from identity.municipality) as municipalities`,
    [municipality],
  )
  return rows[0] ?? {}
}

// Servers ---------------------------------------------------------------------------------------------------------------

async function startChild(
  children: ChildProcess[],
  name: 'serve' | 'floor',
  connection: Connection,
  { small, profileDir }: Options,
): Promise<number> {
  const profile = profileDir
    ? ['--cpu-prof', '--cpu-prof-dir', profileDir, '--cpu-prof-name', `${name}.cpuprofile`]
    : []
  // At size it runs as it is shipped: bundled, in production. The quick run proves the bench and saves the building.
  const file = small ? join(root, 'bench', `${name}.ts`) : join(await builtServers(), `${name}.js`)
  const child = fork(file, [JSON.stringify(connection)], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production' },
    execArgv: small ? ['--import', 'tsx'] : ['--enable-source-maps', ...profile],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve((message as { port: number }).port))
    child.once('exit', (code) => reject(new Error(`${name} stopped with code ${code}`)))
  })
}

let built: Promise<string> | undefined
function builtServers(): Promise<string> {
  built ??= import('../scripts/launch/bundle.mjs').then(({ bundleInto }) =>
    bundleInto(root, 'bench', { serve: 'bench/serve.ts', floor: 'bench/floor.ts' }),
  )
  return built
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.disconnect()
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(patience)
}

function megabytesOf(child: ChildProcess | undefined): number {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(child?.pid)], { encoding: 'utf8' })
  return Math.round(Number(stdout) / 1024)
}

// Scenarios -------------------------------------------------------------------------------------------------------------

type Ports = { readonly ours: number; readonly floor: number }
type Scenario = {
  readonly name: string
  readonly says: string
  readonly ours: (place: number) => Ask
  readonly floor: (place: number) => Ask
  /** Refuses to measure two servers that do not do the same. */
  check(): Promise<void>
  after?(): Promise<void>
}

type Person = { readonly id: string; readonly organisationId: number; readonly headers: Record<string, string> }

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('the database of the bench lacks something to ask for')
  return found
}

export async function scenariosOf(owner: Client, platform: Platform, ports: Ports): Promise<Scenario[]> {
  const ids = async (sql: string) => (await owner.query<{ id: string }>(sql, [municipality])).rows.map(({ id }) => id)
  // The limit on requests per session stands as it is, so there are many sessions.
  const coordinators = await signIn(owner, platform, 'information-coordinator', 64)
  const directors = await signIn(owner, platform, 'case-director', 64)
  const signallers = await signIn(owner, platform, 'signaller', 128)
  const signals = await ids(
    `select id from signals.signal where municipality_id = $1 and status <> 'closed' order by received_at`,
  )
  const casesOf = new Map<string, string[]>()
  for (const { id } of directors)
    casesOf.set(
      id,
      await ids(`select id from cases.person_case where municipality_id = $1 and director_id = '${id}' order by id`),
    )

  const get = (path: string, person?: Person): Ask => ({
    method: 'GET',
    path,
    ...(person ? { headers: person.headers } : {}),
  })
  const caseOf = (place: number) => {
    const director = at(directors, place)
    return { director, id: at(casesOf.get(director.id) ?? [], Math.floor(place / directors.length) * 7) }
  }
  const same = (what: string, ours: unknown, floor: unknown) => {
    if (JSON.stringify(ours) !== JSON.stringify(floor))
      throw new Error(
        `our server and the floor differ in ${what}: ${JSON.stringify(ours).slice(0, 200)} and ${JSON.stringify(floor).slice(0, 200)}`,
      )
  }
  const both = (scenario: Pick<Scenario, 'ours' | 'floor'>, place = 0) =>
    Promise.all([askOnce(ports.ours, scenario.ours(place)), askOnce(ports.floor, scenario.floor(place))])

  const queue: Scenario = {
    name: 'queue',
    says: "list: the coordinator's queue, first 100",
    ours: (place) => get('/api/v1/signals', at(coordinators, place)),
    floor: () => get(`/queue?m=${municipality}`),
    async check() {
      const [ours, floor] = await both(queue)
      same(
        'the queue',
        [ours.items.map((item: { id: string }) => item.id), ours.counts],
        [floor.items.map((item: { id: string }) => item.id), floor.counts],
      )
    },
  }
  const cases: Scenario = {
    name: 'cases',
    says: "list: a case director's own cases, about 40",
    ours: (place) => get('/api/v1/cases', at(directors, place)),
    floor: (place) => get(`/cases?m=${municipality}&by=${at(directors, place).id}`),
    async check() {
      const [ours, floor] = await both(cases)
      const sorted = (list: { id: string }[]) => list.map(({ id }) => id).toSorted()
      same('the own cases', sorted(ours), sorted(floor))
    },
  }
  const file: Scenario = {
    name: 'case',
    says: 'file: one case with all its parts',
    ours: (place) => get(`/api/v1/cases/${caseOf(place).id}`, caseOf(place).director),
    floor: (place) => get(`/case?m=${municipality}&id=${caseOf(place).id}`),
    async check() {
      const [ours, floor] = await both(file)
      const lists = [
        'facts',
        'protectiveFacts',
        'goals',
        'tasks',
        'team',
        'meetings',
        'letters',
        'talks',
        'informing',
        'readers',
      ] as const
      const floorNames = [
        'fact',
        'protective_fact',
        'goal',
        'task',
        'team_member',
        'case_meeting',
        'letter',
        'talk',
        'informing',
        'readers',
      ] as const
      same(
        'the case',
        [ours.id, ...lists.map((name) => ours[name].length)],
        [floor.id, ...floorNames.map((name) => floor[name].length)],
      )
    },
  }
  const signal: Scenario = {
    name: 'signal',
    says: 'audited read of one signal',
    ours: (place) => get(`/api/v1/signals/${at(signals, place * 7)}`, at(coordinators, place)),
    floor: (place) => get(`/signal?m=${municipality}&id=${at(signals, place * 7)}`),
    async check() {
      const [ours, floor] = await both(signal)
      const part = (list: unknown[] | null) => list?.length ?? 0
      same(
        'the signal',
        [ours.id, ours.facts.length, ours.thread.length, ours.feedback.length],
        [floor.id, part(floor.facts), part(floor.thread), part(floor.feedback)],
      )
    },
  }

  const last = await owner.query<{ id: string }>('select max(id) as id from privacy.subject')
  const before = last.rows[0]?.id
  let keys = 0
  const register: Scenario = {
    name: 'register',
    says: 'creating a signal, with its audit lines',
    ours: (place) => ({
      method: 'POST',
      path: '/api/v1/signals',
      headers: at(signallers, place).headers,
      body: aSignal(place),
    }),
    floor: (place) => {
      const { id, organisationId } = at(signallers, place)
      return {
        method: 'POST',
        path: `/register?m=${municipality}&by=${id}&organisation=${organisationId}&keys=${keys}`,
        body: aSignal(place),
      }
    },
    async check() {
      // The floor writes as many rows as we do, so it is told how many keys a description has.
      const ours = await askOnce(ports.ours, register.ours(0))
      keys = (await written(owner, ours.signalId)).keys
      const floor = await askOnce(ports.floor, register.floor(1))
      same('what a signal writes', await written(owner, ours.signalId), await written(owner, floor.id))
    },
    async after() {
      await owner.query('delete from privacy.subject where municipality_id = $1 and id > $2', [municipality, before])
      await owner.query('vacuum analyze signals.signal, privacy.access_grant, privacy.subject')
    },
  }
  return [queue, cases, file, signal, register]
}

async function signIn(owner: Client, platform: Platform, role: string, sessions: number): Promise<Person[]> {
  const { rows } = await owner.query<{ id: string; organisation_id: number }>(
    `select p.id, p.organisation_id from identity.role_assignment r join identity.professional p on p.id = r.professional_id where r.municipality_id = $1 and r.role = $2 order by md5(p.id::text) limit $3`,
    [municipality, role, sessions],
  )
  const people: Person[] = []
  for (let place = 0; place < sessions; place++) {
    const { id, organisation_id } = at(rows, place)
    let token = ''
    const exchange = {
      address: '127.0.0.1',
      sessionToken: null,
      requestId: 'bench',
      startSession: (made: string) => void (token = made),
      endSession: () => {},
    }
    await openSession(platform, exchange, municipality, id, 'full')
    const signedIn = await findSignedIn(platform, token, false)
    if (!signedIn) throw new Error('nobody is signed in')
    people.push({
      id,
      organisationId: organisation_id,
      headers: { cookie: `voorkant-session=${token}`, 'x-csrf-token': signedIn.session.csrfToken },
    })
  }
  return people
}

function aSignal(place: number) {
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  return {
    about: 'young-person',
    description: {
      givenNames: at(['Daan', 'Milan', 'Yusuf', 'Sara'], place),
      familyName: at(['Kuiper', 'Bakker', 'Visser', 'Haddad', 'Smit'], place),
      birthDate: '2011-03',
      school: 'School 1',
    },
    codes: ['SIG-01'],
    facts: [
      {
        text: 'Had twee telefoons in de les. Eén ging negen keer over in een half uur.',
        code: 'SIG-01',
        world: 'school',
        observedOn: yesterday,
        basis: 'own-observation',
      },
    ],
    spokenWith: ['parents'],
  }
}

async function written(
  owner: Client,
  signalId: string,
): Promise<{ grants: number; facts: number; descriptions: number; keys: number }> {
  const { rows } = await owner.query<{ grants: number; facts: number; descriptions: number; keys: number }>(
    `select (select count(*)::int from privacy.access_grant g where g.municipality_id = s.municipality_id and g.subject_id = s.subject_id) as grants,
      (select count(*)::int from signals.observation o where o.municipality_id = s.municipality_id and o.subject_id = s.subject_id) as facts,
      (select count(*)::int from people.description d where d.municipality_id = s.municipality_id and d.subject_id = s.subject_id) as descriptions,
      (select count(*)::int from people.match_key k where k.municipality_id = s.municipality_id and k.subject_id = s.subject_id) as keys
    from signals.signal s where s.municipality_id = $1 and s.id = $2`,
    [municipality, signalId],
  )
  if (!rows[0]) throw new Error('the signal was not kept')
  return rows[0]
}

// Measuring -------------------------------------------------------------------------------------------------------------

/** By turns, so that what else the machine does at a moment weighs on both. */
async function measure(
  scenario: Scenario,
  ports: Ports,
  { rounds, requestsAlone, requestsTogether }: Options,
): Promise<Outcome> {
  const sides = ['ours', 'floor'] as const
  const found = { ours: { alone: nothing, together: nothing }, floor: { alone: nothing, together: nothing } }
  let place = 0
  const run = async (side: (typeof sides)[number], clients: number, count: number) => {
    const from = (place += 10_007)
    return load(ports[side], clients, count, (offset) => scenario[side](from + offset))
  }
  // Enough for every connection of both pools to have prepared its statements, and for the code of both to be as fast as it gets.
  for (const side of sides) await run(side, clientsTogether, requestsTogether * 3)
  for (let round = 0; round < rounds; round++) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      found[side].alone = added(found[side].alone, await run(side, 1, requestsAlone))
      found[side].together = added(found[side].together, await run(side, clientsTogether, requestsTogether))
    }
  }
  return { scenario: scenario.name, says: scenario.says, ...found }
}

const nothing: Measured = { milliseconds: [], seconds: 0 }

function added(a: Measured, b: Measured): Measured {
  return { milliseconds: [...a.milliseconds, ...b.milliseconds], seconds: a.seconds + b.seconds }
}

function shortly({ says, ours, floor }: Outcome): string {
  const of = ({ alone, together }: Side) =>
    `p95 ${percentile(alone.milliseconds, 0.95).toFixed(1)} ms alone, ${perSecond(together).toFixed(0)}/s together`
  return `${says}: ours ${of(ours)}; floor ${of(floor)}`
}
