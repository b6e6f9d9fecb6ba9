import { plainDate } from '../../../platform/contract/written-dates.ts'
import { monthRangeText } from '../../../platform/contract/dutch.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type { ReportElement } from '../contract.ts'
import {
  escalations,
  interventionKinds,
  measures,
  meetingOutcomes,
  meetingSeries,
  totalOf,
  countAll,
  type DayCounts,
  type HalfYearFigures,
  type MeetingOutcome,
  type ReportFigures,
} from './figures.ts'
import type { ReportWords } from './report-words.ts'

/** One line of counts, a count per column. `null`: not in the source. */
export type CountRow = {
  readonly key: string
  readonly label: string
  /** Lines of one depth more are the parts of this line, where the table adds up. */
  readonly depth: 0 | 1 | 2
  readonly counts: readonly (number | null)[]
}

/** A table of exact counts with all that must be said with it, before it is protected for an edition. */
export type CountTable = {
  readonly id: string
  readonly element: ReportElement
  readonly title: string
  readonly unit: string
  readonly period: string
  readonly source: string
  readonly notIncluded: readonly string[]
  readonly caveats: readonly string[]
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly CountRow[]
  /** True when parts add up to the line above them, so that one withheld part could be worked out. */
  readonly addsUp: boolean
  readonly drawing: Drawing | null
  /** Counts of our own meetings say nothing about anybody: no edition withholds or rounds them. */
  readonly about: 'people' | 'our-work'
}

export type Drawing =
  | { readonly kind: 'flow' }
  | {
      readonly kind: 'duration'
      readonly axis: string
      readonly norm: { readonly label: string; readonly afterBins: number } | null
      readonly noun: string
    }

type Bin = { readonly key: string; readonly label: string; readonly holds: (days: number | null) => boolean }
type Two = readonly [HalfYearFigures, HalfYearFigures]

