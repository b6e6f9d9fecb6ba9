import type { HalfYear } from './half-year.ts'
import type { PoliceFigures } from './police-figures.ts'

/** Where a signal went after it was weighed. */
export const weighings = ['to-meeting', 'to-known-case', 'not-taken-up', 'not-weighed'] as const
export type Weighing = (typeof weighings)[number]

/** What the signaaloverleg decided. */
export const meetingOutcomes = [
  'conversation-or-care',
  'own-organisation',
  'pga',
  'group',
  'undermining',
  'veilig-thuis',
  'no-action',
  'not-decided',
] as const
export type MeetingOutcome = (typeof meetingOutcomes)[number]

export const meetingSeries = ['signal-meeting', 'case-meeting', 'group-meeting', 'justice-chain'] as const
export type MeetingSeries = (typeof meetingSeries)[number]

export const interventionKinds = ['care', 'education', 'criminal-justice', 'administrative', 'perspective'] as const
export type InterventionKind = (typeof interventionKinds)[number]

export const measures = ['M-1', 'M-2', 'M-3', 'M-4', 'M-5', 'M-6', 'M-7', 'M-8', 'M-9', 'M-10'] as const
export type Measure = (typeof measures)[number]

export const escalations = ['zvh', 'riec', 'undermining-team'] as const
export type Escalation = (typeof escalations)[number]

export type Tally<Key extends string> = Readonly<Record<Key, number>>

/** How many took how many days; `null` days: it had not happened when the figures were taken. */
export type DayCounts = readonly { readonly days: number | null; readonly count: number }[]

/** The counts of one half year. `null`: no room gives this number, which is something else than zero. */
export type HalfYearFigures = {
  readonly period: HalfYear
  /** Signals received in the period. */
  readonly signals: {
    readonly weighing: Tally<Weighing>
    /** Of those that went to the meeting. */
    readonly meeting: Tally<MeetingOutcome>
    readonly askedBack: number
    /** Working days from receipt to feedback. */
    readonly feedback: DayCounts
    /** Days from receipt to the decision, of those that went to the meeting. */
    readonly decision: DayCounts
  } | null
  readonly consults: number | null
  readonly meetings: Tally<MeetingSeries> | null
  /** Actions agreed in the period, as they stood when the figures were taken. */
  readonly actions: Tally<'doneOnTime' | 'doneLate' | 'open'> | null
  readonly cases: {
    readonly started: number
    readonly runningAtEnd: number
    readonly ended: Tally<'completed' | 'stopped-early' | 'handed-over'>
    readonly extended: number
    readonly exitLetters: number
    /** Days from the decision until young person and parents were informed, of cases that started in the period. */
    readonly informed: DayCounts
    readonly informDeferred: number
    /** Days from acceptance to the first talk, of cases that started in the period. */
    readonly firstTalk: DayCounts
  } | null
  readonly interventions: Tally<InterventionKind> | null
  readonly measures: Tally<Measure> | null
  readonly escalations: Tally<Escalation> | null
}

/** Everything that a report counts, as it was at one moment. A frozen report keeps this. */
export type ReportFigures = {
  /** Day on which the figures were taken. */
  readonly takenOn: string
  readonly current: HalfYearFigures
  readonly previous: HalfYearFigures
  readonly police: readonly PoliceFigures[]
}

/** A tally with a zero for each key that did not occur: within a source that is known, none is zero. */
export function tallyOf<Key extends string>(
  keys: readonly Key[],
  counts: readonly { readonly key: string; readonly count: number }[],
): Tally<Key> {
  const tally = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const { key, count } of counts) {
    // Dropping it would quietly make every total too low.
    if (!(key in tally)) throw new Error(`a published view holds the unknown code ${key}`)
    tally[key as Key] += count
  }
  return tally
}

export function totalOf(tally: Tally<string>): number {
  return Object.values(tally).reduce((total, count) => total + count, 0)
}

export function countAll(days: DayCounts): number {
  return days.reduce((total, { count }) => total + count, 0)
}
