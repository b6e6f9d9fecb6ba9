import type { PersonField } from './compare-profiles.ts'
import { againstWeighs, type FieldTable, type Frequencies, shippedFields, shippedPriors } from './parameters.ts'

/** The levels of one field as numbers, so that a million pairs can be kept. */
export type FieldLevels = {
  readonly name: string
  readonly levels: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** Per level: which levels exclude each other. */
  readonly group: readonly number[]
  readonly byShare: readonly number[]
  readonly sibling: readonly number[]
  readonly namesake: readonly number[]
  readonly m: Float64Array
  readonly u: Float64Array
}

export function fieldLevels(name: string, table: FieldTable): FieldLevels {
  const rows = table.groups.flatMap((group, at) =>
    Object.entries(group).map(([level, frequencies]) => ({ level, at, ...frequencies })),
  )
  const levels = rows.map(({ level }) => level)
  return {
    name,
    levels,
    indexOf: new Map(levels.map((level, index) => [level, index])),
    group: rows.map(({ at }) => at),
    byShare: rows.map(({ byShare }) => byShare ?? 0),
    // A parent's number is the household's.
    sibling: levels.map((level) => (level === 'equal-to-parent' ? 0.9 : table.sibling)),
    namesake: levels.map(() => table.namesake),
    m: Float64Array.from(rows, ({ m }) => m),
    u: Float64Array.from(rows, ({ u }) => u),
  }
}

/** How often two people look like this, given the share of people who have the value. */
export function chanceOf(u: number, byShare: number, share: number | undefined): number {
  if (share === undefined || byShare === 0) return u
  const bounded = Math.min(0.5, Math.max(1e-6, share))
  return byShare === 1 ? bounded : u ** (1 - byShare) * bounded ** byShare
}

/** What one field says: how much likelier it is for one person, a brother or sister, or a namesake, than for anybody. */
export type Ratio = {
  readonly same: number
  readonly sibling: number
  readonly namesake: number
  /** How often this is seen with one person, and with two: what the ratios were made of. */
  readonly seen: { readonly withOne: number; readonly withTwo: number }
}

/** The shipped weight of a level, given the share of people who have the value. */
export function ratioOf(field: PersonField, level: string, share: number | undefined): Ratio {
  const table: FieldTable = shippedFields[field]
  const found: (Frequencies & { readonly byShare?: number }) | undefined = table.groups.find(
    (group) => level in group,
  )?.[level]
  if (!found) throw new Error(`no level ${level} in ${field}`)
  const withTwo = chanceOf(found.u, found.byShare ?? 0, share)
  const ratio = found.m / withTwo
  return {
    same: ratio < 1 ? ratio ** againstWeighs : ratio,
    sibling: 1 + table.sibling * (ratio - 1),
    namesake: 1 + table.namesake * (ratio - 1),
    seen: { withOne: found.m, withTwo },
  }
}

/** How likely two descriptions are of one person, when a sibling, a namesake and anybody else are the other answers. */
export function sameAmongOthers(ratios: readonly Ratio[], priorBits: number): number {
  const same = ratios.reduce((all, ratio) => all * ratio.same, 2 ** priorBits)
  return same / (1 + same + relatedAmong(ratios, priorBits))
}

/** How likely they are of a brother or sister, or of a namesake or cousin, beside anybody else (who counts for one). */
export function relatedAmong(ratios: readonly Ratio[], priorBits: number): number {
  const product = (of: (ratio: Ratio) => number): number =>
    ratios.reduce((all, ratio) => all * of(ratio), 2 ** priorBits)
  const { registered, sibling, namesake } = shippedPriors
  return (
    product((ratio) => ratio.sibling) * (sibling / registered) +
    product((ratio) => ratio.namesake) * (namesake / registered)
  )
}