/** All tables of our own work, in the order in which they are printed. */
export function countTables(figures: ReportFigures, words: ReportWords, language: Language): CountTable[] {
  const two: Two = [figures.previous, figures.current]
  const shared = {
    period: monthRangeText(figures.current.period.from, figures.current.period.until, language),
    source: words.ourSystem(plainDate(figures.takenOn, language)),
    notIncluded: [words.notIncluded.otherPeriods, words.notIncluded.neighbours],
    columns: [words.previousPeriod, words.thisPeriod],
    drawing: null,
    about: 'people',
  } as const
  const simple = (count: (half: HalfYearFigures) => number | null | undefined): (number | null)[] =>
    two.map((half) => count(half) ?? null)

  const durations = (
    key: 'feedback' | 'decision' | 'informed' | 'firstTalk',
    id: string,
    element: ReportElement,
    noun: string,
    bins: readonly Bin[],
    caveats: readonly string[],
    days: (half: HalfYearFigures) => DayCounts | undefined,
    norm: { label: string; afterBins: number } | null,
  ): CountTable => {
    const text = words[key]
    const used = bins.filter((bin) => bin.key !== 'notYet' || two.some((half) => binned(days(half), bin) !== 0))
    return {
      ...shared,
      id,
      element,
      title: text.title,
      unit: text.unit,
      corner: text.corner,
      caveats,
      addsUp: true,
      rows: [
        { key: 'total', label: text.total, depth: 0, counts: two.map((half) => all(days(half))) },
        ...used.map((bin): CountRow => ({
          key: bin.key,
          label: bin.label,
          depth: 1,
          counts: two.map((half) => binned(days(half), bin)),
        })),
      ],
      drawing: { kind: 'duration', axis: text.axis, norm, noun },
    }
  }

  const { signalFlow: flow, feedback, decision, cases, ended, informed, firstTalk } = words
  return [
    {
      ...shared,
      id: 'signal-flow',
      element: 'early-signals',
      title: flow.title,
      unit: flow.unit,
      corner: flow.corner,
      caveats: Object.values(flow.caveats),
      addsUp: true,
      rows: [
        {
          key: 'received',
          label: flow.total,
          depth: 0,
          counts: simple((half) => half.signals && withOutcome(half.signals)),
        },
        {
          key: 'taken-up',
          label: flow.takenUp,
          depth: 1,
          counts: simple((half) => half.signals && takenUp(half.signals)),
        },
        ...flowOutcomes.map((outcome): CountRow => ({
          key: outcome,
          label: flow.outcomes[outcome],
          depth: 2,
          counts: simple((half) =>
            outcome === 'to-known-case' ? half.signals?.weighing[outcome] : half.signals?.meeting[outcome],
          ),
        })),
        {
          key: 'not-taken-up',
          label: flow.notTakenUp,
          depth: 1,
          counts: simple((half) => half.signals?.weighing['not-taken-up']),
        },
      ],
      drawing: { kind: 'flow' },
    },
    durations(
      'feedback',
      'feedback',
      'early-signals',
      words.nouns.signals,
      [
        { key: 'd0to1', label: feedback.bins.d0to1, holds: between(0, 1) },
        { key: 'd2', label: feedback.bins.d2, holds: between(2, 2) },
        { key: 'd3', label: feedback.bins.d3, holds: between(3, 3) },
        { key: 'd4', label: feedback.bins.d4, holds: between(4, 4) },
        { key: 'd5', label: feedback.bins.d5, holds: between(5, 5) },
        { key: 'later', label: feedback.bins.later, holds: between(6, Infinity) },
        { key: 'notYet', label: feedback.bins.notYet, holds: notYet },
      ],
      [feedback.caveats.norm, feedback.caveats.notYet],
      (half) => half.signals?.feedback,
      { label: feedback.norm, afterBins: 5 },
    ),
    durations(
      'decision',
      'decision',
      'early-signals',
      words.nouns.signals,
      [
        { key: 'w1to2', label: decision.bins.w1to2, holds: between(0, 14) },
        { key: 'w3', label: decision.bins.w3, holds: between(15, 21) },
        { key: 'w4', label: decision.bins.w4, holds: between(22, 28) },
        { key: 'w5to6', label: decision.bins.w5to6, holds: between(29, 42) },
        { key: 'later', label: decision.bins.later, holds: between(43, Infinity) },
        { key: 'notYet', label: decision.bins.notYet, holds: notYet },
      ],
      [decision.caveats.start],
      (half) => half.signals?.decision,
      null,
    ),
    {
      ...shared,
      id: 'cases',
      element: 'person-approach',
      title: cases.title,
      unit: cases.unit,
      corner: cases.corner,
      caveats: [cases.caveats.notAdd],
      addsUp: false,
      rows: (['started', 'runningAtEnd'] as const).map((key) => ({
        key,
        label: cases.rows[key],
        depth: 0,
        counts: simple((half) => half.cases?.[key]),
      })),
    },
    {
      ...shared,
      id: 'ended-cases',
      element: 'person-approach',
      title: ended.title,
      unit: ended.unit,
      corner: ended.corner,
      caveats: [ended.caveats.meaning],
      addsUp: true,
      rows: [
        {
          key: 'total',
          label: ended.total,
          depth: 0,
          counts: simple((half) => half.cases && totalOf(half.cases.ended)),
        },
        ...(['completed', 'stopped-early', 'handed-over'] as const).map((key): CountRow => ({
          key,
          label: ended.rows[key],
          depth: 1,
          counts: simple((half) => half.cases?.ended[key]),
        })),
      ],
    },
    durations(
      'informed',
      'informed',
      'person-approach',
      words.nouns.cases,
      [
        { key: 'd0to7', label: informed.bins.d0to7, holds: between(0, 7) },
        { key: 'd8to14', label: informed.bins.d8to14, holds: between(8, 14) },
        { key: 'd15to31', label: informed.bins.d15to31, holds: between(15, 31) },
        { key: 'later', label: informed.bins.later, holds: between(32, Infinity) },
        { key: 'notYet', label: informed.bins.notYet, holds: notYet },
      ],
      [informed.caveats.law],
      (half) => half.cases?.informed,
      { label: informed.norm, afterBins: 3 },
    ),
    durations(
      'firstTalk',
      'first-talk',
      'person-approach',
      words.nouns.cases,
      [
        { key: 'w1', label: firstTalk.bins.w1, holds: between(0, 7) },
        { key: 'w2', label: firstTalk.bins.w2, holds: between(8, 14) },
        { key: 'w3', label: firstTalk.bins.w3, holds: between(15, 21) },
        { key: 'w4', label: firstTalk.bins.w4, holds: between(22, 28) },
        { key: 'later', label: firstTalk.bins.later, holds: between(29, Infinity) },
        { key: 'notYet', label: firstTalk.bins.notYet, holds: notYet },
      ],
      [firstTalk.caveats.start],
      (half) => half.cases?.firstTalk,
      null,
    ),
    listed('escalations', 'person-approach', escalations, words.escalations, (half) => half.escalations),
    {
      ...shared,
      id: 'meetings',
      element: 'collaboration',
      title: words.meetings.title,
      unit: words.meetings.unit,
      corner: words.meetings.corner,
      caveats: [words.meetings.caveats.count],
      about: 'our-work',
      addsUp: false,
      rows: meetingSeries.map((series) => ({
        key: series,
        label: words.meetings.series[series],
        depth: 0,
        counts: simple((half) => half.meetings?.[series]),
      })),
    },
    {
      ...shared,
      id: 'actions',
      element: 'collaboration',
      title: words.agreed.title,
      unit: words.agreed.unit,
      corner: words.agreed.corner,
      caveats: [words.agreed.caveats.stand],
      addsUp: true,
      rows: [
        {
          key: 'total',
          label: words.agreed.total,
          depth: 0,
          counts: simple((half) => half.actions && totalOf(half.actions)),
        },
        ...(['doneOnTime', 'doneLate', 'open'] as const).map((key): CountRow => ({
          key,
          label: words.agreed.rows[key],
          depth: 1,
          counts: simple((half) => half.actions?.[key]),
        })),
      ],
    },
    listed('measures', 'repression', measures, words.measures, (half) => half.measures),
    listed('interventions', 'perspective', interventionKinds, words.interventions, (half) => half.interventions),
  ]

  function listed<Key extends string>(
    id: string,
    element: ReportElement,
    keys: readonly Key[],
    text: { title: string; unit: string; corner: string; rows: Record<Key, string>; caveats: Record<string, string> },
    tally: (half: HalfYearFigures) => Readonly<Record<Key, number>> | null,
  ): CountTable {
    return {
      ...shared,
      id,
      element,
      title: text.title,
      unit: text.unit,
      corner: text.corner,
      caveats: Object.values(text.caveats),
      addsUp: false,
      rows: keys.map((key) => ({ key, label: text.rows[key], depth: 0, counts: simple((half) => tally(half)?.[key]) })),
    }
  }
}

/** What can come of a signal that was taken up. What has no outcome yet is said beside the table. */
const flowOutcomes = [
  ...meetingOutcomes.filter((outcome): outcome is Exclude<MeetingOutcome, 'not-decided'> => outcome !== 'not-decided'),
  'to-known-case',
] as const

type SignalFigures = NonNullable<HalfYearFigures['signals']>

function takenUp({ weighing, meeting }: SignalFigures): number {
  return totalOf(meeting) - meeting['not-decided'] + weighing['to-known-case']
}

function withOutcome(signals: SignalFigures): number {
  return takenUp(signals) + signals.weighing['not-taken-up']
}

/** Signals of the half year on which nobody has decided yet. */
export function withoutOutcome({ weighing, meeting }: SignalFigures): number {
  return weighing['not-weighed'] + meeting['not-decided']
}

const between = (from: number, to: number) => (days: number | null) => days !== null && days >= from && days <= to
const notYet = (days: number | null) => days === null

function all(days: DayCounts | undefined): number | null {
  return days === undefined ? null : countAll(days)
}

function binned(days: DayCounts | undefined, bin: Bin): number | null {
  return days === undefined ? null : countAll(days.filter((entry) => bin.holds(entry.days)))
}
