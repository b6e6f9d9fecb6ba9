import { dataKinds, type InputOf } from '../../../../platform/contract/endpoint.ts'
import { type LocalDate, localDateOf } from '../../../../platform/contract/working-days.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listOrganisations, listProfessionals } from '../../../identity/server/index.ts'
import type { CovenantTerm, Partner, PartnerCovenant, PartnerLine, partnerEndpoints } from '../../contract.ts'
import { purposesIn, stateOn, takesPartOn } from '../covenant.ts'
import { type Agreements, type CovenantRow, listAgreements, type PartyRow } from '../storage.ts'

type E = typeof partnerEndpoints

/** Everybody that works with this municipality, with how many work there and how many covenants hold for them today. */
export async function listPartners(work: Work): Promise<PartnerLine[]> {
  const organisations = await listOrganisations(work)
  const professionals = await listProfessionals(work)
  const { covenants, parties } = await listAgreements(work)
  const today = localDateOf(work.now)
  const inForce = new Set(covenants.filter((covenant) => stateOn(today, covenant) === 'in-force').map(({ id }) => id))
  work.record({ name: 'organisations-listed' })
  return organisations.map((organisation) => ({
    ...organisation,
    professionals: professionals.filter(({ organisationId }) => organisationId === organisation.id).length,
    covenantsInForce: parties.filter(
      (party) =>
        party.organisation_id === organisation.id && inForce.has(party.covenant_id) && takesPartOn(today, party),
    ).length,
  }))
}

/** One organisation: who works there, and what it gives and receives under which covenant. */
export async function getPartner(work: Work, { organisationId }: InputOf<E['getPartner']>): Promise<Partner> {
  const organisation = (await listOrganisations(work)).find(({ id }) => id === organisationId)
  if (!organisation) throw notFound()
  const professionals = await listProfessionals(work)
  const agreements = await listAgreements(work)
  work.record({ name: 'organisation-read', details: { organisationId } })
  return {
    ...organisation,
    professionals: professionals.filter((each) => each.organisationId === organisationId),
    covenants: agreements.covenants.flatMap((covenant) => {
      const party = agreements.parties.find(
        (each) => each.covenant_id === covenant.id && each.organisation_id === organisationId,
      )
      return party ? [covenantOf(covenant, party, agreements, localDateOf(work.now))] : []
    }),
  }
}

function covenantOf(covenant: CovenantRow, party: PartyRow, { terms }: Agreements, today: LocalDate): PartnerCovenant {
  const own = terms.filter((term) => term.covenant_id === covenant.id && term.organisation_id === party.organisation_id)
  const kindsOf = (purpose: CovenantTerm['purpose'], direction: CovenantTerm['direction']) =>
    dataKinds.filter((kind) =>
      own.some((term) => term.purpose === purpose && term.direction === direction && term.kind === kind),
    )
  return {
    id: covenant.id,
    title: covenant.title,
    state: stateOn(today, covenant),
    joinedOn: party.joined_on,
    leftOn: party.left_on,
    validUntil: covenant.valid_until,
    contactPoint: covenant.contact_point,
    purposes: purposesIn(own).map((purpose) => ({
      purpose,
      stopped: covenant.stopped_purposes.includes(purpose),
      gives: kindsOf(purpose, 'gives'),
      receives: kindsOf(purpose, 'receives'),
    })),
  }
}
