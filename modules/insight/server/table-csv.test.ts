import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { aNarrative, someFigures } from './fixtures.ts'
import { haarlemmermeerFigures } from './police-figures.ts'
import { buildReport, withStanding } from './report-document.ts'
import { asText, csvOf } from './table-csv.ts'

const report = withStanding(
  buildReport(
    someFigures({ police: haarlemmermeerFigures }),
    aNarrative(),
    { municipality: 'Merenbroek', meetingOn: null },
    'public',
    'nl',
  ),
  { status: 'draft', frozenAt: null, fingerprint: null, signOffs: [] },
)

function csv(tableId: string): string {
  const exhibits = [...report.context.exhibits, ...report.elements.flatMap((element) => element.exhibits)]
  const table = exhibits.find((exhibit) => exhibit.table.id === tableId)?.table
  if (!table) throw new Error(`no table ${tableId}`)
  return Buffer.from(csvOf(report, table)).toString('utf8')
}

test('a table opens in Dutch Excel: a byte order mark, semicolons and CRLF', () => {
  const text = csv('signal-flow')
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text.split('\r\n')[0]).toBe('\uFEFF"Uitkomst";"vorig half jaar";"dit half jaar"')
  expect(text.replaceAll('\r\n', '')).not.toContain('\n')
})

test('what is withheld or not in the source is a word, and every caveat stands under the table', () => {
  const rows = parse(csv('police-suspects-by-kind'), {
    delimiter: ';',
    bom: true,
    relax_column_count: true,
  })
  const possession = rows.find(([label]) => label === 'bezit')
  expect(possession?.slice(1)).toEqual(['niet in bron', 'niet in bron', 'niet in bron', 'niet in bron', '40'])
  expect(rows.find(([label]) => label === 'handel')?.at(-1)).toBe('minder dan 10')
  const caveats = rows.filter(([label]) => label === 'Let op').map(([, text]) => text)
  expect(caveats.join(' ')).toMatch(/covid-19.*Verdacht is niet schuldig/)
  expect(rows.map(([label]) => label)).toEqual(expect.arrayContaining(['Eenheid', 'Periode', 'Bron', 'Niet meegeteld']))
})

test.each(['=1+1', '+31', '-2', '@hier', '\tx', ' =1', '\r=1'])(
  'the text %j is no formula in a spreadsheet',
  (text) => {
    expect(asText(text).startsWith("'")).toBe(true)
  },
)

test('an ordinary text is left alone', () => {
  expect(asText('minder dan 5')).toBe('minder dan 5')
})
