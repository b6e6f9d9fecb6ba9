import { expect, test } from 'vitest'
import { editions, HalfYearReport, type Edition, type Exhibit } from '../contract.ts'
import { isAsPromised } from '../../../platform/server/parse-input.ts'
import { aHalfYear, aNarrative, someFigures } from './fixtures.ts'
import { buildReport, withStanding, type ReportStanding } from './report-document.ts'

const of = { municipality: 'Merenbroek', meetingOn: '2026-12-15' } as const
const draft: ReportStanding = { status: 'draft', frozenAt: null, fingerprint: null, signOffs: [] }

const build = (edition: Edition, language: 'nl' | 'en' = 'nl', figures = someFigures()) =>
  buildReport(figures, aNarrative(), of, edition, language)

function exhibit(report: ReturnType<typeof build>, id: string): Exhibit {
  const found = report.elements.flatMap((element) => element.exhibits).find(({ table }) => table.id === id)
  if (!found) throw new Error(`no exhibit ${id}`)
  return found
}

const textsOf = ({ table }: Exhibit, column = 1) =>
  Object.fromEntries(table.rows.map((row) => [row.label, row.cells[column]?.text]))

test.each(editions.flatMap((edition) => [[edition, 'nl'] as const, [edition, 'en'] as const]))(
  'the %s edition in %s is as the contract says',
  (edition, language) => {
    expect(isAsPromised(HalfYearReport, withStanding(build(edition, language), draft))).toBe(true)
  },
)

test('every table names its unit, period and source, and has something to mind', () => {
  for (const edition of editions) {
    for (const { table } of build(edition).elements.flatMap((element) => element.exhibits)) {
      for (const said of [table.unit, table.period, table.source]) expect(said, table.id).not.toBe('')
      expect(table.caveats.length, table.id).toBeGreaterThan(0)
    }
  }
})

test('the five elements stand in the order of the approach, each with its actions', () => {
  const { elements } = build('confidential')
  expect(elements.map(({ title }) => title)).toEqual([
    'Vroegsignalering',
    'Persoonsgerichte aanpak',
    'Integrale samenwerking',
    'Repressieve maatregelen',
    'Sociaal perspectief',
  ])
  for (const { actions } of elements) expect(actions.length).toBeGreaterThan(0)
})

test('the driehoek sees exact counts', () => {
  expect(textsOf(exhibit(build('confidential'), 'signal-flow'))).toMatchObject({
    'Signalen met een uitkomst': '64',
    Opgepakt: '43',
    PGA: '8',
    Groep: '3',
    Ondermijning: '2',
    'Veilig Thuis': '1',
  })
})

test('partners see no count under five, and none that follows from the others', () => {
  const texts = textsOf(exhibit(build('partner'), 'signal-flow'))
  expect(texts).toMatchObject({
    'Signalen met een uitkomst': '64',
    Opgepakt: '43',
    'Niet opgepakt': '21',
    'Gesprek of zorg': '16',
    'Eigen organisatie': '13',
  })
  for (const small of ['Groep', 'Ondermijning', 'Veilig Thuis']) expect(texts[small]).toBe('minder dan 5')
})

test('meetings that were held are the same in every edition, because they say nothing about anybody', () => {
  for (const edition of editions) {
    expect(textsOf(exhibit(build(edition), 'meetings'))).toMatchObject({
      ['Signaaloverleg']: '24',
      'Overleg met de justitiële keten': '1',
    })
  }
})

test('signals on which nobody has decided stand beside the flow, not in it', () => {
  const { signals } = aHalfYear()
  if (!signals) throw new Error('no signals')
  const waiting = { ...signals, weighing: { ...signals.weighing, 'not-weighed': 7 } }
  const { table } = exhibit(
    build('partner', 'nl', someFigures({ current: aHalfYear({ signals: waiting }) })),
    'signal-flow',
  )
  expect(table.rows[0]?.cells[1]?.text).toBe('64')
  expect(table.notIncluded).toContain('Signalen waarover nog niet is besloten (7)')
})

test('the public sees tens', () => {
  const { table } = exhibit(build('public'), 'signal-flow')
  for (const cell of table.rows.flatMap((row) => row.cells)) {
    if (cell.state === 'shown') expect(cell.value % 10).toBe(0)
  }
  expect(table.protection?.join(' ')).toContain('afgerond op tientallen')
})

