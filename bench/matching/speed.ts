import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isBuilt, type Matcher } from './product.ts'
import { table, tableOfGoals } from './report.ts'
import { type Size, testSet, writeTestSet } from './town/test-set.ts'
import type { TownKind } from './town/town.ts'

/** How long one run takes, from starting the program to the file that is there, and how much memory at most. */
export async function runSpeed(town: TownKind, size: Size, matcher: Matcher): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'voorkant-matching-'))
  try {
    const files = writeTestSet(testSet(town, size, 1), folder)
    const { seconds, processorSeconds, peakMegabytes } = await matcher({
      people: files.people,
      signals: files.signals,
      out: join(folder, 'suggestions.csv'),
      on: town.today,
    })
    const peak = peakMegabytes === undefined ? 'unknown here' : `${Math.round(peakMegabytes)} MB`
    return [
      table(
        ['set', 'persons', 'signals', 'seconds', 'of the processors', 'signals per second', 'peak memory'],
        [
          [
            town.name,
            size.persons,
            size.signals,
            seconds.toFixed(1),
            processorSeconds?.toFixed(1) ?? '',
            Math.round(size.signals / seconds),
            peak,
          ],
        ],
      ),
      '',
      isBuilt()
        ? 'As it is shipped, after `npm run build`.'
        : 'From the source: it starts some seconds quicker after `npm run build`.',
      '',
      tableOfGoals([
        {
          says: '20,000 persons × 15,000 signals in under 60 s',
          found: `${seconds.toFixed(1)} s`,
          met: seconds < 60,
        },
        { says: 'under 1 GB', found: peak, met: (peakMegabytes ?? Number.NaN) < 1024 },
      ]),
    ].join('\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
