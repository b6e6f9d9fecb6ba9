import { sql, type QueryCreator, type RawBuilder } from 'kysely'
import { statement } from '../../../platform/server/statement.ts'
import type { Tables, Work } from '../../../platform/server/work.ts'
import type { Professional, Role } from '../contract.ts'

type ProfessionalRow = {
  id: string
  given_name: string
  infix: string | null
  family_name: string
  function_title: string
  organisation_id: number
  organisation_name: string
  chain: Professional['chain']
  roles: Role[]
}

/** Everybody who works here today, with the roles they hold now, by family name. */
export async function listProfessionals(work: Work): Promise<Professional[]> {
  const rows = await work.db
    .with(
      (expression) => expression('r').materialized(),
      (db) => rolesNow(db, work),
    )
    .selectFrom('identity.professional as p')
    .innerJoin('identity.organisation as o', (join) =>
      join.onRef('o.municipality_id', '=', 'p.municipality_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .where('p.municipality_id', '=', work.actor.municipalityId)
    .where((where) =>
      where.or([where('p.left_on', 'is', null), where('p.left_on', '>=', sql<string>`platform.today()`)]),
    )
    .leftJoin('r', (join) => join.onRef('r.professional_id', '=', 'p.id'))
    .select([
      'p.id',
      'p.given_name',
      'p.infix',
      'p.family_name',
      'p.function_title',
      'p.organisation_id',
      'o.name as organisation_name',
      'o.chain',
    ])
    .select((expression) => expression.fn.coalesce('r.roles', sql<Role[]>`'{}'`).as('roles'))
    .orderBy('p.family_name')
    .orderBy('p.given_name')
    .execute()
  return rows.map(presentProfessional)
}

// Gathered once for everybody; without `materialized` a plan without statistics gathers all of them anew for each.
function rolesNow(db: QueryCreator<Tables>, work: Work) {
  return db
    .selectFrom('identity.role_assignment')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('assigned_from', '<=', work.now)
    .where((where) => where.or([where('assigned_until', 'is', null), where('assigned_until', '>', work.now)]))
    .select('professional_id')
    .select(sql<Role[]>`array_agg(distinct role order by role)`.as('roles'))
    .groupBy('professional_id')
}

function presentProfessional(row: ProfessionalRow): Professional {
  return {
    id: row.id,
    givenName: row.given_name,
    infix: row.infix,
    familyName: row.family_name,
    functionTitle: row.function_title,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    chain: row.chain,
    roles: row.roles,
  }
}

export async function listOwnSessions(work: Work) {
  return work.db
    .selectFrom('identity.session')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('professional_id', '=', work.actor.professionalId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', work.now)
    .select(['id', 'scope', 'opened_at', 'last_seen_at'])
    .orderBy('last_seen_at', 'desc')
    .execute()
}

export async function endSession(work: Work, sessionId: string): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('identity.session')
    .set({ ended_at: work.now })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends every session of the actor but the one that acts; answers how many. */
export async function endOtherSessions(work: Work): Promise<number> {
  const { numUpdatedRows } = await work.db
    .updateTable('identity.session')
    .set({ ended_at: work.now })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('professional_id', '=', work.actor.professionalId)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', work.now)
    .where(sql<boolean>`id is distinct from ${work.actor.session?.id ?? null}::uuid`)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Under which address the actor signs in, and the telephone number that colleagues call. */
export async function findOwnContact(work: Work): Promise<{ email: string; telephone: string | null } | undefined> {
  return work.db
    .selectFrom('identity.professional')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', work.actor.professionalId)
    .select(['email', 'telephone'])
    .executeTakeFirst()
}

export async function findDraft(work: Work, key: string) {
  return work.db
    .selectFrom('identity.draft')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('professional_id', '=', work.actor.professionalId)
    .where('key', '=', key)
    .where('ends_at', '>', work.now)
    .select(['key', 'content', 'kept_at'])
    .executeTakeFirst()
}

export async function upsertDraft(work: Work, key: string, content: unknown, endsAt: Date): Promise<void> {
  if (!work.actor.professionalId) throw new Error('a draft belongs to a person')
  await work.db
    .insertInto('identity.draft')
    .values({
      municipality_id: work.actor.municipalityId,
      professional_id: work.actor.professionalId,
      key,
      content: JSON.stringify(content),
      kept_at: work.now,
      ends_at: endsAt,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'professional_id', 'key'])
        .doUpdateSet({ content: JSON.stringify(content), kept_at: work.now, ends_at: endsAt }),
    )
    .execute()
}

export async function deleteDraft(work: Work, key: string): Promise<void> {
  await work.db
    .deleteFrom('identity.draft')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('professional_id', '=', work.actor.professionalId)
    .where('key', '=', key)
    .execute()
}

/** Somebody who shared, asked or decided, as other rooms write of them; also after leaving. */
export type Colleague = {
  readonly id: string
  readonly givenName: string
  readonly infix: string | null
  readonly familyName: string
  readonly functionTitle: string
  readonly telephone: string | null
  readonly organisationId: number
  readonly organisationName: string
  readonly chain: Professional['chain']
}

/** Of a row that names a professional: the function and the organisation, in the statement that reads the row. */
export function functionOf(professional: string): RawBuilder<{ title: string; organisation: string } | null> {
  return sql`(select json_build_object('title', p.function_title, 'organisation', o.name) from identity.professional p
    join identity.organisation o on o.municipality_id = p.municipality_id and o.id = p.organisation_id
    where p.municipality_id = platform.municipality() and p.id = ${sql.ref(professional)})`
}

const colleaguesById = statement((db, value: { readonly municipality: number; readonly ids: readonly string[] }) =>
  db
    .selectFrom('identity.professional as p')
    .innerJoin('identity.organisation as o', (join) =>
      join.onRef('o.municipality_id', '=', 'p.municipality_id').onRef('o.id', '=', 'p.organisation_id'),
    )
    .where('p.municipality_id', '=', value.municipality)
    .where('p.id', 'in', value.ids)
    .select([
      'p.id',
      'p.given_name',
      'p.infix',
      'p.family_name',
      'p.function_title',
      'p.telephone',
      'p.organisation_id',
      'o.name as organisation_name',
      'o.chain',
    ]),
)

/** These professionals of this municipality, by identifier; whoever is not of here is left out. */
export async function findColleagues(work: Work, professionalIds: readonly string[]): Promise<Map<string, Colleague>> {
  if (professionalIds.length === 0) return new Map()
  const rows = await colleaguesById(work, { ids: [...new Set(professionalIds)] })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        givenName: row.given_name,
        infix: row.infix,
        familyName: row.family_name,
        functionTitle: row.function_title,
        telephone: row.telephone,
        organisationId: row.organisation_id,
        organisationName: row.organisation_name,
        chain: row.chain,
      },
    ]),
  )
}

