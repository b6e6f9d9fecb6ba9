import { type Selectable, sql } from 'kysely'
import { statement } from '../../../platform/server/statement.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'
import type { ComparisonState, VerdictName } from '../contract.ts'
import { countKey, type KeySpace } from './match-keys.ts'
import type { StoredComparison } from './person-comparison.ts'

type Row = Selectable<Tables['people.comparison']>

function fromRow(row: Row): StoredComparison {
  return {
    id: row.id,
    subjectId: row.subject_id,
    otherSubjectId: row.other_subject_id,
    purpose: row.purpose,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    secondDecider: row.second_decider,
    openerDecidedAt: row.opener_decided_at,
    secondDecidedAt: row.second_decided_at,
    state: row.state,
    settledAt: row.settled_at,
    undone:
      row.undone_at && row.undone_by ? { by: row.undone_by, at: row.undone_at, reason: row.undo_reason ?? '' } : null,
  }
}

/**
 * Records the search in the same breath: at most sixty subjects that share keys with this one which few have, as far as the
 * actor sees them, without those joined to it or kept apart for good. Whatever this unit of work looks at, it searches all.
 */
export async function findCandidates(work: Work, subjectId: string): Promise<readonly string[]> {
  const rows = await candidatesOf(work, { subject: subjectId })
  work.record({ name: 'candidates-searched', subjectId, details: { found: rows.length } })
  return rows.map((row) => row.subject_id)
}

const candidatesOf = statement((db, value: OneSubject) =>
  sql<{ subject_id: string }>`select subject_id from people.find_candidates(${value.subject}::bigint)`.compile(db),
)

const countsOf = statement((db, value: { readonly municipality: number; readonly keys: readonly string[] }) =>
  sql<{
    key: string
    subjects: number
  }>`select key, subjects from people.count_values(${value.keys}::bigint[])`.compile(db),
)

/** How many of the subjects that the actor sees have each value, and how many there are; above 64 an estimate. */
export async function countValues(
  work: Work,
  values: readonly string[],
): Promise<{ counts: Map<string, number>; subjects: number }> {
  const space: KeySpace = { municipalityId: work.actor.municipalityId, purpose: work.purpose }
  const valueOf = new Map(values.map((value) => [countKey(space, value), value]))
  const everybody = countKey(space)
  const counts = new Map<string, number>()
  let subjects = 0
  for (const row of await countsOf(work, { keys: [...valueOf.keys(), everybody] })) {
    if (row.key === everybody) subjects = row.subjects
    else counts.set(valueOf.get(row.key) ?? '', row.subjects)
  }
  return { counts, subjects }
}

/** Why two are not joined: decided for good, said of these two, or of two that were joined to them. */
export type WhyApart = 'never' | 'apart' | 'apart-by-others'

/** What keeps these two apart as far as the actor sees, if anything does. */
export async function whyApart(work: Work, subjectId: string, otherSubjectId: string): Promise<WhyApart | null> {
  const asked = sql<WhyApart | null>`people.kept_apart(${subjectId}::bigint, ${otherSubjectId}::bigint)`
  const { why } = await work.db.selectNoFrom(asked.as('why')).executeTakeFirstOrThrow()
  return why
}

export type StoredApart = {
  readonly subjectId: string
  readonly otherSubjectId: string
  readonly comparisonId: string | null
  readonly saidBy: string
  readonly saidAt: Date
  readonly reason: string
  readonly liftedAt: Date | null
}

/** All that was said to keep one of these apart from one of those, as far as the actor sees both, newest first. */
export async function listSaidApart(
  work: Work,
  ours: readonly string[],
  theirs: readonly string[],
): Promise<readonly StoredApart[]> {
  const rows = await work.db
    .selectFrom('people.apart')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where((where) =>
      where.or([
        where.and([where('subject_id', 'in', ours), where('other_subject_id', 'in', theirs)]),
        where.and([where('subject_id', 'in', theirs), where('other_subject_id', 'in', ours)]),
      ]),
    )
    .selectAll()
    .orderBy('said_at', 'desc')
    .execute()
  return rows.map(apartFromRow)
}

/** What keeps others apart from this one today, as far as the actor sees both, newest first. */
export async function listApartFrom(work: Work, subjectId: string): Promise<readonly StoredApart[]> {
  const rows = await work.db
    .selectFrom('people.apart')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('lifted_at', 'is', null)
    .where((where) => where.or([where('subject_id', '=', subjectId), where('other_subject_id', '=', subjectId)]))
    .selectAll()
    .orderBy('said_at', 'desc')
    .execute()
  return rows.map(apartFromRow)
}

