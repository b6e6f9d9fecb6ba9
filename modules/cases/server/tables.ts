import type { ColumnType, Generated } from 'kysely'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import type { AvePhase, CaseOutcome, InterventionKind, ProtectiveFactorCode, RiskFactorCode } from '../catalogue.ts'
import type { CaseLetter, GoalStage, LetterType, SpokenSide } from '../contract.ts'
import type { MeasureCode } from '../measures.ts'

type Personal = {
  municipality_id: number
  id: string
  subject_id: string
  kind: DataKind
  purpose: string
  source_organisation_id: number
}
type Part = Personal & { case_id: string }
type Sections = ColumnType<CaseLetter['sections'], string, string>

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'cases.person_case': Personal & {
      flow_id: string
      reference: string
      item_id: string | null
      ground: string
      decided_on: string
      starts_on: string
      ends_on: string
      director_id: string | null
      offered_to: string | null
      process_director_id: string | null
      ave_phase: Generated<AvePhase>
      accepted_at: Date | null
      informed_on: string | null
      first_talk_on: string | null
      planned_at: Date | null
      review_due_on: string | null
      extended: Generated<boolean>
      possible_victim: Generated<'no' | 'to-review' | 'reviewed'>
      closed_at: Date | null
      outcome: CaseOutcome | null
      exit_letter_on: string | null
    }
    'cases.why': Part & {
      text: string
      written_by: string
      written_at: Date
    }
    'cases.direction': Part & {
      professional_id: string
      offered_by: string
      offered_at: Date
      reason: string | null
      accepted_at: Date | null
      declined_at: Date | null
      decline_reason: string | null
      ended_at: Date | null
    }
    'cases.ave_step': Part & {
      flow_id: string
      phase: AvePhase
      reason: string
      stepped_by: string
      stepped_at: Date
      process_director_id: string | null
      operational: string | null
      administrative: string | null
      towards: 'zvh' | 'riec' | 'undermining-team' | null
      returned_on: string | null
    }
    'cases.team_member': Part & {
      professional_id: string
      task: string
      kinds: DataKind[]
      since: string
      until: string
      ended_at: Date | null
    }
    'cases.fact': Part & {
      added_by: string
      added_at: Date
      world: 'straat' | 'thuis' | 'school' | 'online' | null
      text: string | null
      happened_on: string | null
      happened_until: string | null
      basis: 'own-observation' | 'hearsay' | 'own-record' | 'told-by-young-person'
      source_words: string | null
      factor: RiskFactorCode | null
      offence_count: number | null
      checked_on: string | null
      label: 'wpg' | 'wjsg' | null
    }
    'cases.protective_fact': Part & {
      added_by: string
      added_at: Date
      factor: ProtectiveFactorCode
      world: 'straat' | 'thuis' | 'school' | 'online'
      text: string
      happened_on: string
      basis: 'own-observation' | 'hearsay' | 'own-record' | 'told-by-young-person'
      source_words: string | null
    }
    'cases.own_view': Part & {
      side: SpokenSide
      text: string | null
      spoken_on: string | null
      not_spoken_reason: string | null
      written_by: string
      written_at: Date
    }
    'cases.informing': Part & {
      flow_id: string
      side: SpokenSide
      due_on: string
      deferred_until: string | null
      done_on: string | null
      not_needed: Generated<boolean>
      how: string | null
    }
    'cases.deferral': Part & {
      informing_id: string
      case_reference: string
      reason: string
      until: string
      asked_of: 'privacy-officer' | 'chair'
      asked_by: string
      asked_at: Date
      answered_by: string | null
      answered_at: Date | null
      approved: boolean | null
    }
    'cases.goal': Part & {
      words: string
      stage: Generated<GoalStage>
      stage_since: string
      agreed_at: Date
    }
    'cases.intervention': Part & {
      flow_id: string
      goal_id: string | null
      intervention_kind: InterventionKind
      card: string | null
      measure: MeasureCode | null
      what: string
      plain_words: string | null
      owner_id: string | null
      owner_who: 'young-person' | 'parent' | 'support-figure' | null
      owner_words: string | null
      agreed_by: string
      agreed_at: Date
      starts_on: string
      ends_on: string | null
      finished_on: string | null
      result: 'achieved' | 'partly' | 'not' | null
      result_text: string | null
    }
    'cases.progress': Part & {
      written_by: string
      written_at: Date
      text: string
      next_on: string
    }
    'cases.case_meeting': Part & {
      held_on: string
      attendee_ids: string[]
      notes: string
      written_by: string
    }
    'cases.task': Part & {
      flow_id: string
      what: string
      owner_id: string | null
      owner_who: 'young-person' | 'parent' | 'support-figure' | null
      owner_words: string | null
      agreed_on: string
      due_on: string
      done_on: string | null
      done_note: string | null
    }
    'cases.talk': Part & {
      talk_on: string
      starts_at: string
      place: string
      with_whom: string
      chosen_by_young_person: boolean
      planned_by: string
      held_on: string | null
      cancelled_at: Date | null
      note: string | null
    }
    'cases.extension': Part & {
      progress_id: string
      from_ends_on: string
      to_ends_on: string
      reason: string
      extended_by: string
      extended_at: Date
    }
    'cases.letter': Part & {
      type: LetterType
      sections: Sections
      made_by: string
      made_at: Date
      sent_on: string | null
    }
    'cases.closing': Part & {
      outcome: CaseOutcome
      reason: string
      what_worked: string
      what_did_not: string | null
      young_person_says: string | null
      aftercare: string | null
      closed_by: string
      closed_at: Date
    }
    'cases.reference_counter': {
      municipality_id: number
      month: string
      last_number: number
    }
    'cases.flow': {
      municipality_id: number
      id: string
      reference: string | null
      decided_on: string
      offer_answer_due_on: string
      accepted_on: string | null
      inform_due_on: string | null
      informed_on: string | null
      inform_deferred: Generated<boolean>
      first_talk_on: string | null
      plan_on: string | null
      review_due_on: string | null
      extended: boolean
      ends_on: string
      closed_on: string | null
      outcome: string | null
      exit_letter_on: string | null
    }
  }
}
