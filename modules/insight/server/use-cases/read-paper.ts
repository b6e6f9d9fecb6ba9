import type { Work } from '../../../../platform/server/work.ts'
import type { Edition, HalfYearReport } from '../../contract.ts'
import { readEdition } from '../read-edition.ts'

type Asked = { readonly reportId: string; readonly edition: Edition; readonly language: 'nl' | 'en' }

/** The report for a document that leaves the program; what is frozen always gives the same document. */
export async function readPaper(
  work: Work,
  { reportId, edition, language }: Asked,
): Promise<{ report: HalfYearReport; madeAt: Date; filename: string }> {
  const { stored, report } = await readEdition(work, reportId, edition, language)
  work.record({ name: 'report-downloaded', details: { reportId, edition, language } })
  const signedAt = stored.signOffs.at(-1)?.signedAt
  return {
    report,
    madeAt: signedAt ?? stored.frozenAt ?? work.now,
    filename: `halfjaarbericht-${stored.period.from}-${edition}.pdf`,
  }
}
