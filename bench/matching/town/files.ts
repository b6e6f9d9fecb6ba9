import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import type { personColumns, signalColumns } from '../../../app/cli/match.ts'

export const truthColumns = [
  'signal_id',
  'person_id',
  'case',
  'reporter',
  'names',
  'family',
  'alike',
  'errors',
] as const

export type PersonRow = Readonly<Record<(typeof personColumns)[number], string>>
export type SignalRow = Readonly<Record<(typeof signalColumns)[number], string>>

export const reporters = ['school', 'police', 'youth-work', 'street'] as const
export type Reporter = (typeof reporters)[number]

/** Where a made-up name comes from, so that one can see whether the matcher does as well for each. */
export const nameStocks = ['dutch', 'moroccan', 'turkish', 'polish', 'surinamese-antillean'] as const
export type StockName = (typeof nameStocks)[number]

/** Who a signal is about; of all but the first, nobody is in the register. */
export const cases = [
  'registered',
  'unregistered-sibling',
  'unregistered-twin',
  'cousin',
  'namesake',
  'stranger',
] as const
export type Case = (typeof cases)[number]

export type Truth = {
  readonly signal_id: string
  /** Empty when the signal is about nobody in the register. */
  readonly person_id: string
  readonly case: Case
  readonly reporter: Reporter
  readonly names: StockName
  /** The registered brothers, sisters and twins of whom it is about, with a space between. */
  readonly family: string
  /** Of how many in the register all is true that the reporter knew, before any error: nobody can tell those apart. */
  readonly alike: number
  /** The error kinds that were applied, with a space between. */
  readonly errors: string
}

export function toCsv(columns: readonly string[], rows: readonly object[]): string {
  return stringify(rows as object[], { header: true, columns: [...columns] })
}

export function writeCsv(file: string, columns: readonly string[], rows: readonly object[]): void {
  writeFileSync(file, toCsv(columns, rows))
}

export function readCsv(file: string): Readonly<Record<string, string>>[] {
  return parse<Record<string, string>>(readFileSync(file), {
    columns: true,
    bom: true,
    trim: true,
    skip_empty_lines: true,
  })
}
