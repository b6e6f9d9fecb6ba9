import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  disclosureRules,
  type DisclosureRule,
  type ProtectedCell,
  protectCells,
  protectCrossTable,
  protectOutline,
  type SumGroup,
} from './disclosure.ts'

const { confidential, partner, public: open } = disclosureRules
const printed = (cells: readonly ProtectedCell[]): (string | number)[] =>
  cells.map((cell) =>
    cell.state === 'shown'
      ? cell.value
      : cell.state === 'not-in-source'
        ? '?'
        : cell.below === null
          ? 'n.g.'
          : `<${cell.below}`,
  )
const sumOf = (parts: number[]): { values: number[]; groups: SumGroup[] } => ({
  values: [...parts, parts.reduce((a, b) => a + b, 0)],
  groups: [{ parts: parts.map((_, i) => i), total: parts.length }],
})
const protect = (parts: number[], rule: DisclosureRule): (string | number)[] => {
  const { values, groups } = sumOf(parts)
  return printed(protectCells(values, groups, rule))
}

test('the driehoek reads exact counts', () => {
  expect(protect([36, 2, 1, 0], confidential)).toEqual([36, 2, 1, 0, 39])
})

test('partners do not read counts below 5, zero included; 5 they do', () => {
  expect(protect([16, 13, 8, 2, 2, 2], partner)).toEqual([16, 13, 8, '<5', '<5', '<5', 43])
  expect(protect([16, 13, 0, 4, 2], partner)).toEqual([16, 13, '<5', '<5', '<5', 35])
  expect(protect([5, 9, 20], partner)).toEqual([5, 9, 20, 34])
})

test('the public reads tens, and nothing below ten', () => {
  expect(protect([36, 14, 10, 55], open)).toEqual([40, 10, 10, 60, 120])
  const [first, second] = protect([9, 0, 60, 70], open)
  expect([first, second]).toEqual(['<10', '<10'])
})

test('one withheld cell never stands alone: the smallest other goes with it', () => {
  expect(protect([20, 3, 9, 12], partner)).toEqual([20, '<5', 'n.g.', 12, 44])
})

test('two small cells of which the sum says too much take a third with them', () => {
  // 1 and 2 alone would be known to come to 3; 4 and 4 to be both the largest possible.
  expect(protect([16, 13, 8, 1, 2], partner)).toEqual([16, 13, 'n.g.', '<5', '<5', 40])
  expect(protect([16, 13, 8, 4, 4], partner)).toEqual([16, 13, 'n.g.', '<5', '<5', 45])
})

test('when the parts are what it is about, the total goes first', () => {
  const values = [36, 2, 1, 39]
  expect(printed(protectCells(values, [{ parts: [0, 1, 2], total: 3, totalYieldsFirst: true }], open))).toEqual([
    40,
    '<10',
    '<10',
    'n.g.',
  ])
})

test('a part that is the whole group is withheld, because it tells of everyone in it', () => {
  expect(protect([12, 0, 0], partner)).toEqual(['n.g.', '<5', '<5', 12])
  expect(protect([12, 0, 0], confidential)).toEqual([12, 0, 0, 12])
  expect(protect([0, 0, 0], partner)).toEqual(['<5', '<5', '<5', '<5'])
})

test('what is not in the source is neither zero nor withheld', () => {
  expect(printed(protectCells([null, 30, null], [{ parts: [0, 1], total: 2 }], open))).toEqual(['?', 30, '?'])
  expect(printed(protectCells([null, 3, 20, null], [{ parts: [0, 1, 2], total: 3 }], partner))).toEqual([
    '?',
    '<5',
    'n.g.',
    '?',
  ])
})

test('a cell is a whole count', () => {
  for (const wrong of [-1, 2.5, Number.NaN]) expect(() => protectCells([wrong], [], partner)).toThrow(RangeError)
})

test('in an outline the parts of a line protect each other, column by column', () => {
  const rows = [
    { depth: 0, counts: [64, 52] },
    { depth: 1, counts: [43, 30] },
    { depth: 2, counts: [37, 10] },
    { depth: 2, counts: [4, 11] },
    { depth: 2, counts: [2, 9] },
    { depth: 1, counts: [21, 22] },
  ]
  const cells = protectOutline(rows, partner, true)
  expect(cells.map((row) => printed(row)[1])).toEqual([52, 30, 10, 11, 9, 22])
  expect(cells.map((row) => printed(row)[0])).toEqual([64, 43, 'n.g.', '<5', '<5', 21])
  const loose = protectOutline(
    [
      { depth: 0, counts: [20] },
      { depth: 0, counts: [3] },
      { depth: 0, counts: [8] },
    ],
    partner,
    false,
  )
  expect(loose.map((row) => printed(row)[0])).toEqual([20, '<5', 'n.g.'])
})

