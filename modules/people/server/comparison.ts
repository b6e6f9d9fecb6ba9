import { ageRangeOn, type PartialDate } from '../../../platform/contract/dutch.ts'
import { daysBetween } from '../../../platform/contract/working-days.ts'
import { bitsOf, type ComparedField, identityParameters, type Level } from './comparison-parameters.ts'
import {
  type Description,
  phoneDigits,
  plainHandle,
  schoolWords,
  streetAndNumber,
  wholePhoneLength,
} from './description.ts'
import { familyNameJoined, familyNameParts, givenNameWords, plainWords, skeletonsOf, soundsOf } from './name-sounds.ts'
import { isShortForm } from './name-forms.ts'
import { editDistance, jaroWinkler } from './text-distance.ts'

/** How much one field says, in words for a screen; a screen never adds them up. */
export type Degree = 'for-strong' | 'for' | 'for-slight' | 'neutral' | 'against-slight' | 'against'

/** Whom two descriptions are probably of. A human decides, and a second one confirms. */
export type Verdict = 'probably-same' | 'possibly-sibling' | 'unclear' | 'probably-different'

export type ReasonCode =
  | { [Field in ComparedField]: Level<Field> & string }[ComparedField]
  | 'not-known'
  | 'equal-but-common'
  | 'last-digits-equal'
  | 'already-in-street'

export type FieldComparison = {
  readonly field: ComparedField
  readonly degree: Degree
  /** Parameters say where the fields differ, and never repeat what stands in them. */
  readonly reason: { readonly code: ReasonCode; readonly params: Readonly<Record<string, string | number>> }
  /** log2(m/u) of this field: what it says on identity, for the verdict and for measuring. */
  readonly bits: number
}

export type Comparison = {
  readonly version: string
  readonly fields: readonly FieldComparison[]
  readonly verdict: Verdict
  readonly alsoPossible: readonly Verdict[]
  /** What could decide it, and of whose description it is missing or only partly known. */
  readonly wouldHelp: readonly { readonly field: ComparedField; readonly side: 'left' | 'right' | 'both' }[]
}

/** The share of people (0 to 1) who have this value, in plain words; undefined when it was never counted. */
export type ShareOfPeople = (field: ComparedField, value: string) => number | undefined

type Compared<Field extends ComparedField> = {
  level: Level<Field>
  value?: string | undefined
  params?: Readonly<Record<string, string | number>>
}

/** Compares two descriptions field by field, with a reason for each, and says whom they are probably of. */
export function compareDescriptions(
  left: Description,
  right: Description,
  shareOf: ShareOfPeople = () => undefined,
): Comparison {
  const names = compareNames(left, right)
  const street = compareStreets(left, right)
  const streetAgrees = street !== undefined && street.level !== 'different'
  const fields = [
    describe('familyName', names.family, shareOf, left, right),
    describe('givenNames', names.given, shareOf, left, right),
    describe('nickname', compareNicknames(left, right), shareOf, left, right),
    describe('birth', compareBirths(left, right), shareOf, left, right),
    describe('street', street, shareOf, left, right),
    // A street lies in its neighbourhood: the same fact does not speak twice.
    streetAgrees && known(left.neighbourhood) && known(right.neighbourhood)
      ? said('neighbourhood', 'already-in-street', 0)
      : describe('neighbourhood', compareNeighbourhoods(left, right), shareOf, left, right),
    describe('school', compareSchools(left, right), shareOf, left, right),
    comparePhones(left, right),
    describe('handle', compareHandles(left, right), shareOf, left, right),
  ]
  return { version: identityParameters.version, fields, ...judge(fields, names, left, right) }
}

/** All that the fields say together, in bits and without the prior: to find candidates and to measure, not to show. */
export function identityBits({ fields }: Pick<Comparison, 'fields'>): number {
  return fields.reduce((sum, { bits }) => sum + bits, 0)
}

const known = (text: string | undefined): text is string => text !== undefined && /[\p{L}\p{N}]/u.test(text)

function degreeOf(bits: number): Degree {
  const { strong, clear, slight, clearlyAgainst } = identityParameters.degrees
  if (bits >= strong) return 'for-strong'
  if (bits >= clear) return 'for'
  if (bits >= slight) return 'for-slight'
  if (bits > -slight) return 'neutral'
  return bits > clearlyAgainst ? 'against-slight' : 'against'
}

function said(
  field: ComparedField,
  code: ReasonCode,
  bits: number,
  params: FieldComparison['reason']['params'] = {},
): FieldComparison {
  return { field, degree: degreeOf(bits), reason: { code, params }, bits }
}

