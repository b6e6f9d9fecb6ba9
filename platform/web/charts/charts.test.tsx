import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Amount } from './amount.ts'
import { Chart, type ChartSpec } from './Chart.tsx'
import { ChartTable } from './ChartTable.tsx'
import { layOutFlow, type FlowNode } from './flow-layout.ts'
import { FlowList } from './FlowList.tsx'
import { printPaint } from './paint.ts'
import { textWidth, wrapText } from './text-width.ts'

const shown = (value: number): Amount => ({ state: 'shown', value, text: String(value) })
const withheld: Amount = { state: 'withheld', text: 'minder dan 5', short: '<5' }
const absent: Amount = { state: 'not-in-source', text: 'niet in bron' }

const bars: ChartSpec = {
  kind: 'bars-by-year',
  title: 'Registraties als verdachte',
  description: '2023 niet in bron. 2024 bezit 29, handel minder dan 5.',
  years: [
    {
      label: '2023',
      bars: [
        { label: 'bezit', amount: absent },
        { label: 'handel', amount: absent },
      ],
    },
    {
      label: '2024',
      bars: [
        { label: 'bezit', amount: shown(29) },
        { label: 'handel', amount: withheld },
      ],
    },
    {
      label: '2025',
      bars: [
        { label: 'bezit', amount: shown(0) },
        { label: 'handel', amount: absent },
      ],
    },
  ],
}

const flow: FlowNode = {
  label: 'Signalen',
  amount: shown(64),
  next: [
    {
      label: 'Overleg',
      amount: shown(43),
      next: [
        { label: 'Gesprek of zorg', amount: shown(37) },
        { label: 'Groep', amount: withheld },
        { label: 'Veilig Thuis', amount: withheld },
      ],
    },
    { label: 'Niet opgepakt', amount: shown(21), note: 'altijd met reden', quiet: true },
  ],
}

const draw = (chart: ChartSpec) => renderToStaticMarkup(<Chart chart={chart} />)
const count = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].length

test('a chart has a title, a description and one pixel per pixel', () => {
  const markup = draw(bars)
  expect(markup).toContain('role="img"')
  expect(markup).toMatch(/<title id="([^"]+)">Registraties als verdachte<\/title>/)
  expect(markup).toContain('2023 niet in bron. 2024 bezit 29, handel minder dan 5.</desc>')
  expect(markup).not.toContain('viewBox')
  expect(markup).not.toContain('paint-order')
})

test('a year that the source does not give says so once and has no bar', () => {
  const markup = draw(bars)
  const year = markup.slice(markup.indexOf('>2023<'), markup.indexOf('>2024<'))
  expect(count(year, /niet in bron/g)).toBe(1)
  expect(year).not.toContain('<rect')
})

test('a withheld bar is hatched and always equally long', () => {
  const wide = draw({
    ...bars,
    years: [
      {
        label: '2024',
        bars: [
          { label: 'a', amount: withheld },
          { label: 'b', amount: shown(9) },
        ],
      },
    ],
  })
  const long = draw({
    ...bars,
    years: [
      {
        label: '2024',
        bars: [
          { label: 'a', amount: withheld },
          { label: 'b', amount: shown(900) },
        ],
      },
    ],
  })
  const hatched = /<rect[^>]*width="(\d+)"[^>]*fill="url\(#/
  expect(hatched.exec(wide)?.[1]).toBe(hatched.exec(long)?.[1])
})

test('nothing is drawn before the axis for a bar of zero, and zero is written', () => {
  const markup = draw({ ...bars, years: [{ label: '2025', bars: [{ label: 'bezit', amount: shown(0) }] }] })
  expect(markup).toContain('>0</text>')
})

test('a flow is as high as its number, and every withheld band is equally thin', () => {
  const { nodes } = layOutFlow(flow, 600)
  const of = (label: string) => nodes.find((placed) => placed.node.label === label)
  expect((of('Overleg')?.from?.height ?? 0) / (of('Niet opgepakt')?.from?.height ?? 1)).toBeCloseTo(43 / 21)
  expect(of('Groep')?.from?.height).toBe(7)
  expect(of('Veilig Thuis')?.from?.height).toBe(7)
})

test('no two steps of a flow overlap', () => {
  const { nodes, height } = layOutFlow(flow, 600)
  for (const a of nodes) {
    expect(a.y + a.height).toBeLessThanOrEqual(height)
    for (const b of nodes) {
      if (a.key < b.key && a.x === b.x) expect(a.y + a.height <= b.y || b.y + b.height <= a.y).toBe(true)
    }
  }
})

