import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { candidateKeys } from './candidate-keys.ts'
import {
  compareDescriptions,
  type Comparison,
  type Degree,
  identityBits,
  reasonCode,
  type ShareOfPeople,
  type Verdict,
} from './comparison.ts'
import { comparedFields, fieldReasons } from '../contract.ts'
import { type PersonField, personFields } from './matching/compare-profiles.ts'
import { type FieldTable, shippedFields } from './matching/parameters.ts'
import { profileOf } from './matching/profile.ts'
import { ratioOf } from './matching/weights.ts'
import type { Description } from './description.ts'

const daan: Description = {
  givenNames: 'Daan',
  familyName: 'Kuijper',
  birthDate: '2011-03-03',
  street: 'Sluisstraat 14',
}

const verdictOf = (left: Description, right: Description, shareOf?: ShareOfPeople): Verdict =>
  compareDescriptions(left, right, shareOf).verdict
const fieldOf = (field: PersonField, left: Description, right: Description, shareOf?: ShareOfPeople) => {
  const found = compareDescriptions(left, right, shareOf).fields.find((each) => each.field === field)
  if (!found) throw new Error(`no field ${field}`)
  return found
}
const reasonOf = (field: PersonField, left: Description, right: Description): string =>
  fieldOf(field, left, right).reason.code
const given = (a: string, b: string): string => reasonOf('givenNames', { givenNames: a }, { givenNames: b })
const family = (a: string, b: string): string => reasonOf('familyName', { familyName: a }, { familyName: b })

test('the two signals on D.K.: each field says what it says', () => {
  const teacher: Description = {
    ...daan,
    phone: '06 12345418',
    school: 'Sluiskamp College',
    neighbourhood: 'De Kolk',
  }
  const streetCoach: Description = {
    givenNames: 'Daan',
    familyName: 'Kuiper',
    ageEstimate: { years: 15, on: '2026-10-02' },
    street: 'Sluisstraat',
    phone: 'eindigt op 907',
    neighbourhood: 'de Kolk',
  }
  const common: ShareOfPeople = (field, value) => (field === 'givenNames' && value === 'daan' ? 0.016 : undefined)
  const comparison = compareDescriptions(teacher, streetCoach, common)
  const says = Object.fromEntries(comparison.fields.map(({ field, degree, reason }) => [field, [reason.code, degree]]))
  expect(says).toEqual({
    familyName: ['sounds-the-same', 'for'],
    givenNames: ['equal-but-common', 'for-slight'],
    nickname: ['not-known', 'neutral'],
    birth: ['estimate-fits', 'for-slight'],
    street: ['equal', 'for'],
    neighbourhood: ['already-in-street', 'neutral'],
    school: ['not-known', 'neutral'],
    phone: ['different', 'against-slight'],
    handle: ['not-known', 'neutral'],
  })
  expect(comparison.verdict).toBe('probably-same')
  expect(comparison.alsoPossible).toEqual(['possibly-sibling', 'probably-different'])
  expect(comparison.wouldHelp).toEqual([{ field: 'birth', side: 'right' }])
  expect(fieldOf('familyName', teacher, streetCoach).reason.params).toEqual({ letters: 1 })
  expect(fieldOf('school', teacher, streetCoach).reason.params).toEqual({ side: 'right' })
})

describe('brothers, sisters and twins', () => {
  test.each([
    ['a brother', { ...daan, givenNames: 'Sem', birthDate: '2013-05-09' }],
    ['a twin', { ...daan, givenNames: 'Sem' }],
    ['a twin known by an initial', { ...daan, givenNames: 'S.' }],
    [
      'a sister whose age was estimated',
      {
        givenNames: 'Lotte',
        familyName: 'Kuiper',
        street: 'Sluisstraat',
        ageEstimate: { years: 13, on: '2026-10-02' },
      },
    ],
    ['a twin without an address', { givenNames: 'Sem', familyName: 'Kuijper', birthDate: '2011-03-03' }],
  ] as const)('%s is possibly a sibling and never the same', (_, sibling) => {
    expect(verdictOf(daan, sibling)).toBe('possibly-sibling')
  })

  test('twins whose names differ in the first letter stay unclear', () => {
    const sanne = { ...daan, givenNames: 'Sanne' }
    expect(compareDescriptions(sanne, { ...daan, givenNames: 'Hanne' })).toMatchObject({
      verdict: 'unclear',
      alsoPossible: ['possibly-sibling'],
    })
  })

  test('with an equal given name a sibling stays possible until both birth dates are known', () => {
    const estimated: Description = { ...daan, birthDate: undefined, ageEstimate: { years: 15, on: '2026-10-02' } }
    expect(compareDescriptions(daan, estimated).alsoPossible).toContain('possibly-sibling')
    expect(compareDescriptions(daan, { ...daan, familyName: 'Kuiper' }).alsoPossible).not.toContain('possibly-sibling')
  })

  test('a shared family name alone makes no sibling', () => {
    expect(
      verdictOf({ givenNames: 'Daan', familyName: 'Kuijper' }, { givenNames: 'Sem', familyName: 'Kuijper' }),
    ).not.toBe('possibly-sibling')
  })

  test('a nickname that fits the other given name is no other given name', () => {
    const record: Description = { ...daan, givenNames: 'Abdelkader', familyName: 'Ouali' }
    expect(verdictOf(record, { ...record, givenNames: 'Karim' })).toBe('possibly-sibling')
    expect(verdictOf(record, { ...record, givenNames: 'Karim', nickname: 'Appie' })).not.toBe('possibly-sibling')
  })
})

