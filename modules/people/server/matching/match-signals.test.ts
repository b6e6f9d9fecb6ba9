import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Description } from '../description.ts'
import { matchDescriptions } from './match-signals.ts'

const town: readonly Description[] = [
  {
    givenNames: 'Mohamed Amine',
    callName: 'Amine',
    familyName: 'El Idrissi',
    birthDate: '2010-03-14',
    postcode: '3861AB',
    houseNumber: '12',
    school: 'Merenlyceum',
    phone: '0612345678',
    phoneOfParent: '0687654321',
  },
  {
    givenNames: 'Youssef',
    familyName: 'El Idrissi',
    birthDate: '2008-11-02',
    postcode: '3861AB',
    houseNumber: '12',
    phoneOfParent: '0687654321',
  },
  {
    givenNames: 'Wojciech',
    familyName: 'Wiśniewski',
    birthDate: '2009-06-30',
    postcode: '3870CD',
    houseNumber: '4',
    onlineHandle: '@wojtek.w',
  },
  {
    givenNames: 'Zeynep',
    familyName: 'Yılmaz',
    secondSurname: 'Kaya',
    birthDate: '2011-12-01',
    neighbourhood: 'Vogelbuurt',
    nickname: 'Zey',
  },
  {
    givenNames: 'Johannes Petrus',
    callName: 'Jan',
    infix: 'van der',
    familyName: 'Bergh',
    birthDate: '2007-01-09',
    postcode: '3880EF',
    houseNumber: '101A',
  },
  {
    givenNames: 'Sanne',
    infix: 'de',
    familyName: 'Vries',
    birthDate: '2012-05-05',
    postcode: '3861ZZ',
    houseNumber: '7',
  },
]
const first = (signal: Description) => matchDescriptions(town, [signal])[0]?.[0]

describe('the likeliest person', () => {
  test.each<[string, Description, number]>([
    ['one field holds everything', { fullName: 'Amine el idrisi', birthDate: '2010-03-14' }, 0],
    ['the family name first, with a comma', { fullName: 'Bergh, Jan van der', birthDate: '2007-01-09' }, 4],
    [
      'both names in each other’s place',
      { givenNames: 'Wisniewski', familyName: 'Wojciech', birthDate: '2009-06-30' },
      2,
    ],
    [
      'a call name, and a name as it sounds',
      { givenNames: 'Wojtek', familyName: 'Wisnjefski', birthDate: '2009-06-30' },
      2,
    ],
    [
      'both parents’ names in the other order',
      { givenNames: 'Zeynep', familyName: 'Kaya-Yilmaz', birthDate: '2011-12-01' },
      3,
    ],
    ['the other parent’s name alone', { givenNames: 'Zeynep', familyName: 'Kaya', birthDate: '2011-12-01' }, 3],
    [
      'letters of which the encoding broke',
      { givenNames: 'Zeynep', familyName: 'YÄ±lmaz', birthDate: '2011-12-01' },
      3,
    ],
    ['no infix', { givenNames: 'Jan', familyName: 'Bergh', birthDate: '2007-01-09' }, 4],
    ['the infix written to the name', { givenNames: 'Jan', familyName: 'Vanderbergh', birthDate: '2007-01-09' }, 4],
    [
      'day and month swapped',
      { givenNames: 'Sanne', familyName: 'de Vries', postcode: '3861 ZZ', birthDate: '2012-05-05' },
      5,
    ],
    ['a handle written otherwise', { givenNames: 'W', onlineHandle: 'insta: wojtek_w' }, 2],
    ['a number of a parent and a first name', { givenNames: 'Youssef', phone: '+31 6 87654321' }, 1],
  ])('is found with %s', (_, signal, person) => {
    expect(first(signal)?.person).toBe(person)
  })

  test('is proposed as strong where name and birth date are full', () => {
    expect(first({ givenNames: 'Sanne', familyName: 'de Vries', birthDate: '2012-05-05' })?.posterior).toBeGreaterThan(
      0.95,
    )
  })

  test('is nobody where nothing was told', () => {
    expect(matchDescriptions(town, [{}])).toEqual([[]])
    expect(matchDescriptions([], [{ givenNames: 'Sanne' }])).toEqual([[]])
    expect(matchDescriptions(town, [])).toEqual([])
  })
})

