import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptOut } from './pair-chance.ts'
import { componentsOf, type LikelyPair, mostInPile, pilesOf } from './piles.ts'

/** A table of chances by two identifiers in any order; what is not in it is not alike at all. */
function chances(table: Readonly<Record<string, number>>) {
  return (one: string, other: string): number => table[`${one} ${other}`] ?? table[`${other} ${one}`] ?? 0
}

test('a record between two that are clearly different does not draw them together', () => {
  const chanceOf = chances({ '1 2': 0.98, '2 3': 0.97, '1 3': 0.01 })
  expect(componentsOf(pairs(['1', '2', '3'], chanceOf))).toEqual([['1', '2', '3']])
  expect(pilesOf(['1', '2', '3'], chanceOf)).toEqual([['1', '2']])
})

test('possible brothers never lie in one pile, however many records lie between them', () => {
  const between = ['3', '4', '5', '6', '7']
  const table: Record<string, number> = { '1 2': keptOut }
  for (const [at, record] of between.entries()) {
    table[`1 ${record}`] = 0.99
    table[`2 ${record}`] = 0.99
    for (const next of between.slice(at + 1)) table[`${record} ${next}`] = 0.99
  }
  const piles = pilesOf(['1', '2', ...between], chances(table))
  expect(piles.some((pile) => pile.includes('1') && pile.includes('2'))).toBe(false)
})

test('a pile too large to review is cut where its records are least alike', () => {
  const records = Array.from({ length: 12 }, (_, at) => String(at + 1))
  const half = (record: string): boolean => Number(record) <= 6
  const piles = pilesOf(records, (one, other) => (half(one) === half(other) ? 0.97 : 0.65))
  expect(piles).toEqual([records.slice(0, 6), records.slice(6)])
})

test('records that are all equal are cut by age, because nothing else tells them apart', () => {
  const records = Array.from({ length: 20 }, (_, at) => String(at + 1))
  expect(pilesOf(records, () => 1).map((pile) => pile.length)).toEqual([7, 7, 6])
})

test('too many records that hang together are compared in parts', () => {
  const chain = Array.from({ length: 39 }, (_, at) => ({
    one: String(at + 1),
    other: String(at + 2),
    chance: at === 19 ? 0.55 : 0.99,
  }))
  const parts = componentsOf(chain, 25)
  expect(parts.map((part) => part.length)).toEqual([20, 20])
})

function pairs(records: readonly string[], chanceOf: (one: string, other: string) => number): LikelyPair[] {
  return records.flatMap((one, at) =>
    records
      .slice(at + 1)
      .map((other) => ({ one, other, chance: chanceOf(one, other) }))
      .filter(({ chance }) => chance >= 0.5),
  )
}

/** Some records, how alike each two are (in hundredths, and sometimes never), and an order to hand them over in. */
const situations = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.record({
    records: fc.constant(Array.from({ length: size }, (_, at) => String(at * 7 + 3))),
    alike: fc.array(fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constant(-1)), {
      minLength: (size * (size - 1)) / 2,
      maxLength: (size * (size - 1)) / 2,
    }),
    order: fc.shuffledSubarray(
      Array.from({ length: size }, (_, at) => at),
      { minLength: size, maxLength: size },
    ),
  }),
)

test('piles share no record, are small enough, hold nobody that is kept out, and do not depend on the order', () => {
  fc.assert(
    fc.property(situations, ({ records, alike, order }) => {
      const table: Record<string, number> = {}
      let at = 0
      for (const [place, one] of records.entries())
        for (const other of records.slice(place + 1)) {
          const hundredths = alike[at] as number
          at += 1
          table[`${one} ${other}`] = hundredths < 0 ? keptOut : hundredths / 100
        }
      const chanceOf = chances(table)
      const piles = pilesOf(records, chanceOf)

      const lying = piles.flat()
      expect(new Set(lying).size).toBe(lying.length)
      for (const pile of piles) {
        expect(pile.length).toBeGreaterThan(1)
        expect(pile.length).toBeLessThanOrEqual(mostInPile)
        for (const [place, one] of pile.entries())
          for (const other of pile.slice(place + 1)) expect(chanceOf(one, other)).not.toBe(keptOut)
      }
      const shuffled = order.map((each) => records[each] as string)
      expect(pilesOf(shuffled, chanceOf)).toEqual(piles)

      const components = componentsOf(pairs(records, chanceOf))
      expect(componentsOf(pairs(records, chanceOf).toReversed())).toEqual(components)
      const inOne = (pile: readonly string[]) => components.some((all) => pile.every((one) => all.includes(one)))
      for (const pile of piles) expect(inOne(pile)).toBe(true)
    }),
    { numRuns: 400 },
  )
})
