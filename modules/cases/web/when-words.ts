import type { PlanIntervention } from '../contract.ts'

/** How a step in the plan stands in time, by code; the dates get their words from the dictionary. */
export type WhenOfStep = { at: 'since' | 'from' | 'until' | 'result'; day: string }

/** `sinds` while it runs without an end, `tot` with one, `vanaf` before it began, and the day of its result after it. */
export function whenOf(
  { startsOn, endsOn, finishedOn }: Pick<PlanIntervention, 'startsOn' | 'endsOn' | 'finishedOn'>,
  today: string,
): WhenOfStep {
  if (finishedOn) return { at: 'result', day: finishedOn }
  if (startsOn > today) return { at: 'from', day: startsOn }
  return endsOn ? { at: 'until', day: endsOn } : { at: 'since', day: startsOn }
}
