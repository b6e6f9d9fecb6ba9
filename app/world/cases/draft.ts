import type { Basis, CasePhase, CaseStory, GoalStage, Intervention, InterventionType, World } from '../story.ts'

/**
 * When something happens in a case: a number counts working days after the decision (negative: before it); `ago` counts
 * working days back from today (negative: still to come); `daysAgo` counts calendar days, for nights and weekends.
 */
export type CaseWhen = number | { ago: number } | { daysAgo: number }

export type CaseFactDraft = {
  world: World
  on: CaseWhen | readonly [from: CaseWhen, to: CaseWhen]
  text: string
  source: string
  basis: Basis
  by: string
  kind: 'observation' | 'education' | 'care'
  factor?: string
}

export type ProtectionDraft = { factor: string; world: World; on: CaseWhen; text: string; source: string; by: string }

export type InterventionDraft = {
  card?: string
  type: InterventionType
  what: string
  owner?: string
  ownerInWords?: string
  starts: CaseWhen
  until?: CaseWhen
  /** In plain words for the young person, where the plan on one page says it differently. */
  plainWords?: string
  ownOwner?: Intervention['ownOwner']
  result?: { on: CaseWhen; how?: 'partly' | 'not'; text: string }
}

export type GoalDraft = { words: string; stage: GoalStage; interventions: InterventionDraft[] }

export type CaseDraft = {
  signal: string
  phase: CasePhase
  director: string
  avePhase?: 1 | 2 | 3 | 4
  why: string
  saysSelf?: string
  /** Working days after the decision; 3 unless told otherwise. Absent acceptance: `phase` is `offered`. */
  accepted?: number
  informed?: { on: number; youngPerson: string; parents?: string }
  deferred?: { on: number; reason: string; untilDaysAhead: number }
  planReady?: number
  team: { professional: string; joined: CaseWhen; until?: CaseWhen; reason?: string }[]
  facts: CaseFactDraft[]
  protections: ProtectionDraft[]
  goals: GoalDraft[]
  /** Interventions that serve the whole plan. */
  around?: InterventionDraft[]
  actions?: { what: string; owner: string; due: CaseWhen; done?: true }[]
  /** One text per six weeks, the first 38 working days after the decision. */
  progress?: string[]
  /** One conclusion per PGA-overleg after acceptance; what is left out was not discussed. */
  discussed?: string[]
  nextTalk?: { inWorkingDays: number; time: string; place: string; withWhom: string }
  extended?: { beforeEnd: number; months: number; reason: string }
  escalations?: { on: CaseWhen; direction: 'up' | 'down'; to: string; reason: string; avePhase: 1 | 2 | 3 | 4 }[]
  closed?: Omit<NonNullable<CaseStory['closed']>, 'at' | 'exitLetterOn'>
}

type On = CaseFactDraft['on']

const make =
  (basis: Basis, kind: CaseFactDraft['kind']) =>
  (world: World, on: On, text: string, source: string, by: string, factor?: string): CaseFactDraft => ({
    world,
    on,
    text,
    source,
    basis,
    by,
    kind,
    ...(factor === undefined ? {} : { factor }),
  })

export const saw = make('own-observation', 'observation')
export const heardThat = make('hearsay', 'observation')
export const toldUs = make('told-by-young-person', 'observation')
export const attendance = make('own-record', 'education')
export const atSchool = make('own-observation', 'education')
/** Class B: only a care professional writes and reads this. */
export const inCare = make('told-by-young-person', 'care')

export const strength = (
  factor: string,
  world: World,
  on: CaseWhen,
  text: string,
  source: string,
  by: string,
): ProtectionDraft => ({ factor, world, on, text, source, by })

export const goal = (words: string, stage: GoalStage, ...interventions: InterventionDraft[]): GoalDraft => ({
  words,
  stage,
  interventions,
})
