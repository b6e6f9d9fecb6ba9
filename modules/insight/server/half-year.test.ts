import { expect, test } from 'vitest'
import { halfYearBefore, halfYearFrom } from './half-year.ts'

test('a half year is six whole months', () => {
  expect(halfYearFrom('2026-04-01')).toEqual({ from: '2026-04-01', until: '2026-09-30' })
  expect(halfYearFrom('2025-09-01')).toEqual({ from: '2025-09-01', until: '2026-02-28' })
  expect(halfYearFrom('2027-09-01')).toEqual({ from: '2027-09-01', until: '2028-02-29' })
})

test('a half year starts on the first day of a month', () => {
  expect(halfYearFrom('2026-04-02')).toBeUndefined()
})

test('the half year before ends on the day before', () => {
  expect(halfYearBefore({ from: '2026-04-01', until: '2026-09-30' })).toEqual({
    from: '2025-10-01',
    until: '2026-03-31',
  })
})
