import { type Selectable, sql } from 'kysely'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'
import type { PeopleRefusal } from '../contract.ts'
import type { StoredMatch } from './match.ts'

function fromRow(row: Selectable<Tables['people.match']>): StoredMatch {
  return {
    id: row.id,
    subjectId: row.subject_id,
    otherSubjectId: row.other_subject_id,
    purpose: row.purpose,
    organisationId: row.source_organisation_id,
    hypothesis: row.hypothesis,
    foundAt: row.found_at,
    dueOn: row.due_on as LocalDate,
    owner: row.owner,
    outcome: row.outcome,
    decidedAt: row.decided_at,
  }
}

const own = (work: Work) =>
  work.db
    .selectFrom('people.match')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('source_organisation_id', '=', work.actor.organisationId)
    .where('purpose', '=', work.purpose)

/** Matches of the actor's organisation of which the actor sees both sides: open, and decided since a moment; due first. */
export async function listStoredMatches(work: Work, decidedSince: Date): Promise<readonly StoredMatch[]> {
  const rows = await own(work)
    .where((where) => where.or([where('outcome', '=', 'open'), where('decided_at', '>=', decidedSince)]))
    .selectAll()
    .orderBy('due_on')
    .orderBy('found_at')
    .execute()
  return rows.map(fromRow)
}

/** The same, found between two moments. */
export async function listMatchesFound(work: Work, from: Date, before: Date): Promise<readonly StoredMatch[]> {
  const rows = await own(work).where('found_at', '>=', from).where('found_at', '<', before).selectAll().execute()
  return rows.map(fromRow)
}

export async function findMatch(work: Work, matchId: string): Promise<StoredMatch | undefined> {
  const row = await own(work).where('id', '=', matchId).selectAll().executeTakeFirst()
  return row && fromRow(row)
}

/** Matches of one record, with anything that was found before. */
export async function listMatchesOf(work: Work, subjectId: string): Promise<readonly StoredMatch[]> {
  const rows = await own(work)
    .where((where) => where.or([where('subject_id', '=', subjectId), where('other_subject_id', '=', subjectId)]))
    .selectAll()
    .execute()
  return rows.map(fromRow)
}

export async function setOwner(work: Work, matchId: string, owner: string): Promise<void> {
  await work.db
    .updateTable('people.match')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', matchId)
    .where('outcome', '=', 'open')
    .set({ owner, owned_at: work.now })
    .execute()
}

/** Whoever opens the comparison of two records takes the match that was found of them. */
export async function takeMatchOf(work: Work, subjectId: string, otherSubjectId: string): Promise<void> {
  await work.db
    .updateTable('people.match')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('outcome', '=', 'open')
    .where('subject_id', 'in', [subjectId, otherSubjectId])
    .where('other_subject_id', 'in', [subjectId, otherSubjectId])
    .set({ owner: work.actor.professionalId, owned_at: work.now })
    .execute()
}

/** Answers whether it was kept: not when this match is open already, found by another process or out of sight here. */
export async function insertMatch(
  work: Work,
  match: Pick<StoredMatch, 'subjectId' | 'otherSubjectId' | 'hypothesis' | 'dueOn' | 'owner'> & {
    readonly kind: 'identity' | 'contact'
    readonly version: string
  },
): Promise<boolean> {
  const { municipalityId, organisationId } = work.actor
  if (organisationId === null) throw new Error('a match is found for the coordinators of an organisation')
  const { numInsertedOrUpdatedRows } = await work.db
    .insertInto('people.match')
    .values({
      municipality_id: municipalityId,
      id: newId(),
      subject_id: match.subjectId,
      other_subject_id: match.otherSubjectId,
      kind: match.kind,
      purpose: work.purpose,
      source_organisation_id: organisationId,
      matcher_version: match.version,
      hypothesis: match.hypothesis,
      found_at: work.now,
      due_on: match.dueOn,
      owner: match.owner,
      owned_at: match.owner === null ? null : work.now,
    })
    .onConflict((open) => open.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/**
 * One coordinator says that these are not the same person. The database knows of comparisons and joins of others that the actor
 * may not see: why it refuses is not told.
 */
export async function setApart(work: Work, subjectId: string, otherSubjectId: string, reason: string): Promise<void> {
  try {
    await sql`select people.keep_apart(${subjectId}::bigint, ${otherSubjectId}::bigint, ${reason})`.execute(work.db)
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === '42501' || code === '23505') throw new Refusal<PeopleRefusal>('not-possible-now')
    throw error
  }
}

export type DueLook = { readonly subjectId: string; readonly purpose: string; readonly since: Date }

/** Records of which something was told or changed since the program looked, the oldest first. */
export async function listDueLooks(work: Work, most: number): Promise<readonly DueLook[]> {
  const { rows } = await sql<{ subject: string; purpose: string; since: Date }>`
    select subject, purpose, since from people.looks_due(${most})`.execute(work.db)
  return rows.map(({ subject, purpose, since }) => ({ subjectId: subject, purpose, since }))
}

/** Looked at, unless something changed meanwhile. */
export async function endLook(work: Work, { subjectId, since }: DueLook): Promise<void> {
  await sql`select people.looked(${subjectId}::bigint, ${since}::timestamptz)`.execute(work.db)
}

/** It went wrong: tried again behind the others, and given up after a few times. */
export async function putOffLook(work: Work, { subjectId, since }: DueLook): Promise<void> {
  await sql`select people.look_failed(${subjectId}::bigint, ${since}::timestamptz)`.execute(work.db)
}
