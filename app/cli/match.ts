import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { readFile, writeFile } from 'node:fs/promises'
import { type PartialDate, parsePartialDate } from '../../platform/contract/dutch.ts'
import { type LocalDate, parseLocalDate } from '../../platform/contract/working-days.ts'
import {
  clustersOf,
  findDoubles,
  linkDescriptions,
  type MatchedDescription,
  matchDescriptions,
  type PairFound,
} from '../../modules/people/server/index.ts'

export type MatchOptions = {
  readonly mode: string
  readonly people?: string
  readonly signals?: string
  readonly out?: string
  readonly records?: string
  readonly with?: string
  readonly fields?: string
  readonly id?: string
  readonly clusters?: string
  readonly on?: string
}

/** What the command line was given cannot be done: said in both languages, without what stands in a cell. */
export class MatchProblem extends Error {
  readonly usage: boolean
  constructor(nl: string, en: string, usage = false) {
    super(`${nl} / ${en}`)
    this.usage = usage
  }
}

type Row = Readonly<Record<string, string>>
type Table = { readonly file: string; readonly columns: readonly string[]; readonly rows: readonly Row[] }

const modes = ['signals', 'dedup', 'link'] as const

/** Matches files with the product's own matcher, without a server or a database. */
export async function runMatch(options: MatchOptions, today: LocalDate, note: (line: string) => void): Promise<void> {
  const on = options.on === undefined ? today : parseLocalDate(options.on)
  if (on === undefined)
    throw new MatchProblem('--on is geen datum (jjjj-mm-dd).', '--on is no date (yyyy-mm-dd).', true)
  switch (options.mode) {
    case 'signals':
      return matchSignals(options, on, note)
    case 'dedup':
    case 'link':
      return matchTables(options, on, note)
    default:
      throw new MatchProblem(`--mode is ${modes.join(', ')}.`, `--mode is one of ${modes.join(', ')}.`, true)
  }
}

function needed(options: MatchOptions, name: keyof MatchOptions): string {
  const value = options[name]
  if (value === undefined)
    throw new MatchProblem(
      `--${name} ontbreekt bij --mode ${options.mode}.`,
      `--${name} is missing with --mode ${options.mode}.`,
      true,
    )
  return value
}

async function readTable(file: string): Promise<Table> {
  const bytes = await readFile(file).catch(() => undefined)
  if (!bytes) throw new MatchProblem(`${file} is niet te lezen.`, `${file} cannot be read.`)
  const text = textOf(bytes).replace(/^\uFEFF?sep=.\r?\n/, '')
  const heading = text.slice(0, text.search(/[\r\n]|$/))
  const delimiter = [',', ';', '\t'].toSorted((a, b) => heading.split(b).length - heading.split(a).length)[0] as string
  let cells: string[][]
  try {
    cells = parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })
  } catch {
    throw new MatchProblem(
      `${file} is geen csv; kijk naar de aanhalingstekens.`,
      `${file} is no csv; look at the quotes.`,
    )
  }
  const [columns = [], ...lines] = cells
  const twice = columns.find((column, index) => columns.indexOf(column) !== index)
  if (twice !== undefined)
    throw new MatchProblem(
      `${file}: de kolom ${twice} staat er twee keer.`,
      `${file}: the column ${twice} is there twice.`,
    )
  const rows = lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ''])))
  return { file, columns, rows }
}

/** UTF-8, or else the Windows-1252 of older spreadsheets. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function noteUnknown({ file, columns }: Table, known: readonly string[], note: (line: string) => void): void {
  const unknown = columns.filter((column) => !known.includes(column))
  if (unknown.length > 0)
    note(
      `${file}: deze kolommen doen niet mee: ${unknown.join(', ')} / ${file}: columns left out: ${unknown.join(', ')}`,
    )
}

/** The identifiers of a table, each once. */
function idsOf({ file, columns, rows }: Table, column: string): readonly string[] {
  if (!columns.includes(column))
    throw new MatchProblem(`${file}: de kolom ${column} ontbreekt.`, `${file}: the column ${column} is missing.`)
  const ids = rows.map((row) => row[column] ?? '')
  const seen = new Set<string>()
  for (const [index, id] of ids.entries()) {
    if (id === '' || seen.has(id)) {
      const line = index + 2
      throw new MatchProblem(
        `${file}, regel ${line}: ${column} is leeg of staat er al.`,
        `${file}, line ${line}: ${column} is empty or stands there already.`,
      )
    }
    seen.add(id)
  }
  return ids
}

