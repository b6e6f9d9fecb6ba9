import { nameForList } from '../../../platform/contract/dutch.ts'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import { findColleagues, listOrganisations } from '../../identity/server/index.ts'
import type { Covenant, CovenantLine, CovenantStop } from '../contract.ts'
import { purposesOf, stateOn } from './covenant.ts'
import {
  type CovenantRow,
  listStopRows,
  type PartyRow,
  partiesOf,
  type StopRow,
  type TermRow,
  termsOf,
} from './storage.ts'

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
    stops: await presentStops(work, await listStopRows(work, row.id)),
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

async function presentStops(work: Work, rows: readonly StopRow[]): Promise<CovenantStop[]> {
  const colleagues = await findColleagues(
    work,
    rows.flatMap(({ stopped_by, resumed_by }) => [stopped_by, resumed_by ?? []].flat()),
  )
  const nameOf = (professionalId: string): string => {
    const found = colleagues.get(professionalId)
    return found
      ? nameForList({ givenNames: found.givenName, infix: found.infix ?? undefined, familyName: found.familyName })
      : ''
  }
  return rows.map((row) => ({
    purpose: row.purpose,
    reason: row.reason,
    stoppedAt: row.stopped_at.toISOString(),
    stoppedBy: nameOf(row.stopped_by),
    resumedAt: row.resumed_at?.toISOString() ?? null,
    resumedBy: row.resumed_by && nameOf(row.resumed_by),
  }))
}
