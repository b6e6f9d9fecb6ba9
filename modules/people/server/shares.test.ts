import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWorthALook } from './comparison.ts'
import { comparable, knownFieldsOf } from './described-subject.ts'
import { shippedFields } from './matching/parameters.ts'
import { countKey, matchKeysOf } from './match-keys.ts'
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

const space = { municipalityId: 9101, purpose: 'signalering' }

test('every value whose share is asked was counted when it was told', () => {
  const told = new Set(
    matchKeysOf(daan, space)
      .filter(({ counts }) => counts)
      .map(({ key }) => key),
  )
  expect(told.size).toBeGreaterThan(2)
  const asked = valuesAsked(comparable(daan), [comparable(daan)])
  expect(asked.length).toBeGreaterThan(2)
  for (const value of asked) expect(told, value).toContain(countKey(space, value))
})

test('a key that needs a telephone, a handle or a house number is of kind contact, and no other', () => {
  const withoutContact = { ...daan, telephone: null, handle: null, houseNumber: null }
  const identity = matchKeysOf(withoutContact, space).map(({ key }) => key)
  const all = matchKeysOf(daan, space)
  expect(all.filter(({ kind }) => kind === 'identity').map(({ key }) => key)).toEqual(identity)
  expect(all.filter(({ kind }) => kind === 'contact').length).toBeGreaterThan(5)
})

test('what was told cannot be read in a key, nor compared with another purpose or municipality', () => {
  const keys = (other: Partial<typeof space>) =>
    new Set(matchKeysOf(daan, { ...space, ...other }).map(({ key }) => key))
  for (const key of keys({})) expect(key).toMatch(/^-?\d{10,19}$/)
  expect(keys({})).toEqual(keys({}))
  for (const other of [{ purpose: 'pga' }, { municipalityId: 9102 }])
    expect([...keys(other)].filter((key) => keys({}).has(key))).toEqual([])
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

test('who is worth a look is so too if nobody else has what they share: counting can only take away', () => {
  const some = (...values: (string | undefined)[]) => fc.constantFrom(...values)
  const person = fc.record({
    givenNames: some('Daan', 'Danny', 'Noor', 'D.', undefined),
    familyName: some('Kuijper', 'Kuiper', 'de Vries', undefined),
    nickname: some('Kay', undefined),
    birthDate: some('2011-03-04', '2011-04-03', '2011', undefined) as fc.Arbitrary<'2011' | undefined>,
    school: some('Sluiskamp College', 'Kompas', undefined),
    neighbourhood: some('De Kolk', undefined),
    street: some('Sluisstraat 14', 'Sluisstraat', undefined),
    phone: some('0612345418', '0612345419', '418', undefined),
    onlineHandle: some('daan.k', undefined),
  })
  fc.assert(
    fc.property(
      person,
      person,
      fc.nat(3000),
      fc.array(fc.nat(400), { minLength: 12, maxLength: 12 }),
      (a, b, more, has) => {
        const counts = new Map(valuesAsked(a, [b]).map((value, place) => [value, has[place % has.length] ?? 0]))
        const subjects = 400 + more
        if (isWorthALook(compareWith(a, b, { counts, subjects })))
          expect(isWorthALook(compareWith(a, b, { counts: new Map(), subjects }))).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
})