/** The headers of a file of people; other columns are named and passed over. */
export const personColumns = [
  'person_id',
  'first_names',
  'call_name',
  'infix',
  'last_name',
  'second_surname',
  'birth_date',
  'postcode',
  'house_no',
  'neighbourhood',
  'city',
  'school',
  'phone',
  'phone_parent',
  'handle',
  'alias',
] as const
/** The headers of a file of signals. */
export const signalColumns = [
  'signal_id',
  'source',
  'full_name',
  'first_name',
  'last_name',
  'nickname',
  'birth_date',
  'birth_year',
  'age',
  'postcode',
  'house_no',
  'neighbourhood',
  'city',
  'school',
  'phone',
  'handle',
] as const

async function matchSignals(options: MatchOptions, on: LocalDate, note: (line: string) => void): Promise<void> {
  const out = needed(options, 'out')
  const people = await readTable(needed(options, 'people'))
  const signals = await readTable(needed(options, 'signals'))
  const personIds = idsOf(people, 'person_id')
  const signalIds = idsOf(signals, 'signal_id')
  noteUnknown(people, personColumns, note)
  noteUnknown(signals, signalColumns, note)
  const suggested = matchDescriptions(
    people.rows.map(personOf),
    signals.rows.map((row) => signalOf(row, on)),
  )
  const lines = suggested.flatMap((list, index) =>
    list.map(({ person, posterior }, rank) => [signalIds[index], rank + 1, personIds[person], posterior.toFixed(6)]),
  )
  await write(out, ['signal_id', 'rank', 'person_id', 'posterior'], lines)
  note(
    `${people.rows.length} personen, ${signals.rows.length} signalen, ${lines.length} voorstellen. / ${people.rows.length} people, ${signals.rows.length} signals, ${lines.length} suggestions.`,
  )
}

async function write(file: string, columns: readonly string[], lines: readonly unknown[][]): Promise<void> {
  await writeFile(file, stringify([[...columns], ...lines])).catch(() => {
    throw new MatchProblem(`${file} is niet te schrijven.`, `${file} cannot be written.`)
  })
}

const told = (text: string | undefined): string | undefined => (text === undefined || text === '' ? undefined : text)

