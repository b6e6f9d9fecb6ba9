/**
 * Chance that can be repeated: xoshiro128** (Blackman and Vigna), filled from the seed's text by way of splitmix32. A weak
 * generator shows in such a set as names that go together, which no matcher should find.
 */
export class Random {
  readonly #state: Uint32Array

  constructor(seed: string) {
    let hash = 2166136261
    for (let place = 0; place < seed.length; place += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(place), 16777619)
    }
    this.#state = Uint32Array.from({ length: 4 }, () => {
      hash = (hash + 0x9e3779b9) | 0
      let mixed = hash ^ (hash >>> 16)
      mixed = Math.imul(mixed, 0x21f0aaad)
      mixed ^= mixed >>> 15
      mixed = Math.imul(mixed, 0x735a2d97)
      return mixed ^ (mixed >>> 15)
    })
  }

  /** From 0 up to 1, of 53 bits. */
  next(): number {
    return ((this.#bits() >>> 5) * 67108864 + (this.#bits() >>> 6)) / 9007199254740992
  }

  /** A whole number from 0 up to `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end)
  }

  between(first: number, last: number): number {
    return first + this.below(last - first + 1)
  }

  chance(share: number): boolean {
    return this.next() < share
  }

  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('nothing to pick from')
    return from[this.below(from.length)] as T
  }

  /** One of the characters of a text without composed ones. */
  letterOf(text: string): string {
    return text.charAt(this.below(text.length))
  }

  /** One of the names, as often as its share says. */
  weighed<Name extends string>(shares: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(shares) as Name[]
    let left = this.next() * names.reduce((sum, name) => sum + shares[name], 0)
    return names.find((name) => (left -= shares[name]) < 0) ?? (names.at(-1) as Name)
  }

  /** The same list in another order. */
  shuffled<T>(list: readonly T[]): T[] {
    const mixed = [...list]
    for (let place = mixed.length - 1; place > 0; place -= 1) {
      const other = this.below(place + 1)
      ;[mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T]
    }
    return mixed
  }

  #bits(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state
    const five = Math.imul(b, 5)
    const answer = Math.imul((five << 7) | (five >>> 25), 9)
    const c1 = c ^ a
    const d1 = d ^ b
    this.#state.set([a ^ d1, b ^ c1, c1 ^ (b << 9), (d1 << 11) | (d1 >>> 21)])
    return answer >>> 0
  }
}

/** Draws from a list in which an early one is common and a late one rare: weight 1 / (rank + flat) ^ steep. */
export function byRank<T>(list: readonly T[], flat: number, steep: number): (random: Random) => T {
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= list.length; rank += 1) sums.push((sum += 1 / (rank + flat) ** steep))
  return (random) => {
    const drawn = random.next() * sum
    const place = sums.findIndex((upTo) => upTo > drawn)
    return list[place < 0 ? list.length - 1 : place] as T
  }
}
