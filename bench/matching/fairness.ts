import { byNames, type ForNames, intervalOf, type Judged, percent, valueOf } from './figures.ts'
import { type Goal, table, tableOfGoals } from './report.ts'
import { nameStocks, type StockName } from './town/files.ts'
import type { TownKind } from './town/town.ts'

/** The same town with as many families of each stock of names: small groups would leave everything to chance. */
export function evenly(town: TownKind): TownKind {
  const stockShares = Object.fromEntries(nameStocks.map((names) => [names, 1 / nameStocks.length]))
  return { ...town, stockShares: stockShares as Record<StockName, number> }
}

export function goalsOf(judged: readonly Judged[]): Goal[] {
  const shares = byNames(judged).map(({ wronglyStrong }) => wronglyStrong)
  const values = shares.map(valueOf)
  const ratio = Math.max(...values) / Math.min(...values)
  return [
    {
      says: "no group's wrong strong suggestions more than 1.5 times another's",
      found: Math.max(...values) === 0 ? 'none at all' : ratio.toFixed(2),
      met: Math.max(...values) === 0 || ratio <= 1.5,
    },
  ]
}

export function reportOf(says: string, judged: readonly Judged[]): string {
  const row = ({ names, found, wronglyStrong, strongRight, strongFound }: ForNames): (string | number)[] => [
    names,
    wronglyStrong.of,
    percent(found.first),
    percent(found.firstFive),
    percent(strongFound),
    percent(strongRight, 2),
    wronglyStrong.part,
    percent(wronglyStrong, 2),
    intervalOf(wronglyStrong)
      .map((end) => percent(end, 2))
      .join('–'),
  ]
  return [
    `**${says}** ${judged.length} signals, as many families of each stock of names.`,
    '',
    table(
      [
        'names',
        'signals',
        'R@1 %',
        'R@5 %',
        'recall from 0.95 %',
        'right from 0.95 %',
        'wrong strong',
        '% of signals',
        '95 % sure',
      ],
      byNames(judged).map(row),
    ),
    '',
    tableOfGoals(goalsOf(judged)),
  ].join('\n')
}
