import { sql } from 'kysely'
import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listProfessionals } from '../../../identity/server/index.ts'
import type { privacyEndpoints } from '../../contract.ts'
import { findSubject, handlesOf } from '../access-storage.ts'
import { nameOf } from './get-access.ts'

type E = typeof privacyEndpoints
const pageSize = 100

/** The audit trail for the privacy officer, newest first: who, for which purpose, what; never content. */
export async function listAudit(work: Work, { handle, professionalId, before, facts }: InputOf<E['listAudit']>): Promise<OutputOf<E['listAudit']>> {
  let query = work.db
    .selectFrom('audit.entry as e')
    .where('e.municipality_id', '=', work.actor.municipalityId)
    .select(['e.id', 'e.happened_at', 'e.professional_id', 'e.purpose', 'e.fact', 'e.subject_id', 'e.grant_id'])
    .orderBy('e.id', 'desc')
    .limit(pageSize + 1)
  if (before) query = query.where('e.id', '<', before)
  if (professionalId) query = query.where('e.professional_id', '=', professionalId)
  if (facts === 'refusals') query = query.where('e.fact', 'like', 'refused:%')
  if (facts === 'reads') query = query.where('e.fact', 'like', '%-read')
  if (facts === 'names') query = query.where('e.fact', '=', 'name-revealed')
  if (handle) {
    const subject = await findSubject(work, handle)
    if (!subject) throw notFound()
    query = query.where((where) => where.or([where('e.subject_id', '=', subject.id), sql<boolean>`e.subjects @> array[${subject.id}::bigint]`]))
  }
  const rows = await query.execute()
  const page = rows.slice(0, pageSize)
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  const handles = await handlesOf(work, page.flatMap((row) => row.subject_id ?? []))
  const reasons = await reasonsOf(work, page.flatMap((row) => row.grant_id ?? []))
  const { rows: heads } = await sql<{ municipality_id: number; batch: number; hash: string; sealed_at: Date; unsealed: string }>`select * from audit.heads()`.execute(work.db)
  const head = heads.find((found) => found.municipality_id === work.actor.municipalityId)
  work.record({ name: 'audit-trail-read', details: { lines: page.length } })
  return {
    lines: page.map((row) => {
      const person = row.professional_id ? people.get(row.professional_id) : undefined
      return {
        id: row.id,
        at: row.happened_at.toISOString(),
        name: row.professional_id ? nameOf(person) : null,
        organisationName: person?.organisationName ?? null,
        purpose: row.purpose,
        fact: row.fact,
        subjectHandle: row.subject_id ? (handles.get(row.subject_id) ?? null) : null,
        grantReason: row.grant_id ? (reasons.get(row.grant_id) ?? null) : null,
      }
    }),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    head: head ? { batch: head.batch, hash: head.hash, sealedAt: head.sealed_at.toISOString(), unsealed: Number(head.unsealed) } : null,
  }
}

async function reasonsOf(work: Work, grantIds: readonly string[]) {
  if (grantIds.length === 0) return new Map<string, never>()
  const rows = await work.db
    .selectFrom('privacy.access_grant')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', 'in', [...new Set(grantIds)])
    .select(['id', 'reason'])
    .execute()
  return new Map(rows.map((row) => [row.id, row.reason]))
}
