import type { Basis, CardSignal, ClosingReason, Description, Kind, Outcome, World } from '../story.ts'
import type { WorkingDaysAgo } from '../timeline.ts'

/** A fact as it is written down here: so many calendar days before the signal, or a period. */
export type FactDraft = {
  text: string
  world: World
  daysBefore: number | readonly [from: number, to: number]
  time?: string
  basis: Basis
  source?: string
  /** It tells more, and shows none of the seventeen signals. */
  beside?: true
}

type Part =
  | 'given'
  | 'family'
  | 'nick'
  | 'born'
  | 'year'
  | 'age'
  | 'school'
  | 'area'
  | 'street'
  | 'road'
  | 'phone'
  | 'handle'

export type About =
  | { kind: 'person'; person: string; parts: Part[]; write: Description }
  | { kind: 'unnamed'; description: Description }
  | { kind: 'group'; group: string }

export type AddedFactDraft = {
  by: string
  text: string
  kind: Kind
  world?: World
  daysBefore: number | readonly [from: number, to: number]
  basis: Basis
  source: string
}

export type DecisionDraft = {
  kind: 'decided'
  outcome: Outcome
  reason: string
  owner: string
  /** Working days between the signal and the agenda; the rhythm decides when left out. */
  wait?: number
  /** Working days after the meeting on which the owner reports back. */
  back?: number
  dissent?: { by: string; text: string }
  actions?: { what: string; owner: string; within: number; done?: false }[]
  offences?: number
  says?: string
  addedFacts?: AddedFactDraft[]
}

export type CourseDraft =
  | { kind: 'open'; standing: 'waits-on-coordinator' | 'question-asked' | 'ready-for-meeting'; onNextAgenda: boolean }
  | { kind: 'closed'; reason: ClosingReason; text: string; after?: number }
  | DecisionDraft

export type SpokenDraft = { youngPerson: boolean; parents: boolean; note?: string }

export type SignalDraft = {
  id: string
  who: About
  by: string
  /** Working days ago; or calendar days ago for what came in at night or in a weekend. */
  on: WorkingDaysAgo | { daysAgo: number; time: string }
  inShort?: string
  card: CardSignal[]
  facts: FactDraft[]
  spoken?: SpokenDraft
  urgent?: string
  /** Why a care professional shares without consent. */
  withoutConsent?: string
  /** Working days after the signal: asked, and answered when there is an answer. */
  asked?: { after: number; text: string; answer?: { after: number; text: string } }
  joins?: { signal: string; after: number; reason: string }
  /** What came of a match with an earlier signal that did not end in a join; so many working days after this one. */
  match?: { signal: string; after: number; then: 'taken' | 'not-same' | 'unsure' | 'taken-apart'; reason: string }
  then: CourseDraft
}

export function about(person: string, parts: string, write: Description = {}): About {
  return { kind: 'person', person, parts: parts.split(' ') as Part[], write }
}

export const unnamed = (description: Description): About => ({ kind: 'unnamed', description })
export const group = (id: string): About => ({ kind: 'group', group: id })

type DaysBefore = FactDraft['daysBefore']

export const seen = (world: World, daysBefore: DaysBefore, text: string, time?: string): FactDraft => ({
  text,
  world,
  daysBefore,
  basis: 'own-observation',
  ...(time === undefined ? {} : { time }),
})
export const recorded = (world: World, daysBefore: DaysBefore, text: string, source: string): FactDraft => ({
  text,
  world,
  daysBefore,
  basis: 'own-record',
  source,
})
export const told = (world: World, daysBefore: DaysBefore, text: string): FactDraft => ({
  text,
  world,
  daysBefore,
  basis: 'told-by-young-person',
})
export const heard = (world: World, daysBefore: DaysBefore, text: string, source: string): FactDraft => ({
  text,
  world,
  daysBefore,
  basis: 'hearsay',
  source,
})

/** A fact that shows none of the seventeen signals, beside one that does. */
export const beside = (fact: FactDraft): FactDraft => ({ ...fact, beside: true })

export const withYoung = (note?: string): SpokenDraft => spoken(true, false, note)
export const withParents = (note?: string): SpokenDraft => spoken(false, true, note)
export const withBoth = (note?: string): SpokenDraft => spoken(true, true, note)
export const notYet = (note?: string): SpokenDraft => spoken(false, false, note)

function spoken(youngPerson: boolean, parents: boolean, note?: string): SpokenDraft {
  return { youngPerson, parents, ...(note === undefined ? {} : { note }) }
}

export const closed = (reason: ClosingReason, text: string, after?: number): CourseDraft => ({
  kind: 'closed',
  reason,
  text,
  ...(after === undefined ? {} : { after }),
})

export const decided = (
  outcome: Outcome,
  reason: string,
  owner: string,
  more: Omit<DecisionDraft, 'kind' | 'outcome' | 'reason' | 'owner'> = {},
): CourseDraft => ({ kind: 'decided', outcome, reason, owner, ...more })
