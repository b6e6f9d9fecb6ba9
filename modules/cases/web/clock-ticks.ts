import { addDays, daysBetween, localDate, workingDaysBetween } from '../../../platform/contract/working-days.ts'
import { daysBetweenReviews, type CaseClock, type CaseTask, type PersonCase } from '../contract.ts'

/** Ticks of a clock: how many units of our duty have passed, of how many. */
export type ClockTicks = { passed: number; of: number }

type Days = Pick<PersonCase, 'decidedOn' | 'acceptedOn' | 'startsOn'>

/** A clock of a case in ticks: a review in weeks, the end date in months, the rest in steps of about three days. */
export function ticksOf(clock: Pick<CaseClock, 'code' | 'dueOn' | 'left'>, days: Days): ClockTicks {
  if (clock.code === 'review-due') {
    const weeks = daysBetweenReviews / 7
    return { passed: within(weeks - Math.ceil(clock.left / 7), weeks), of: weeks }
  }
  const due = localDate(clock.dueOn)
  const began = localDate(
    clock.code === 'answer-offer'
      ? days.decidedOn
      : clock.code === 'end-date'
        ? days.startsOn
        : (days.acceptedOn ?? days.decidedOn),
  )
  const total = Math.max(1, daysBetween(began, due))
  const of =
    clock.code === 'end-date' ? Math.max(1, Math.round(total / 30)) : Math.max(1, Math.min(10, Math.round(total / 3)))
  return { passed: within(Math.floor(((total - clock.left) / total) * of), of), of }
}

/** An agreed action in working days, from the day on which it was agreed. */
export function taskTicks(task: Pick<CaseTask, 'agreedOn' | 'dueOn' | 'workingDaysLeft' | 'overdue'>): ClockTicks {
  const of = Math.max(1, workingDaysBetween(localDate(task.agreedOn), localDate(task.dueOn)))
  return { passed: task.overdue ? of : within(of - (task.workingDaysLeft ?? 0), of), of }
}

/** The last day on which the next review may be, counted from this day. */
export function latestReview(today: string): string {
  return addDays(localDate(today), daysBetweenReviews)
}

function within(ticks: number, of: number): number {
  return Math.min(of, Math.max(0, ticks))
}