describe('brothers, sisters and twins who are not in the register', () => {
  test.each<[string, Description]>([
    [
      'a brother at the same address',
      { givenNames: 'Ilias', familyName: 'El Idrissi', postcode: '3861AB', houseNumber: '12', phone: '0687654321' },
    ],
    [
      'a twin',
      { givenNames: 'Ilias', familyName: 'El Idrissi', birthDate: '2010-03-14', postcode: '3861AB', houseNumber: '12' },
    ],
    ['a twin without an address', { fullName: 'Lotte de Vries', birthDate: '2012-05-05' }],
    [
      'somebody without a first name',
      { familyName: 'de Vries', birthDate: '2012-05-05', postcode: '3861ZZ', houseNumber: '7' },
    ],
    ['a namesake of another age', { givenNames: 'Sanne', familyName: 'de Vries', birthDate: '2003-10-29' }],
  ])('%s is never a strong proposal', (_, signal) => {
    expect(first(signal)?.posterior ?? 0).toBeLessThan(signal.givenNames || signal.fullName ? 0.5 : 0.95)
  })

  test('a number of one’s own says otherwise', () => {
    const renamed = {
      givenNames: 'Ilias',
      familyName: 'El Idrissi',
      birthDate: '2010-03-14',
      phone: '0612345678',
    } as const
    expect(first(renamed)).toMatchObject({ person: 0 })
    expect(first(renamed)?.posterior).toBeGreaterThan(0.5)
  })
})

const names = ['Sanne', 'Mohamed Amine', 'Jan', 'W.', 'Zeynep', 'Kaya', '', 'O’Brien', '李']
const families = ['de Vries', 'El Idrissi', 'van der Bergh', 'Yılmaz-Kaya', 'Wisniewski', '']
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const anySignal: fc.Arbitrary<Description> = fc.record({
  fullName: optional(fc.constantFrom('Sanne de Vries', 'Idrissi, Amine el', 'Jan', 'mo', '(onbekend)')),
  givenNames: optional(fc.constantFrom(...names)),
  familyName: optional(fc.constantFrom(...families)),
  nickname: optional(fc.constantFrom('Zey', 'Kleine Mo')),
  birthDate: optional(fc.constantFrom('2010-03-14', '2012-05', '2011', '2012-01-01')),
  ageEstimate: optional(fc.integer({ min: 8, max: 20 }).map((years) => ({ years, on: '2026-10-02' as const }))),
  postcode: optional(fc.constantFrom('3861AB', '3861 ab', '3861', '9999ZZ')),
  houseNumber: optional(fc.constantFrom('12', '12 hs', '7')),
  phone: optional(fc.constantFrom('0612345678', '678', '+31687654321')),
  onlineHandle: optional(fc.constantFrom('@wojtek.w', 'wojtek99', 'sanne12')),
})

test('the chances of one signal add up to one at most, the likeliest first, each person once', () => {
  fc.assert(
    fc.property(fc.array(anySignal, { maxLength: 5 }), (signals) => {
      for (const found of matchDescriptions(town, signals)) {
        const chances = found.map(({ posterior }) => posterior)
        expect(chances).toEqual(chances.toSorted((a, b) => b - a))
        expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeLessThanOrEqual(1 + 1e-9)
        expect(new Set(found.map(({ person }) => person)).size).toBe(found.length)
      }
    }),
  )
})

test('the same files give the same answer, and the order of the signals changes nothing', () => {
  fc.assert(
    fc.property(fc.array(anySignal, { minLength: 1, maxLength: 6 }), (signals) => {
      const found = matchDescriptions(town, signals)
      expect(matchDescriptions(town, signals)).toEqual(found)
      expect(matchDescriptions(town, signals.toReversed()).toReversed()).toEqual(found)
    }),
    { numRuns: 40 },
  )
})

test('ages hold on the day that fits the people of the same name, when many of them say so', () => {
  const people = Array.from({ length: 80 }, (_, index): Description => ({
    givenNames: 'Sanne',
    familyName: `${'bcdfghjklm'.charAt(index % 10)}o${'npqrstvz'.charAt(Math.floor(index / 10))}aard`,
    birthDate: `${2005 + (index % 10)}-06-15`,
  }))
  const told = (person: Description): Description => ({
    fullName: `${person.givenNames} ${person.familyName}`,
    ageEstimate: { years: 2021 - Number(person.birthDate?.slice(0, 4)), on: '2026-10-02' },
  })
  const five = people.map(told)
  const one = matchDescriptions(people, five)[7]?.[0]
  const alone = matchDescriptions(people, five.slice(7, 8))[0]?.[0]
  expect(one).toMatchObject({ person: 7 })
  expect(one?.posterior).toBeGreaterThan(alone?.posterior ?? 1)
})
