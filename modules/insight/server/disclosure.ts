import type { Edition } from '../contract.ts'

// Small cells are withheld so that nobody can be recognised, and with each of them as much as is needed so that nobody can
// work it out from the rest of the table: at least two cells together in every sum, and never less uncertainty than
// "fewer than the threshold" itself leaves. What may be known of a cell is calculated as a reader would do it.

export type DisclosureRule = {
  /**
   * Counts below this are withheld; undefined shows everything. Zero is below it too: a shown zero narrows down the cells
   * around it, and where all parts but one are zero it tells that everyone in the group is in that one.
   */
  readonly threshold: number | undefined
  readonly roundTo: number
}

export const disclosureRules: Readonly<Record<Edition, DisclosureRule>> = {
  confidential: { threshold: undefined, roundTo: 1 },
  partner: { threshold: 5, roundTo: 1 },
  public: { threshold: 10, roundTo: 10 },
}

/** A cell as an edition prints it. `below` says that it is fewer than the threshold; null that it is kept back for another. */
export type ProtectedCell =
  | { readonly state: 'shown'; readonly value: number }
  | { readonly state: 'withheld'; readonly below: number | null }
  | { readonly state: 'not-in-source' }

/** Cells that belong together; `total` is their sum where a table prints or implies it. All are places in the list of cells. */
export type SumGroup = {
  readonly parts: readonly number[]
  readonly total?: number | undefined
  /** Withhold the total before a part, where the parts are what the table is for. */
  readonly totalYieldsFirst?: boolean | undefined
}

/** What a reader can know of a cell: no less and no more than this. */
type Bounds = { low: number; high: number }

/**
 * Decides for each cell whether it is shown. `null` is not in the source. A reader who knows this rule, every shown cell and
 * every sum learns of a withheld small cell nothing beyond "fewer than the threshold".
 */
export function protectCells(
  values: readonly (number | null)[],
  groups: readonly SumGroup[],
  rule: DisclosureRule,
): readonly ProtectedCell[] {
  for (const value of values) {
    if (value !== null && (!Number.isInteger(value) || value < 0))
      throw new RangeError('a cell is a count or not in the source')
  }
  const table: Table = { values, groups, rule, withheld: new Set() }
  if (rule.threshold !== undefined) {
    values.forEach((value, cell) => {
      if (isSmall(value, rule)) table.withheld.add(cell)
    })
    for (let next = nextToWithhold(table); next !== undefined; next = nextToWithhold(table)) table.withheld.add(next)
  }
  return values.map((value, cell): ProtectedCell => {
    if (value === null) return { state: 'not-in-source' }
    if (!table.withheld.has(cell)) return { state: 'shown', value: Math.round(value / rule.roundTo) * rule.roundTo }
    return { state: 'withheld', below: isSmall(value, rule) ? (rule.threshold as number) : null }
  })
}

type Table = {
  readonly values: readonly (number | null)[]
  readonly groups: readonly SumGroup[]
  readonly rule: DisclosureRule
  readonly withheld: Set<number>
}

const isSmall = (value: number | null, { threshold }: DisclosureRule): boolean =>
  value !== null && threshold !== undefined && value < threshold

const membersOf = ({ parts, total }: SumGroup): readonly number[] => (total === undefined ? parts : [...parts, total])

/** The next cell to keep back, or nothing when the table is safe. */
function nextToWithhold(table: Table): number | undefined {
  const { values, groups, withheld } = table
  for (const group of groups) {
    const members = membersOf(group).filter((cell) => values[cell] !== null)
    if (members.filter((cell) => withheld.has(cell)).length !== 1) continue
    const company = cheapest(table, [group])
    if (company !== undefined) return company
  }
  const bounds = readersBounds(table)
  for (const [cell, { low, high }] of bounds) {
    if (isProtected(table, cell, low, high)) continue
    // Near first: a sum that the cell is in; else any sum that still says something of withheld cells.
    const near = groups.filter((group) => membersOf(group).includes(cell))
    const far = groups.filter((group) => membersOf(group).some((each) => withheld.has(each)))
    const company = cheapest(table, near) ?? cheapest(table, far)
    if (company !== undefined) return company
  }
  return undefined
}

function isProtected({ values, rule }: Table, cell: number, low: number, high: number): boolean {
  const most = (rule.threshold as number) - 1
  return isSmall(values[cell] ?? null, rule) ? low <= 0 && high >= most : high - low >= most
}

