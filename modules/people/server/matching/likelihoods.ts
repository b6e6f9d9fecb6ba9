import { type PairTable, settle, unknown } from './pair-table.ts'
import { againstWeighs, shippedPriors } from './parameters.ts'

/** Per pair: how likely it is that both are one person, and that they are brother or sister. */
export type Likelihoods = {
  readonly same: Float64Array
  readonly sibling: Float64Array
  readonly namesake: Float64Array
}

/**
 * What a pair competes with. `one-of-many`: a left one is one of its candidates, a brother or sister of one, or nobody.
 * `one-to-one`: so is a right one, as in two registers without doubles. `any`: nothing, as in a list with doubles.
 */
export type Competition = 'one-of-many' | 'one-to-one' | 'any'

type Priors = { registered: number; sibling: number; namesake: number }

/** As many pairs as the shipped estimate of a field weighs, when a file teaches otherwise. */
const shippedWeighs = 100
const recordsThatTeach = 200
const rounds = 15

/**
 * What fields look like for one person is learnt without knowing who is who, from a file that is large enough. Because the
 * chances of two people are fixed beforehand and likelihoods are normalised, it cannot drift to matching everything.
 */
export function learnLikelihoods(
  table: PairTable,
  records: number,
  competition: Competition,
  learns: 'weights' | 'shares' = 'weights',
  siblings = 0,
): Likelihoods {
  const lefts = new Set(table.left).size
  const shipped = table.fields.map(({ m }) => m.slice())
  const chances = chancesOf(table)
  const priors: Priors =
    competition === 'one-of-many' ? { ...shippedPriors } : { registered: 0.5, sibling: siblings, namesake: 0 }
  const against = competition === 'one-of-many' ? againstWeighs : 1
  let ratios = ratiosOf(table, chances, against)
  let found = normalised(table, ratios, records, priors, competition)
  for (let round = 0; lefts >= recordsThatTeach && round < rounds; round += 1) {
    if (learns === 'weights') {
      learnFrom(table, found, shipped)
      ratios = ratiosOf(table, chances, against)
    }
    const teaching = shippedWeighs + (competition === 'any' ? records : lefts)
    // Some are not among their candidates, or told about too badly to be seen.
    const reached = competition === 'one-of-many' ? shippedPriors.reached : 1
    priors.registered = (sumOf(found.same) / reached + shippedWeighs * shippedPriors.registered) / teaching
    if (competition === 'one-of-many') {
      priors.sibling = (sumOf(found.sibling) + shippedWeighs * shippedPriors.sibling) / teaching
      priors.namesake = (sumOf(found.namesake) + shippedWeighs * shippedPriors.namesake) / teaching
    }
    found = normalised(table, ratios, records, priors, competition)
  }
  return competition === 'one-of-many' ? withoutOwnName(table, found) : found
}

/** Fields of which something agrees that is someone's own, and not their household's. */
const ownFields: readonly string[] = ['givenNames', 'nickname', 'phone', 'handle']
const notOwn = /^(?:different|initial-differs|fits-no-name|last-digits-differ|equal-to-parent)/
/** Just short of what is called strong. */
const mostWithoutOwn = 0.94

/** A family name, a birthday and an address do not tell twins apart: without more, what is too sure goes to a sibling. */
function withoutOwnName(table: PairTable, found: Likelihoods): Likelihoods {
  const fields = table.fields.flatMap(({ name }, at) => (ownFields.includes(name) ? [at] : []))
  const agrees = (pair: number): boolean =>
    fields.some((at) => {
      const level = table.levels[pair * table.fields.length + at] as number
      return level !== unknown && !notOwn.test(table.fields[at]?.levels[level] ?? '')
    })
  for (let pair = 0; pair < table.size; pair += 1) {
    const excess = (found.same[pair] as number) - mostWithoutOwn
    if (excess <= 0 || agrees(pair)) continue
    found.same[pair] = mostWithoutOwn
    found.sibling[pair] = (found.sibling[pair] as number) + excess
  }
  return found
}

function sumOf(numbers: Float64Array): number {
  let sum = 0
  for (let index = 0; index < numbers.length; index += 1) sum += numbers[index] as number
  return sum
}

