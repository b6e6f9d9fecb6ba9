import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ageFrom,
  ageRangeOn,
  ageText,
  boundsOf,
  dateInWords,
  dateRangeText,
  euroText,
  fullName,
  givenInitials,
  listText,
  monthRangeText,
  nameForList,
  nameWithInitials,
  numberText,
  parsePartialDate,
  partialDateText,
  percentageText,
  personInitials,
  rangeText,
  splitInfix,
  timeRangeText,
} from './dutch.ts'
import { addDays } from './working-days.ts'
import { ageOn } from './written-dates.ts'

const jikke = { givenNames: 'Jikke', infix: 'van der', familyName: 'Berg' }

test('a name is written the Dutch way: the infix takes a capital only where it begins', () => {
  expect(nameForList(jikke)).toBe('Van der Berg, J.')
  expect(fullName(jikke)).toBe('Jikke van der Berg')
  expect(nameWithInitials(jikke)).toBe('J. van der Berg')
  expect(fullName({ infix: 'van der', familyName: 'Berg' })).toBe('Van der Berg')
  expect(nameForList({ givenNames: 'Samira', familyName: 'El Amrani' })).toBe('El Amrani, S.')
  expect(nameForList({ givenNames: 'Priscilla', infix: 'van', familyName: 'Dijk-Osei' })).toBe('Van Dijk-Osei, P.')
})

test('an infix with an apostrophe or hyphen keeps its own writing', () => {
  expect(nameForList({ givenNames: 'Maarten', infix: '’t', familyName: 'Hart' })).toBe('’t Hart, M.')
  expect(fullName({ givenNames: 'Sophie', infix: 'in ’t', familyName: 'Veld' })).toBe('Sophie in ’t Veld')
  expect(nameForList({ givenNames: 'Sophie', infix: 'in ’t', familyName: 'Veld' })).toBe('In ’t Veld, S.')
  expect(fullName({ givenNames: 'Hedy', infix: 'd’', familyName: 'Ancona' })).toBe('Hedy d’Ancona')
  expect(fullName({ givenNames: 'Willem', infix: '’s-', familyName: 'Gravesande' })).toBe('Willem ’s-Gravesande')
})

test('initials keep hyphens, the digraph IJ and letters with marks', () => {
  expect(givenInitials('Jan Willem')).toBe('J.W.')
  expect(givenInitials('Henk-Jan')).toBe('H.-J.')
  expect(givenInitials('ijsbrand')).toBe('IJ.')
  expect(givenInitials('Élodie')).toBe('É.')
  expect(givenInitials('Şeyma')).toBe('Ş.')
  expect(nameForList({ givenNames: 'Henk-Jan', familyName: 'Postma' })).toBe('Postma, H.-J.')
})

test('a young person is called by two initials, without the infix and without further given names', () => {
  expect(personInitials({ givenNames: 'Thijs', familyName: 'Willems' })).toBe('T.W.')
  expect(personInitials({ givenNames: 'Thijs Johannes', infix: 'van der', familyName: 'Wal' })).toBe('T.W.')
  expect(personInitials({ givenNames: 'Thijs', familyName: 'van der Wal' })).toBe('T.W.')
  expect(personInitials({ givenNames: 'Nour', familyName: 'El Amrani' })).toBe('N.A.')
  expect(personInitials({ givenNames: 'Bo', familyName: 'IJsselmuiden' })).toBe('B.IJ.')
  expect(personInitials({ givenNames: 'Bo' })).toBe('B.')
  expect(personInitials({ familyName: "'t Hart" })).toBe('H.')
  expect(personInitials({ nickname: 'Kay' })).toBeUndefined()
  expect(personInitials({})).toBeUndefined()
})

