import { expect, test } from 'vitest'
import { comparedFields, fieldReasons, type FieldFinding, type PersonComparison } from '../contract.ts'
import { text } from './text.en.ts'
import { fitsAndNot, hypothesesOf, hypothesisText, toldFields } from './words-of-comparison.ts'

const nothing = { text: null, birthDate: null, estimatedAge: null, lastDigits: null }
const field = (
  name: FieldFinding['field'],
  degree: FieldFinding['degree'],
  code: FieldFinding['reason']['code'] = 'equal',
) => ({
  field: name,
  degree,
  reason: { code, params: {} },
  left: nothing,
  right: name === 'birth' ? { ...nothing, estimatedAge: 15 } : nothing,
})
const side = {
  descriptionId: '',
  recordType: 'signal',
  reference: null,
  recordId: null,
  initials: null,
  age: null,
  toldBy: 'straatcoach',
  toldAt: '',
} as const
const comparison = {
  fields: [
    field('familyName', 'for', 'sounds-the-same'),
    field('givenNames', 'for-slight'),
    field('birth', 'for-slight', 'estimate-fits'),
    field('street', 'for'),
    field('phone', 'against-slight', 'different'),
  ],
  hypothesis: 'probably-same',
  alsoPossible: ['possibly-sibling', 'probably-different'],
  heldBackBy: [],
  left: side,
  right: side,
} as unknown as PersonComparison

test('every finding has its own words in both languages, without a number as a mark', () => {
  for (const words of Object.values(text)) {
    for (const code of fieldReasons) {
      for (const name of comparedFields) {
        const said = words.reason(code, name, { letters: 1, years: 4, digits: 3, part: 'day', side: 'left' })
        expect(said).toMatch(/^\p{Lu}.*\.$/u)
        expect(said).not.toMatch(/undefined|NaN|%/)
      }
    }
  }
})

test('hypotheses are explained by the fields that fit and those that do not', () => {
  const t = text.nl
  expect(fitsAndNot(comparison.fields, t)).toEqual({ fit: ['naam', 'leeftijd', 'straat'], apart: ['telefoon'] })
  expect(
    hypothesesOf(comparison).map((hypothesis, place) => hypothesisText(hypothesis, place === 0, comparison, t)),
  ).toEqual([
    'Naam, leeftijd en straat passen samen. Eén veld past niet.',
    'Achternaam en straat passen ook bij iemand uit hetzelfde gezin. De leeftijd is geschat door de straatcoach.',
    'Dan delen ze toevallig naam, leeftijd en straat.',
  ])
})

test('how rare an equal name is, and by how much a date differs, is said in words', () => {
  const { nl, en } = text
  const said = (params: Record<string, string | number>) => nl.reason('equal', 'familyName', params)
  expect(said({ rarity: 'rare', oneIn: 4000 })).toBe('Gelijk, en zeldzaam: ongeveer 1 op de 4.000.')
  expect(said({ rarity: 'fairly-common', oneIn: 600 })).toBe('Gelijk, en niet zeldzaam: ongeveer 1 op de 600.')
  expect(said({ rarity: 'rare' })).toBe('Gelijk, en zeldzaam.')
  expect(said({})).toBe('Gelijk.')
  expect(en.reason('equal-but-common', 'givenNames', { rarity: 'common', oneIn: 60 })).toBe(
    'Equal, but common: about 1 in 60.',
  )
  const apart = (part: string, by: number) => nl.reason('one-part-differs', 'birth', { part, by })
  expect([apart('day', 1), apart('day', 5), apart('month', 1), apart('year', 2)]).toEqual([
    'Verschilt één dag, verder gelijk.',
    'Verschilt 5 dagen, verder gelijk.',
    'Verschilt één maand, verder gelijk.',
    'Verschilt 2 jaar, verder gelijk.',
  ])
  expect(nl.reason('one-part-differs', 'birth', { part: 'month' })).toBe('Alleen de maand verschilt.')
})

test('a rule that holds a high weight back is said where the answer is still open', () => {
  const held = { ...comparison, hypothesis: 'unclear', heldBackBy: ['own-speaks-against'] } as PersonComparison
  expect(hypothesisText('unclear', true, held, text.nl)).toBe(text.nl.heldBack['own-speaks-against'])
  expect(hypothesisText('unclear', true, { ...held, heldBackBy: [] }, text.nl)).toBe(text.nl.hypothesis.unclear)
})

test('what is too early to say leaves both answers open', () => {
  expect(hypothesesOf({ hypothesis: 'unclear', alsoPossible: ['possibly-sibling'] })).toEqual([
    'unclear',
    'probably-same',
    'possibly-sibling',
    'probably-different',
  ])
})

test('a field that nobody told is not in the table', () => {
  const unknown = {
    ...field('handle', 'neutral', 'not-known'),
    reason: { code: 'not-known', params: { side: 'both' } },
  } as const
  const half = {
    ...field('school', 'neutral', 'not-known'),
    reason: { code: 'not-known', params: { side: 'left' } },
  } as const
  expect(toldFields([unknown, half]).map(({ field: name }) => name)).toEqual(['school'])
})
