import fc from 'fast-check'
import { expect, test } from 'vitest'
import { text } from './text.en.ts'
import { chanceText, shareText, waterfallRows, weightText } from './words-of-waterfall.ts'

test('each bar starts where the last one ended, from nothing to the end', () => {
  const bits = fc.double({ min: -20, max: 20, noNaN: true })
  const step = fc.record({
    field: fc.constantFrom('familyName', 'birth', 'phone'),
    withOne: fc.double({ min: 0.001, max: 1, noNaN: true }),
    withTwo: fc.double({ min: 0.001, max: 1, noNaN: true }),
    bits,
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 9 }), bits, bits, (steps, startBits, relativesBits) => {
      const endBits = steps.reduce((sum, each) => sum + each.bits, startBits) + relativesBits
      const rows = waterfallRows({ version: 'x', records: 1, startBits, steps, relativesBits, endBits, chance: 0.5 })
      expect(rows.map(({ key }) => key)).toEqual(['start', ...steps.map(({ field }) => field), 'relatives', 'end'])
      expect(rows[0]?.from).toBe(0)
      for (const [at, row] of rows.entries()) {
        if (at > 0) expect(row.from).toBe(rows[at - 1]?.to)
        if (row.key !== 'end') expect(row.to).toBe(row.from + row.bits)
      }
      expect(rows.at(-1)).toMatchObject({ from: endBits, to: endBits, bits: endBits })
    }),
  )
})

test('shares, chances and weights are said in words, and nothing is ever certain', () => {
  const { nl, en } = text
  expect([0.999, 0.72, 0.0118, 0.00025].map((share) => shareText(share, nl, 'nl'))).toEqual([
    'meer dan 99 van de 100',
    '72 van de 100',
    '1 van de 100',
    '1 op de 4.000',
  ])
  expect([1, 0.9949, 0.97, 0.004, 0].map((chance) => chanceText(chance, nl, 'nl'))).toEqual([
    'meer dan 99 van de 100 keer',
    'zo’n 99 van de 100 keer',
    'zo’n 97 van de 100 keer',
    'minder dan 1 van de 100 keer',
    'minder dan 1 van de 100 keer',
  ])
  expect(shareText(0.00025, en, 'en')).toBe('1 in 4,000')
  expect([9.24, -2.66, 0.01, -0.01].map((bits) => weightText(bits, 'nl'))).toEqual(['+9,2', '−2,7', '0,0', '0,0'])
})
