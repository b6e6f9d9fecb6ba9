import { expect, test } from 'vitest'
import { nameHints } from './name-hints.ts'

test.each([
  ['Zou met Mitchell Bakkers op het plein staan.', ['Mitchell Bakkers']],
  ['Kreeg geld van Jay-Jay en van O’Brien.', ['Jay-Jay', 'O’Brien']],
  ['Gezien met ‘Spike’. Daarna reed Ömer weg.', ['Spike', 'Ömer']],
])('a name inside a sentence is pointed out: %s', (text, names) => {
  expect(nameHints(text)).toEqual(names)
})

test.each([
  'Had twee telefoons in de les. Eén ging negen keer over.',
  'Stond bij het Busplein, op de Vlasakker en in de Kerkstraat.',
  'Stuurt berichten via Snapchat en WhatsApp. Veilig Thuis weet het.',
  'Miste LO en CKV op maandag.',
])('what is no name is left alone: %s', (text) => {
  expect(nameHints(text)).toEqual([])
})

test('the young person whom the signal is about is no third party', () => {
  expect(nameHints('Daarna liep Daan weg, en Daans telefoon ging.', ['Daan', 'Kuiper'])).toEqual([])
})
