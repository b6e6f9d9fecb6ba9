import { expect, test } from 'vitest'
import { candidateKeys } from './candidate-keys.ts'
import type { Description } from './description.ts'
import { profileOf } from './matching/profile.ts'

const keysOf = (description: Description) => candidateKeys(profileOf(description))

/** The kinds of key that two descriptions share. */
const shared = (a: Description, b: Description): string[] => {
  const keys = keysOf(b)
  return [
    ...new Set(
      keysOf(a)
        .filter((key) => keys.includes(key))
        .map((key) => key.split(' ')[0] as string),
    ),
  ]
}

test('who is written by ear is found by sound, with a year, a street or a birthday', () => {
  expect(
    shared({ familyName: 'Kuijper', birthDate: '2011' }, { familyName: 'Kuiper', birthDate: '2011-03-03' }),
  ).toContain('name-year')
  expect(
    shared({ familyName: 'El Idrissi', street: 'Sluisstraat 14' }, { familyName: 'Elidrissi', street: 'sluisstr.' }),
  ).toContain('name-place')
  expect(
    shared({ familyName: 'El Idrissi', street: 'Sluisstraat 14' }, { familyName: 'Idrisi', street: 'sluisstr.' }),
  ).toContain('name-place')
  expect(
    shared({ givenNames: 'Youssef', birthDate: '2011-03-04' }, { givenNames: 'Yusuf', birthDate: '2011-04-03' }),
  ).toEqual(['initial-day'])
})

test('a day that is wrong leaves the month, and a name that is wrong leaves the first letter with the day', () => {
  expect(
    shared({ givenNames: 'Daan', birthDate: '2011-03-04' }, { givenNames: 'Daan', birthDate: '2011-03-14' }),
  ).toEqual(['name-year', 'name-month'])
  expect(
    shared({ givenNames: 'Dirk', birthDate: '2011-03-04' }, { givenNames: 'Daan', birthDate: '2011-03-04' }),
  ).toEqual(['initial-day'])
})

test('given and family names are found by their consonants, also in each other’s place', () => {
  for (const [a, b] of [
    [
      { givenNames: 'Mohamed', familyName: 'Ouali' },
      { givenNames: 'Muhammad', familyName: 'Oeali' },
    ],
    [
      { givenNames: 'Daan', familyName: 'Kuijper' },
      { givenNames: 'Kuijper', familyName: 'Daan' },
    ],
    [
      { givenNames: 'Elif', familyName: 'Yılmaz-de Vries' },
      { givenNames: 'Elif', familyName: 'de Vries' },
    ],
  ] as const)
    expect(shared(a, b)).toEqual(['names'])
})

test('an estimated age is found within two years of it', () => {
  const estimated: Description = { familyName: 'Kuijper', ageEstimate: { years: 15, on: '2026-10-02' } }
  for (const birthDate of ['2009', '2011', '2013'] as const)
    expect(shared(estimated, { familyName: 'Kuijper', birthDate })).toEqual(['name-year'])
  expect(shared(estimated, { familyName: 'Kuijper', birthDate: '2003' })).toEqual([])
})

test('a phone number is found whole, with a digit that differs and by its end; a handle without its digits and punctuation', () => {
  const keysShared = (a: string, b: string): number => {
    const keys = keysOf({ phone: b })
    return keysOf({ phone: a }).filter((key) => keys.includes(key)).length
  }
  expect(keysShared('06-12345678', '+31612345678')).toBe(4)
  for (const other of ['06-92345678', '06-12395678', '06-12345679'])
    expect(keysShared('06-12345678', other)).toBeGreaterThan(0)
  expect(keysShared('06-12345678', 'eindigt op 678')).toBe(1)
  expect(shared({ onlineHandle: '@kayden_16' }, { onlineHandle: 'snap: kayden2011' })).toContain('handle-bare')
})

test('a nickname is found by the neighbourhood or school, and beside the given name of another', () => {
  expect(shared({ nickname: 'Kay', neighbourhood: 'De Kolk' }, { nickname: 'Kaj', neighbourhood: 'de kolk' })).toEqual([
    'name-place',
  ])
  expect(shared({ nickname: 'Kay', school: 'Sluiskamp' }, { nickname: 'Kay', school: 'Sluiskamp College' })).toEqual([
    'name-place',
  ])
  expect(
    shared({ nickname: 'Yusuf', street: 'Sluisstraat' }, { givenNames: 'Joesoef', street: 'Sluisstraat 2' }),
  ).toEqual(['name-place'])
})

test('what says too little gives no key: a name, a school or a year alone, or an initial', () => {
  for (const little of [
    { familyName: 'Kuijper' },
    { givenNames: 'Daan' },
    { school: 'Sluiskamp' },
    { street: 'Sluisstraat' },
    { birthDate: '2011' },
    { givenNames: 'D.' },
    {},
  ] as const) {
    expect(keysOf(little)).toEqual([])
  }
})

test('a record has some forty or fifty keys, so that millions of records can be kept', () => {
  const told: Description = {
    givenNames: 'Thijmen Mike Johan',
    infix: 'van den',
    familyName: 'Broek-Jansen',
    nickname: 'Lange Thij',
    birthDate: '2011-03-04',
    school: 'Montessori Lyceum Oost',
    neighbourhood: 'De Weide',
    street: 'Sluisstraat 14',
    phone: '06-12345678',
    onlineHandle: 'thij.nr9',
  }
  expect(keysOf(told).length).toBeLessThan(200)
  expect(keysOf({ ...told, givenNames: 'Thijmen', familyName: 'Jansen', nickname: undefined }).length).toBeLessThan(50)
})
