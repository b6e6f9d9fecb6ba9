import { editDistance, jaroWinkler } from '../text-distance.ts'
import { wholePhoneLength } from '../description.ts'
import { type ComparedName, compareFamily, compareGiven, crosses, fitsGivenName } from './compare-names.ts'
import type { NameReading } from './name-readings.ts'
import { type FieldTable, shippedFields } from './parameters.ts'
import { type Address, type Birth, type Handle, type Profile, type School, yearsApart } from './profile.ts'
import { nearness, nearnessOf, type Word } from './words.ts'

export const personFields = Object.keys(shippedFields) as readonly PersonField[]
export type PersonField = keyof typeof shippedFields

/** What one field says: a level of its table, and the values whose share of people counts; undefined when unknown. */
export type Finding = {
  readonly level: string
  readonly values: readonly string[]
  /** The field that these are values of, where it is another one. */
  readonly counted?: PersonField
}
export type Findings = { [Field in PersonField]?: Finding | undefined }

const none: readonly string[] = []
const withoutValues = new Map<string, Finding>()

function finding(level: string, values: readonly string[] = none): Finding {
  if (values !== none) return { level, values }
  let found = withoutValues.get(level)
  if (found === undefined) {
    found = { level, values }
    withoutValues.set(level, found)
  }
  return found
}

const bitsOfLevel: Record<'familyName' | 'givenNames', Readonly<Record<string, number>>> = {
  familyName: plainBits(shippedFields.familyName),
  givenNames: plainBits(shippedFields.givenNames),
}

function plainBits({ groups }: FieldTable): Readonly<Record<string, number>> {
  return Object.fromEntries(
    groups.flatMap((group) => Object.entries(group).map(([level, { m, u }]) => [level, Math.log2(m / u)])),
  )
}

/** Compares two profiles field by field. The same both ways. */
export function compareProfiles(a: Profile, b: Profile): Findings {
  const names = compareReadings(a, b)
  const street = a.address && b.address ? compareAddresses(a.address, b.address) : undefined
  const findings: Findings = {
    familyName: names.family,
    givenNames: names.given,
    nickname: compareNicknames(a, b, names),
    birth: a.birth && b.birth ? compareBirths(a.birth, b.birth) : undefined,
    street,
    neighbourhood: compareNeighbourhoods(a, b, street),
    school: a.school && b.school ? compareSchools(a.school, b.school) : undefined,
    phone: comparePhones(a, b),
    handle: a.handle && b.handle ? compareHandles(a.handle, b.handle, a, b) : undefined,
  }
  applyHouseholdRule(findings)
  return findings
}

type Names = { family: ComparedName | undefined; given: ComparedName | undefined }

function compareReadings(a: Profile, b: Profile): Names {
  let best: Names = { family: undefined, given: undefined }
  let most = -Infinity
  for (const x of a.readings) {
    for (const y of b.readings) {
      if ((x.guessed && !(y.given && y.family)) || (y.guessed && !(x.given && x.family))) continue
      const names = compareReading(x, y, a.readings.length === 1 && b.readings.length === 1)
      const bits = bitsOf('familyName', names.family) + bitsOf('givenNames', names.given)
      if (bits > most) [best, most] = [names, bits]
    }
  }
  return best
}

const bitsOf = (field: 'familyName' | 'givenNames', compared: ComparedName | undefined): number =>
  compared === undefined ? 0 : (bitsOfLevel[field][compared.level] ?? 0)

/** A field that holds everything is read in either order already. */
function compareReading(a: NameReading, b: NameReading, mayBeSwapped: boolean): Names {
  const given = a.given && b.given ? compareGiven(a.given, b.given) : undefined
  const family = a.family && b.family ? compareFamily(a.family, b.family) : undefined
  if (
    mayBeSwapped &&
    (family?.level === 'different' || given?.level === 'different') &&
    (family === undefined || bitsOf('familyName', family) < 2) &&
    (given === undefined || bitsOf('givenNames', given) < 2) &&
    a.given &&
    a.family &&
    b.given &&
    b.family &&
    crosses(a.given, b.family) &&
    crosses(b.given, a.family)
  ) {
    const swapped = finding('names-swapped')
    return { family: swapped, given: swapped }
  }
  return { family, given }
}