/** A birth date in one of the usual ways to write it; of what is no date the digits are kept, for a mistyped one. */
function birthDate(text: string | undefined): PartialDate | undefined {
  if (text === undefined || text === '') return undefined
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text)
  const plain = dutch
    ? `${dutch[3]}-${dutch[2]?.padStart(2, '0')}-${dutch[1]?.padStart(2, '0')}`
    : text.replace(/[/.]/g, '-').slice(0, 10)
  const read = parsePartialDate(plain)
  if (read) return read
  const digits = plain.replace(/\D/g, '')
  if (digits.length === 8) return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` as PartialDate
  return undefined
}

function yearOf(text: string | undefined): PartialDate | undefined {
  const year = /(?:19|20)\d{2}/.exec(text ?? '')
  return year ? (year[0] as PartialDate) : undefined
}

/** `15`, `ca. 15`, `15-16`: the middle of what was said. */
function ageOf(text: string | undefined, on: LocalDate): MatchedDescription['ageEstimate'] {
  const numbers =
    (text ?? '')
      .match(/\d+(?:\.\d+)?/g)
      ?.map(Number)
      .filter((years) => years <= 120) ?? []
  if (numbers.length === 0) return undefined
  return { years: Math.floor(numbers.reduce((sum, years) => sum + years, 0) / numbers.length), on }
}

export function personOf(row: Row): MatchedDescription {
  return {
    givenNames: told(row['first_names']),
    callName: told(row['call_name']),
    infix: told(row['infix']),
    familyName: told(row['last_name']),
    secondSurname: told(row['second_surname']),
    nickname: told(row['alias']),
    birthDate: birthDate(row['birth_date']),
    ...placeOf(row),
    phoneOfParent: told(row['phone_parent']),
  }
}

export function signalOf(row: Row, on: LocalDate): MatchedDescription {
  const date = birthDate(row['birth_date']) ?? yearOf(row['birth_year'])
  return {
    fullName: told(row['full_name']),
    givenNames: told(row['first_name']),
    familyName: told(row['last_name']),
    nickname: told(row['nickname']),
    birthDate: date,
    ageEstimate: date === undefined ? ageOf(row['age'], on) : undefined,
    ...placeOf(row),
  }
}

function placeOf(row: Row): MatchedDescription {
  return {
    postcode: told(row['postcode']),
    houseNumber: told(row['house_no']),
    neighbourhood: told(row['neighbourhood']),
    city: told(row['city']),
    school: told(row['school']),
    phone: told(row['phone']),
    onlineHandle: told(row['handle']),
  }
}

const nameRoles = {
  given: 'givenNames',
  call: 'callName',
  infix: 'infix',
  family: 'familyName',
  second: 'secondSurname',
  full: 'fullName',
  nickname: 'nickname',
  phone: 'phone',
  parent_phone: 'phoneOfParent',
  handle: 'onlineHandle',
} as const satisfies Readonly<Record<string, keyof MatchedDescription>>
const textRoles = ['house', 'street', 'postcode', 'place', 'neighbourhood', 'city', 'region', 'school', 'text'] as const
export const matchRoles: readonly string[] = [...Object.keys(nameRoles), 'birth', 'birth_year', 'age', ...textRoles]

type Role = { readonly role: string; readonly column: string }

function rolesFrom(text: string): readonly Role[] {
  return text.split(',').map((part) => {
    const [role = '', column = ''] = part.split('=').map((each) => each.trim())
    if (!matchRoles.includes(role) || column === '')
      throw new MatchProblem(
        `--fields: “${part}” is geen rol=kolom; rollen zijn ${matchRoles.join(', ')}.`,
        `--fields: “${part}” is no role=column; roles are ${matchRoles.join(', ')}.`,
        true,
      )
    return { role, column }
  })
}

function describe(row: Row, roles: readonly Role[], on: LocalDate): MatchedDescription {
  const description: { -readonly [Part in keyof MatchedDescription]: MatchedDescription[Part] } = {}
  const texts: (string | undefined)[] = []
  for (const { role, column } of roles) {
    const value = told(row[column])
    if ((textRoles as readonly string[]).includes(role)) texts.push(value)
    else if (role === 'birth') description.birthDate = birthDate(value) ?? description.birthDate
    else if (role === 'birth_year') description.birthDate ??= yearOf(value)
    else if (role === 'age') description.ageEstimate = ageOf(value, on)
    else description[nameRoles[role as keyof typeof nameRoles]] = value
  }
  return { ...description, texts }
}

async function matchTables(options: MatchOptions, on: LocalDate, note: (line: string) => void): Promise<void> {
  const out = needed(options, 'out')
  const roles = rolesFrom(needed(options, 'fields'))
  const link = options.mode === 'link'
  const tables = [
    await readTable(needed(options, 'records')),
    ...(link ? [await readTable(needed(options, 'with'))] : []),
  ]
  for (const table of tables) {
    const missing = roles.find(({ column }) => !table.columns.includes(column))
    if (missing)
      throw new MatchProblem(
        `${table.file}: de kolom ${missing.column} ontbreekt.`,
        `${table.file}: the column ${missing.column} is missing.`,
      )
  }
  const ids = tables.map((table) => idsOf(table, options.id ?? table.columns[0] ?? ''))
  const used = roles.map(({ column }) => column)
  for (const table of tables) noteUnknown(table, [...used, options.id ?? table.columns[0] ?? ''], note)
  const [lefts = [], rights] = tables.map((table) => table.rows.map((row) => describe(row, roles, on)))
  const pairs = rights ? linkDescriptions(lefts, rights) : findDoubles(lefts)
  const [leftIds = [], rightIds = leftIds] = ids
  await write(
    out,
    ['record_a', 'record_b', 'probability'],
    pairs.map(({ left, right, probability }) => [leftIds[left], rightIds[right], probability.toFixed(6)]),
  )
  if (options.clusters !== undefined && !link) await writeClusters(options.clusters, leftIds, pairs)
  note(`${pairs.length} paren. / ${pairs.length} pairs.`)
}

async function writeClusters(file: string, ids: readonly string[], pairs: readonly PairFound[]): Promise<void> {
  const groups = clustersOf(ids.length, pairs)
  await write(
    file,
    ['record', 'cluster'],
    groups.map((group, index) => [ids[index], ids[group]]),
  )
}
