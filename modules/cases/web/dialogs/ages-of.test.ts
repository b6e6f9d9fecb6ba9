import { expect, test } from 'vitest'
import { measuresAt } from '../../measures.ts'
import { agesOf } from './ages-of.ts'

test('a partly known birth date leaves two ages open', () => {
  expect(agesOf('15')).toEqual({ min: 15, max: 15 })
  expect(agesOf('11-12')).toEqual({ min: 11, max: 12 })
})

test('an estimate may be a year off', () => {
  expect(agesOf('~12')).toEqual({ min: 11, max: 13 })
})

test('nothing repressive is offered while the young person may be under twelve', () => {
  const offered = (age: string | null) => measuresAt(agesOf(age)).map(({ ages }) => ages)
  expect(offered('~12')).not.toContain('from-12')
  expect(offered(null)).not.toContain('from-12')
  expect(offered('12')).toContain('from-12')
})
