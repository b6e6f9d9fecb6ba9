import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goalsOf, pairsOfClusters, reportOf, runFebrl, scoreOf, truePairsAcross, truePairsWithin } from './febrl.ts'

test('precision, recall and F1 count pairs of records of the same person', () => {
  const records = ['rec-1-org', 'rec-1-dup-0', 'rec-1-dup-1', 'rec-2-org', 'rec-3-org']
  expect(truePairsWithin(records)).toBe(3)
  expect(truePairsAcross(['rec-1-org', 'rec-2-org'], ['rec-1-dup-0', 'rec-1-dup-1'])).toBe(2)
  const { precision, recall, f1 } = scoreOf(
    [
      ['rec-1-org', 'rec-1-dup-0'],
      ['rec-1-org', 'rec-2-org'],
    ],
    3,
  )
  expect([precision, recall]).toEqual([0.5, 1 / 3])
  expect(f1).toBeCloseTo(0.4)
})

test('a cluster stands for every pair in it', () => {
  const rows = ['a', 'b', 'c'].map((record) => ({ record, cluster: '1' }))
  expect(pairsOfClusters([...rows, { record: 'd', cluster: '2' }])).toEqual([
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'c'],
  ])
})

test('the claim runs on a few records, through the command line', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'febrl-'))
  try {
    const head =
      'rec_id, given_name, surname, street_number, address_1, address_2, suburb, postcode, state, date_of_birth, soc_sec_id'
    const places = ['bittern', 'cleveland', 'dapto', 'redhead', 'ashfield', 'hornsby']
    const record = (number: number, which: string): string => {
      const place = places[number % places.length] ?? ''
      const surname = `${place.slice(0, 4)}son${'abcdefghij'[number % 10]}`
      return `rec-${number}-${which}, name${'klmnopqrst'[number % 10]}a, ${surname}, ${number}, ${place} street, , ${place}, ${2000 + number}, nsw, 19${50 + number}0${1 + (number % 9)}1${number % 10}, 1`
    }
    const originals = Array.from({ length: 30 }, (_, number) => record(number, 'org'))
    const doubles = Array.from({ length: 30 }, (_, number) => record(number, 'dup-0'))
    writeFileSync(join(folder, 'dataset3.csv'), [head, ...originals, ...doubles.slice(0, 10)].join('\n'))
    writeFileSync(join(folder, 'dataset4a.csv'), [head, ...originals].join('\n'))
    writeFileSync(join(folder, 'dataset4b.csv'), [head, ...doubles].join('\n'))
    const lines = await runFebrl(folder)
    expect(lines.filter(({ who }) => who.startsWith('Voorkant'))).toHaveLength(6)
    const linked = lines.find(({ set, fields }) => set === '4' && fields === 'all')
    expect(linked?.score.recall).toBeGreaterThan(0.5)
    expect(goalsOf(lines)).toHaveLength(3)
    expect(reportOf(lines)).toContain('Splink 3.9')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
