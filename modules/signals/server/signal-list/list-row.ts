import { createHash } from 'node:crypto'
import { addMonths, instantOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { readDate } from '../../../../platform/contract/written-dates.ts'
import { isSignalCode, type SignalCode } from '../../catalogue.ts'
import { type Basis, factLimit, noteLimit, type World } from '../../contract.ts'
import { retentionMonths } from '../signal.ts'
import type { TakenIn } from '../use-cases/register-signal.ts'
import { type ListField, requiredFields } from './list-columns.ts'

export type RowFaultCode =
  | 'missing'
  | 'not-a-date'
  | 'in-future'
  | 'too-old-to-keep'
  | 'period-reversed'
  | 'not-a-time'
  | 'not-a-world'
  | 'not-a-basis'
  | 'not-on-the-card'
  | 'not-spoken-with'
  | 'too-long'
  | 'not-an-age'
  | 'not-a-birth-date'
  | 'not-a-telephone'

export type RowFault = { readonly field: ListField; readonly code: RowFaultCode }
export type ListedSignal = {
  readonly key: string
  readonly receivedAt: Date
  readonly reporter: { readonly functionTitle: string; readonly organisationName: string }
  readonly signal: TakenIn
}

export type Cells = Readonly<Partial<Record<ListField, string>>>

const worldWords: Readonly<Record<string, World>> = {
  straat: 'straat',
  buiten: 'straat',
  'openbare ruimte': 'straat',
  street: 'straat',
  thuis: 'thuis',
  gezin: 'thuis',
  home: 'thuis',
  school: 'school',
  online: 'online',
  internet: 'online',
  'social media': 'online',
}
const basisWords: Readonly<Record<string, Basis>> = {
  'zelf gezien': 'own-observation',
  'eigen waarneming': 'own-observation',
  gezien: 'own-observation',
  'own observation': 'own-observation',
  'eigen registratie': 'own-record',
  'uit eigen systeem': 'own-record',
  'eigen systeem': 'own-record',
  registratie: 'own-record',
  'own record': 'own-record',
  'verteld door jongere': 'told-by-young-person',
  'van de jongere': 'told-by-young-person',
  'told by young person': 'told-by-young-person',
  'van horen zeggen': 'hearsay',
  gehoord: 'hearsay',
  hearsay: 'hearsay',
}
const longest: Readonly<Partial<Record<ListField, number>>> = {
  text: factLimit,
  spokenNote: noteLimit,
  place: 80,
  source: 120,
  reporterFunction: 80,
  reporterOrganisation: 120,
  group: 80,
  givenNames: 80,
  infix: 20,
  familyName: 80,
  nickname: 60,
  school: 120,
  neighbourhood: 80,
  street: 80,
  houseNumber: 12,
  handle: 60,
}

/** Reads one row as a signal, or tells every fault in it. */
export function readRow(
  cells: Cells,
  today: LocalDate,
): { readonly listed: ListedSignal } | { readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = []
  const fault = (field: ListField, code: RowFaultCode) => void faults.push({ field, code })
  for (const field of requiredFields) if (!cells[field]) fault(field, 'missing')
  for (const [field, limit] of Object.entries(longest) as [ListField, number][])
    if ((cells[field]?.length ?? 0) > limit) fault(field, 'too-long')

  const day = (field: ListField): LocalDate | undefined => {
    const read = readDate(cells[field] ?? '')
    if ('fault' in read) fault(field, 'not-a-date')
    else if (read.day !== null && read.day > today) fault(field, 'in-future')
    else return read.day ?? undefined
    return undefined
  }
  const receivedOn = day('receivedOn')
  if (receivedOn !== undefined && addMonths(receivedOn, retentionMonths) <= today)
    fault('receivedOn', 'too-old-to-keep')
  const observedOn = day('observedOn')
  const observedUntil = day('observedUntil')
  if (observedUntil !== undefined && (observedOn === undefined || observedUntil < observedOn))
    fault('observedUntil', 'period-reversed')

  const world = worldWords[lower(cells.world)]
  if (cells.world && !world) fault('world', 'not-a-world')
  const basis = basisWords[lower(cells.basis)]
  if (cells.basis && !basis) fault('basis', 'not-a-basis')
  const time = timeOf(cells.observedTime)
  if (cells.observedTime && time === undefined) fault('observedTime', 'not-a-time')
  const codes = codesOf(cells.codes)
  if (codes === undefined) fault('codes', 'not-on-the-card')
  const spokenWith = spokenWithOf(cells.spokenWith)
  if (spokenWith === undefined) fault('spokenWith', 'not-spoken-with')
  const description = describe(cells, today, fault)
  if (faults.length > 0 || !receivedOn || !world || !basis) return { faults }

  const kept = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
    (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }
  return {
    listed: {
      key: keyOf(cells),
      receivedAt: instantOf(receivedOn),
      reporter: {
        functionTitle: cells.reporterFunction || 'Signaalgever',
        organisationName: cells.reporterOrganisation || 'Eigen lijst',
      },
      signal: {
        about: cells.group ? 'group' : 'young-person',
        ...kept('place', cells.group),
        ...(cells.group || Object.keys(description).length === 0 ? {} : { description }),
        codes: codes ?? [],
        facts: [
          {
            text: cells.text as string,
            world,
            basis,
            ...kept('observedOn', observedOn),
            ...kept('observedUntil', observedUntil),
            ...kept('observedTime', time),
            ...kept('place', cells.place),
            ...kept('source', cells.source),
            ...(codes?.length === 1 ? { code: codes[0] as SignalCode } : {}),
          },
        ],
        spokenWith: spokenWith ?? null,
        ...kept('spokenNote', cells.spokenNote),
      },
    },
  }
}

function describe(
  cells: Cells,
  today: LocalDate,
  fault: (field: ListField, code: RowFaultCode) => void,
): NonNullable<TakenIn['description']> {
  const birthDate = birthDateOf(cells.birthDate, today)
  if (cells.birthDate && birthDate === undefined) fault('birthDate', 'not-a-birth-date')
  const age = cells.age ? Math.floor(Number(cells.age.replace(',', '.').replace(/\s*(jaar|years?)$/i, ''))) : undefined
  if (age !== undefined && !(age >= 4 && age <= 30)) fault('age', 'not-an-age')
  if (cells.telephone && !/^\+?[0-9][0-9 ()-]{5,19}$/.test(cells.telephone)) fault('telephone', 'not-a-telephone')
  const plain = [
    'givenNames',
    'infix',
    'familyName',
    'nickname',
    'school',
    'neighbourhood',
    'street',
    'houseNumber',
    'telephone',
    'handle',
  ] as const
  return {
    ...Object.fromEntries(plain.flatMap((field) => (cells[field] ? [[field, cells[field]]] : []))),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(age === undefined || birthDate !== undefined ? {} : { estimatedAge: age }),
  }
}

const lower = (text: string | undefined): string =>
  (text ?? '')
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim()

function timeOf(text: string | undefined): string | undefined {
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d\d)?(?:\s*uur)?$/.exec((text ?? '').trim())
  return match ? `${match[1]?.padStart(2, '0')}:${match[2]}` : undefined
}

