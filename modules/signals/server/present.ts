import { type LocalDate, localDateOf, workingDaysBetween } from '../../../platform/contract/working-days.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listPseudonyms, nobodyKnown } from '../../people/server/index.ts'
import { listRetention, lookAt, type Subjects } from '../../privacy/server/index.ts'
import type { Pseudonym } from '../../people/contract.ts'
import type {
  Consent,
  Feedback,
  Message,
  Observation,
  OwnSignal,
  OwnSignalInFull,
  QueueItem,
  Reporter,
  Signal,
} from '../contract.ts'
import { acuteRouteInfo } from './acute-routes.ts'
import {
  allowedActions,
  destroyOnAfterReceipt,
  ownActionsOf,
  ownStatusOf,
  retentionClock,
  waitingDays,
} from './signal.ts'
import { listFeedback, listMessages, listObservations, type QueueRow, type ReportedSignal } from './storage.ts'
import type { FeedbackRow, MessageRow, ObservationRow, SignalRow } from './tables.ts'

/** Lines of the queue, in the order in which they come. */
export function presentQueue(
  work: Work,
  rows: readonly QueueRow[],
  pseudonyms: ReadonlyMap<string, Pseudonym>,
): QueueItem[] {
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    about: row.about,
    person: pseudonyms.get(row.subject_id) ?? nobodyKnown,
    place: row.place,
    inShort: row.in_short,
    codes: row.codes,
    worlds: row.worlds,
    reporter: presentReporter(row),
    status: row.status,
    urgent: row.urgent,
    acted: row.acted,
    receivedAt: row.received_at.toISOString(),
    waitingDays: waitingDays(row.received_at, work.now),
    feedbackDueOn: row.feedback_due_on,
    feedbackGiven: row.feedback_on !== null,
    answered: row.answered,
    onAgendaFor: row.on_agenda_for,
  }))
}

function presentReporter(row: Pick<ReportedSignal, 'reporter' | 'caller_function' | 'caller_organisation'>): Reporter {
  if (row.caller_function !== null)
    return { functionTitle: row.caller_function, organisationName: row.caller_organisation ?? '' }
  return { functionTitle: row.reporter?.title ?? '', organisationName: row.reporter?.organisation ?? '' }
}

/** Until when a signal is kept that the actor sees. */
export async function getRetention(work: Work, { subject_id }: Pick<SignalRow, 'subject_id'>) {
  const retention = (await listRetention(work, [subject_id])).get(subject_id)
  if (!retention) throw notFound()
  return retention
}

type AroundSignal = Awaited<ReturnType<typeof readAround>>

/** What belongs to a signal, by its subject alone, as far as the actor sees it. */
export async function readAround(work: Work, subjects: Subjects) {
  const [pseudonyms, retentions, facts, thread, feedback] = await Promise.all([
    listPseudonyms(work, subjects),
    listRetention(work, subjects),
    listObservations(work, subjects),
    listMessages(work, subjects),
    listFeedback(work, subjects),
  ])
  return { pseudonyms, retentions, facts, thread, feedback }
}

/** The signal as the coordinator reads it after an act; until now this unit of work may have worked with others too. */
export async function presentSignal(work: Work, row: ReportedSignal): Promise<Signal> {
  const subjects = [row.subject_id]
  const [, around] = await Promise.all([lookAt(work, subjects), readAround(work, subjects)])
  return presentRead(work, row, around)
}

