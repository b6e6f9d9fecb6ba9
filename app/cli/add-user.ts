import { StartProblem } from '../../platform/server/postgres/start-problem.ts'
import { perform, systemActor, type Chain, type Platform } from '../../platform/server/work.ts'
import { chains, roles, type Role } from '../../modules/identity/contract.ts'
import {
  aMunicipality,
  anAccount,
  anOrganisation,
  aProfessional,
  hashPassword,
} from '../../modules/identity/server/index.ts'

type NewUser = {
  readonly municipality: string
  readonly municipalityName?: string
  readonly organisation: string
  readonly chain?: string
  readonly givenName: string
  readonly infix?: string
  readonly familyName: string
  readonly function: string
  readonly email: string
  readonly role: string[]
}

/** Adds a professional with an account, and the municipality and organisation when they are new and named. */
export async function addUser(platform: Platform, user: NewUser, password: string): Promise<void> {
  const municipalityId = Number(user.municipality)
  if (!Number.isInteger(municipalityId))
    throw wrong(
      `--municipality ${user.municipality} is geen getal.`,
      `--municipality ${user.municipality} is not a number.`,
    )
  const given = user.role.filter((role): role is Role => (roles as readonly string[]).includes(role))
  if (given.length !== user.role.length)
    throw wrong(`Rollen zijn: ${roles.join(', ')}.`, `Roles are: ${roles.join(', ')}.`)

  const known = await platform.pool.query('select 1 from identity.municipality where municipality_id = $1', [
    municipalityId,
  ])
  if (known.rowCount === 0) {
    if (!user.municipalityName)
      throw wrong(
        `Gemeente ${municipalityId} is er nog niet; geef --municipality-name.`,
        `Municipality ${municipalityId} does not exist yet; give --municipality-name.`,
      )
    await aMunicipality(platform, { id: municipalityId, name: user.municipalityName })
  }
  const passwordHash = await hashPassword(password)
  await perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const taken = await work.db
      .selectFrom('identity.account')
      .where('email', '=', user.email.toLowerCase())
      .select('email')
      .executeTakeFirst()
    if (taken) throw wrong(`${user.email} heeft al een account.`, `${user.email} has an account already.`)
    const organisation = await work.db
      .selectFrom('identity.organisation')
      .where('municipality_id', '=', municipalityId)
      .where('name', '=', user.organisation)
      .select('id')
      .executeTakeFirst()
    const organisationId =
      organisation?.id ??
      (await anOrganisation(work, { name: user.organisation, chain: chainOf(user), kind: chainOf(user) }))
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: user.givenName,
      infix: user.infix ?? null,
      familyName: user.familyName,
      functionTitle: user.function,
      email: user.email,
      roles: given,
    })
    await anAccount(work, { professionalId, email: user.email, passwordHash })
  })
}

function chainOf(user: NewUser): Chain {
  const chain = chains.find((known) => known === user.chain)
  if (!chain)
    throw wrong(
      `Organisatie ${user.organisation} is nieuw: geef --chain (${chains.join(', ')}).`,
      `Organisation ${user.organisation} is new: give --chain (${chains.join(', ')}).`,
    )
  return chain
}

function wrong(dutch: string, english: string): StartProblem {
  return new StartProblem({ dutch, english })
}
