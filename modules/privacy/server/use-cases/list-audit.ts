import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listProfessionals } from '../../../identity/server/index.ts'
import type { privacyEndpoints } from '../../contract.ts'
import { findSealHead, findSubject, handlesOf, listAuditRows, reasonsOfGrants } from '../access-storage.ts'
import { nameOf } from './get-access.ts'

type E = typeof privacyEndpoints
const pageSize = 100

/** The audit trail for the privacy officer, newest first: who, for which purpose, what; never content, save for why somebody searched on a name. */
export async function listAudit(
  work: Work,
  { handle, professionalId, before, facts }: InputOf<E['listAudit']>,
): Promise<OutputOf<E['listAudit']>> {
  const subject = handle ? await findSubject(work, handle) : undefined
  if (handle && !subject) throw notFound()
  const rows = await listAuditRows(
    work,
    { professionalId, before, facts, ...(subject ? { subjectId: subject.id } : {}) },
    pageSize + 1,
  )
  const page = rows.slice(0, pageSize)
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  const handles = await handlesOf(
    work,
    page.flatMap((row) => row.subject_id ?? []),
  )
  const reasons = await reasonsOfGrants(
    work,
    page.flatMap((row) => row.grant_id ?? []),
  )
  const head = await findSealHead(work)
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
        searchReason: row.search_reason,
      }
    }),
    next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null,
    head: head
      ? { batch: head.batch, hash: head.hash, sealedAt: head.sealed_at.toISOString(), unsealed: Number(head.unsealed) }
      : null,
  }
}