test('a namesake with another birth date and address is probably someone else', () => {
  const share: ShareOfPeople = (field) => (field === 'givenNames' ? 0.03 : 0.002)
  const one: Description = {
    givenNames: 'Mohamed',
    familyName: 'El Idrissi',
    birthDate: '2009-03-03',
    street: 'Sluisstraat 14',
  }
  const other: Description = {
    givenNames: 'Mohamed',
    familyName: 'El Idrissi',
    birthDate: '2012-08-19',
    street: 'Dorpsweg 3',
  }
  expect(verdictOf(one, other, share)).toBe('probably-different')
})

test('an equal name at one address with another birth date stays unclear: it can be a parent', () => {
  expect(verdictOf(daan, { ...daan, birthDate: '1981-11-20' })).toBe('unclear')
})

test('a phone that a parent of that name answers too leaves it unclear', () => {
  const called = { ...daan, phone: '0612345678' }
  expect(verdictOf(called, { ...called, birthDate: '1981-11-20' })).toBe('unclear')
  expect(verdictOf(called, { ...called, birthDate: undefined })).toBe('probably-same')
})

test('a common full name says too little, a rare one enough', () => {
  const [a, b]: [Description, Description] = [
    { givenNames: 'Daan', familyName: 'de Jong' },
    { givenNames: 'Daan', infix: 'de', familyName: 'Jong' },
  ]
  expect(verdictOf(a, b, (field) => (field === 'givenNames' ? 0.016 : 0.005))).toBe('unclear')
  expect(verdictOf(a, b, (field) => (field === 'givenNames' ? 0.001 : 0.0005))).toBe('probably-same')
})

test('a given name, a school or nothing at all is never enough', () => {
  expect(verdictOf({ givenNames: 'Daan' }, { givenNames: 'Daan' })).toBe('unclear')
  expect(verdictOf({ givenNames: 'Daan', school: 'Sluiskamp' }, { givenNames: 'Daan', school: 'Sluiskamp' })).toBe(
    'unclear',
  )
  expect(verdictOf({}, {})).toBe('unclear')
  expect(verdictOf({ school: 'Sluiskamp' }, { school: 'Werfzicht' })).toBe('unclear')
})

test('a family name, a birthday and an address without a given name stay unclear: twins have them all', () => {
  const nameless: Description = { ...daan, givenNames: undefined }
  expect(verdictOf(daan, nameless)).toBe('unclear')
  expect(verdictOf(daan, { ...nameless, nickname: 'Daan' })).toBe('probably-same')
})

test('an initial fits a name and is not enough with a family name and a street, which a household shares', () => {
  expect(given('D.', 'Daan')).toBe('initial-fits')
  expect(given('S', 'Daan')).toBe('initial-differs')
  expect(
    verdictOf({ givenNames: 'D.', familyName: 'Kuijper', street: 'Sluisstraat' }, { ...daan, birthDate: undefined }),
  ).toBe('unclear')
})

