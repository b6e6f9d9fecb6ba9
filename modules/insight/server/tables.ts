import type { ColumnType } from 'kysely'
import type { Edition, ReportStatus, SigningParty } from '../contract.ts'

type Json = ColumnType<unknown, string, string>

declare module '../../../platform/server/work.ts' {
  interface Tables {
    'insight.report': {
      municipality_id: number
      id: string
      period_from: string
      period_until: string
      meeting_on: string | null
      status: ReportStatus
      made_by: string
      made_at: Date
      frozen_by: string | null
      frozen_at: Date | null
      fingerprint: string | null
      signed_at: Date | null
    }
    'insight.report_section': {
      municipality_id: number
      report_id: string
      part: string
      content: Json
      version: number
      written_by: string
      written_at: Date
    }
    'insight.frozen_figures': { municipality_id: number; report_id: string; figures: Json }
    'insight.frozen_edition': {
      municipality_id: number
      report_id: string
      edition: Edition
      language: 'nl' | 'en'
      content: Json
    }
    'insight.sign_off': {
      municipality_id: number
      report_id: string
      party: SigningParty
      signed_by: string
      organisation_id: number
      signer_name: string
      function_title: string
      fingerprint: string
      signed_at: Date
    }
    'insight.imported_figure': {
      municipality_id: number
      id: string
      series: string
      figures: Json
      content_hash: string
      imported_by: string
      imported_at: Date
      replaced_at: Date | null
    }
  }
}