/** A signal as the coordinator reads it. */
export function presentRead(
  work: Work,
  row: ReportedSignal,
  { pseudonyms, retentions, facts, thread, feedback }: AroundSignal,
): Signal {
  const today = localDateOf(work.now)
  const retention = retentions.get(row.subject_id)
  if (!retention) throw notFound()
  const clock = retentionClock(row.received_at, retention.destroyOn, work.now)
  return {
    id: row.id,
    handle: retention.handle,
    reference: row.reference,
    about: row.about,
    person: pseudonyms.get(row.subject_id) ?? nobodyKnown,
    place: row.place,
    named: row.named,
    status: row.status,
    receivedAt: row.received_at.toISOString(),
    inShort: row.in_short,
    codes: row.codes,
    worlds: row.worlds,
    facts: facts.map(presentObservation),
    spokenWith: row.spoken_with,
    spokenNote: row.spoken_note,
    urgent: row.urgent,
    acuteRoutes: acuteRouteInfo(row.codes, row.coercion),
    acted: row.acted,
    actedNote: row.acted_note,
    consent: presentConsent(row),
    reporter: presentReporter(row),
    byPhone: row.typed_in_by !== null,
    ground: row.ground,
    article: row.article,
    covenant: row.covenant,
    waitingDays: waitingDays(row.received_at, work.now),
    feedbackDueOn: row.feedback_due_on,
    feedbackDaysLeft: workingDaysBetween(today, row.feedback_due_on as LocalDate),
    feedback: feedback.map(presentFeedback),
    destroyOn: retention.destroyOn,
    destroyDaysLeft: clock.left,
    destroyDaysInAll: clock.inAll,
    extended: row.extended_at !== null,
    onAgendaFor: row.on_agenda_for,
    outcome: row.outcome,
    decidedOn: row.decided_on,
    closed:
      row.closed_at && row.closed_reason
        ? { reason: row.closed_reason, explanation: row.closed_explanation, at: row.closed_at.toISOString() }
        : null,
    thread: thread.map((message) => presentMessage(work, message)),
    allowed: allowedActions(work.actor.permissions, row),
  }
}

/** Own signals: status and feedback, and nothing of how it is weighed. */
export async function presentOwn(work: Work, rows: readonly SignalRow[]): Promise<OwnSignal[]> {
  const subjects = rows.map((row) => row.subject_id)
  const [retention, feedback] = await Promise.all([listRetention(work, subjects), listFeedback(work, subjects)])
  return rows.map((row) =>
    presentOwnLine(row, retention.get(row.subject_id)?.destroyOn ?? destroyOnAfterReceipt(row.received_at), feedback),
  )
}

function presentOwnLine(row: SignalRow, destroyOn: string, feedback: readonly FeedbackRow[]): OwnSignal {
  return {
    id: row.id,
    reference: row.reference,
    receiptCode: row.receipt_code,
    receivedAt: row.received_at.toISOString(),
    status: ownStatusOf(row),
    codes: row.codes,
    worlds: row.worlds,
    inShort: row.in_short,
    feedbackDueOn: row.feedback_due_on,
    feedback: feedback.filter((each) => each.subject_id === row.subject_id).map(presentFeedback),
    destroyOn,
    allowed: ownActionsOf(row),
  }
}

/** One own signal with what the signaller wrote. */
export async function presentOwnInFull(work: Work, row: SignalRow): Promise<OwnSignalInFull> {
  const subjects = [row.subject_id]
  const [{ destroyOn }, feedback, pseudonyms, facts, thread] = await Promise.all([
    getRetention(work, row),
    listFeedback(work, subjects),
    listPseudonyms(work, subjects),
    listObservations(work, subjects),
    listMessages(work, subjects),
  ])
  return {
    ...presentOwnLine(row, destroyOn, feedback),
    about: row.about,
    place: row.place,
    person: pseudonyms.get(row.subject_id) ?? nobodyKnown,
    facts: facts.map(presentObservation),
    spokenWith: row.spoken_with,
    spokenNote: row.spoken_note,
    thread: thread.map((message) => presentMessage(work, message)),
  }
}

export function presentObservation(row: ObservationRow): Observation {
  return {
    id: row.id,
    text: row.text,
    code: row.signal_code,
    world: row.world,
    observedOn: row.observed_on,
    observedUntil: row.observed_until,
    observedTime: row.observed_time,
    place: row.place,
    basis: row.basis,
    source: row.source,
    kind: row.kind,
  }
}

function presentMessage(work: Work, row: MessageRow): Message {
  return {
    id: row.id,
    from: row.from_reporter ? 'reporter' : 'coordinator',
    byYou: row.sent_by === work.actor.professionalId,
    text: row.text,
    sentAt: row.sent_at.toISOString(),
  }
}

function presentFeedback(row: FeedbackRow): Feedback {
  return { kind: row.answer, byFunction: row.by_function, text: row.text, givenAt: row.given_at.toISOString() }
}

function presentConsent(row: SignalRow): Consent | null {
  if (row.consent_by !== null && row.consent_on !== null)
    return { kind: 'consent', by: row.consent_by, on: row.consent_on }
  return row.consent_reason === null ? null : { kind: 'conflict-of-duties', reason: row.consent_reason }
}
