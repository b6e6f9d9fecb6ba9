import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openPlatform, prepareDatabase } from '../../../app/server/platform.ts'
import { actorOf, anOrganisation, aProfessional } from '../../../modules/identity/server/index.ts'
import { countValues, findCandidates } from '../../../modules/people/server/comparison-storage.ts'
import { comparable, type KnownFields } from '../../../modules/people/server/described-subject.ts'
import { listDescriptions, replaceMatchKeys } from '../../../modules/people/server/description-storage.ts'
import { matchKeysOf } from '../../../modules/people/server/match-keys.ts'
import { compareWith, valuesAsked } from '../../../modules/people/server/shares.ts'
import { listSuggestions } from '../../../modules/people/server/use-cases/list-suggestions.ts'
import { lookAt, whileLookingAt } from '../../../modules/privacy/server/index.ts'
import { openLog } from '../../../platform/server/log.ts'
import { startEmbeddedPostgres } from '../../../platform/server/postgres/embedded.ts'
import { type Actor, perform, type Platform, systemActor, type Work } from '../../../platform/server/work.ts'
import { percentile } from '../../figures.ts'
import { percent, type Share, shareOf, valueOf } from '../figures.ts'
import { type Goal, table, tableOfGoals } from '../report.ts'
import { type Asked, fillCountry, type Filled } from './country.ts'

export type Options = {
  readonly sizes: readonly number[]
  /** On how many of the persons the coordinators hold a grant; all when there are fewer. */
  readonly seen: number
  /** Signals of which suggestions are asked. */
  readonly signals: number
  /** Limits PostgreSQL to what a test may take. */
  readonly small: boolean
  readonly say: (line: string) => void
}

export type Times = { readonly p50: number; readonly p95: number }
export type Line = {
  readonly persons: number
  readonly seen: number
  readonly alone: Times
  readonly together: Times
  readonly keysAlone: Times
  readonly trigram: Times
  readonly candidates: number
  readonly recallWithoutErrors: Share
  readonly recallWithErrors: Share
  readonly trigramRecall: Share
  /** Of the pairs that the comparison gives this chance or more, those that are of one person. */
  readonly rightFromHalf: Share
  readonly rightFrom95: Share
  readonly keysPerPerson: number
  readonly keysMegabytes: number
  readonly nodeMegabytes: number
  readonly fillSeconds: number
  readonly postgres: string
}

export const clientsTogether = 8
const municipality = 1
const purpose = 'signalering'
const settings = {
  shared_buffers: '2GB',
  effective_cache_size: '6GB',
  work_mem: '16MB',
  maintenance_work_mem: '1GB',
  max_wal_size: '8GB',
  random_page_cost: '1.1',
}

/** A database of each size. All are filled before the first is measured, so that they are measured at about the same moment. */
export async function runSize(options: Options): Promise<Line[]> {
  const databases: Database[] = []
  const lines: Line[] = []
  try {
    for (const persons of options.sizes) databases.push(await filledWith(persons, options))
    for (const database of databases) lines.push(await database.measure())
  } finally {
    for (const database of databases) await database.stop()
  }
  return lines
}

type Database = { readonly measure: () => Promise<Line>; readonly stop: () => Promise<void> }

