import { sql } from 'kysely'
import type { DataKind, PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../platform/server/work.ts'
import type { CovenantTerm } from '../contract.ts'

/** A covenant as it was signed: parties, and what each gives and receives. */
export type NewCovenant = {
  readonly title: string
  readonly validFrom: string
  readonly validUntil?: string | null
  readonly contactPoint: string
  readonly parties: readonly {
    readonly organisationId: number
    readonly joinedOn: string
    readonly leftOn?: string | null
    readonly terms: readonly (Omit<CovenantTerm, 'note'> & { readonly note?: string | null })[]
  }[]
}

export type CovenantRow = {
  id: number
  title: string
  valid_from: string
  valid_until: string | null
  contact_point: string
  stopped_purposes: PersonalPurpose[]
}
export type PartyRow = { covenant_id: number; organisation_id: number; joined_on: string; left_on: string | null }
export type TermRow = CovenantTerm & { covenant_id: number; organisation_id: number }

const covenantColumns = ['id', 'title', 'valid_from', 'valid_until', 'contact_point', 'stopped_purposes'] as const

/** All covenants of the municipality, the newest first. */
export function listCovenantRows(work: Work): Promise<CovenantRow[]> {
  return work.db
    .selectFrom('partners.covenant')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(covenantColumns)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

async function oneCovenant(work: Work, covenantId: number, lock: boolean): Promise<CovenantRow> {
  const query = work.db
    .selectFrom('partners.covenant')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', covenantId)
    .select(covenantColumns)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export const getCovenantRow = (work: Work, covenantId: number): Promise<CovenantRow> =>
  oneCovenant(work, covenantId, false)

export const getCovenantForUpdate = (work: Work, covenantId: number): Promise<CovenantRow> =>
  oneCovenant(work, covenantId, true)

export function partiesOf(work: Work, covenantIds: readonly number[]): Promise<PartyRow[]> {
  if (covenantIds.length === 0) return Promise.resolve([])
  return work.db
    .selectFrom('partners.covenant_party')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('covenant_id', 'in', covenantIds)
    .select(['covenant_id', 'organisation_id', 'joined_on', 'left_on'])
    .execute()
}

export function termsOf(work: Work, covenantIds: readonly number[]): Promise<TermRow[]> {
  if (covenantIds.length === 0) return Promise.resolve([])
  return work.db
    .selectFrom('partners.covenant_term')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('covenant_id', 'in', covenantIds)
    .select([
      'covenant_id',
      'organisation_id',
      'direction',
      'purpose',
      'kind',
      'condition',
      'ground',
      'article',
      'note',
    ])
    .orderBy('covenant_id')
    .orderBy('organisation_id')
    .orderBy('purpose')
    .orderBy('direction')
    .orderBy('kind')
    .execute()
}

/** Everything that was agreed, also what no longer counts: the guide says why something may not. */
export type Agreements = {
  readonly covenants: readonly CovenantRow[]
  readonly parties: readonly PartyRow[]
  readonly terms: readonly TermRow[]
}

export async function listAgreements(work: Work): Promise<Agreements> {
  const covenants = await listCovenantRows(work)
  const ids = covenants.map(({ id }) => id)
  return { covenants, parties: await partiesOf(work, ids), terms: await termsOf(work, ids) }
}

export type StopRow = {
  purpose: PersonalPurpose
  reason: string
  stopped_at: Date
  stopped_by: string
  resumed_at: Date | null
  resumed_by: string | null
}

/** When sharing under a covenant stood still, the newest first. */
export function listStopRows(work: Work, covenantId: number): Promise<StopRow[]> {
  return work.db
    .selectFrom('partners.covenant_stop')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('covenant_id', '=', covenantId)
    .select(['purpose', 'reason', 'stopped_at', 'stopped_by', 'resumed_at', 'resumed_by'])
    .orderBy('stopped_at', 'desc')
    .execute()
}

export async function insertStop(
  work: Work,
  stop: { covenantId: number; purpose: PersonalPurpose; reason: string },
): Promise<void> {
  await work.db
    .insertInto('partners.covenant_stop')
    .values({
      municipality_id: work.actor.municipalityId,
      id: newId(),
      covenant_id: stop.covenantId,
      purpose: stop.purpose,
      reason: stop.reason,
      stopped_at: work.now,
      stopped_by: String(work.actor.professionalId),
    })
    .execute()
}

export async function updateStopResumed(work: Work, covenantId: number, purpose: PersonalPurpose): Promise<void> {
  await work.db
    .updateTable('partners.covenant_stop')
    .set({ resumed_at: work.now, resumed_by: work.actor.professionalId })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('covenant_id', '=', covenantId)
    .where('purpose', '=', purpose)
    .where('resumed_at', 'is', null)
    .execute()
}

/** What the policies read: from this moment nothing for these purposes is shared under this covenant. */
export async function updateStoppedPurposes(
  work: Work,
  covenantId: number,
  stopped: readonly PersonalPurpose[],
): Promise<void> {
  await work.db
    .updateTable('partners.covenant')
    .set({ stopped_purposes: [...stopped] })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', covenantId)
    .execute()
}

/** The kinds that the policies let a receiver read of a sender today: the same function, asked for this receiver. */
export async function kindsOpened(
  work: Work,
  senderId: number,
  receiverId: number,
  purpose: PersonalPurpose,
): Promise<ReadonlySet<DataKind>> {
  const { rows } = await sql<{ kind: DataKind }>`
    select k.kind
    from unnest(array['identity', 'contact', 'observation', 'education', 'care', 'criminal']) k(kind)
    where privacy.sharing_key(${senderId}::int, ${purpose}, k.kind) in (
      select key from privacy.shared_keys_of(platform.municipality(), ${receiverId}::int, ${purpose}, platform.today()) key)`.execute(
    work.db,
  )
  return new Set(rows.map((row) => row.kind))
}

export async function insertCovenant(work: Work, covenant: NewCovenant): Promise<number> {
  const municipality_id = work.actor.municipalityId
  const { id } = await work.db
    .insertInto('partners.covenant')
    .values({
      municipality_id,
      title: covenant.title,
      valid_from: covenant.validFrom,
      valid_until: covenant.validUntil ?? null,
      contact_point: covenant.contactPoint,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const parties = covenant.parties.map((party) => ({
    municipality_id,
    covenant_id: id,
    organisation_id: party.organisationId,
    joined_on: party.joinedOn,
    left_on: party.leftOn ?? null,
  }))
  const terms = covenant.parties.flatMap((party) =>
    party.terms.map(({ direction, purpose, kind, condition, ground, article, note }) => ({
      municipality_id,
      covenant_id: id,
      organisation_id: party.organisationId,
      direction,
      purpose,
      kind,
      condition,
      ground,
      article,
      note: note ?? null,
    })),
  )
  if (parties.length > 0) await work.db.insertInto('partners.covenant_party').values(parties).execute()
  if (terms.length > 0) await work.db.insertInto('partners.covenant_term').values(terms).execute()
  return id
}

/** A kind of data that a sender gives at least one of these receivers today, in the words of its covenant; free before with consent. */
export type TermInForce = {
  readonly kind: DataKind
  readonly condition: 'free' | 'with-consent'
  readonly ground: string
  readonly article: string
  readonly covenant: string
  readonly contactPoint: string
  readonly note: string | null
}

/** What a sender may share with these receivers for a purpose today: the keys are those that the policies ask for, the terms say in which words. */
export async function listTermsInForce(
  work: Work,
  senderId: number,
  receiverIds: readonly number[],
  purpose: PersonalPurpose,
): Promise<TermInForce[]> {
  const { rows } = await sql<TermInForce>`
    select gives.kind, gives.condition, gives.ground, gives.article, c.title as covenant, c.contact_point as "contactPoint", gives.note
    from unnest(${receiverIds}::int[]) receiver(id)
    cross join lateral privacy.shared_keys_of(platform.municipality(), receiver.id, ${purpose}, platform.today()) opened(key)
    join partners.covenant_term gives on gives.municipality_id = platform.municipality() and gives.organisation_id = ${senderId}::int
      and gives.direction = 'gives' and gives.purpose = ${purpose} and privacy.sharing_key(gives.organisation_id, gives.purpose, gives.kind) = opened.key
    join partners.covenant c on c.municipality_id = gives.municipality_id and c.id = gives.covenant_id
      and c.valid_from <= platform.today() and (c.valid_until is null or c.valid_until >= platform.today()) and not (${purpose} = any (c.stopped_purposes))
    join partners.covenant_party party on party.municipality_id = c.municipality_id and party.covenant_id = c.id and party.organisation_id = gives.organisation_id
      and party.joined_on <= platform.today() and (party.left_on is null or party.left_on >= platform.today())
    order by gives.condition, c.valid_from desc, c.id`.execute(work.db)
  return rows
}
