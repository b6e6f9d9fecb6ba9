import { sql } from 'kysely'
import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listProfessionals } from '../../../identity/server/index.ts'
import type { Professional } from '../../../identity/contract.ts'
import type { BreakGlassUse, privacyEndpoints, PrivacyRefusal } from '../../contract.ts'
import { nameOf } from './get-access.ts'

type E = typeof privacyEndpoints
type Row = { id: string; subject_handle: string; purpose: BreakGlassUse['purpose']; professional_id: string; reason: string; opened_at: Date; ends_at: Date; judgement: 'right' | 'wrong' | null }

/** Looks without a grant for three hours, in an emergency, with a reason; the privacy officer reviews it afterwards. */
export async function breakGlass(work: Work, { handle, reason }: InputOf<E['breakGlass']>): Promise<OutputOf<E['breakGlass']>> {
  const opened = sql<Date | null>`privacy.break_glass(${handle}::uuid, ${reason})`
  const { until } = await work.db.selectNoFrom(opened.as('until')).executeTakeFirstOrThrow()
  if (!until) throw notFound()
  const subject = await work.db.selectFrom('privacy.subject').where('municipality_id', '=', work.actor.municipalityId).where('handle', '=', handle).select('id').executeTakeFirstOrThrow()
  work.record({ name: 'emergency-opened', subjectId: subject.id })
  return { until: until.toISOString() }
}

/** Every emergency look, newest first, with the review or its absence. */
export async function listBreakGlass(work: Work): Promise<BreakGlassUse[]> {
  const rows = await uses(work).limit(200).execute()
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  work.record({ name: 'emergencies-listed' })
  return rows.map((row) => present(work, row, people))
}

/** The privacy officer judges an emergency look; nobody judges an own one. */
export async function reviewBreakGlass(work: Work, { emergencyId, judgement }: InputOf<E['reviewBreakGlass']>): Promise<BreakGlassUse> {
  const row = await uses(work).where('id', '=', emergencyId).forUpdate().executeTakeFirst()
  if (!row) throw notFound()
  if (row.judgement !== null) throw new Refusal<PrivacyRefusal>('reviewed-already')
  if (row.professional_id === work.actor.professionalId) throw new Refusal<PrivacyRefusal>('own-emergency')
  await work.db
    .updateTable('privacy.break_glass')
    .set({ reviewed_by: work.actor.professionalId, reviewed_at: work.now, judgement })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', emergencyId)
    .execute()
  const people = new Map((await listProfessionals(work)).map((person) => [person.id, person]))
  work.record({ name: 'emergency-reviewed', details: { emergencyId, judgement } })
  return present(work, { ...row, judgement }, people)
}

function uses(work: Work) {
  return work.db
    .selectFrom('privacy.break_glass')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'subject_handle', 'purpose', 'professional_id', 'reason', 'opened_at', 'ends_at', 'judgement'])
    .orderBy('opened_at', 'desc')
}

function present(work: Work, row: Row, people: ReadonlyMap<string, Professional>): BreakGlassUse {
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
