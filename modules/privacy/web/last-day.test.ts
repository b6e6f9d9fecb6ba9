import { expect, test } from 'vitest'
import { lastDayUntil } from './last-day.ts'

test('access that stops at midnight has the day before as its last day', () => {
  expect(lastDayUntil('2027-03-14T23:00:00.000Z')).toBe('2027-03-14')
  expect(lastDayUntil('2026-07-14T22:00:00.000Z')).toBe('2026-07-14')
})

test('access that stops during a day ends on that day', () => {
  expect(lastDayUntil('2026-11-23T13:15:00.000Z')).toBe('2026-11-23')
})
