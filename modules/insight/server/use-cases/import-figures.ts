import type { Static } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { ImportFigures, ImportOutcome } from '../../contract.ts'
import { readFigureFile } from '../figure-file.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { getActing, listImported, replaceImported } from '../storage.ts'

/** Reads a file with figures of the police: all of it or nothing. The same figures again change nothing. */
export async function importFigures(
  work: Work,
  { file, dryRun }: Static<typeof ImportFigures>,
): Promise<ImportOutcome> {
  const { municipality } = await getActing(work)
  const { series, faults } = readFigureFile(Buffer.from(file, 'base64'), municipality)
  const before = await listImported(work)
  const found = series.map(({ figures, lines }) => {
    const contentHash = fingerprintOf(figures)
    const counted = before.find((each) => each.series === figures.series)
    return { figures, lines, contentHash, known: counted?.contentHash === contentHash, replaces: counted !== undefined }
  })
  const imported = !dryRun && faults.length === 0
  if (imported) {
    for (const { figures, contentHash, known } of found) {
      if (!known) await replaceImported(work, figures.series, figures, contentHash)
    }
  }
  work.record({
    name: imported ? 'figures-imported' : 'figures-checked',
    details: { series: found.map(({ figures }) => figures.series), faults: faults.length },
  })
  return {
    series: found.map(({ figures, lines, replaces }) => ({
      id: figures.series,
      title: figures.title.nl,
      lines,
      replaces,
    })),
    faults: [...faults],
    imported,
  }
}
