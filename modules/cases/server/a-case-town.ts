import type { DataKind } from '../../../platform/contract/endpoint.ts'
import type { TestPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, type Chain, perform, systemActor, type Work } from '../../../platform/server/work.ts'
import type { Role } from '../../identity/contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../identity/server/index.ts'
import { aCovenant } from '../../partners/server/index.ts'
import type { PersonCase } from '../contract.ts'
import { aCaseInPlanning, anOfferedCase } from './fixtures.ts'
import { acceptCase } from './use-cases/direct-case.ts'
import { addMember } from './use-cases/case-team.ts'

export type CaseTown = {
  readonly wouter: Actor
  readonly secondChair: Actor
  /** Two directors of the municipality. */
  readonly jikke: Actor
  readonly thomas: Actor
  readonly mentor: Actor
  readonly coach: Actor
  readonly secondCoach: Actor
  readonly youthWorker: Actor
  readonly officer: Actor
  /** A school without a covenant. */
  readonly stranger: Actor
  readonly privacyOfficer: Actor
  readonly manager: Actor
  readonly adviser: Actor
}

const purpose = 'pga'

/** A municipality with its partners and a covenant for the PGA as it is told in the demo world; for the tests of this room. */
export async function aCaseTown(
  platform: TestPlatform,
  municipalityId: number,
  name = 'Merenbroek',
): Promise<CaseTown> {
  await aMunicipality(platform, { id: municipalityId, name })
  const organisations = new Map<string, number>()
  return perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const person = async (
      givenName: string,
      familyName: string,
      functionTitle: string,
      [organisation, chain]: [string, Chain],
      roles: Role[],
    ): Promise<Actor> => {
      const organisationId =
        organisations.get(organisation) ?? (await anOrganisation(work, { name: organisation, chain, kind: chain }))
      organisations.set(organisation, organisationId)
      const email = `${givenName}.${familyName}@${municipalityId}.example`.toLowerCase().replaceAll(' ', '-')
      const professionalId = await aProfessional(work, {
        organisationId,
        givenName,
        familyName,
        functionTitle,
        email,
        telephone: '0999-55 12 10',
        roles,
      })
      return actorOf({ municipalityId, professionalId, organisationId, chain, roles })
    }
    const municipality: [string, Chain] = ['Gemeente', 'municipality']
    const care: [string, Chain] = ['Jeugdhulp Vaart', 'care']
    const town: CaseTown = {
      wouter: await person('Wouter', 'Hoekstra', 'Adviseur OOV', municipality, ['chair']),
      secondChair: await person('Petra', 'Vos', 'Adviseur OOV', municipality, ['chair']),
      jikke: await person('Jikke', 'van der Berg', 'Casusregisseur', municipality, ['case-director']),
      thomas: await person('Thomas', 'Brouwer', 'Casusregisseur', municipality, ['case-director']),
      mentor: await person('Rob', 'Ouwehand', 'Mentor', ['Mbo Werfzicht', 'education'], ['case-team-member']),
      coach: await person('Emre', 'Yıldız', 'Forensisch coach', care, ['case-team-member']),
      secondCoach: await person('Linh', 'Nguyen', 'Gezinscoach', care, ['case-team-member']),
      youthWorker: await person('Kofi', 'Mensah', 'Jongerenwerker', ['De Loods', 'community'], ['case-team-member']),
      officer: await person('David', 'Pattinama', 'Jeugdagent', ['Politie', 'safety'], ['case-team-member']),
      stranger: await person('Noor', 'Prins', 'Mentor', ['Lyceum zonder convenant', 'education'], ['case-team-member']),
      privacyOfficer: await person('Hein', 'Postma', 'Privacyfunctionaris', municipality, ['privacy-officer']),
      manager: await person('Koen', 'Jansen', 'Functioneel beheerder', municipality, ['functional-manager']),
      adviser: await person('Lotte', 'Schipper', 'Beleidsadviseur', municipality, ['policy-adviser']),
    }
    await covenant(work, organisations)
    return town
  })
}

async function covenant(work: Work, organisations: ReadonlyMap<string, number>): Promise<void> {
  const party = (name: string, gives: DataKind[], receives: DataKind[]) => {
    const term = (direction: 'gives' | 'receives') => (kind: DataKind) =>
      ({ direction, purpose, kind, condition: 'free', ground: 'AVG art. 6 lid 1 onder e', article: 'art. 7' }) as const
    return {
      organisationId: organisations.get(name) ?? 0,
      joinedOn: '2026-01-01',
      terms: [...gives.map(term('gives')), ...receives.map(term('receives'))],
    }
  }
  const most: DataKind[] = ['identity', 'contact', 'observation', 'education', 'criminal']
  await aCovenant(work, {
    title: 'Convenant PGA',
    validFrom: '2026-01-01',
    contactPoint: 'Contactpunt privacy, telefoon 0999-55 10 00',
    parties: [
      party('Gemeente', most, most),
      party('Mbo Werfzicht', ['identity', 'education', 'observation'], ['identity', 'education']),
      party(
        'Jeugdhulp Vaart',
        ['identity', 'contact', 'observation', 'care'],
        ['identity', 'contact', 'observation', 'care'],
      ),
      party('De Loods', ['observation'], ['identity', 'contact', 'observation']),
      party('Politie', ['observation', 'criminal'], ['identity', 'criminal']),
    ],
  })
}

/** What each of the town is there for, and what the membership opens. */
const members: readonly (readonly [keyof CaseTown, string, DataKind[]])[] = [
  ['mentor', 'je mentor', ['identity', 'education']],
  ['coach', 'je coach', ['identity', 'contact', 'observation', 'care']],
  ['youthWorker', 'jongerenwerk', ['identity', 'contact', 'observation']],
  ['officer', 'wijkagent', ['identity', 'criminal']],
]

export type TestCase = { readonly caseId: string; readonly subjectId: string }

/** Acts in the town under the purpose of cases. */
export const as = <T>(platform: TestPlatform, actor: Actor, act: (work: Work) => Promise<T>): Promise<T> =>
  perform(platform, actor, 'pga', act)

/** A case that the chair offered to Jikke. */
export function offered(
  platform: TestPlatform,
  town: CaseTown,
  told: Parameters<typeof anOfferedCase>[1] = {},
): Promise<TestCase> {
  return perform(platform, town.wouter, 'signalering', (work) =>
    anOfferedCase(work, { directorId: String(town.jikke.professionalId), ...told }),
  )
}

/** The same, accepted, with a team of four. */
export async function withTeam(
  platform: TestPlatform,
  town: CaseTown,
  told: Parameters<typeof anOfferedCase>[1] = {},
): Promise<TestCase> {
  const made = await offered(platform, town, told)
  await as(platform, town.jikke, async (work) => {
    await acceptCase(work, { caseId: made.caseId })
    for (const [who, task, kinds] of members)
      await addMember(work, { caseId: made.caseId, professionalId: String(town[who].professionalId), task, kinds })
  })
  return made
}

/** The same, with everybody told, heard, a goal and a settled plan. */
export async function running(
  platform: TestPlatform,
  town: CaseTown,
  told: Parameters<typeof anOfferedCase>[1] = {},
): Promise<TestCase & { readonly seen: PersonCase }> {
  const made = await withTeam(platform, town, told)
  const seen = await as(platform, town.jikke, (work) => aCaseInPlanning(work, made.caseId))
  return { ...made, seen }
}
