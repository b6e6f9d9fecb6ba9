import { expect, test } from 'vitest'
import { calledIn, firstInitial } from './called.ts'

test('a young person is called by the first initial', () => {
  expect(firstInitial('T.W.')).toBe('T.')
  expect(firstInitial('IJ.B.')).toBe('IJ.')
  expect(firstInitial('H.')).toBe('H.')
})

test('without a name there are words', () => {
  expect(firstInitial(null)).toBeUndefined()
  expect(calledIn({ descriptionId: null, initials: null, age: null }, 'de jongere')).toBe('de jongere')
})
