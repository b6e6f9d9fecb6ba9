import { type LocalDate, addDays, nextWorkingDay } from '../../platform/contract/working-days.ts'
import type { Timeline } from './timeline.ts'

export type MeetingDay = { id: string; day: LocalDate; held: boolean }

/** Eighteen months of one series, oldest first; what falls on a holiday moves to the next working day. */
function seriesDays(series: string, time: Timeline, next: LocalDate, everyDays: number): MeetingDay[] {
  const from = time.day(382)
  const days: MeetingDay[] = []
  for (let day = next; day >= from; day = addDays(day, -everyDays)) {
    const landed = nextWorkingDay(day)
    days.push({ id: `${series}-${landed}`, day: landed, held: landed < time.today })
  }
  return days.reverse()
}

/** Every week; the next one is two working days from today. */
export const signaaloverlegDays = (time: Timeline): MeetingDay[] => seriesDays('signaaloverleg', time, time.day(-2), 7)

/** Every four weeks; the next one is eight working days from today. */
export const pgaOverlegDays = (time: Timeline): MeetingDay[] => seriesDays('pga-overleg', time, time.day(-8), 28)
