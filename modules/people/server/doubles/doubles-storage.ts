import { type Selectable, sql } from 'kysely'
import { newId, type Tables, type Work } from '../../../../platform/server/work.ts'
import type { ClusterState, DoublesSearchState } from '../../contract.ts'
import { type StoredSearch, searchDays } from './doubles-search.ts'
import { groupedBy, type LikelyPair } from './piles.ts'

type SearchRow = Selectable<Tables['people.doubles_search']>

function fromRow(row: SearchRow): StoredSearch {
  return {
    id: row.id,
    purpose: row.purpose,
    searchedBy: row.searched_by,
    startedAt: row.started_at,
    over: row.over,
    listId: row.list_id,
    state: row.state,
    total: row.total,
    done: row.done,
    pairs: row.pairs,
    endedAt: row.ended_at,
    endsAt: row.ends_at,
  }
}

const ownOf = (work: Work) => {
  const { municipalityId, organisationId, professionalId } = work.actor
  if (organisationId === null || professionalId === null) throw new Error('doubles are searched by somebody')
  return { municipalityId, organisationId, professionalId }
}

/** Subjects of this purpose of which the actor sees who they are. */
export async function listDescribedSubjects(work: Work): Promise<string[]> {
  const rows = await work.db
    .selectFrom('people.description')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('purpose', '=', work.purpose)
    .select('subject_id')
    .distinct()
    .execute()
  return rows.map((row) => row.subject_id)
}

