import {
  compareProfiles,
  type Finding,
  type Findings,
  type PersonField,
  personFields,
} from './matching/compare-profiles.ts'
import { matcherVersion } from './matching/parameters.ts'
import { type Birth, type Profile, profileOf, yearsApart } from './matching/profile.ts'
import { ratioOf } from './matching/weights.ts'
import type { FieldReasonName, HeldBackName } from '../contract.ts'
import { identityLimits } from './comparison-parameters.ts'
import { type Description, phoneDigits } from './description.ts'
import { familyNameParts, givenNameWords, plainWords } from './name-sounds.ts'
import { editDistance } from './text-distance.ts'
import { type Waterfall, waterfallOf, type WeighedField } from './waterfall.ts'

/** How much one field says, in words for a screen; a screen never adds them up. */
export type Degree = 'for-strong' | 'for' | 'for-slight' | 'neutral' | 'against-slight' | 'against'

/** Whom two descriptions are probably of. A human decides, and a second one confirms. */
export type Verdict = 'probably-same' | 'possibly-sibling' | 'unclear' | 'probably-different'

export type FieldComparison = {
  readonly field: PersonField
  readonly degree: Degree
  /** Parameters say where the fields differ, and never repeat what stands in them. */
  readonly reason: { readonly code: FieldReasonName; readonly params: Readonly<Record<string, string | number>> }
  /** log2(m/u) of this field: what it says on identity, for the verdict and for measuring. */
  readonly bits: number
}

export type Comparison = {
  readonly version: string
  readonly fields: readonly FieldComparison[]
  /** How the weights add up to a chance: on identity, for the comparison alone, never to order anything by. */
  readonly waterfall: Waterfall
  readonly verdict: Verdict
  /** Rules that hold the verdict back where the weights alone would call them probably the same. */
  readonly heldBackBy: readonly HeldBackName[]
  readonly alsoPossible: readonly Verdict[]
  /** What could decide it, and of whose description it is missing or only partly known. */
  readonly wouldHelp: readonly { readonly field: PersonField; readonly side: 'left' | 'right' | 'both' }[]
}

/** The share of people (0 to 1) who have this value, in plain words; undefined when it was never counted. */
export type ShareOfPeople = (field: PersonField, value: string) => number | undefined

/**
 * Compares two descriptions field by field, with a reason for each, and says whom they are probably of. `records` is how
 * many the reader sees: among more of them, a chance meeting of two people is likelier.
 */
export function compareDescriptions(
  left: Description,
  right: Description,
  shareOf: ShareOfPeople = () => undefined,
  records = 0,
): Comparison {
  const [a, b] = [profileOf(left), profileOf(right)]
  const findings = compareProfiles(a, b)
  const weighed: WeighedField[] = []
  const fields = personFields.map((field): FieldComparison => {
    const found = findings[field]
    if (!found) return unknownField(field, left, right, findings)
    const share = mostCommon(field, found, shareOf)
    const ratio = ratioOf(field, found.level, share)
    weighed.push({ field, ratio })
    const common = found.level === 'equal' && share !== undefined && share >= identityLimits.commonFrom
    const code = common ? 'equal-but-common' : reasonCode(found.level)
    return said(field, code, Math.log2(ratio.same), {
      ...paramsOf(field, found, left, right, a, b),
      ...(found.level === 'equal' ? rarityOf(field, share) : {}),
    })
  })
  const waterfall = waterfallOf(weighed, records)
  return { version: matcherVersion, fields, waterfall, ...judge(fields, findings, waterfall, left, right) }
}

const namesWithRarity: readonly PersonField[] = ['familyName', 'givenNames', 'nickname']

/** How rare a shared name is, and of how many people about one has it; in round numbers, as the share is an estimate. */
function rarityOf(field: PersonField, share: number | undefined): FieldComparison['reason']['params'] {
  if (share === undefined || !namesWithRarity.includes(field)) return {}
  const { commonFrom, rareBelow } = identityLimits
  const rarity = share >= commonFrom ? 'common' : share < rareBelow ? 'rare' : 'fairly-common'
  return { rarity, oneIn: Number((1 / share).toPrecision(1)) }
}

/** All that the fields say together, in bits and without the start: to find candidates and to measure. */
export function identityBits({ fields }: Pick<Comparison, 'fields'>): number {
  return fields.reduce((sum, { bits }) => sum + bits, 0)
}

