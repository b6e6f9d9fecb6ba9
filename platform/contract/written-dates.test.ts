import { expect, test } from 'vitest'
import { addDays, localDate } from './working-days.ts'
import { ageOn, clockTime, dateAndTime, longDate, plainDate, readDate, shortDate, typedDate } from './written-dates.ts'

test('dates are written the Dutch way, and the English way beside it', () => {
  expect(longDate('2026-11-25')).toBe('wo 25 nov 2026')
  expect(longDate('2026-11-25', 'en')).toBe('Wed 25 Nov 2026')
  expect(plainDate('2027-03-14')).toBe('14 mrt 2027')
  expect(shortDate('2026-11-25')).toBe('wo 25 nov')
  expect(typedDate('2026-03-05')).toBe('05-03-2026')
})

test('a moment in UTC is shown on the clock of the Netherlands, in winter and in summer', () => {
  expect(clockTime('2026-11-25T09:04:00Z')).toBe('10.04 uur')
  expect(clockTime('2026-07-01T09:04:00Z', 'en')).toBe('11:04')
  expect(dateAndTime('2026-11-17T15:48:00Z')).toBe('di 17 nov 2026 om 16.48 uur')
  expect(plainDate('2026-06-30T22:30:00Z')).toBe('1 jul 2026')
  expect(longDate(new Date('2026-06-30T22:30:00Z'))).toBe('wo 1 jul 2026')
})

test.each([
  ['25-11-2026', '2026-11-25'],
  ['25/11/2026', '2026-11-25'],
  ['5.3.2027', '2027-03-05'],
  ['25112026', '2026-11-25'],
  ['25 nov 2026', '2026-11-25'],
  ['wo 25 november 2026', '2026-11-25'],
  ['14 mrt 2027', '2027-03-14'],
  ['14 maart 2027', '2027-03-14'],
  ['Wed 25 Nov 2026', '2026-11-25'],
  ['1 okt 2026', '2026-10-01'],
  ['2026-11-25', '2026-11-25'],
  ['29-2-2028', '2028-02-29'],
])('%s is understood as %s', (typed, day) => {
  expect(readDate(typed)).toEqual({ day })
})

test('what is no date says why', () => {
  expect(readDate('31-4-2026')).toEqual({ fault: 'no-such-day' })
  expect(readDate('29-2-2027')).toEqual({ fault: 'no-such-day' })
  expect(readDate('25-11-26')).toEqual({ fault: 'year' })
  expect(readDate('volgende week')).toEqual({ fault: 'form' })
  expect(readDate('  ')).toEqual({ day: null })
})

test('every day that is written can be read back', () => {
  for (let day = localDate('2025-12-28'); day < '2029-01-04'; day = addDays(day, 1)) {
    expect(readDate(typedDate(day))).toEqual({ day })
    expect(readDate(longDate(day))).toEqual({ day })
    expect(readDate(longDate(day, 'en'))).toEqual({ day })
  }
})

test('age counts whole years on a day', () => {
  expect(ageOn('2011-03-03', '2026-03-02')).toBe(14)
  expect(ageOn('2011-03-03', '2026-03-03')).toBe(15)
  expect(ageOn('2012-02-29', '2026-02-28')).toBe(13)
})
