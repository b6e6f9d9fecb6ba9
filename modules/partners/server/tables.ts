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
  }
}
