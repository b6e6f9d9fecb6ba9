import { numberText } from '../../../platform/contract/dutch.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type { Amount, Edition, Exhibit, ReportChart, ReportTable } from '../contract.ts'
import { disclosureRules, protectCells, protectOutline, type ProtectedCell } from './disclosure.ts'
import type { ReportFigures } from './figures.ts'
import { withoutOutcome, type CountTable } from './report-tables.ts'
import type { ReportWords } from './report-words.ts'

/** From how many a distribution is shown outside the driehoek: fewer would say something about each of them. */
const fewestForDistribution = 10

/** A table as it may stand in this edition, with its chart. Chart and table are made from the same protected cells. */
export function exhibitOf(
  table: CountTable,
  figures: ReportFigures,
  edition: Edition,
  words: ReportWords,
  language: Language,
): Exhibit {
  // Counts of our own work are the same in every edition.
  const shownTo = table.about === 'our-work' ? 'confidential' : edition
  const said = { edition: shownTo, words, language }
  const cells = withoutThinDistributions(
    table,
    shownTo,
    protectOutline(table.rows, disclosureRules[shownTo], table.addsUp),
  )
  const amounts = cells.map((row) => row.map((cell) => amountOf(cell, shownTo, words, language)))
  const protectedTable: ReportTable = {
    id: table.id,
    title: table.title,
    unit: table.unit,
    period: table.period,
    source: table.source,
    notIncluded: [...notIncludedOf(table, figures, said), ...table.notIncluded],
    caveats: [...table.caveats, ...sentencesOf(table, figures, said)],
    protection: protectionOf(amounts, shownTo, words),
    columns: [table.corner, ...table.columns],
    rows: table.rows.map((row, index) => ({ label: row.label, depth: row.depth, cells: amounts[index] ?? [] })),
    withheld: amounts.flat().some((amount) => amount.state === 'withheld'),
  }
  return { table: protectedTable, chart: chartOf(table, protectedTable, edition, words) }
}

/** What to say when cells are withheld or rounded. */
export function protectionOf(amounts: readonly (readonly Amount[])[], edition: Edition, words: ReportWords): string[] {
  const { threshold, roundTo } = disclosureRules[edition]
  const withheld = amounts.flat().some((amount) => amount.state === 'withheld')
  return [
    ...(withheld && threshold !== undefined ? [words.withheld.why(threshold)] : []),
    ...(roundTo > 1 ? [words.withheld.rounded] : []),
  ]
}

/** A protected cell in words. */
function amountOf(cell: ProtectedCell, edition: Edition, words: ReportWords, language: Language): Amount {
  if (cell.state === 'not-in-source') return { state: 'not-in-source', text: words.withheld.notInSource }
  if (cell.state === 'shown') {
    const text = numberText(cell.value, language)
    return {
      state: 'shown',
      value: cell.value,
      text: disclosureRules[edition].roundTo > 1 ? words.withheld.about(text) : text,
    }
  }
  return cell.below === null
    ? { state: 'withheld', text: words.withheld.other, short: words.withheld.otherShort }
    : { state: 'withheld', text: words.withheld.below(cell.below), short: words.withheld.belowShort(cell.below) }
}

/** A count that stands in a sentence. */
function amountAlone(count: number | null, { edition, words, language }: Said): Amount {
  const [cell] = protectCells([count], [], disclosureRules[edition])
  return amountOf(cell ?? { state: 'not-in-source' }, edition, words, language)
}

// With every bin withheld the total can be worked out from nothing and gives nothing away, so it is judged by itself.
function withoutThinDistributions(
  table: CountTable,
  edition: Edition,
  cells: readonly (readonly ProtectedCell[])[],
): readonly (readonly ProtectedCell[])[] {
  if (table.drawing?.kind !== 'duration' || edition === 'confidential') return cells
  return cells.map((row, index) =>
    row.map((cell, column): ProtectedCell => {
      if (cell.state === 'not-in-source' || !isThin(table, column)) return cell
      const [alone] = protectCells([table.rows[index]?.counts[column] ?? null], [], disclosureRules[edition])
      return index === 0 && alone ? alone : { state: 'withheld', below: null }
    }),
  )
}

function isThin(table: CountTable, column: number): boolean {
  const total = table.rows[0]?.counts[column]
  return total !== null && total !== undefined && total < fewestForDistribution
}

type Said = { readonly edition: Edition; readonly words: ReportWords; readonly language: Language }

