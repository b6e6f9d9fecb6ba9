import { profileKeys } from './profile-keys.ts'
import type { Profile } from './profile.ts'

/** Finds the profiles that share rare keys with another; a key of more than `hottest` profiles finds nobody. */
export class KeyIndex {
  readonly #byKey = new Map<string, number[]>()
  readonly #hottest: number
  readonly #sums: Float64Array

  constructor(profiles: readonly Profile[], hottest: number) {
    this.#hottest = hottest
    this.#sums = new Float64Array(profiles.length)
    for (const [index, profile] of profiles.entries()) {
      for (const key of profileKeys(profile)) {
        const found = this.#byKey.get(key)
        if (found === undefined) this.#byKey.set(key, [index])
        else if (found.length <= hottest) found.push(index)
      }
    }
  }

  /** At most `most` profiles, those with the largest sum of inverse key frequencies, in the order of their index. */
  candidatesOf(profile: Profile, most: number): readonly number[] {
    const touched: number[] = []
    for (const key of profileKeys(profile)) {
      const found = this.#byKey.get(key)
      if (found === undefined || found.length > this.#hottest) continue
      for (const index of found) {
        if (this.#sums[index] === 0) touched.push(index)
        this.#sums[index] = (this.#sums[index] as number) + 1 / found.length
      }
    }
    const sums = this.#sums
    const kept =
      touched.length <= most
        ? touched
        : touched.toSorted((a, b) => (sums[b] as number) - (sums[a] as number) || a - b).slice(0, most)
    const found = kept.toSorted((a, b) => a - b)
    for (const index of touched) sums[index] = 0
    return found
  }
}
