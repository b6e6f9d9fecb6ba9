/** A calendar day in Europe/Amsterdam, written YYYY-MM-DD; sorts and compares as text. */
export type LocalDate = `${number}-${number}-${number}`

export const TIME_ZONE = 'Europe/Amsterdam'

const MS_PER_DAY = 86_400_000
const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** Reads YYYY-MM-DD and nothing else; undefined when the day does not exist. */
export function parseLocalDate(text: string): LocalDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return text as LocalDate
}

/** As parseLocalDate, for text that must be a day; throws a RangeError otherwise. */
export function localDate(text: string): LocalDate {
  const date = parseLocalDate(text)
  if (date === undefined) throw new RangeError('not a calendar day in the form YYYY-MM-DD')
  return date
}

export function formatLocalDate(year: number, month: number, day: number): LocalDate {
  return localDate(`${pad(year, 4)}-${pad(month)}-${pad(day)}`)
}

/** Year, month (1 to 12) and day of the month. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  localDate(date)
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const amsterdam = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function amsterdamParts(instant: Date): Record<string, string> {
  return Object.fromEntries(amsterdam.formatToParts(instant).map(({ type, value }) => [type, value]))
}

const MS_PER_HOUR = 3_600_000
// In these years the clock was and is changed on whole hours only, so within one hour it is always as late.
const [wholeHoursFrom, wholeHoursUntil] = [Date.UTC(1980, 0), Date.UTC(2100, 0)]
const aheadInHour = new Map<number, number>()

/** How many milliseconds the clock in Europe/Amsterdam is ahead of UTC; kept by the hour, for asking Intl is dear. */
function aheadOfUtc(ms: number): number {
  const hour = Math.floor(ms / MS_PER_HOUR)
  const known = aheadInHour.get(hour)
  if (known !== undefined) return known
  const shown = amsterdamParts(new Date(hour * MS_PER_HOUR))
  const wall = Date.UTC(Number(shown['year']), Number(shown['month']) - 1, Number(shown['day']), Number(shown['hour']))
  const ahead = wall - hour * MS_PER_HOUR
  if (aheadInHour.size >= 20_000) aheadInHour.clear()
  aheadInHour.set(hour, ahead)
  return ahead
}

// What an ISO text of this instant says is then what the clock in Europe/Amsterdam shows.
function shownInAmsterdam(instant: Date): string | undefined {
  const ms = instant.getTime()
  return ms >= wholeHoursFrom && ms < wholeHoursUntil ? new Date(ms + aheadOfUtc(ms)).toISOString() : undefined
}

/** The day it is in Europe/Amsterdam at this instant. */
export function localDateOf(instant: Date): LocalDate {
  const shown = shownInAmsterdam(instant)
  if (shown !== undefined) return shown.slice(0, 10) as LocalDate
  const { year, month, day } = amsterdamParts(instant)
  return `${year}-${month}-${day}` as LocalDate
}

/** The time on the clock in Europe/Amsterdam at this instant, as HH:MM. */
export function localTimeOf(instant: Date): string {
  const shown = shownInAmsterdam(instant)
  if (shown !== undefined) return shown.slice(11, 16)
  const { hour, minute } = amsterdamParts(instant)
  return `${hour}:${minute}`
}

/**
 * The instant at which the clock in Europe/Amsterdam shows this time. A time that the clock skips in March is moved
 * one hour on; of a time that comes twice in October the first is meant.
 */
export function instantOf(date: LocalDate, time = '00:00'): Date {
  const { year, month, day } = partsOf(date)
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  if (!match) throw new RangeError('not a time in the form HH:MM')
  const wall = Date.UTC(year, month - 1, day, Number(match[1]), Number(match[2]))
  const offsetAt = (ms: number): number => {
    const shown = new Date(ms)
    const [y, m, d] = localDateOf(shown).split('-').map(Number) as [number, number, number]
    const [hour, minute] = localTimeOf(shown).split(':').map(Number) as [number, number]
    return Date.UTC(y, m - 1, d, hour, minute) - Math.floor(ms / 60_000) * 60_000
  }
  const before = offsetAt(wall - MS_PER_DAY / 2)
  const after = offsetAt(wall + MS_PER_DAY / 2)
  if (offsetAt(wall - before) === before) return new Date(wall - before)
  if (offsetAt(wall - after) === after) return new Date(wall - after)
  return new Date(wall - before)
}

function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date)
  return Date.UTC(year, month - 1, day) / MS_PER_DAY
}

function fromDayNumber(days: number): LocalDate {
  return localDate(new Date(days * MS_PER_DAY).toISOString().slice(0, 10))
}

