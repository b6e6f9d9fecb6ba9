import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readFigureFile } from './figure-file.ts'
import { policeTable } from './police-figures.ts'

const head = 'reeks;titel;eenheid;periode;bron;jaar;soort;aantal;optellen;ontbreekt;let op'
const meta = 'Verdachten van drugsfeiten;registraties;2022 en 2023;politiesysteem'
const lines = [
  `verdachten-naar-soort;${meta};2023;bezit;36;ja;Leeftijden;Covid-19 in een deel van de tijd|Eén jaar is kort`,
  `verdachten-naar-soort;;;;;2023;handel;2;;;`,
  `verdachten-naar-soort;;;;;2022;bezit;niet in bron;;;`,
]
const file = (...rows: string[]) => Buffer.from([head, ...rows].join('\r\n'))
const read = (bytes: Uint8Array) => readFigureFile(bytes, 'Merenbroek')
const codes = (bytes: Uint8Array) => read(bytes).faults.map(({ line, column, code }) => [line, column, code])

test('a file of Dutch Excel is read with its unit, period, source, what is missing and its caveats', () => {
  const { series, faults } = read(file(...lines))
  expect(faults).toEqual([])
  const figures = series[0]?.figures
  expect(series[0]?.lines).toBe(3)
  expect(figures).toMatchObject({
    series: 'verdachten-naar-soort',
    unit: 'registrations',
    source: 'politiesysteem',
    columns: ['2022', '2023'],
    notIncluded: [{ nl: 'Leeftijden' }],
  })
  expect(figures?.rows.map(({ key, counts }) => [key, counts])).toEqual([
    ['bezit', [null, 36]],
    ['handel', [null, 2]],
  ])
  expect(figures?.caveats.map(({ nl }) => nl)).toEqual([
    'Covid-19 in een deel van de tijd',
    'Eén jaar is kort',
    'Verdacht is niet schuldig.',
    'Eén jongere kan bij meer soorten feiten staan. De som telt registraties, geen jongeren.',
  ])
})

test('a line that is not in the file is not in the source, and never zero', () => {
  const figures = read(file(...lines)).series[0]?.figures
  if (!figures) throw new Error('no series')
  const table = policeTable(figures, 'confidential', 'nl')
  expect(table.rows.find(({ label }) => label === 'handel')?.cells.map(({ text }) => text)).toEqual([
    'niet in bron',
    '2',
  ])
})

test.each([
  ['UTF-8 with a byte order mark', Buffer.concat([Buffer.from('\uFEFF'), file(...lines)])],
  ['Windows-1252', iconv.encode(file(...lines).toString(), 'win1252')],
  [
    'tabs',
    Buffer.from(
      file(...lines)
        .toString()
        .replaceAll(';', '\t'),
    ),
  ],
  [
    'commas',
    Buffer.from(
      file(...lines)
        .toString()
        .replaceAll(';', ','),
    ),
  ],
])('a file with %s reads the same', (_, bytes) => {
  expect(read(bytes)).toEqual(read(file(...lines)))
})

test('a number with a Dutch thousands point is a number', () => {
  expect(read(file(lines[0]?.replace(';36;', ';1.036;') ?? '')).series[0]?.figures.rows[0]?.counts).toEqual([1036])
})

test('all faults come together, each with its line and column, and then nothing is read', () => {
  const bytes = file(
    'Foute Naam;Titel;mensen;;politie;2023;bezit;-1;misschien;;',
    'Foute Naam;Andere titel;;;;2023;bezit;;;;',
    'tweede;Titel;verdachten;2023;politie;;;3,5;ja;;Let op',
  )
  expect(read(bytes).series).toEqual([])
  expect(codes(bytes)).toEqual([
    [2, 'reeks', 'wrong-form'],
    [2, 'periode', 'missing'],
    [2, 'let op', 'missing'],
    [2, 'eenheid', 'not-a-choice'],
    [2, 'optellen', 'not-a-choice'],
    [2, 'aantal', 'not-a-count'],
    [3, 'titel', 'differs'],
    [3, 'soort', 'twice'],
    [3, 'aantal', 'missing'],
    [4, 'optellen', 'persons-do-not-add-up'],
    [4, 'jaar', 'missing'],
    [4, 'soort', 'missing'],
    [4, 'aantal', 'not-a-count'],
  ])
})

test('a column that could hold a person is refused', () => {
  const bytes = Buffer.from(`${head};naam\r\n${lines[0]};Jansen`)
  expect(codes(bytes)).toEqual([[1, 'naam', 'unknown-column']])
  expect(JSON.stringify(read(bytes))).not.toContain('Jansen')
})

test.each([
  ['an empty file', Buffer.from('')],
  ['only a head', file()],
  ['bytes that are no text', Buffer.from([0, 255, 254, 1, 2, 3])],
  ['an open quote', file('a;"b')],
])('%s is a fault and no failure', (_, bytes) => {
  const { series, faults } = read(bytes)
  expect(series).toEqual([])
  expect(faults.length).toBeGreaterThan(0)
})
