import type { PairFound } from './match-tables.ts'

/**
 * Groups of records that are likely of one person: two groups become one while the likelihood averaged over all their
 * pairs is at least `least`, one half. Unlike a chain of pairs, one wrong pair does not draw two people together.
 */
export function clustersOf(records: number, pairs: readonly PairFound[], least = 0.5): readonly number[] {
  const groupOf = Array.from({ length: records }, (_, index) => index)
  const members = groupOf.map((index) => [index])
  // Summed likelihoods between groups; pairs that were left out count as nought.
  const between = members.map(() => new Map<number, number>())
  for (const { left, right, probability } of pairs) {
    between[left]?.set(right, probability)
    between[right]?.set(left, probability)
  }
  const queue = pairs
    .filter(({ probability }) => probability >= least)
    .map(({ left, right, probability }) => ({ a: left, b: right, average: probability }))
  const order = (x: (typeof queue)[number], y: (typeof queue)[number]): number =>
    y.average - x.average || x.a - y.a || x.b - y.b
  queue.sort(order)
  const averageOf = (a: number, b: number): number =>
    (between[a]?.get(b) ?? 0) / ((members[a] as number[]).length * (members[b] as number[]).length)
  while (queue.length > 0) {
    const { a, b, average } = queue.shift() as (typeof queue)[number]
    const stale =
      (members[a] as number[]).length === 0 || (members[b] as number[]).length === 0 || averageOf(a, b) !== average
    if (stale) continue
    for (const member of members[b] as number[]) groupOf[member] = a
    members[a] = [...(members[a] as number[]), ...(members[b] as number[])]
    members[b] = []
    between[a]?.delete(b)
    for (const [other, sum] of between[b] as Map<number, number>) {
      if (other === a) continue
      const together = (between[a]?.get(other) ?? 0) + sum
      between[a]?.set(other, together)
      between[other]?.set(a, together)
      between[other]?.delete(b)
    }
    between[b]?.clear()
    for (const other of (between[a] as Map<number, number>).keys()) {
      const average = averageOf(a, other)
      if (average >= least) insertInOrder(queue, { a: Math.min(a, other), b: Math.max(a, other), average }, order)
    }
  }
  return groupOf
}

function insertInOrder<T>(list: T[], item: T, order: (x: T, y: T) => number): void {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(list[middle] as T, item) <= 0) low = middle + 1
    else high = middle
  }
  list.splice(low, 0, item)
}
