import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import type { Bilingual } from '../../../platform/contract/dutch.ts'
import type { LineFault } from '../contract.ts'
import type { PoliceFigures, PoliceUnit } from './police-figures.ts'

/** The columns of a file with figures of the police, as a municipality fills them in. */
export const fileColumns = [
  'reeks',
  'titel',
  'eenheid',
  'periode',
  'bron',
  'jaar',
  'soort',
  'aantal',
  'optellen',
  'ontbreekt',
  'let op',
] as const
type Column = (typeof fileColumns)[number]

type Line = { readonly number: number; readonly fields: Readonly<Record<Column, string>> }

/** What a file holds: every fault with its line, or the series with how many lines each has. */
export type ReadFile = {
  readonly series: readonly { readonly figures: PoliceFigures; readonly lines: number }[]
  readonly faults: readonly LineFault[]
}

/** Reads a CSV as Dutch Excel writes it. Totals only: a column that could hold a person is an unknown column. */
export function readFigureFile(bytes: Uint8Array, municipality: string): ReadFile {
  const faults: LineFault[] = []
  const lines = linesOf(textOf(bytes), faults)
  const keys = [...new Set(lines.map((line) => line.fields.reeks))]
  const series = keys.map((key) =>
    seriesOf(
      key,
      lines.filter((line) => line.fields.reeks === key),
      municipality,
      faults,
    ),
  )
  if (lines.length === 0 && faults.length === 0) {
    faults.push(fault(1, null, 'empty', 'Er staan geen regels in dit bestand.', 'There are no lines in this file.'))
  }
  return { series: faults.length > 0 ? [] : series, faults: faults.toSorted((a, b) => a.line - b.line) }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Older Excel writes Windows-1252; every byte is a character there.
    return iconv.decode(Buffer.from(bytes), 'win1252')
  }
}

function linesOf(text: string, faults: LineFault[]): Line[] {
  const firstLine = text.split(/\r?\n/, 1)[0] ?? ''
  const delimiter = [';', '\t', ','].toSorted((a, b) => firstLine.split(b).length - firstLine.split(a).length)[0] ?? ';'
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as never
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    faults.push(
      fault(
        line,
        null,
        'unreadable',
        'Deze regel is geen csv: kijk naar de aanhalingstekens.',
        'This line is no CSV: look at the quotes.',
      ),
    )
    return []
  }
  const [head, ...rest] = records
  const names = (head?.record ?? []).map((name) => name.trim().toLowerCase())
  const missing = fileColumns.filter((column) => !names.includes(column))
  const unknown = names.filter((name) => name !== '' && !fileColumns.includes(name as Column))
  const twice = names.filter((name, index) => name !== '' && names.indexOf(name) !== index)
  for (const column of missing) {
    faults.push(fault(1, column, 'missing-column', 'Deze kolom ontbreekt.', 'This column is missing.'))
  }
  for (const column of unknown) {
    faults.push(
      fault(
        1,
        column.slice(0, 60),
        'unknown-column',
        'Deze kolom hoort hier niet. Een bestand met aantallen heeft geen gegevens over personen.',
        'This column does not belong here. A file with counts holds no data on persons.',
      ),
    )
  }
  for (const column of twice) {
    faults.push(fault(1, column, 'column-twice', 'Deze kolom staat er twee keer.', 'This column is there twice.'))
  }
  if (faults.length > 0) return []
  return rest
    .filter(({ record }) => record.some((field) => field.trim() !== ''))
    .map(({ record, info }) => ({
      number: info.lines,
      fields: Object.fromEntries(
        fileColumns.map((column) => [column, (record[names.indexOf(column)] ?? '').trim()]),
      ) as Record<Column, string>,
    }))
}

const units: Readonly<Record<string, { unit: PoliceUnit; text: Bilingual; caveats: readonly Bilingual[] }>> = {
  registraties: {
    unit: 'registrations',
    text: { nl: 'registraties als verdachte naar soort feit', en: 'registrations as a suspect by kind of fact' },
    caveats: [
      { nl: 'Verdacht is niet schuldig.', en: 'A suspect is not an offender.' },
      {
        nl: 'Eén jongere kan bij meer soorten feiten staan. De som telt registraties, geen jongeren.',
        en: 'One young person can stand under more kinds of fact. The sum counts registrations, not young people.',
      },
    ],
  },
  verdachten: {
    unit: 'suspects',
    text: { nl: 'jongeren verdacht van een drugsfeit', en: 'young people suspected of a drug offence' },
    caveats: [{ nl: 'Verdacht is niet schuldig.', en: 'A suspect is not an offender.' }],
  },
  feiten: {
    unit: 'facts',
    text: { nl: 'feiten', en: 'facts' },
    caveats: [{ nl: 'Feiten zijn geen personen.', en: 'Facts are no persons.' }],
  },
}

