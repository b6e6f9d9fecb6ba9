import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { reportElements, type InsightRefusal, type ReportDraft } from '../../contract.ts'
import { allowedActions } from '../half-year-report.ts'
import { sourcesOf } from '../figures-storage.ts'
import { smallNumbersToSee } from '../small-numbers.ts'
import { getReport, getWritten } from '../storage.ts'

/** A report as its writer works on it: the texts, where figures come from, and what to look at before freezing. */
export async function readDraft(work: Work, { reportId }: { readonly reportId: string }): Promise<ReportDraft> {
  const report = await getReport(work, reportId)
  if (!allowedActions(work.actor, report).includes('write')) throw new Refusal<InsightRefusal>('report-is-frozen')

  const { narrative, parts } = await getWritten(work, reportId)
  const { sections, ...points } = narrative
  const sources = await sourcesOf(work, report.period)
  work.record({ name: 'report-draft-read', details: { reportId } })
  const written = (part: keyof typeof parts) => ({
    version: parts[part].version,
    writtenAt: parts[part].writtenAt.toISOString(),
  })
  return {
    id: report.id,
    points: { content: points, ...written('points') },
    sections: reportElements.map((element) => ({ element, content: sections[element], ...written(element) })),
    smallNumbers: smallNumbersToSee(narrative),
    sources,
  }
}
