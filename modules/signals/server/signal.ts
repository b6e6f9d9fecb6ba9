import type { DataKind } from '../../../platform/contract/endpoint.ts'
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  type LocalDate,
  localDateOf,
  workingDaysBetween,
} from '../../../platform/contract/working-days.ts'
import type { Chain } from '../../../platform/server/work.ts'
import type {
  ClosingReason,
  FeedbackGiven,
  ObservationGiven,
  OwnAction,
  OwnStatus,
  SignalAction,
  SignalStatus,
} from '../contract.ts'
import type { SignalRow } from './tables.ts'

/** Within so many working days the signaller hears something. */
export const feedbackWorkingDays = 5

/** Corrections are possible for so many days after closing; then the coordinator no longer sees it. */
export const correctionDays = 14

/** A signal is destroyed so many months after it came in (domain/law D3). */
export const retentionMonths = 6

/** The last day on which the signaller must have heard something. */
export function feedbackDueOn(receivedAt: Date): LocalDate {
  return addWorkingDays(localDateOf(receivedAt), feedbackWorkingDays)
}

/** Working days that somebody has waited: none on the day itself, nor in a weekend or on a holiday. */
export function waitingDays(receivedAt: Date, now: Date): number {
  return Math.max(0, workingDaysBetween(localDateOf(receivedAt), localDateOf(now)))
}

/** Days before destruction when nothing else happens. */
export function destroyOnAfterReceipt(receivedAt: Date): LocalDate {
  return addMonths(localDateOf(receivedAt), retentionMonths)
}

/** Closing never keeps a signal longer; it shortens an extension, with time left to correct (domain/law D3, "6 months at most"). */
export function destroyOnAfterClosing(receivedAt: Date, closedAt: Date, planned: LocalDate): LocalDate {
  const plain = destroyOnAfterReceipt(receivedAt)
  const corrected = addDays(localDateOf(closedAt), correctionDays)
  const earliest = plain > corrected ? plain : corrected
  return earliest < planned ? earliest : planned
}

/** What comes from a school record is education; who may not write that kind tells it as an observation (SIG-17). */
export function kindOfFact(fact: ObservationGiven, chain: Chain | null): 'observation' | 'education' {
  const writesEducation = chain === 'education' || chain === 'municipality'
  const fromRecord = fact.code === 'SIG-17' || (fact.basis === 'own-record' && fact.world === 'school')
  return writesEducation && fromRecord ? 'education' : 'observation'
}

export type GivenDescription = { readonly [part: string]: unknown }
const identityParts = [
  'givenNames',
  'infix',
  'familyName',
  'nickname',
  'birthDate',
  'estimatedAge',
  'school',
  'neighbourhood',
  'street',
] as const
const contactParts = ['houseNumber', 'telephone', 'handle'] as const

/** Which kinds of data a signal shares; observation always. */
export function kindsShared(
  description: GivenDescription | undefined,
  facts: readonly ('observation' | 'education')[],
): DataKind[] {
  const tells = (parts: readonly string[]) => parts.some((part) => description?.[part] !== undefined)
  const kinds: DataKind[] = ['observation']
  // A telephone number alone also says who somebody is.
  if (tells([...identityParts, ...contactParts])) kinds.push('identity')
  if (tells(contactParts)) kinds.push('contact')
  if (facts.includes('education')) kinds.push('education')
  return kinds
}

/** Whether there is a name to show. */
export function isNamed(description: GivenDescription | undefined): boolean {
  return ['givenNames', 'familyName', 'nickname'].some((part) => description?.[part] !== undefined)
}

const shortLimit = 80

/** The first words of the first fact; never of a school record, which has its own kind of data. */
export function inShortOf(
  facts: readonly { readonly text: string; readonly kind: 'observation' | 'education' }[],
): string | null {
  const text = facts
    .find((fact) => fact.kind === 'observation')
    ?.text.replace(/\s+/g, ' ')
    .trim()
  if (text === undefined) return null
  const sentence = /^(.{12,}?)[.!?](?:\s|$)/.exec(text)?.[1] ?? text.replace(/\.$/, '')
  if (sentence.length <= shortLimit) return sentence
  const cut = sentence.slice(0, shortLimit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40))} …`
}

/** Why a fact cannot be as it is written; null when it can. */
export function faultOfDates(
  fact: ObservationGiven,
  today: LocalDate,
): 'observed-in-future' | 'period-reversed' | null {
  if (
    (fact.observedOn !== undefined && fact.observedOn > today) ||
    (fact.observedUntil !== undefined && fact.observedUntil > today)
  )
    return 'observed-in-future'
  if (fact.observedUntil !== undefined && (fact.observedOn === undefined || fact.observedUntil < fact.observedOn))
    return 'period-reversed'
  return null
}

type State = Pick<SignalRow, 'status' | 'told_outcome' | 'extended_at'>

const actions: Readonly<Record<SignalStatus, readonly SignalAction[]>> = {
  new: ['ask', 'mark-ready', 'put-on-agenda', 'give-feedback', 'close', 'extend'],
  'question-asked': ['put-on-agenda', 'give-feedback', 'close', 'extend'],
  ready: ['ask', 'put-on-agenda', 'give-feedback', 'close', 'extend'],
  'on-agenda': ['give-feedback', 'extend'],
  decided: ['put-on-agenda', 'give-feedback', 'close', 'extend'],
  closed: [],
}

/** What a coordinator may do with a signal in this state. */
export function allowedActions(permissions: ReadonlySet<string>, signal: State): SignalAction[] {
  if (!permissions.has('signals.weigh')) return []
  return actions[signal.status].filter((action) => action !== 'extend' || signal.extended_at === null)
}

/** What the signaller may do with an own signal. */
export function ownActionsOf(signal: Pick<SignalRow, 'status'>): OwnAction[] {
  return signal.status === 'question-asked' ? ['answer'] : []
}

/** What the signaller is told of where it stands. */
export function ownStatusOf(signal: Pick<SignalRow, 'status' | 'asked_back'>): OwnStatus {
  if (signal.status === 'question-asked') return 'question-for-you'
  if (signal.status === 'closed') return 'closed'
  return signal.status === 'new' && !signal.asked_back ? 'received' : 'being-weighed'
}

/** What the meeting decided closes as decided; before a decision there is another reason. */
export function closingReasonFits(reason: ClosingReason, status: SignalStatus): boolean {
  return (reason === 'decided') === (status === 'decided')
}

/** The signaller can do something with it: who picked it up, why not, or advice. */
export function isWhole(feedback: FeedbackGiven): boolean {
  if (feedback.kind === 'received') return true
  return feedback.kind === 'picked-up' ? feedback.byFunction !== undefined : feedback.text !== undefined
}

/** Feedback that says what became of it; "received" alone does not close a signal. */
export function tellsOutcome(feedback: Pick<FeedbackGiven, 'kind'>): boolean {
  return feedback.kind !== 'received'
}

/** Days between receipt and destruction, and how many are left. */
export function retentionClock(receivedAt: Date, destroyOn: LocalDate, now: Date): { inAll: number; left: number } {
  return {
    inAll: Math.max(1, daysBetween(localDateOf(receivedAt), destroyOn)),
    left: daysBetween(localDateOf(now), destroyOn),
  }
}
