import type { TestPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, type Chain, perform, systemActor, type Work } from '../../../platform/server/work.ts'
import type { Role } from '../../identity/contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../identity/server/index.ts'
import type { CovenantTerm } from '../contract.ts'
import { aCovenant } from './index.ts'

const chains = {
  municipality: 'municipality',
  school: 'education',
  care: 'care',
  clinic: 'care',
  police: 'safety',
  halt: 'justice',
  /** In no covenant. */
  centre: 'community',
} as const satisfies Record<string, Chain>

export type Member = keyof typeof chains
export type Network = {
  readonly ids: Readonly<Record<Member, number>>
  /** Reads covenants and may stop them. */
  readonly officer: Actor
  /** Reads covenants. */
  readonly director: Actor
  /** Reads the guide alone. */
  readonly teacher: Actor
}

/** A municipality with organisations of each chain and nothing agreed yet; for the tests of this room. */
export async function aNetwork(platform: TestPlatform, municipalityId: number): Promise<Network> {
  await aMunicipality(platform, { id: municipalityId, name: `Gemeente ${municipalityId}` })
  return perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const ids = {} as Record<Member, number>
    for (const [name, chain] of Object.entries(chains) as [Member, Chain][])
      ids[name] = await anOrganisation(work, { name, chain, kind: chain })
    const person = async (organisation: Member, familyName: string, roles: Role[]): Promise<Actor> => {
      const professionalId = await aProfessional(work, {
        organisationId: ids[organisation],
        givenName: 'Hein',
        familyName,
        functionTitle: 'functie',
        email: `${familyName}@${municipalityId}.example`.toLowerCase(),
        roles,
      })
      return actorOf({
        municipalityId,
        professionalId,
        organisationId: ids[organisation],
        chain: chains[organisation],
        roles,
      })
    }
    return {
      ids,
      officer: await person('municipality', 'Postma', ['privacy-officer']),
      director: await person('municipality', 'Ramdin', ['network-director']),
      teacher: await person('school', 'Bakker', ['signaller']),
    }
  })
}

type Given = {
  readonly title?: string
  readonly from?: string
  readonly until?: string | null
  readonly left?: Partial<Record<Member, string>>
  readonly terms: Partial<Record<Member, readonly Partial<CovenantTerm>[]>>
}

/** A covenant of this network; a term says what differs from: gives observation for signalling, freely. */
export function agreed(
  platform: TestPlatform,
  { officer, ids }: Network,
  { title = 'Convenant', from = '2026-01-01', until = null, left = {}, terms }: Given,
): Promise<number> {
  return perform(platform, systemActor(officer.municipalityId), 'none', (work: Work) =>
    aCovenant(work, {
      title,
      validFrom: from,
      validUntil: until,
      contactPoint: 'Privacyfunctionaris',
      parties: (Object.entries(terms) as [Member, readonly Partial<CovenantTerm>[]][]).map(([member, said]) => ({
        organisationId: ids[member],
        joinedOn: from,
        leftOn: left[member] ?? null,
        terms: said.map((term) => ({
          direction: 'gives',
          purpose: 'signalering',
          kind: 'observation',
          condition: 'free',
          ground: 'AVG art. 6 lid 1 onder e',
          article: 'art. 4',
          note: null,
          ...term,
        })),
      })),
    }),
  )
}
