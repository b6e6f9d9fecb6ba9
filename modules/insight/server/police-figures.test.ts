import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editions, type Edition, type ReportTable } from '../contract.ts'
import { haarlemmermeerFigures, policeTable } from './police-figures.ts'

const [byKind, suspects, facts] = ['suspects-by-kind', 'suspects', 'facts'].map((series) => {
  const found = haarlemmermeerFigures.find((each) => each.series === series)
  if (!found) throw new Error(`no series ${series}`)
  return found
}) as [
  (typeof haarlemmermeerFigures)[number],
  (typeof haarlemmermeerFigures)[number],
  (typeof haarlemmermeerFigures)[number],
]

const report = (edition: Edition): ReportTable[] =>
  haarlemmermeerFigures.map((each) => policeTable(each, edition, 'nl'))
const cell = (table: ReportTable, label: string, column: string) =>
  table.rows.find((row) => row.label === label)?.cells[table.columns.indexOf(column) - 1]
const everyText = (tables: ReportTable[]): string => JSON.stringify(tables)

test('1: the internal report prints 36, 2 and 1, 168 and 88, each with its unit and period', () => {
  const [kinds, persons, counted] = report('confidential') as [ReportTable, ReportTable, ReportTable]
  expect(['bezit', 'handel', 'productie'].map((kind) => cell(kinds, kind, '2023')?.text)).toEqual(['36', '2', '1'])
  expect([kinds.unit, kinds.period]).toEqual(['registraties als verdachte naar soort feit', '2019 tot en met 2023'])
  expect(cell(persons, 'verdachten', '2019–2023')?.text).toBe('168')
  expect([persons.unit, persons.period]).toEqual(['jongeren verdacht van een drugsfeit', '2019 tot en met 2023'])
  expect(cell(counted, 'druggerelateerde feiten', '2020–medio 2022')?.text).toBe('88')
  expect([counted.unit, counted.period]).toEqual(['feiten', '2020 tot en met medio 2022'])
  expect(counted.title).toContain('27 jaar en jonger')
})

test('2: it never prints 39 as young people, but as registrations by kind of fact', () => {
  const [kinds] = report('confidential') as [ReportTable]
  const total = kinds.rows.find((row) => row.cells.some(({ text }) => text === '39'))
  expect(total?.label).toBe('registraties als verdachte naar soort feit')
  expect(kinds.unit).not.toMatch(/jongeren/)
  expect(kinds.caveats.join(' ')).toContain('De som telt registraties, geen jongeren.')
  for (const edition of editions) {
    for (const table of report(edition).filter(({ unit }) => unit.includes('jongeren'))) {
      expect(table.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).not.toContain('39')
    }
  }
})

test('3: the public report prints about 40 for possession, fewer than 10 for the others, and no total that gives them away', () => {
  const [kinds] = report('public') as [ReportTable]
  expect(cell(kinds, 'bezit', '2023')).toEqual({ state: 'shown', value: 40, text: '≈ 40' })
  expect(cell(kinds, 'handel', '2023')).toEqual({ state: 'withheld', text: 'minder dan 10', short: '<10' })
  expect(cell(kinds, 'productie', '2023')).toEqual({ state: 'withheld', text: 'minder dan 10', short: '<10' })
  expect(cell(kinds, 'registraties als verdachte naar soort feit', '2023')?.state).toBe('withheld')
  expect(kinds.withheld).toBe(true)
  const shown = report('public').flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((each) => (each.state === 'shown' ? [each.value] : []))),
  )
  expect(shown).toEqual([40, 170, 90])
  expect(everyText([kinds])).not.toMatch(/\b39\b|\b36\b/)
})

test('3b: partners read 36, fewer than 5 for the others, and no total either', () => {
  const [kinds] = report('partner') as [ReportTable]
  expect(kinds.rows.map(({ cells }) => cells.at(-1)?.text)).toEqual([
    'niet getoond',
    '36',
    'minder dan 5',
    'minder dan 5',
  ])
})

test('4: years that are missing print as not in the source, in every edition, and never as zero', () => {
  for (const edition of editions) {
    for (const year of ['2019', '2020', '2021', '2022']) {
      for (const row of policeTable(byKind, edition, 'nl').rows) {
        expect(row.cells[byKind.columns.indexOf(year)]).toEqual({ state: 'not-in-source', text: 'niet in bron' })
      }
    }
  }
  expect(policeTable(byKind, 'public', 'en').rows[0]?.cells[0]?.text).toBe('not in source')
  expect(policeTable(byKind, 'public', 'nl').notIncluded).toContain(
    'Bezit, handel en productie per jaar van 2019 tot en met 2022',
  )
})

test('5: the caveats print with every table, in every edition and language', () => {
  for (const edition of editions) {
    for (const figures of [byKind, suspects, facts]) {
      const dutch = policeTable(figures, edition, 'nl')
      expect(dutch.caveats.join(' ')).toMatch(
        /covid-19.*afgedaan als bezit en niet als handel.*Verdacht is niet schuldig/,
      )
      expect(policeTable(figures, edition, 'en').caveats.join(' ')).toMatch(
        /covid-19.*possession and not as dealing.*suspect is not an offender/,
      )
      expect(dutch.notIncluded.length).toBeGreaterThan(0)
    }
  }
})

test('facts are never added to persons, and the question that was asked differs from the answer', () => {
  const numbers = report('confidential').flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.flatMap((each) => (each.state === 'shown' ? [each.value] : []))),
  )
  expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2, 36, 39, 88, 168])
  expect(policeTable(suspects, 'public', 'nl').caveats.join(' ')).toContain('De leeftijd van de 168 staat er niet bij.')
  expect(policeTable(facts, 'public', 'nl').caveats.join(' ')).toContain('tel ze nooit op bij de 168')
})

const source = new URL('../../../../shared/domain/figures.md', import.meta.url)
test.skipIf(!existsSync(source))('the figures are those of the expected-output test in the source', () => {
  const json = /```json\n([\s\S]*?)```/.exec(readFileSync(source, 'utf8'))?.[1] ?? ''
  const expected = JSON.parse(json) as {
    municipality: string
    source: string
    suspects: Record<string, { bezit: number; handel: number; productie: number }>
    suspectsTotal2019_2023: number
    facts: { period: string; ageMax: number; drugsFacts: number }
  }
  const year = byKind.columns.indexOf('2023')
  const count = (key: string) => byKind.rows.find((row) => row.key === key)?.counts[year]
  expect({ bezit: count('possession'), handel: count('dealing'), productie: count('production') }).toEqual(
    expected.suspects['2023'],
  )
  expect(suspects.rows.map(({ counts }) => counts)).toEqual([[expected.suspectsTotal2019_2023]])
  expect(facts.rows.map(({ counts }) => counts)).toEqual([[expected.facts.drugsFacts]])
  expect(facts.period.nl).toBe(expected.facts.period.replace('t/m', 'tot en met'))
  expect(facts.title.nl).toContain(`${expected.facts.ageMax} jaar`)
  for (const each of haarlemmermeerFigures)
    expect([each.municipality, each.source]).toEqual([expected.municipality, expected.source])
})