describe('names', () => {
  test.each([
    ['Mohamed', 'Mohammed', 'sounds-the-same'],
    ['Mohamed', 'Muhammad', 'same-consonants'],
    ['Youssef', 'Yusuf', 'same-consonants'],
    ['Yusuf', 'Joesoef', 'sounds-the-same'],
    ['Şeyma', 'Seyma', 'equal'],
    ['Ayşe', 'Aysje', 'sounds-the-same'],
    ['Szymon', 'Simon', 'same-consonants'],
    ['Djayden', 'Jayden', 'sounds-the-same'],
    ['Shaniqua', 'Sjaniqua', 'sounds-the-same'],
    ['Ramdin', 'Ramdien', 'sounds-the-same'],
    ['Mo', 'Mohamed', 'short-form'],
    ['Xander', 'Alexander', 'short-form'],
    ['Thijs', 'Tijs', 'sounds-the-same'],
    ['Anne-Fleur', 'Anne Fleur', 'equal'],
    ['Mohamed Amine', 'Mohamed', 'equal'],
    ['Mohamed Amine', 'Amine', 'one-of-the-names'],
    ['Jayden', 'Jaylen', 'one-letter-differs'],
    ['Daan', 'Sem', 'different'],
    ['Tim', 'Tom', 'different'],
    ['Fatima', 'Naima', 'different'],
  ])('given names %s and %s: %s', (a, b, reason) => {
    expect(given(a, b)).toBe(reason)
  })

  test.each([
    ['Kuijper', 'Kuiper', 'sounds-the-same'],
    ['van der Berg', 'Berg', 'equal'],
    ['Vandenberg', 'van den Berg', 'equal'],
    ['El Idrissi', 'Elidrissi', 'equal'],
    ['El-Idrissi', 'Idrissi', 'equal'],
    ['El Idrissi', 'El Idrisi', 'sounds-the-same'],
    ['Yılmaz', 'Yilmaz', 'equal'],
    ['Yılmaz-de Vries', 'Yilmaz', 'part-of-double-name'],
    ['Yılmaz-de Vries', 'de Vries-Yılmaz', 'equal'],
    ['Wójcik', 'Wojcik', 'equal'],
    ['Kowalczyk', 'Kowalczik', 'one-letter-differs'],
    ['Jansen', 'Janssen', 'sounds-the-same'],
    ['Jansen', 'Hansen', 'one-letter-differs'],
    ['Boukhari', 'Boechari', 'sounds-the-same'],
    ['Soerdjan', 'Surjan', 'sounds-the-same'],
    ['Bakker', 'de Vries', 'different'],
    ['K.', 'Kuijper', 'initial-fits'],
    ['K.', 'K', 'initial-fits'],
  ])('family names %s and %s: %s', (a, b, reason) => {
    expect(family(a, b)).toBe(reason)
  })

  test('another infix is told apart, a missing one is not', () => {
    const berg = (infix: string | undefined): Description => ({ infix, familyName: 'Berg' })
    expect(reasonOf('familyName', berg('van der'), berg('van den'))).toBe('equal-other-infix')
    expect(reasonOf('familyName', berg('van der'), berg(undefined))).toBe('equal')
    expect(reasonOf('familyName', berg('van der'), { familyName: 'van der Berg' })).toBe('equal')
  })

  test('names that were written in each other’s place are found', () => {
    const swapped: Description = { ...daan, givenNames: 'Kuijper', familyName: 'Daan' }
    expect(reasonOf('givenNames', daan, swapped)).toBe('names-swapped')
    expect(reasonOf('familyName', daan, swapped)).toBe('names-swapped')
    expect(verdictOf(daan, swapped)).toBe('probably-same')
  })

  test('a nickname helps where a given name is missing', () => {
    expect(reasonOf('nickname', { nickname: 'Mo' }, { givenNames: 'Mohamed' })).toBe('fits-given-name')
    expect(reasonOf('nickname', { nickname: 'Kay' }, { nickname: 'Kaj' })).toBe('sounds-the-same')
    expect(reasonOf('nickname', { nickname: 'Kay' }, { nickname: 'Rico' })).toBe('different')
    expect(reasonOf('nickname', { nickname: 'Mo', givenNames: 'Mohamed' }, { givenNames: 'Mohamed' })).toBe('not-known')
  })

  test('a shared value that is rare says more than one that is common', () => {
    const bits = (share: number) => fieldOf('familyName', daan, daan, () => share).bits
    expect(bits(0.0001)).toBeGreaterThan(bits(0.001))
    expect(bits(0.001)).toBeGreaterThan(bits(0.02))
    expect(fieldOf('familyName', daan, daan, () => 0.02).reason.code).toBe('equal-but-common')
    expect(fieldOf('familyName', daan, daan, () => 0.0001).reason.code).toBe('equal')
  })
})

