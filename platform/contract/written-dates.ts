import {
  type LocalDate,
  localDate,
  localDateOf,
  localTimeOf,
  parseLocalDate,
  partsOf,
  weekdayOf,
} from './working-days.ts'
import type { Language } from './words.ts'

const weekdays = {
  nl: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const
const months = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
} as const
const fullMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
]

/** A day or a moment as it travels in JSON: `2026-11-25`, or `2026-11-25T09:04:00Z`. */
export type When = string | Date

function dayAt(when: When): LocalDate {
  if (when instanceof Date) return localDateOf(when)
  return when.length > 10 ? localDateOf(new Date(when)) : localDate(when)
}

/** `wo 25 nov 2026`, or `Wed 25 Nov 2026`. Takes a day or a moment. */
export function longDate(when: When, language: Language = 'nl'): string {
  const date = dayAt(when)
  const { year, month, day } = partsOf(date)
  return `${weekdays[language][weekdayOf(date)]} ${day} ${months[language][month - 1]} ${year}`
}

/** `25 nov 2026`: where the weekday does not help, as in a table. */
export function plainDate(when: When, language: Language = 'nl'): string {
  const { year, month, day } = partsOf(dayAt(when))
  return `${day} ${months[language][month - 1]} ${year}`
}

/** `wo 25 nov`: near in time, so the year is plain. */
export function shortDate(when: When, language: Language = 'nl'): string {
  const date = dayAt(when)
  const { month, day } = partsOf(date)
  return `${weekdays[language][weekdayOf(date)]} ${day} ${months[language][month - 1]}`
}

/** `10.04 uur`, or `10:04`. */
export function clockTime(moment: When, language: Language = 'nl'): string {
  const time = localTimeOf(new Date(moment))
  return language === 'nl' ? `${time.replace(':', '.')} uur` : time
}

/** `di 17 nov 2026 om 16.48 uur`. */
export function dateAndTime(moment: When, language: Language = 'nl'): string {
  return `${longDate(moment, language)} ${language === 'nl' ? 'om' : 'at'} ${clockTime(moment, language)}`
}

/** A day in the form in which people type it: `25-11-2026`. */
export function typedDate(when: When): string {
  return dayAt(when).split('-').reverse().join('-')
}

/** What was typed as a date: a day, nothing, or why it is no date. */
export type ReadDate = { day: LocalDate } | { day: null } | { fault: 'form' | 'year' | 'no-such-day' }

/**
 * Reads a date as Dutch people type it: 25-11-2026, 25/11/2026, 25.11.2026, 25112026, 25 nov 2026, wo 25 november 2026,
 * and the ISO form. Years are written in full, because "12" can be 1912 or 2012 where birthdays are typed.
 */
export function readDate(typed: string): ReadDate {
  const text = typed.trim().toLowerCase()
  if (text === '') return { day: null }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d+)$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (numbers) return withYear(numbers[3], Number(numbers[2]), Number(numbers[1]))
  const words = /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-zé]+)\.?[\s-]+(\d+)$/.exec(text)
  if (words) {
    const month = monthNamed(words[2] ?? '')
    if (month > 0) return withYear(words[3], month, Number(words[1]))
  }
  return { fault: 'form' }
}

function monthNamed(name: string): number {
  if (name.length < 3) return 0
  if (name === 'maa' || 'maart'.startsWith(name)) return 3
  for (const list of [fullMonths, months.nl, months.en.map((month) => month.toLowerCase())]) {
    const found = list.findIndex((month) => month === name || month.startsWith(name))
    if (found >= 0) return found + 1
  }
  return 0
}

function withYear(year: string | undefined, month: number, date: number): ReadDate {
  return year?.length === 4 ? existing(Number(year), month, date) : { fault: 'year' }
}

function existing(year: number, month: number, day: number): ReadDate {
  const date = parseLocalDate([String(year).padStart(4, '0'), pad(month), pad(day)].join('-'))
  return date === undefined ? { fault: 'no-such-day' } : { day: date }
}

const pad = (number: number) => String(number).padStart(2, '0')

/** Whole years on a day: someone born on 29 February has their birthday on 1 March in other years. */
export function ageOn(birthDay: When, on: When): number {
  const born = partsOf(dayAt(birthDay))
  const then = partsOf(dayAt(on))
  const hadBirthday = then.month > born.month || (then.month === born.month && then.day >= born.day)
  return then.year - born.year - (hadBirthday ? 0 : 1)
}