const parts: Readonly<Record<ComparedField, (of: Description) => boolean>> = {
  familyName: ({ familyName }) => known(familyName),
  givenNames: ({ givenNames }) => known(givenNames),
  nickname: ({ nickname }) => known(nickname),
  birth: ({ birthDate, ageEstimate }) => birthDate !== undefined || ageEstimate !== undefined,
  school: ({ school }) => known(school),
  neighbourhood: ({ neighbourhood }) => known(neighbourhood),
  street: ({ street }) => known(street),
  phone: ({ phone }) => known(phone),
  handle: ({ onlineHandle }) => known(onlineHandle),
}

function notKnown(field: ComparedField, left: Description, right: Description): FieldComparison {
  const [inLeft, inRight] = [parts[field](left), parts[field](right)]
  return said(field, 'not-known', 0, { side: inLeft ? 'right' : inRight ? 'left' : 'both' })
}

function describe<Field extends ComparedField>(
  field: Field,
  compared: Compared<Field> | undefined,
  shareOf: ShareOfPeople,
  left: Description,
  right: Description,
): FieldComparison {
  if (compared === undefined) return notKnown(field, left, right)
  const { level, value, params = {} } = compared
  const share = value === undefined ? undefined : shareOf(field, value)
  const common = level === 'equal' && share !== undefined && share >= identityParameters.commonFrom
  return said(field, (common ? 'equal-but-common' : level) as ReasonCode, bitsOf(field, level, share), params)
}

// Names

type NameLevel =
  | 'equal'
  | 'sounds-the-same'
  | 'short-form'
  | 'one-letter-differs'
  | 'same-consonants'
  | 'looks-alike'
  | 'initial-fits'
  | 'initial-differs'
  | 'different'
const nearestFirst: readonly NameLevel[] = [
  'equal',
  'sounds-the-same',
  'short-form',
  'one-letter-differs',
  'same-consonants',
  'initial-fits',
  'looks-alike',
  'initial-differs',
  'different',
]

const meet = (a: readonly string[], b: readonly string[]): boolean => a.some((each) => b.includes(each))

/** How near two single names are, both in plain letters; `spoken` are the same names with their marks. */
function likeness(a: string, b: string, spokenA = a, spokenB = b): NameLevel {
  if (a === b) return a.length === 1 ? 'initial-fits' : 'equal'
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? 'initial-fits' : 'initial-differs'
  const [soundsA, soundsB] = [
    [...soundsOf(a), ...soundsOf(spokenA)],
    [...soundsOf(b), ...soundsOf(spokenB)],
  ]
  if (meet(soundsA, soundsB)) return 'sounds-the-same'
  if (Math.min(a.length, b.length) >= 4 && editDistance(a, b) === 1) return 'one-letter-differs'
  const bones = skeletonsOf(a).filter((skeleton) => skeleton.replace('-', '').length >= 3)
  if (meet(bones, skeletonsOf(b))) return 'same-consonants'
  return jaroWinkler(a, b) >= 0.88 ? 'looks-alike' : 'different'
}

function nearest(pairs: readonly NameLevel[]): NameLevel {
  return nearestFirst.find((level) => pairs.includes(level)) ?? 'different'
}

type ComparedNames = {
  family: Compared<'familyName'> | undefined
  given: Compared<'givenNames'> | undefined
  /** Two letters apart at the first letter is how sisters are named, and seldom how a name is mistyped. */
  otherFirstLetter: boolean
}

function compareNames(left: Description, right: Description): ComparedNames {
  const family = compareFamilyNames(left, right)
  const given = compareGivenNames(left.givenNames, right.givenNames)
  const [a, b] = [givenNameWords(left.givenNames ?? '')[0] ?? '', givenNameWords(right.givenNames ?? '')[0] ?? '']
  const otherFirstLetter = a.charAt(0) !== b.charAt(0)
  const apart = family?.level === 'different' && given?.level === 'different'
  if (apart && crosses(left, right) && crosses(right, left)) {
    return { family: { level: 'names-swapped' }, given: { level: 'names-swapped' }, otherFirstLetter: false }
  }
  return { family, given, otherFirstLetter }
}

/** The given name of one is the family name of the other. */
function crosses(one: Description, other: Description): boolean {
  const near: readonly NameLevel[] = ['equal', 'sounds-the-same', 'one-letter-differs']
  const given = givenNameWords(one.givenNames ?? '').join('')
  return near.includes(nearest(familyNameParts(other.familyName ?? '').map((part) => likeness(given, part))))
}

