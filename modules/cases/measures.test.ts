import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type Measure, measures, measuresAt } from './measures.ts'

const domain = new URL('../../../shared/domain/', import.meta.url)
const ids = (chosen: readonly Measure[]): string[] => chosen.map(({ id }) => id)

test('for a child under 12 only help, or an order to the parents, can be chosen', () => {
  expect(ids(measuresAt({ min: 8, max: 9 }))).toEqual(['M-8', 'M-10'])
  expect(ids(measuresAt({ min: 11, max: 11 }))).toEqual(['M-8', 'M-10'])
})

test('from 12 the order to the parents of a child under 12 is gone', () => {
  expect(ids(measuresAt({ min: 12, max: 12 }))).toEqual([
    'M-1',
    'M-2',
    'M-3',
    'M-4',
    'M-5',
    'M-6',
    'M-7',
    'M-9',
    'M-10',
  ])
})

test('someone who is 11 or 12, or whose age is unknown, has only a request for child protection left', () => {
  expect(ids(measuresAt({ min: 11, max: 12 }))).toEqual(['M-10'])
  expect(ids(measuresAt(undefined))).toEqual(['M-10'])
})

test.skipIf(!existsSync(domain))('the measures are those of the source, articles included', () => {
  type Row = {
    id: string
    nl: string
    en: string
    article: string
    decider: string
    inSeed: boolean | 'indirect'
    note?: string
  }
  const source = JSON.parse(readFileSync(new URL('measures.json', domain), 'utf8')) as Row[]
  expect(
    measures.map(({ id, name, article, decider, note, sources }) => ({
      id,
      ...name,
      article,
      decider: decider.nl,
      note: note?.en,
      inSeed: sources.length > 0,
    })),
  ).toEqual(
    source.map(({ id, nl, en, article, decider, note, inSeed }) => ({
      id,
      nl,
      en,
      article,
      decider,
      note,
      inSeed: inSeed !== false,
    })),
  )
})

test.skipIf(!existsSync(domain))('every measure of the sources points at a line of the inventory', () => {
  const inventory = readFileSync(new URL('seed-inventory.md', domain), 'utf8')
  for (const { sources } of measures) for (const code of sources) expect(inventory).toContain(`\`${code}\``)
})
