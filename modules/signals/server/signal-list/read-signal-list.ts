import type { LocalDate } from '../../../../platform/contract/working-days.ts'
import { type ColumnFault, type Columns, columnName, columnsOf, listFields } from './list-columns.ts'
import { type Cells, type ListedSignal, readRow, type RowFaultCode } from './list-row.ts'
import { readTable } from './read-table.ts'

export type ListFault = {
  readonly line: number
  readonly column: string | null
  readonly code: RowFaultCode | ColumnFault['code'] | 'unreadable' | 'empty'
}
export type SignalList = {
  readonly signals: readonly ListedSignal[]
  readonly faults: readonly ListFault[]
  readonly leftOut: readonly string[]
}

/** Reads a municipality's own list of signals: every fault together with its line, or all signals. */
export async function readSignalList(
  bytes: Uint8Array,
  today: LocalDate,
  told: readonly string[] = [],
): Promise<SignalList> {
  const table = await readTable(bytes)
  if ('unreadable' in table)
    return { signals: [], leftOut: [], faults: [{ line: table.unreadable, column: null, code: 'unreadable' }] }
  const columns = columnsOf(table.headings, told)
  if (columns.faults.length > 0)
    return { signals: [], leftOut: columns.leftOut, faults: columns.faults.map((fault) => ({ line: 1, ...fault })) }
  if (table.lines.length === 0)
    return { signals: [], leftOut: columns.leftOut, faults: [{ line: 1, column: null, code: 'empty' }] }

  const faults: ListFault[] = []
  const signals: ListedSignal[] = []
  for (const { number, cells } of table.lines) {
    const row = readRow(cellsOf(cells, columns), today)
    if ('listed' in row) signals.push(row.listed)
    else faults.push(...row.faults.map(({ field, code }) => ({ line: number, column: columnName(field), code })))
  }
  return { signals: faults.length > 0 ? [] : signals, faults, leftOut: columns.leftOut }
}

function cellsOf(cells: readonly string[], { fields }: Columns): Cells {
  return Object.fromEntries(
    listFields.flatMap((field) =>
      fields.has(field) ? [[field, cells[fields.get(field) as number]?.trim() ?? '']] : [],
    ),
  )
}
