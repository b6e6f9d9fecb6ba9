import type { Work } from '../../../../platform/server/work.ts'
import type { ReportLine } from '../../contract.ts'
import { presentLine } from '../present.ts'
import { listStoredReports } from '../storage.ts'

/** The half-yearly reports that the actor may see, newest first. */
export async function listReports(work: Work): Promise<ReportLine[]> {
  const reports = await listStoredReports(work)
  work.record({ name: 'reports-listed' })
  return reports.map((report) => presentLine(work.actor, report))
}
