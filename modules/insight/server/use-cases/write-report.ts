import type { Static } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { InsightRefusal, Kept, NarrativePart, PlanDriehoek, WritePoints, WriteSection } from '../../contract.ts'
import { allowedActions } from '../half-year-report.ts'
import { getReportForUpdate, updateMeeting, updatePart } from '../storage.ts'

/** Writes what changed, what is stuck and what is asked. */
export async function writePoints(
  work: Work,
  { reportId, version, content }: Static<typeof WritePoints>,
): Promise<Static<typeof Kept>> {
  return keep(work, reportId, 'points', version, content)
}

/** Writes the text and the actions of one element of the approach. */
export async function writeSection(
  work: Work,
  { reportId, element, version, content }: Static<typeof WriteSection>,
): Promise<Static<typeof Kept>> {
  return keep(work, reportId, element, version, content)
}

/** Says for which meeting of the driehoek the report is. */
export async function planDriehoek(
  work: Work,
  { reportId, meetingOn }: Static<typeof PlanDriehoek>,
): Promise<{ done: true }> {
  await refuseUnlessWritable(work, reportId)
  await updateMeeting(work, reportId, meetingOn)
  work.record({ name: 'report-meeting-planned', details: { reportId, meetingOn } })
  return { done: true }
}

async function keep(work: Work, reportId: string, part: NarrativePart, version: number, content: unknown) {
  await refuseUnlessWritable(work, reportId)
  const next = await updatePart(work, reportId, part, version, content)
  if (next === undefined) throw new Refusal<InsightRefusal>('written-meanwhile', { part })
  work.record({ name: 'report-written', details: { reportId, part, version: next } })
  return { version: next, writtenAt: work.now.toISOString() }
}

async function refuseUnlessWritable(work: Work, reportId: string): Promise<void> {
  const report = await getReportForUpdate(work, reportId)
  if (!allowedActions(work.actor, report).includes('write')) throw new Refusal<InsightRefusal>('report-is-frozen')
}
