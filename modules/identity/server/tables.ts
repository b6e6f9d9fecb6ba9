import type { ColumnType } from 'kysely'

type ChainColumn = 'municipality' | 'education' | 'care' | 'justice' | 'safety' | 'community' | 'knowledge'

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'identity.municipality': {
      municipality_id: number
      name: string
      cbs_code: string | null
      region: string
      target_group_rule: 'TG-HLM' | 'TG-ZWO'
      settings: unknown
      link_valid_hours: ColumnType<number, number | undefined, number>
    }
    'identity.organisation': {
      municipality_id: number
      id: ColumnType<number, undefined, never>
      name: string
      chain: ChainColumn
      kind: string
    }
    'identity.professional': {
      municipality_id: number
      id: string
      organisation_id: number
      given_name: string
      infix: string | null
      family_name: string
      function_title: string
      email: string
      telephone: string | null
      left_on: string | null
    }
    'identity.role_assignment': {
      municipality_id: number
      professional_id: string
      role: string
      assigned_from: Date
      assigned_until: Date | null
      assigned_by: string | null
    }
    'identity.account': {
      municipality_id: number
      professional_id: string
      email: string
      // Written here; told by a function of the database alone.
      password_hash: ColumnType<never, string | null, string>
      password_changed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
      totp_secret: ColumnType<never, null | undefined, string | null>
      totp_started_at: ColumnType<Date | null, null | undefined, Date | null>
      totp_confirmed_at: ColumnType<Date | null, null | undefined, Date | null>
      totp_last_step: ColumnType<string | null, null | undefined, number | null>
    }
    'identity.recovery_code': {
      municipality_id: number
      professional_id: string
      code_hash: Buffer
      made_at: Date
      used_at: Date | null
    }
    'identity.session': {
      municipality_id: number
      id: string
      professional_id: string
      scope: string
      opened_at: Date
      last_seen_at: Date
      ends_at: Date
      ended_at: Date | null
    }
    'identity.sign_in_link': {
      municipality_id: number
      id: string
      token_hash: ColumnType<never, Buffer, never>
      professional_id: string
      made_by: string | null
      made_at: Date
      ends_at: Date
      used_at: ColumnType<Date | null, undefined, never>
      revoked_at: ColumnType<Date | null, undefined, Date>
      revoked_by: ColumnType<never, undefined, string | null>
    }
    'identity.draft': {
      municipality_id: number
      professional_id: string
      key: string
      content: ColumnType<unknown, string, string>
      kept_at: Date
      ends_at: Date
    }
  }
}
