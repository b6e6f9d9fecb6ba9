import type { Description } from '../description.ts'
import { KeyIndex } from './key-index.ts'
import { learnLikelihoods } from './likelihoods.ts'
import { pairsOf } from './match-signals.ts'
import { fieldsWith, learnChances, PairTable } from './pair-table.ts'
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
  const fields = fieldsWith(texts)
  learnChances(fields, lefts, rights, shares, seed)
  const table = new PairTable(fields, lefts, rights, pairs, shares)
  const { same } = learnLikelihoods(table, rights.length, others === undefined ? 'any' : 'one-to-one')
  const list: PairFound[] = []
  for (let pair = 0; pair < table.size; pair += 1) {
    const probability = same[pair] as number
    if (probability >= leastLikely)
      list.push({ left: table.left[pair] as number, right: table.right[pair] as number, probability })
  }
  return list
}
