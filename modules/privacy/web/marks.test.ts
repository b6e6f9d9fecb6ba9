import { expect, test } from 'vitest'
import { factWords } from './fact-words.ts'
import { groupedMark } from './marks.ts'
import { text } from './text.en.ts'

test('a seal is written in groups that people can compare', () => {
  expect(groupedMark('0123456789abcdef01')).toBe('01234567 89abcdef 01')
  expect(groupedMark('')).toBe('')
})

test('an audit line without words of its own is still shown', () => {
  expect(factWords('name-revealed', text.nl)).toBe('naam getoond')
  expect(factWords('something-new', text.nl)).toBe('something new')
})

test('a refusal in the audit trail says that it was refused', () => {
  expect(factWords('refused:not-found', text.nl)).toBe('geweigerd: not found')
})
