import { inflateSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { chartSvg, closePdfWorker, renderPdf, type LetterPaper, type PdfTemplate, type ReportPaper } from './index.ts'

const madeAt = new Date('2026-12-15T10:00:00Z')
afterAll(closePdfWorker)

const report: ReportPaper = {
  title: 'Halfjaarbericht aan de driehoek',
  author: 'Gemeente Merenbroek',
  language: 'nl',
  pageWord: 'Pagina',
  ofWord: 'van',
  subtitle: 'April tot en met september 2026',
  marking: 'Vertrouwelijk',
  notice: 'In dit bericht staan kleine aantallen.',
  footer: 'Halfjaarbericht aan de driehoek',
  parts: [
    { kind: 'heading', level: 1, text: 'Vroegsignalering' },
    { kind: 'paragraph', text: 'Eerste regel\ntweede regel\n\nNieuwe alinea', subtle: false },
    {
      kind: 'table',
      level: 2,
      title: 'Registraties als verdachte',
      columns: [
        { label: 'Soort feit', numeric: false },
        { label: '2023', numeric: true },
      ],
      rows: [
        [
          { text: 'bezit', state: 'label', indent: 0 },
          { text: '36', state: 'shown', indent: 0 },
        ],
        [
          { text: 'handel', state: 'label', indent: 0 },
          { text: 'minder dan 5', state: 'withheld', indent: 0 },
        ],
      ],
      facts: [{ label: 'Eenheid', text: 'registraties' }],
      caveatsTitle: 'Let op',
      caveats: ['Verdacht is niet schuldig.'],
      drawing: {
        svg: chartSvg({
          kind: 'bars-by-year',
          title: 'Registraties',
          description: '2023: bezit 36.',
          years: [{ label: '2023', bars: [{ label: 'bezit', amount: { state: 'shown', value: 36, text: '36' } }] }],
        }),
        alt: 'Staafdiagram. 2023: bezit 36.',
        beside: false,
      },
    },
  ],
}

const letter: LetterPaper = {
  title: 'Wij maken met jou een plan',
  author: 'Gemeente Merenbroek',
  language: 'nl',
  pageWord: 'Pagina',
  ofWord: 'van',
  senderLines: ['Raadhuisplein 1'],
  addressee: ['Aan de ouders van S.', 'Kerkstraat 1'],
  facts: [{ label: 'Datum', text: '15 december 2026' }],
  salutation: 'Beste S.,',
  sections: [{ heading: 'Wie dit kunnen zien', paragraphs: ['Deze mensen:'], bullets: ['je casusregisseur'] }],
  closing: 'Met vriendelijke groet,',
  signature: ['J. Smit'],
  contact: { heading: 'Vragen?', lines: ['Bel 0123 45 67 89'] },
}

/** The objects of a PDF in readable form: the file itself and every stream that can be unpacked. */
function readable(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1')
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body ?? '', 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return [raw, ...streams].join('\n')
}

test('a report is a tagged PDF/UA-1 in Dutch with a title, table heads and a described drawing', async () => {
  const pdf = readable(await renderPdf('report', report, madeAt))
  expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  expect(pdf).toMatch(/\/Marked true/)
  expect(pdf).toMatch(/\/Lang \(nl-NL\)/)
  expect(pdf).toMatch(/\/DisplayDocTitle true/)
  expect(pdf).toContain('Halfjaarbericht aan de driehoek')
  expect(pdf).toMatch(/\/S ?\/H1/)
  expect(pdf).toMatch(/\/S ?\/TH/)
  expect(pdf).toMatch(/\/Scope ?\/Column/)
  expect(pdf).toMatch(/\/S ?\/Figure[\s\S]{0,200}\/Alt|\/Alt[\s\S]{0,200}\/S ?\/Figure/)
  expect(pdf).not.toContain('LibertinusSerif')
})

test('the same report at the same moment is the same file', async () => {
  const [one, two] = await Promise.all([renderPdf('report', report, madeAt), renderPdf('report', report, madeAt)])
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
})

test('what people typed is never read as markup', async () => {
  const title = '#panic("x") *vet* $1$ <b> @hier \\ "'
  const pdf = readable(await renderPdf('letter', { ...letter, title, salutation: title }, madeAt))
  expect(pdf).toContain('#panic(&quot;x&quot;) *vet* $1$ &lt;b&gt; @hier \\ &quot;')
})

test('a broken drawing is refused, and the next document is made all the same', async () => {
  const parts = report.parts.map((part) =>
    part.kind === 'table' ? { ...part, drawing: { svg: '<svg', alt: 'x', beside: false } } : part,
  )
  await expect(renderPdf('report', { ...report, parts }, madeAt)).rejects.toThrow(/does not compile/)
  await expect(renderPdf('no-such' as PdfTemplate, letter as never, madeAt)).rejects.toThrow(/no-such/)
  expect((await renderPdf('letter', letter, madeAt)).length).toBeGreaterThan(5000)
})

test('a long report runs over many pages', async () => {
  const long = { kind: 'paragraph', subtle: false, text: 'Een lange alinea over de aanpak. '.repeat(2000) } as const
  const pdf = readable(await renderPdf('report', { ...report, parts: [long] }, madeAt))
  expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(5)
})
