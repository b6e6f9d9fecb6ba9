import { sql, type Insertable, type Selectable, type Updateable } from 'kysely'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import { statement } from '../../../platform/server/statement.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'

export type CaseRow = Selectable<Tables['cases.person_case']>

/** Tables whose rows are parts of one case. */
export type PartTable = Exclude<
  keyof Tables & `cases.${string}`,
  'cases.person_case' | 'cases.flow' | 'cases.reference_counter'
>
export type PartRow<T extends PartTable> = Selectable<Tables[T]>
type CommonColumn = 'municipality_id' | 'id' | 'subject_id' | 'kind' | 'purpose' | 'source_organisation_id' | 'case_id'

/** The next number of this month, such as `2609-006`; two cases never get the same. */
export async function nextReference(work: Work, month: string): Promise<string> {
  const { last_number: number } = await work.db
    .insertInto('cases.reference_counter')
    .values({ municipality_id: work.actor.municipalityId, month, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'month'])
        .doUpdateSet({ last_number: sql`reference_counter.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return `${month}-${String(number).padStart(3, '0')}`
}

/** Writes a case in the name of the actor's own organisation; the actor holds a grant on its identity first. */
export function insertCase(
  work: Work,
  id: string,
  row: Omit<Insertable<Tables['cases.person_case']>, Exclude<CommonColumn, 'subject_id'> | 'flow_id'>,
): Promise<CaseRow> {
  return work.db
    .insertInto('cases.person_case')
    .values({
      ...row,
      municipality_id: work.actor.municipalityId,
      id,
      kind: 'identity',
      purpose: work.purpose,
      source_organisation_id: Number(work.actor.organisationId),
      flow_id: newId(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type OneCase = { readonly municipality: number; readonly id: string }

const caseById = statement((db, value: OneCase) =>
  db
    .selectFrom('cases.person_case')
    .where('municipality_id', '=', value.municipality)
    .where('id', '=', value.id)
    .selectAll(),
)
const lockedById = statement((db, value: OneCase) =>
  db
    .selectFrom('cases.person_case')
    .where('municipality_id', '=', value.municipality)
    .where('id', '=', value.id)
    .selectAll()
    .forUpdate(),
)

export async function getCaseRow(work: Work, caseId: string): Promise<CaseRow> {
  const [row] = await caseById(work, { id: caseId })
  if (!row) throw notFound()
  return row
}

export async function getCaseForUpdate(work: Work, caseId: string): Promise<CaseRow> {
  const [row] = await lockedById(work, { id: caseId })
  if (!row) throw notFound()
  return row
}

const casesThat = (closed: 'is' | 'is not') =>
  statement((db, value: { readonly municipality: number }) =>
    db
      .selectFrom('cases.person_case')
      .where('municipality_id', '=', value.municipality)
      .where('closed_at', closed, null)
      .selectAll()
      .orderBy('ends_on')
      .orderBy('id')
      .limit(500),
  )
const listed = { open: casesThat('is'), closed: casesThat('is not') }

/** Cases that the actor holds a grant on. */
export function listCaseRows(work: Work, which: 'open' | 'closed'): Promise<CaseRow[]> {
  return listed[which](work, {})
}

const casesById = statement((db, value: { readonly municipality: number; readonly ids: readonly string[] }) =>
  db
    .selectFrom('cases.person_case')
    .where('municipality_id', '=', value.municipality)
    .where('id', 'in', value.ids)
    .selectAll(),
)

export function casesByIds(work: Work, caseIds: readonly string[]): Promise<CaseRow[]> {
  if (caseIds.length === 0) return Promise.resolve([])
  return casesById(work, { ids: caseIds })
}

export async function updateCase(
  work: Work,
  row: CaseRow,
  change: Updateable<Tables['cases.person_case']>,
): Promise<CaseRow> {
  return work.db
    .updateTable('cases.person_case')
    .set(change)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow(notFound)
}

// One way to write, read and change a part of a case. The compiler cannot follow a table by a type parameter through the
// query builder, so its name is fixed here to one of the tables; the types of the functions hold for each of them.

type NewPart<T extends PartTable> = Omit<Insertable<Tables[T]>, CommonColumn>

/** Writes a part of a case in the name of the actor's own organisation; answers its identifier. */
export async function insertPart<T extends PartTable>(
  work: Work,
  of: Pick<CaseRow, 'id' | 'subject_id'>,
  table: T,
  kind: DataKind,
  part: NewPart<T>,
  id = newId(),
): Promise<string> {
  const common = {
    municipality_id: work.actor.municipalityId,
    id,
    subject_id: of.subject_id,
    kind,
    purpose: work.purpose,
    source_organisation_id: Number(work.actor.organisationId),
    case_id: of.id,
  }
  await work.db
    .insertInto(table as 'cases.why')
    .values({ ...part, ...common } as Insertable<Tables['cases.why']>)
    .execute()
  return id
}

type Asked = {
  readonly table: PartTable
  readonly caseIds: readonly string[]
  readonly answer: (rows: unknown[]) => void
  readonly fail: (error: unknown) => void
}
const askedNow = new WeakMap<Work, Asked[]>()

/** Parts of these cases, as far as the actor may see them. What is asked side by side of one case is one statement. */
export function partsOf<T extends PartTable>(work: Work, table: T, caseIds: readonly string[]): Promise<PartRow<T>[]> {
  if (caseIds.length === 0) return Promise.resolve([])
  return new Promise((resolve, reject) => {
    const asked = { table, caseIds, answer: resolve as (rows: unknown[]) => void, fail: reject }
    const others = askedNow.get(work)
    if (others) return void others.push(asked)
    const all = [asked] as Asked[]
    askedNow.set(work, all)
    queueMicrotask(() => {
      askedNow.delete(work)
      const groups = new Map<string, Asked[]>()
      for (const each of all) groups.set(each.caseIds.join(), [...(groups.get(each.caseIds.join()) ?? []), each])
      for (const group of groups.values()) void answerParts(work, group)
    })
  })
}

async function answerParts(work: Work, group: readonly Asked[]): Promise<void> {
  const tables = [...new Set(group.map(({ table }) => table))].toSorted()
  try {
    const caseIds = group[0]?.caseIds ?? []
    const found =
      tables.length === 1
        ? new Map([[tables[0], await readPart(work, tables[0] as PartTable, caseIds)]])
        : await readParts(work, tables, caseIds)
    for (const { table, answer } of group) answer([...(found.get(table) ?? [])])
  } catch (error) {
    for (const { fail } of group) fail(error)
  }
}

async function readPart(work: Work, table: PartTable, caseIds: readonly string[]): Promise<unknown[]> {
  return work.db
    .selectFrom(table as 'cases.why')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('case_id', 'in', caseIds)
    .selectAll()
    .orderBy('id')
    .execute()
}

type PartsAsked = { readonly municipality: number; readonly caseIds: readonly string[] }
const partsTogether = new Map<string, ReturnType<typeof partsStatement>>()

function partsStatement(tables: readonly PartTable[]) {
  return statement((db, value: PartsAsked) => {
    const parts = tables.map(
      (table) => sql`(select ${sql.lit(table)} as part, row_to_json(row) as row from ${sql.table(table)} row
        where row.municipality_id = ${value.municipality} and row.case_id = any(${value.caseIds}::uuid[]) order by row.id)`,
    )
    return sql<{ part: PartTable; row: Record<string, unknown> }>`${sql.join(parts, sql` union all `)}`.compile(db)
  })
}

async function readParts(
  work: Work,
  tables: readonly PartTable[],
  caseIds: readonly string[],
): Promise<Map<PartTable, unknown[]>> {
  const together = tables.join()
  const read = partsTogether.get(together) ?? partsStatement(tables)
  partsTogether.set(together, read)
  const rows = await read(work, { caseIds })
  const found = new Map<PartTable, unknown[]>()
  for (const { part, row } of rows) {
    const list = found.get(part)
    if (list) list.push(asRead(row))
    else found.set(part, [asRead(row)])
  }
  return found
}

const moment = /^\d{4}-\d{2}-\d{2}T/

/** As the driver would have read the row: moments as dates, long numbers as text. */
function asRead(row: Record<string, unknown>): unknown {
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'string' && column.endsWith('_at') && moment.test(value)) row[column] = new Date(value)
    else if (typeof value === 'number' && (column === 'subject_id' || column === 'access_key'))
      row[column] = String(value)
  }
  return row
}

/** One part of a case, kept from change by others until this unit of work ends. */
export async function getPartForUpdate<T extends PartTable>(work: Work, table: T, id: string): Promise<PartRow<T>> {
  const row = await work.db
    .selectFrom(table as 'cases.why')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', id)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row as unknown as PartRow<T>
}

export async function updatePart<T extends PartTable>(
  work: Work,
  table: T,
  id: string,
  change: Updateable<Tables[T]>,
): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable(table as 'cases.why')
    .set(change as Updateable<Tables['cases.why']>)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
}

/** The source takes its own fact back. */
export async function deleteOwnPart(
  work: Work,
  table: 'cases.fact' | 'cases.protective_fact',
  caseId: string,
  id: string,
): Promise<void> {
  const { numDeletedRows } = await work.db
    .deleteFrom(table as 'cases.fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('case_id', '=', caseId)
    .where('id', '=', id)
    .where('source_organisation_id', '=', Number(work.actor.organisationId))
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** Open requests to inform later that this actor may answer. */
export function listOpenDeferrals(work: Work): Promise<PartRow<'cases.deferral'>[]> {
  return work.db
    .selectFrom('cases.deferral')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('answered_at', 'is', null)
    .where('asked_of', 'in', answeringRoles(work))
    .where('asked_by', '!=', String(work.actor.professionalId))
    .selectAll()
    .orderBy('asked_at')
    .limit(200)
    .execute()
}

function answeringRoles(work: Work): ('privacy-officer' | 'chair')[] {
  return (['privacy-officer', 'chair'] as const).filter((role) => work.actor.roles.includes(role))
}

const openTasksOf = statement((db, value: { readonly municipality: number; readonly owner: string }) =>
  db
    .selectFrom('cases.task')
    .where('municipality_id', '=', value.municipality)
    .where('owner_id', '=', value.owner)
    .where('done_on', 'is', null)
    .selectAll()
    .orderBy('due_on')
    .orderBy('id')
    .limit(500),
)

/** Open tasks of the actor, by day. */
export function listOwnOpenTasks(work: Work): Promise<PartRow<'cases.task'>[]> {
  return openTasksOf(work, { owner: String(work.actor.professionalId) })
}

/** Lines without a person of cases with an open duty, for who watches the clocks. */
export function listFlowWithClocks(work: Work, today: string) {
  return work.db
    .selectFrom('cases.flow')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('reference', 'is not', null)
    .where((where) => where.or([where('closed_on', 'is', null), where('exit_letter_on', 'is', null)]))
    .where('decided_on', '<=', today)
    .selectAll()
    .orderBy('reference')
    .limit(2000)
    .execute()
}

/** Contact point of a covenant for the pga that the actor's organisation is party to today (R-14). */
export async function findContactPoint(work: Work): Promise<string | null> {
  const { rows } = await sql<{ contact_point: string }>`
    select c.contact_point
    from partners.covenant c
    join partners.covenant_party p on p.municipality_id = c.municipality_id and p.covenant_id = c.id and p.organisation_id = platform.organisation()
      and p.joined_on <= platform.today() and (p.left_on is null or p.left_on >= platform.today())
    where c.municipality_id = platform.municipality() and c.valid_from <= platform.today() and (c.valid_until is null or c.valid_until >= platform.today())
      and exists (select from partners.covenant_term t where t.municipality_id = c.municipality_id and t.covenant_id = c.id
        and t.organisation_id = p.organisation_id and t.purpose = 'pga')
    order by c.valid_from desc, c.id limit 1`.execute(work.db)
  return rows[0]?.contact_point ?? null
}
