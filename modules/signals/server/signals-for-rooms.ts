import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { MeetingOutcome, Observation, SignalStatus, World } from '../contract.ts'
import { presentObservation } from './present.ts'
import { findSignalRows, listObservations, listWaitingFeedback } from './storage.ts'
import type { SignalRow } from './tables.ts'

/** A signal as another room reads it; the caller records that it was read. */
export type SignalForMeeting = {
  readonly id: string
  readonly subjectId: string
  readonly reference: string
  readonly about: 'young-person' | 'group'
  readonly place: string | null
  readonly receivedAt: Date
  readonly inShort: string | null
  readonly codes: readonly string[]
  readonly worlds: readonly World[]
  readonly urgent: boolean
  readonly spokenWith: readonly ('young-person' | 'parents')[] | null
  readonly spokenNote: string | null
  readonly status: SignalStatus
  readonly feedbackDueOn: string
  readonly feedbackGiven: boolean
  readonly outcome: MeetingOutcome | null
  readonly sourceOrganisationId: number
}

/** A fact of a signal with its subject and the organisation that told it. */
export type SignalObservation = Observation & { readonly subjectId: string; readonly sourceOrganisationId: number }

function forMeeting(row: SignalRow): SignalForMeeting {
  return {
    id: row.id,
    subjectId: row.subject_id,
    reference: row.reference,
    about: row.about,
    place: row.place,
    receivedAt: row.received_at,
    inShort: row.in_short,
    codes: row.codes,
    worlds: row.worlds,
    urgent: row.urgent,
    spokenWith: row.spoken_with,
    spokenNote: row.spoken_note,
    status: row.status,
    feedbackDueOn: row.feedback_due_on,
    feedbackGiven: row.told_outcome,
    outcome: row.outcome,
    sourceOrganisationId: row.source_organisation_id,
  }
}

/** These signals, as far as they exist for the actor, who waits longest first. */
export async function getSignals(work: Work, signalIds: readonly string[]): Promise<SignalForMeeting[]> {
  return (await findSignalRows(work, signalIds)).map(forMeeting)
}

/** Facts of these signals, as far as the actor may see them. */
export async function observationsOf(work: Work, subjectIds: readonly string[]): Promise<SignalObservation[]> {
  const rows = await listObservations(work, subjectIds)
  return rows.map((row) => ({
    ...presentObservation(row),
    subjectId: row.subject_id,
    sourceOrganisationId: row.source_organisation_id,
  }))
}

/** A duty of ours with its last day. */
export type Clock = {
  readonly room: 'signals'
  readonly code: 'feedback-due'
  readonly dueOn: LocalDate
  readonly reference: string
  readonly overdue: boolean
}

/** Signals of which the signaller has heard nothing yet, soonest due first; for who watches the clocks. */
export async function listClocks(work: Work): Promise<Clock[]> {
  const today = localDateOf(work.now)
  const waiting = await listWaitingFeedback(work)
  return waiting.map(({ reference, dueOn }) => ({
    room: 'signals',
    code: 'feedback-due',
    dueOn: dueOn as LocalDate,
    reference,
    overdue: dueOn < today,
  }))
}
