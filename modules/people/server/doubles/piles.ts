import { clustersOf } from '../matching/average-linkage.ts'
import { likelyFrom } from './pair-chance.ts'

export type LikelyPair = { readonly one: string; readonly other: string; readonly chance: number }

/** Records in one pile that a person can still oversee. */
export const mostInPile = 8
/** Records that are compared each with each; more would take too long in one step. */
const mostComparedEachWithEach = 150
/** Too large a pile is cut where its records are less than this alike, the lowest that helps. */
const higher = [0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999]

// Identifiers are numbers in text; the older record has the lower one.
const oldestFirst = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** Records that hang together by likely pairs, each set small enough to compare each with each. */
export function componentsOf(
  pairs: readonly LikelyPair[],
  most: number = mostComparedEachWithEach,
  thresholds: readonly number[] = [likelyFrom, ...higher],
): readonly (readonly string[])[] {
  const [least = 1, ...rest] = thresholds
  const partner = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    for (let next = partner.get(root); next !== undefined && next !== root; next = partner.get(root)) root = next
    partner.set(id, root)
    return root
  }
  for (const { one, other, chance } of pairs) {
    if (chance < least) continue
    const [a, b] = [rootOf(one), rootOf(other)].toSorted(oldestFirst) as [string, string]
    partner.set(b, a)
  }
  const components = groupedBy([...partner.keys()], rootOf)
  return [...components.values()]
    .map((members) => members.toSorted(oldestFirst))
    .toSorted((a, b) => oldestFirst(a[0] as string, b[0] as string))
    .flatMap((members) => {
      if (members.length <= most) return [members]
      if (rest.length === 0) return slices(members, most)
      const among = new Set(members)
      const inside = pairs.filter(({ one }) => among.has(one))
      return componentsOf(inside, most, rest)
    })
}

/**
 * The piles that a person reviews: average linkage over all pairs of these records, not a chain of pairs. A pile holds two
 * records or more and at most `most`; no record lies in two.
 */
export function pilesOf(
  records: readonly string[],
  chanceOf: (one: string, other: string) => number,
  most: number = mostInPile,
): readonly (readonly string[])[] {
  return cut(records.toSorted(oldestFirst), chanceOf, most, [likelyFrom, ...higher]).filter((pile) => pile.length > 1)
}

function cut(
  records: readonly string[],
  chanceOf: (one: string, other: string) => number,
  most: number,
  [least, ...rest]: readonly number[],
): readonly (readonly string[])[] {
  if (least === undefined) return slices(records, most)
  const pairs = records.flatMap((one, left) =>
    records.slice(left + 1).map((other, offset) => ({
      left,
      right: left + 1 + offset,
      probability: chanceOf(one, other),
    })),
  )
  const groups = clustersOf(records.length, pairs, least)
  const piles = groupedBy(records, (_, index) => groups[index] as number)
  return [...piles.values()].flatMap((pile) => (pile.length > most ? cut(pile, chanceOf, most, rest) : [pile]))
}

// As good as equal: no likelihood tells them apart, so that only their age is left to cut by.
function slices(records: readonly string[], most: number): string[][] {
  const count = Math.ceil(records.length / most)
  const size = Math.ceil(records.length / count)
  return Array.from({ length: count }, (_, place) => records.slice(place * size, (place + 1) * size))
}

/** In the order in which the first of each group came. */
export function groupedBy<T, K>(items: readonly T[], keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const [index, item] of items.entries()) {
    const key = keyOf(item, index)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