function compareFamilyNames(left: Description, right: Description): Compared<'familyName'> | undefined {
  if (!known(left.familyName) || !known(right.familyName)) return undefined
  const [a, b] = [familyNameParts(left.familyName), familyNameParts(right.familyName)]
  const [joinedA, joinedB] = [
    familyNameJoined(left.familyName, left.infix),
    familyNameJoined(right.familyName, right.infix),
  ]
  const near = (x: string, y: string): NameLevel => {
    const level = likeness(x, y)
    return level === 'short-form' ? 'different' : level
  }
  if (joinedA === joinedB)
    return joinedA.length > 1 ? { level: 'equal', value: a.join(' ') } : { level: 'initial-fits' }
  if (a.toSorted().join(' ') === b.toSorted().join(' ') && a.join('').length > 1) {
    const otherInfix = known(left.infix) && known(right.infix)
    return otherInfix ? { level: 'equal-other-infix' } : { level: 'equal', value: a.join(' ') }
  }
  const best = nearest([
    ...a.flatMap((x) => b.map((y) => near(x, y))),
    near(joinedA, joinedB),
    near(a.join(''), b.join('')),
  ])
  const many = Math.max(a.length, b.length) > 1
  if (many && (best === 'equal' || best === 'sounds-the-same')) return { level: 'part-of-double-name' }
  const letters = editDistance(a.join(''), b.join(''))
  return { level: best as Level<'familyName'>, ...(best === 'sounds-the-same' ? { params: { letters } } : {}) }
}

function compareGivenNames(left: string | undefined, right: string | undefined): Compared<'givenNames'> | undefined {
  if (!known(left) || !known(right)) return undefined
  const [a, b] = [givenNameWords(left), givenNameWords(right)]
  const [first, second] = [a[0] as string, b[0] as string]
  if (a.join('') === b.join('') && a.join('').length > 1) return { level: 'equal', value: a.join(' ') }
  const level = isShortForm(first, second)
    ? 'short-form'
    : likeness(first, second, left.split(/[\s-]/)[0], right.split(/[\s-]/)[0])
  const whole = likeness(a.join(''), b.join(''), left, right)
  const near =
    level === 'short-form' && whole === 'sounds-the-same'
      ? whole
      : nearest([level, a.length + b.length > 2 ? whole : level])
  if (near === 'equal') return { level: 'equal', value: first }
  if (near === 'different' || near === 'looks-alike') {
    const others = a.flatMap((x) => b.map((y) => (x.length > 1 && y.length > 1 ? likeness(x, y) : 'different')))
    if (others.includes('equal') || others.includes('sounds-the-same')) return { level: 'one-of-the-names' }
  }
  const letters = editDistance(first, second)
  return { level: near, ...(near === 'sounds-the-same' ? { params: { letters } } : {}) }
}

function compareNicknames(left: Description, right: Description): Compared<'nickname'> | undefined {
  const near = (a: string, b: string): boolean => {
    const [x, y] = [plainWords(a).replaceAll(' ', ''), plainWords(b).replaceAll(' ', '')]
    return isShortForm(x, y) || ['equal', 'sounds-the-same'].includes(likeness(x, y))
  }
  const fits = (nickname: string | undefined, givenNames: string | undefined): boolean =>
    known(nickname) && known(givenNames) && givenNameWords(givenNames).some((name) => near(nickname, name))
  if (known(left.nickname) && known(right.nickname)) {
    const [a, b] = [plainWords(left.nickname), plainWords(right.nickname)]
    if (a === b) return { level: 'equal', value: a }
    if (near(a, b)) return { level: 'sounds-the-same' }
  }
  // A nickname helps where a given name is missing; beside equal given names it would speak twice.
  if (!known(left.givenNames) && fits(right.nickname, left.nickname)) return { level: 'sounds-the-same' }
  const agree = fits(left.nickname, right.givenNames) || fits(right.nickname, left.givenNames)
  const given = compareGivenNames(left.givenNames, right.givenNames)
  if (agree && (given === undefined || given.level === 'different' || given.level === 'initial-fits'))
    return { level: 'fits-given-name' }
  return known(left.nickname) && known(right.nickname) ? { level: 'different' } : undefined
}

// Births

function compareBirths(left: Description, right: Description): Compared<'birth'> | undefined {
  if (left.birthDate !== undefined && right.birthDate !== undefined)
    return compareDates(left.birthDate, right.birthDate)
  const off = yearsOff(left, right)
  if (off === undefined) return undefined
  const level =
    off < 1
      ? 'estimate-fits'
      : off < 2
        ? 'estimate-one-off'
        : off < 3
          ? 'estimate-two-off'
          : off < 5
            ? 'estimate-off'
            : 'estimate-far-off'
  return { level, params: { years: Math.floor(off) } }
}

