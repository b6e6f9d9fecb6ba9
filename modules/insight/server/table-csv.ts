import { stringify } from 'csv-stringify/sync'
import type { HalfYearReport, ReportTable } from '../contract.ts'
import { factsOf } from './report-paper.ts'
import { reportWordsIn } from './report-words.ts'

/** A table as Dutch Excel opens it: semicolons, a byte order mark, CRLF. What must be read with it stands under it. */
export function csvOf(report: HalfYearReport, table: ReportTable): Uint8Array {
  const words = reportWordsIn(report.language)
  const rows = [
    table.columns.map(asText),
    ...table.rows.map((row) => [
      asText(row.label),
      ...row.cells.map((cell) => (cell.state === 'shown' ? asNumber(cell.value) : asText(cell.text))),
    ]),
    [],
    [asText(table.title)],
    ...factsOf(table, words).map(({ label, text }) => [asText(label), asText(text)]),
    ...[...table.caveats, ...(table.protection ?? [])].map((caveat) => [asText(words.facts.caveats), asText(caveat)]),
    [asText(report.title), asText(`${report.periodText}. ${report.editionText}.`)],
    ...(report.marking === null ? [] : [[asText(report.marking)]]),
  ]
  return Buffer.from(stringify(rows, { delimiter: ';', bom: true, record_delimiter: 'windows', quoted_string: true }))
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; a number is never touched. */
export function asText(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text
}

function asNumber(value: number): string {
  return String(value).replace('.', ',')
}
