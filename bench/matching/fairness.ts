import { byNames, type ForNames, intervalOf, type Judged, percent, type Share, valueOf } from './figures.ts'
import { Random } from './random.ts'
import { type Goal, table, tableOfGoals } from './report.ts'
import { nameStocks, type StockName } from './town/files.ts'
import type { TownKind } from './town/town.ts'

/** The same town with as many families of each stock of names: small groups would leave everything to chance. */
export function evenly(town: TownKind): TownKind {
  const stockShares = Object.fromEntries(nameStocks.map((names) => [names, 1 / nameStocks.length]))
  return { ...town, stockShares: stockShares as Record<StockName, number> }
}

const ratioOf = (shares: readonly Share[]): number => {
  const values = shares.map(valueOf)
  return Math.max(...values) / Math.min(...values)
}

/** How often a ratio at least as large comes up when it goes equally wrong for all: how much of it chance alone explains. */
export function byChance(shares: readonly Share[], runs = 4000): number {
  const random = new Random('fairness')
  const rate = shares.reduce((sum, { part }) => sum + part, 0) / shares.reduce((sum, { of }) => sum + of, 0)
  const found = ratioOf(shares)
  const drawn = Array.from({ length: runs }, () =>
    ratioOf(shares.map(({ of }) => ({ part: poisson(rate * of, random), of }))),
  )
  return drawn.filter((ratio) => ratio >= found).length / runs
}

function poisson(mean: number, random: Random): number {
  let count = 0
  for (let left = random.next(); left > Math.exp(-mean); left *= random.next()) count += 1
  return count
}

export function goalsOf(judged: readonly Judged[]): Goal[] {
  const shares = byNames(judged).map(({ wronglyStrong }) => wronglyStrong)
  const values = shares.map(valueOf)
  const ratio = ratioOf(shares)
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
    `Were it to go equally wrong for all, a ratio at least this large would come up in ${percent(byChance(byNames(judged).map(({ wronglyStrong }) => wronglyStrong)), 0)} % of runs of this size.`,
    '',
    tableOfGoals(goalsOf(judged)),
  ].join('\n')
}