test('what is not known is left out, and a nickname alone stands between quotation marks', () => {
  expect(fullName({ nickname: 'Kay' })).toBe('‘Kay’')
  expect(nameForList({ givenNames: 'Daan' })).toBe('Daan')
  expect(nameForList({ familyName: 'de Wit' })).toBe('De Wit')
  expect(nameForList({ nickname: 'Kay' })).toBe('‘Kay’')
  expect(fullName({})).toBe('')
  expect(fullName({ givenNames: ' ', familyName: '' })).toBe('')
})

test('an infix typed into the family name is found again, and a name that only looks like one is kept', () => {
  expect(splitInfix('van der Berg')).toEqual({ infix: 'van der', familyName: 'Berg' })
  expect(splitInfix('Van Den Heuvel')).toEqual({ infix: 'Van Den', familyName: 'Heuvel' })
  expect(splitInfix('d’Ancona')).toEqual({ infix: 'd’', familyName: 'Ancona' })
  expect(splitInfix("'s-Gravesande")).toEqual({ infix: "'s-", familyName: 'Gravesande' })
  expect(splitInfix('El-Amrani')).toEqual({ infix: 'El-', familyName: 'Amrani' })
  expect(splitInfix('Al')).toEqual({ infix: undefined, familyName: 'Al' })
  expect(splitInfix('Vandenberg')).toEqual({ infix: undefined, familyName: 'Vandenberg' })
  expect(splitInfix('Elissaoui')).toEqual({ infix: undefined, familyName: 'Elissaoui' })
  expect(splitInfix('Toebes')).toEqual({ infix: undefined, familyName: 'Toebes' })
})

test('a date in a letter is written in words', () => {
  expect(dateInWords('2026-11-25', 'nl')).toBe('woensdag 25 november 2026')
  expect(dateInWords('2026-11-25', 'en')).toBe('Wednesday 25 November 2026')
})

test('a time range shows the Dutch clock', () => {
  expect(timeRangeText(new Date('2026-11-25T09:00:00Z'), new Date('2026-11-25T10:30:00Z'), 'nl')).toBe(
    '10.00 tot 11.30 uur',
  )
  expect(timeRangeText(new Date('2026-11-25T09:00:00Z'), new Date('2026-11-25T10:30:00Z'), 'en')).toBe('10:00 to 11:30')
})

test('a range says whether its end belongs to it', () => {
  expect(rangeText(12, 21, 'nl')).toBe('12 tot en met 21')
  expect(rangeText(12, 21, 'en')).toBe('12 up to and including 21')
  expect(rangeText(12, 12, 'nl')).toBe('12')
  expect(rangeText(2019, 2023, 'nl')).toBe('2019 tot en met 2023')
  expect(dateRangeText('2026-10-02', '2026-11-13', 'nl')).toBe('2 okt tot en met 13 nov 2026')
  expect(dateRangeText('2026-12-20', '2027-01-03', 'nl')).toBe('20 dec 2026 tot en met 3 jan 2027')
  expect(dateRangeText('2026-10-02', '2026-10-02', 'nl')).toBe('2 okt 2026')
  expect(monthRangeText('2026-04-01', '2026-09-30', 'nl')).toBe('april tot en met september 2026')
  expect(monthRangeText('2026-10-01', '2027-03-31', 'nl')).toBe('oktober 2026 tot en met maart 2027')
})

test('numbers have a decimal comma in Dutch', () => {
  expect(numberText(1234.5, 'nl')).toBe('1.234,5')
  expect(numberText(1234.5, 'en')).toBe('1,234.5')
  expect(numberText(2, 'nl', { min: 1 })).toBe('2,0')
  expect(percentageText(0.9219, 'nl', 1)).toBe('92,2%')
  expect(percentageText(0.5, 'en')).toBe('50%')
  expect(euroText(48_000, 'nl')).toBe('€\u00a048.000')
  expect(euroText(-1200, 'nl')).toBe('€\u00a0-1.200')
  expect(euroText(48_000, 'en')).toBe('€48,000')
})

test('a list in a sentence ends with and', () => {
  expect(listText(['straat', 'thuis', 'school'], 'nl')).toBe('straat, thuis en school')
  expect(listText(['street'], 'en')).toBe('street')
  expect(listText([], 'en')).toBe('')
})