/** Calendar days later (or earlier, when negative). Clock changes play no part. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/** The same day of the month later, or the last day of that month when it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const [y, m] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return formatLocalDate(y, m, Math.min(day, daysInMonth(y, m)))
}

/** Calendar days from one day to the other; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: LocalDate): number {
  return weekdayOfNumber(dayNumber(date))
}

function weekdayOfNumber(days: number): number {
  return (((days + 4) % 7) + 7) % 7
}

/** Western Easter Sunday, by the anonymous Gregorian computus. */
export function easterSunday(year: number): LocalDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return formatLocalDate(year, Math.floor(n / 31), (n % 31) + 1)
}

export type Holiday =
  | 'new-years-day'
  | 'good-friday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension-day'
  | 'whit-monday'
  | 'christmas-day'
  | 'second-christmas-day'

/**
 * The days of art. 3 Algemene termijnenwet: those of the first paragraph, and Good Friday, which the second paragraph
 * equates with them. A day may carry two names (Ascension Day on 5 May 2016). Known from 2014, the first King's Day.
 */
export function publicHolidays(year: number): readonly { date: LocalDate; holiday: Holiday }[] {
  const easter = easterSunday(year)
  const birthday = formatLocalDate(year, 4, 27)
  const days: { date: LocalDate; holiday: Holiday }[] = [
    { date: formatLocalDate(year, 1, 1), holiday: 'new-years-day' },
    { date: addDays(easter, -2), holiday: 'good-friday' },
    { date: addDays(easter, 1), holiday: 'easter-monday' },
    // The King's birthday is never celebrated on a Sunday.
    { date: weekdayOf(birthday) === 0 ? addDays(birthday, -1) : birthday, holiday: 'kings-day' },
    { date: formatLocalDate(year, 5, 5), holiday: 'liberation-day' },
    { date: addDays(easter, 39), holiday: 'ascension-day' },
    { date: addDays(easter, 50), holiday: 'whit-monday' },
    { date: formatLocalDate(year, 12, 25), holiday: 'christmas-day' },
    { date: formatLocalDate(year, 12, 26), holiday: 'second-christmas-day' },
  ]
  return days.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

// By number: counting over weeks asks this of every day, for every line of a list.
const holidaysByYear = new Map<number, ReadonlySet<number>>()

function isPublicHoliday(days: number): boolean {
  const year = new Date(days * MS_PER_DAY).getUTCFullYear()
  let holidays = holidaysByYear.get(year)
  if (!holidays) {
    holidays = new Set(publicHolidays(year).map(({ date }) => dayNumber(date)))
    holidaysByYear.set(year, holidays)
  }
  return holidays.has(days)
}

/** Days that a royal decree equates with a holiday for some years (art. 3, third paragraph, Algemene termijnenwet). */
export type EquatedDays = ReadonlySet<LocalDate>
const noEquatedDays: EquatedDays = new Set()

export function isWorkingDay(date: LocalDate, equated: EquatedDays = noEquatedDays): boolean {
  return isWorkingDayNumber(dayNumber(date), equated)
}

function isWorkingDayNumber(days: number, equated: EquatedDays): boolean {
  const weekday = weekdayOfNumber(days)
  if (weekday === 0 || weekday === 6 || isPublicHoliday(days)) return false
  return equated.size === 0 || !equated.has(fromDayNumber(days))
}

/** The nth working day after this day (before it, when n is negative); the day itself never counts. */
export function addWorkingDays(date: LocalDate, n: number, equated: EquatedDays = noEquatedDays): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError('a number of working days is a whole number')
  const step = n < 0 ? -1 : 1
  let day = dayNumber(date)
  for (let left = Math.abs(n); left > 0;) {
    day += step
    if (isWorkingDayNumber(day, equated)) left -= 1
  }
  return fromDayNumber(day)
}

/**
 * Working days after `from`, up to and including `to`; negative, counted back in the same way, when `to` is earlier.
 * `workingDaysBetween(d, addWorkingDays(d, n))` is n.
 */
export function workingDaysBetween(from: LocalDate, to: LocalDate, equated: EquatedDays = noEquatedDays): number {
  const last = dayNumber(to)
  let day = dayNumber(from)
  const step = last < day ? -1 : 1
  let count = 0
  while (day !== last) {
    day += step
    if (isWorkingDayNumber(day, equated)) count += step
  }
  return count
}

/** The day itself when it is a working day, else the first working day after it (art. 1 Algemene termijnenwet). */
export function nextWorkingDay(date: LocalDate, equated: EquatedDays = noEquatedDays): LocalDate {
  return isWorkingDay(date, equated) ? date : addWorkingDays(date, 1, equated)
}
