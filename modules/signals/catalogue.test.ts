import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { acuteRoutesFor, isSignalCode, signalCard, signalCategories, signalCodes, signalOnCard } from './catalogue.ts'

const source = new URL('../../../shared/domain/signal-card.json', import.meta.url)
const categoryInSource = {
  bezit: 'possession',
  gedrag: 'behaviour',
  contacten: 'contacts',
  locatie: 'location',
  andere: 'other',
}

test('the card has 17 signals in five categories, each with official and short words in both languages', () => {
  expect(signalCodes).toEqual(Array.from({ length: 17 }, (_, i) => `SIG-${String(i + 1).padStart(2, '0')}`))
  expect(signalCard.map(({ id }) => id)).toEqual(signalCodes)
  expect(new Set(signalCard.map(({ category }) => category))).toEqual(new Set(Object.keys(signalCategories)))
  const words = signalCard.flatMap(({ official, short }) => [official.nl, official.en, short.nl, short.en])
  expect(words.every((text) => text.trim() === text && text.length > 5)).toBe(true)
  expect(new Set(signalCard.map(({ short }) => short.nl)).size).toBe(17)
})

test('the short form never calls someone addicted: it keeps what was seen', () => {
  const { short } = signalOnCard('SIG-09')
  expect(short.nl).toBe('Gebruikt of gokt zichtbaar')
  expect(`${short.nl} ${short.en}`).not.toMatch(/versla|addict/i)
})

test('urgent signals show their route first; bags and scales only with coercion', () => {
  expect(signalCard.filter(({ acute }) => acute.length > 0).map(({ id }) => id)).toEqual(['SIG-02', 'SIG-15', 'SIG-16'])
  expect(acuteRoutesFor(['SIG-02'])).toEqual(['emergency'])
  expect(acuteRoutesFor(['SIG-16', 'SIG-02'])).toEqual(['emergency', 'veilig-thuis'])
  expect(acuteRoutesFor(['SIG-03'])).toEqual([])
  expect(acuteRoutesFor(['SIG-03'], true)).toEqual(['emergency', 'veilig-thuis'])
  expect(acuteRoutesFor(['SIG-17', 'SIG-01'], true)).toEqual([])
})

test('a code that is not on the card is refused', () => {
  expect(isSignalCode('SIG-17')).toBe(true)
  for (const text of ['SIG-18', 'sig-01', '', 'constructor', 'RF-I4']) expect(isSignalCode(text)).toBe(false)
})

test.skipIf(!existsSync(source))('nothing on the card was changed or invented against its source', () => {
  type Row = {
    id: string
    category: keyof typeof categoryInSource
    nl: string
    en: string
    urgent?: true
    health?: true
    thirdParty?: true
  }
  const rows = JSON.parse(readFileSync(source, 'utf8')) as Row[]
  expect(
    signalCard.map(({ id, category, official, acute, health, thirdParty }) => ({
      id,
      category,
      ...official,
      urgent: acute.length > 0,
      health,
      thirdParty,
    })),
  ).toEqual(
    rows.map(({ id, category, nl, en, urgent = false, health = false, thirdParty = false }) => ({
      id,
      category: categoryInSource[category],
      nl,
      en,
      urgent,
      health,
      thirdParty,
    })),
  )
})
