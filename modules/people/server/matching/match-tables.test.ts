import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Description } from '../description.ts'
import { clustersOf } from './average-linkage.ts'
import { findDoubles, linkDescriptions } from './match-tables.ts'
import { seededIndex } from './random.ts'

const one = {
  givenNames: 'Mitchell',
  familyName: 'Green',
  birthDate: '1956-04-09',
  texts: ['7', 'cleveland', '2119'],
} as const
const mistyped: Description = {
  givenNames: 'Mitchel',
  familyName: 'Green',
  birthDate: '1956-04-09',
  texts: ['7', 'clevland', '2119'],
}
const another: Description = {
  givenNames: 'Harley',
  familyName: 'Mccarthy',
  birthDate: '1908-04-19',
  texts: ['177', 'marsden', '3165'],
}

test('a record and its mistyped double are one person, and nobody else', () => {
  expect(findDoubles([one, another, mistyped])).toEqual([{ left: 0, right: 2, probability: expect.closeTo(1, 2) }])
  expect(linkDescriptions([another, one], [mistyped])).toEqual([
    { left: 1, right: 0, probability: expect.closeTo(1, 2) },
  ])
})

test('in a list of families brothers and sisters are no doubles, and a double still is', () => {
  const families = ['Bakker', 'Yılmaz', 'El Idrissi', 'Wójcik', 'Ramdin', 'de Jong'].flatMap((familyName, index) => {
    const home = [`${index + 1}`, `386${index}AB`]
    return [
      { givenNames: 'Sanne', familyName, birthDate: `2008-0${index + 1}-11`, texts: home },
      { givenNames: 'Mohamed', familyName, birthDate: `2011-1${index % 3}-25`, texts: home },
    ] as Description[]
  })
  expect(findDoubles(families).filter(({ probability }) => probability >= 0.5)).toEqual([])
  const double = { ...families[0], givenNames: 'Zanne' }
  expect(findDoubles([...families, double]).filter(({ probability }) => probability >= 0.5)).toMatchObject([
    { left: 0, right: families.length },
  ])
})

test('a list without anybody has no pairs', () => {
  expect(findDoubles([])).toEqual([])
  expect(linkDescriptions([one], [])).toEqual([])
})

test('one likely pair does not chain two people together: the average over all pairs decides', () => {
  const pair = (left: number, right: number, probability: number) => ({ left, right, probability })
  const sure = [pair(0, 1, 0.99), pair(2, 3, 0.99)]
  expect(clustersOf(4, [...sure, pair(1, 2, 0.8)])).toEqual([0, 0, 2, 2])
  expect(clustersOf(4, [...sure, pair(1, 2, 0.8), pair(0, 2, 0.7), pair(1, 3, 0.6), pair(0, 3, 0.4)])).toEqual([
    0, 0, 0, 0,
  ])
})

test('groups hold their members, whichever pairs there are', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true })
  const pair = fc.tuple(fc.nat(7), fc.nat(7), chance).filter(([a, b]) => a < b)
  fc.assert(
    fc.property(fc.uniqueArray(pair, { selector: ([a, b]) => `${a} ${b}` }), (pairs) => {
      const groups = clustersOf(
        8,
        pairs.map(([left, right, probability]) => ({ left, right, probability })),
      )
      for (const group of groups) expect(groups[group]).toBe(group)
      for (const [a, group] of groups.entries()) {
        const together = groups.flatMap((other, b) => (other === group && b !== a ? [b] : []))
        if (together.length === 1)
          expect(
            pairs.find(([x, y]) => (x === a && y === together[0]) || (y === a && x === together[0]))?.[2],
          ).toBeGreaterThanOrEqual(0.5)
      }
    }),
  )
})

test('random pairs are the same each time, and spread evenly', () => {
  const below = seededIndex(7)
  const drawn = Array.from({ length: 10_000 }, () => below(10))
  const again = seededIndex(7)
  expect(Array.from({ length: 10_000 }, () => again(10))).toEqual(drawn)
  for (let digit = 0; digit < 10; digit += 1) {
    const times = drawn.filter((each) => each === digit).length
    expect(times).toBeGreaterThan(900)
    expect(times).toBeLessThan(1100)
  }
  const [odd, next] = [seededIndex(1), seededIndex(2)]
  expect(Array.from({ length: 20 }, () => odd(1000))).not.toEqual(Array.from({ length: 20 }, () => next(1000)))
})