async function filledWith(persons: number, options: Options): Promise<Database> {
  const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-size-'))
  const postgres = await startEmbeddedPostgres({
    dataDir,
    settings: options.small ? { shared_buffers: '128MB' } : settings,
  })
  const closing: (() => Promise<void>)[] = [
    async () => {
      await postgres.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  ]
  const stop = async (): Promise<void> => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    const app = await prepareDatabase(postgres.owner, () => {})
    const owner = new Client(postgres.owner)
    await owner.connect()
    closing.push(() => owner.end())
    const { platform, close } = await openPlatform(app, openLog('silent'), { jobs: false, poolSize: clientsTogether })
    closing.push(close)
    await owner.query(
      `insert into identity.municipality (municipality_id, name, region) values ($1, 'Meetstad', 'Regio')`,
      [municipality],
    )
    const coordinator = await aCoordinator(platform)
    const seen = Math.min(persons, options.seen)
    const told = {
      municipality,
      organisationId: Number(coordinator.organisationId),
      professionalId: String(coordinator.professionalId),
    }
    const filled = await fillCountry(owner, told, { persons, seen, signals: options.signals })
    options.say(`${persons} persons in ${Math.round(filled.seconds)} s.`)
    return {
      measure: async () => ({ persons, seen, ...(await measure(platform, coordinator, owner, filled, options.say)) }),
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

async function aCoordinator(platform: Platform): Promise<Actor> {
  return perform(platform, systemActor(municipality), 'none', async (work) => {
    const organisationId = await anOrganisation(work, { name: 'Gemeente', chain: 'municipality', kind: 'gemeente' })
    const roles = ['information-coordinator'] as const
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Meta',
      familyName: 'Meting',
      functionTitle: 'informatiecoördinator',
      email: 'meting@gemeente.example',
      roles: [...roles],
    })
    return actorOf({ municipalityId: municipality, professionalId, organisationId, chain: 'municipality', roles })
  })
}

async function measure(
  platform: Platform,
  coordinator: Actor,
  owner: Client,
  { asked, seconds, keysPerPerson }: Filled,
  say: Options['say'],
): Promise<Omit<Line, 'persons' | 'seen'>> {
  const act = <T>(useCase: (work: Work) => Promise<T>): Promise<T> => perform(platform, coordinator, purpose, useCase)
  const suggest = ({ descriptionId }: Asked) => act((work) => listSuggestions(work, { purpose, descriptionId }))
  // What is told as it is: with the errors that people make.
  const told = asked.filter(({ withErrors }) => withErrors)
  for (const each of told.slice(0, 20)) await suggest(each)

  const alone = await timed(told, 1, suggest)
  const together = await timed(told, clientsTogether, suggest)
  const keysAlone = await timed(told, 1, ({ subjectId, known }) =>
    act(async (work) => {
      const began = performance.now()
      const keys = matchKeysOf(known, { municipalityId: municipality, purpose })
      await whileLookingAt(work, [subjectId], () => replaceMatchKeys(work, subjectId, keys))
      work.record({ name: 'person-described', subjectId })
      return performance.now() - began
    }),
  )
  const found = new Map<Asked, readonly string[]>()
  const judged: Judged[] = []
  for (const each of asked) {
    const compared = await act((work) => compareWithCandidates(work, each.subjectId))
    found.set(
      each,
      compared.map(({ other }) => other),
    )
    if (each.withErrors)
      // Of each there is another signal, without errors, about the same person.
      judged.push(...compared.map(({ other, chance }) => ({ chance, right: [each.about, each.alike].includes(other) })))
  }
  const enough = (withErrors: boolean): Asked[] =>
    asked.filter((each) => each.tellsEnough && each.withErrors === withErrors)
  const missed = [...enough(false), ...enough(true)].filter((each) => !found.get(each)?.includes(each.about))
  // Nobody real: these people exist in this bench alone.
  for (const { known, aboutKnown } of missed.slice(0, 5))
    say(`Not found: ${toldOf(known)} who is ${toldOf(aboutKnown)}`)
  const recall = (withErrors: boolean): Share =>
    shareOf(enough(withErrors), (each) => found.get(each)?.includes(each.about) === true)

  await searchByTrigram(owner)
  const hits = new Map<Asked, string[]>()
  const trigram = await timed(
    told.filter(({ name }) => name !== ''),
    1,
    async (each) => {
      const { rows } = await owner.query<{ subject_id: string }>(
        `select subject_id from bench_name where name operator(trigram.%) $1 and subject_id <> $2 order by trigram.similarity(name, $1) desc limit 50`,
        [each.name, each.subjectId],
      )
      hits.set(
        each,
        rows.map((row) => row.subject_id),
      )
    },
  )
  const { rows } = await owner.query<{ bytes: string; version: string }>(
    `select pg_total_relation_size('people.match_key') as bytes, current_setting('server_version') as version`,
  )
  const from = (chance: number): Share =>
    shareOf(
      judged.filter((pair) => pair.chance >= chance),
      ({ right }) => right,
    )
  return {
    alone,
    together,
    rightFromHalf: from(0.5),
    rightFrom95: from(0.95),
    keysAlone,
    trigram,
    candidates: told.reduce((sum, each) => sum + (found.get(each)?.length ?? 0), 0) / told.length,
    recallWithoutErrors: recall(false),
    recallWithErrors: recall(true),
    trigramRecall: shareOf(enough(true), (each) => hits.get(each)?.includes(each.about) === true),
    keysPerPerson,
    keysMegabytes: Math.round(Number(rows[0]?.bytes) / 2 ** 20),
    nodeMegabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
    fillSeconds: seconds,
    postgres: rows[0]?.version ?? '',
  }
}

/** One pair as the comparison screen shows it: the chance that both are one person, and whether they are. */
type Judged = { readonly chance: number; readonly right: boolean }

async function compareWithCandidates(work: Work, subjectId: string): Promise<{ other: string; chance: number }[]> {
  const candidates = await findCandidates(work, subjectId)
  await lookAt(work, [subjectId, ...candidates])
  const described = await listDescriptions(work, [subjectId, ...candidates])
  const [left, ...rights] = [subjectId, ...candidates].map((id) => comparable(described.get(id) as KnownFields))
  if (!left || rights.length === 0) return []
  const counted = await countValues(work, valuesAsked(left, rights))
  return rights.map((right, place) => ({
    other: candidates[place] ?? '',
    chance: compareWith(left, right, counted).waterfall.chance,
  }))
}

const toldOf = (known: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)))