function notIncludedOf(table: CountTable, { current }: ReportFigures, said: Said): string[] {
  if (table.id !== 'signal-flow') return []
  const { signalFlow } = said.words
  const consults = amountAlone(current.consults, said)
  return [
    consults.state === 'shown' ? signalFlow.consults(consults.text) : signalFlow.consultsWithheld,
    ...(current.signals === null ? [] : [signalFlow.waiting(amountAlone(withoutOutcome(current.signals), said).text)]),
  ]
}

/** Small things that belong with a table and are no line of it. */
function sentencesOf(table: CountTable, { current: { cases } }: ReportFigures, said: Said): string[] {
  if (cases === null) return []
  const { words } = said
  const count = (number: number) => amountAlone(number, said).text
  if (table.id === 'cases') return [words.cases.caveats.extended(count(cases.extended))]
  if (table.id === 'ended-cases') return [words.ended.caveats.exitLetters(count(cases.exitLetters))]
  return table.id === 'informed' ? [words.informed.caveats.deferred(count(cases.informDeferred))] : []
}

type DrawnRow = { readonly key: string; readonly label: string; readonly depth: number; readonly amount: Amount }

function chartOf(table: CountTable, shown: ReportTable, edition: Edition, words: ReportWords): ReportChart | null {
  if (table.drawing === null) return null
  // The drawing shows this half year; the half year before stands in the table.
  const column = table.columns.length - 1
  const rows = table.rows.map((row, index): DrawnRow => ({
    key: row.key,
    label: row.label,
    depth: row.depth,
    amount: shown.rows[index]?.cells[column] ?? { state: 'not-in-source', text: words.withheld.notInSource },
  }))
  if (rows[0]?.amount.state === 'not-in-source') return null
  return table.drawing.kind === 'flow'
    ? flowOf(table, rows, words)
    : durationOf(table, rows, edition !== 'confidential' && isThin(table, column), words)
}

/** Steps that nothing took are left out of the drawing; they stand in the table. */
function flowOf(table: CountTable, rows: readonly DrawnRow[], words: ReportWords): ReportChart {
  const taken = (row: DrawnRow) =>
    row.amount.state === 'withheld' || (row.amount.state === 'shown' && row.amount.value > 0)
  const [start, ...rest] = rows
  if (!start) throw new Error('a flow starts somewhere')
  const steps: { row: DrawnRow; parts: DrawnRow[] }[] = []
  for (const row of rest) {
    if (row.depth === 1) steps.push({ row, parts: [] })
    else steps.at(-1)?.parts.push(row)
  }
  const describe = ({ label, amount }: DrawnRow) => words.describe.pair(label, amount.text)
  return {
    kind: 'flow',
    title: table.title,
    description: [
      `${describe(start)}.`,
      ...steps.map(({ row, parts }) =>
        parts.length === 0 ? `${describe(row)}.` : `${describe(row)}: ${parts.filter(taken).map(describe).join(', ')}.`,
      ),
    ].join(' '),
    start: {
      label: start.label,
      amount: start.amount,
      next: steps
        .filter(({ row }) => taken(row))
        .map(({ row, parts }) => ({
          label: row.label,
          amount: row.amount,
          ...(row.key === 'not-taken-up' ? { note: words.signalFlow.notTakenUpNote, quiet: true } : {}),
          ...(parts.some(taken) ? { next: parts.filter(taken).map(({ label, amount }) => ({ label, amount })) } : {}),
        })),
    },
  }
}

function durationOf(table: CountTable, rows: readonly DrawnRow[], thin: boolean, words: ReportWords): ReportChart {
  if (table.drawing?.kind !== 'duration') throw new Error('no distribution')
  const { axis, norm, noun } = table.drawing
  const [total, ...bins] = rows
  if (!total) throw new Error('a distribution has a total')
  const tooFew = words.withheld.tooFew(capital(total.amount.text), noun, fewestForDistribution)
  return {
    kind: 'duration',
    title: table.title,
    description: thin
      ? tooFew
      : `${words.describe.pair(total.label, total.amount.text)}. ${capital(axis)}: ${bins
          .map(({ label, amount }) => words.describe.bin(label, amount.text))
          .join('; ')}.`,
    unit: axis,
    bins: thin ? [] : bins.map(({ label, amount }) => ({ label, amount })),
    ...(norm === null ? {} : { norm }),
    ...(thin ? { tooFew } : {}),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
