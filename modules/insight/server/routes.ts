import { Refusal } from '../../../platform/server/refusal.ts'
import { routes, type SignedIn } from '../../../platform/server/routes.ts'
import { renderPdf } from '../../../platform/server/pdf/index.ts'
import { perform, type Platform } from '../../../platform/server/work.ts'
import type { FileAnswer } from '../../../platform/contract/endpoint.ts'
import { insightEndpoints, type Edition, type InsightRefusal } from '../contract.ts'
import { paperOf } from './report-paper.ts'
import { downloadTable } from './use-cases/download-table.ts'
import { freezeReport } from './use-cases/freeze-report.ts'
import { importFigures } from './use-cases/import-figures.ts'
import { listFigureSeries } from './use-cases/list-figure-series.ts'
import { listReports } from './use-cases/list-reports.ts'
import { readDraft } from './use-cases/read-draft.ts'
import { readPaper } from './use-cases/read-paper.ts'
import { readReport } from './use-cases/read-report.ts'
import { signReport } from './use-cases/sign-report.ts'
import { startReport } from './use-cases/start-report.ts'
import { planDriehoek, writePoints, writeSection } from './use-cases/write-report.ts'

type Asked = { readonly reportId: string; readonly edition: Edition; readonly language: 'nl' | 'en' }

// The report is read in one unit of work and printed after it: no transaction waits for a document.
async function downloadReport(platform: Platform, asked: Asked, signedIn: SignedIn | null): Promise<FileAnswer> {
  if (!signedIn) throw new Refusal<InsightRefusal>('not-found')
  const { report, madeAt, filename } = await perform(platform, signedIn.actor, 'none', (work) => readPaper(work, asked))
  return { filename, mediaType: 'application/pdf', body: await renderPdf('report', paperOf(report), madeAt) }
}

export const insightRoutes = routes(insightEndpoints, {
  listReports,
  startReport,
  getReport: readReport,
  getReportDraft: readDraft,
  planDriehoek,
  writePoints,
  writeSection,
  freezeReport,
  signReport,
  downloadReport: { open: (platform, asked, _exchange, signedIn) => downloadReport(platform, asked, signedIn) },
  downloadTable,
  listFigureSeries,
  importFigures,
})
