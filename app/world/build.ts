import { addDays, instantOf, localDateOf, type LocalDate } from '../../platform/contract/working-days.ts'
import { openPool } from '../../platform/server/database.ts'
import type { Platform } from '../../platform/server/work.ts'
import { lookForMatchesEverywhere } from '../../modules/people/server/index.ts'
import { destroyEverywhere, sealEverywhere } from '../../modules/privacy/server/index.ts'
import { MERENBROEK } from './municipalities.ts'
import { play } from './play/acts.ts'
import { caseActs } from './play/cases.ts'
import { searchForDoubles } from './play/doubles.ts'
import { buildSeries, meetingActs } from './play/meetings.ts'
import { reportActs } from './play/report.ts'
import { consultActs, signalActs } from './play/signals.ts'
import { buildTown } from './play/town.ts'
import type { Story } from './story.ts'
import { story } from './world.ts'

type Options = {
  readonly say: (line: string) => void
  /** The day on which the story ends; the platform's own today when left out. */
  readonly today?: LocalDate
}

/**
 * Plays eighteen months of the fictional municipality through the rooms' own use cases, with the clock at each moment. Answers
 * what a rule of a room did not allow the story: nothing, as long as story and rules agree.
 */
export async function buildWorld(platform: Platform, { say, today }: Options): Promise<readonly string[]> {
  const clock = platform.clock()
  const lastDay = today ?? localDateOf(clock)
  const now = localDateOf(clock) === lastDay ? clock : instantOf(lastDay, '17:00')
  const told = story(lastDay)
  const begins = told.signals.reduce((first, { registeredAt }) => (registeredAt < first ? registeredAt : first), now)
  const from = addDays(localDateOf(begins), -7)

  const refusals: string[] = []
  const refused = (what: string, code: string): void => void refusals.push(`${what}: ${code}`)
  const { filling, close } = fillingOf(platform)
  try {
    await fill(filling, told, { from, now, say, refused })
  } finally {
    await close()
  }
  await lookForMatchesEverywhere({ ...platform, clock: () => now })
  // The last seal waits for the disk, and with it everything before.
  await sealEverywhere({ ...platform, clock: () => now })
  return refusals
}

type Filling = {
  readonly from: LocalDate
  readonly now: Date
  readonly say: Options['say']
  readonly refused: (what: string, code: string) => void
}

async function fill(platform: Platform, told: Story, { from, now, say, refused }: Filling): Promise<void> {
  const cast = await buildTown(platform, told, from)
  say(
    `  ${told.organisations.length} organisations, ${told.professionals.length} professionals, ${told.covenants.length} covenants`,
  )
  const series = await buildSeries(platform, MERENBROEK, instantOf(from, '08:30'))
  const { acts: signalling, signals } = signalActs(told, cast)
  const { acts: meeting, caseOfSignal } = meetingActs({ story: told, cast, series, signals, from })
  const acts = [
    ...signalling,
    ...consultActs(told.consults, cast),
    ...meeting,
    ...caseActs({ story: told, cast, caseOfSignal }),
    ...reportActs(told, cast),
  ]
  await play(platform, { acts, nights: nightsBetween(from, localDateOf(now)), now, say: byQuarter(say), refused })
  await searchForDoubles({ ...platform, clock: () => now }, cast.actor('el-amrani-s'))
}

// Connections that do not wait for the disk at every unit of work: a world that was cut short is built anew.
function fillingOf(platform: Platform): { filling: Platform; close: () => Promise<void> } {
  const { options } = platform.pool
  const pool = openPool({ ...options, password: options.password, max: 4, options: '-c synchronous_commit=off' })
  return { filling: { ...platform, pool }, close: () => pool.end() }
}

/** Whether the whole world is there already. */
export async function worldStands(platform: Platform): Promise<boolean> {
  const { rows } = await platform.pool.query('select municipality_id from identity.municipality')
  return rows.length > 0
}

// The program looks, seals and destroys by itself; to fill quickly here once a week, and each night of the last quarter.
function nightsBetween(from: LocalDate, until: LocalDate) {
  const nights = []
  for (let day = addDays(from, 7); day <= until; day = addDays(day, day < addDays(until, -91) ? 7 : 1)) {
    nights.push({
      at: instantOf(day, '02:30'),
      run: async (platform: Platform): Promise<void> => {
        await lookForMatchesEverywhere(platform)
        await sealEverywhere(platform)
        await destroyEverywhere(platform)
      },
    })
  }
  return nights
}

function byQuarter(say: (line: string) => void): (at: Date) => void {
  let last = ''
  return (at) => {
    const [year = '', month = '01'] = localDateOf(at).split('-')
    const quarter = `${year}, quarter ${Math.ceil(Number(month) / 3)}`
    if (quarter !== last) say(`  ${quarter} ...`)
    last = quarter
  }
}
