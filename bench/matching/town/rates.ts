import { table } from '../report.ts'
import { reporters } from './files.ts'
import type { TownKind } from './town.ts'

/** How often a fact is told and an error made, per reporter; all of it assumed. */
export function ratesOf({ tells, errors }: TownKind): string {
  const row = (what: string, rates: readonly number[]): string[] => [
    what,
    ...rates.map((rate) => String(Number((rate * 100).toFixed(1)))),
  ]
  return [
    table(
      ['told, % of signals', ...reporters],
      Object.entries(tells).map(([fact, rates]) => row(fact, rates)),
    ),
    '',
    table(
      ['error, % of where it can be made', ...reporters],
      errors.map(({ kind, rates }) => row(kind, rates)),
    ),
  ].join('\n')
}
