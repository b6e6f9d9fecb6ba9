import { expect, test } from 'vitest'
import { text } from './text.en.ts'
import { timelineEvents } from './timeline-events.ts'

test('what happened on one day stands under one mark', () => {
  const events = timelineEvents(
    [
      { code: 'start', on: '2026-09-14', past: true },
      { code: 'accepted', on: '2026-09-14', past: true },
      { code: 'letter', on: '2026-09-21', past: true },
    ],
    text.nl,
  )
  expect(events.map(({ label }) => label)).toEqual(['Start, aangenomen', 'Brief'])
})

test('two letters of one day are told once', () => {
  const letters = [
    { code: 'letter' as const, on: '2026-09-21', past: true },
    { code: 'letter' as const, on: '2026-09-21', past: true },
  ]
  expect(timelineEvents(letters, text.nl).map(({ label }) => label)).toEqual(['Brief'])
})

test('a talk to come and the end date are bold, a talk that was held is not', () => {
  const events = timelineEvents(
    [
      { code: 'talk', on: '2026-10-01', past: true },
      { code: 'talk', on: '2026-11-26', past: false },
      { code: 'end-date', on: '2027-03-14', past: false },
    ],
    text.nl,
  )
  expect(events.map(({ strong }) => strong)).toEqual([false, true, true])
})

test('progress that was due and not discussed does not stand there as done', () => {
  const events = timelineEvents(
    [
      { code: 'progress', on: '2026-09-21', past: true },
      { code: 'review-due', on: '2026-11-02', past: true },
      { code: 'review-due', on: '2026-12-14', past: false },
    ],
    text.nl,
  )
  expect(events.map(({ day }) => day)).toEqual(['2026-09-21', '2026-12-14'])
})
