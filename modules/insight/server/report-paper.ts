import { chartSvg, type PdfPart, type ReportPaper } from '../../../platform/server/pdf/index.ts'
import type { Exhibit, HalfYearReport, ReportTable } from '../contract.ts'
import { reportWordsIn, type ReportWords } from './report-words.ts'

/** The report as a document on paper: what the screen shows, in reading order. */
export function paperOf(report: HalfYearReport): ReportPaper {
  const words = reportWordsIn(report.language)
  return {
    title: report.title,
    author: report.municipality,
    language: report.language,
    pageWord: words.page,
    ofWord: words.of,
    subtitle: [report.periodText, report.editionText].join('. ') + '.',
    marking: report.marking,
    notice: report.notices.join(' '),
    footer: `${report.title}, ${report.periodText.toLowerCase()}`,
    parts: [
      ...(report.meetingText === null ? [] : [{ kind: 'paragraph', text: report.meetingText, subtle: true } as const]),
      pointsOf(report, words),
      ...contextOf(report),
      ...report.elements.flatMap((element): PdfPart[] => [
        { kind: 'heading', level: 1, text: element.title },
        ...(element.text === '' ? [] : [{ kind: 'paragraph', text: element.text, subtle: false } as const]),
        ...actionsOf(element.actions, words),
        ...(element.exhibits.length === 0 ? [] : [{ kind: 'heading', level: 2, text: words.figures } as const]),
        ...element.exhibits.map((exhibit) => partOf(exhibit, words, 3)),
      ]),
      signaturesOf(report, words),
    ],
  }
}

function pointsOf({ points }: HalfYearReport, words: ReportWords): PdfPart {
  const panel = (key: 'changed' | 'stuck' | 'asked') => ({
    title: words.points[key],
    accent: key === 'asked',
    empty: words.points.none,
    items: points[key],
  })
  return { kind: 'panels', level: 1, panels: [panel('changed'), panel('stuck'), panel('asked')] }
}

function contextOf({ context, language }: HalfYearReport): PdfPart[] {
  if (context.exhibits.length === 0) return []
  const words = reportWordsIn(language)
  return [
    { kind: 'heading', level: 1, text: context.title },
    ...context.exhibits.map((exhibit) => partOf(exhibit, words, 2)),
  ]
}

function actionsOf(actions: HalfYearReport['elements'][number]['actions'], words: ReportWords): PdfPart[] {
  if (actions.length === 0) return []
  const { title, action, state, result, noResult } = words.actions
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'actions',
      columns: [action, state, result],
      rows: actions.map((line) => [line.action, line.stateText, line.result === '' ? noResult : line.result] as const),
    },
  ]
}

function partOf({ table, chart }: Exhibit, words: ReportWords, level: 2 | 3): PdfPart {
  return {
    kind: 'table',
    level,
    title: table.title,
    columns: table.columns.map((label, index) => ({ label, numeric: index > 0 })),
    rows: table.rows.map((row) => [
      { text: row.label, state: row.depth === 0 ? 'label' : 'shown', indent: row.depth },
      ...row.cells.map((cell) => ({ text: cell.text, state: cell.state, indent: 0 })),
    ]),
    facts: factsOf(table, words),
    caveatsTitle: words.facts.caveats,
    caveats: [...table.caveats, ...(table.protection ?? [])],
    drawing:
      chart === null
        ? null
        : {
            svg: chartSvg(chart, chart.kind === 'duration' ? 300 : undefined),
            alt: `${chart.title}. ${chart.description}`,
            beside: chart.kind === 'duration',
          },
  }
}

/** What must be said with a table besides its caveats. */
export function factsOf(table: ReportTable, words: ReportWords): { label: string; text: string }[] {
  return [
    { label: words.facts.unit, text: table.unit },
    { label: words.facts.period, text: table.period },
    { label: words.facts.source, text: table.source },
    ...(table.notIncluded.length === 0 ? [] : [{ label: words.facts.notIncluded, text: table.notIncluded.join('; ') }]),
  ]
}

function signaturesOf(report: HalfYearReport, words: ReportWords): PdfPart {
  const { title, party, name, role, signedOn, notYet, fingerprint } = words.signOffs
  const lines = report.signOffs.filter((line) => line.required || line.signedOn !== null)
  return {
    kind: 'signatures',
    title,
    standing: report.standing,
    columns: [party, name, role, signedOn],
    rows: lines.map(
      (line) => [line.partyName, line.name ?? '', line.functionTitle ?? '', line.signedOn ?? notYet] as const,
    ),
    fingerprint: report.fingerprint === null ? null : fingerprint(report.fingerprint),
  }
}
