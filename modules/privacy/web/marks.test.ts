import { expect, test } from 'vitest'
import { groupedMark } from './marks.ts'

test('a seal is written in groups that people can compare', () => {
  expect(groupedMark('0123456789abcdef01')).toBe('01234567 89abcdef 01')
  expect(groupedMark('')).toBe('')
})
