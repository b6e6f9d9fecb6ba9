import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareDescriptions } from './comparison.ts'
import { identityLimits } from './comparison-parameters.ts'
import type { Description } from './description.ts'
import { type PersonField, personFields } from './matching/compare-profiles.ts'
import { type FieldTable, shippedFields } from './matching/parameters.ts'
import { ratioOf, sameAmongOthers } from './matching/weights.ts'
import { priorBitsAmong, waterfallOf, type WeighedField } from './waterfall.ts'

const levels = personFields.map((field) => {
  const table: FieldTable = shippedFields[field]
  return { field, levels: table.groups.flatMap((group) => Object.keys(group)) }
})
/** Any level of any of the fields, with any share of people, among any number of records. */
const weighed: fc.Arbitrary<WeighedField[]> = fc
  .tuple(
    ...levels.map(({ field, levels: all }) =>
      fc.option(
        fc
          .tuple(fc.constantFrom(...all), fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }))
          .map(([level, share]) => ({ field, ratio: ratioOf(field, level, share) })),
        { nil: undefined },
      ),
    ),
  )
  .map((fields) => fields.filter((each) => each !== undefined))
const records = fc.integer({ min: 0, max: 2_000_000 })

test('the start, the steps and the relatives add up to the log-odds of the chance that the verdict uses', () => {
  fc.assert(
    fc.property(weighed, records, (fields, seen) => {
      const { startBits, steps, relativesBits, endBits, chance } = waterfallOf(fields, seen)
      expect(steps.reduce((sum, { bits }) => sum + bits, startBits) + relativesBits).toBe(endBits)
      expect(chance).toBe(
        sameAmongOthers(
          fields.map(({ ratio }) => ratio),
          startBits,
        ),
      )
      expect(Math.abs(chance - 1 / (1 + 2 ** -endBits))).toBeLessThan(1e-12)
      expect(relativesBits).toBeLessThanOrEqual(0)
    }),
    { numRuns: 1000 },
  )
})

test('a step weighs what is said of it: how often with one person against with two, and nine tenths of what is against', () => {
  fc.assert(
    fc.property(weighed, records, (fields, seen) => {
      for (const { withOne, withTwo, bits } of waterfallOf(fields, seen).steps) {
        const whole = Math.log2(withOne / withTwo)
        expect(bits).toBeCloseTo(whole < 0 ? 0.9 * whole : whole, 9)
      }
    }),
  )
})

test('the more records the reader sees, the less two of them start with, and never more than one in a thousand', () => {
  expect(priorBitsAmong(0)).toBe(identityLimits.priorBits)
  expect(priorBitsAmong(400)).toBe(identityLimits.priorBits)
  expect(2 ** priorBitsAmong(75_000)).toBeCloseTo(1 / 100_000, 9)
  fc.assert(
    fc.property(weighed, records, records, (fields, a, b) => {
      const [few, many] = [waterfallOf(fields, Math.min(a, b)), waterfallOf(fields, Math.max(a, b))]
      expect(many.startBits).toBeLessThanOrEqual(few.startBits)
      expect(many.chance).toBeLessThanOrEqual(few.chance + 1e-12)
    }),
  )
})

const daan: Description = { givenNames: 'Daan', familyName: 'Kuijper', neighbourhood: 'De Kolk' }

test('the same full name in the same neighbourhood is enough in a town, and too little among a million', () => {
  const share = (field: PersonField) => (field === 'neighbourhood' ? 0.05 : 0.001)
  expect(compareDescriptions(daan, daan, share, 300).verdict).toBe('probably-same')
  expect(compareDescriptions(daan, daan, share, 1_000_000).verdict).toBe('unclear')
})

test('a field that nobody can compare is no step, and every other is', () => {
  const { fields, waterfall } = compareDescriptions(daan, { ...daan, school: 'Sluiskamp College' })
  expect(waterfall.steps.map(({ field }) => field)).toEqual(['familyName', 'givenNames', 'neighbourhood'])
  for (const { field, bits } of waterfall.steps) expect(fields.find((each) => each.field === field)?.bits).toBe(bits)
})

test('twins: the weights are high, and the rule that holds them back is named', () => {
  const told: Description = { ...daan, birthDate: '2011-03-03', street: 'Sluisstraat 14', phone: '0612345678' }
  const named = (left: Description, right: Description) => {
    const { verdict, heldBackBy, waterfall } = compareDescriptions(left, right)
    expect(waterfall.chance).toBeGreaterThan(identityLimits.verdict.same)
    return { verdict, heldBackBy }
  }
  expect(named(told, { ...told, givenNames: 'Sem' })).toEqual({
    verdict: 'possibly-sibling',
    heldBackBy: ['other-given-name-under-one-roof'],
  })
  expect(named({ ...told, givenNames: 'Sanne' }, { ...told, givenNames: 'Hanne' })).toEqual({
    verdict: 'unclear',
    heldBackBy: ['given-name-looks-alike-under-one-roof'],
  })
  const parent: Description = { ...told, birthDate: '1981-11-20' }
  expect(named(told, parent)).toEqual({ verdict: 'unclear', heldBackBy: ['own-speaks-against'] })
  const first: Description = {
    givenNames: 'K.',
    familyName: 'Kuijper',
    street: 'Sluisstraat 14',
    school: 'Sluiskamp College',
  }
  expect(named(first, first)).toEqual({ verdict: 'unclear', heldBackBy: ['no-name-or-contact-of-ones-own'] })
})

test('probably the same is a chance that is high enough and no rule that holds it back, and nothing else', () => {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const person: fc.Arbitrary<Description> = fc.record({
    givenNames: optional(fc.constantFrom('Daan', 'Sem', 'D.', 'Hanne', 'Sanne')),
    familyName: optional(fc.constantFrom('Kuijper', 'Kuiper', 'de Jong')),
    nickname: optional(fc.constantFrom('Mo', 'Kay')),
    birthDate: optional(fc.constantFrom('2011-03-03', '2011-03', '2009-12-31')),
    street: optional(fc.constantFrom('Sluisstraat 14', 'Dorpsweg 3')),
    phone: optional(fc.constantFrom('0612345678', '0687654321')),
  })
  fc.assert(
    fc.property(person, person, records, (a, b, seen) => {
      const { verdict, heldBackBy, waterfall } = compareDescriptions(a, b, undefined, seen)
      const enough = waterfall.chance >= identityLimits.verdict.same
      expect(verdict === 'probably-same').toBe(enough && heldBackBy.length === 0)
      if (!enough) expect(heldBackBy).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