function compareNicknames(a: Profile, b: Profile, names: Names): Finding | undefined {
  if (a.nickname && b.nickname) {
    const at = nearness[nearnessOf(a.nickname, b.nickname)]
    const values = [a.nickname.text, b.nickname.text]
    if (at === 'equal')
      return finding(nicknameLikeGivenName(a.nickname, a, b) ? 'equal-like-given-name' : 'equal', values)
    if (at === 'sounds-the-same' || at === 'short-form' || at === 'one-letter-differs')
      return finding('sounds-the-same', values)
    if (at === 'looks-alike' || at === 'same-consonants') return finding('looks-alike', values)
  }
  // A nickname helps where a given name is missing or other; beside equal given names it would speak twice.
  const told = names.given?.level
  const helps =
    told === undefined ||
    told === 'different' ||
    told === 'looks-alike' ||
    told === 'initial-fits' ||
    told === 'initial-differs'
  const asked = [
    [a.nickname, b],
    [b.nickname, a],
  ] as const
  let compared = false
  for (const [nickname, { readings, nickname: own }] of asked) {
    if (!nickname) continue
    for (const { given } of readings) {
      if (!given) continue
      compared = true
      const fits = helps ? fitsGivenName(nickname, given) : undefined
      if (fits) return { ...fits, counted: 'givenNames' }
    }
    // Someone is called by the nickname alone.
    if (own === undefined && readings.length === 0) compared = false
  }
  if (a.nickname && b.nickname) return finding('different')
  return compared && told === undefined ? finding('fits-no-name') : undefined
}

/** A given name that only the nickname explains is not held against somebody. */
export function explainedByNickname(findings: Findings): boolean {
  return findings.nickname?.level === 'fits-given-name' && findings.givenNames?.level === 'different'
}

function compareBirths(a: Birth, b: Birth): Finding | undefined {
  if (a.age || b.age) {
    const years = yearsApart(a, b)
    if (years === undefined) return undefined
    if (years < 1) return finding('estimate-fits')
    if (years < 2) return finding('estimate-one-off')
    if (years < 3) return finding('estimate-two-off')
    return finding(years < 5 ? 'estimate-off' : 'estimate-far-off')
  }
  if (a.date === b.date && a.day !== '') return finding('same-day', [a.date])
  // The first of January often stands for a day that nobody knows.
  const newYear = (birth: Birth): boolean => birth.month === '01' && birth.day === '01'
  if (a.day !== '' && b.day !== '' && !newYear(a) && !newYear(b)) return compareDays(a, b)
  if (a.year !== b.year)
    return finding(Math.abs(Number(a.year) - Number(b.year)) === 1 ? 'next-year-known' : 'other-year-known')
  if (a.month === '' || b.month === '' || newYear(a) || newYear(b)) return finding('same-year-known', [a.year])
  return finding(a.month === b.month ? 'same-month-known' : 'other-month-known')
}

function compareDays(a: Birth, b: Birth): Finding {
  if (a.year === b.year && a.month === b.day && a.day === b.month) return finding('day-and-month-swapped')
  const apart = Number(a.year !== b.year) + Number(a.month !== b.month) + Number(a.day !== b.day)
  const letters = editDistance(a.date, b.date)
  if (apart === 1 && (letters === 1 || a.year === b.year)) return finding('one-part-differs')
  if (letters <= 2 && (apart === 1 || a.year === b.year || letters === 1)) return finding('looks-alike')
  if (a.year === b.year) return finding('same-year')
  return finding('different')
}

function compareAddresses(a: Address, b: Address): Finding | undefined {
  const numbers = a.number !== '' && b.number !== ''
  const sameNumber = numbers && (a.number === b.number || bareNumber(a.number) === bareNumber(b.number))
  const codes = a.postcode !== '' && b.postcode !== ''
  const streets = a.street !== undefined && b.street !== undefined
  // A number without its street still tells people of one name apart.
  if (!codes && !streets) return numbers ? finding(sameNumber ? 'same-number' : 'other-number') : undefined
  const sameCode = codes && a.postcode === b.postcode && a.postcode.length > 4
  const sameStreet = streets && a.street.text === b.street.text
  if (sameCode || sameStreet) {
    const value = sameCode ? a.postcode : (a.street as Word).text
    if (!numbers) return finding('equal', [value])
    return sameNumber ? finding('same-house', [`${value} ${bareNumber(a.number)}`]) : finding('other-house', [value])
  }
  const alike = (codes && nearlyCode(a.postcode, b.postcode)) || (streets && nearlyStreet(a.street, b.street))
  if (numbers) return finding(alike && sameNumber ? 'nearly-same-house' : 'different')
  return finding(alike ? 'looks-alike' : 'other-street')
}