/** The peer that runs here: the trigram search that PostgreSQL brings, on full names, without rights and without a trace. */
async function searchByTrigram(owner: Client): Promise<void> {
  await owner.query(
    `create table bench_name as select subject_id, concat_ws(' ', given_names, infix, family_name) as name from people.description where municipality_id = ${municipality}`,
  )
  await owner.query('create index on bench_name using gin (name trigram.gin_trgm_ops)')
  await owner.query('analyze bench_name')
}

/** Milliseconds per act, asked by so many clients that each wait for their answer; an act may say itself how long it took. */
async function timed(asked: readonly Asked[], clients: number, act: (each: Asked) => Promise<unknown>): Promise<Times> {
  const milliseconds: number[] = []
  let place = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (;;) {
        const each = asked[place++]
        if (!each) return
        const began = performance.now()
        const said = await act(each)
        milliseconds.push(typeof said === 'number' ? said : performance.now() - began)
      }
    }),
  )
  return { p50: percentile(milliseconds, 0.5), p95: percentile(milliseconds, 0.95) }
}

export function goalsOf(lines: readonly Line[]): Goal[] {
  const [smallest, largest] = [lines[0], lines.at(-1)]
  if (!smallest || !largest) return []
  const ms = (says: string, found: number, most: number): Goal => ({
    says: `${largest.persons.toLocaleString('en')} persons: ${says} at most ${most} ms`,
    found: `${found.toFixed(1)} ms`,
    met: found <= most,
  })
  const growth = largest.alone.p95 / smallest.alone.p95
  const recall = (says: string, share: Share): Goal => ({
    says: `candidates hold the person when full name and birth date or contact are told, ${says}: at least 99.9 %`,
    found: `${percent(share, 2)} % of ${share.of}`,
    met: valueOf(share) >= 0.999,
  })
  return [
    ms('candidates, weighing and explanation, p95 with one client', largest.alone.p95, 10),
    ms(`the same with ${clientsTogether} clients`, largest.together.p95, 25),
    {
      says: `p95 from ${smallest.persons.toLocaleString('en')} to ${largest.persons.toLocaleString('en')} persons grows less than 2 times`,
      found: `${growth.toFixed(2)} times`,
      met: growth < 2,
    },
    recall('without errors', largest.recallWithoutErrors),
    recall('as people tell it', largest.recallWithErrors),
    ms("adding a person's keys, p95", largest.keysAlone.p95, 5),
  ]
}

export function reportOf(lines: readonly Line[]): string {
  const ms = (value: number): string => value.toFixed(1)
  return [
    `One municipality, PostgreSQL ${lines[0]?.postgres ?? ''}. Each signal was told by a school, the police, a youth worker or the street in turn, with their errors, about somebody there; suggestions come by the use case that the screen asks, with rights, explanation and audit lines.`,
    '',
    table(
      [
        'persons',
        'seen by who asks',
        'p50 ms',
        'p95 ms',
        `p50 ms, ${clientsTogether} clients`,
        'p95 ms',
        'candidates',
        'adding keys p50 ms',
        'p95 ms',
        'keys a person',
        'keys on disk MB',
        'Node MB',
        'filled in s',
      ],
      lines.map((line) => [
        line.persons.toLocaleString('en'),
        line.seen.toLocaleString('en'),
        ms(line.alone.p50),
        ms(line.alone.p95),
        ms(line.together.p50),
        ms(line.together.p95),
        line.candidates.toFixed(0),
        ms(line.keysAlone.p50),
        ms(line.keysAlone.p95),
        line.keysPerPerson.toFixed(0),
        line.keysMegabytes,
        line.nodeMegabytes,
        line.fillSeconds.toFixed(0),
      ]),
    ),
    '',
    table(
      ['persons', 'recall without errors %', 'with errors %', 'trigram search: with errors %', 'p50 ms', 'p95 ms'],
      lines.map((line) => [
        line.persons.toLocaleString('en'),
        percent(line.recallWithoutErrors, 2),
        percent(line.recallWithErrors, 2),
        percent(line.trigramRecall, 2),
        ms(line.trigram.p50),
        ms(line.trigram.p95),
      ]),
    ),
    table(
      ['persons', 'pairs that say 50 % or more', 'right %', 'pairs that say 95 % or more', 'right %'],
      lines.map((line) => [
        line.persons.toLocaleString('en'),
        line.rightFromHalf.of,
        percent(line.rightFromHalf, 1),
        line.rightFrom95.of,
        percent(line.rightFrom95, 1),
      ]),
    ),
    '',
    'Recall: of the signals with a full name, and with a whole birth date that the record has too or the telephone number of the record, the person is among the candidates. Trigram search: the 50 names of PostgreSQL’s `pg_trgm` that are most alike, without rights, weights or a trace.',
    '',
    tableOfGoals(goalsOf(lines)),
  ].join('\n')
}