function chancesOf(table: PairTable): Float32Array {
  const chances = new Float32Array(table.size * table.fields.length)
  for (let pair = 0; pair < table.size; pair += 1) {
    for (let at = 0; at < table.fields.length; at += 1) {
      const cell = pair * table.fields.length + at
      chances[cell] = table.levels[cell] === unknown ? 1 : table.chance(pair, at)
    }
  }
  return chances
}

function learnFrom(table: PairTable, found: Likelihoods, shipped: readonly Float64Array[]): void {
  const width = table.fields.length
  for (const [at, field] of table.fields.entries()) {
    const counts = new Float64Array(field.levels.length)
    for (let pair = 0; pair < table.size; pair += 1) {
      const level = table.levels[pair * width + at] as number
      if (level !== unknown) counts[level] = (counts[level] as number) + (found.same[pair] as number)
    }
    field.m.set(shipped[at] as Float64Array)
    settle(field, counts, field.m, shippedWeighs)
  }
}

/** Per pair, before any share of the file: how much likelier it looks for one person, a sibling and a namesake than for anybody. */
function ratiosOf(table: PairTable, chances: Float32Array, against: number): Likelihoods {
  const same = new Float64Array(table.size)
  const sibling = new Float64Array(table.size)
  const namesake = new Float64Array(table.size)
  const width = table.fields.length
  for (let pair = 0; pair < table.size; pair += 1) {
    let asOne = 1
    let asSibling = 1
    let asNamesake = 1
    for (let at = 0; at < width; at += 1) {
      const cell = pair * width + at
      const level = table.levels[cell] as number
      if (level === unknown) continue
      const field = table.fields[at] as (typeof table.fields)[number]
      const ratio = (field.m[level] as number) / (chances[cell] as number)
      asOne *= ratio < 1 && against !== 1 ? ratio ** against : ratio
      asSibling *= 1 + (field.sibling[level] as number) * (ratio - 1)
      asNamesake *= 1 + (field.namesake[level] as number) * (ratio - 1)
    }
    same[pair] = asOne
    sibling[pair] = asSibling
    namesake[pair] = asNamesake
  }
  return { same, sibling, namesake }
}

/** The same as likelihoods: of all answers to one left one, nobody included, one is right. */
function normalised(
  table: PairTable,
  ratios: Likelihoods,
  records: number,
  priors: Priors,
  competition: Competition,
): Likelihoods {
  const same = scaled(ratios.same, priors.registered / records)
  const sibling = scaled(ratios.sibling, priors.sibling / records)
  const namesake = scaled(ratios.namesake, priors.namesake / records)
  // In a list with doubles one record can be one person with several others.
  const nobody = competition === 'any' ? 1 : Math.max(0.01, 1 - priors.registered - priors.sibling - priors.namesake)
  const byLeft = sumsBy(table.left, same, sibling, namesake)
  const byRight = competition === 'one-to-one' ? sumsBy(table.right, same) : undefined
  for (let pair = 0; pair < table.size; pair += 1) {
    const own = same[pair] as number
    const others =
      competition === 'any' ? own + (sibling[pair] as number) : (byLeft[table.left[pair] as number] as number)
    const asked = byRight === undefined ? 0 : Math.max(0, (byRight[table.right[pair] as number] as number) - own)
    const sum = nobody + others + asked
    same[pair] = own / sum
    sibling[pair] = (sibling[pair] as number) / sum
    namesake[pair] = (namesake[pair] as number) / sum
  }
  return { same, sibling, namesake }
}

function scaled(numbers: Float64Array, by: number): Float64Array {
  const result = new Float64Array(numbers.length)
  for (let index = 0; index < numbers.length; index += 1) result[index] = (numbers[index] as number) * by
  return result
}

function sumsBy(side: Uint32Array, ...weights: readonly Float64Array[]): Float64Array {
  let places = 0
  for (let pair = 0; pair < side.length; pair += 1) places = Math.max(places, (side[pair] as number) + 1)
  const sums = new Float64Array(places)
  for (const weight of weights) {
    for (let pair = 0; pair < side.length; pair += 1) {
      const index = side[pair] as number
      sums[index] = (sums[index] as number) + (weight[pair] as number)
    }
  }
  return sums
}
