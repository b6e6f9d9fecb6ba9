import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listProfessionals } from '../../../identity/server/index.ts'
import type { Professional } from '../../../identity/contract.ts'
import type { BreakGlassUse, privacyEndpoints, PrivacyRefusal } from '../../contract.ts'
import {
  findBreakGlassForUpdate,
  findSubject,
  listBreakGlassRows,
  openBreakGlass,
  updateBreakGlassReview,
  type BreakGlassRow,
} from '../access-storage.ts'
import { nameOf } from './get-access.ts'

type E = typeof privacyEndpoints

/** Looks without a grant for three hours, in an emergency, with a reason; the privacy officer reviews it afterwards. */
export async function breakGlass(
  work: Work,
  { handle, reason }: InputOf<E['breakGlass']>,
): Promise<OutputOf<E['breakGlass']>> {
  const until = await openBreakGlass(work, handle, reason)
  const subject = until ? await findSubject(work, handle) : undefined
  if (!until || !subject) throw notFound()
  work.record({ name: 'emergency-opened', subjectId: subject.id })
  return { until: until.toISOString() }
}

/** Every emergency look, newest first, with the review or its absence. */
export async function listBreakGlass(work: Work): Promise<BreakGlassUse[]> {
  const rows = await listBreakGlassRows(work)
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  work.record({ name: 'emergencies-listed' })
  return rows.map((row) => present(work, row, people))
}

/** The privacy officer judges an emergency look; nobody judges an own one. */
export async function reviewBreakGlass(
  work: Work,
  { emergencyId, judgement }: InputOf<E['reviewBreakGlass']>,
): Promise<BreakGlassUse> {
  const row = await findBreakGlassForUpdate(work, emergencyId)
  if (!row) throw notFound()
  if (row.judgement !== null) throw new Refusal<PrivacyRefusal>('reviewed-already')
  if (row.professional_id === work.actor.professionalId) throw new Refusal<PrivacyRefusal>('own-emergency')
  await updateBreakGlassReview(work, emergencyId, judgement)
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  work.record({ name: 'emergency-reviewed', details: { emergencyId, judgement } })
  return present(work, { ...row, judgement }, people)
}

function present(work: Work, row: BreakGlassRow, people: ReadonlyMap<string, Professional>): BreakGlassUse {
  const person = people.get(row.professional_id)
  return {
    id: row.id,
    handle: row.subject_handle,
    purpose: row.purpose,
    name: nameOf(person),
    functionTitle: person?.functionTitle ?? '',
    reason: row.reason,
    openedAt: row.opened_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    judgement: row.judgement,
    allowed: row.judgement === null && row.professional_id !== work.actor.professionalId ? ['review'] : [],
  }
}
