import { expect, test } from 'vitest'
import { emptyCallerDraft, emptyFact, readCallerDraft } from './caller-draft.ts'
import { nl } from './text.nl.ts'

const fact = { ...emptyFact, text: 'Kreeg geld aangeboden.', world: 'online', basis: 'hearsay' } as const

test('everything that is missing is told at once, each at its field', () => {
  const { faults, input } = readCallerDraft(emptyCallerDraft, nl.caller)
  expect(faults.map(({ field }) => field)).toEqual(['colleague', 'facts.0.text', 'facts.0.world', 'facts.0.basis'])
  expect(input).toBeUndefined()
})

test('a caller from outside is told by function and organisation, with what was typed and nothing else', () => {
  const { input } = readCallerDraft(
    {
      ...emptyCallerDraft,
      whoCalls: 'other',
      functionTitle: 'Trainer',
      organisationName: 'SV De Sluis',
      facts: [fact],
      person: { ...emptyCallerDraft.person, givenNames: 'Daan', birthDate: '3 mrt 2011' },
    },
    nl.caller,
  )
  expect(input).toEqual({
    caller: { functionTitle: 'Trainer', organisationName: 'SV De Sluis' },
    about: 'young-person',
    description: { givenNames: 'Daan', birthDate: '2011-03-03' },
    codes: [],
    facts: [{ text: 'Kreeg geld aangeboden.', world: 'online', basis: 'hearsay' }],
    spokenWith: [],
  })
})

test('a birth date that is none and an age that cannot be are pointed out', () => {
  const person = { ...emptyCallerDraft.person, birthDate: 'lente', estimatedAge: '3' }
  const { faults } = readCallerDraft({ ...emptyCallerDraft, colleagueId: 'x', facts: [fact], person }, nl.caller)
  expect(faults.map(({ field }) => field)).toEqual(['birthDate', 'estimatedAge'])
})
