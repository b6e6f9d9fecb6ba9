import type { FieldTable } from './parameters.ts'

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