test('a flow in which every number is withheld is still drawn', () => {
  const start: FlowNode = { label: 'Signalen', amount: withheld, next: [{ label: 'Overleg', amount: withheld }] }
  const markup = draw({ kind: 'flow', title: 't', description: 'd', start })
  expect(markup).not.toMatch(/NaN|Infinity/)
  expect(count(markup, /minder dan 5/g)).toBeGreaterThanOrEqual(2)
})

test('a label that does not fit before the next step goes over several lines', () => {
  const start = { ...flow, label: 'Signalen die in dit half jaar een uitkomst kregen' }
  const markup = draw({ kind: 'flow', title: 't', description: 'd', start })
  expect(markup).not.toContain('>Signalen die in dit half jaar een uitkomst kregen')
  expect(markup).toContain('>64</text>')
})

test('the flow as a list says the same as the drawing', () => {
  const list = renderToStaticMarkup(<FlowList start={flow} label="Van signaal naar uitkomst" />)
  expect(list).toContain('<b>64</b> Signalen')
  expect(count(list, /class="held"/g)).toBe(2)
  expect(list).toContain('Niet opgepakt, altijd met reden')
})

test('the norm line stands right after the bins that meet it', () => {
  const chart: ChartSpec = {
    kind: 'duration',
    title: 'Terugmelden',
    description: 'd',
    unit: 'werkdagen',
    norm: { label: 'afspraak', afterBins: 2 },
    bins: [
      { label: '1', amount: shown(4) },
      { label: '2', amount: shown(6) },
      { label: 'later', amount: withheld },
    ],
  }
  const markup = draw(chart)
  const line = Number(/<line x1="([\d.]+)"[^>]*stroke-dasharray/.exec(markup)?.[1])
  const rects = [...markup.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ])
  expect(line).toBeGreaterThan((rects[1]?.[0] ?? 0) + (rects[1]?.[1] ?? 0) - 1)
  expect(line).toBeLessThan(rects[2]?.[0] ?? 0)
  expect(markup).toContain('&lt;5')
  expect(markup).not.toMatch(/gemiddeld/i)
})

test('the name of the norm stays inside a narrow drawing', () => {
  const bins = ['0 of 1', '2', '3', '4', '5', 'later'].map((label) => ({ label, amount: shown(3) }))
  const norm = { label: 'afspraak', afterBins: 5 }
  const at = (width: number) =>
    renderToStaticMarkup(
      <Chart chart={{ kind: 'duration', title: 't', description: 'd', unit: 'dagen', norm, bins }} width={width} />,
    )
  expect(at(240)).toMatch(/text-anchor:end[^>]*>afspraak/)
  expect(at(360)).toMatch(/text-anchor:start[^>]*>afspraak/)
})

test('too few for a distribution is said in words on the hatch, without a bar', () => {
  const tooFew = '8 zaken: te weinig om te tonen. Vanaf 10 staat hier een verdeling.'
  const markup = draw({ kind: 'duration', title: 't', description: tooFew, unit: 'dagen', bins: [], tooFew })
  expect(markup).toContain('te weinig')
  expect(count(markup, /<rect[^>]*fill="url\(#/g)).toBe(1)
})

test('on paper a chart leans on no stylesheet', () => {
  const markup = renderToStaticMarkup(<Chart chart={bars} paint={printPaint} />)
  expect(markup).not.toContain('var(')
  expect(markup).toContain('font-family="Source Sans 3"')
})

test('a table has a caption, column heads and row heads, and hatches what is withheld', () => {
  const markup = renderToStaticMarkup(
    <ChartTable
      caption="Registraties"
      columns={['Soort feit', '2024']}
      rows={[{ label: 'handel', cells: [withheld] }]}
    />,
  )
  expect(markup).toContain('<caption>Registraties</caption>')
  expect(count(markup, /scope="col"/g)).toBe(2)
  expect(count(markup, /scope="row"/g)).toBe(1)
  expect(markup).toContain('<td class="num held"><span>minder dan 5</span></td>')
})

test('text breaks at spaces and a longer text is wider', () => {
  expect(wrapText('een twee drie', textWidth('een twee'))).toEqual(['een twee', 'drie'])
  expect(textWidth('Eigen organisatie')).toBeGreaterThan(textWidth('Groep'))
})
