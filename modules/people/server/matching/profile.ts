import type { LocalDate } from '../../../../platform/contract/working-days.ts'
import { type Description, phoneDigits, plainHandle, schoolWords, streetAndNumber } from '../description.ts'
import { plainWords } from '../name-sounds.ts'
import { type NameReading, mended, readNames } from './name-readings.ts'
import { type Word, wordOf } from './words.ts'

/** A description, read once: what comparing needs and nothing else. */
export type Profile = {
  readonly readings: readonly NameReading[]
  readonly nickname: Word | undefined
  /** Its words one by one, to be found by. */
  readonly nicknameParts: readonly Word[]
  readonly birth: Birth | undefined
  readonly address: Address | undefined
  readonly neighbourhood: Word | undefined
  readonly city: Word | undefined
  readonly school: School | undefined
  readonly phones: readonly string[]
  readonly parentPhones: readonly string[]
  readonly handle: Handle | undefined
  readonly texts: readonly (Word | undefined)[]
}

export type Birth = {
  /** As it was written: 2011, 2011-03 or 2011-03-04, of a date that may not exist; empty for an age alone. */
  readonly date: string
  readonly year: string
  readonly month: string
  readonly day: string
  /** Years in which somebody of an estimated age can be born. */
  readonly age: Age | undefined
}

export type Age = { readonly years: number; readonly on: LocalDate }

export type Address = {
  /** Six characters, or the four digits alone. */
  readonly postcode: string
  readonly street: Word | undefined
  readonly number: string
}

export type School = { readonly words: readonly string[]; readonly key: string; readonly letters: string }
export type Handle = { readonly name: string; readonly bare: string }

const known = (text: string | undefined): text is string => text !== undefined && /[\p{L}\p{N}]/u.test(text)

const read = new WeakMap<Description, Profile>()

/** A description is read once, however often it is compared. */
export function profileOf(description: Description): Profile {
  const known = read.get(description)
  if (known) return known
  const profile = readProfile(description)
  read.set(description, profile)
  return profile
}

function readProfile(description: Description): Profile {
  const { nickname, neighbourhood, city, school, onlineHandle } = description
  return {
    readings: readNames(description),
    nickname: known(nickname) ? wordOf(mended(nickname).toLowerCase()) : undefined,
    nicknameParts: known(nickname) ? partsOf(nickname) : [],
    birth: birthOf(description),
    address: addressOf(description),
    neighbourhood: known(neighbourhood) ? wordOf(placeName(neighbourhood)) : undefined,
    city: known(city) ? wordOf(placeName(city)) : undefined,
    school: known(school) ? schoolOf(school) : undefined,
    phones: phonesOf(description.phone),
    parentPhones: phonesOf(description.phoneOfParent),
    handle: known(onlineHandle) ? handleOf(onlineHandle) : undefined,
    texts: (description.texts ?? []).map((text) => (known(text) ? wordOf(mended(text).toLowerCase()) : undefined)),
  }
}

function partsOf(nickname: string): readonly Word[] {
  const parts = plainWords(mended(nickname)).split(' ')
  return parts.length > 1 ? parts.filter((part) => part.length > 1).map(wordOf) : []
}

const placeName = (name: string): string => plainWords(mended(name)).replace(/^(?:de|het|t|wijk|buurt) /, '')

function birthOf({ birthDate, ageEstimate }: Description): Birth | undefined {
  if (birthDate === undefined && ageEstimate === undefined) return undefined
  const [year = '', month = '', day = ''] = (birthDate ?? '').split('-')
  return { date: birthDate ?? '', year, month, day, age: birthDate === undefined ? ageEstimate : undefined }
}

function addressOf({ postcode, street, houseNumber }: Description): Address | undefined {
  const code = (postcode ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const read = known(street) ? streetAndNumber(mended(street)) : undefined
  const written = houseNumber === undefined ? undefined : plainWords(houseNumber).replaceAll(' ', '')
  if (code === '' && read === undefined && !written) return undefined
  return {
    postcode: code,
    street: read === undefined || read.street === '' ? undefined : wordOf(read.street),
    number: (written || read?.number) ?? '',
  }
}

function schoolOf(school: string): School {
  const words = schoolWords(mended(school))
  const letters = plainWords(mended(school))
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
  return { words, key: words.join(' '), letters }
}

function phonesOf(phone: string | undefined): readonly string[] {
  if (phone === undefined) return []
  return phone
    .split(/[;,/]|\bof\b/)
    .map(phoneDigits)
    .filter((digits) => digits.length >= 3)
}

function handleOf(written: string): Handle {
  const name = plainHandle(written)
  return {
    name,
    bare: name.replace(/^(?:its|iam|the|real|officieel|official|x+)(?=\p{L}{4})|\d+|(?:x+|official|officieel)$/gu, ''),
  }
}

/** How many years an estimate lies from what the other says; undefined where one of them says nothing. */
export function yearsApart(a: Birth, b: Birth): number | undefined {
  if (a.age && b.age) {
    const later = Number(b.age.on.slice(0, 4)) - Number(a.age.on.slice(0, 4))
    return Math.abs(a.age.years + later - b.age.years)
  }
  const [dated, estimated] = a.age ? [b, a] : [a, b]
  if (!estimated.age || dated.year === '') return undefined
  const { years, on } = estimated.age
  const oldest = Number(on.slice(0, 4)) - Number(dated.year)
  const day = `${dated.month}-${dated.day}`
  const birthdayIsPast = dated.day !== '' && day <= on.slice(5)
  const birthdayIsToCome = dated.day === '' ? dated.month > on.slice(5, 7) : !birthdayIsPast
  const max = birthdayIsToCome ? oldest - 1 : oldest
  const min =
    birthdayIsPast || (dated.month !== '' && dated.day === '' && dated.month < on.slice(5, 7)) ? oldest : oldest - 1
  return Math.max(0, min - years, years - max)
}

/** The same, with an estimated age made on another day. */
export function toldOn(profile: Profile, on: LocalDate): Profile {
  const age = profile.birth?.age
  return profile.birth && age ? { ...profile, birth: { ...profile.birth, age: { years: age.years, on } } } : profile
}
