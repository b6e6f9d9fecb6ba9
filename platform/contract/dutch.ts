import {
  daysBetween,
  daysInMonth,
  type LocalDate,
  localTimeOf,
  parseLocalDate,
  partsOf,
  weekdayOf,
} from './working-days.ts'
import type { Language } from './words.ts'
import { ageOn, plainDate } from './written-dates.ts'

/** The same words in both languages of the screens. */
export type Bilingual = { readonly nl: string; readonly en: string }

// Names

/** A name as far as we may know it; every part can be missing. */
export type PersonName = {
  readonly givenNames?: string | undefined
  readonly infix?: string | undefined
  readonly familyName?: string | undefined
  readonly nickname?: string | undefined
}

const infixWords = new Set(
  (
    "van de den der het 't ’t 's ’s d' d’ l' l’ ten ter te tot toe op in aan bij onder over uit uijt voor von vom zu zum zur am " +
    'da das do dos du di del della dalla la las le les lo los el al af av'
  ).split(' '),
)

/** Takes the infix off a family name that was written in one field: `van der Berg` is `van der` and `Berg`. */
export function splitInfix(familyName: string): { infix: string | undefined; familyName: string } {
  const words = familyName.trim().split(/\s+/)
  let count = 0
  while (count < words.length - 1 && infixWords.has((words[count] ?? '').toLowerCase())) count += 1
  const rest = words.slice(count).join(' ')
  const attached = /^((?:[’']s-|[’']t|d[’']|l[’']|el-|al-))(?=\p{L})(.+)$/iu.exec(rest)
  const infix = [...words.slice(0, count), ...(attached ? [attached[1]] : [])].join(' ')
  return { infix: infix === '' ? undefined : infix, familyName: attached?.[2] ?? rest }
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

/** An infix that ends in an apostrophe or a hyphen stands against the name: d’Ancona, ’s-Gravesande. */
function join(infix: string, name: string): string {
  return /(?:^[dl][’']|-)$/i.test(infix.split(' ').at(-1) ?? '') ? `${infix}${name}` : `${infix} ${name}`
}

function familyNameInFull({ infix, familyName }: PersonName): string {
  if (blank(familyName)) return ''
  const name = (familyName as string).trim()
  return blank(infix) ? name : join((infix as string).trim(), name)
}

/** Infixes take a capital where no given name or initial stands before them, except ’t and ’s. */
const capitalised = (text: string): string =>
  text.startsWith('ij') ? `IJ${text.slice(2)}` : text.charAt(0).toUpperCase() + text.slice(1)

function firstLetter(word: string): string {
  const bare = word.replace(/^[^\p{L}]+/u, '')
  if (/^ij/i.test(bare)) return 'IJ'
  return bare === '' ? '' : bare.normalize('NFC').charAt(0).toUpperCase()
}

/** `Jan Willem` is J.W., `Henk-Jan` is H.-J., `IJsbrand` is IJ. */
export function givenInitials(givenNames: string): string {
  return givenNames
    .trim()
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .map(firstLetter)
        .filter((letter) => letter !== '')
        .map((letter) => `${letter}.`)
        .join('-'),
    )
    .join('')
}

/** For lists and signatures: `Van der Berg, J.` */
export function nameForList(name: PersonName): string {
  const family = capitalised(familyNameInFull(name))
  const initials = blank(name.givenNames) ? '' : givenInitials(name.givenNames as string)
  if (family !== '' && initials !== '') return `${family}, ${initials}`
  return family !== '' ? family : fullName(name)
}

/** For letters: `J. van der Berg` */
export function nameWithInitials(name: PersonName): string {
  const family = familyNameInFull(name)
  if (family === '') return fullName(name)
  return blank(name.givenNames) ? capitalised(family) : `${givenInitials(name.givenNames as string)} ${family}`
}

/** `Jikke van der Berg`; a nickname alone stands between quotation marks; empty when nothing is known. */
export function fullName(name: PersonName): string {
  const family = familyNameInFull(name)
  const parts = [blank(name.givenNames) ? '' : (name.givenNames as string).trim(), family].filter((part) => part !== '')
  if (parts.length > 0) return capitalised(parts.join(' '))
  return blank(name.nickname) ? '' : `‘${(name.nickname as string).trim()}’`
}

/**
 * How a young person is called where names stay hidden: first given name and family name, infix left out: `T.W.` for
 * Thijs van der Wal. Undefined when neither is known.
 */
export function personInitials(name: PersonName): string | undefined {
  const family = blank(name.familyName) ? '' : (name.familyName as string)
  const bare = blank(name.infix) ? splitInfix(family).familyName : family
  const letters = [firstLetter(name.givenNames ?? ''), firstLetter(bare)].filter((letter) => letter !== '')
  return letters.length === 0 ? undefined : letters.map((letter) => `${letter}.`).join('')
}

// Dates in words, and ranges; single dates and times are in written-dates.ts

const weekdays = {
  nl: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const
const months = {
  nl: [
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
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const

const monthInFull = (month: number, language: Language): string => months[language][month - 1] as string

/** `woensdag 25 november 2026`, for letters. */
export function dateInWords(date: LocalDate, language: Language): string {
  const { year, month, day } = partsOf(date)
  return `${weekdays[language][weekdayOf(date)]} ${day} ${monthInFull(month, language)} ${year}`
}

/** `10.00 tot 11.30 uur` */
export function timeRangeText(from: Date, to: Date, language: Language): string {
  const [start, end] = [localTimeOf(from), localTimeOf(to)]
  return language === 'nl' ? `${start.replace(':', '.')} tot ${end.replace(':', '.')} uur` : `${start} to ${end}`
}

/** `12 tot en met 21`, for whole numbers and years; one value stands alone. */
export function rangeText(from: number, to: number, language: Language): string {
  return from === to ? String(from) : `${from} ${through[language]} ${to}`
}
const through = { nl: 'tot en met', en: 'up to and including' } as const

/** `2 okt tot en met 13 nov 2026`; the year is written once when it is the same. */
export function dateRangeText(from: LocalDate, to: LocalDate, language: Language): string {
  if (from === to) return plainDate(from, language)
  const start = plainDate(from, language)
  const sameYear = partsOf(from).year === partsOf(to).year
  return `${sameYear ? start.slice(0, -5) : start} ${through[language]} ${plainDate(to, language)}`
}

/** `april tot en met september 2026`, `oktober 2026 tot en met maart 2027` */
export function monthRangeText(from: LocalDate, to: LocalDate, language: Language): string {
  const [a, b] = [partsOf(from), partsOf(to)]
  const end = `${monthInFull(b.month, language)} ${b.year}`
  if (a.year === b.year && a.month === b.month) return end
  const start = a.year === b.year ? monthInFull(a.month, language) : `${monthInFull(a.month, language)} ${a.year}`
  return `${start} ${through[language]} ${end}`
}

// Numbers

/** `1.234,5` in Dutch, `1,234.5` in English; at most two decimals unless told otherwise. */
export function numberText(value: number, language: Language, decimals: { min?: number; max?: number } = {}): string {
  const min = decimals.min ?? 0
  return new Intl.NumberFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    minimumFractionDigits: min,
    maximumFractionDigits: Math.max(min, decimals.max ?? 2),
  }).format(value)
}

/** A share of 0 to 1 as a percentage: `92%`. */
export function percentageText(share: number, language: Language, maxDecimals = 0): string {
  return `${numberText(share * 100, language, { max: maxDecimals })}%`
}

/** Whole euros: `€ 48.000` in Dutch, `€48,000` in English; the space does not break. */
export function euroText(euros: number, language: Language): string {
  const amount = numberText(Math.abs(euros), language, { max: 0 })
  return language === 'nl' ? `€\u00a0${euros < 0 ? '-' : ''}${amount}` : `${euros < 0 ? '-' : ''}€${amount}`
}

/** `a, b en c` */
export function listText(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  return items.length === 1 ? last : `${items.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`
}

// Births and ages

/** A day as far as it is known, as in the BRP: a year, a year and month, or a full date. Unknown is undefined. */
export type PartialDate = `${number}` | `${number}-${number}` | LocalDate

/** Reads 2011, 2011-03, 2011-03-03 and the BRP's own 20110303, 20110300 and 20110000; undefined when unknown or no day. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const brp = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (brp?.[2] === '00' && brp[3] !== '00') return undefined
  const plain = brp ? [brp[1], brp[2], brp[3]].filter((part) => part !== '00').join('-') : text
  if (!/^[1-9]\d{3}(-\d{2}){0,2}$/.test(plain)) return undefined
  return parseLocalDate(`${plain}-01-01`.slice(0, 10)) === undefined ? undefined : (plain as PartialDate)
}

/** The first and the last day that a partly known date can be. */
export function boundsOf(date: PartialDate): { first: LocalDate; last: LocalDate } {
  const [year, month, day] = date.split('-')
  const start = `${year}-${month ?? '01'}-${day ?? '01'}` as LocalDate
  if (day !== undefined) return { first: start, last: start }
  const end = month === undefined ? '12-31' : `${month}-${daysInMonth(Number(year), Number(month))}`
  return { first: start, last: `${year}-${end}` as LocalDate }
}

/** The youngest and oldest that someone can be on that day; undefined when not yet born then. */
export function ageRangeOn(birthDate: PartialDate, on: LocalDate): { min: number; max: number } | undefined {
  const { first, last } = boundsOf(birthDate)
  if (first > on) return undefined
  return { min: last > on ? 0 : ageOn(last, on), max: ageOn(first, on) }
}

/** What is known of an age: a birth date (in part), or what someone estimated on a day. */
export type KnownAge = {
  readonly birthDate?: PartialDate | undefined
  readonly estimate?: { readonly years: number; readonly on: LocalDate } | undefined
}

/** The age on a day. An estimate grows older with the years since it was made, and stays an estimate. */
export type Age =
  | { readonly kind: 'known'; readonly min: number; readonly max: number }
  | { readonly kind: 'estimated'; readonly years: number }
  | { readonly kind: 'unknown' }

export function ageFrom({ birthDate, estimate }: KnownAge, on: LocalDate): Age {
  const range = birthDate === undefined ? undefined : ageRangeOn(birthDate, on)
  if (range) return { kind: 'known', ...range }
  if (!estimate) return { kind: 'unknown' }
  return { kind: 'estimated', years: Math.max(0, estimate.years + Math.round(daysBetween(estimate.on, on) / 365.25)) }
}

/** `15 jaar`, `14 of 15 jaar`, `ongeveer 15 jaar`, `leeftijd onbekend` */
export function ageText(known: KnownAge, on: LocalDate, language: Language): string {
  const age = ageFrom(known, on)
  const years = (n: string): string => (language === 'nl' ? `${n} jaar` : n === '1' ? '1 year' : `${n} years`)
  if (age.kind === 'unknown') return language === 'nl' ? 'leeftijd onbekend' : 'age unknown'
  if (age.kind === 'estimated') return `${language === 'nl' ? 'ongeveer' : 'about'} ${years(String(age.years))}`
  if (age.min === age.max) return years(String(age.min))
  return years(`${age.min} ${language === 'nl' ? 'of' : 'or'} ${age.max}`)
}

/** `3 mrt 2011`, `mrt 2011`, `2011`, `onbekend` */
export function partialDateText(date: PartialDate | undefined, language: Language): string {
  if (date === undefined) return language === 'nl' ? 'onbekend' : 'unknown'
  const [year, month, day] = date.split('-')
  if (month === undefined) return year as string
  const inFull = plainDate(boundsOf(date).first, language)
  return day === undefined ? inFull.replace(/^1 /, '') : inFull
}