/** The shown cell that costs least to lose: the smallest, and within a group parts and totals in the order it asks for. */
function cheapest({ values, withheld }: Table, groups: readonly SumGroup[]): number | undefined {
  const candidates = groups.flatMap(({ parts, total, totalYieldsFirst = false }) => [
    ...parts.map((cell) => ({ cell, turn: totalYieldsFirst ? 1 : 0 })),
    ...(total === undefined ? [] : [{ cell: total, turn: totalYieldsFirst ? 0 : 1 }]),
  ])
  return candidates
    .filter(({ cell }) => values[cell] !== null && !withheld.has(cell))
    .toSorted(
      (a, b) => a.turn - b.turn || (values[a.cell] as number) - (values[b.cell] as number) || a.cell - b.cell,
    )[0]?.cell
}

/** A sum in which something is withheld: the coefficients of the withheld cells, and what they must come to. */
type Equation = { terms: Map<number, number>; constant: number }

function equationsOf({ values, groups, withheld }: Table): Equation[] {
  return groups.flatMap(({ parts, total }) => {
    // A part that is not in the source leaves the sum open.
    if (total === undefined || [...parts, total].some((cell) => values[cell] === null)) return []
    const terms = new Map<number, number>()
    let constant = 0
    for (const [cell, sign] of [...parts.map((part) => [part, 1] as const), [total, -1] as const]) {
      if (withheld.has(cell)) terms.set(cell, (terms.get(cell) ?? 0) + sign)
      else constant -= sign * (values[cell] as number)
    }
    return terms.size === 0 ? [] : [{ terms, constant }]
  })
}

/** What follows from sums taken together, such as all rows less all columns (Gauss–Jordan elimination). */
function combined(equations: readonly Equation[]): Equation[] {
  const cells = [...new Set(equations.flatMap(({ terms }) => [...terms.keys()]))]
  let open = equations.map(({ terms, constant }) => [...cells.map((cell) => terms.get(cell) ?? 0), constant])
  let solved: number[][] = []
  cells.forEach((_, column) => {
    const pivot = open.find((row) => !isZero(row[column]))
    if (pivot === undefined) return
    const scaled = pivot.map((entry) => entry / (pivot[column] as number))
    const without = (row: number[]): number[] =>
      row.map((entry, at) => entry - (row[column] as number) * (scaled[at] as number))
    open = open.filter((row) => row !== pivot).map(without)
    solved = [...solved.map(without), scaled]
  })
  return solved.map((row) => ({
    terms: new Map(cells.flatMap((cell, at) => (isZero(row[at]) ? [] : [[cell, row[at] as number] as const]))),
    constant: row[cells.length] as number,
  }))
}

const isZero = (entry: number | undefined): boolean => Math.abs(entry ?? 0) < 1e-9

/** What a reader can know of each withheld cell: the label, and every sum and combination of sums, until nothing changes. */
function readersBounds(table: Table): Map<number, Bounds> {
  const { values, rule, withheld } = table
  const bounds = new Map<number, Bounds>()
  for (const cell of withheld) {
    const threshold = rule.threshold as number
    // Who knows the rule knows that a cell without "fewer than" is no small one.
    const small = isSmall(values[cell] ?? null, rule)
    bounds.set(cell, small ? { low: 0, high: threshold - 1 } : { low: threshold, high: Number.POSITIVE_INFINITY })
  }
  const sums = equationsOf(table)
  const equations = [...sums, ...combined(sums)]
  for (let changed = true, rounds = 0; changed && rounds < 1000; rounds += 1) {
    changed = equations.reduce((any, equation) => narrow(equation, bounds) || any, false)
  }
  return bounds
}

function narrow({ terms, constant }: Equation, bounds: ReadonlyMap<number, Bounds>): boolean {
  let changed = false
  for (const [cell, factor] of terms) {
    let [least, most] = [0, 0]
    for (const [other, weight] of terms) {
      if (other === cell) continue
      const { low, high } = bounds.get(other) as Bounds
      least += weight > 0 ? weight * low : weight * high
      most += weight > 0 ? weight * high : weight * low
    }
    const ends = [(constant - most) / factor, (constant - least) / factor].toSorted((a, b) => a - b) as [number, number]
    const own = bounds.get(cell) as Bounds
    const low = Math.ceil(ends[0] - 1e-6)
    const high = Math.floor(ends[1] + 1e-6)
    if (low > own.low) [own.low, changed] = [low, true]
    if (high < own.high) [own.high, changed] = [high, true]
  }
  return changed
}

