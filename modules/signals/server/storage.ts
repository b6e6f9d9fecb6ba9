import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { statement } from '../../../platform/server/statement.ts'
import type { Work } from '../../../platform/server/work.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import { functionOf } from '../../identity/server/index.ts'
import { anyOf, idsOf, type Subjects } from '../../privacy/server/index.ts'
import type { SignalFilter } from '../contract.ts'
import type { FeedbackRow, MessageRow, ObservationRow, SignalRow } from './tables.ts'

type NewSignal = Omit<Pick<SignalRow, (typeof signalColumns)[number]>, 'municipality_id'>

const referenceOf = statement((db, value: { readonly municipality: number; readonly month: string }) =>
  sql<{
    reference: string
  }>`select ${value.month}::text || '-' || to_char(signals.next_number(${value.month}::text), 'FM9999999000') as reference`.compile(
    db,
  ),
)

/** The number of the next signal of a month, as `2611-041`. */
export async function nextReference(work: Work, month: string): Promise<string> {
  return only(await referenceOf(work, { month })).reference
}

const signalColumns = [
  'municipality_id',
  'id',
  'subject_id',
  'source_organisation_id',
  'reference',
  'receipt_code',
  'reporter_id',
  'caller_function',
  'caller_organisation',
  'typed_in_by',
  'about',
  'place',
  'received_at',
  'in_short',
  'codes',
  'worlds',
  'named',
  'urgent',
  'coercion',
  'acted',
  'acted_note',
  'spoken_with',
  'spoken_note',
  'consent_kind',
  'consent_by',
  'consent_on',
  'consent_reason',
  'ground',
  'article',
  'covenant',
  'feedback_due_on',
  'import_key',
  'import_id',
] as const satisfies readonly (keyof SignalRow)[]

const keepSignal = statement((db, value: Readonly<Record<string, unknown>> & { readonly municipality: number }) =>
  sql<{ id: string }>`insert into signals.signal (${sql.join(signalColumns.map((name) => sql.ref(name)))})
    values (${sql.join(signalColumns.map((name) => sql`${value[name]}`))})
    on conflict on constraint signal_receipt_code_unique do nothing returning id`.compile(db),
)

/** Stores a signal; false when the receipt code is taken. */
export async function insertSignal(work: Work, signal: NewSignal): Promise<boolean> {
  return (await keepSignal(work, { ...signal, municipality_id: work.actor.municipalityId })).length === 1
}

export async function insertObservations(
  work: Work,
  observations: readonly Omit<ObservationRow, 'municipality_id'>[],
): Promise<void> {
  await work.db
    .insertInto('signals.observation')
    .values(observations.map((observation) => ({ ...observation, municipality_id: work.actor.municipalityId })))
    .execute()
}

export async function insertMessage(work: Work, message: Omit<MessageRow, 'municipality_id'>): Promise<void> {
  await work.db
    .insertInto('signals.message')
    .values({ ...message, municipality_id: work.actor.municipalityId })
    .execute()
}

export async function insertFeedback(work: Work, feedback: Omit<FeedbackRow, 'municipality_id'>): Promise<void> {
  await work.db
    .insertInto('signals.feedback')
    .values({ ...feedback, municipality_id: work.actor.municipalityId })
    .execute()
}

function allSignals(work: Work) {
  return work.db.selectFrom('signals.signal').where('municipality_id', '=', work.actor.municipalityId)
}

type OneSignal = { readonly municipality: number; readonly id: string }

const signalById = statement((db, value: OneSignal) =>
  db
    .selectFrom('signals.signal')
    .where('municipality_id', '=', value.municipality)
    .where('id', '=', value.id)
    .selectAll()
    .select(functionOf('reporter_id').as('reporter')),
)
const lookAtSignal = statement((db, value: OneSignal) => sql`select signals.look_at(${value.id}::uuid)`.compile(db))

/** A signal with the function and the organisation of who told it. */
export type ReportedSignal = SignalRow & { readonly reporter: { title: string; organisation: string } | null }

/** The signal, as far as it exists for this actor. */
export async function getSignalRow(work: Work, signalId: string): Promise<ReportedSignal> {
  const [row] = await signalById(work, { id: signalId })
  if (!row) throw notFound()
  return row
}

/** The signal, for who does nothing but read it: from here this unit of work sees, and looks at, its subject alone. */
export async function getSignalAlone(work: Work, signalId: string): Promise<ReportedSignal> {
  const [, row] = await Promise.all([lookAtSignal(work, { id: signalId }), getSignalRow(work, signalId)])
  return row
}