/** Organisations in which somebody holds this role now. */
export async function listOrganisationsWithRole(work: Work, role: Role): Promise<number[]> {
  const rows = await work.db
    .selectFrom('identity.role_assignment as r')
    .innerJoin('identity.professional as p', (join) =>
      join.onRef('p.municipality_id', '=', 'r.municipality_id').onRef('p.id', '=', 'r.professional_id'),
    )
    .where('r.municipality_id', '=', work.actor.municipalityId)
    .where('r.role', '=', role)
    .where('r.assigned_from', '<=', work.now)
    .where((where) => where.or([where('r.assigned_until', 'is', null), where('r.assigned_until', '>', work.now)]))
    .where((where) =>
      where.or([where('p.left_on', 'is', null), where('p.left_on', '>=', sql<string>`platform.today()`)]),
    )
    .select('p.organisation_id')
    .distinct()
    .orderBy('p.organisation_id')
    .execute()
  return rows.map((row) => row.organisation_id)
}

/** The municipality of the actor. */
export async function getOwnMunicipality(
  work: Work,
): Promise<{ id: number; name: string; region: string; linkValidHours: number }> {
  const row = await work.db
    .selectFrom('identity.municipality')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['municipality_id', 'name', 'region', 'link_valid_hours'])
    .executeTakeFirstOrThrow()
  return { id: row.municipality_id, name: row.name, region: row.region, linkValidHours: row.link_valid_hours }
}

/** Who works here under this e-mail address, with the roles held now; for the command line, where nobody is signed in. */
export async function findProfessionalByEmail(work: Work, email: string): Promise<Professional | undefined> {
  const row = await work.db
    .selectFrom('identity.professional')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('email', '=', email.trim().toLowerCase())
    .select('id')
    .executeTakeFirst()
  return row && (await listProfessionals(work)).find((professional) => professional.id === row.id)
}

/** The organisations that work with this municipality, by name. */
export async function listOrganisations(
  work: Work,
): Promise<{ id: number; name: string; chain: Professional['chain']; kind: string }[]> {
  return work.db
    .selectFrom('identity.organisation')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'name', 'chain', 'kind'])
    .orderBy('name')
    .execute()
}
