import { Refusal } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Edition, HalfYearReport, InsightRefusal } from '../contract.ts'
import { editionsFor } from './half-year-report.ts'
import { buildReport, withStanding } from './report-document.ts'
import { getActing, getFrozenEdition, getReport, getWritten, type StoredReport } from './storage.ts'
import { takeFigures } from './take-figures.ts'

/** One edition for this reader: of a draft as it would be now, of a frozen report as it was frozen. */
export async function readEdition(
  work: Work,
  reportId: string,
  edition: Edition,
  language: 'nl' | 'en',
): Promise<{ stored: StoredReport; report: HalfYearReport }> {
  const stored = await getReport(work, reportId)
  if (!editionsFor(work.actor).includes(edition)) throw new Refusal<InsightRefusal>('not-found')
  if (stored.status !== 'draft') {
    return { stored, report: withStanding(await getFrozenEdition(work, reportId, edition, language), stored) }
  }
  const { municipality } = await getActing(work)
  const { narrative } = await getWritten(work, reportId)
  const figures = await takeFigures(work, stored.period)
  const content = buildReport(figures, narrative, { municipality, meetingOn: stored.meetingOn }, edition, language)
  return { stored, report: withStanding(content, stored) }
}
