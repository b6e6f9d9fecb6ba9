import { instantOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import { perform, systemActor, type Actor, type Platform } from '../../../platform/server/work.ts'
import {
  actorOf,
  aMunicipality,
  anAccount,
  anOrganisation,
  aProfessional,
  demoPassword,
  hashPassword,
} from '../../../modules/identity/server/index.ts'
import { aCovenant } from '../../../modules/partners/server/index.ts'
import type { Story } from '../story.ts'

/** Everybody who acts in the story, as the database knows them. */
export type Cast = {
  /** The professional with this id in the story, signed in. */
  actor(id: string): Actor
  professional(id: string): string
  organisation(id: string): number
}

/** The municipalities with their organisations, people and covenants. The neighbour comes last: with it the town is whole. */
export async function buildTown(platform: Platform, story: Story, from: LocalDate): Promise<Cast> {
  const organisations = new Map<string, number>()
  const actors = new Map<string, Actor>()
  const passwordHash = await hashPassword(demoPassword)
  for (const municipality of story.municipalities) {
    const now = instantOf(from, '08:00')
    await aMunicipality(
      { ...platform, clock: () => now },
      {
        id: municipality.id,
        name: municipality.name,
        region: municipality.region,
        targetGroupRule: municipality.targetGroupRule,
      },
    )
    await perform(
      platform,
      systemActor(municipality.id),
      'none',
      async (work) => {
        for (const { id, name, chain, kind } of story.organisations.filter(
          (one) => one.municipality === municipality.id,
        )) {
          const organisationId = await anOrganisation(work, { name, chain, kind })
          organisations.set(id, organisationId)
          for (const person of story.professionals.filter(({ organisation }) => organisation === id)) {
            const { givenName, infix, familyName, functionTitle, email, telephone, roles } = person
            const professionalId = await aProfessional(work, {
              organisationId,
              givenName,
              infix: infix ?? null,
              familyName,
              functionTitle,
              email,
              telephone,
              roles,
            })
            await anAccount(work, { professionalId, email, passwordHash })
            actors.set(
              person.id,
              actorOf({ municipalityId: municipality.id, professionalId, organisationId, chain, roles }),
            )
          }
        }
        for (const covenant of story.covenants.filter((one) => one.municipality === municipality.id)) {
          await aCovenant(work, {
            title: covenant.title,
            validFrom: covenant.validFrom,
            validUntil: covenant.validUntil,
            contactPoint: covenant.contactPoint,
            parties: covenant.parties.map(({ organisation, joinedOn, leftOn, terms }) => ({
              organisationId: known(organisations, organisation),
              joinedOn,
              leftOn: leftOn ?? null,
              terms,
            })),
          })
        }
      },
      { now },
    )
  }
  const actor = (id: string): Actor => known(actors, id)
  return {
    actor,
    professional: (id) => String(actor(id).professionalId),
    organisation: (id) => known(organisations, id),
  }
}

/** What the story mentions must have been played before. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = map.get(key)
  if (found === undefined) throw new Error(`${String(key)} is not there yet`)
  return found
}
