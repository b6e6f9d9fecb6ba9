import type { FileAnswer } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Edition } from '../../contract.ts'
import { readEdition } from '../read-edition.ts'
import { csvOf } from '../table-csv.ts'

type Asked = {
  readonly reportId: string
  readonly edition: Edition
  readonly language: 'nl' | 'en'
  readonly tableId: string
}

/** One table of a report as CSV, with its caveats, as this edition shows it. */
export async function downloadTable(work: Work, { reportId, edition, language, tableId }: Asked): Promise<FileAnswer> {
  const { stored, report } = await readEdition(work, reportId, edition, language)
  const exhibits = [...report.context.exhibits, ...report.elements.flatMap((element) => element.exhibits)]
  const table = exhibits.find((exhibit) => exhibit.table.id === tableId)?.table
  if (!table) throw notFound()
  work.record({ name: 'report-table-downloaded', details: { reportId, edition, tableId } })
  return {
    filename: `${tableId}-${stored.period.from}-${edition}.csv`,
    mediaType: 'text/csv; charset=utf-8',
    body: csvOf(report, table),
  }
}
