import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import {
  destroyOnFor,
  endAccess,
  giveAccess,
  keepUntil,
  toProfessional,
  toRole,
} from '../../../privacy/server/index.ts'
import type { caseEndpoints, PersonCase } from '../../contract.ts'
import { directorKinds, endOf } from '../case.ts'
import { caseToAct } from '../case-at-hand.ts'
import { presentCase } from '../present.ts'
import { insertPart, partsOf, updateCase, updatePart } from '../storage.ts'
import { directorGrant } from './direct-case.ts'
import { writeLetter } from './letters.ts'

/**
 * Ends a case: outcome and evaluation, exit letters ready to send. From here it is read-only for the director and for the
 * privacy officer, for one year; then every row is destroyed (R-33, domain/law D3).
 */
export async function closeCase(work: Work, input: InputOf<(typeof caseEndpoints)['closeCase']>): Promise<PersonCase> {
  const loaded = await caseToAct(work, input.caseId, 'close')
  const { row, team, informing } = loaded
  const today = localDateOf(work.now)
  const destroyOn = destroyOnFor('case-1-year-after-close', today)
  await insertPart(work, row, 'cases.closing', 'observation', {
    outcome: input.outcome,
    reason: input.reason,
    what_worked: input.whatWorked,
    what_did_not: input.whatDidNot ?? null,
    young_person_says: input.youngPersonSays ?? null,
    aftercare: input.aftercare ?? null,
    closed_by: String(work.actor.professionalId),
    closed_at: work.now,
  })
  await keepUntil(work, row.subject_id, { destroyOn, rule: 'case-1-year-after-close' })
  // Who was told that there is a case, is told that it ended; who was not yet told hears it now.
  await writeLetter(work, loaded, 'exit-young-person')
  if (informing.some((one) => one.side === 'parents' && !one.not_needed))
    await writeLetter(work, loaded, 'exit-parents')

  for (const direction of await partsOf(work, 'cases.direction', [row.id])) {
    if (direction.accepted_at !== null && direction.ended_at === null)
      await updatePart(work, 'cases.direction', direction.id, { ended_at: work.now })
    if (direction.accepted_at === null && direction.declined_at === null) {
      await updatePart(work, 'cases.direction', direction.id, { declined_at: work.now })
      await endAccess(work, row.subject_id, { holder: toProfessional(direction.professional_id) })
    }
  }
  for (const member of team.filter((one) => one.ended_at === null)) {
    await updatePart(work, 'cases.team_member', member.id, { ended_at: work.now })
    await endAccess(work, row.subject_id, { holder: toProfessional(member.professional_id), reasonId: member.id })
  }
  await endAccess(work, row.subject_id, { holder: toRole('chair') })
  await endAccess(work, row.subject_id, { holder: toRole('privacy-officer') })
  const until = endOf(destroyOn)
  await giveAccess(work, row.subject_id, [
    directorGrant(row, String(row.director_id), until),
    { holder: toRole('privacy-officer'), kinds: directorKinds, reason: 'deputy', reasonId: row.id, until },
  ])
  const closed = await updateCase(work, row, { closed_at: work.now, outcome: input.outcome, offered_to: null })
  work.record({ name: 'case-closed', subjectId: row.subject_id, details: { outcome: input.outcome } })
  return presentCase(work, closed)
}
