import type { TestPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, type Chain, perform, systemActor } from '../../../platform/server/work.ts'
import type { Role } from '../../identity/contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../identity/server/index.ts'

type Kind = 'identity' | 'contact' | 'observation' | 'education'

export type Town = {
  /** Two information coordinators of the municipality. */
  readonly soraya: Actor
  readonly femke: Actor
  /** Teachers of one school, which has a covenant. */
  readonly ilse: Actor
  readonly karim: Actor
  /** A teacher of a school without a covenant. */
  readonly noor: Actor
  readonly streetCoach: Actor
  readonly care: Actor
  /** Halt gives, and receives no observations. */
  readonly halt: Actor
  readonly chair: Actor
  readonly officer: Actor
  readonly adviser: Actor
  readonly manager: Actor
  readonly privacyOfficer: Actor
}

/** A municipality with its partners and a covenant for signalling; for the tests of this room. */
export async function aTown(platform: TestPlatform, municipalityId: number, name = 'Merenbroek'): Promise<Town> {
  await aMunicipality(platform, { id: municipalityId, name })
  const organisations = new Map<string, number>()
  const town = await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const person = async (
      fullName: string,
      functionTitle: string,
      [organisation, chain]: [string, Chain],
      roles: Role[],
    ): Promise<Actor> => {
      const organisationId =
        organisations.get(organisation) ?? (await anOrganisation(work, { name: organisation, chain, kind: chain }))
      organisations.set(organisation, organisationId)
      const [givenName = '', ...rest] = fullName.split(' ')
      const email = `${fullName.toLowerCase().replaceAll(' ', '.')}@${municipalityId}.example`
      const professionalId = await aProfessional(work, {
        organisationId,
        givenName,
        familyName: rest.join(' '),
        functionTitle,
        email,
        telephone: '0999-55 12 10',
        roles,
      })
      return actorOf({ municipalityId, professionalId, organisationId, chain, roles })
    }
    const municipality: [string, Chain] = ['Gemeente', 'municipality']
    const school: [string, Chain] = ['Sluiskamp College', 'education']
    return {
      soraya: await person('Soraya Amrani', 'Informatiecoördinator', municipality, ['information-coordinator']),
      femke: await person('Femke Willemsen', 'Informatiecoördinator', municipality, ['information-coordinator']),
      ilse: await person('Ilse Bakker', 'Docent', school, ['signaller']),
      karim: await person('Karim Haddad', 'Docent', school, ['signaller']),
      noor: await person('Noor Prins', 'Docent', ['Lyceum zonder convenant', 'education'], ['signaller']),
      streetCoach: await person('Rachid Benali', 'Straatcoach', ['De Loods', 'community'], ['signaller']),
      care: await person('Emre Yildiz', 'Forensisch coach', ['Jeugdhulp Vaart', 'care'], ['signaller']),
      halt: await person('Merel Boer', 'Halt-medewerker', ['Halt', 'justice'], ['signaller']),
      chair: await person('Wouter Hoekstra', 'Adviseur OOV', municipality, ['chair']),
      officer: await person('David Pattinama', 'Jeugdagent', ['Politie', 'safety'], ['signaller', 'meeting-member']),
      adviser: await person('Lotte Schipper', 'Beleidsadviseur', municipality, ['policy-adviser']),
      manager: await person('Koen Jansen', 'Functioneel beheerder', municipality, ['functional-manager']),
      privacyOfficer: await person('Hein Postma', 'Privacyfunctionaris', municipality, ['privacy-officer']),
    }
  })
  await covenant(platform, municipalityId, organisations)
  return town
}

async function covenant(
  { owner }: TestPlatform,
  municipalityId: number,
  organisations: ReadonlyMap<string, number>,
): Promise<void> {
  const { rows } = await owner.query<{ id: number }>(
    `insert into partners.covenant (municipality_id, title, valid_from, contact_point) values ($1, 'Convenant Signalering', '2026-01-01', 'Privacyfunctionaris') returning id`,
    [municipalityId],
  )
  const all: Kind[] = ['identity', 'contact', 'observation', 'education']
  const terms: readonly [string, 'gives' | 'receives', readonly Kind[], 'free' | 'with-consent'][] = [
    ['Gemeente', 'receives', all, 'free'],
    ['Gemeente', 'gives', all, 'free'],
    ['Sluiskamp College', 'gives', all, 'free'],
    ['Sluiskamp College', 'receives', ['identity', 'observation'], 'free'],
    ['De Loods', 'gives', ['identity', 'contact', 'observation'], 'free'],
    ['Jeugdhulp Vaart', 'gives', ['identity', 'contact', 'observation'], 'with-consent'],
    ['Halt', 'gives', ['identity', 'observation'], 'free'],
    ['Politie', 'gives', ['identity', 'observation'], 'free'],
    ['Politie', 'receives', ['identity', 'observation'], 'free'],
  ]
  for (const name of new Set(terms.map(([organisation]) => organisation))) {
    await owner.query(
      `insert into partners.covenant_party (municipality_id, covenant_id, organisation_id, joined_on) values ($1, $2, $3, '2026-01-01')`,
      [municipalityId, rows[0]?.id, organisations.get(name)],
    )
  }
  for (const [organisation, direction, kinds, condition] of terms) {
    await owner.query(
      `insert into partners.covenant_term (municipality_id, covenant_id, organisation_id, direction, purpose, kind, condition, ground, article)
       select $1, $2, $3, $4, 'signalering', kind, $6, 'AVG art. 6 lid 1 onder e', 'art. 4' from unnest($5::text[]) kind`,
      [municipalityId, rows[0]?.id, organisations.get(organisation), direction, kinds, condition],
    )
  }
}