/** How many years an estimate lies from what the other says. */
function yearsOff(left: Description, right: Description): number | undefined {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    const estimate = other.ageEstimate
    if (one.birthDate === undefined || estimate === undefined) continue
    const range = ageRangeOn(one.birthDate, estimate.on)
    return range === undefined ? estimate.years : Math.max(0, range.min - estimate.years, estimate.years - range.max)
  }
  const [a, b] = [left.ageEstimate, right.ageEstimate]
  if (a === undefined || b === undefined) return undefined
  const difference = a.years - b.years - daysBetween(b.on, a.on) / 365.25
  return Math.abs(Math.round(difference))
}

function compareDates(a: PartialDate, b: PartialDate): Compared<'birth'> {
  const [yearA, monthA, dayA] = a.split('-')
  const [yearB, monthB, dayB] = b.split('-')
  if (dayA !== undefined && dayB !== undefined) {
    if (a === b) return { level: 'same-day' }
    if (yearA === yearB && monthA === dayB && dayA === monthB) return { level: 'day-and-month-swapped' }
    const differs = [
      ...(yearA === yearB ? [] : ['year']),
      ...(monthA === monthB ? [] : ['month']),
      ...(dayA === dayB ? [] : ['day']),
    ]
    const nearby = editDistance(a, b) === 1 || !differs.includes('year')
    if (differs.length === 1 && nearby) return { level: 'one-part-differs', params: { part: differs[0] as string } }
    return { level: yearA === yearB ? 'same-year' : 'different' }
  }
  if (yearA !== yearB) return { level: Math.abs(Number(yearA) - Number(yearB)) === 1 ? 'next-year-known' : 'different' }
  if (monthA === undefined || monthB === undefined) return { level: 'same-year-known' }
  return { level: monthA === monthB ? 'same-month-known' : 'other-month-known' }
}

// Places, phones and handles

function compareStreets(left: Description, right: Description): Compared<'street'> | undefined {
  if (!known(left.street) || !known(right.street)) return undefined
  const [a, b] = [streetAndNumber(left.street), streetAndNumber(right.street)]
  if (a.street === b.street) {
    if (a.number === undefined || b.number === undefined)
      return { level: 'equal', value: a.street, params: { houseNumber: 'not-known' } }
    return { level: a.number === b.number ? 'same-house' : 'other-house' }
  }
  const alike = meet(soundsOf(a.street), soundsOf(b.street)) || editDistance(a.street, b.street) === 1
  return { level: alike ? 'looks-alike' : 'different' }
}

function compareNeighbourhoods(
  { neighbourhood: a }: Description,
  { neighbourhood: b }: Description,
): Compared<'neighbourhood'> | undefined {
  if (!known(a) || !known(b)) return undefined
  const [x, y] = [a, b].map((each) => plainWords(each).replace(/^(?:de|het|t) /, '')) as [string, string]
  return x === y || meet(soundsOf(x), soundsOf(y)) ? { level: 'equal', value: x } : { level: 'different' }
}

function compareSchools({ school: a }: Description, { school: b }: Description): Compared<'school'> | undefined {
  if (!known(a) || !known(b)) return undefined
  const [x, y] = [schoolWords(a), schoolWords(b)]
  if (x.join(' ') === y.join(' ')) return { level: 'equal', value: x.join(' ') }
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x]
  const alike = fewer.every((word) => more.includes(word)) || jaroWinkler(x.join(''), y.join('')) >= 0.92
  return { level: alike ? 'looks-alike' : 'different' }
}

function comparePhones(left: Description, right: Description): FieldComparison {
  if (!known(left.phone) || !known(right.phone)) return notKnown('phone', left, right)
  const [a, b] = [phoneDigits(left.phone), phoneDigits(right.phone)]
  const shared = Math.min(a.length, b.length)
  if (shared < 3) return notKnown('phone', left, right)
  if (shared < wholePhoneLength) {
    if (a.slice(-shared) !== b.slice(-shared)) return said('phone', 'different', bitsOf('phone', 'different'))
    const bits = Math.log2(identityParameters.phoneEnd.m * 10 ** shared)
    return said('phone', 'last-digits-equal', Math.min(bits, bitsOf('phone', 'equal')), { digits: shared })
  }
  const distance = editDistance(a.slice(-wholePhoneLength), b.slice(-wholePhoneLength))
  const level = distance === 0 ? 'equal' : distance === 1 ? 'one-digit-differs' : 'different'
  return said('phone', level, bitsOf('phone', level))
}