test('cells that only follow from all rows less all columns are found too', () => {
  // Withheld in a ring at the top left and one at the bottom right, joined by one cell: two in every line, and yet that
  // one cell is rows 1 and 2 less columns 1 and 2.
  const rows = [
    [2, 2, 30, 30],
    [2, 2, 2, 30],
    [30, 30, 2, 2],
    [30, 30, 2, 2],
  ]
  const rowTotals = rows.map((row) => row.reduce((a, b) => a + b, 0))
  const columnTotals = rows[0]?.map((_, c) => rows.reduce((sum, row) => sum + (row[c] as number), 0)) ?? []
  const result = protectCrossTable({ rows, rowTotals, columnTotals }, partner)
  // The one cell is rows 1 and 2 less columns 1 and 2; that sum must miss something else too.
  const needed = [
    ...[0, 1].flatMap((r) => [result.rows[r]?.[2], result.rows[r]?.[3], result.rowTotals?.[r]]),
    ...[0, 1].flatMap((c) => [result.rows[2]?.[c], result.rows[3]?.[c], result.columnTotals?.[c]]),
  ]
  expect(result.rows[1]?.[2]).toEqual({ state: 'withheld', below: 5 })
  expect(needed.filter((cell) => cell?.state === 'withheld').length).toBeGreaterThan(1)
})

// A reader with paper and patience: tries every table that fits the labels and the printed sums.

type Result = ReturnType<typeof protectCrossTable>
type Range = readonly [low: number, high: number]

function rangeOf(cell: ProtectedCell, most: number): Range {
  if (cell.state === 'not-in-source') throw new Error('not used here')
  if (cell.state === 'shown') return [cell.value, cell.value]
  if (cell.below !== null) return [0, cell.below - 1]
  return [0, most]
}

