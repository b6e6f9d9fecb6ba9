import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { InsightRefusal, ReportLine } from '../../contract.ts'
import { allowedActions, isSignedWith, partyOf } from '../half-year-report.ts'
import { presentLine } from '../present.ts'
import { getReport, getReportForUpdate, insertSignOff, markSigned } from '../storage.ts'

/** A member of the driehoek signs a frozen report, once for each party. With municipality and police it is signed. */
export async function signReport(work: Work, { reportId }: { readonly reportId: string }): Promise<ReportLine> {
  const report = await getReportForUpdate(work, reportId)
  const party = partyOf(work.actor)
  if (!party) throw new Refusal<InsightRefusal>('not-of-the-driehoek')
  if (report.status === 'draft') throw new Refusal<InsightRefusal>('report-not-frozen')
  if (!allowedActions(work.actor, report).includes('sign'))
    throw new Refusal<InsightRefusal>('party-has-signed', { party })

  await insertSignOff(work, report, party)
  if (report.status === 'frozen' && isSignedWith([...report.signedBy, party])) await markSigned(work, reportId)
  work.record({ name: 'report-signed', details: { reportId, party, fingerprint: report.fingerprint } })
  return presentLine(work.actor, await getReport(work, reportId))
}
