import { addressOf } from '../../../platform/web/call.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, type Edition, type ReportTable } from '../contract.ts'
import { Caveats } from './Caveats.tsx'
import { text } from './text.en.ts'

type Props = {
  readonly table: ReportTable
  /** Where its CSV comes from; left out where there is none. */
  readonly download?: { readonly reportId: string; readonly edition: Edition }
  readonly showTitle?: boolean
}

/** A table with its unit, period, source and caveats: never one without the other. */
export function ReportTableView({ table, download, showTitle = false }: Props) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { unit, period, source, notIncluded } = t.facts
  const facts = [
    { term: unit, said: table.unit },
    { term: period, said: table.period },
    { term: source, said: table.source },
    ...(table.notIncluded.length > 0 ? [{ term: notIncluded, said: table.notIncluded.join('; ') }] : []),
  ]
  return (
    <div className="figure-table">
      <div className="scroll" tabIndex={0} role="group" aria-label={table.title}>
        <table className="tbl tbl--tight">
          <caption className={showTitle ? 'tbl-caption' : 'sr'}>{table.title}</caption>
          <thead>
            <tr>
              {table.columns.map((column, index) => (
                <th key={column} scope="col" className={index === 0 ? undefined : 'num'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={`${index} ${row.label}`}>
                <th scope="row" className={`part-${row.depth}`}>
                  {row.label}
                </th>
                {row.cells.map((cell, column) =>
                  cell.state === 'withheld' ? (
                    <td key={table.columns[column + 1]} className="held num">
                      <span>{cell.text}</span>
                    </td>
                  ) : (
                    <td
                      key={table.columns[column + 1]}
                      className={cell.state === 'not-in-source' ? 'num sub absent' : 'num'}
                    >
                      {cell.text}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <dl className="facts-line xs">
        {facts.map(({ term, said }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <Caveats table={table} />
      {download && (
        <p className="xs">
          <a
            href={addressOf(insightEndpoints.downloadTable, { ...download, language, tableId: table.id })}
            download
            aria-label={t.csvOf(table.title)}
          >
            {t.csv}
          </a>
        </p>
      )}
    </div>
  )
}
