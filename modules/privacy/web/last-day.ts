import { addDays, localDateOf, localTimeOf, type LocalDate } from '../../../platform/contract/working-days.ts'

/** The last day on which somebody can look, for access that stops at a moment: at midnight it is the day before. */
export function lastDayUntil(until: string): LocalDate {
  const moment = new Date(until)
  const day = localDateOf(moment)
  return localTimeOf(moment) === '00:00' ? addDays(day, -1) : day
}
