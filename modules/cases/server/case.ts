import { type DataKind, dataKinds } from '../../../platform/contract/endpoint.ts'
import { ageFrom, type KnownAge } from '../../../platform/contract/dutch.ts'
import { addDays, addMonths, daysBetween, instantOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import type { Actor } from '../../../platform/server/work.ts'
import type { InterventionKind } from '../catalogue.ts'
import type { CaseAction, CasePhase, CaseRefusal, SpokenSide } from '../contract.ts'
import { measuresAt, type MeasureCode } from '../measures.ts'

/** What a case needs to be judged on; rows of storage fit. */
export type CaseAtHand = {
  readonly director_id: string | null
  readonly offered_to: string | null
  readonly accepted_at: Date | null
  readonly informed_on: string | null
  readonly planned_at: Date | null
  readonly closed_at: Date | null
  readonly ends_on: string
  readonly possible_victim: 'no' | 'to-review' | 'reviewed'
  /** Kinds that the actor's own membership of the team opens today; empty without one. */
  readonly memberKinds: readonly DataKind[]
  /** Everybody below twelve or of unknown age. */
  readonly careRouteOnly: boolean
  /** A review that has not yet been used to move the end date. */
  readonly reviewUnused: boolean
  /** Who must still be told, and for whom no deferral waits for its answer. */
  readonly toTell: readonly SpokenSide[]
  readonly toDefer: readonly SpokenSide[]
}

const daysOfEnding = 28
/** How long a director still reaches a case after its end date, to close it. */
const monthsOfReach = 3
export const daysToAnswerOffer = 14
const daysOfOffer = 30

/** Where a case is, computed from what was recorded; nobody sets it. */
export function phaseOf(
  row: Pick<CaseAtHand, 'accepted_at' | 'informed_on' | 'planned_at' | 'closed_at' | 'ends_on'>,
  today: LocalDate,
): CasePhase {
  if (row.closed_at) return 'closed'
  if (!row.accepted_at) return 'offered'
  if (daysBetween(today, row.ends_on as LocalDate) <= daysOfEnding) return 'ending'
  if (row.planned_at) return 'running'
  return row.informed_on ? 'planning' : 'informing'
}

/** The moment at which a whole day is over in Europe/Amsterdam. */
export function endOf(day: LocalDate): Date {
  return instantOf(addDays(day, 1))
}

export function offerUntil(today: LocalDate): Date {
  return endOf(addDays(today, daysOfOffer))
}

export function directorUntil(endsOn: LocalDate): Date {
  return endOf(addMonths(endsOn, monthsOfReach))
}

/** Of what a director sees and is asked to see: all but care, which care alone reads. */
export const directorKinds: readonly DataKind[] = ['identity', 'contact', 'observation', 'education', 'criminal']

/** Kinds of data that a grant may open for somebody of this chain. */
export function kindsFor(chain: Actor['chain']): readonly DataKind[] {
  return dataKinds.filter(
    (kind) =>
      (kind !== 'care' || chain === 'care') &&
      (kind !== 'criminal' || (chain !== null && readsCriminal.includes(chain))),
  )
}
const readsCriminal: readonly Actor['chain'][] = ['municipality', 'justice', 'safety']

/** Kinds that the actor holds in this case. */
export function kindsHeld(actor: Actor, at: Pick<CaseAtHand, 'director_id' | 'memberKinds'>): readonly DataKind[] {
  return at.director_id !== null && at.director_id === actor.professionalId
    ? [...new Set([...directorKinds, ...at.memberKinds])]
    : at.memberKinds
}

/** Kinds under which the actor may write here: the same three rules as the database has. */
export function kindsToWrite(actor: Actor, at: Pick<CaseAtHand, 'director_id' | 'memberKinds'>): readonly DataKind[] {
  const { chain } = actor
  return kindsHeld(actor, at).filter((kind) => {
    if (kind === 'care') return chain === 'care'
    if (kind === 'criminal') return chain === 'justice' || chain === 'safety'
    if (kind === 'education') return chain === 'education' || chain === 'municipality'
    return true
  })
}

/** Under twelve, or so young or so unknown that it cannot be ruled out, only care is possible (R-17, art. 486 Sv). */
export function isCareRouteOnly(known: KnownAge | undefined, today: LocalDate): boolean {
  const age = agesOn(known, today)
  return age === undefined || age.min < 12
}

/** The ages that are possible; an estimate may be a year off. */
export function agesOn(known: KnownAge | undefined, today: LocalDate): { min: number; max: number } | undefined {
  const age = known ? ageFrom(known, today) : { kind: 'unknown' as const }
  if (age.kind === 'unknown') return undefined
  return age.kind === 'estimated' ? { min: age.years - 1, max: age.years + 1 } : age
}

// An inquiry by child protection protects, and an order to parents speaks to the parents: neither is meant against the child.
const notAgainstTheChild: readonly MeasureCode[] = ['M-8', 'M-10']

export function isRepressive(kind: InterventionKind, measure: MeasureCode | null): boolean {
  return (
    (kind === 'criminal-justice' || kind === 'administrative') &&
    !(measure !== null && notAgainstTheChild.includes(measure))
  )
}

/** Why an intervention may not be chosen now; undefined when it may. */
export function refusalOfIntervention(
  kind: InterventionKind,
  measure: MeasureCode | null,
  ages: { min: number; max: number } | undefined,
  possibleVictim: CaseAtHand['possible_victim'],
): CaseRefusal | undefined {
  if (measure !== null && !measuresAt(ages).some(({ id }) => id === measure)) return 'under-12-nothing-repressive'
  if (!isRepressive(kind, measure)) return undefined
  if (ages === undefined || ages.min < 12) return 'under-12-nothing-repressive'
  return possibleVictim === 'to-review' ? 'protection-route-first' : undefined
}

/** What this actor may do with a case now; use cases ask it and answers carry it. */
export function allowedActions(actor: Actor, at: CaseAtHand): CaseAction[] {
  const may = (permission: string) => actor.permissions.has(permission)
  if (at.closed_at) return []
  const allowed: CaseAction[] = []
  if (may('cases.direct') && at.offered_to !== null && at.offered_to === actor.professionalId)
    allowed.push('accept', 'decline')
  if (!at.accepted_at) return allowed
  const directs = may('cases.direct') && at.director_id === actor.professionalId
  if (may('cases.contribute')) {
    const writes = kindsToWrite(actor, at)
    const can = (kind: DataKind) => writes.includes(kind)
    if (can('observation')) allowed.push('write-view', 'plan-talk')
    if (can('observation') || can('education')) allowed.push('add-fact', 'add-protective-fact', 'add-goal')
    if (can('care')) allowed.push('add-care-fact')
    if (can('criminal') && !at.careRouteOnly) allowed.push('add-offence-check')
    if (can('identity')) {
      allowed.push('add-intervention', 'add-task')
      if (at.possible_victim === 'no') allowed.push('mark-victim')
    }
  }
  if (!directs) return allowed
  allowed.push('write-why', 'add-member', 'record-meeting', 'change-ave', 'make-letter', 'print-plan', 'close')
  if (at.toTell.length > 0) allowed.push('inform')
  if (at.toDefer.length > 0) allowed.push('defer-informing')
  if (at.possible_victim === 'to-review') allowed.push('review-victim')
  allowed.push(at.planned_at ? 'record-progress' : 'settle-plan')
  if (at.offered_to === null) allowed.push('hand-over')
  if (at.reviewUnused) allowed.push('extend')
  return allowed
}

const waitsForSomething: Partial<Record<CaseAction, CaseRefusal>> = {
  accept: 'case-not-offered-to-you',
  decline: 'case-not-offered-to-you',
  inform: 'informed-already',
  'defer-informing': 'deferral-open',
  'mark-victim': 'victim-mark-not-open',
  'review-victim': 'victim-mark-not-open',
  'record-progress': 'plan-not-settled',
  'settle-plan': 'plan-already-settled',
  'hand-over': 'offer-still-open',
  extend: 'review-first',
}

/** The code with which an action that is not allowed is refused. */
export function refusalOf(actor: Actor, at: CaseAtHand, action: CaseAction): CaseRefusal {
  if (at.closed_at) return 'case-closed'
  if (action === 'accept' || action === 'decline') return 'case-not-offered-to-you'
  if (!at.accepted_at) return 'case-not-accepted'
  if (action === 'add-care-fact') return 'class-b-belongs-to-care'
  if (action === 'add-offence-check')
    return at.careRouteOnly && kindsToWrite(actor, at).includes('criminal')
      ? 'under-12-has-no-offences'
      : 'offence-only-by-police-or-justice'
  if (at.director_id !== actor.professionalId && at.memberKinds.length === 0) return 'not-your-case'
  if (at.director_id === actor.professionalId || action === 'mark-victim')
    return waitsForSomething[action] ?? 'not-your-case'
  return action === 'add-fact' ||
    action === 'add-protective-fact' ||
    action === 'add-goal' ||
    action === 'write-view' ||
    action === 'plan-talk'
    ? 'fact-kind-not-yours'
    : 'not-your-case'
}
