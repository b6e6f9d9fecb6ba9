import type { Static } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { languages } from '../../../../platform/contract/words.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { editions, type FreezeReport, type InsightRefusal, type ReportLine } from '../../contract.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { allowedActions } from '../half-year-report.ts'
import { presentLine } from '../present.ts'
import { buildReport } from '../report-document.ts'
import { smallNumbersToSee } from '../small-numbers.ts'
import { freeze, getActing, getReport, getReportForUpdate, getWritten } from '../storage.ts'
import { takeFigures } from '../take-figures.ts'

/** Fixes figures and texts as they are now, in all editions and languages. Nothing of it changes after this. */
export async function freezeReport(
  work: Work,
  { reportId, smallNumbersSeen }: Static<typeof FreezeReport>,
): Promise<ReportLine> {
  const report = await getReportForUpdate(work, reportId)
  if (!allowedActions(work.actor, report).includes('freeze')) throw new Refusal<InsightRefusal>('report-is-frozen')
  if (localDateOf(work.now) <= report.period.until) {
    throw new Refusal<InsightRefusal>('half-year-not-over', { until: report.period.until })
  }
  const { narrative } = await getWritten(work, reportId)
  const toSee = smallNumbersToSee(narrative)
  if (toSee.length > 0 && !smallNumbersSeen)
    throw new Refusal<InsightRefusal>('small-numbers-unseen', { count: toSee.length })

  const figures = await takeFigures(work, report.period)
  const { municipality } = await getActing(work)
  const frozen = editions.flatMap((edition) =>
    languages.map((language) => ({
      edition,
      language,
      content: buildReport(figures, narrative, { municipality, meetingOn: report.meetingOn }, edition, language),
    })),
  )
  const fingerprint = fingerprintOf(frozen)
  await freeze(work, reportId, figures, frozen, fingerprint)
  work.record({ name: 'report-frozen', details: { reportId, fingerprint } })
  return presentLine(work.actor, await getReport(work, reportId))
}
