import { type RawBuilder, sql } from 'kysely'
import { type DataKind, dataKinds, type PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { statement } from '../../../platform/server/statement.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Role } from '../../identity/contract.ts'
import type { RetentionRule } from './retention.ts'

/** Who may hold a grant: one professional, or everybody who holds a role at the moment of looking. */
export type Holder = `p:${string}` | `r:${Exclude<Role, 'functional-manager'>}`

export function toProfessional(professionalId: string): Holder {
  return `p:${professionalId}`
}

/** The functional manager reads no file, so that role cannot be named here. */
export function toRole(role: Exclude<Role, 'functional-manager'>): Holder {
  return `r:${role}`
}

export type SubjectType = 'signal' | 'person' | 'case' | 'agenda-item' | 'group'

/** The act that gives access. */
export type GrantReason =
  | 'reporter'
  | 'coordinator'
  | 'agenda-item'
  | 'meeting-fact'
  | 'case-director'
  | 'case-team'
  | 'case-offer'
  | 'comparison'
  | 'deputy'
  | 'break-glass'
  | 'group-coordinator'

/** Who may see which kinds of one subject, why, from when (now, if absent) until when. */
export type Grant = {
  readonly holder: Holder
  readonly kinds: readonly DataKind[]
  readonly reason: GrantReason
  /** The agenda item, case, comparison or question that gave it; `endAccess` can end all that one act gave. */
  readonly reasonId?: string | undefined
  readonly from?: Date | undefined
  readonly until: Date
}

export type NewSubject = {
  readonly type: SubjectType
  readonly destroyOn: LocalDate
  readonly rule: RetentionRule
  readonly grants: readonly Grant[]
}

/** Opens a subject for the purpose of this unit of work, with the grants that its opening act gives; answers its number. */
export async function openSubject(work: Work, { type, destroyOn, rule, grants }: NewSubject): Promise<string> {
  const opened = sql<string>`privacy.open_subject(${type}, ${destroyOn}, ${rule}, ${JSON.stringify(grants)}::jsonb)`
  const { id } = await work.db.selectNoFrom(opened.as('id')).executeTakeFirstOrThrow()
  return id
}

/** Adds grants on a subject of this purpose that the actor sees; throws for any other subject. */
export async function giveAccess(work: Work, subjectId: string, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return
  await sql`select privacy.give_access(${subjectId}::bigint, ${JSON.stringify(grants)}::jsonb)`.execute(work.db)
}

/** Ends grants on a subject from this moment: all of a holder, all that one act gave, or both narrowed; answers how many. */
export async function endAccess(
  work: Work,
  subjectId: string,
  which: { readonly holder?: Holder; readonly reasonId?: string } = {},
): Promise<number> {
  const acted = sql<number>`privacy.end_access(${subjectId}::bigint, ${which.holder ?? null}::text, ${which.reasonId ?? null}::uuid)`
  const { ended } = await work.db.selectNoFrom(acted.as('ended')).executeTakeFirstOrThrow()
  return ended
}

/** Sets the day on which every row of a subject is destroyed, with the rule that gives it. */
export async function keepUntil(
  work: Work,
  subjectId: string,
  { destroyOn, rule }: { readonly destroyOn: LocalDate; readonly rule: RetentionRule },
): Promise<void> {
  await sql`select privacy.keep_until(${subjectId}::bigint, ${destroyOn}::date, ${rule})`.execute(work.db)
}

export type PurposeMove = {
  readonly fromSubjectId: string
  readonly toSubjectId: string
  readonly fromPurpose: PersonalPurpose
  readonly ground: string
  readonly reason: string
}

/** Records that data went from another purpose to that of this unit of work, with actor, ground and reason. */
export async function movePurpose(work: Work, move: PurposeMove): Promise<void> {
  await sql`select privacy.move_purpose(${move.fromSubjectId}::bigint, ${move.toSubjectId}::bigint, ${move.fromPurpose}, ${move.ground}, ${move.reason})`.execute(
    work.db,
  )
}

/** A subject that the actor sees: its type, and the day on which it is destroyed with the rule that gave that day. */
export type SeenSubject = { readonly type: SubjectType; readonly destroyOn: LocalDate; readonly rule: string }

const look = statement((db, value: { readonly municipality: number; readonly subjects: readonly string[] | null }) =>
  sql`select privacy.look_at(${value.subjects}::bigint[])`.compile(db),
)

/**
 * From here this unit of work sees no other subjects than these, of those that it may see: the policies then ask about a few
 * and not about all. Only before reading; a change of grants ends it, and so does `null`.
 */
export async function lookAt(work: Work, subjects: readonly string[] | null): Promise<void> {
  await look(work, { subjects })
}

const back = statement((db, _value: { readonly municipality: number }) => sql`select privacy.look_back()`.compile(db))

/** Acts on a few subjects while this unit of work looks at those alone; afterwards it looks at what it looked at before. */
export async function whileLookingAt(
  work: Work,
  subjects: readonly string[],
  act: () => Promise<unknown>,
): Promise<void> {
  // Asked one after the other and sent together, when `act` asks all at once.
  await Promise.all([look(work, { subjects }), act(), back(work, {})])
}

/** Which subjects to read of: these, or those that this unit of work looks at, known to the database alone so far. */
export type Subjects = readonly string[] | 'looked-at'

/** As a condition on a statement takes them: `subject_id = any (…)`. */
export function anyOf(subjects: readonly string[] | null): RawBuilder<readonly string[]> {
  return sql`any ((select coalesce(${subjects}::bigint[], privacy.looked_at()))::bigint[])`
}

/** The value that `anyOf` stands for. */
export function idsOf(subjects: Subjects): readonly string[] | null {
  return subjects === 'looked-at' ? null : [...new Set(subjects)]
}

type OfSubjects = { readonly municipality: number; readonly subjects: readonly string[] }
const seenSubjects = statement((db, value: OfSubjects) =>
  sql<{ id: string; type: SubjectType; destroy_on: LocalDate; destroy_reason: string }>`
    select id, type, destroy_on, destroy_reason from privacy.subject
    where municipality_id = ${value.municipality} and id = any (${value.subjects}::bigint[])`.compile(db),
)

/** Those of these subjects that the actor sees. */
export async function listSubjects(work: Work, subjectIds: readonly string[]): Promise<Map<string, SeenSubject>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await seenSubjects(work, { subjects: [...subjectIds] })
  return new Map(rows.map((row) => [row.id, { type: row.type, destroyOn: row.destroy_on, rule: row.destroy_reason }]))
}

