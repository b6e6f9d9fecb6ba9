import type { Generated } from 'kysely'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { AccessRow, RetentionRow } from '../contract.ts'

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'privacy.subject': {
      municipality_id: number
      id: Generated<string>
      handle: Generated<string>
      type: RetentionRow['type']
      purpose: PersonalPurpose
      opened_by: string | null
      opened_at: Date
      destroy_on: string
      destroy_reason: string
    }
    'privacy.access_grant': {
      municipality_id: number
      id: string
      holder: string
      subject_id: string
      kinds: string[]
      purpose: PersonalPurpose
      reason: AccessRow['reason']
      reason_id: string | null
      given_by: string | null
      valid_from: Date
      valid_until: Date
    }
    'privacy.break_glass': {
      municipality_id: number
      id: string
      subject_id: string | null
      subject_handle: string
      purpose: PersonalPurpose
      professional_id: string
      reason: string
      opened_at: Date
      ends_at: Date
      reviewed_by: string | null
      reviewed_at: Date | null
      judgement: 'right' | 'wrong' | null
    }
    'privacy.destruction': {
      municipality_id: number
      id: string
      destroyed_at: Date
      counts: { type: string; rule: string; number: number }[]
    }
    'audit.entry': {
      municipality_id: number
      id: string
      happened_at: Date
      professional_id: string | null
      organisation_id: number | null
      purpose: string
      fact: string
      subject_id: string | null
      subjects: string[] | null
      grant_id: string | null
    }
  }
}