/** An unclear one is shown when being the same person is likelier than not; who is probably somebody else is not shown. */
export function isWorthALook(compared: Comparison): boolean {
  if (compared.verdict === 'unclear') return identityBits(compared) + compared.waterfall.startBits >= 0
  return compared.verdict !== 'probably-different'
}

const known = (text: string | undefined): text is string => text !== undefined && /[\p{L}\p{N}]/u.test(text)

function mostCommon(field: PersonField, { values, counted }: Finding, shareOf: ShareOfPeople): number | undefined {
  const shares = values.map((value) => shareOf(counted ?? field, value)).filter((share) => share !== undefined)
  return shares.length === 0 ? undefined : Math.max(...shares)
}

function degreeOf(bits: number): Degree {
  const { strong, clear, slight, clearlyAgainst } = identityLimits.degrees
  if (bits >= strong) return 'for-strong'
  if (bits >= clear) return 'for'
  if (bits >= slight) return 'for-slight'
  if (bits > -slight) return 'neutral'
  return bits > clearlyAgainst ? 'against-slight' : 'against'
}

function said(
  field: PersonField,
  code: FieldReasonName,
  bits: number,
  params: FieldComparison['reason']['params'] = {},
): FieldComparison {
  return { field, degree: degreeOf(bits), reason: { code, params }, bits }
}