export async function insertSearch(
  work: Work,
  subjectIds: readonly string[],
  listId: string | null,
): Promise<StoredSearch> {
  const { municipalityId, organisationId, professionalId } = ownOf(work)
  const row = await work.db
    .insertInto('people.doubles_search')
    .values({
      municipality_id: municipalityId,
      id: newId(),
      purpose: work.purpose,
      searched_by: professionalId,
      started_at: work.now,
      over: listId === null ? 'all' : 'list',
      list_id: listId,
      total: subjectIds.length,
      stepped_at: work.now,
      ends_at: new Date(work.now.getTime() + searchDays * 86_400_000),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await sql`insert into people.doubles_record (municipality_id, search_id, subject_id, purpose, source_organisation_id, searched_by)
    select ${municipalityId}, ${row.id}, s.id, ${work.purpose}, ${organisationId}, ${professionalId}
    from unnest(${[...subjectIds]}::bigint[]) s(id)`.execute(work.db)
  return fromRow(row)
}

/** The actor's searches, newest first. */
export async function listSearches(work: Work): Promise<readonly StoredSearch[]> {
  const rows = await work.db
    .selectFrom('people.doubles_search')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('purpose', '=', work.purpose)
    .selectAll()
    .orderBy('started_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

export async function findSearch(work: Work, searchId: string): Promise<StoredSearch | undefined> {
  const row = await searches(work, searchId).executeTakeFirst()
  return row && fromRow(row)
}

export async function findSearchForUpdate(work: Work, searchId: string): Promise<StoredSearch | undefined> {
  const row = await searches(work, searchId).forUpdate().executeTakeFirst()
  return row && fromRow(row)
}

/** For the next step; undefined also when somebody else is taking it. */
export async function findSearchToStep(work: Work, searchId: string): Promise<StoredSearch | undefined> {
  const row = await searches(work, searchId).forUpdate().skipLocked().executeTakeFirst()
  return row && fromRow(row)
}

function searches(work: Work, searchId: string) {
  return work.db
    .selectFrom('people.doubles_search')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', searchId)
    .selectAll()
}

export async function updateSearch(
  work: Work,
  searchId: string,
  { state, done, pairs }: { state: DoublesSearchState; done: number; pairs: number },
): Promise<void> {
  await work.db
    .updateTable('people.doubles_search')
    .set({
      state,
      done,
      pairs,
      stepped_at: work.now,
      ended_at: state === 'searching' || state === 'grouping' ? null : work.now,
    })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', searchId)
    .execute()
}

/** By the program itself: what is past its day. */
export async function deleteEndedSearches(work: Work): Promise<number> {
  const gone = await work.db
    .deleteFrom('people.doubles_search')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('ends_at', '<=', work.now)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

// Records and pairs of a search

/** Records whose doubles were not looked for yet, as far as the actor still sees them. */
export async function listRecordsToSearch(work: Work, searchId: string, most: number): Promise<string[]> {
  const rows = await work.db
    .selectFrom('people.doubles_record')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('search_id', '=', searchId)
    .where('searched', '=', false)
    .select('subject_id')
    .orderBy('subject_id')
    .limit(most)
    .execute()
  return rows.map((row) => row.subject_id)
}

export async function listRecordsAmong(work: Work, searchId: string, subjectIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ subject_id: string }>`
    select subject_id from people.doubles_record
    where municipality_id = ${work.actor.municipalityId} and search_id = ${searchId} and subject_id = any (${[...subjectIds]}::bigint[])`.execute(
    work.db,
  )
  return rows.map((row) => row.subject_id)
}

export async function markSearched(work: Work, searchId: string, subjectIds: readonly string[]): Promise<void> {
  await sql`update people.doubles_record set searched = true
    where municipality_id = ${work.actor.municipalityId} and search_id = ${searchId} and subject_id = any (${[...subjectIds]}::bigint[])`.execute(
    work.db,
  )
}

/** Keeps pairs that were not found before; answers how many. */
export async function insertPairs(work: Work, searchId: string, pairs: readonly LikelyPair[]): Promise<number> {
  if (pairs.length === 0) return 0
  const { municipalityId, organisationId, professionalId } = ownOf(work)
  const { numAffectedRows } = await sql`
    insert into people.doubles_pair (municipality_id, search_id, subject_id, other_subject_id, purpose, source_organisation_id, searched_by, chance)
    select ${municipalityId}, ${searchId}, least(p.one, p.other), greatest(p.one, p.other), ${work.purpose}, ${organisationId}, ${professionalId}, max(p.chance)
    from unnest(${pairs.map(({ one }) => one)}::bigint[], ${pairs.map(({ other }) => other)}::bigint[], ${pairs.map(({ chance }) => chance)}::real[]) p(one, other, chance)
    group by 3, 4
    on conflict on constraint doubles_pair_pkey do nothing`.execute(work.db)
  return Number(numAffectedRows ?? 0)
}

export async function listPairs(work: Work, searchId: string): Promise<LikelyPair[]> {
  const rows = await work.db
    .selectFrom('people.doubles_pair')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('search_id', '=', searchId)
    .select(['subject_id', 'other_subject_id', 'chance'])
    .execute()
  return rows.map((row) => ({ one: row.subject_id, other: row.other_subject_id, chance: row.chance }))
}

/** The piles are made, or nobody wants them: what was kept to make them goes, also of records that are not seen any more. */
export async function forgetWork(work: Work, searchId: string): Promise<void> {
  await sql`select people.forget_search_work(${searchId}::uuid)`.execute(work.db)
}

/** The person that two people found each of these subjects to be about, as far as the actor sees it. */
export async function personsOf(work: Work, subjectIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ subject_id: string; person_id: string }>`
    select subject_id, person_id from people.membership
    where municipality_id = ${work.actor.municipalityId} and undone_at is null and subject_id = any (${[...subjectIds]}::bigint[])`.execute(
    work.db,
  )
  return new Map(rows.map((row) => [row.subject_id, row.person_id]))
}

/** How many records, seen by the actor, each of these persons has. */
export async function countRecordsOf(work: Work, persons: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (persons.length === 0) return new Map()
  const rows = await work.db
    .selectFrom('people.membership')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('person_id', 'in', persons)
    .where('undone_at', 'is', null)
    // Whom a record is about was told by others than who joined it: their covenants count too.
    .where((where) =>
      where.exists(
        where
          .selectFrom('people.description as d')
          .whereRef('d.municipality_id', '=', 'people.membership.municipality_id')
          .whereRef('d.subject_id', '=', 'people.membership.subject_id'),
      ),
    )
    .select(['person_id', (count) => count.fn.countAll<string>().as('records')])
    .groupBy('person_id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, Number(row.records)]))
}

// Clusters

export type StoredCluster = { readonly id: string; readonly searchId: string; readonly state: ClusterState }

export async function insertClusters(
  work: Work,
  searchId: string,
  clusters: readonly (readonly string[])[],
): Promise<void> {
  const { municipalityId, professionalId } = ownOf(work)
  if (clusters.length === 0) return
  const placed = clusters.map((members, place) => ({ id: newId(), place, members }))
  await sql`insert into people.doubles_cluster (municipality_id, id, search_id, searched_by, place)
    select ${municipalityId}, c.id, ${searchId}, ${professionalId}, c.place
    from unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ place }) => place)}::int[]) c(id, place)`.execute(
    work.db,
  )
  const lying = placed.flatMap(({ id, members }) => members.map((subject) => ({ id, subject })))
  await sql`update people.doubles_record r set cluster_id = m.cluster_id
    from unnest(${lying.map(({ subject }) => subject)}::bigint[], ${lying.map(({ id }) => id)}::uuid[]) m(subject_id, cluster_id)
    where r.municipality_id = ${municipalityId} and r.search_id = ${searchId} and r.subject_id = m.subject_id`.execute(
    work.db,
  )
}

/** In the order of the screen, with the subjects that the actor still sees. */
export async function listClusters(
  work: Work,
  searchId: string,
): Promise<readonly (StoredCluster & { readonly subjectIds: readonly string[] })[]> {
  const here = work.actor.municipalityId
  const rows = await work.db
    .selectFrom('people.doubles_cluster as c')
    .innerJoin('people.doubles_record as r', (join) =>
      join.onRef('r.municipality_id', '=', 'c.municipality_id').onRef('r.cluster_id', '=', 'c.id'),
    )
    .where('c.municipality_id', '=', here)
    .where('c.search_id', '=', searchId)
    .select(['c.id', 'c.state', 'r.subject_id'])
    .orderBy('c.place')
    .orderBy('r.subject_id')
    .execute()
  const clusters = groupedBy(rows, (row) => row.id)
  return [...clusters].map(([id, lying]) => ({
    id,
    searchId,
    state: lying[0]?.state ?? 'open',
    subjectIds: lying.map((row) => row.subject_id),
  }))
}

export async function findCluster(
  work: Work,
  clusterId: string,
  lock = false,
): Promise<(StoredCluster & { readonly subjectIds: readonly string[] }) | undefined> {
  const here = work.actor.municipalityId
  const query = work.db
    .selectFrom('people.doubles_cluster')
    .where('municipality_id', '=', here)
    .where('id', '=', clusterId)
    .select(['id', 'search_id', 'state'])
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  // The purpose and the end of a search are on its own row.
  if (!row || !(await findSearch(work, row.search_id))) return undefined
  const lying = await work.db
    .selectFrom('people.doubles_record')
    .where('municipality_id', '=', here)
    .where('cluster_id', '=', clusterId)
    .select('subject_id')
    .orderBy('subject_id')
    .execute()
  return { id: row.id, searchId: row.search_id, state: row.state, subjectIds: lying.map((each) => each.subject_id) }
}

export async function updateCluster(work: Work, clusterId: string, state: ClusterState): Promise<void> {
  await work.db
    .updateTable('people.doubles_cluster')
    .set({ state, decided_at: state === 'together' || state === 'apart' ? work.now : null })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', clusterId)
    .execute()
}
