import { addDays, addMonths, partsOf, type LocalDate } from '../../../platform/contract/working-days.ts'

/** Six whole months, from the first day up to and including the last. */
export type HalfYear = { readonly from: LocalDate; readonly until: LocalDate }

/** The half year that starts on this first day of a month; undefined when it is another day. */
export function halfYearFrom(from: LocalDate): HalfYear | undefined {
  if (partsOf(from).day !== 1) return undefined
  return { from, until: addDays(addMonths(from, 6), -1) }
}

/** The six months before. */
export function halfYearBefore({ from }: HalfYear): HalfYear {
  return { from: addMonths(from, -6), until: addDays(from, -1) }
}
