import { useMemo } from 'react'
import { clockTime, dateAndTime, longDate, plainDate, shortDate, type When } from '../contract/written-dates.ts'
import { useLanguage } from './words.tsx'

/** The ways to write a date, in the reader's language: `long` wo 25 nov 2026, `plain` 25 nov 2026, `short` wo 25 nov,
 *  `time` 10.04 uur, `full` di 17 nov 2026 om 16.48 uur. */
export function useDates() {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      long: (when: When) => longDate(when, language),
      plain: (when: When) => plainDate(when, language),
      short: (when: When) => shortDate(when, language),
      time: (moment: When) => clockTime(moment, language),
      full: (moment: When) => dateAndTime(moment, language),
    }),
    [language],
  )
}

/** A date that never wraps, with its machine-readable value. */
export function DateText({ when, as = 'long' }: { when: string; as?: 'long' | 'plain' | 'short' | 'time' | 'full' }) {
  const dates = useDates()
  return (
    <time className="nw" dateTime={when}>
      {dates[as](when)}
    </time>
  )
}
