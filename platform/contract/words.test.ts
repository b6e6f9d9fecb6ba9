import { expect, test } from 'vitest'
import { counted, dictionary, languageOf } from './words.ts'

const nl = {
  title: 'Signalen',
  open: (count: number) => counted(count, 'open signaal', 'open signalen'),
  outcome: { closed: 'gesloten' },
}
const text = dictionary(nl, {
  title: 'Signals',
  open: (count) => counted(count, 'open signal', 'open signals'),
  outcome: { closed: 'closed' },
})

test('a dictionary speaks both languages, also where something is filled in', () => {
  expect(text.nl.open(1)).toBe('1 open signaal')
  expect(text.en.open(2)).toBe('2 open signals')
  expect(text.en.outcome.closed).toBe('closed')
})

test('a translation that misses a key, or has one too many, does not compile', () => {
  // @ts-expect-error: outcome is missing
  dictionary(nl, { title: 'Signals', open: () => '' })
  // @ts-expect-error: the key "colour" is unknown in the source
  dictionary(nl, { title: 'Signals', open: () => '', outcome: { closed: '' }, colour: '' })
  // @ts-expect-error: a nested key is unknown
  dictionary(nl, { title: 'Signals', open: () => '', outcome: { closed: '', gone: '' } })
  // @ts-expect-error: a phrase with something filled in stays one
  const compiled = dictionary(nl, { title: 'Signals', open: 'open', outcome: { closed: '' } })
  expect(Object.keys(compiled)).toEqual(['nl', 'en'])
})

test('the cookie decides the language, then the browser, then Dutch', () => {
  expect(languageOf('a=b; voorkant-language=en', 'nl')).toBe('en')
  expect(languageOf('voorkant-language=klingon', 'en-GB,nl;q=0.5')).toBe('en')
  expect(languageOf(undefined, 'fr-FR, en;q=0.8')).toBe('en')
  expect(languageOf(undefined, undefined)).toBe('nl')
})