test('nothing that is withheld from an edition is anywhere in it', () => {
  const figures = someFigures({ current: aHalfYear({ consults: 3 }) })
  expect(JSON.stringify(build('confidential', 'nl', figures))).toContain('Sparren zonder naam (3 keer)')
  expect(JSON.stringify(build('partner', 'nl', figures))).not.toContain('(3 keer)')
  for (const edition of ['partner', 'public'] as const) {
    const { table, chart } = exhibit(build(edition, 'nl', figures), 'signal-flow')
    const held = [
      ...table.rows.flatMap((row) => row.cells),
      ...JSON.stringify(chart).matchAll(/"state":"withheld"[^}]*}/g),
    ]
    for (const cell of held) expect(JSON.stringify(cell)).not.toMatch(/"state":"withheld"[^}]*"value"/)
  }
})

test('chart and table say the same', () => {
  for (const edition of editions) {
    const { table, chart } = exhibit(build(edition), 'feedback')
    if (chart?.kind !== 'duration') throw new Error('feedback is a distribution')
    const bins = table.rows.slice(1).map((row) => [row.label, row.cells[1]?.text])
    expect(chart.bins.map((bin) => [bin.label, bin.amount.text])).toEqual(bins)
    for (const [label, text] of bins) expect(chart.description).toContain(`${label}: ${text}`)
  }
})

test('a distribution of fewer than ten is not shown outside the driehoek, and no bin of it', () => {
  const { table, chart } = exhibit(build('partner'), 'informed')
  expect(chart).toMatchObject({
    tooFew: '8 zaken: te weinig om te tonen. Vanaf 10 staat hier een verdeling.',
    bins: [],
  })
  expect(table.rows[0]?.cells[1]?.text).toBe('8')
  for (const row of table.rows.slice(1)) expect(row.cells[1]?.text).toBe('niet getoond')
  expect(exhibit(build('confidential'), 'informed').chart).not.toHaveProperty('tooFew')
})

test('a half year without sources reads as not in source, never as zero', () => {
  for (const edition of editions) {
    for (const { table } of build(edition).elements.flatMap((element) => element.exhibits)) {
      for (const row of table.rows) expect(row.cells[0]?.text, `${table.id} ${row.label}`).toBe('niet in bron')
    }
  }
})

test('a zero in the period is a zero, not a gap', () => {
  expect(textsOf(exhibit(build('confidential'), 'signal-flow'))['Na overleg niets doen']).toBe('0')
})

test('categories in which one person can stand twice have no total', () => {
  const report = build('confidential')
  for (const id of ['measures', 'interventions', 'escalations', 'cases']) {
    const { table } = exhibit(report, id)
    expect(
      table.rows.every((row) => row.depth === 0),
      id,
    ).toBe(true)
    expect(table.rows.map((row) => row.label).join(' '), id).not.toMatch(/totaal/i)
    expect(table.caveats.join(' '), id).toMatch(/niet optellen/i)
  }
})

test('no figure is an average', () => {
  expect(JSON.stringify([...editions].map((edition) => build(edition)))).not.toMatch(/gemiddelde? (van|is|was|duur)/i)
})

test('a text stands only in the editions it was meant for', () => {
  const titles = (edition: Edition) => {
    const { changed, stuck, asked } = build(edition).points
    return [...changed, ...stuck, ...asked].map((point) => `${point.mark} ${point.title}`)
  }
  expect(titles('confidential')).toEqual([
    '1 Signaalgevers horen op tijd iets terug',
    '2 Wachttijd forensisch coach',
    'A De groep Busplein als prioriteit',
  ])
  expect(titles('partner')).toHaveLength(2)
  expect(titles('public')).toHaveLength(1)
})

test('until both have signed every edition is marked as confidential', () => {
  const marking = (edition: Edition, status: ReportStanding['status']) =>
    withStanding(build(edition), {
      ...draft,
      status,
      frozenAt: status === 'draft' ? null : new Date('2026-12-01T10:00:00Z'),
    }).marking
  for (const edition of editions) {
    expect(marking(edition, 'draft')).toBe('Concept, vertrouwelijk')
    expect(marking(edition, 'frozen')).toMatch(/^Vertrouwelijk/)
  }
  expect(marking('confidential', 'signed')).toBe('Vertrouwelijk')
  expect([marking('partner', 'signed'), marking('public', 'signed')]).toEqual([null, null])
})