const lockedById = statement((db, value: OneSignal) =>
  db
    .selectFrom('signals.signal')
    .where('municipality_id', '=', value.municipality)
    .where('id', '=', value.id)
    .selectAll()
    .select(functionOf('reporter_id').as('reporter'))
    .forUpdate(),
)

/** The signal, locked until this unit of work ends. */
export async function getSignalForUpdate(work: Work, signalId: string): Promise<ReportedSignal> {
  const [row] = await lockedById(work, { id: signalId })
  if (!row) throw notFound()
  return row
}

export async function findSignalRows(work: Work, signalIds: readonly string[]): Promise<SignalRow[]> {
  if (signalIds.length === 0) return []
  return allSignals(work).where('id', 'in', signalIds).selectAll().orderBy('received_at').orderBy('id').execute()
}

type SignalChange = Partial<
  Pick<
    SignalRow,
    | 'status'
    | 'asked_back'
    | 'answered'
    | 'feedback_on'
    | 'feedback_working_days'
    | 'told_outcome'
    | 'on_agenda_for'
    | 'on_agenda_meeting_id'
    | 'outcome'
    | 'decided_on'
    | 'closed_at'
    | 'closed_by'
    | 'closed_reason'
    | 'closed_explanation'
    | 'extended_at'
    | 'extension_reason'
  >
>

/** Changes a signal that was locked before; answers it as it is now. */
export async function updateSignal<Row extends SignalRow>(work: Work, signal: Row, change: SignalChange): Promise<Row> {
  const { numUpdatedRows } = await work.db
    .updateTable('signals.signal')
    .set(change)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', signal.id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
  return { ...signal, ...change }
}

// A signal waits on the coordinator while it is new, or decided and not told or closed yet.
const conditions: Readonly<Record<SignalFilter, RawBuilder<SqlBool>>> = {
  'all-open': sql`true`,
  'waiting-for-you': sql`status in ('new', 'decided')`,
  'question-asked': sql`status = 'question-asked'`,
  ready: sql`status in ('ready', 'on-agenda')`,
  'without-name': sql`not named`,
}
const counts = sql.join(
  Object.entries(conditions).map(([filter, is]) => sql`(count(*) filter (where ${is}))::int as ${sql.ref(filter)}`),
)

// Read once, for the list and for the counts above it, from the index of open signals alone.
function openSignals(work: Work) {
  return sql`with open as materialized (
    select id, subject_id, received_at, status, named from signals.signal where municipality_id = ${work.actor.municipalityId} and status <> 'closed')`
}

const queueColumns = [
  'id',
  'subject_id',
  'reference',
  'about',
  'place',
  'in_short',
  'codes',
  'worlds',
  'reporter_id',
  'caller_function',
  'caller_organisation',
  'status',
  'urgent',
  'acted',
  'received_at',
  'feedback_due_on',
  'feedback_on',
  'answered',
  'on_agenda_for',
] as const satisfies readonly (keyof SignalRow)[]

/** What a line of the queue is made of. */
export type QueueRow = Pick<ReportedSignal, (typeof queueColumns)[number] | 'reporter'>

export type FoundInQueue = {
  readonly ids: readonly string[]
  readonly subjects: readonly string[]
  readonly counts: Record<SignalFilter, number>
}

/** Which open signals come first, who waits longest first, and how many there are under each filter. */
export async function findInQueue(
  work: Work,
  show: SignalFilter,
  limit: number,
  after: SignalRow | undefined,
): Promise<FoundInQueue> {
  const wanted = after
    ? sql`${conditions[show]} and (received_at, id) > (${after.received_at}, ${after.id}::uuid)`
    : conditions[show]
  const first = sql`from open where ${wanted} order by received_at, id limit ${limit}`
  const found = await sql<Record<SignalFilter, number> & { ids: string[]; subjects: string[] }>`${openSignals(work)}
    select ${counts}, array(select id ${first}) as ids, array(select subject_id::text ${first}) as subjects from open`.execute(
    work.db,
  )
  const { ids, subjects, ...counted } = only(found.rows)
  return { ids, subjects, counts: counted }
}

const queueRowsById = statement((db, value: { readonly municipality: number; readonly ids: readonly string[] }) =>
  db
    .selectFrom('signals.signal')
    .where('municipality_id', '=', value.municipality)
    .where('id', 'in', value.ids)
    .select(queueColumns)
    .select(functionOf('reporter_id').as('reporter'))
    .orderBy('received_at')
    .orderBy('id'),
)

/** Lines of the queue by identifier, who waits longest first. */
export async function readQueueRows(work: Work, ids: readonly string[]): Promise<QueueRow[]> {
  return ids.length === 0 ? [] : queueRowsById(work, { ids })
}