test('a birth date is read as far as it is known, also in the BRP’s own notation', () => {
  expect(parsePartialDate('2011')).toBe('2011')
  expect(parsePartialDate('2011-03')).toBe('2011-03')
  expect(parsePartialDate('2011-03-03')).toBe('2011-03-03')
  expect(parsePartialDate('20110303')).toBe('2011-03-03')
  expect(parsePartialDate('20110300')).toBe('2011-03')
  expect(parsePartialDate('20110000')).toBe('2011')
  for (const text of ['00000000', '20110003', '2011-13', '2011-02-30', '11', '3 maart', '', '0000', '2011-03-03T'])
    expect(parsePartialDate(text)).toBeUndefined()
})

test('a partly known birth date gives every age that is possible, and no other', () => {
  expect(ageText({ birthDate: '2011-03-03' }, '2026-11-25', 'nl')).toBe('15 jaar')
  expect(ageText({ birthDate: '2011' }, '2026-11-25', 'nl')).toBe('14 of 15 jaar')
  expect(ageText({ birthDate: '2011' }, '2026-12-31', 'nl')).toBe('15 jaar')
  expect(ageText({ birthDate: '2011-11' }, '2026-11-25', 'nl')).toBe('14 of 15 jaar')
  expect(ageText({ birthDate: '2011-10' }, '2026-11-25', 'nl')).toBe('15 jaar')
  expect(ageText({ birthDate: '2011' }, '2026-11-25', 'en')).toBe('14 or 15 years')
  expect(ageText({ birthDate: '2025-10' }, '2026-11-25', 'en')).toBe('1 year')
  expect(ageRangeOn('2027', '2026-11-25')).toBeUndefined()
  expect(ageRangeOn('2026', '2026-11-25')).toEqual({ min: 0, max: 0 })
})

test('an estimate grows older and stays an estimate; a birth date goes before it', () => {
  const estimate = { years: 15, on: '2026-10-02' } as const
  expect(ageText({ estimate }, '2026-11-25', 'nl')).toBe('ongeveer 15 jaar')
  expect(ageText({ estimate }, '2027-10-10', 'nl')).toBe('ongeveer 16 jaar')
  expect(ageText({ estimate }, '2026-11-25', 'en')).toBe('about 15 years')
  expect(ageFrom({ estimate, birthDate: '2011-03-03' }, '2026-11-25')).toEqual({ kind: 'known', min: 15, max: 15 })
  expect(ageText({}, '2026-11-25', 'nl')).toBe('leeftijd onbekend')
  expect(ageText({}, '2026-11-25', 'en')).toBe('age unknown')
})

test('the age of each day within a partly known birth date lies in the range', () => {
  const day = fc.integer({ min: 0, max: 9000 }).map((n) => addDays('2000-01-01', n))
  fc.assert(
    fc.property(day, day, fc.constantFrom(4, 7, 10), (birth, on, known) => {
      fc.pre(birth <= on)
      const partial = parsePartialDate(birth.slice(0, known))
      if (partial === undefined) throw new Error('every prefix of a day is a partial date')
      const { first, last } = boundsOf(partial)
      expect(first <= birth && birth <= last).toBe(true)
      const range = ageRangeOn(partial, on)
      const age = ageOn(birth, on)
      expect(range && range.min <= age && age <= range.max && range.max - range.min <= 1).toBe(true)
    }),
  )
})

test('a partly known date is written as far as it is known', () => {
  expect(partialDateText('2011-03-03', 'nl')).toBe('3 mrt 2011')
  expect(partialDateText('2011-03', 'nl')).toBe('mrt 2011')
  expect(partialDateText('2011', 'nl')).toBe('2011')
  expect(partialDateText(undefined, 'nl')).toBe('onbekend')
  expect(partialDateText(undefined, 'en')).toBe('unknown')
})
