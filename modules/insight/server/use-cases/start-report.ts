import type { Static } from '../../../../platform/contract/endpoint.ts'
import { localDate, localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { InsightRefusal, ReportLine, StartReport } from '../../contract.ts'
import { halfYearFrom } from '../half-year.ts'
import { startingNarrative } from '../narrative.ts'
import { presentLine } from '../present.ts'
import { findNarrativeBefore, getReport, insertReport } from '../storage.ts'

/** Starts the report of a half year. Actions that were not finished come along from the report before. */
export async function startReport(
  work: Work,
  { periodFrom, meetingOn }: Static<typeof StartReport>,
): Promise<ReportLine> {
  const period = halfYearFrom(localDate(periodFrom))
  if (!period) throw new Refusal<InsightRefusal>('half-year-starts-on-the-first')
  if (period.from > localDateOf(work.now))
    throw new Refusal<InsightRefusal>('half-year-not-begun', { from: period.from })

  const narrative = startingNarrative(await findNarrativeBefore(work, period.from))
  const id = await insertReport(work, period, meetingOn, narrative)
  if (id === undefined) throw new Refusal<InsightRefusal>('report-exists', { periodFrom })
  work.record({ name: 'report-started', details: { reportId: id, periodFrom } })
  return presentLine(work.actor, await getReport(work, id))
}
