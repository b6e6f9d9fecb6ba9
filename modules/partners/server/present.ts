import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listOrganisations } from '../../identity/server/index.ts'
import type { Covenant, CovenantLine } from '../contract.ts'
import { purposesOf, stateOn } from './covenant.ts'
import { type CovenantRow, type PartyRow, partiesOf, type TermRow, termsOf } from './storage.ts'

/** A covenant as the list shows it. */
export function presentLine(
  work: Work,
  row: CovenantRow,
  parties: readonly PartyRow[],
  terms: readonly TermRow[],
): CovenantLine {
  const state = stateOn(localDateOf(work.now), row)
  return {
    id: row.id,
    title: row.title,
    state,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    purposes: purposesOf(work.actor.permissions, state, terms, row.stopped_purposes),
    parties: parties.length,
  }
}

/** A covenant in full, its parties by name. */
export async function presentCovenant(work: Work, row: CovenantRow): Promise<Covenant> {
  const parties = await partiesOf(work, [row.id])
  const terms = await termsOf(work, [row.id])
  const organisations = await listOrganisations(work)
  return {
    ...presentLine(work, row, parties, terms),
    contactPoint: row.contact_point,
    parties: organisations.flatMap((organisation) => {
      const party = parties.find((each) => each.organisation_id === organisation.id)
      if (!party) return []
      return {
        organisation,
        joinedOn: party.joined_on,
        leftOn: party.left_on,
        terms: terms
          .filter((term) => term.organisation_id === organisation.id)
          .map(({ direction, purpose, kind, condition, ground, article, note }) => ({
            direction,
            purpose,
            kind,
            condition,
            ground,
            article,
            note,
          })),
      }
    }),
  }
}