const bareNumber = (number: string): string => /^\d+/.exec(number)?.[0] ?? number

function nearlyCode(a: string, b: string): boolean {
  if (a.length === 4 || b.length === 4) return a.slice(0, 4) === b.slice(0, 4)
  return a.length >= 4 && editDistance(a, b) === 1
}

function nearlyStreet(a: Word, b: Word): boolean {
  return nearnessOf(a, b) <= 3
}

function compareNeighbourhoods(a: Profile, b: Profile, street: Finding | undefined): Finding | undefined {
  // A street lies in its neighbourhood: the same fact does not speak twice.
  const elsewhere = street?.level === 'different' || street?.level === 'other-street'
  if (street && !elsewhere && !street.level.endsWith('-number')) return undefined
  if (a.neighbourhood && b.neighbourhood) {
    const values = [a.neighbourhood.text, b.neighbourhood.text]
    const level =
      nearnessOf(a.neighbourhood, b.neighbourhood) <= 3
        ? 'equal'
        : alikePlaces(values[0] as string, values[1] as string)
          ? 'looks-alike'
          : 'different'
    if (elsewhere) return level === 'different' ? finding('different-elsewhere') : finding('equal-elsewhere', values)
    return finding(level, level === 'different' ? none : values)
  }
  if (elsewhere || !a.city || !b.city) return undefined
  const same = nearnessOf(a.city, b.city) <= 3
  return finding(same ? 'same-city' : 'other-city', same ? [`@${a.city.text}`, `@${b.city.text}`] : none)
}

const placePairs = new Map<string, boolean>()

/** Another name of the same neighbourhood: de Linden and Lindehof, het Centrum and Stadscentrum. */
function alikePlaces(a: string, b: string): boolean {
  const pair = a < b ? `${a}|${b}` : `${b}|${a}`
  let alike = placePairs.get(pair)
  if (alike === undefined) {
    const [x, y] = [stemOf(a), stemOf(b)]
    const [short, long] = x.length <= y.length ? [x, y] : [y, x]
    alike =
      (short.length >= 4 && long.includes(short)) ||
      (x.length >= 4 && x.slice(0, 5) === y.slice(0, 5)) ||
      jaroWinkler(a, b) >= 0.92
    if (placePairs.size > 100_000) placePairs.clear()
    placePairs.set(pair, alike)
  }
  return alike
}

const stemOf = (place: string): string =>
  place.replace(/(?:buurt|wijk|kwartier|park|hof|veld|dorp|eiland|polder|en|n|s|e)+$/, '') || place

const schoolPairs = new Map<string, string>()

function compareSchools(a: School, b: School): Finding {
  if (a.key === b.key) return finding('equal', [a.key])
  const pair =
    a.key < b.key ? `${a.key}|${a.letters}|${b.key}|${b.letters}` : `${b.key}|${b.letters}|${a.key}|${a.letters}`
  let level = schoolPairs.get(pair)
  if (level === undefined) {
    level = alikeSchools(a, b) ? 'looks-alike' : 'different'
    if (schoolPairs.size > 100_000) schoolPairs.clear()
    schoolPairs.set(pair, level)
  }
  return finding(level)
}

function alikeSchools(a: School, b: School): boolean {
  const [fewer, more] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const nearly = (word: string): boolean =>
    more.words.some(
      (other) =>
        other === word ||
        (word.length >= 5 && (editDistance(word, other) <= 1 || other.startsWith(word) || word.startsWith(other))),
    )
  if (fewer.words.every(nearly)) return true
  if (
    fewer.words.length === 1 &&
    fewer.key.length >= 2 &&
    (fewer.key === more.letters || fewer.key === more.letters.replace(/^[dh]/, ''))
  )
    return true
  return jaroWinkler(a.words.join(''), b.words.join('')) >= 0.92
}

