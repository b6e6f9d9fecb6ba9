import { expect, test } from 'vitest'
import type { CaseFact } from '../contract.ts'
import { careFacts, factsByWorld, knownHow, offenceNumbers } from './facts-by-world.ts'

function aFact(over: Partial<CaseFact>): CaseFact {
  return {
    id: 'f',
    kind: 'observation',
    world: 'straat',
    text: 'Bracht een tas weg.',
    happenedOn: '2026-08-01',
    happenedUntil: null,
    basis: 'own-observation',
    sourceWords: null,
    organisationName: 'Jongerenwerk',
    addedBy: 'Mensah, K.',
    factor: null,
    offenceCount: null,
    checkedOn: null,
    label: null,
    allowed: [],
    ...over,
  }
}

test('what care wrote never stands in the open worlds', () => {
  const facts = [aFact({ id: 'care', kind: 'care', world: 'thuis' }), aFact({ id: 'open' })]
  expect(factsByWorld({ facts, protectiveFacts: [] }).flatMap((world) => world.facts.map(({ id }) => id))).toEqual([
    'open',
  ])
  expect(careFacts({ facts }).map(({ id }) => id)).toEqual(['care'])
})

test('a number of offences stands in no world', () => {
  const facts = [aFact({ id: 'number', kind: 'criminal', world: null, text: null, offenceCount: 1 })]
  expect(factsByWorld({ facts, protectiveFacts: [] }).every((world) => world.facts.length === 0)).toBe(true)
  expect(offenceNumbers({ facts }).map(({ id }) => id)).toEqual(['number'])
})

test('the four worlds are always there, in the same order', () => {
  expect(factsByWorld({ facts: [], protectiveFacts: [] }).map(({ world }) => world)).toEqual([
    'straat',
    'thuis',
    'school',
    'online',
  ])
})

test('only hearsay has a dashed edge', () => {
  expect(knownHow('hearsay')).toBe('heard')
  expect(knownHow('own-record')).toBe('own-record')
  expect(knownHow('told-by-young-person')).toBe('told')
})
