import { nameForList } from '../../../platform/contract/dutch.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Professional } from '../../identity/contract.ts'
import { type Colleague, findColleagues, listProfessionals } from '../../identity/server/index.ts'
import type { CaseColleague, OwnerInput, PlanIntervention } from '../contract.ts'
import { refuse } from './case-at-hand.ts'

export type Colleagues = ReadonlyMap<string, Colleague>

/** Colleagues by identifier; empty identifiers are passed over. */
export function colleaguesOf(work: Work, ids: readonly (string | null)[]): Promise<Colleagues> {
  return findColleagues(work, [...new Set(ids.filter((id) => id !== null))])
}

export function presentColleague(colleagues: Colleagues, id: string): CaseColleague {
  const found = colleagues.get(id)
  if (!found) return { professionalId: id, name: '–', functionTitle: '', organisationName: '', chain: null }
  return {
    professionalId: id,
    name: nameForList({ givenNames: found.givenName, infix: found.infix ?? undefined, familyName: found.familyName }),
    functionTitle: found.functionTitle,
    organisationName: found.organisationName,
    chain: found.chain,
  }
}

export function presentOwner(
  colleagues: Colleagues,
  row: { owner_id: string | null; owner_who: PlanIntervention['owner']['who']; owner_words: string | null },
): PlanIntervention['owner'] {
  return {
    colleague: row.owner_id === null ? null : presentColleague(colleagues, row.owner_id),
    who: row.owner_who,
    words: row.owner_words,
  }
}

export function ownerColumns(owner: OwnerInput) {
  return 'professionalId' in owner
    ? { owner_id: owner.professionalId, owner_who: null, owner_words: null }
    : { owner_id: null, owner_who: owner.who, owner_words: owner.words }
}

/** A colleague who works here today and may read a file. */
export async function colleagueHere(work: Work, professionalId: string): Promise<Professional> {
  const found = (await listProfessionals(work)).find((person) => person.id === professionalId)
  if (!found) return refuse('colleague-unknown')
  if (found.roles.includes('functional-manager')) return refuse('functional-manager-reads-no-file')
  return found
}

/** A colleague who may direct a case. */
export async function directorHere(work: Work, professionalId: string): Promise<Professional> {
  const found = await colleagueHere(work, professionalId)
  if (!found.roles.includes('case-director')) return refuse('director-must-direct-cases')
  return found
}