describe('births', () => {
  const birth = (a: Description, b: Description) => fieldOf('birth', a, b).reason
  test.each([
    ['2011-03-03', '2011-03-03', 'same-day', 'for-strong'],
    ['2011-03-04', '2011-04-03', 'day-and-month-swapped', 'for'],
    ['2011-03-03', '2011-03-08', 'one-part-differs', 'for-slight'],
    ['2011-03-03', '2012-03-03', 'one-part-differs', 'for-slight'],
    ['2011-03-03', '2019-03-03', 'one-part-differs', 'for-slight'],
    ['2011-03-03', '1999-03-03', 'different', 'against'],
    ['2011-03-03', '2011-09-17', 'same-year', 'against-slight'],
    ['2011-03-03', '2013-09-17', 'different', 'against'],
    ['2011-03', '2011-03-03', 'same-month-known', 'for'],
    ['2011', '2011-03-03', 'same-year-known', 'for-slight'],
    ['2011', '2012', 'next-year-known', 'against-slight'],
    ['2011-03', '2011-04-03', 'other-month-known', 'against-slight'],
    ['2011', '2014-04-03', 'different', 'against'],
  ] as const)('%s and %s: %s', (a, b, code, degree: Degree) => {
    expect(fieldOf('birth', { birthDate: a }, { birthDate: b })).toMatchObject({ degree, reason: { code } })
  })

  test('an estimate is held against the age on the day that it was made', () => {
    const estimate = (years: number): Description => ({ ageEstimate: { years, on: '2026-10-02' } })
    expect(birth({ birthDate: '2011-03-03' }, estimate(15))).toEqual({ code: 'estimate-fits', params: { years: 0 } })
    expect(birth({ birthDate: '2011-11-03' }, estimate(15)).code).toBe('estimate-one-off')
    expect(birth({ birthDate: '2011' }, estimate(14)).code).toBe('estimate-fits')
    expect(birth({ birthDate: '2011-03-03' }, estimate(17))).toEqual({ code: 'estimate-two-off', params: { years: 2 } })
    expect(birth({ birthDate: '2011-03-03' }, estimate(19)).code).toBe('estimate-off')
    expect(birth({ birthDate: '2011-03-03' }, estimate(24)).code).toBe('estimate-far-off')
    expect(birth(estimate(15), { ageEstimate: { years: 16, on: '2027-10-02' } }).code).toBe('estimate-fits')
  })
})

describe('places, phones and handles', () => {
  const street = (a: string, b: string) => reasonOf('street', { street: a }, { street: b })
  const phone = (a: string, b: string) => reasonOf('phone', { phone: a }, { phone: b })
  const school = (a: string, b: string) => reasonOf('school', { school: a }, { school: b })
  const handle = (a: string, b: string) => reasonOf('handle', { onlineHandle: a }, { onlineHandle: b })

  test('a street with, without and with another house number', () => {
    expect(street('Sluisstraat 14', 'sluisstr. 14')).toBe('same-house')
    expect(street('Sluisstraat 14', 'Sluisstraat')).toBe('equal')
    expect(street('Sluisstraat 14', 'Sluisstraat 16')).toBe('other-house')
    expect(street('Sluisstraat 14a', 'Sluisstraat 14 A')).toBe('same-house')
    expect(street('Kuijperstraat', 'Kuiperstraat')).toBe('looks-alike')
    expect(street('Sluisstraat 14', 'Dorpsweg 14')).toBe('different')
  })

  test('a phone number in any writing, and only its end', () => {
    expect(phone('06-12345678', '+31 6 1234 5678')).toBe('equal')
    expect(phone('0031612345678', '+31 (0)6 12345678')).toBe('equal')
    expect(phone('0612345678', '0612345687')).toBe('one-digit-differs')
    expect(phone('0612345678', 'eindigt op 678')).toBe('last-digits-equal')
    expect(phone('0612345678', 'eindigt op 679')).toBe('different')
    expect(phone('0612345678', '8')).toBe('not-known')
  })

  test('a school by the words that make it this school', () => {
    expect(school('Sluiskamp College', 'het Sluiskamp')).toBe('equal')
    expect(school('Mbo Werfzicht', 'Werfzicht, locatie Haven')).toBe('looks-alike')
    expect(school('Sluiskamp College', 'Werfzicht College')).toBe('different')
  })

  test('an online name without its app and punctuation', () => {
    expect(handle('snap: @kay_16', 'Kay.16')).toBe('equal')
    expect(handle('kayden16', 'kayden2011')).toBe('looks-alike')
    expect(handle('kay', 'rico')).toBe('different')
  })
})

