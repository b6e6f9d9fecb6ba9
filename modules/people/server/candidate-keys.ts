import type { PartialDate } from '../../../platform/contract/dutch.ts'
import {
  type Description,
  phoneDigits,
  plainHandle,
  schoolWords,
  streetAndNumber,
  wholePhoneLength,
} from './description.ts'
import { familyNameJoined, familyNameParts, givenNameWords, plainWords, skeletonOf, soundsOf } from './name-sounds.ts'

/**
 * The keys under which a description is found again: two descriptions are worth comparing when they share one. Keys are
 * personal data: they hold names in part, belong beside the description, and are destroyed with it.
 */
export function candidateKeys(description: Description): readonly string[] {
  const parts = familyNameParts(description.familyName ?? '')
  // With its infix as well, for who writes Vandenberg or Elidrissi.
  const families = unique(
    [...parts, familyNameJoined(description.familyName ?? '', description.infix)].filter(isName).flatMap(soundsOf),
  )
  const given = givenNameWords(description.givenNames ?? '').filter(isName)
  const nicknames = givenNameWords(description.nickname ?? '').filter(isName)
  const called = unique([...given, ...nicknames].flatMap(soundsOf))
  const initials = unique(
    [...givenNameWords(`${description.givenNames ?? ''} ${description.nickname ?? ''}`), ...called].map((name) =>
      name.charAt(0),
    ),
  )
  const years = birthYears(description)
  const street = plain(description.street, (text) => streetAndNumber(text).street)
  const neighbourhood = plain(description.neighbourhood, (text) =>
    plainWords(text)
      .replace(/^(?:de|het|t) /, '')
      .replaceAll(' ', ''),
  )
  const school = plain(description.school, (text) => schoolWords(text).join(''))
  const phone = plain(description.phone, phoneDigits)
  const handle = plain(description.onlineHandle, (text) => plainHandle(text).replace(/(?<=\D{4,})\d+$/, ''))
  const birthDay = description.birthDate?.length === 10 ? sortedDay(description.birthDate) : []

  const birthMonth = (description.birthDate?.length ?? 0) >= 7 ? [(description.birthDate as string).slice(0, 7)] : []

  return unique([
    ...pairs('family-year', families, years),
    ...pairs('family-given', bones(families), bones(called), true),
    ...pairs('family-street', families, street),
    ...pairs('initial-day', initials, birthDay),
    ...pairs('initial-month', initials, birthMonth),
    ...pairs('family-day', families, birthDay),
    ...pairs('given-street', called, street),
    ...pairs('given-school-year', called, pairsOf(school, years)),
    ...pairs('given-school-neighbourhood', called, pairsOf(school, neighbourhood)),
    ...pairs('given-neighbourhood-year', called, pairsOf(neighbourhood, years)),
    ...pairs('given-nickname', unique(given.flatMap(soundsOf)), unique(nicknames.flatMap(soundsOf))),
    ...pairs('nickname-neighbourhood', unique(nicknames.flatMap(soundsOf)), neighbourhood),
    ...pairs('street-year', street, years),
    ...phone
      .filter((digits) => digits.length >= wholePhoneLength)
      .map((digits) => `phone ${digits.slice(-wholePhoneLength)}`),
    ...phone.filter((digits) => digits.length >= 3).map((digits) => `phone-end ${digits.slice(-3)}`),
    ...handle.map((name) => `handle ${name}`),
  ])
}

const unique = (list: readonly string[]): string[] => [...new Set(list)]
const isName = (word: string): boolean => word.length > 1
const bones = (sounds: readonly string[]): string[] => unique(sounds.map(skeletonOf))

function plain(text: string | undefined, read: (text: string) => string): string[] {
  const value = text === undefined ? '' : read(text)
  return value === '' ? [] : [value]
}

function pairsOf(a: readonly string[], b: readonly string[]): string[] {
  return a.flatMap((x) => b.map((y) => `${x} ${y}`))
}

/** `inAnyOrder` finds names that were written in each other's place. */
function pairs(kind: string, a: readonly string[], b: readonly string[], inAnyOrder = false): string[] {
  return a.flatMap((x) => b.map((y) => `${kind} ${inAnyOrder && y < x ? `${y} ${x}` : `${x} ${y}`}`))
}

/** A day of birth of which day and month may have been swapped. */
function sortedDay(date: PartialDate): string[] {
  const [year, month, day] = date.split('-') as [string, string, string]
  return [`${year} ${[month, day].toSorted((x, y) => x.localeCompare(y)).join(' ')}`]
}

/** Every year in which someone can be born; an estimated age is two years off at most. */
function birthYears({ birthDate, ageEstimate }: Description): string[] {
  if (birthDate !== undefined) return [birthDate.slice(0, 4)]
  if (ageEstimate === undefined) return []
  const born = Number(ageEstimate.on.slice(0, 4)) - ageEstimate.years
  return [born - 3, born - 2, born - 1, born, born + 1, born + 2].map(String)
}