/** How many open signals there are under each filter. */
export async function countQueue(work: Work): Promise<Record<SignalFilter, number>> {
  return only(
    (await sql<Record<SignalFilter, number>>`${openSignals(work)} select ${counts} from open`.execute(work.db)).rows,
  )
}

function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows
  if (row === undefined) throw new Error('a count has one row')
  return row
}

/** What the actor shared, newest first. */
export async function listOwnRows(work: Work): Promise<SignalRow[]> {
  const { professionalId } = work.actor
  if (professionalId === null) return []
  const found = await allSignals(work)
    .where('reporter_id', '=', professionalId)
    .select('id')
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  const rows = await findSignalRows(
    work,
    found.map((row) => row.id),
  )
  return rows.toReversed()
}

export async function getOwnRow(work: Work, signalId: string): Promise<SignalRow> {
  const row = await getSignalRow(work, signalId)
  if (row.reporter_id !== work.actor.professionalId) throw notFound()
  return row
}

export async function findOwnRowByCode(work: Work, receiptCode: string): Promise<SignalRow | undefined> {
  return allSignals(work)
    .where('receipt_code', '=', receiptCode)
    .where('reporter_id', '=', String(work.actor.professionalId))
    .selectAll()
    .executeTakeFirst()
}

type OfSubjects = { readonly municipality: number; readonly subjects: readonly string[] | null }

const observationsOf = statement((db, value: OfSubjects) =>
  db
    .selectFrom('signals.observation')
    .where('municipality_id', '=', value.municipality)
    .where(sql<boolean>`subject_id = ${anyOf(value.subjects)}`)
    .selectAll()
    .orderBy('subject_id')
    .orderBy('place_in_order'),
)

export async function listObservations(work: Work, subjects: Subjects): Promise<ObservationRow[]> {
  return subjects.length === 0 ? [] : observationsOf(work, { subjects: idsOf(subjects) })
}

const messagesOf = statement((db, value: OfSubjects) =>
  db
    .selectFrom('signals.message')
    .where('municipality_id', '=', value.municipality)
    .where(sql<boolean>`subject_id = ${anyOf(value.subjects)}`)
    .selectAll()
    .orderBy('sent_at')
    .orderBy('id'),
)

export async function listMessages(work: Work, subjects: Subjects): Promise<MessageRow[]> {
  return messagesOf(work, { subjects: idsOf(subjects) })
}

const feedbackOf = statement((db, value: OfSubjects) =>
  db
    .selectFrom('signals.feedback')
    .where('municipality_id', '=', value.municipality)
    .where(sql<boolean>`subject_id = ${anyOf(value.subjects)}`)
    .selectAll()
    .orderBy('given_at')
    .orderBy('id'),
)

export async function listFeedback(work: Work, subjects: Subjects): Promise<FeedbackRow[]> {
  return subjects.length === 0 ? [] : feedbackOf(work, { subjects: idsOf(subjects) })
}

/** Which of these rows of a list were imported before, also those that the actor no longer sees. */
export async function findImportKeys(work: Work, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set()
  const { rows } = await sql<{
    key: string
  }>`select known.key from signals.imported_before(${keys}::text[]) known(key)`.execute(work.db)
  return new Set(rows.map((row) => row.key))
}

export async function insertConsult(
  work: Work,
  consult: { id: string; asked_on: string; chain: string; codes: string[] },
): Promise<void> {
  await work.db
    .insertInto('signals.consult')
    .values({ ...consult, municipality_id: work.actor.municipalityId })
    .execute()
}

export async function insertCallBack(work: Work, id: string, professionalId: string): Promise<void> {
  await work.db
    .insertInto('signals.call_back')
    .values({ municipality_id: work.actor.municipalityId, id, professional_id: professionalId, asked_at: work.now })
    .execute()
}

export async function listCallBackRows(work: Work): Promise<{ id: string; professional_id: string; asked_at: Date }[]> {
  return work.db
    .selectFrom('signals.call_back')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'professional_id', 'asked_at'])
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

export async function deleteCallBack(work: Work, callBackId: string): Promise<void> {
  const { numDeletedRows } = await work.db
    .deleteFrom('signals.call_back')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', callBackId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

/** Signals of which the signaller has heard nothing yet, soonest due first; no person and no text. */
export async function listWaitingFeedback(work: Work): Promise<{ reference: string; dueOn: string }[]> {
  const rows = await work.db
    .selectFrom('signals.flow')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('feedback_on', 'is', null)
    .where('reference', 'is not', null)
    .select(['reference', 'feedback_due_on'])
    .orderBy('feedback_due_on')
    .execute()
  return rows.map((row) => ({ reference: String(row.reference), dueOn: row.feedback_due_on }))
}