function comparePhones(a: Profile, b: Profile): Finding | undefined {
  const lists = [
    [a.phones, b.phones, 'equal'],
    [a.phones, b.parentPhones, 'equal-to-parent'],
    [a.parentPhones, b.phones, 'equal-to-parent'],
    [a.parentPhones, b.parentPhones, 'equal-to-parent'],
  ] as const
  let compared: 'whole' | 'end' | undefined
  let near: Finding | undefined
  for (const [xs, ys, level] of lists) {
    for (const x of xs) {
      for (const y of ys) {
        const shared = Math.min(x.length, y.length)
        if (shared < wholePhoneLength) {
          if (x.slice(-shared) === y.slice(-shared)) near ??= finding('last-digits-equal')
          compared ??= 'end'
          continue
        }
        const [p, q] = [x.slice(-wholePhoneLength), y.slice(-wholePhoneLength)]
        if (p === q) return finding(level, [p])
        compared = 'whole'
        if (near === undefined && editDistance(p, q) === 1) near = finding('one-digit-differs')
      }
    }
  }
  if (near || compared === undefined) return near
  // Two parents' numbers that differ say nothing on a child.
  if (
    compared === 'whole' &&
    (a.phones.length === 0 || b.phones.length === 0) &&
    a.parentPhones.length > 0 &&
    b.parentPhones.length > 0
  )
    return undefined
  return finding(compared === 'whole' ? 'different' : 'last-digits-differ')
}

function compareHandles(x: Handle, y: Handle, a: Profile, b: Profile): Finding {
  const named = likeGivenName(x.name, a, b)
  if (x.name === y.name) return named ? finding('equal-like-given-name') : finding('equal', [x.name])
  const alike =
    (x.bare.length >= 4 && x.bare === y.bare) ||
    (Math.min(x.name.length, y.name.length) >= 5 && editDistance(x.name, y.name) <= (x.name.length >= 8 ? 2 : 1))
  if (!alike) return finding('different')
  return finding(named ? 'looks-alike-like-given-name' : 'looks-alike')
}

/** Whether a nickname or handle is made of a first name that one of them has: it says little beside that name. */
function likeGivenName(text: string, ...profiles: readonly Profile[]): boolean {
  return profiles.some(({ readings }) =>
    readings.some(
      ({ given }) => given?.main.some(({ text: name }) => name.length >= 3 && text.includes(name.slice(0, 3))) === true,
    ),
  )
}

/** A nickname mostly adds something before or after the start of the first name: Kleine Mo, Yoie. */
function nicknameLikeGivenName(nickname: Word, ...profiles: readonly Profile[]): boolean {
  const own = nickname.text.replace(
    /^(?:de|het|big|lil|little|kleine|grote|lange|dikke|young|king|baby|mini|dr|mister|mr|jonge|oude|snelle|wilde|gouden|nacht)/,
    '',
  )
  return profiles.some(({ readings }) =>
    readings.some(
      ({ given }) =>
        given?.main.some(
          ({ text: name }) => name.length >= 2 && (own.startsWith(name.slice(0, 2)) || own.includes(name.slice(0, 3))),
        ) === true,
    ),
  )
}

const near = (level: string | undefined): boolean =>
  level === 'equal' ||
  level === 'sounds-the-same' ||
  level === 'one-letter-differs' ||
  level === 'equal-other-infix' ||
  level === 'part-of-double-name'

/** Family name and roof or birthday in common: brothers, sisters and twins have these too. */
export function sharesHousehold({ familyName, birth, street, phone }: Findings): boolean {
  const roof = street?.level === 'same-house' || street?.level === 'nearly-same-house' || street?.level === 'equal'
  return near(familyName?.level) && (roof || birth?.level === 'same-day' || phone?.level === 'equal-to-parent')
}

/**
 * Brothers, sisters and twins share everything but a given name and a contact of their own: a clearly different given
 * name in one household weighs as much as it should, unless such a contact says otherwise.
 */
function applyHouseholdRule(findings: Findings): void {
  const given = findings.givenNames?.level
  const nickname = findings.nickname?.level
  if (given !== 'different' && given !== 'initial-differs') return
  if (!sharesHousehold(findings) || explainedByNickname(findings)) return
  if (nickname === 'equal' || nickname === 'fits-given-name') return
  if (findings.phone?.level === 'equal' || findings.handle?.level.startsWith('equal') === true) return
  findings.givenNames = finding('different-in-household')
}
