import { expect, test } from 'vitest'
import { comparable, knownFieldsOf } from './described-subject.ts'
import { shippedFields } from './matching/parameters.ts'
import { matchKeysOf } from './match-keys.ts'
import { compareWith, shareFrom, valuesAsked } from './shares.ts'

const daan = knownFieldsOf(
  {
    givenNames: 'Daan',
    familyName: 'Kuijper',
    school: 'Sluiskamp College',
    houseNumber: '14',
    street: 'Sluisstraat',
    telephone: '0612345418',
    handle: 'daan.k',
  },
  '2026-11-23',
)
const counted = (pairs: Record<string, number>, subjects: number) => ({
  counts: new Map(Object.entries(pairs)),
  subjects,
})

test('every value whose share is asked was counted when it was told', () => {
  const told = new Set(
    matchKeysOf(daan)
      .filter(({ use }) => use === 'count')
      .map(({ key }) => key),
  )
  expect(told.size).toBeGreaterThan(2)
  for (const key of valuesAsked(comparable(daan), [comparable(daan)])) expect(told).toContain(key)
})

test('a key that needs a telephone, a handle or a house number is of kind contact', () => {
  for (const { kind, key } of matchKeysOf(daan)) {
    expect(kind, key).toBe(/418|daank|14$/.test(key) ? 'contact' : 'identity')
  }
})

test('a name that many bear is called common and says less', () => {
  const left = comparable(daan)
  const given = (share: ReturnType<typeof counted>) =>
    compareWith(left, left, share).fields.find(({ field }) => field === 'givenNames')
  const rare = given(counted({ 'givenNames:daan': 2 }, 400))
  const common = given(counted({ 'givenNames:daan': 40 }, 400))
  expect(rare?.reason.code).toBe('equal')
  expect(common?.reason.code).toBe('equal-but-common')
  expect(common?.bits).toBeLessThan(rare?.bits ?? 0)
})

test('two records alone say nothing on how common a name is', () => {
  expect(shareFrom(counted({ 'givenNames:daan': 2 }, 2))('givenNames', 'daan')).toBeCloseTo(
    shippedFields.givenNames.groups[0].equal.u,
    4,
  )
})
