import {
  type LocalDate,
  addDays,
  addMonths,
  addWorkingDays,
  instantOf,
  isWorkingDay,
} from '../../platform/contract/working-days.ts'

/** When something happens in the world: so many working days before today (negative: still to come), at this time. */
export type WorkingDaysAgo = readonly [workingDaysAgo: number, time: string]

/**
 * The calendar of the fictional world. Everything is told relative to one day, counted in working days, so that clocks
 * that count working days read the same on whatever day the world is built.
 */
export type Timeline = {
  readonly today: LocalDate
  /** The nth working day back. 0 is today, or the last working day when today is none. */
  day(workingDaysAgo: number): LocalDate
  at(when: WorkingDaysAgo): Date
  /** A calendar day, for what happens at night and in weekends. */
  calendarDay(daysAgo: number): LocalDate
  /** A birthday that gives somebody this age today: whole years and the days since the last birthday. */
  bornFor(age: readonly [years: number, days: number]): LocalDate
}

export function timeline(today: LocalDate): Timeline {
  const latest = isWorkingDay(today) ? today : addWorkingDays(today, -1)
  const past: LocalDate[] = [latest]
  const coming: LocalDate[] = [latest]

  const day = (workingDaysAgo: number): LocalDate => {
    const row = workingDaysAgo < 0 ? coming : past
    const step = workingDaysAgo < 0 ? 1 : -1
    for (let n = row.length; n <= Math.abs(workingDaysAgo); n += 1) {
      row.push(addWorkingDays(row[n - 1] as LocalDate, step))
    }
    return row[Math.abs(workingDaysAgo)] as LocalDate
  }

  return {
    today,
    day,
    at: ([workingDaysAgo, time]) => instantOf(day(workingDaysAgo), time),
    calendarDay: (daysAgo) => addDays(today, -daysAgo),
    bornFor: ([years, days]) => addDays(addMonths(today, -12 * years), -days),
  }
}
