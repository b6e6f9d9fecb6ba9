import { expect, test } from 'vitest'
import { developmentTown } from './development/kind.ts'
import { besideOf, goalsOf, reportOf, runOn } from './dutch.ts'
import { byChance, evenly, goalsOf as fairnessGoals, reportOf as fairnessReport } from './fairness.ts'
import { foundOf, mistakesOf, valueOf } from './figures.ts'
import { heldOutTown } from './held-out/kind.ts'
import { trigramSearch } from './peers/trigram-search.ts'
import { type Matcher, product } from './product.ts'
import { runSpeed } from './speed.ts'
import { nameStocks, readCsv, writeCsv } from './town/files.ts'

const tiny = { persons: 300, signals: 150 }

/** The simplest matcher that there is: who was born on the same day, and is sure of it. */
const bySameBirthDate: Matcher = async ({ people, signals, out }) => {
  const born = new Map<string, string[]>()
  for (const person of readCsv(people)) {
    const date = person['birth_date'] ?? ''
    born.set(date, [...(born.get(date) ?? []), person['person_id'] ?? ''])
  }
  const suggestions = readCsv(signals).flatMap((signal) => {
    const same = signal['birth_date'] ? (born.get(signal['birth_date']) ?? []).slice(0, 10) : []
    return same.map((person, place) => [signal['signal_id'], place + 1, person, 1 / same.length] as const)
  })
  writeCsv(
    out,
    ['signal_id', 'rank', 'person_id', 'posterior'],
    suggestions.map(([signal_id, rank, person_id, posterior]) => ({ signal_id, rank, person_id, posterior })),
  )
  return { seconds: 1, processorSeconds: 1, peakMegabytes: 2000 }
}

test('the measures tell what is wrong with a matcher that knows birth dates alone', async () => {
  const { judged } = await runOn(developmentTown, { persons: 600, signals: 600 }, [1], bySameBirthDate)
  const school = judged.filter(({ truth }) => truth.reporter === 'school')
  const street = judged.filter(({ truth }) => truth.reporter === 'street')
  expect(valueOf(foundOf(school).first)).toBeGreaterThan(0.7)
  expect(valueOf(foundOf(street).first)).toBeLessThan(0.2)
  // It cannot tell a twin who is not registered from the one who is.
  expect(valueOf(mistakesOf(judged).byCase['unregistered-twin'])).toBeGreaterThan(0.2)
  expect(goalsOf(judged).filter(({ met }) => !met).length).toBeGreaterThan(3)
})

test.each([developmentTown, heldOutTown])(
  'the product is measured on the $name set',
  { timeout: 60_000 },
  async (town) => {
    const measured = await runOn(town, tiny, [1], product)
    expect(measured.judged).toHaveLength(tiny.signals)
    expect(valueOf(foundOf(measured.judged).first)).toBeGreaterThan(0.5)
    expect(measured.runs[0]?.seconds).toBeGreaterThan(0)
    const report = reportOf(`${town.name}.`, measured, true)
    for (const word of ['street', '≥ 0.99', 'unregistered-twin', 'Calibration error', 'error kind', 'Goal']) {
      expect(report).toContain(word)
    }
  },
)

test(
  'a search box is asked the same signals, and finds more on whole names than on half ones',
  { timeout: 60_000 },
  async () => {
    const searched = await runOn(developmentTown, { persons: 600, signals: 120 }, [1], trigramSearch)
    const [school, street] = (['school', 'street'] as const).map((reporter) =>
      foundOf(searched.judged.filter(({ truth }) => truth.reporter === reporter)),
    )
    expect(valueOf(school!.first)).toBeGreaterThan(0.8)
    expect(valueOf(street!.first)).toBeLessThan(valueOf(school!.first))
    const more = await runOn(developmentTown, { persons: 600, signals: 200 }, [1], bySameBirthDate)
    expect(besideOf(more, searched)).toContain('first 120 signals')
    const others = await runOn(developmentTown, { persons: 600, signals: 200 }, [2], bySameBirthDate)
    expect(() => besideOf(others, searched)).toThrow('not asked the same')
  },
)

test('fairness lays names of each origin side by side, as many of each', async () => {
  const even = evenly(developmentTown)
  const { judged } = await runOn(even, { persons: 600, signals: 500 }, [1], bySameBirthDate)
  for (const names of nameStocks) {
    const own = judged.filter(({ truth }) => truth.names === names)
    expect(own.length).toBeGreaterThan(50)
  }
  expect(fairnessGoals(judged)).toHaveLength(1)
  expect(fairnessReport('development.', judged)).toContain('surinamese-antillean')
})

test('chance explains a ratio of small numbers, and not one of large numbers', () => {
  const shares = (...parts: number[]) => parts.map((part) => ({ part, of: 9000 }))
  expect(byChance(shares(16, 11, 18, 14, 19))).toBeGreaterThan(0.5)
  expect(byChance(shares(160, 110, 180, 140, 190))).toBeLessThan(0.01)
})

test('speed says how long one run took and how much memory it needed', { timeout: 60_000 }, async () => {
  expect(await runSpeed(developmentTown, tiny, bySameBirthDate)).toContain('| under 1 GB | 2000 MB | **not met** |')
  const report = await runSpeed(developmentTown, tiny, product)
  expect(report).toMatch(/\| development \| 300 \| 150 \| \d+\.\d \| \d*\.?\d* \| \d+ \| \d+ MB \|/)
})
