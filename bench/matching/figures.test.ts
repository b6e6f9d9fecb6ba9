import { expect, test } from 'vitest'
import {
  atPosterior,
  calibrationOf,
  foundOf,
  intervalOf,
  judge,
  mistakesOf,
  type Suggestion,
  valueOf,
} from './figures.ts'
import type { Case, Truth } from './town/files.ts'

let made = 0
function aTruth(kind: Case, person = '', family = ''): Truth {
  made += 1
  return {
    signal_id: `S${made}`,
    person_id: person,
    case: kind,
    reporter: 'school',
    names: 'dutch',
    family,
    alike: 1,
    errors: '',
  }
}
const suggested = ({ signal_id: signalId }: Truth, ...list: [string, number][]): Suggestion[] =>
  list.map(([personId, posterior], place) => ({ signalId, rank: place + 1, personId, posterior }))

test('R@1 and R@5 count signals about somebody in the register, precision and recall what was suggested', () => {
  const [first, third, missed, stranger] = [
    aTruth('registered', 'A'),
    aTruth('registered', 'B'),
    aTruth('registered', 'C'),
    aTruth('stranger'),
  ] as const
  const judged = judge(
    [first, third, missed, stranger],
    [
      ...suggested(first, ['A', 0.99]),
      ...suggested(third, ['X', 0.6], ['Y', 0.2], ['B', 0.1]),
      ...suggested(stranger, ['A', 0.97]),
    ],
  )
  expect(foundOf(judged).first).toEqual({ part: 1, of: 3 })
  expect(foundOf(judged).firstFive).toEqual({ part: 2, of: 3 })
  expect(atPosterior(judged, 0.5)).toEqual({ precision: { part: 1, of: 3 }, recall: { part: 1, of: 3 } })
  expect(atPosterior(judged, 0.95)).toEqual({ precision: { part: 1, of: 2 }, recall: { part: 1, of: 3 } })
})

test('a strong suggestion about an unregistered twin is a mistake, and so is a brother instead of whom it is about', () => {
  const twin = aTruth('unregistered-twin', '', 'A')
  const careful = aTruth('unregistered-sibling', '', 'A')
  const brother = aTruth('registered', 'B', 'A')
  const alone = aTruth('registered', 'D')
  const { byCase, unregisteredSiblings, siblingInstead } = mistakesOf(
    judge(
      [twin, careful, brother, alone],
      [
        ...suggested(twin, ['A', 0.96]),
        ...suggested(careful, ['A', 0.9]),
        ...suggested(brother, ['A', 0.98]),
        ...suggested(alone, ['D', 1]),
      ],
    ),
  )
  expect(unregisteredSiblings).toEqual({ part: 1, of: 2 })
  expect(siblingInstead).toEqual({ part: 1, of: 1 })
  expect(byCase.registered).toEqual({ part: 1, of: 2 })
})

test('what says nine in ten and is right nine times in ten is calibrated, what is right half the time is not', () => {
  const said = (right: number) => Array.from({ length: 100 }, (_, place) => ({ posterior: 0.9, right: place < right }))
  expect(calibrationOf(said(90)).error).toBeCloseTo(0)
  expect(calibrationOf(said(50)).error).toBeCloseTo(0.4)
  expect(calibrationOf([...said(90), ...said(90).map(() => ({ posterior: 0, right: false }))]).bins).toHaveLength(2)
})

test('an interval holds the share that was found, and is narrower the more was counted', () => {
  const [low, high] = intervalOf({ part: 5, of: 100 })
  expect(low).toBeLessThan(0.05)
  expect(high).toBeGreaterThan(0.05)
  const [lower, higher] = intervalOf({ part: 50, of: 1000 })
  expect(higher - lower).toBeLessThan(high - low)
  expect(valueOf({ part: 5, of: 100 })).toBe(0.05)
})

test('a suggestion for a signal that is not in the set stops the measuring', () => {
  expect(() => judge([], [{ signalId: 'S?', rank: 1, personId: 'A', posterior: 1 }])).toThrow('S?')
})
