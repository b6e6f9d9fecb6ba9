import type { ColumnType, Generated } from 'kysely'

type Protected = {
  municipality_id: number
  subject_id: string
  purpose: string
  source_organisation_id: number
}

type Written<T> = ColumnType<T, T | undefined, T>

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'people.description': Protected & {
      id: string
      kind: Generated<'identity'>
      described_by: string
      described_at: Date
      told_order: ColumnType<string, never, never>
      reference: Written<string | null>
      record_id: Written<string | null>
      given_names: Written<string | null>
      infix: Written<string | null>
      family_name: Written<string | null>
      nickname: Written<string | null>
      birth_date: Written<string | null>
      estimated_age: Written<number | null>
      estimated_on: Written<string | null>
      school: Written<string | null>
      neighbourhood: Written<string | null>
      street: Written<string | null>
    }
    'people.contact': Protected & {
      id: string
      kind: Generated<'contact'>
      described_by: string
      described_at: Date
      told_order: ColumnType<string, never, never>
      telephone: Written<string | null>
      handle: Written<string | null>
      house_number: Written<string | null>
    }
    'people.match_key': Protected & {
      kind: 'identity' | 'contact'
      counts: boolean
      key: string
    }
    'people.name_key': Protected & {
      kind: Generated<'identity'>
      name: string
      born_from: number | null
      born_until: number | null
    }
    'people.comparison': Protected & {
      id: string
      other_subject_id: string
      kind: Generated<'identity'>
      opened_by: string
      opened_at: Date
      second_decider: string
      opener_decided_at: Written<Date | null>
      second_decided_at: Written<Date | null>
      state: Generated<'open' | 'joined' | 'unsure' | 'never' | 'undone' | 'lapsed'>
      settled_at: Written<Date | null>
      undone_by: Written<string | null>
      undone_at: Written<Date | null>
      undo_reason: Written<string | null>
    }
    'people.verdict': Protected & {
      id: string
      comparison_id: string
      kind: Generated<'identity'>
      decided_by: string
      decided_at: Date
      verdict: 'same' | 'unsure' | 'never'
      reason: string | null
      revealed: boolean
    }
    'people.apart': Protected & {
      id: Generated<string>
      other_subject_id: string
      kind: Generated<'identity'>
      comparison_id: string | null
      said_by: string
      said_at: Date
      reason: string
      lifted_at: Date | null
      lifted_because: 'compared-anew' | 'fact-changed' | null
    }
    'people.changed_fact': Protected & {
      id: Generated<string>
      comparison_id: string
      kind: 'identity' | 'contact'
      fields: string[]
      changed_at: Date
      lapsed_verdicts: string[]
      looked_by: string | null
      looked_at: Date | null
    }
    'people.match': Protected & {
      id: string
      other_subject_id: string
      kind: 'identity' | 'contact'
      matcher_version: string
      hypothesis: 'probably-same' | 'possibly-sibling' | 'unclear'
      found_at: Date
      due_on: string
      owner: Written<string | null>
      owned_at: Written<Date | null>
      outcome: Generated<'open' | 'joined' | 'kept-apart' | 'unsure' | 'not-same'>
      decided_at: Written<Date | null>
    }
    'people.membership': Protected & {
      id: string
      person_id: string
      kind: Generated<'identity'>
      joined_at: Date
      undone_at: Date | null
    }
    'people.doubles_search': {
      municipality_id: number
      id: string
      purpose: string
      searched_by: string
      started_at: Date
      over: 'all' | 'list'
      list_id: string | null
      state: Generated<'searching' | 'grouping' | 'finished' | 'stopped' | 'not-allowed'>
      total: number
      done: Generated<number>
      pairs: Generated<number>
      stepped_at: Date
      ended_at: Written<Date | null>
      ends_at: Date
    }
    'people.doubles_cluster': {
      municipality_id: number
      id: string
      search_id: string
      searched_by: string
      place: number
      state: Generated<'open' | 'later' | 'together' | 'apart'>
      decided_at: Written<Date | null>
    }
    'people.doubles_record': Protected & {
      search_id: string
      kind: Generated<'identity'>
      searched_by: string
      searched: Generated<boolean>
      cluster_id: Written<string | null>
    }
    'people.doubles_pair': Protected & {
      search_id: string
      other_subject_id: string
      kind: Generated<'identity'>
      searched_by: string
      chance: number
    }
  }
}