// Tables

/** A line of a table in which deeper lines are the parts of the line above them. A count per column. */
export type OutlineRow = { readonly depth: number; readonly counts: readonly (number | null)[] }

/**
 * Protects a table column by column. With `addsUp` the lines one deeper are the parts of a line; without it nothing can be
 * worked out from a sum, and still no line stands withheld alone.
 */
export function protectOutline(
  rows: readonly OutlineRow[],
  rule: DisclosureRule,
  addsUp: boolean,
): readonly (readonly ProtectedCell[])[] {
  const groups = outlineGroups(
    rows.map(({ depth }) => depth),
    addsUp,
  )
  const columns = Math.max(0, ...rows.map(({ counts }) => counts.length))
  const byColumn = Array.from({ length: columns }, (_, column) =>
    protectCells(
      rows.map(({ counts }) => counts[column] ?? null),
      groups,
      rule,
    ),
  )
  return rows.map((_, row) => byColumn.map((cells) => cells[row] as ProtectedCell))
}

function outlineGroups(depths: readonly number[], addsUp: boolean): SumGroup[] {
  const groups = new Map<number | undefined, number[]>()
  depths.forEach((depth, row) => {
    const above = depths.slice(0, row).findLastIndex((each) => each < depth)
    const parent = above < 0 ? undefined : above
    groups.set(parent, [...(groups.get(parent) ?? []), row])
  })
  return [...groups].map(([parent, parts]) => (addsUp && parent !== undefined ? { parts, total: parent } : { parts }))
}

/** A table of counts with the sums that it prints along its edges; each may be left out. */
export type CrossTable = {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly rowTotals?: readonly (number | null)[] | undefined
  readonly columnTotals?: readonly (number | null)[] | undefined
  readonly total?: number | null | undefined
  readonly totalsYieldFirst?: boolean | undefined
}

export type ProtectedCrossTable = {
  readonly rows: readonly (readonly ProtectedCell[])[]
  readonly rowTotals: readonly ProtectedCell[] | undefined
  readonly columnTotals: readonly ProtectedCell[] | undefined
  readonly total: ProtectedCell | undefined
}

/** Protects a table with rows, columns and their totals together. Every row has as many cells as the first. */
export function protectCrossTable(table: CrossTable, rule: DisclosureRule): ProtectedCrossTable {
  const { rows, rowTotals, columnTotals, total, totalsYieldFirst = false } = table
  const height = rows.length
  const width = rows[0]?.length ?? 0
  if (rows.some((row) => row.length !== width)) throw new RangeError('every row has a cell for each column')
  const values: (number | null)[] = rows.flat()
  const append = (more: readonly (number | null)[]): number[] => more.map((value) => values.push(value) - 1)
  const rowEnds = rowTotals && append(rowTotals)
  const columnEnds = columnTotals && append(columnTotals)
  const end = total === undefined ? undefined : append([total])[0]

  const group = (parts: number[], sum: number | undefined): SumGroup => ({
    parts,
    total: sum,
    totalYieldsFirst: totalsYieldFirst,
  })
  const groups: SumGroup[] = [
    ...Array.from({ length: height }, (_, r) =>
      group(
        Array.from({ length: width }, (__, c) => r * width + c),
        rowEnds?.[r],
      ),
    ),
    ...Array.from({ length: width }, (_, c) =>
      group(
        Array.from({ length: height }, (__, r) => r * width + c),
        columnEnds?.[c],
      ),
    ),
    ...(rowEnds ? [group(rowEnds, end)] : []),
    ...(columnEnds ? [group(columnEnds, end)] : []),
    // Without totals along one edge the whole is still the sum of all cells.
    ...(end !== undefined && !rowEnds && !columnEnds ? [group([...rows.flat().keys()], end)] : []),
  ]
  const cells = protectCells(values, groups, rule)
  const at = (place: number): ProtectedCell => cells[place] as ProtectedCell
  return {
    rows: rows.map((row, r) => row.map((_, c) => at(r * width + c))),
    rowTotals: rowEnds?.map(at),
    columnTotals: columnEnds?.map(at),
    total: end === undefined ? undefined : at(end),
  }
}
