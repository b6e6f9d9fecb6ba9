import type { Description } from '../description.ts'
import { KeyIndex } from './key-index.ts'
import { learnLikelihoods } from './likelihoods.ts'
import { pairsOf } from './match-signals.ts'
import { fieldsOfTable, learnChances, PairTable, unknown } from './pair-table.ts'
import { type Profile, profileOf } from './profile.ts'
import { ValueShares } from './value-shares.ts'

export type PairFound = { readonly left: number; readonly right: number; readonly probability: number }

const mostCandidates = 60
const hottestKey = 100
const seed = 20_261_122
/** Pairs less likely than this are left out. */
const leastLikely = 0.01

/** Which of two registers without doubles are one person. */
export function linkDescriptions(lefts: readonly Description[], rights: readonly Description[]): readonly PairFound[] {
  return found(lefts.map(profileOf), rights.map(profileOf))
}

/** Which of one list are one person, each pair once. */
export function findDoubles(records: readonly Description[]): readonly PairFound[] {
  return found(records.map(profileOf))
}

function found(lefts: readonly Profile[], others?: readonly Profile[]): readonly PairFound[] {
  const rights = others ?? lefts
  if (lefts.length === 0 || rights.length === 0) return []
  const texts = Math.max(...[...lefts, ...rights].map((profile) => profile.texts.length))
  const index = new KeyIndex(rights, hottestKey)
  const pairs = pairsOf(lefts, (left, at) =>
    index.candidatesOf(left, mostCandidates).filter((right) => others !== undefined || right > at),
  )
  const shares = new ValueShares(others === undefined ? rights : [...lefts, ...rights])
  const fields = fieldsOfTable(texts)
  learnChances(fields, lefts, rights, shares, seed)
  const table = new PairTable(fields, lefts, rights, pairs, shares)
  const { same } = learnLikelihoods(
    table,
    rights.length,
    others === undefined ? 'any' : 'one-to-one',
    'weights',
    familiesIn(table, lefts.length),
  )
  const list: PairFound[] = []
  for (let pair = 0; pair < table.size; pair += 1) {
    const probability = same[pair] as number
    if (probability >= leastLikely)
      list.push({ left: table.left[pair] as number, right: table.right[pair] as number, probability })
  }
  return list
}

/** From this many pairs of brothers and sisters for each record, a table holds families. */
const someFamilies = 0.1

/**
 * How many brothers and sisters a record has in a table, counted on who cannot be taken for one person: one family name and
 * one place, another given name and another birth date. Nought where there are hardly any: then nobody stands in the way.
 */
function familiesIn(table: PairTable, records: number): number {
  const at = (name: string): number => table.fields.findIndex((field) => field.name === name)
  const [family, given, birth] = [at('familyName'), at('givenNames'), at('birth')]
  const texts = table.fields.flatMap(({ name }, index) => (name.startsWith('text') ? [index] : []))
  const levelOf = (pair: number, field: number): string | undefined => {
    const level = table.levels[pair * table.fields.length + field] as number
    return level === unknown ? undefined : table.fields[field]?.levels[level]
  }
  let found = 0
  for (let pair = 0; pair < table.size; pair += 1) {
    if (levelOf(pair, family) !== 'equal') continue
    if (levelOf(pair, given)?.startsWith('different') !== true || levelOf(pair, birth) !== 'different') continue
    if (texts.filter((text) => levelOf(pair, text) === 'equal').length >= Math.min(2, texts.length)) found += 1
  }
  const share = found / records
  return share < someFamilies ? 0 : share
}