test('every weight follows from its table: agreeing speaks for, differing against', () => {
  for (const field of personFields) {
    const table: FieldTable = shippedFields[field]
    for (const [level, { m, u }] of table.groups.flatMap((group) => Object.entries(group)))
      expect([field, level, m > 0 && m < 1 && u > 0 && u < 1]).toEqual([field, level, true])
    expect(ratioOf(field, 'different', undefined).same).toBeLessThan(1)
  }
  expect(personFields.toSorted()).toEqual([...comparedFields].toSorted())
})

test('every level of a table has words on the screen', () => {
  const said = new Set<string>(fieldReasons)
  for (const field of personFields) {
    const table: FieldTable = shippedFields[field]
    for (const level of table.groups.flatMap((group) => Object.keys(group))) expect(said).toContain(reasonCode(level))
  }
})

// Random people

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined })
const givenNames = [
  'Daan',
  'Sem',
  'Mohamed',
  'Youssef',
  'Elif',
  'Szymon',
  'Djayden',
  'Ayşe',
  'Anne-Fleur',
  'K.',
  'Yara',
]
const familyNames = [
  'Kuijper',
  'de Jong',
  'El Idrissi',
  'Yılmaz-de Vries',
  'Wójcik',
  'Ramdin',
  "'t Hart",
  'van der Berg',
  'K',
]
const person: fc.Arbitrary<Description> = fc.record({
  givenNames: optional(fc.constantFrom(...givenNames)),
  familyName: optional(fc.constantFrom(...familyNames)),
  nickname: optional(fc.constantFrom('Mo', 'Kay', 'Appie')),
  birthDate: optional(fc.constantFrom('2011-03-03', '2011-03', '2011', '2009-12-31', '2013-05-09')),
  ageEstimate: optional(fc.integer({ min: 9, max: 22 }).map((years) => ({ years, on: '2026-10-02' as const }))),
  school: optional(fc.constantFrom('Sluiskamp College', 'Mbo Werfzicht')),
  neighbourhood: optional(fc.constantFrom('De Kolk', 'Noord')),
  street: optional(fc.constantFrom('Sluisstraat 14', 'Sluisstraat', 'Dorpsweg 3')),
  phone: optional(fc.constantFrom('0612345678', '0687654321', '678')),
  onlineHandle: optional(fc.constantFrom('@kay_16', 'rico2010')),
})

test('left and right say the same', () => {
  const seen = ({ fields, verdict, alsoPossible }: Comparison) => ({
    verdict,
    alsoPossible,
    fields: fields.map(({ field, degree, bits }) => [field, degree, bits]),
  })
  fc.assert(
    fc.property(person, person, (a, b) => {
      expect(seen(compareDescriptions(a, b))).toEqual(seen(compareDescriptions(b, a)))
    }),
    { numRuns: 500 },
  )
})

test('nobody is probably someone else than themself, and no field of their own speaks against it', () => {
  fc.assert(
    fc.property(person, (a) => {
      const { verdict, fields } = compareDescriptions(a, a)
      expect(['probably-same', 'unclear']).toContain(verdict)
      for (const { degree } of fields) expect(degree).not.toMatch(/against/)
    }),
  )
})

test('one family, one address or birthday, clearly another given name: never the same person, whatever else agrees', () => {
  fc.assert(
    fc.property(person, person, fc.constantFrom('street', 'birth'), (a, b, shared) => {
      const household = shared === 'street' ? { street: 'Sluisstraat 14' } : { birthDate: '2011-03-03' as const }
      const one: Description = { ...a, nickname: undefined, ...household, givenNames: 'Daan', familyName: 'Kuijper' }
      const other: Description = { ...b, nickname: undefined, ...household, givenNames: 'Sem', familyName: 'Kuiper' }
      expect(verdictOf(one, other)).toBe('possibly-sibling')
    }),
  )
})

test('reasons never repeat what stands in a field', () => {
  const words = ['left', 'right', 'both', 'year', 'month', 'day', 'not-known', 'rare', 'fairly-common', 'common']
  const numbers = ['letters', 'digits', 'years', 'by', 'oneIn']
  fc.assert(
    fc.property(person, person, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, share) => {
      for (const { reason } of compareDescriptions(a, b, () => share).fields) {
        for (const [name, value] of Object.entries(reason.params))
          expect([name, value, typeof value === 'number' ? numbers.includes(name) : words.includes(value)]).toEqual([
            name,
            value,
            true,
          ])
      }
    }),
  )
})

