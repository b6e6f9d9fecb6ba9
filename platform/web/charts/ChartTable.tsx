import type { Amount } from './amount.ts'

type Props = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly Amount[] }[]
}

/** The same numbers as the chart, for who would rather read. Withheld cells carry the one hatch. */
export function ChartTable({ caption, columns, rows }: Props) {
  return (
    <table className="chart-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th key={column} scope="col" className={index === 0 ? undefined : 'num'}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <th scope="row">{row.label}</th>
            {row.cells.map((cell, index) => (
              <td key={columns[index + 1]} className={cell.state === 'withheld' ? 'num held' : 'num'}>
                <span>{cell.text}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
