import { personalPurposes, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import type { CovenantPurpose, CovenantState, CovenantTerm } from '../contract.ts'

/** What decides whether a covenant counts on a day; rows of storage fit. */
export type Validity = { readonly valid_from: string; readonly valid_until: string | null }

/** Whether a covenant is in force on a day; its last day still counts. */
export function stateOn(day: LocalDate, { valid_from, valid_until }: Validity): CovenantState {
  if (valid_from > day) return 'not-yet'
  return valid_until !== null && valid_until < day ? 'expired' : 'in-force'
}

/** Whether somebody takes part on a day. */
export function takesPartOn(day: LocalDate, party: { joined_on: string; left_on: string | null }): boolean {
  return party.joined_on <= day && (party.left_on === null || party.left_on >= day)
}

/** The purposes of these terms, each once, in the order of the work. */
export function purposesIn(terms: readonly Pick<CovenantTerm, 'purpose'>[]): PersonalPurpose[] {
  return personalPurposes.filter((purpose) => terms.some((term) => term.purpose === purpose))
}

/** What a covenant is for, each purpose with what this reader may do with it. Of an expired one nothing can be stopped. */
export function purposesOf(
  permissions: ReadonlySet<string>,
  state: CovenantState,
  terms: readonly Pick<CovenantTerm, 'purpose'>[],
  stopped: readonly PersonalPurpose[],
): CovenantPurpose[] {
  const mayStop = permissions.has('partners.stop-covenant') && state !== 'expired'
  return purposesIn(terms).map((purpose) => {
    const isStopped = stopped.includes(purpose)
    return { purpose, stopped: isStopped, allowed: mayStop ? [isStopped ? 'resume' : 'stop'] : [] }
  })
}
