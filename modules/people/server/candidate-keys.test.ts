import { expect, test } from 'vitest'
import { candidateKeys } from './candidate-keys.ts'
import type { Description } from './description.ts'

const shared = (a: Description, b: Description): string[] => {
  const keys = candidateKeys(b)
  return [
    ...new Set(
      candidateKeys(a)
        .filter((key) => keys.includes(key))
        .map((key) => key.split(' ')[0] as string),
    ),
  ]
}

test('who is written by ear is found by sound, with a year, a street or a birthday', () => {
  expect(
    shared({ familyName: 'Kuijper', birthDate: '2011' }, { familyName: 'Kuiper', birthDate: '2011-03-03' }),
  ).toEqual(['family-year'])
  expect(
    shared(
      { familyName: 'El Idrissi', street: 'Sluisstraat 14' },
      { familyName: 'Elidrissi', infix: undefined, street: 'sluisstr.' },
    ),
  ).toEqual(['family-street'])
  expect(
    shared({ familyName: 'El Idrissi', street: 'Sluisstraat 14' }, { familyName: 'Idrisi', street: 'sluisstr.' }),
  ).toEqual(['family-street'])
  expect(
    shared({ givenNames: 'Youssef', birthDate: '2011-03-04' }, { givenNames: 'Yusuf', birthDate: '2011-04-03' }),
  ).toEqual(['initial-day'])
})

test('given and family names are found by their consonants, also in each other’s place', () => {
  expect(
    shared({ givenNames: 'Mohamed', familyName: 'Ouali' }, { givenNames: 'Muhammad', familyName: 'Oeali' }),
  ).toEqual(['family-given'])
  expect(shared({ givenNames: 'Daan', familyName: 'Kuijper' }, { givenNames: 'Kuijper', familyName: 'Daan' })).toEqual([
    'family-given',
  ])
  expect(
    shared({ givenNames: 'Elif', familyName: 'Yılmaz-de Vries' }, { givenNames: 'Elif', familyName: 'de Vries' }),
  ).toEqual(['family-given'])
})

test('an estimated age is found within two years of it', () => {
  const estimated: Description = { familyName: 'Kuijper', ageEstimate: { years: 15, on: '2026-10-02' } }
  for (const birthDate of ['2009', '2011', '2013'] as const)
    expect(shared(estimated, { familyName: 'Kuijper', birthDate })).toEqual(['family-year'])
  expect(shared(estimated, { familyName: 'Kuijper', birthDate: '2003' })).toEqual([])
})

test('a phone number is found whole and by its end, a handle without its digits and punctuation', () => {
  expect(shared({ phone: '06-12345678' }, { phone: '+31612345678' })).toEqual(['phone', 'phone-end'])
  expect(shared({ phone: '06-12345678' }, { phone: 'eindigt op 678' })).toEqual(['phone-end'])
  expect(shared({ onlineHandle: '@kayden_16' }, { onlineHandle: 'snap: kayden2011' })).toEqual(['handle'])
})

test('a nickname is found by the neighbourhood, and beside the given name of another', () => {
  expect(shared({ nickname: 'Kay', neighbourhood: 'De Kolk' }, { nickname: 'Kaj', neighbourhood: 'de kolk' })).toEqual([
    'nickname-neighbourhood',
  ])
  expect(
    shared({ nickname: 'Yusuf', street: 'Sluisstraat' }, { givenNames: 'Joesoef', street: 'Sluisstraat 2' }),
  ).toEqual(['given-street'])
})

test('what says too little gives no key: a family name, a school, a street or a year alone, or an initial', () => {
  for (const little of [
    { familyName: 'Kuijper' },
    { school: 'Sluiskamp' },
    { street: 'Sluisstraat 14' },
    { birthDate: '2011' },
    { givenNames: 'D.' },
    {},
  ] as const) {
    expect(candidateKeys(little)).toEqual([])
  }
})
