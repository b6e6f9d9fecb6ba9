import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullFormsOf, isShortForm } from '../name-forms.ts'
import { mended, readNames, type WrittenNames } from './name-readings.ts'
import { nearness, nearnessOf, wordOf } from './words.ts'

const first = (written: WrittenNames) => {
  const [reading] = readNames(written)
  return [reading?.given?.main.map(({ text }) => text), reading?.family?.parts.map(({ text }) => text)]
}

test('an infix or a comma tells where the family name starts; without them each place is read', () => {
  expect(first({ fullName: 'Mo el Idrissi' })).toEqual([['mo'], ['idrissi']])
  expect(first({ fullName: 'van der Berg Jan' })).toEqual([['jan'], ['berg']])
  expect(first({ fullName: 'Berg, Jan van der' })).toEqual([['jan'], ['berg']])
  const readings = readNames({ fullName: 'Noor Yusuf' }).map(({ given, family }) => [
    given?.main[0]?.text,
    family?.bare.text,
  ])
  expect(readings).toEqual([
    ['noor', 'yusuf'],
    ['yusuf', 'noor'],
  ])
  expect(readNames({ fullName: '?' })).toEqual([])
})

test('what somebody is called by comes first, later names after it', () => {
  const [reading] = readNames({ givenNames: 'Johannes Petrus', callName: 'Jan', familyName: 'Bos' })
  expect(reading?.given?.main.map(({ text }) => text)).toEqual(['jan', 'johannes', 'johannespetrus'])
  expect(reading?.given?.later.map(({ text }) => text)).toEqual(['petrus'])
})

test('letters of which the encoding broke are mended, others are left', () => {
  expect(mended('YÄ±lmaz')).toBe('Yılmaz')
  expect(mended('ZoÃ«')).toBe('Zoë')
  expect(mended('Åsa')).toBe('Åsa')
})

test.each([
  ['Ouali', 'Wali', 'sounds-the-same'],
  ['Anouar', 'Anwar', 'sounds-the-same'],
  ['Lewandowski', 'Levandovski', 'sounds-the-same'],
  ['Dąbrowski', 'Dombrowski', 'sounds-the-same'],
  ['Wójcik', 'Wojcik', 'equal'],
  ['Jakub', 'Kuba', 'short-form'],
  ['Hendrik', 'Rik', 'short-form'],
  ['Kowalczyk', 'Kowalczik', 'one-letter-differs'],
  ['Hasan', 'Daan', 'different'],
])('%s and %s: %s', (a, b, expected) => {
  expect(nearness[nearnessOf(wordOf(a), wordOf(b))]).toBe(expected)
})

test('a short form leads to the names that a register has', () => {
  expect(fullFormsOf('rik')).toContain('hendrik')
  for (const name of fullFormsOf('mo')) expect(isShortForm('mo', name)).toBe(true)
  expect(fullFormsOf('xyz')).toEqual([])
})

test('any text is read without a fault, and nearness is the same both ways', () => {
  const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 30 }), { nil: undefined })
  fc.assert(
    fc.property(text, text, text, (fullName, givenNames, familyName) => {
      for (const { given, family } of readNames({ fullName, givenNames, familyName })) {
        expect(given !== undefined || family !== undefined).toBe(true)
      }
      const [a, b] = [wordOf(givenNames ?? ''), wordOf(familyName ?? '')]
      expect(nearnessOf(a, b)).toBe(nearnessOf(b, a))
    }),
  )
})