test('of dates only the difference is told: two others as far apart are told alike', () => {
  const day = fc.record({
    year: fc.integer({ min: 2004, max: 2014 }),
    month: fc.integer({ min: 2, max: 6 }),
    day: fc.integer({ min: 2, max: 14 }),
  })
  const written = ({ year, month, day: on }: { year: number; month: number; day: number }): Description => ({
    birthDate: `${year}-${String(month).padStart(2, '0')}-${String(on).padStart(2, '0')}` as Description['birthDate'],
  })
  fc.assert(
    fc.property(day, fc.constantFrom('year', 'month', 'day'), fc.integer({ min: 1, max: 6 }), (a, part, by) => {
      const other = { ...a, [part]: a[part] + by }
      const { reason } = fieldOf('birth', written(a), written(other))
      fc.pre(reason.code === 'one-part-differs')
      expect(reason.params).toEqual({ part, by })
      const moved = { year: a.year + 10, month: a.month, day: a.day }
      const later = fieldOf('birth', written(moved), written({ ...other, year: other.year + 10 })).reason
      expect(later).toEqual(reason)
    }),
  )
})

test('of an equal name is said how rare it is, in a round number; of a similar one nothing', () => {
  const rarity = (share: number | undefined) => fieldOf('familyName', daan, daan, () => share).reason.params
  expect(rarity(0.00026)).toEqual({ rarity: 'rare', oneIn: 4000 })
  expect(rarity(0.0016)).toEqual({ rarity: 'fairly-common', oneIn: 600 })
  expect(rarity(0.0161)).toEqual({ rarity: 'common', oneIn: 60 })
  expect(rarity(undefined)).toEqual({})
  expect(fieldOf('familyName', daan, { ...daan, familyName: 'Kuiper' }, () => 0.001).reason.params).toEqual({
    letters: 1,
  })
  expect(fieldOf('street', daan, daan, () => 0.001).reason.params).toEqual({})
})

test('a field that one of them does not have says nothing', () => {
  const parts: Readonly<Partial<Record<PersonField, keyof Description>>> = {
    school: 'school',
    phone: 'phone',
    handle: 'onlineHandle',
    street: 'street',
    familyName: 'familyName',
  }
  fc.assert(
    fc.property(person, person, fc.constantFrom(...Object.entries(parts)), (a, b, [field, part]) => {
      const found = fieldOf(field as PersonField, { ...a, [part]: undefined }, b)
      expect(found).toMatchObject({ degree: 'neutral', bits: 0, reason: { code: 'not-known' } })
    }),
  )
})

test('a first letter beside a school, a neighbourhood and an age is too little to call two people one', () => {
  const told: Description = {
    givenNames: 'K.',
    ageEstimate: { years: 16, on: '2026-10-02' },
    school: 'Sluiskamp College',
    neighbourhood: 'De Kolk',
  }
  expect(compareDescriptions(told, told).verdict).toBe('unclear')
})

test('whoever is probably the same is also found: they share a key', () => {
  fc.assert(
    fc.property(person, person, (a, b) => {
      const comparison = compareDescriptions(a, b)
      if (comparison.verdict !== 'probably-same') return
      const keys = candidateKeys(profileOf(a))
      expect([identityBits(comparison), candidateKeys(profileOf(b)).some((key) => keys.includes(key))]).toEqual([
        expect.any(Number),
        true,
      ])
    }),
    { numRuns: 2000 },
  )
})

test('any text in any field is compared without a fault', () => {
  const text = optional(fc.string({ unit: 'grapheme', maxLength: 30 }))
  const anyone = fc.record({
    givenNames: text,
    infix: text,
    familyName: text,
    nickname: text,
    school: text,
    neighbourhood: text,
    street: text,
    phone: text,
    onlineHandle: text,
  })
  fc.assert(
    fc.property(anyone, anyone, (a, b) => {
      const { verdict, fields } = compareDescriptions(a, b)
      expect(['probably-same', 'possibly-sibling', 'unclear', 'probably-different']).toContain(verdict)
      for (const { bits } of fields) expect(Number.isFinite(bits)).toBe(true)
      expect(candidateKeys(profileOf(a)).length).toBeLessThan(2000)
    }),
    { numRuns: 300 },
  )
})
