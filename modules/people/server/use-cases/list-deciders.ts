import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { peopleEndpoints } from '../../contract.ts'
import { colleagueName, listColleagues, possibleDeciders } from '../colleagues.ts'

/** Colleagues who can be the second of the two people, by name. */
export async function listDeciders(work: Work): Promise<OutputOf<(typeof peopleEndpoints)['listDeciders']>> {
  const colleagues = await listColleagues(work)
  work.record({ name: 'deciders-listed' })
  return possibleDeciders(work, colleagues).map(({ id }) => ({
    professionalId: id,
    name: colleagueName(colleagues, id),
  }))
}
