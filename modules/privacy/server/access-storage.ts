import { sql } from 'kysely'
import type { DataKind, PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { AccessRow, DestructionStatement, RetentionRow } from '../contract.ts'

export type SubjectRow = {
  id: string
  handle: string
  type: RetentionRow['type']
  purpose: PersonalPurpose
  opened_at: Date
  destroy_on: string
  destroy_reason: string
}

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

/** Who may read which kinds of a subject: at least what the own organisation brought in; covenants open more. */
export async function readersOf(work: Work, subjectId: string): Promise<{ professional_id: string; kind: DataKind }[]> {
  const { rows } = await sql<{ professional_id: string; kind: DataKind }>`
    select professional_id, kind from privacy.readers_of(${subjectId}::bigint) where chain_reads`.execute(work.db)
  return rows
}

/** Who can see which kinds of a subject, of which source organisations, by the same functions as the policies. */
export async function accessTo(work: Work, subjectId: string): Promise<AccessLine[]> {
  const { rows } = await sql<AccessLine>`select * from privacy.access_to(${subjectId}::bigint)`.execute(work.db)
  return rows
}

export async function viewsOf(work: Work, subjectId: string, most: number) {
  const { rows } = await sql<{
    happened_at: Date
    professional_id: string | null
    fact: string
  }>`select happened_at, professional_id, fact from privacy.views_of(${subjectId}::bigint, ${most})`.execute(work.db)
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

/** Opens emergency access for three hours; answers until when, or null for what does not exist. */
export async function openBreakGlass(work: Work, handle: string, reason: string): Promise<Date | null> {
  const opened = sql<Date | null>`privacy.break_glass(${handle}::uuid, ${reason})`
  const { until } = await work.db.selectNoFrom(opened.as('until')).executeTakeFirstOrThrow()
  return until
}

export type BreakGlassRow = {
  id: string
  subject_handle: string
  purpose: PersonalPurpose
  professional_id: string
  reason: string
  opened_at: Date
  ends_at: Date
  judgement: 'right' | 'wrong' | null
}

function breakGlassUses(work: Work) {
  return work.db
    .selectFrom('privacy.break_glass')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'subject_handle', 'purpose', 'professional_id', 'reason', 'opened_at', 'ends_at', 'judgement'])
    .orderBy('opened_at', 'desc')
}

export function listBreakGlassRows(work: Work): Promise<BreakGlassRow[]> {
  return breakGlassUses(work).limit(200).execute()
}

export function findBreakGlassForUpdate(work: Work, id: string): Promise<BreakGlassRow | undefined> {
  return breakGlassUses(work).where('id', '=', id).forUpdate().executeTakeFirst()
}

export async function updateBreakGlassReview(work: Work, id: string, judgement: 'right' | 'wrong'): Promise<void> {
  await work.db
    .updateTable('privacy.break_glass')
    .set({ reviewed_by: work.actor.professionalId, reviewed_at: work.now, judgement })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', id)
    .execute()
}

/** Destroys every subject past its day with all its rows; answers the counts by type and rule. */
export async function deleteExpired(work: Work): Promise<DestructionStatement['counts']> {
  const destroyed = sql<
    DestructionStatement['counts']
  >`privacy.destroy_expired(${work.actor.municipalityId}, ${work.now})`
  const { counts } = await work.db.selectNoFrom(destroyed.as('counts')).executeTakeFirstOrThrow()
  return counts
}

export type AuditRow = {
  id: string
  happened_at: Date
  professional_id: string | null
  purpose: string
  fact: string
  subject_id: string | null
  grant_id: string | null
  search_reason: string | null
}
export type AuditFilter = {
  readonly subjectId?: string
  readonly professionalId?: string | undefined
  readonly before?: string | undefined
  readonly facts?: 'all' | 'refusals' | 'reads' | 'names' | undefined
}

/** Audit lines newest first; the policies let only the privacy officer read them. */
export function listAuditRows(work: Work, filter: AuditFilter, most: number): Promise<AuditRow[]> {
  let query = work.db
    .selectFrom('audit.entry as e')
    .where('e.municipality_id', '=', work.actor.municipalityId)
    .select(['e.id', 'e.happened_at', 'e.professional_id', 'e.purpose', 'e.fact', 'e.subject_id', 'e.grant_id'])
    .select(sql<string | null>`case when e.fact = 'names-searched' then e.details ->> 'reason' end`.as('search_reason'))
    .orderBy('e.id', 'desc')
    .limit(most)
  const { subjectId, professionalId, before, facts } = filter
  if (before) query = query.where('e.id', '<', before)
  if (professionalId) query = query.where('e.professional_id', '=', professionalId)
  if (facts === 'refusals') query = query.where('e.fact', 'like', 'refused:%')
  if (facts === 'reads') query = query.where('e.fact', 'like', '%-read')
  if (facts === 'names') query = query.where('e.fact', 'in', ['name-revealed', 'names-searched'])
  if (subjectId)
    query = query.where((where) =>
      where.or([where('e.subject_id', '=', subjectId), sql<boolean>`e.subjects @> array[${subjectId}::bigint]`]),
    )
  return query.execute()
}

/** Why each of these grants was given. */
export async function reasonsOfGrants(
  work: Work,
  grantIds: readonly string[],
): Promise<Map<string, AccessRow['reason']>> {
  if (grantIds.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('privacy.access_grant')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', 'in', [...new Set(grantIds)])
    .select(['id', 'reason'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.reason]))
}

/** The newest seal of the actor's municipality. */
export async function findSealHead(work: Work) {
  const { rows } = await sql<{
    municipality_id: number
    batch: number
    hash: string
    sealed_at: Date
    unsealed: string
  }>`select * from audit.heads()`.execute(work.db)
  return rows.find((row) => row.municipality_id === work.actor.municipalityId)
}

/** Statements of destruction, newest first. */
export function listDestructionRows(work: Work) {
  return work.db
    .selectFrom('privacy.destruction')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'destroyed_at', 'counts'])
    .orderBy('destroyed_at', 'desc')
    .limit(400)
    .execute()
}