type Retention = { readonly destroyOn: LocalDate; readonly rule: RetentionRule; readonly handle: string }

const retentionOf = statement(
  (db, value: { readonly municipality: number; readonly subjects: readonly string[] | null }) =>
    sql<{ id: string; handle: string; destroy_on: LocalDate; destroy_reason: RetentionRule }>`
    select id, handle, destroy_on, destroy_reason from privacy.subject
    where municipality_id = ${value.municipality} and id = ${anyOf(value.subjects)}`.compile(db),
)

/** Until when subjects that the actor sees are kept, and by which rule. */
export async function listRetention(work: Work, subjects: Subjects): Promise<Map<string, Retention>> {
  if (subjects.length === 0) return new Map()
  const rows = await retentionOf(work, { subjects: idsOf(subjects) })
  return new Map(
    rows.map((row) => [row.id, { destroyOn: row.destroy_on, rule: row.destroy_reason, handle: row.handle }]),
  )
}

/** How many others opened a subject that the actor sees; seeing it in a list is not opening it. */
export async function countOtherViewers(work: Work, subjectId: string, without: readonly string[]): Promise<number> {
  const viewers = sql<number>`(select count(distinct v.professional_id)::int from privacy.views_of(${subjectId}::bigint, 500) v
    where v.fact not like '%-listed' and v.professional_id is not null and not (v.professional_id = any (${without}::uuid[])))`
  const { number } = await work.db.selectNoFrom(viewers.as('number')).executeTakeFirstOrThrow()
  return number
}

/**
 * The kinds of a subject that the actor may pass on: opened now by a grant that is not itself lent, as emergency access and a
 * comparison are.
 */
export async function lastingKinds(work: Work, subjectId: string): Promise<DataKind[]> {
  const { rows } = await sql<{ kind: DataKind }>`
    select distinct k.kind
    from privacy.open_grants_of(platform.municipality(), platform.holders(), platform.purpose(), platform.moment()) g, unnest(g.kinds) k(kind)
    where g.subject_id = ${subjectId}::bigint and g.reason not in ('break-glass', 'comparison')`.execute(work.db)
  return rows.map((row) => row.kind)
}

/** The kinds of data of a subject that a grant opens to the actor now, whatever covenants allow. */
export async function grantedKinds(work: Work, subjectId: string): Promise<DataKind[]> {
  const { rows } = await sql<{ kind: DataKind }>`
    select k.kind from unnest(${[...dataKinds]}::text[]) k(kind)
    where privacy.access_key(${subjectId}::bigint, k.kind) = any ((select privacy.granted_keys())::bigint[])`.execute(
    work.db,
  )
  return rows.map((row) => row.kind)
}
