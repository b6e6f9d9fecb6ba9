import type { Generated } from 'kysely'

type Personal = {
  municipality_id: number
  id: string
  subject_id: string
  kind: string
  purpose: string
  source_organisation_id: number
}

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'meetings.series': {
      municipality_id: number
      id: string
      kind: 'signaaloverleg' | 'casusoverleg' | 'groepsoverleg' | 'justitieketen'
      name: string
      rhythm: string
    }
    'meetings.meeting': {
      municipality_id: number
      id: string
      series_id: string
      meets_on: string
      starts_at: string
      ends_at: string
      place: string | null
      chair_id: string
      state: Generated<'planned' | 'open' | 'closed'>
      opened_at: Date | null
      closed_at: Date | null
    }
    'meetings.participant': { municipality_id: number; meeting_id: string; professional_id: string }
    'meetings.item': Personal & {
      meeting_id: string
      position: number
      topic: 'new-signal' | 'back-on-agenda' | 'case-progress' | 'question' | 'group-step'
      title: string | null
      why: string
      ground: string
      asked_of: string | null
      says_self: string | null
      state: Generated<'waiting' | 'open' | 'decided' | 'closed' | 'moved'>
      opened_at: Date | null
      closed_at: Date | null
      reference_id: string | null
      possible_victim: Generated<'no' | 'to-review' | 'reviewed'>
    }
    'meetings.item_signal': Personal & { item_id: string; signal_id: string; signal_subject_id: string }
    'meetings.invitation': Personal & {
      item_id: string
      professional_id: string
      declined_at: Date | null
      came_at: Date | null
      left_at: Date | null
      left_reason: 'own-wish' | 'police-data' | 'own-part-done' | null
    }
    'meetings.fact': Personal & {
      item_id: string
      added_by: string
      added_at: Date
      text: string | null
      world: 'straat' | 'thuis' | 'school' | 'online' | null
      happened_on: string | null
      basis: 'own-observation' | 'hearsay' | 'own-record' | 'told-by-young-person'
      source_words: string | null
      indicator_from: 'signal' | 'risk-factor' | null
      indicator: string | null
      in_doubt: Generated<boolean>
      part: Generated<'own-conduct' | 'victim' | 'witness'>
      offence_kind: 'opium-act' | 'other' | null
      offence_disposal: 'final' | 'settled' | 'pending' | 'dismissed' | 'acquitted' | 'not-known' | null
      offence_count: number | null
      checked_on: string | null
      label: 'wpg' | 'wjsg' | null
    }
    'meetings.judgement': Personal & {
      item_id: string
      about: 'active-role' | 'in-periphery' | 'stands-alone'
      answer: 'yes' | 'no' | null
      indicator: string | null
      fact: string
      happened_on: string
      source_words: string
      judged_by: string
      judged_at: Date
    }
    'meetings.decision': Personal & {
      item_id: string
      outcome:
        | 'no-action'
        | 'own-organisation'
        | 'conversation-or-care'
        | 'pga'
        | 'group'
        | 'undermining'
        | 'veilig-thuis'
      reason: string
      dissent: string | null
      owner_id: string
      due_on: string
      rule_outcome: 'meets' | 'does-not-meet' | 'unknown' | 'not-asked'
      decided_by: string
      decided_at: Date
    }
    'meetings.action': Personal & {
      item_id: string
      what: string
      owner_id: string
      due_on: string
      made_at: Date
      done_at: Date | null
      done_note: string | null
    }
  }
}
