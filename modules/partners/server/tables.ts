import type { ColumnType } from 'kysely'
import type { DataKind, PersonalPurpose } from '../../../platform/contract/endpoint.ts'

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'partners.covenant': {
      municipality_id: number
      id: ColumnType<number, undefined, never>
      title: string
      valid_from: string
      valid_until: string | null
      contact_point: string
      stopped_purposes: ColumnType<PersonalPurpose[], PersonalPurpose[] | undefined, PersonalPurpose[]>
    }
    'partners.covenant_party': {
      municipality_id: number
      covenant_id: number
      organisation_id: number
      joined_on: string
      left_on: string | null
    }
    'partners.covenant_term': {
      municipality_id: number
      covenant_id: number
      organisation_id: number
      direction: 'gives' | 'receives'
      purpose: PersonalPurpose
      kind: DataKind
      condition: 'free' | 'with-consent'
      ground: string
      article: string
      note: string | null
    }
    'partners.covenant_stop': {
      municipality_id: number
      id: string
      covenant_id: number
      purpose: PersonalPurpose
      reason: string
      stopped_at: Date
      stopped_by: string
      resumed_at: ColumnType<Date | null, undefined, Date>
      resumed_by: ColumnType<string | null, undefined, string | null>
    }
  }
}
