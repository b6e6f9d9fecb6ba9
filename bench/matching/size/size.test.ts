import { expect, test } from 'vitest'
import { goalsOf, type Line, reportOf, runSize } from './size.ts'

test(
  'a database is filled, asked for suggestions with the rights of a coordinator, and measured',
  { timeout: 120_000 },
  async () => {
    const [line] = await runSize({ sizes: [150], seen: Infinity, signals: 15, small: true, say: () => {} })
    expect(line).toMatchObject({ persons: 150, seen: 150, postgres: expect.stringMatching(/^\d+/) })
    expect(line!.keysPerPerson).toBeGreaterThan(5)
    expect(line!.keysMegabytes).toBeGreaterThan(0)
    // Without errors the person is found, so the rights and keys that were filled in are those of the product.
    expect(line!.recallWithoutErrors.of).toBeGreaterThan(5)
    expect(line!.recallWithoutErrors.part).toBe(line!.recallWithoutErrors.of)
    expect(line!.alone.p50).toBeGreaterThan(0)
    expect(line!.together.p95).toBeGreaterThanOrEqual(line!.together.p50)
    expect(reportOf([line!])).toContain('| 150 | 150 |')
  },
)

test('what grows too fast or misses people does not meet its goal', () => {
  const times = (p95: number) => ({ p50: 1, p95 })
  const line = (persons: number, p95: number, found: number): Line => ({
    persons,
    seen: persons,
    alone: times(p95),
    together: times(p95 * 2),
    keysAlone: times(1),
    trigram: times(1),
    candidates: 10,
    recallWithoutErrors: { part: 1000, of: 1000 },
    recallWithErrors: { part: found, of: 1000 },
    trigramRecall: { part: 900, of: 1000 },
    rightFromHalf: { part: 900, of: 1000 },
    rightFrom95: { part: 980, of: 1000 },
    keysPerPerson: 30,
    keysMegabytes: 1,
    nodeMegabytes: 1,
    fillSeconds: 1,
    postgres: '18',
  })
  expect(goalsOf([line(10_000, 4, 999), line(1_000_000, 7, 999)]).every(({ met }) => met)).toBe(true)
  const missed = goalsOf([line(10_000, 4, 999), line(1_000_000, 9, 990)]).filter(({ met }) => !met)
  expect(missed.map(({ says }) => says.slice(0, 16))).toEqual(['p95 from 10,000 ', 'candidates hold '])
})
