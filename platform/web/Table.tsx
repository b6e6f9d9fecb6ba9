import type { ReactNode } from 'react'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

export type Column<R> = {
  key: string
  title: ReactNode
  cell: (row: R) => ReactNode
  /** `number` aligns right, `mark` in the middle. */
  as?: 'text' | 'number' | 'mark'
  /** Identifiers and dates stay on one line. */
  oneLine?: boolean
  /** The cell that names the row. */
  head?: boolean
  /** Replaces the whole cell, as a HatchCell does. */
  wholeCell?: (row: R) => ReactNode | undefined
}

/** A dense table. The caption says what it holds and why in this order; it scrolls sideways on its own. */
export function Table<R>({
  caption,
  showCaption = false,
  columns,
  rows,
  keyOf,
  current,
  tight = false,
  empty,
}: {
  caption: string
  showCaption?: boolean
  columns: readonly Column<R>[]
  rows: readonly R[]
  keyOf: (row: R) => string
  current?: (row: R) => boolean
  tight?: boolean
  /** Shown when there are no rows. */
  empty?: ReactNode
}) {
  const words = useWords(platformText).table
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    // A region that scrolls must be reachable by keyboard.
    <div className="scroll" tabIndex={0} role="region" aria-label={`${caption} (${words.scroll})`}>
      <table className={tight ? 'tbl tbl--tight' : 'tbl'}>
        <caption className={showCaption ? 'tbl-caption' : 'sr'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={classOf(column, false)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} aria-current={current?.(row) || undefined}>
              {columns.map((column) => {
                const whole = column.wholeCell?.(row)
                if (whole !== undefined) return whole
                return column.head ? (
                  <th key={column.key} scope="row" className={classOf(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classOf(column)}>
                    {column.cell(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function classOf(
  { as = 'text', oneLine = false }: Pick<Column<never>, 'as' | 'oneLine'>,
  inBody = true,
): string | undefined {
  const classes = [as === 'number' && 'num', as === 'mark' && 'c', oneLine && inBody && 'nw'].filter(Boolean)
  return classes.length > 0 ? classes.join(' ') : undefined
}
