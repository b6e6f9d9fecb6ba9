import type { Work } from '../../../../platform/server/work.ts'
import type { Edition, ReportView } from '../../contract.ts'
import { presentView } from '../present.ts'
import { readEdition } from '../read-edition.ts'

type Asked = { readonly reportId: string; readonly edition: Edition; readonly language: 'nl' | 'en' }

/** Shows a report in one edition. */
export async function readReport(work: Work, { reportId, edition, language }: Asked): Promise<ReportView> {
  const { stored, report } = await readEdition(work, reportId, edition, language)
  work.record({ name: 'report-read', details: { reportId, edition } })
  return presentView(work.actor, stored, report)
}
