import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { ReportFigures } from './figures.ts'
import { halfYearBefore, type HalfYear } from './half-year.ts'
import type { PoliceFigures } from './police-figures.ts'
import { readFigures } from './figures-storage.ts'
import { listImported } from './storage.ts'

/** All figures of a report as they stand at this moment. */
export async function takeFigures(work: Work, period: HalfYear): Promise<ReportFigures> {
  const imported = await listImported<PoliceFigures>(work)
  return {
    takenOn: localDateOf(work.now),
    current: await readFigures(work, period),
    previous: await readFigures(work, halfYearBefore(period)),
    police: imported.map(({ figures }) => figures),
  }
}
