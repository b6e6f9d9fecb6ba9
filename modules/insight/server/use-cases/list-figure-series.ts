import type { Work } from '../../../../platform/server/work.ts'
import type { FigureSeries } from '../../contract.ts'
import { policeExhibits } from '../police-exhibits.ts'
import type { PoliceFigures } from '../police-figures.ts'
import { reportWordsIn } from '../report-words.ts'
import { listImported } from '../storage.ts'

/** The imported series that count now, with exact numbers: for who imports them. */
export async function listFigureSeries(
  work: Work,
  { language }: { readonly language: 'nl' | 'en' },
): Promise<FigureSeries[]> {
  const imported = await listImported<PoliceFigures>(work)
  work.record({ name: 'imported-figures-read' })
  return imported.map(({ series, figures, importedAt }) => ({
    id: series,
    title: figures.title[language],
    importedAt: importedAt.toISOString(),
    exhibits: policeExhibits([figures], 'confidential', reportWordsIn(language), language),
  }))
}
