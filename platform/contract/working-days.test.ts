import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  easterSunday,
  instantOf,
  isWorkingDay,
  type LocalDate,
  localDate,
  localDateOf,
  localTimeOf,
  nextWorkingDay,
  parseLocalDate,
  publicHolidays,
  weekdayOf,
  workingDaysBetween,
} from './working-days.ts'

const anyDate = fc.integer({ min: 0, max: 40 * 365 }).map((days) => addDays('2014-01-01', days))
const holidayDates = (year: number): LocalDate[] => publicHolidays(year).map((day) => day.date)

test('only a day that exists is read', () => {
  expect(parseLocalDate('2024-02-29')).toBe('2024-02-29')
  for (const text of [
    '2023-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '26-04-01',
    '2026-4-1',
    '2026-04-01T00:00',
    '',
  ])
    expect(parseLocalDate(text)).toBeUndefined()
  expect(() => localDate('gisteren')).toThrow(RangeError)
})

test('Easter falls on its known Sundays', () => {
  const known = [
    '2014-04-20',
    '2019-04-21',
    '2020-04-12',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ]
  for (const date of known) expect(easterSunday(Number(date.slice(0, 4)))).toBe(date)
})

test('the holidays of 2026 are those of art. 3 Algemene termijnenwet, Good Friday with them', () => {
  expect(publicHolidays(2026)).toEqual([
    { date: '2026-01-01', holiday: 'new-years-day' },
    { date: '2026-04-03', holiday: 'good-friday' },
    { date: '2026-04-06', holiday: 'easter-monday' },
    { date: '2026-04-27', holiday: 'kings-day' },
    { date: '2026-05-05', holiday: 'liberation-day' },
    { date: '2026-05-14', holiday: 'ascension-day' },
    { date: '2026-05-25', holiday: 'whit-monday' },
    { date: '2026-12-25', holiday: 'christmas-day' },
    { date: '2026-12-26', holiday: 'second-christmas-day' },
  ])
})

test('King’s Day moves to Saturday 26 April when the 27th is a Sunday', () => {
  for (const year of [2014, 2025, 2031]) {
    expect(weekdayOf(`${year}-04-27` as LocalDate)).toBe(0)
    expect(holidayDates(year)).toContain(`${year}-04-26`)
    expect(holidayDates(year)).not.toContain(`${year}-04-27`)
  }
  expect(isWorkingDay('2025-04-28')).toBe(true)
  expect(isWorkingDay('2026-04-27')).toBe(false)
})

test('New Year’s Eve, 4 May and Sinterklaas are working days; 5 May is not, also outside a lustrum year', () => {
  expect(isWorkingDay('2026-12-31')).toBe(true)
  expect(isWorkingDay('2026-05-04')).toBe(true)
  expect(isWorkingDay('2024-12-05')).toBe(true)
  expect(isWorkingDay('2026-05-05')).toBe(false)
  expect(isWorkingDay('2025-05-05')).toBe(false)
})

test('a signal of Tuesday 17 November 2026 is answered at the latest on Tuesday 24 November', () => {
  expect(addWorkingDays('2026-11-17', 5)).toBe('2026-11-24')
  expect(workingDaysBetween('2026-11-17', '2026-11-23')).toBe(4)
  expect(workingDaysBetween('2026-11-23', '2026-11-24')).toBe(1)
})

test('five working days around Easter, King’s Day and Christmas skip the holidays', () => {
  expect(addWorkingDays('2026-04-02', 5)).toBe('2026-04-13')
  expect(addWorkingDays('2026-04-24', 5)).toBe('2026-05-04')
  expect(addWorkingDays('2026-12-24', 5)).toBe('2027-01-04')
  expect(addWorkingDays('2027-05-04', 2)).toBe('2027-05-10')
})

test('a weekend day starts no clock of its own: the count begins on the first working day after it', () => {
  expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-22', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
  expect(nextWorkingDay('2026-11-21')).toBe('2026-11-23')
  expect(nextWorkingDay('2026-11-20')).toBe('2026-11-20')
})

