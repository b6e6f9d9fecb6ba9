import { compareProfiles, type Finding, personFields } from './compare-profiles.ts'
import { type FieldTable, shippedFields, shippedText } from './parameters.ts'
import type { Profile } from './profile.ts'
import { seededIndex } from './random.ts'
import type { ValueShares } from './value-shares.ts'
import { chanceOf, type FieldLevels, fieldLevels } from './weights.ts'
import { nearness, nearnessOf, type Word } from './words.ts'

/** The fields that people in signals and a register are compared on. */
export function fieldsOfPeople(): readonly FieldLevels[] {
  return personFields.map((field) => fieldLevels(field, shippedFields[field]))
}

/** The fields of a table of any persons, with so many columns of text. Twins are as rare in it as in life. */
export function fieldsOfTable(texts: number): readonly FieldLevels[] {
  const birth: FieldTable = { ...shippedFields.birth, sibling: 0.02 }
  return [
    ...personFields.map((field) => fieldLevels(field, field === 'birth' ? birth : shippedFields[field])),
    ...Array.from({ length: texts }, (_, index) => fieldLevels(`text${index}`, shippedText)),
  ]
}

function compareText(a: Word, b: Word): Finding {
  if (a.text === b.text) return { level: 'equal', values: [a.text] }
  const at = nearness[nearnessOf(a, b)]
  if (at === 'sounds-the-same' || at === 'one-letter-differs') {
    const sound = a.sounds.find((each) => b.sounds.includes(each))
    return { level: at, values: sound === undefined ? [a.text, b.text] : [`~${sound}`] }
  }
  const alike = at === 'looks-alike' || at === 'same-consonants' || at === 'short-form'
  return { level: alike ? 'looks-alike' : 'different', values: alike ? [a.text, b.text] : [] }
}

export const unknown = -1

/** Pairs of profiles, the levels that comparing found, and how often two people would look like that. */
export class PairTable {
  readonly fields: readonly FieldLevels[]
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly levels: Int8Array
  readonly shares: Float32Array

  constructor(
    fields: readonly FieldLevels[],
    lefts: readonly Profile[],
    rights: readonly Profile[],
    pairs: { readonly left: Uint32Array; readonly right: Uint32Array },
    shares: ValueShares,
  ) {
    this.fields = fields
    this.left = pairs.left
    this.right = pairs.right
    const width = fields.length
    this.levels = new Int8Array(pairs.left.length * width)
    // Not a number where no share is asked.
    this.shares = new Float32Array(pairs.left.length * width)
    for (let pair = 0; pair < pairs.left.length; pair += 1) {
      const a = lefts[pairs.left[pair] as number] as Profile
      const b = rights[pairs.right[pair] as number] as Profile
      const findings: Readonly<Record<string, Finding | undefined>> = compareProfiles(a, b)
      for (const [at, field] of fields.entries()) {
        const found = at < personFields.length ? findings[field.name] : textFinding(a, b, at - personFields.length)
        const cell = pair * width + at
        if (found === undefined) {
          this.levels[cell] = unknown
          this.shares[cell] = Number.NaN
          continue
        }
        const level = field.indexOf.get(found.level)
        if (level === undefined) throw new Error(`no level ${found.level} in ${field.name}`)
        this.levels[cell] = level
        const asked = (field.byShare[level] as number) > 0
        this.shares[cell] =
          (asked ? shares.shareOf(found.counted ?? field.name, found.values, field.u[level] as number) : undefined) ??
          Number.NaN
      }
    }
  }

  get size(): number {
    return this.left.length
  }

  /** log2 of how often two people look like this pair does in a field. */
  chance(pair: number, at: number): number {
    const cell = pair * this.fields.length + at
    const field = this.fields[at] as FieldLevels
    const level = this.levels[cell] as number
    const share = this.shares[cell] as number
    return chanceOf(field.u[level] as number, field.byShare[level] as number, Number.isNaN(share) ? undefined : share)
  }
}

function textFinding(a: Profile, b: Profile, index: number): Finding | undefined {
  const [x, y] = [a.texts[index], b.texts[index]]
  return x && y ? compareText(x, y) : undefined
}

const randomPairs = 200_000
/** As many random pairs as the shipped estimate weighs. */
const shippedWeighs = 200

/** Learns how often two people look alike from pairs that chance put together; nearly all are of two people. */
export function learnChances(
  fields: readonly FieldLevels[],
  lefts: readonly Profile[],
  rights: readonly Profile[],
  shares: ValueShares,
  seed: number,
): void {
  const below = seededIndex(seed)
  const pairs = Math.min(randomPairs, lefts.length * rights.length)
  const left = Uint32Array.from({ length: pairs }, () => below(lefts.length))
  const right = Uint32Array.from({ length: pairs }, () => below(rights.length))
  if (lefts === rights)
    for (let pair = 0; pair < pairs; pair += 1)
      if (left[pair] === right[pair]) right[pair] = ((right[pair] as number) + 1) % rights.length
  const table = new PairTable(fields, lefts, rights, { left, right }, shares)
  for (const [at, field] of fields.entries()) {
    const counts = new Float64Array(field.levels.length)
    for (let pair = 0; pair < table.size; pair += 1) {
      const level = table.levels[pair * fields.length + at] as number
      if (level !== unknown) counts[level] = (counts[level] as number) + 1
    }
    settle(field, counts, field.u, shippedWeighs)
  }
}

/** Shares within each group of levels, steadied by what ships; a group of one level stays as it ships. */
export function settle(field: FieldLevels, counts: Float64Array, into: Float64Array, weighs: number): void {
  const before = into.slice()
  for (const group of new Set(field.group)) {
    const members = field.levels.flatMap((_, level) => (field.group[level] === group ? [level] : []))
    if (members.length === 1) continue
    const counted = members.reduce((sum, level) => sum + (counts[level] as number), 0)
    const shipped = members.reduce((sum, level) => sum + (before[level] as number), 0)
    for (const level of members) {
      into[level] = ((counts[level] as number) + (weighs * (before[level] as number)) / shipped) / (counted + weighs)
    }
  }
}
