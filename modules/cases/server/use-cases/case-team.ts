import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { permissionsOf } from '../../../identity/server/index.ts'
import { accessTo, endAccess, giveAccess, type Grant, toProfessional } from '../../../privacy/server/index.ts'
import type { caseEndpoints, PersonCase } from '../../contract.ts'
import { endOf, kindsFor } from '../case.ts'
import { caseToAct, isActive, refuse } from '../case-at-hand.ts'
import { colleagueHere } from '../colleagues.ts'
import { presentCase } from '../present.ts'
import { getPartForUpdate, insertPart, type PartRow, updatePart } from '../storage.ts'

type E = typeof caseEndpoints

/** Brings a colleague into the case team: the grant follows the membership, the covenants say what it opens. */
export async function addMember(
  work: Work,
  { caseId, professionalId, task, kinds, until }: InputOf<E['addMember']>,
): Promise<PersonCase> {
  const { row, team } = await caseToAct(work, caseId, 'add-member')
  const colleague = await colleagueHere(work, professionalId)
  if (!permissionsOf(colleague.roles, 'full').has('cases.read')) return refuse('member-cannot-read-cases')
  if (professionalId === row.director_id) return refuse('member-already')
  const today = localDateOf(work.now)
  const before = team.find((member) => member.professional_id === professionalId && member.ended_at === null)
  if (before && isActive(before, today)) return refuse('member-already')
  const foreign = kinds.find((kind) => !kindsFor(colleague.chain).includes(kind))
  if (foreign) return refuse('kind-not-for-this-chain', { kind: foreign })
  const last = until ?? row.ends_on
  if (last < today) return refuse('date-in-the-past')

  // A membership that ran out by itself makes place for the new one.
  if (before) await updatePart(work, 'cases.team_member', before.id, { ended_at: work.now })
  const id = newId()
  const member = {
    professional_id: professionalId,
    task,
    kinds: [...new Set([...kinds, 'identity' as const])],
    since: today,
    until: last,
  }
  await insertPart(work, row, 'cases.team_member', 'identity', member, id)
  await giveAccess(work, row.subject_id, [memberGrant({ id, ...member })])
  const sees = (await accessTo(work, row.subject_id)).some(
    (line) =>
      line.professional_id === professionalId &&
      line.kind === 'identity' &&
      line.source_organisation_ids.includes(row.source_organisation_id),
  )
  if (!sees) return refuse('no-covenant')
  work.record({ name: 'case-team-joined', subjectId: row.subject_id, details: { professionalId, kinds: member.kinds } })
  return presentCase(work, row)
}

export function memberGrant(
  member: Pick<PartRow<'cases.team_member'>, 'id' | 'professional_id' | 'kinds' | 'until'>,
): Grant {
  return {
    holder: toProfessional(member.professional_id),
    kinds: member.kinds,
    reason: 'case-team',
    reasonId: member.id,
    until: endOf(member.until as LocalDate),
  }
}

/** Somebody leaves the team; access ends at once. */
export async function endMember(work: Work, { caseId, memberId }: InputOf<E['endMember']>): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'add-member')
  const member = await getPartForUpdate(work, 'cases.team_member', memberId)
  if (member.case_id !== row.id || member.ended_at !== null) return refuse('not-found')
  await updatePart(work, 'cases.team_member', member.id, { ended_at: work.now })
  await endAccess(work, row.subject_id, { holder: toProfessional(member.professional_id), reasonId: member.id })
  work.record({
    name: 'case-team-left',
    subjectId: row.subject_id,
    details: { professionalId: member.professional_id },
  })
  return presentCase(work, row)
}
