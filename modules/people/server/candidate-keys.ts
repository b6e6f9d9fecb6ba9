import { wholePhoneLength } from './description.ts'
import { placeKeysOf, yearsOfBirth } from './matching/profile-keys.ts'
import type { Profile } from './matching/profile.ts'
import { type Word, wordOf } from './matching/words.ts'
import { fullFormsOf } from './name-forms.ts'

/**
 * The short forms under which the database finds a record again: two are worth comparing when they share one that few have.
 * Each joins two facts or more, so that few have it in a village and in a country, and there are some fifty of a record; files
 * are matched in memory, where more and looser ones can be held (`profileKeys`).
 */
export function candidateKeys(profile: Profile): readonly string[] {
  const { given, main, nicknames, family, initials } = namesOf(profile)
  const called = [...given, ...nicknames]
  const sounds = unique([...called, ...family].flatMap((word) => word.sounds.slice(0, 2))).filter(isName)
  const couples = unique([
    ...couplesOf(bonesOf(called), bonesOf(family)),
    ...couplesOf(bonesOf(given), bonesOf(nicknames)),
  ])
  const fullNames = unique(couplesOf(bonesOf(main), bonesOf(family)))
  const places = placeKeysOf(profile)
  const years = yearsOfBirth(profile)
  const { birth, address, handle } = profile
  const day = birth !== undefined && birth.day !== '' ? [eitherDay(birth)] : []
  const month = birth !== undefined && birth.month !== '' ? [`${birth.year} ${birth.month}`] : []
  const number = /^\d+/.exec(address?.number ?? '')?.[0]

  return unique([
    ...keys('name-year', sounds, years),
    ...keys('name-month', sounds, month),
    ...keys('name-day', sounds, day),
    ...keys('initial-day', initials, day),
    ...keys('name-place', sounds, places),
    ...keys('names', couples),
    ...keys('names-year', fullNames, years),
    ...keys('names-place', fullNames, places),
    ...(address?.street && number ? [`house ${address.street.text} ${number}`] : []),
    ...[...profile.phones, ...profile.parentPhones].flatMap(phoneKeys),
    ...(handle ? handleKeys(handle) : []),
  ])
}

const unique = (list: readonly string[]): string[] => [...new Set(list)]
const isName = (word: string): boolean => word.length > 1

function keys(kind: string, a: readonly string[], b: readonly string[] = ['']): string[] {
  return a.flatMap((x) => b.map((y) => `${kind} ${x} ${y}`))
}

function bonesOf(words: readonly Word[]): string[] {
  // A name of two letters or more may have one consonant: beside another name it says enough.
  return unique(words.filter(({ text }) => isName(text)).flatMap((word) => word.bones.slice(0, 2)))
}

/** In the order of the alphabet, so that names that were written in each other's place are found. */
function couplesOf(a: readonly string[], b: readonly string[]): string[] {
  return a.flatMap((x) => b.flatMap((y) => (x === y ? [] : [x < y ? `${x} ${y}` : `${y} ${x}`])))
}

/** A day of birth of which day and month may have been swapped. */
function eitherDay({ year, month, day }: { year: string; month: string; day: string }): string {
  return month < day ? `${year} ${month} ${day}` : `${year} ${day} ${month}`
}

/** The end of a number, which people give alone, and each two thirds of a whole one, for a digit that differs. */
function phoneKeys(phone: string): string[] {
  const digits = phone.slice(-wholePhoneLength)
  const [a, b, c] = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(-3)]
  const whole = digits.length === wholePhoneLength ? [`${a}${b}...`, `${a}...${c}`, `...${b}${c}`] : []
  return [...whole, c].map((part) => `phone ${part}`)
}

function handleKeys({ name, bare }: { name: string; bare: string }): string[] {
  return [
    `handle ${name}`,
    ...(bare.length >= 3 ? [`handle-bare ${bare}`] : []),
    ...(name.length >= 6 ? [`handle-start ${name.slice(0, 5)}`, `handle-end ${name.slice(-5)}`] : []),
  ]
}

type Names = {
  readonly given: readonly Word[]
  /** Of those the ones somebody is called by. */
  readonly main: readonly Word[]
  readonly nicknames: readonly Word[]
  readonly family: readonly Word[]
  readonly initials: readonly string[]
}

/** Every word that can be a name of this person, of any reading; Rik is found where Hendrik is. */
function namesOf({ readings, nickname, nicknameParts }: Profile): Names {
  const later = new Set<Word>()
  const main = new Set<Word>()
  const family = new Set<Word>()
  for (const reading of readings) {
    for (const word of reading.given?.main ?? []) main.add(word)
    for (const word of reading.given?.later ?? []) later.add(word)
    if (!reading.family) continue
    for (const word of [...reading.family.parts, reading.family.joined, ...reading.family.other]) family.add(word)
  }
  const nicknames = withFullForms([...(nickname ? [nickname] : []), ...nicknameParts])
  const mainNames = withFullForms([...main])
  const called = withFullForms([...main, ...later])
  const initials = unique([...called, ...family, ...nicknames].map(({ text }) => text.charAt(0)))
  return {
    given: called,
    main: mainNames,
    nicknames,
    family: [...family],
    initials: initials.filter((letter) => letter !== ''),
  }
}

function withFullForms(words: readonly Word[]): readonly Word[] {
  return [...new Set([...words, ...words.flatMap(({ text }) => fullFormsOf(text).map(wordOf))])]
}
