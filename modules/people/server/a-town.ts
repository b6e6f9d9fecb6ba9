import type { TestPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, type Chain, perform, systemActor, type Work } from '../../../platform/server/work.ts'
import type { Role } from '../../identity/contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../identity/server/fixtures.ts'

export type Town = {
  readonly soraya: Actor
  readonly femke: Actor
  readonly third: Actor
  readonly ilse: Actor
  readonly teacherElsewhere: Actor
  readonly manager: Actor
  /** Coordinator who works for the police: another organisation. */
  readonly policeCoordinator: Actor
}

/** A municipality with coordinators and two schools, one of which has a covenant; for the tests of this room. */
export async function aTown(platform: TestPlatform, municipalityId: number): Promise<Town> {
  await aMunicipality(platform, { id: municipalityId, name: `Plaats ${municipalityId}` })
  const organisations = new Map<string, number>()
  const person = async (work: Work, name: string, organisation: [string, Chain], roles: Role[]): Promise<Actor> => {
    const [organisationName, chain] = organisation
    const known = organisations.get(organisationName)
    const organisationId = known ?? (await anOrganisation(work, { name: organisationName, chain, kind: chain }))
    organisations.set(organisationName, organisationId)
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: name.split(' ')[0] ?? name,
      familyName: name.split(' ').slice(1).join(' '),
      functionTitle: chain === 'education' ? 'docent' : 'informatiecoördinator',
      email: `${name.toLowerCase().replaceAll(' ', '.')}@${municipalityId}.example`,
      roles,
    })
    return actorOf({ municipalityId, professionalId, organisationId, chain, roles })
  }
  const town = await perform(platform, systemActor(municipalityId), 'none', async (work) => ({
    soraya: await person(work, 'Soraya El Amrani', ['Gemeente', 'municipality'], ['information-coordinator']),
    femke: await person(work, 'Femke Willemsen', ['Gemeente', 'municipality'], ['information-coordinator']),
    third: await person(work, 'Hugo Smit', ['Gemeente', 'municipality'], ['information-coordinator']),
    ilse: await person(work, 'Ilse Bakker', ['Sluiskamp College', 'education'], ['signaller']),
    teacherElsewhere: await person(work, 'Noor Prins', ['Lyceum zonder convenant', 'education'], ['signaller']),
    manager: await person(work, 'Bea Beheer', ['Gemeente', 'municipality'], ['functional-manager']),
    policeCoordinator: await person(work, 'Tom Agent', ['Politie', 'safety'], ['information-coordinator']),
  }))
  await covenant(platform, municipalityId, Number(town.ilse.organisationId), Number(town.soraya.organisationId))
  return town
}

async function covenant(
  platform: TestPlatform,
  municipalityId: number,
  gives: number,
  receives: number,
): Promise<void> {
  const { owner } = platform
  const { rows } = await owner.query<{ id: number }>(
    `insert into partners.covenant (municipality_id, title, valid_from, contact_point) values ($1, 'Convenant', '2026-01-01', 'Servicepunt') returning id`,
    [municipalityId],
  )
  const id = rows[0]?.id
  for (const [organisationId, direction] of [
    [gives, 'gives'],
    [receives, 'receives'],
  ] as const) {
    await owner.query(
      `insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on) values ($1, $2, $3, '2026-01-01')`,
      [municipalityId, id, organisationId],
    )
    await owner.query(
      `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, ground, article)
       select $1, $2, $3, $4, purpose, kind, 'AVG art. 6 lid 1 e', '3' from unnest(array['signalering', 'pga']) purpose, unnest(array['identity', 'contact']) kind`,
      [municipalityId, id, organisationId, direction],
    )
  }
}
