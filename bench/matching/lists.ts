import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { openPlatform, prepareDatabase } from '../../app/server/platform.ts'
import { actorOf, anOrganisation, aProfessional } from '../../modules/identity/server/index.ts'
import type { PartialDate } from '../../platform/contract/dutch.ts'
import { type LocalDate, localDateOf } from '../../platform/contract/working-days.ts'
import { DescriptionInput } from '../../modules/people/contract.ts'
import { takeStep } from '../../modules/people/server/doubles/search-step.ts'
import { isPossibleBirthDate } from '../../modules/people/server/described-subject.ts'
import { aDescribedSignal } from '../../modules/people/server/fixtures.ts'
import { getDoublesSearch, startDoublesSearch } from '../../modules/people/server/index.ts'
import { faultsOfAnswer } from '../../platform/server/parse-input.ts'
import { openLog } from '../../platform/server/log.ts'
import { startEmbeddedPostgres } from '../../platform/server/postgres/embedded.ts'
import { type Actor, perform, type Platform, systemActor } from '../../platform/server/work.ts'
import { percentile } from '../figures.ts'
import { table } from './report.ts'
import type { SignalRow, Truth } from './town/files.ts'
import { type Size, testSet } from './town/test-set.ts'
import type { TownKind } from './town/town.ts'

const municipality = 1
const purpose = 'signalering'

