import { expect, test } from 'vitest'
import { latestReview, taskTicks, ticksOf } from './clock-ticks.ts'

const days = { decidedOn: '2026-09-07', acceptedOn: '2026-09-14', startsOn: '2026-09-14' }

test('a review counts six weeks down', () => {
  expect(ticksOf({ code: 'review-due', dueOn: '2026-12-14', left: 21 }, days)).toEqual({ passed: 3, of: 6 })
  expect(ticksOf({ code: 'review-due', dueOn: '2026-12-14', left: 42 }, days)).toEqual({ passed: 0, of: 6 })
  expect(ticksOf({ code: 'review-due', dueOn: '2026-12-14', left: -3 }, days)).toEqual({ passed: 6, of: 6 })
})

test('informing counts from the day on which the case was accepted', () => {
  expect(ticksOf({ code: 'inform-young-person', dueOn: '2026-10-14', left: 30 }, days)).toEqual({ passed: 0, of: 10 })
  expect(ticksOf({ code: 'inform-parents', dueOn: '2026-10-14', left: 15 }, days)).toEqual({ passed: 5, of: 10 })
})

test('the end date counts in months', () => {
  expect(ticksOf({ code: 'end-date', dueOn: '2027-03-14', left: 111 }, days)).toEqual({ passed: 2, of: 6 })
})

test('a clock never shows more or fewer ticks than it has', () => {
  expect(ticksOf({ code: 'answer-offer', dueOn: '2026-09-07', left: -20 }, days)).toEqual({ passed: 1, of: 1 })
})

test('an agreed action counts working days', () => {
  const task = { agreedOn: '2026-11-20', dueOn: '2026-12-04', workingDaysLeft: 9, overdue: false }
  expect(taskTicks(task)).toEqual({ passed: 1, of: 10 })
  expect(taskTicks({ ...task, workingDaysLeft: null, overdue: true })).toEqual({ passed: 10, of: 10 })
})

test('the next review is in six weeks at the latest', () => {
  expect(latestReview('2026-11-02')).toBe('2026-12-14')
})
