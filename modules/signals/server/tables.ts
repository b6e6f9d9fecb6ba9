import type { ColumnType, Generated } from 'kysely'
import type { Basis, ClosingReason, MeetingOutcome, SignalStatus, World } from '../contract.ts'
import type { SignalCode } from '../catalogue.ts'

/** A signal as it is stored; `present.ts` writes it for its reader. */
export type SignalRow = {
  municipality_id: number
  id: string
  subject_id: string
  source_organisation_id: number
  reference: string
  receipt_code: string
  reporter_id: string
  caller_function: string | null
  caller_organisation: string | null
  typed_in_by: string | null
  about: 'young-person' | 'group'
  place: string | null
  received_at: Date
  in_short: string | null
  codes: SignalCode[]
  worlds: World[]
  named: boolean
  urgent: boolean
  coercion: boolean
  acted: ('emergency' | 'police' | 'veilig-thuis')[]
  acted_note: string | null
  spoken_with: ('young-person' | 'parents')[] | null
  spoken_note: string | null
  consent_kind: 'consent' | 'conflict-of-duties' | null
  consent_by: 'young-person' | 'parents' | 'both' | null
  consent_on: string | null
  consent_reason: string | null
  ground: string | null
  article: string | null
  covenant: string | null
  status: SignalStatus
  asked_back: boolean
  answered: boolean
  feedback_due_on: string
  feedback_on: string | null
  feedback_working_days: number | null
  told_outcome: boolean
  on_agenda_for: string | null
  on_agenda_meeting_id: string | null
  outcome: MeetingOutcome | null
  decided_on: string | null
  closed_at: Date | null
  closed_by: string | null
  closed_reason: ClosingReason | null
  closed_explanation: string | null
  extended_at: Date | null
  extension_reason: string | null
  import_key: string | null
  import_id: string | null
}

export type ObservationRow = {
  municipality_id: number
  id: string
  subject_id: string
  kind: 'observation' | 'education'
  source_organisation_id: number
  place_in_order: number
  text: string
  signal_code: SignalCode | null
  world: World
  observed_on: string | null
  observed_until: string | null
  observed_time: string | null
  place: string | null
  basis: Basis
  source: string | null
  recorded_by: string
  recorded_at: Date
}

export type MessageRow = {
  municipality_id: number
  id: string
  subject_id: string
  source_organisation_id: number
  from_reporter: boolean
  text: string
  sent_by: string
  sent_at: Date
}

export type FeedbackRow = {
  municipality_id: number
  id: string
  subject_id: string
  source_organisation_id: number
  answer: 'received' | 'picked-up' | 'not-picked-up' | 'back-to-you'
  by_function: string | null
  text: string | null
  given_by: string
  given_at: Date
}

type Stored<Row, Defaulted extends keyof Row = never> = {
  [Column in keyof Row]: Column extends Defaulted
    ? ColumnType<Row[Column], Row[Column] | undefined, Row[Column]>
    : Row[Column]
}

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'signals.signal': Stored<
      SignalRow,
      | 'status'
      | 'asked_back'
      | 'answered'
      | 'feedback_on'
      | 'feedback_working_days'
      | 'told_outcome'
      | 'on_agenda_for'
      | 'on_agenda_meeting_id'
      | 'outcome'
      | 'decided_on'
      | 'closed_at'
      | 'closed_by'
      | 'closed_reason'
      | 'closed_explanation'
      | 'extended_at'
      | 'extension_reason'
    > & { kind: Generated<string>; purpose: Generated<string> }
    'signals.observation': Stored<ObservationRow> & { purpose: Generated<string> }
    'signals.message': Stored<MessageRow> & { kind: Generated<string>; purpose: Generated<string> }
    'signals.feedback': Stored<FeedbackRow> & { kind: Generated<string>; purpose: Generated<string> }
    'signals.import': {
      municipality_id: number
      id: string
      organisation_id: number
      imported_by: string
      imported_at: Date
      list_hash: string
      imported: number
      doubles: number
    }
    'signals.consult': { municipality_id: number; id: string; asked_on: string; chain: string; codes: string[] }
    'signals.call_back': { municipality_id: number; id: string; professional_id: string; asked_at: Date }
    'signals.flow': {
      municipality_id: number
      id: string
      reference: string | null
      received_on: string
      feedback_due_on: string
      feedback_on: string | null
      closed_on: string | null
    }
  }
}
