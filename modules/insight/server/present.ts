import type { Actor } from '../../../platform/server/work.ts'
import type { HalfYearReport, ReportLine, ReportView } from '../contract.ts'
import { allowedActions, editionsFor } from './half-year-report.ts'
import type { StoredReport } from './storage.ts'

/** A report in the list of all half years, with what this reader may do. */
export function presentLine(actor: Actor, report: StoredReport): ReportLine {
  return {
    id: report.id,
    periodFrom: report.period.from,
    periodUntil: report.period.until,
    meetingOn: report.meetingOn,
    status: report.status,
    signedBy: [...report.signedBy],
    editions: editionsFor(actor),
    allowed: allowedActions(actor, report),
  }
}

/** A report in one edition, with what this reader may do. */
export function presentView(actor: Actor, stored: StoredReport, report: HalfYearReport): ReportView {
  return { ...presentLine(actor, stored), report }
}
