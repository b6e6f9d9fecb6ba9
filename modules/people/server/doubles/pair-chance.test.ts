import { expect, test } from 'vitest'
import { compareDescriptions } from '../comparison.ts'
import { identityLimits } from '../comparison-parameters.ts'
import type { Description } from '../description.ts'
import { keptOut, pairChance } from './pair-chance.ts'

const daan: Description = {
  givenNames: 'Daan',
  familyName: 'Kuijper',
  birthDate: '2011-03-03',
  street: 'Sluisstraat 14',
  neighbourhood: 'De Kolk',
}
const chance = (one: Description, other: Description) => pairChance(compareDescriptions(one, other))

test('the chance of a pair is the one by which the comparison calls two records probably the same', () => {
  const others: Description[] = [
    daan,
    { ...daan, familyName: 'Kuiper' },
    { ...daan, birthDate: '2011-03' },
    { ...daan, givenNames: 'Daantje', street: undefined },
    { givenNames: 'Daan', familyName: 'Kuijper' },
    { givenNames: 'Daan', neighbourhood: 'De Kolk' },
    { familyName: 'Kuijper', street: 'Sluisstraat 14' },
  ]
  for (const other of others) {
    const compared = compareDescriptions(daan, other)
    if (compared.verdict === 'probably-same')
      expect(pairChance(compared)).toBeGreaterThanOrEqual(identityLimits.verdict.same)
  }
  expect(chance(daan, { ...daan, familyName: 'Kuiper' })).toBeGreaterThan(0.99)
})

test('what a household shares makes no pair, and neither does an age in a street', () => {
  const household: Description = { familyName: 'Kuijper', street: 'Sluisstraat 14', phone: '0600000418' }
  expect(chance({ ...daan, phone: '0600000418' }, household)).toBe(keptOut)
  expect(chance(daan, { ...household, givenNames: 'D.' })).toBe(keptOut)
  expect(chance(daan, { street: 'Sluisstraat 14', ageEstimate: { years: 15, on: '2026-11-23' } })).toBe(0)
  expect(chance({ ...daan, phone: '0600000418' }, { phone: '0600000418' })).toBeGreaterThan(0.5)
})

test('a possible brother and somebody else are kept out, whatever else fits', () => {
  expect(chance(daan, { ...daan, givenNames: 'Sem' })).toBe(keptOut)
  expect(chance(daan, { givenNames: 'Wolf', familyName: 'Terpstra', birthDate: '2009-12-30' })).toBe(keptOut)
})
