import type { Description } from '../description.ts'
import { KeyIndex } from './key-index.ts'
import { learnLikelihoods } from './likelihoods.ts'
import { likelyDay } from './likely-day.ts'
import { fieldsOfPeople, PairTable } from './pair-table.ts'
import { type Profile, profileOf, toldOn } from './profile.ts'
import { ValueShares } from './value-shares.ts'

export type Suggested = { readonly person: number; readonly posterior: number }

const mostCandidates = 60
const hottestKey = 250

/**
 * Whom each description is about, of these people: the likeliest first, by place in the list. The weights are those
 * that ship; of the file only the shares are learnt: of signals about registered people, and how common each value is.
 */
export function matchDescriptions(
  people: readonly Description[],
  signals: readonly Description[],
  most = 10,
): readonly (readonly Suggested[])[] {
  const found: Suggested[][] = signals.map(() => [])
  if (people.length === 0 || signals.length === 0) return found
  const rights = people.map(profileOf)
  const index = new KeyIndex(rights, hottestKey)
  let lefts = signals.map(profileOf)
  let pairs = pairsOf(lefts, (left) => index.candidatesOf(left, mostCandidates))
  const given = signals.find(({ ageEstimate }) => ageEstimate)?.ageEstimate?.on
  const on = given && likelyDay(lefts, rights, pairs, given)
  if (on && on !== given) {
    lefts = lefts.map((left) => toldOn(left, on))
    pairs = pairsOf(lefts, (left) => index.candidatesOf(left, mostCandidates))
  }
  const shares = new ValueShares(rights)
  const fields = fieldsOfPeople()
  const table = new PairTable(fields, lefts, rights, pairs, shares)
  const { same } = learnLikelihoods(table, rights.length, 'one-of-many', 'shares')
  for (let pair = 0; pair < table.size; pair += 1)
    found[table.left[pair] as number]?.push({ person: table.right[pair] as number, posterior: same[pair] as number })
  return found.map((list) => list.toSorted((a, b) => b.posterior - a.posterior || a.person - b.person).slice(0, most))
}

export function pairsOf(
  lefts: readonly Profile[],
  candidatesOf: (left: Profile, index: number) => readonly number[],
): { left: Uint32Array; right: Uint32Array } {
  const left: number[] = []
  const right: number[] = []
  for (const [index, profile] of lefts.entries()) {
    for (const candidate of candidatesOf(profile, index)) {
      left.push(index)
      right.push(candidate)
    }
  }
  return { left: Uint32Array.from(left), right: Uint32Array.from(right) }
}
