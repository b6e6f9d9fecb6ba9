import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { default as readWorkbookFile } from 'read-excel-file/node'

/** A cell as it stands in the file: text, or a day of a spreadsheet as YYYY-MM-DD. */
export type Line = { readonly number: number; readonly cells: readonly string[] }

/** What stands in a file: its first line as headings, the others with their line number. `unreadable` is the line that is no CSV. */
export type Table =
  | { readonly headings: readonly string[]; readonly lines: readonly Line[] }
  | { readonly unreadable: number }

/** Reads a CSV as Dutch Excel writes it, or the first sheet of an xlsx file. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  return isZip(bytes) ? readWorkbook(bytes) : readCsv(textOf(bytes))
}

// An xlsx file is a zip file.
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Older Excel writes Windows-1252, in which every byte is a character.
    return iconv.decode(Buffer.from(bytes), 'win1252')
  }
}

/** The sign that parts most cells of the first line, outside quotes; Dutch Excel writes a semicolon. */
export function delimiterOf(text: string): ';' | ',' | '\t' {
  const firstLine = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? ''
  const bare = firstLine.replace(/"(?:[^"]|"")*"/g, '')
  const count = (sign: string) => bare.split(sign).length
  return ([';', '\t', ','] as const).toSorted((a, b) => count(b) - count(a))[0] ?? ';'
}

function readCsv(text: string): Table {
  const bare = text.replace(/^\uFEFF/, '')
  // Excel itself writes and reads this first line to name the delimiter.
  const named = /^sep=([;,\t])\r?\n/i.exec(bare)
  const body = named ? bare.slice(named[0].length) : bare
  try {
    const records: { record: string[]; info: { lines: number } }[] = parse(body, {
      delimiter: named?.[1] ?? delimiterOf(body),
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
      trim: true,
    }) as never
    return tableOf(records.map(({ record, info }) => ({ number: info.lines + (named ? 1 : 0), cells: record })))
  } catch (error) {
    return { unreadable: (error as { lines?: number }).lines ?? 1 }
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<Table> {
  try {
    const sheets = await readWorkbookFile(Buffer.from(bytes))
    const rows = sheets[0]?.data ?? []
    return tableOf(rows.map((row, place) => ({ number: place + 1, cells: row.map(cellText) })))
  } catch {
    return { unreadable: 1 }
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell).trim() : ''
}

function tableOf(lines: readonly Line[]): Table {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...rest] = filled
  return { headings: head?.cells ?? [], lines: rest }
}
