import { sql } from 'kysely'
import type { DataKind, PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { AccessRow, RetentionRow } from '../contract.ts'

export type SubjectRow = { id: string; handle: string; type: RetentionRow['type']; purpose: PersonalPurpose; opened_at: Date; destroy_on: string; destroy_reason: string }

/** A subject by its handle, if it exists for this actor: who sees it, or the privacy officer. */
export function findSubject(work: Work, handle: string): Promise<SubjectRow | undefined> {
  return work.db
    .selectFrom('privacy.subject')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('handle', '=', handle)
    .select(['id', 'handle', 'type', 'purpose', 'opened_at', 'destroy_on', 'destroy_reason'])
    .executeTakeFirst()
}

/** Handles of subjects that the actor sees. */
export async function handlesOf(work: Work, subjectIds: readonly string[]): Promise<Map<string, string>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('privacy.subject')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', 'in', [...new Set(subjectIds)])
    .select(['id', 'handle'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.handle]))
}

export type AccessLine = {
  professional_id: string
  kind: DataKind
  source_organisation_ids: number[]
  grant_id: string
  reason: AccessRow['reason']
  reason_id: string | null
  valid_from: Date
  valid_until: Date
}

/** Who can see which kinds of a subject, of which source organisations, by the same functions as the policies. */
export async function accessTo(work: Work, subjectId: string): Promise<AccessLine[]> {
  const { rows } = await sql<AccessLine>`select * from privacy.access_to(${subjectId}::bigint)`.execute(work.db)
  return rows
}

export async function viewsOf(work: Work, subjectId: string, most: number) {
  const { rows } = await sql<{ happened_at: Date; professional_id: string | null; fact: string }>`select happened_at, professional_id, fact from privacy.views_of(${subjectId}::bigint, ${most})`.execute(work.db)
  return rows
}

export function subjectsToDestroy(work: Work, before: string): Promise<SubjectRow[]> {
  return work.db
    .selectFrom('privacy.subject')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('destroy_on', '<=', before)
    .select(['id', 'handle', 'type', 'purpose', 'opened_at', 'destroy_on', 'destroy_reason'])
    .orderBy('destroy_on')
    .orderBy('id')
    .limit(500)
    .execute()
}