const kinds: Readonly<Record<string, string>> = {
  bezit: 'possession',
  handel: 'dealing',
  productie: 'production',
  verdachten: 'suspects',
  'druggerelateerde feiten': 'drug-related facts',
}

const same = (text: string): Bilingual => ({ nl: text, en: text })

function seriesOf(
  key: string,
  lines: readonly Line[],
  municipality: string,
  faults: LineFault[],
): { figures: PoliceFigures; lines: number } {
  const first = lines[0] as Line
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 60) {
    faults.push(
      fault(
        first.number,
        'reeks',
        'wrong-form',
        'Geef elke reeks een korte naam: kleine letters, cijfers en streepjes.',
        'Give each series a short name: small letters, digits and hyphens.',
      ),
    )
  }
  for (const column of ['titel', 'periode', 'bron', 'let op'] as const) {
    if (first.fields[column] === '') {
      faults.push(
        fault(
          first.number,
          column,
          'missing',
          'Vul dit in op de eerste regel van de reeks.',
          'Fill this in on the first line of the series.',
        ),
      )
    }
  }
  for (const column of ['titel', 'eenheid', 'periode', 'bron', 'optellen', 'ontbreekt', 'let op'] as const) {
    for (const line of lines.slice(1)) {
      if (line.fields[column] !== '' && line.fields[column] !== first.fields[column]) {
        faults.push(
          fault(
            line.number,
            column,
            'differs',
            'Dit is anders dan op de eerste regel van deze reeks.',
            'This differs from the first line of this series.',
          ),
        )
      }
    }
  }
  const unit = units[first.fields.eenheid.toLowerCase()]
  if (!unit) {
    faults.push(
      fault(
        first.number,
        'eenheid',
        'not-a-choice',
        'Kies uit: registraties, verdachten, feiten.',
        'Choose from: registraties, verdachten, feiten.',
      ),
    )
  }
  const adds = first.fields.optellen.toLowerCase()
  if (!['ja', 'nee', ''].includes(adds)) {
    faults.push(fault(first.number, 'optellen', 'not-a-choice', 'Vul ja of nee in.', 'Enter ja or nee.'))
  }
  if (adds === 'ja' && unit?.unit === 'suspects') {
    faults.push(
      fault(
        first.number,
        'optellen',
        'persons-do-not-add-up',
        'Verdachten mag je niet optellen: één jongere kan bij meer soorten staan.',
        'Suspects may not be added up: one young person can stand under several kinds.',
      ),
    )
  }
  const counts = new Map<string, number | null>()
  for (const line of lines) {
    const place = JSON.stringify([line.fields.soort, line.fields.jaar])
    for (const column of ['jaar', 'soort'] as const) {
      if (line.fields[column] === '') faults.push(fault(line.number, column, 'missing', 'Vul dit in.', 'Fill this in.'))
    }
    if (counts.has(place)) {
      faults.push(
        fault(
          line.number,
          'soort',
          'twice',
          'Dit jaar en deze soort staan al op een eerdere regel.',
          'This year and kind stand on an earlier line already.',
        ),
      )
    }
    counts.set(place, countOf(line, faults))
  }
  const columns = [...new Set(lines.map(({ fields }) => fields.jaar))].toSorted()
  const rows = [...new Set(lines.map(({ fields }) => fields.soort))]
  const several = (text: string) =>
    text
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(same)
  const text = unit?.text ?? same(first.fields.eenheid)
  return {
    lines: lines.length,
    figures: {
      series: key,
      municipality,
      title: same(first.fields.titel),
      unit: unit?.unit ?? 'facts',
      unitText: text,
      period: same(first.fields.periode),
      source: first.fields.bron,
      corner: { nl: 'Soort', en: 'Kind' },
      columns,
      rows: rows.map((kind) => ({
        key: kind,
        label: { nl: kind, en: kinds[kind.toLowerCase()] ?? kind },
        counts: columns.map((year) => counts.get(JSON.stringify([kind, year])) ?? null),
      })),
      sum: adds === 'ja' ? text : undefined,
      notIncluded: several(first.fields.ontbreekt),
      caveats: [...several(first.fields['let op']), ...(unit?.caveats ?? [])],
      discrepancies: [],
    },
  }
}

// An empty cell is a fault: nobody can tell whether it is zero or unknown.
function countOf(line: Line, faults: LineFault[]): number | null {
  const text = line.fields.aantal.toLowerCase()
  if (text === 'niet in bron') return null
  if (/^\d{1,9}$/.test(text)) return Number(text)
  if (/^\d{1,3}(\.\d{3}){1,2}$/.test(text)) return Number(text.replaceAll('.', ''))
  faults.push(
    fault(
      line.number,
      'aantal',
      text === '' ? 'missing' : 'not-a-count',
      'Vul een heel getal in, of: niet in bron.',
      'Enter a whole number, or: niet in bron.',
    ),
  )
  return null
}

function fault(line: number, column: string | null, code: string, message: string, messageEn: string): LineFault {
  return { line, column, code, message, messageEn }
}
