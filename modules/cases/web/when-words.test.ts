import { expect, test } from 'vitest'
import { whenOf } from './when-words.ts'

const step = { startsOn: '2026-10-26', endsOn: null, finishedOn: null }

test('a step that runs says since when, and until when once that is known', () => {
  expect(whenOf(step, '2026-11-23')).toEqual({ at: 'since', day: '2026-10-26' })
  expect(whenOf({ ...step, endsOn: '2027-01-29' }, '2026-11-23')).toEqual({ at: 'until', day: '2027-01-29' })
})

test('a step that has not begun says from when', () => {
  expect(whenOf({ ...step, endsOn: '2027-01-29' }, '2026-10-01')).toEqual({ at: 'from', day: '2026-10-26' })
})

test('a finished step says when it was finished', () => {
  expect(whenOf({ ...step, endsOn: '2027-01-29', finishedOn: '2026-11-20' }, '2026-11-23')).toEqual({
    at: 'result',
    day: '2026-11-20',
  })
})