/** The last word on which of these are kept apart from each other, if anybody keeps any apart. */
export async function findLatestApart(work: Work, subjectIds: readonly string[]): Promise<StoredApart | undefined> {
  const row = await work.db
    .selectFrom('people.apart')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('lifted_at', 'is', null)
    .where('subject_id', 'in', [...subjectIds])
    .where('other_subject_id', 'in', [...subjectIds])
    .selectAll()
    .orderBy('said_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && apartFromRow(row)
}

function apartFromRow(row: Selectable<Tables['people.apart']>): StoredApart {
  return {
    subjectId: row.subject_id,
    otherSubjectId: row.other_subject_id,
    comparisonId: row.comparison_id,
    saidBy: row.said_by,
    saidAt: row.said_at,
    reason: row.reason,
    liftedAt: row.lifted_at,
  }
}

/** Subjects that two people found to be about the same young person as this one, as far as the actor sees them. */
export async function joinedSubjects(work: Work, subjectId: string): Promise<string[]> {
  return (await joinedWith(work, { subject: subjectId })).map((row) => row.subject_id)
}

type OneSubject = { readonly municipality: number; readonly subject: string }
const joinedWith = statement((db, value: OneSubject) =>
  sql<{
    subject_id: string
  }>`select j.id as subject_id from people.joined_with(${value.subject}::bigint) j(id)`.compile(db),
)

export async function findComparison(work: Work, comparisonId: string): Promise<StoredComparison | undefined> {
  const row = await work.db
    .selectFrom('people.comparison')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', comparisonId)
    .selectAll()
    .executeTakeFirst()
  return row && fromRow(row)
}

/** These comparisons, as far as the actor sees both sides. */
export async function listComparisons(work: Work, ids: readonly string[]): Promise<readonly StoredComparison[]> {
  if (ids.length === 0) return []
  const rows = await work.db
    .selectFrom('people.comparison')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', 'in', ids)
    .selectAll()
    .execute()
  return rows.map(fromRow)
}

/** All comparisons between any two of these subjects, newest first. */
export async function listComparisonsAmong(
  work: Work,
  subjectIds: readonly string[],
): Promise<readonly StoredComparison[]> {
  if (subjectIds.length === 0) return []
  const rows = await work.db
    .selectFrom('people.comparison')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('subject_id', 'in', subjectIds)
    .where('other_subject_id', 'in', subjectIds)
    .selectAll()
    .orderBy('opened_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** All comparisons that this subject is one side of, newest first. */
export async function listComparisonsOf(work: Work, subjectId: string): Promise<readonly StoredComparison[]> {
  return (await comparisonsOf(work, { subject: subjectId })).map(fromRow)
}

const comparisonsOf = statement((db, value: OneSubject) =>
  db
    .selectFrom('people.comparison')
    .where('municipality_id', '=', value.municipality)
    .where((where) =>
      where.or([where('subject_id', '=', value.subject), where('other_subject_id', '=', value.subject)]),
    )
    .selectAll()
    .orderBy('opened_at', 'desc'),
)

/** Comparisons of which the actor is one of the two people: open ones, and those settled since a moment. */
export async function listOwnComparisons(work: Work, settledSince: Date): Promise<readonly StoredComparison[]> {
  const me = work.actor.professionalId
  const rows = await work.db
    .selectFrom('people.comparison')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('purpose', '=', work.purpose)
    .where((where) => where.or([where('opened_by', '=', me), where('second_decider', '=', me)]))
    .where((where) =>
      where.or([
        where('state', '=', 'open'),
        where('settled_at', '>=', settledSince),
        where('undone_at', '>=', settledSince),
      ]),
    )
    .selectAll()
    .orderBy('opened_at')
    .execute()
  return rows.map(fromRow)
}

/** From here until it ends, nobody else in this municipality joins, keeps apart or begins to compare. */
export async function lockDecisions(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.membership'), platform.municipality())`.execute(work.db)
}

/** Undefined when the two are joined, kept apart for good or being compared by somebody whose act the actor does not see. */
export async function insertComparison(
  work: Work,
  {
    subjectId,
    otherSubjectId,
    secondDecider,
  }: Pick<StoredComparison, 'subjectId' | 'otherSubjectId' | 'secondDecider'>,
): Promise<StoredComparison | undefined> {
  const { municipalityId, organisationId, professionalId } = work.actor
  if (organisationId === null || professionalId === null) throw new Error('a comparison is opened by somebody')
  const row = await work.db
    .insertInto('people.comparison')
    .values({
      municipality_id: municipalityId,
      id: newId(),
      subject_id: subjectId,
      other_subject_id: otherSubjectId,
      purpose: work.purpose,
      source_organisation_id: organisationId,
      opened_by: professionalId,
      opened_at: work.now,
      second_decider: secondDecider,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  return row && fromRow(row)
}

export type StoredVerdict = {
  readonly decidedBy: string
  readonly verdict: VerdictName
  readonly reason: string | null
}

/** The verdicts that the actor may see: one's own, and both once both were given. */
export async function listVerdicts(work: Work, comparisonId: string): Promise<readonly StoredVerdict[]> {
  const rows = await work.db
    .selectFrom('people.verdict')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('comparison_id', '=', comparisonId)
    .select(['decided_by', 'verdict', 'reason'])
    .execute()
  return rows.map((row) => ({ decidedBy: row.decided_by, verdict: row.verdict, reason: row.reason }))
}

/**
 * Gives the actor's verdict; the second one settles, and joins when both said same. Answers the state, or why nothing was
 * written: something that the actor may not see can stand in the way.
 */
export async function settleVerdict(
  work: Work,
  comparisonId: string,
  verdict: VerdictName,
  reason: string | null,
  seenChange: string | null | undefined,
): Promise<ComparisonState | 'not-now' | 'facts-changed'> {
  const given = sql<
    ComparisonState | 'not-now' | 'facts-changed'
  >`people.give_verdict(${comparisonId}::uuid, ${verdict}, ${reason}, ${seenChange !== undefined}, ${seenChange ?? null}::timestamptz)`
  const { state } = await work.db.selectNoFrom(given.as('state')).executeTakeFirstOrThrow()
  return state
}

export async function takeApart(work: Work, comparisonId: string, reason: string): Promise<void> {
  await sql`select people.undo_join(${comparisonId}::uuid, ${reason})`.execute(work.db)
}