/** How long a search for doubles over a list takes through the product, with its rights, its trail and its commits. */
export async function runLists(town: TownKind, size: Size, seed: number): Promise<string> {
  const { signals, truths } = testSet(town, size, seed)
  const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-lists-'))
  const postgres = await startEmbeddedPostgres({ dataDir })
  try {
    const app = await prepareDatabase(postgres.owner, () => {})
    const owner = new Client(postgres.owner)
    await owner.connect()
    const { platform, close } = await openPlatform(app, openLog('silent'), { jobs: false })
    try {
      await owner.query(
        `insert into identity.municipality (municipality_id, name, region) values ($1, 'Meetstad', 'Regio')`,
        [municipality],
      )
      const coordinator = await aCoordinator(platform)
      const told = await tellAll(platform, coordinator, signals)
      await owner.query('analyze')
      const { seconds, steps, searchId } = await search(platform, coordinator)
      const piles = await allPiles(platform, coordinator, searchId)
      return reportOf(town, signals.length, seconds, steps, judge(piles, told, truths))
    } finally {
      await close()
      await owner.end()
    }
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
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

const inOneUnit = 100

/** Signals as they would be typed in, by the number of their row; answers which of them say who it is about. */
async function tellAll(
  platform: Platform,
  coordinator: Actor,
  signals: readonly SignalRow[],
): Promise<ReadonlySet<string>> {
  const told = new Set<string>()
  for (let from = 0; from < signals.length; from += inOneUnit) {
    await perform(platform, coordinator, purpose, async (work) => {
      for (const signal of signals.slice(from, from + inOneUnit)) {
        const input = descriptionOf(signal, localDateOf(work.now))
        if (!input) continue
        await aDescribedSignal(work, input, { reference: signal.signal_id, recordId: crypto.randomUUID() })
        told.add(signal.signal_id)
      }
      work.record({ name: 'list-told' })
    })
  }
  return told
}

/** A row of the set in the fields of the card, without what the card would refuse; undefined when nothing is left. */
function descriptionOf(row: SignalRow, today: LocalDate): DescriptionInput | undefined {
  const [first = '', ...rest] = row.full_name.split(' ')
  const birthDate = partialDateOf(row.birth_date || row.birth_year, today)
  const age = Math.round(Number(row.age))
  const filled = Object.entries({
    givenNames: row.first_name || first,
    familyName: row.last_name || rest.join(' '),
    nickname: row.nickname,
    birthDate,
    estimatedAge: birthDate === undefined && row.age !== '' ? age : undefined,
    school: row.school,
    neighbourhood: row.neighbourhood,
    houseNumber: row.house_no,
    telephone: row.phone,
    handle: row.handle,
  }).filter(([, value]) => value !== '' && value !== undefined)
  const faults = new Set(faultsOfAnswer(DescriptionInput, Object.fromEntries(filled)).map(({ field }) => field))
  const told = filled.filter(([field]) => !faults.has(field))
  return told.length === 0 ? undefined : Object.fromEntries(told)
}

function partialDateOf(text: string, today: LocalDate): PartialDate | undefined {
  const iso = text.replace(/^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  )
  return /^[1-9]\d{3}(-\d{2}){0,2}$/.test(iso) && isPossibleBirthDate(iso as PartialDate, today)
    ? (iso as PartialDate)
    : undefined
}

async function search(
  platform: Platform,
  coordinator: Actor,
): Promise<{ seconds: number; steps: readonly number[]; searchId: string }> {
  const began = performance.now()
  const { id: searchId } = await perform(platform, coordinator, purpose, (work) =>
    startDoublesSearch(work, { purpose }),
  )
  const steps: number[] = []
  for (let state: string | undefined = 'searching'; state === 'searching' || state === 'grouping';) {
    const from = performance.now()
    state = await perform(platform, coordinator, purpose, (work) => takeStep(work, searchId))
    steps.push(performance.now() - from)
  }
  return { seconds: (performance.now() - began) / 1000, steps, searchId }
}

/** The piles by the numbers of their signals. */
async function allPiles(platform: Platform, coordinator: Actor, searchId: string): Promise<string[][]> {
  const piles: string[][] = []
  for (let from: number | null = 0; from !== null;) {
    const page: number = from
    const { clusters, next } = await perform(platform, coordinator, purpose, (work) =>
      getDoublesSearch(work, { purpose, searchId, from: page }),
    )
    piles.push(...clusters.map(({ members }) => members.map(({ reference }) => String(reference))))
    from = next
  }
  return piles
}

type Judged = {
  readonly piles: number
  readonly largest: number
  readonly right: number
  readonly wrong: number
  readonly ofOnePerson: number
}

/** Pairs in one pile of whom the set knows who both are, against pairs that are one person. */
function judge(piles: readonly (readonly string[])[], told: ReadonlySet<string>, truths: readonly Truth[]): Judged {
  const person = new Map(
    truths.filter(({ person_id }) => person_id !== '').map((each) => [each.signal_id, each.person_id]),
  )
  const sizes = new Map<string, number>()
  for (const signal of told) {
    const who = person.get(signal)
    if (who !== undefined) sizes.set(who, (sizes.get(who) ?? 0) + 1)
  }
  let [right, wrong] = [0, 0]
  for (const pile of piles)
    for (const [at, one] of pile.entries())
      for (const other of pile.slice(at + 1)) {
        const [a, b] = [person.get(one), person.get(other)]
        if (a === undefined || b === undefined) continue
        if (a === b) right += 1
        else wrong += 1
      }
  const ofOnePerson = [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
  return { piles: piles.length, largest: Math.max(0, ...piles.map(({ length }) => length)), right, wrong, ofOnePerson }
}

function reportOf(town: TownKind, total: number, seconds: number, steps: readonly number[], judged: Judged): string {
  const { piles, largest, right, wrong, ofOnePerson } = judged
  const percent = (part: number, of: number): string => (of === 0 ? '' : ((100 * part) / of).toFixed(1))
  return table(
    ['set', 'signals', 'seconds', 'step p95 ms', 'piles', 'largest', 'pairs right %', 'pairs found %'],
    [
      [
        town.name,
        total,
        seconds.toFixed(1),
        Math.round(percentile(steps, 0.95)),
        piles,
        largest,
        percent(right, right + wrong),
        percent(right, ofOnePerson),
      ],
    ],
  )
}
