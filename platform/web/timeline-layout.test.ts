import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../contract/working-days.ts'
import { monthStarts, placeLabels, positionOf } from './timeline-layout.ts'

const from = localDate('2026-09-14')
const to = localDate('2027-03-14')

test('the first day stands at the left, the last at the right, and days outside the span at its ends', () => {
  expect(positionOf(from, from, to, 856)).toBe(12)
  expect(positionOf(to, from, to, 856)).toBe(844)
  expect(positionOf(localDate('2025-01-01'), from, to, 856)).toBe(12)
  expect(positionOf(localDate('2028-01-01'), from, to, 856)).toBe(844)
})

test('a later day never stands before an earlier one', () => {
  const day = fc.integer({ min: -30, max: 400 }).map((days) => addDays(from, days))
  fc.assert(fc.property(day, day, (a, b) => a > b || positionOf(a, from, to, 856) <= positionOf(b, from, to, 856)))
})

test('months begin after the start and up to the end', () => {
  expect(monthStarts(from, to)).toEqual([
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
    '2027-01-01',
    '2027-02-01',
    '2027-03-01',
  ])
})

test('labels stay within the drawing and never overlap in a row, nor stand on the line of today', () => {
  const label = fc.record({ x: fc.integer({ min: 12, max: 844 }), text: fc.string({ minLength: 1, maxLength: 24 }) })
  fc.assert(
    fc.property(fc.array(label, { maxLength: 14 }), fc.integer({ min: 12, max: 844 }), (labels, today) => {
      const spans = placeLabels(labels, 856, today).map((placed, index) => {
        if (!placed) return undefined
        const size = (labels[index]?.text.length ?? 0) * 6
        const start =
          placed.anchor === 'start' ? placed.x : placed.anchor === 'end' ? placed.x - size : placed.x - size / 2
        expect(start).toBeGreaterThanOrEqual(2)
        expect(start + size).toBeLessThanOrEqual(854)
        if (placed.row % 2 === 0) expect(start > today || start + size < today).toBe(true)
        return { row: placed.row, start, end: start + size }
      })
      for (const [i, a] of spans.entries())
        for (const b of spans.slice(i + 1))
          if (a && b && a.row === b.row) expect(a.end <= b.start || b.end <= a.start).toBe(true)
    }),
  )
})