const parts: Readonly<Record<PersonField, (of: Description) => boolean>> = {
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

function unknownField(
  field: PersonField,
  left: Description,
  right: Description,
  { street }: Findings,
): FieldComparison {
  const [inLeft, inRight] = [parts[field](left), parts[field](right)]
  if (field === 'neighbourhood' && street && inLeft && inRight) return said(field, 'already-in-street', 0)
  return said(field, 'not-known', 0, { side: inLeft ? 'right' : inRight ? 'left' : 'both' })
}

/** Levels that weigh otherwise and are said alike. */
const saidAs: Readonly<Record<string, FieldReasonName>> = {
  'fits-later-name': 'fits-given-name',
  'other-year-known': 'different',
  'nearly-same-house': 'looks-alike',
  'other-street': 'different',
  'equal-elsewhere': 'equal',
  'different-elsewhere': 'different',
  'same-city': 'looks-alike',
  'other-city': 'different',
  'equal-to-parent': 'equal',
  'last-digits-differ': 'different',
}

/** What a screen says of a level. */
export function reasonCode(level: string): FieldReasonName {
  return saidAs[level] ?? (level as FieldReasonName)
}

function paramsOf(
  field: PersonField,
  { level }: Finding,
  left: Description,
  right: Description,
  a: Profile,
  b: Profile,
): FieldComparison['reason']['params'] {
  switch (level) {
    case 'sounds-the-same':
      return field === 'familyName' || field === 'givenNames' ? { letters: lettersApart(field, left, right) } : {}
    case 'one-part-differs': {
      const apart = (each: 'year' | 'month' | 'day'): number =>
        Math.abs(numberIn(a.birth, each) - numberIn(b.birth, each))
      const part = (['year', 'month', 'day'] as const).find((each) => apart(each) > 0) ?? 'day'
      return { part, by: apart(part) }
    }
    case 'equal':
      return field === 'street' ? { houseNumber: 'not-known' } : {}
    case 'last-digits-equal':
      return { digits: Math.min(phoneDigits(left.phone ?? '').length, phoneDigits(right.phone ?? '').length) }
    default:
      return level.startsWith('estimate') && a.birth && b.birth
        ? { years: Math.floor(yearsApart(a.birth, b.birth) ?? 0) }
        : {}
  }
}

const numberIn = (birth: Birth | undefined, part: 'year' | 'month' | 'day'): number => Number(birth?.[part] ?? 0)

function lettersApart(field: 'familyName' | 'givenNames', left: Description, right: Description): number {
  if (field === 'givenNames')
    return editDistance(givenNameWords(left.givenNames ?? '')[0] ?? '', givenNameWords(right.givenNames ?? '')[0] ?? '')
  return editDistance(familyNameParts(left.familyName ?? '').join(''), familyNameParts(right.familyName ?? '').join(''))
}

// The verdict

/** What is someone's own; a family name, a street and a neighbourhood are shared by a household, a school by many. */
const own: readonly PersonField[] = ['givenNames', 'nickname', 'birth', 'phone', 'handle']

function judge(
  fields: readonly FieldComparison[],
  findings: Findings,
  { startBits, chance }: Waterfall,
  left: Description,
  right: Description,
): Pick<Comparison, 'verdict' | 'heldBackBy' | 'alsoPossible' | 'wouldHelp'> {
  const { verdict: limits, degrees } = identityLimits
  const bitsFor = (field: PersonField): number => fields.find((each) => each.field === field)?.bits ?? 0

  const total = identityBits({ fields })
  const ownBits = own.reduce((sum, field) => sum + bitsFor(field), 0)
  // A birth date alone does not tell twins apart: a name of one's own, a number or a handle has to agree. A first letter is
  // no name: school, neighbourhood and age go together, so with them it would say more than it knows.
  const calledAlike = own.some(
    (field) => field !== 'birth' && bitsFor(field) >= degrees.slight && findings[field]?.level !== 'initial-fits',
  )
  const sameFamily = bitsFor('familyName') >= degrees.slight && findings.familyName?.level !== 'initial-fits'
  const sameBirthday = findings.birth?.level === 'same-day'
  const oneRoof = sameFamily && (bitsFor('street') > 0 || sameBirthday || findings.phone?.level === 'equal')

  const given = findings.givenNames?.level
  const nicknameFits =
    findings.nickname?.level.startsWith('fits-') === true && findings.nickname.level !== 'fits-no-name'
  const otherGivenName =
    given === 'different-in-household' || ((given === 'different' || given === 'initial-differs') && !nicknameFits)
  const nearlyOtherGivenName =
    given === 'looks-alike' || (given === 'one-letter-differs' && otherFirstLetter(left, right))
  const clearlyAgainst = fields.filter(({ degree }) => degree === 'against').map(({ field }) => field)
  const ownAgainst = clearlyAgainst.some((field) => own.includes(field) && !(field === 'givenNames' && nicknameFits))

  // Brothers, sisters and twins share everything but a given name: never the same person on what they share.
  const sibling = oneRoof && otherGivenName
  const enough = chance >= limits.same
  const heldBackBy: HeldBackName[] = []
  if (enough) {
    if (sibling) heldBackBy.push('other-given-name-under-one-roof')
    else if (oneRoof && nearlyOtherGivenName) heldBackBy.push('given-name-looks-alike-under-one-roof')
    if (!calledAlike) heldBackBy.push('no-name-or-contact-of-ones-own')
    else if (ownBits < limits.own) heldBackBy.push('too-little-of-ones-own')
    // Under one roof the given name that is against was named already.
    if (ownAgainst && !sibling) heldBackBy.push('own-speaks-against')
  }

  let verdict: Verdict = 'unclear'
  if (sibling) verdict = 'possibly-sibling'
  else if (total <= limits.differentWithout || (clearlyAgainst.length > 0 && total + startBits <= limits.different))
    verdict = 'probably-different'
  else if (enough && heldBackBy.length === 0) verdict = 'probably-same'

  const sureNames: readonly (typeof given)[] = ['equal', 'sounds-the-same', 'short-form', 'names-swapped']
  const certain = sameBirthday && sureNames.includes(given)
  const alsoPossible: Verdict[] = []
  if (oneRoof && verdict !== 'possibly-sibling' && verdict !== 'probably-different' && !certain)
    alsoPossible.push('possibly-sibling')
  if (verdict === 'probably-same' || verdict === 'possibly-sibling') alsoPossible.push('probably-different')
  return {
    verdict,
    heldBackBy,
    alsoPossible,
    wouldHelp: verdict === 'probably-different' ? [] : whatWouldHelp(left, right),
  }
}

/** Two letters apart at the first letter is how sisters are named, and seldom how a name is mistyped. */
function otherFirstLetter(left: Description, right: Description): boolean {
  return plainWords(left.givenNames ?? '').charAt(0) !== plainWords(right.givenNames ?? '').charAt(0)
}

function whatWouldHelp(left: Description, right: Description): Comparison['wouldHelp'] {
  const precise: Readonly<Partial<Record<PersonField, (of: Description) => boolean>>> = {
    birth: ({ birthDate }) => birthDate?.length === 10,
    givenNames: ({ givenNames }) => known(givenNames) && (givenNameWords(givenNames)[0] ?? '').length > 1,
    familyName: ({ familyName }) => known(familyName) && familyNameParts(familyName).join('').length > 1,
  }
  return Object.entries(precise).flatMap(([field, isPrecise]) => {
    const [inLeft, inRight] = [isPrecise(left), isPrecise(right)]
    if (inLeft && inRight) return []
    return [{ field: field as PersonField, side: inLeft ? 'right' : inRight ? 'left' : 'both' } as const]
  })
}
