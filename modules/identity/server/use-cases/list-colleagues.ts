import type { Work } from '../../../../platform/server/work.ts'
import type { Professional } from '../../contract.ts'
import { listProfessionals } from '../storage.ts'

/** Everybody who works with Voorkant in this municipality, to choose an owner or a team member from. */
export async function listColleagues(work: Work): Promise<Professional[]> {
  const professionals = await listProfessionals(work)
  work.record({ name: 'colleagues-listed' })
  return professionals
}