function compareHandles(
  { onlineHandle: a }: Description,
  { onlineHandle: b }: Description,
): Compared<'handle'> | undefined {
  if (!known(a) || !known(b)) return undefined
  const [x, y] = [plainHandle(a), plainHandle(b)]
  if (x === y) return { level: 'equal' }
  const bare = (handle: string): string => handle.replace(/\d+$/, '')
  const alike =
    (bare(x).length >= 4 && bare(x) === bare(y)) || (Math.min(x.length, y.length) >= 5 && editDistance(x, y) === 1)
  return { level: alike ? 'looks-alike' : 'different' }
}

// The verdict

/** What is someone's own; a family name, a street and a neighbourhood are shared by a household, a school by many. */
const own: readonly ComparedField[] = ['givenNames', 'nickname', 'birth', 'phone', 'handle']

function judge(
  fields: readonly FieldComparison[],
  names: ComparedNames,
  left: Description,
  right: Description,
): Pick<Comparison, 'verdict' | 'alsoPossible' | 'wouldHelp'> {
  const { priorBits, verdict: limits } = identityParameters
  const bitsFor = (field: ComparedField): number => fields.find((each) => each.field === field)?.bits ?? 0
  const reasonOf = (field: ComparedField): ReasonCode | undefined =>
    fields.find((each) => each.field === field)?.reason.code

  const total = identityBits({ fields })
  const ownBits = own.reduce((sum, field) => sum + bitsFor(field), 0)
  // A birth date alone does not tell twins apart: a name of one's own, a number or a handle has to agree.
  const calledAlike = own.some((field) => field !== 'birth' && bitsFor(field) >= identityParameters.degrees.slight)
  const sameFamily =
    bitsFor('familyName') >= identityParameters.degrees.slight && reasonOf('familyName') !== 'initial-fits'
  const sameBirthday = reasonOf('birth') === 'same-day'
  const oneRoof = sameFamily && (bitsFor('street') > 0 || sameBirthday || reasonOf('phone') === 'equal')

  const given = names.given?.level
  const nicknameFits = reasonOf('nickname') === 'fits-given-name'
  const otherGivenName = (given === 'different' || given === 'initial-differs') && !nicknameFits
  const nearlyOtherGivenName = given === 'looks-alike' || (given === 'one-letter-differs' && names.otherFirstLetter)
  const clearlyAgainst = fields.filter(({ degree }) => degree === 'against').map(({ field }) => field)
  const ownAgainst = clearlyAgainst.some((field) => own.includes(field) && !(field === 'givenNames' && nicknameFits))

  let verdict: Verdict = 'unclear'
  // Brothers, sisters and twins share everything but a given name: never the same person on what they share.
  if (oneRoof && otherGivenName) verdict = 'possibly-sibling'
  else if (total <= limits.differentWithout || (clearlyAgainst.length > 0 && total + priorBits <= limits.different))
    verdict = 'probably-different'
  else if (
    total + priorBits >= limits.same &&
    ownBits >= limits.own &&
    calledAlike &&
    !ownAgainst &&
    !(oneRoof && nearlyOtherGivenName)
  )
    verdict = 'probably-same'

  const sureNames: readonly (typeof given)[] = ['equal', 'sounds-the-same', 'short-form', 'names-swapped']
  const certain = sameBirthday && sureNames.includes(given)
  const alsoPossible: Verdict[] = []
  if (oneRoof && verdict !== 'possibly-sibling' && verdict !== 'probably-different' && !certain)
    alsoPossible.push('possibly-sibling')
  if (verdict === 'probably-same' || verdict === 'possibly-sibling') alsoPossible.push('probably-different')
  return { verdict, alsoPossible, wouldHelp: verdict === 'probably-different' ? [] : whatWouldHelp(left, right) }
}

function whatWouldHelp(left: Description, right: Description): Comparison['wouldHelp'] {
  const precise: Readonly<Partial<Record<ComparedField, (of: Description) => boolean>>> = {
    birth: ({ birthDate }) => birthDate?.length === 10,
    givenNames: ({ givenNames }) => known(givenNames) && (givenNameWords(givenNames)[0] ?? '').length > 1,
    familyName: ({ familyName }) => known(familyName) && familyNameParts(familyName).join('').length > 1,
  }
  return Object.entries(precise).flatMap(([field, isPrecise]) => {
    const [inLeft, inRight] = [isPrecise(left), isPrecise(right)]
    if (inLeft && inRight) return []
    return [{ field: field as ComparedField, side: inLeft ? 'right' : inRight ? 'left' : 'both' } as const]
  })
}