/** `SIG-01, SIG-04` or `1 en 4`; an empty cell ticks nothing. */
function codesOf(text: string | undefined): SignalCode[] | undefined {
  const parts = (text ?? '').split(/[\s,;/+]+|\ben\b/).filter((part) => part !== '')
  const codes = parts.map((part) => `SIG-${part.replace(/^sig-?/i, '').padStart(2, '0')}`)
  return codes.every(isSignalCode) ? ([...new Set(codes)] as SignalCode[]) : undefined
}

/** `jongere`, `ouders`, `jongere en ouders`, `nog niet`; an empty cell says nothing (null). */
function spokenWithOf(text: string | undefined): ('young-person' | 'parents')[] | null | undefined {
  const said = lower(text)
  if (said === '') return null
  if (['nog niet', 'nee', 'niemand', 'not yet', 'no'].includes(said)) return []
  const spoken: ('young-person' | 'parents')[] = []
  if (/jongere|leerling|young/.test(said)) spoken.push('young-person')
  if (/ouder|verzorger|moeder|vader|parent/.test(said)) spoken.push('parents')
  return spoken.length > 0 ? spoken : undefined
}

/** 03-03-2011, 03-2011 and 2011, in the form of the contract; nobody over forty. */
function birthDateOf(
  text: string | undefined,
  today: LocalDate,
): NonNullable<NonNullable<TakenIn['description']>['birthDate']> | undefined {
  const typed = (text ?? '').trim()
  const month = /^(\d{1,2})[-/.](\d{4})$/.exec(typed)
  const whole = month ? `${month[2]}-${month[1]?.padStart(2, '0')}` : typed
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(whole)) return isPossible(whole, today) ? (whole as `${number}`) : undefined
  const read = readDate(typed)
  return 'day' in read && read.day !== null && isPossible(read.day, today) ? read.day : undefined
}

function isPossible(birthDate: string, today: LocalDate): boolean {
  return birthDate <= today && Number(birthDate.slice(0, 4)) >= Number(today.slice(0, 4)) - 40
}

/** The same row gives the same key, whatever the order of its columns. */
function keyOf(cells: Cells): string {
  const told = Object.entries(cells)
    .filter(([, value]) => value !== '')
    .toSorted(([a], [b]) => a.localeCompare(b))
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}