/** For each cell of a cross table in the partner edition, every value that it can have; undefined when there is too much to try. */
function possibleValues(
  result: Result,
  height: number,
  width: number,
  truth: readonly number[],
): Set<number>[] | undefined {
  const most = Math.max(...truth) + 4
  const cells = result.rows.flat().map((cell) => {
    const [low, high] = rangeOf(cell, most)
    const values = Array.from({ length: high - low + 1 }, (_, i) => low + i)
    // Who knows the rule knows that a cell without a label is no small one.
    return cell.state === 'withheld' && cell.below === null ? values.filter((value) => value >= 5) : values
  })
  const ends = (totals: readonly ProtectedCell[] | undefined, count: number): Range[] =>
    Array.from({ length: count }, (_, i) =>
      totals ? rangeOf(totals[i] as ProtectedCell, most * truth.length) : [0, Number.POSITIVE_INFINITY],
    )
  const rowEnds = ends(result.rowTotals, height)
  const columnEnds = ends(result.columnTotals, width)
  const whole: Range = result.total ? rangeOf(result.total, most * truth.length) : [0, Number.POSITIVE_INFINITY]
  const found = cells.map(() => new Set<number>())
  const sums = { rows: Array<number>(height).fill(0), columns: Array<number>(width).fill(0) }
  const chosen: number[] = []
  let steps = 0
  const fits = (sum: number, [low, high]: Range): boolean => low <= sum && sum <= high
  const fill = (place: number): void => {
    steps += 1
    if (steps > 100_000) return
    if (place === cells.length) {
      if (
        fits(
          chosen.reduce((a, b) => a + b, 0),
          whole,
        )
      )
        chosen.forEach((value, i) => found[i]?.add(value))
      return
    }
    const [r, c] = [Math.floor(place / width), place % width]
    for (const value of cells[place] as number[]) {
      const [rowSum, columnSum] = [(sums.rows[r] as number) + value, (sums.columns[c] as number) + value]
      if (rowSum > (rowEnds[r] as Range)[1] || columnSum > (columnEnds[c] as Range)[1]) break
      if (c === width - 1 && !fits(rowSum, rowEnds[r] as Range)) continue
      if (r === height - 1 && !fits(columnSum, columnEnds[c] as Range)) continue
      sums.rows[r] = rowSum
      sums.columns[c] = columnSum
      chosen.push(value)
      fill(place + 1)
      chosen.pop()
      sums.rows[r] = rowSum - value
      sums.columns[c] = columnSum - value
    }
  }
  fill(0)
  return steps > 100_000 ? undefined : found
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 5, max: 14 }) },
)
const tableOf = (height: number, width: number) =>
  fc
    .record({
      rows: fc.array(fc.array(count, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
      withRows: fc.boolean(),
      withColumns: fc.boolean(),
      withTotal: fc.boolean(),
      totalsYieldFirst: fc.boolean(),
    })
    .map(({ rows, withRows, withColumns, withTotal, totalsYieldFirst }) => ({
      rows,
      rowTotals: withRows ? rows.map((row) => row.reduce((a, b) => a + b, 0)) : undefined,
      columnTotals: withColumns
        ? (rows[0] ?? []).map((_, c) => rows.reduce((sum, row) => sum + (row[c] as number), 0))
        : undefined,
      total: withTotal ? rows.flat().reduce((a, b) => a + b, 0) : undefined,
      totalsYieldFirst,
    }))
const smallTable = fc
  .oneof(tableOf(1, 4), tableOf(4, 1), tableOf(2, 2), tableOf(2, 3), tableOf(3, 2))
  .filter(({ rowTotals, columnTotals }) => rowTotals !== undefined || columnTotals !== undefined)

test('no withheld cell can be recomputed, also by trying every table that fits', () => {
  fc.assert(
    fc.property(smallTable, (table) => {
      const result = protectCrossTable(table, partner)
      const [height, width] = [table.rows.length, table.rows[0]?.length ?? 0]
      const possible = possibleValues(result, height, width, table.rows.flat())
      fc.pre(possible !== undefined)
      result.rows.flat().forEach((cell, place) => {
        const truth = table.rows.flat()[place] as number
        expect(possible?.[place]?.has(truth)).toBe(true)
        if (cell.state === 'withheld') expect(possible?.[place]?.size).toBeGreaterThan(1)
        // A small cell stays anything from 0 to 4, unless it is part of a total that is small itself.
        if (isSmallCell(cell) && !totalsOf(result).some(isSmallCell))
          expect([...(possible?.[place] ?? [])].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
      })
    }),
    { numRuns: 400 },
  )
})

const totalsOf = ({ rowTotals = [], columnTotals = [], total }: Result): ProtectedCell[] => [
  ...rowTotals,
  ...columnTotals,
  ...(total ? [total] : []),
]
const isSmallCell = (cell: ProtectedCell): boolean => cell.state === 'withheld' && cell.below !== null

const anyRule = fc.constantFrom(partner, open)
const bigTable = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([height, width]) => tableOf(height, width))

test('no shown cell is small, no withheld cell stands alone in a line with company, and a withheld cell holds no value', () => {
  fc.assert(
    fc.property(bigTable, anyRule, (table, rule) => {
      const result = protectCrossTable(table, rule)
      const lines = [
        ...result.rows,
        ...(result.rows[0] ?? []).map((_, c) => result.rows.map((row) => row[c] as ProtectedCell)),
      ]
      for (const cell of [...result.rows.flat(), ...totalsOf(result)]) {
        if (cell.state === 'shown') expect(cell.value).toBeGreaterThanOrEqual(rule.threshold as number)
        else expect(Object.keys(cell)).toEqual(['state', 'below'])
      }
      lines.forEach((line, at) => {
        const end = at < result.rows.length ? result.rowTotals?.[at] : result.columnTotals?.[at - result.rows.length]
        const members = end ? [...line, end] : line
        if (members.length > 1) expect(members.filter(({ state }) => state === 'withheld')).not.toHaveLength(1)
      })
    }),
    { numRuns: 400 },
  )
})

test('a reader who narrows each cell by every printed sum learns no withheld value', () => {
  fc.assert(
    fc.property(bigTable, anyRule, (table, rule) => {
      const result = protectCrossTable(table, rule)
      for (const [truth, bounds] of narrowed(table.rows, result, rule)) {
        expect(bounds[0]).toBeLessThanOrEqual(truth)
        expect(bounds[1]).toBeGreaterThanOrEqual(truth)
        expect(bounds[1] - bounds[0]).toBeGreaterThan(0)
      }
    }),
    { numRuns: 400 },
  )
})

/** Bounds of the withheld cells by rows and columns alone, with what rounding leaves open. */
function narrowed(rows: number[][], result: Result, rule: DisclosureRule): [truth: number, bounds: [number, number]][] {
  const half = rule.roundTo / 2
  const start = (cell: ProtectedCell): [number, number] => {
    if (cell.state === 'shown')
      return [
        Math.max(0, Math.ceil(cell.value - half)),
        rule.roundTo === 1 ? cell.value : Math.floor(cell.value + half),
      ]
    const [low] = rangeOf(cell, 0)
    return cell.state === 'withheld' && cell.below !== null ? [low, cell.below - 1] : [0, 1e6]
  }
  const cells = result.rows.map((row) => row.map(start))
  const rowEnds = result.rowTotals?.map(start)
  const columnEnds = result.columnTotals?.map(start)
  const lines: { parts: [number, number][]; total: [number, number] | undefined }[] = [
    ...cells.map((row, r) => ({ parts: row, total: rowEnds?.[r] })),
    ...(cells[0] ?? []).map((_, c) => ({
      parts: cells.map((row) => row[c] as [number, number]),
      total: columnEnds?.[c],
    })),
  ]
  for (let round = 0; round < 30; round += 1) {
    for (const { parts, total } of lines) {
      if (!total) continue
      const least = parts.reduce((sum, [low]) => sum + low, 0)
      const most = parts.reduce((sum, [, high]) => sum + high, 0)
      for (const part of parts) {
        const [low, high] = part
        part[0] = Math.max(low, total[0] - (most - high))
        part[1] = Math.min(high, total[1] - (least - low))
      }
      total[0] = Math.max(
        total[0],
        parts.reduce((sum, [low]) => sum + low, 0),
      )
      total[1] = Math.min(
        total[1],
        parts.reduce((sum, [, high]) => sum + high, 0),
      )
    }
  }
  return rows.flatMap((row, r) =>
    row.flatMap((truth, c): [number, [number, number]][] =>
      result.rows[r]?.[c]?.state === 'withheld'
        ? [[truth, (cells[r] as [number, number][])[c] as [number, number]]]
        : [],
    ),
  )
}
