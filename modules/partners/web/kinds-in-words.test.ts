import { expect, test } from 'vitest'
import { kindsInWords } from './kinds-in-words.ts'
import { nl } from './text.nl.ts'

test('kinds read as one phrase in their fixed order, whatever the order in which they were agreed', () => {
  expect(kindsInWords(['criminal', 'observation', 'identity'], nl.kinds)).toBe('Wie het is, wat er gezien is, straf')
  expect(kindsInWords([], nl.kinds)).toBe('')
})
