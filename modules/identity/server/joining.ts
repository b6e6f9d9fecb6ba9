import {
  newId,
  perform,
  systemActor,
  type Actor,
  type Chain,
  type Platform,
  type Work,
} from '../../../platform/server/work.ts'
import type { Role } from '../contract.ts'
import { permissionsOf } from './roles.ts'

/** A municipality with a name nobody bears; answers its number. */
export async function aMunicipality(
  platform: Platform,
  {
    id,
    name,
    region = 'Regio Oost-Merenland',
    targetGroupRule = 'TG-HLM',
  }: { id: number; name: string; region?: string; targetGroupRule?: 'TG-HLM' | 'TG-ZWO' },
): Promise<number> {
  await perform(platform, systemActor(id), 'none', async (work) => {
    await work.db
      .insertInto('identity.municipality')
      .values({
        municipality_id: id,
        name,
        cbs_code: null,
        region,
        target_group_rule: targetGroupRule,
        settings: JSON.stringify({}),
      })
      .execute()
    work.record({ name: 'municipality-joined' })
  })
  return id
}

export async function anOrganisation(
  work: Work,
  { name, chain, kind }: { name: string; chain: Chain; kind: string },
): Promise<number> {
  const { id } = await work.db
    .insertInto('identity.organisation')
    .values({ municipality_id: work.actor.municipalityId, name, chain, kind })
    .returning('id')
    .executeTakeFirstOrThrow()
  work.record({ name: 'organisation-joined', details: { organisationId: id } })
  return id
}

export type NewProfessional = {
  readonly organisationId: number
  readonly givenName: string
  readonly infix?: string | null
  readonly familyName: string
  readonly functionTitle: string
  readonly email: string
  readonly telephone?: string | null
  readonly roles: readonly Role[]
}

export async function aProfessional(work: Work, person: NewProfessional): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('identity.professional')
    .values({
      municipality_id: work.actor.municipalityId,
      id,
      organisation_id: person.organisationId,
      given_name: person.givenName,
      infix: person.infix ?? null,
      family_name: person.familyName,
      function_title: person.functionTitle,
      email: person.email.toLowerCase(),
      telephone: person.telephone ?? null,
      left_on: null,
    })
    .execute()
  for (const role of person.roles) {
    await work.db
      .insertInto('identity.role_assignment')
      .values({
        municipality_id: work.actor.municipalityId,
        professional_id: id,
        role,
        assigned_from: work.now,
        assigned_until: null,
        assigned_by: null,
      })
      .execute()
  }
  work.record({ name: 'professional-joined', details: { professionalId: id } })
  return id
}

/** A password with which a professional signs in here; its owner changes it at the first occasion. */
export async function anAccount(
  work: Work,
  { professionalId, email, passwordHash }: { professionalId: string; email: string; passwordHash: string },
): Promise<void> {
  await work.db
    .insertInto('identity.account')
    .values({
      municipality_id: work.actor.municipalityId,
      professional_id: professionalId,
      email: email.toLowerCase(),
      password_hash: passwordHash,
    })
    .execute()
  work.record({ name: 'account-added', details: { professionalId } })
}

/** The actor that a professional is when signed in, as the session would make it. */
export function actorOf(person: {
  municipalityId: number
  professionalId: string
  organisationId: number
  chain: Chain
  roles: readonly Role[]
}): Actor {
  return { ...person, permissions: permissionsOf(person.roles, 'full') }
}
