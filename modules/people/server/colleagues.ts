import { nameForList } from '../../../platform/contract/dutch.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Professional } from '../../identity/contract.ts'
import { listProfessionals } from '../../identity/server/index.ts'

export type Colleagues = ReadonlyMap<string, Professional>

/** Everybody who works here, by identifier. */
export async function listColleagues(work: Work): Promise<Colleagues> {
  return new Map((await listProfessionals(work)).map((professional) => [professional.id, professional]))
}

/**
 * Who can be the second of the two people: another information coordinator of the same organisation, so that the same
 * covenants let both see the same.
 */
export function possibleDeciders(work: Work, colleagues: Colleagues): readonly Professional[] {
  return [...colleagues.values()].filter(
    ({ id, organisationId, roles }) =>
      id !== work.actor.professionalId &&
      organisationId === work.actor.organisationId &&
      roles.includes('information-coordinator'),
  )
}

/** `Van der Berg, J.`; empty for who is not known here any more. */
export function colleagueName(colleagues: Colleagues, professionalId: string): string {
  const { givenName, infix, familyName } = colleagues.get(professionalId) ?? {}
  return familyName === undefined ? '' : nameForList({ givenNames: givenName, infix: infix ?? undefined, familyName })
}
