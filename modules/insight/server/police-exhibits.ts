import type { Language } from '../../../platform/contract/words.ts'
import type { Edition, Exhibit, ReportChart, ReportTable } from '../contract.ts'
import { policeTable, type PoliceFigures } from './police-figures.ts'
import { protectionOf } from './report-exhibits.ts'
import type { ReportWords } from './report-words.ts'

/** The figures that the police gave, each with its picture where there is more than one number to see. */
export function policeExhibits(
  series: readonly PoliceFigures[],
  edition: Edition,
  words: ReportWords,
  language: Language,
): Exhibit[] {
  return series.map((figures) => {
    const table = policeTable(figures, edition, language)
    const amounts = table.rows.map((row) => row.cells)
    return {
      table: {
        ...table,
        protection: protectionOf(amounts, edition, words),
      },
      chart: figures.rows.length > 1 ? barsOf(table, figures, words) : null,
    }
  })
}

// The sum stands in the table only: drawn beside its parts it would look like another kind.
function barsOf(table: ReportTable, figures: PoliceFigures, words: ReportWords): ReportChart {
  const parts = table.rows.slice(table.rows.length - figures.rows.length)
  const years = figures.columns.map((label, column) => ({
    label,
    bars: parts.map((row) => ({
      label: row.label,
      amount: row.cells[column] ?? { state: 'not-in-source' as const, text: words.withheld.notInSource },
    })),
  }))
  return {
    kind: 'bars-by-year',
    title: table.title,
    description: years
      .map(({ label, bars }) =>
        bars.every(({ amount }) => amount.state === 'not-in-source')
          ? `${words.describe.pair(label, words.withheld.notInSource)}.`
          : `${label} ${bars.map((bar) => words.describe.pair(bar.label, bar.amount.text)).join(', ')}.`,
      )
      .join(' '),
    years,
  }
}