test('working days are also counted back', () => {
  expect(addWorkingDays('2026-11-24', -5)).toBe('2026-11-17')
  expect(workingDaysBetween('2026-11-24', '2026-11-17')).toBe(-5)
})

test('a day that a royal decree equates with a holiday does not count', () => {
  const equated = new Set<LocalDate>(['2026-05-15'])
  expect(addWorkingDays('2026-05-13', 1)).toBe('2026-05-15')
  expect(addWorkingDays('2026-05-13', 1, equated)).toBe('2026-05-18')
  expect(workingDaysBetween('2026-05-13', '2026-05-18', equated)).toBe(1)
})

test('the number of working days between is the number that was added', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (date, n) => {
      const later = addWorkingDays(date, n)
      expect(workingDaysBetween(date, later)).toBe(n)
      if (n > 0) expect(isWorkingDay(later)).toBe(true)
      expect(daysBetween(date, later)).toBeGreaterThanOrEqual(n)
    }),
  )
})

test('a day is the Dutch day, also just before and after midnight and on the days the clock changes', () => {
  expect(localDateOf(new Date('2026-11-24T22:59:59Z'))).toBe('2026-11-24')
  expect(localDateOf(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25')
  expect(localDateOf(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01')
  expect(localDateOf(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  expect(localDateOf(new Date('2026-03-28T23:30:00Z'))).toBe('2026-03-29')
  expect(localDateOf(new Date('2026-03-29T21:59:59Z'))).toBe('2026-03-29')
  expect(localDateOf(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30')
  expect(localDateOf(new Date('2026-10-25T22:59:59Z'))).toBe('2026-10-25')
  expect(localTimeOf(new Date('2026-03-29T00:59:00Z'))).toBe('01:59')
  expect(localTimeOf(new Date('2026-03-29T01:00:00Z'))).toBe('03:00')
  expect(localTimeOf(new Date('2026-11-24T23:00:00Z'))).toBe('00:00')
})

test('the Dutch clock is the one that Intl knows, at every instant of a century and outside it', () => {
  const intl = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const instant = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(instant, (at) => {
      expect(`${localDateOf(at)} ${localTimeOf(at)}`).toBe(intl.format(at))
    }),
    { numRuns: 1000 },
  )
})

test('adding a day over a clock change gives the next day, not 23 or 25 hours', () => {
  expect(addDays('2026-03-28', 1)).toBe('2026-03-29')
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30')
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26')
  expect(instantOf('2026-03-30').getTime() - instantOf('2026-03-29').getTime()).toBe(23 * 3_600_000)
  expect(instantOf('2026-10-26').getTime() - instantOf('2026-10-25').getTime()).toBe(25 * 3_600_000)
})

test('a time that the clock skips moves on an hour; of a time that comes twice the first is meant', () => {
  expect(instantOf('2026-03-29', '02:30').toISOString()).toBe('2026-03-29T01:30:00.000Z')
  expect(localTimeOf(instantOf('2026-03-29', '02:30'))).toBe('03:30')
  expect(instantOf('2026-10-25', '02:30').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(() => instantOf('2026-03-29', '25:00')).toThrow(RangeError)
})

test('an instant made from a day and a time shows that day and time again', () => {
  const time = fc
    .tuple(fc.integer({ min: 4, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
  fc.assert(
    fc.property(anyDate, time, (date, hhmm) => {
      const instant = instantOf(date, hhmm)
      expect([localDateOf(instant), localTimeOf(instant)]).toEqual([date, hhmm])
    }),
  )
})

test('a month later is the same day, or the last day of a shorter month', () => {
  expect(addMonths('2026-11-17', 6)).toBe('2027-05-17')
  expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
  expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  expect(addMonths('2026-12-31', 12)).toBe('2027-12-31')
  expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
})
