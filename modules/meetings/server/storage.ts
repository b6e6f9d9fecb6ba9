import { sql, type Selectable } from 'kysely'
import { notFound } from '../../../platform/server/refusal.ts'
import { newId, type Tables, type Work } from '../../../platform/server/work.ts'

export type MeetingRow = Selectable<Tables['meetings.meeting']> & {
  kind: Tables['meetings.series']['kind']
  name: string
}
export type ItemRow = Selectable<Tables['meetings.item']>
export type FactRow = Selectable<Tables['meetings.fact']>
export type JudgementRow = Selectable<Tables['meetings.judgement']>
export type DecisionRow = Selectable<Tables['meetings.decision']>
export type ActionRow = Selectable<Tables['meetings.action']>
export type InvitationRow = Selectable<Tables['meetings.invitation']>
type ItemSignalRow = Selectable<Tables['meetings.item_signal']>

const meetingColumns = [
  'm.municipality_id',
  'm.id',
  'm.series_id',
  'm.meets_on',
  'm.starts_at',
  'm.ends_at',
  'm.place',
  'm.chair_id',
  'm.state',
  'm.opened_at',
  'm.closed_at',
  's.kind',
  's.name',
] as const

function meetings(work: Work) {
  return work.db
    .selectFrom('meetings.meeting as m')
    .innerJoin('meetings.series as s', (join) =>
      join.onRef('s.municipality_id', '=', 'm.municipality_id').onRef('s.id', '=', 'm.series_id'),
    )
    .where('m.municipality_id', '=', work.actor.municipalityId)
    .select(meetingColumns)
}

export function listSeriesRows(work: Work) {
  return work.db
    .selectFrom('meetings.series')
    .where('municipality_id', '=', work.actor.municipalityId)
    .select(['id', 'kind', 'name', 'rhythm'])
    .orderBy('name')
    .execute()
}

export async function insertSeries(
  work: Work,
  series: { kind: Tables['meetings.series']['kind']; name: string; rhythm: string },
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('meetings.series')
    .values({ municipality_id: work.actor.municipalityId, id, ...series })
    .execute()
  return id
}

/** Meetings to which the actor is invited, or all for who prepares them; newest first, at most 200. */
export function listMeetingRows(work: Work, from: string, until: string): Promise<MeetingRow[]> {
  let query = meetings(work)
    .where('m.meets_on', '>=', from)
    .where('m.meets_on', '<=', until)
    .orderBy('m.meets_on', 'desc')
    .orderBy('m.id')
    .limit(200)
  if (!work.actor.permissions.has('meetings.prepare')) {
    query = query.where(
      'm.id',
      'in',
      work.db
        .selectFrom('meetings.participant')
        .where('municipality_id', '=', work.actor.municipalityId)
        .where('professional_id', '=', String(work.actor.professionalId))
        .select('meeting_id'),
    )
  }
  return query.execute()
}

export async function getMeetingRow(work: Work, meetingId: string): Promise<MeetingRow> {
  const row = await meetings(work).where('m.id', '=', meetingId).executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function getMeetingForUpdate(work: Work, meetingId: string): Promise<MeetingRow> {
  const row = await meetings(work).where('m.id', '=', meetingId).forUpdate('m').executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function findSeries(work: Work, seriesId: string) {
  return work.db
    .selectFrom('meetings.series')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', seriesId)
    .selectAll()
    .executeTakeFirst()
}

type NewMeeting = {
  series_id: string
  meets_on: string
  starts_at: string
  ends_at: string
  place: string | null
  chair_id: string
}

export async function insertMeeting(
  work: Work,
  meeting: NewMeeting,
  participantIds: readonly string[],
): Promise<string> {
  const id = newId()
  await work.db
    .insertInto('meetings.meeting')
    .values({ municipality_id: work.actor.municipalityId, id, ...meeting, opened_at: null, closed_at: null })
    .execute()
  await insertParticipants(work, id, participantIds)
  return id
}

export async function insertParticipants(
  work: Work,
  meetingId: string,
  professionalIds: readonly string[],
): Promise<void> {
  const participant = { municipality_id: work.actor.municipalityId, meeting_id: meetingId }
  const participants = [...new Set(professionalIds)].map((id) => ({ ...participant, professional_id: id }))
  if (participants.length === 0) return
  await work.db
    .insertInto('meetings.participant')
    .values(participants)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function participantsOf(work: Work, meetingId: string): Promise<string[]> {
  const rows = await work.db
    .selectFrom('meetings.participant')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('meeting_id', '=', meetingId)
    .select('professional_id')
    .execute()
  return rows.map((row) => row.professional_id)
}

export async function updateMeeting(
  work: Work,
  meetingId: string,
  change: { state: 'open' | 'closed'; opened_at?: Date; closed_at?: Date },
): Promise<void> {
  await work.db
    .updateTable('meetings.meeting')
    .set(change)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', meetingId)
    .execute()
}

export function itemsOfMeeting(work: Work, meetingId: string): Promise<ItemRow[]> {
  return work.db
    .selectFrom('meetings.item')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('meeting_id', '=', meetingId)
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export async function getItemRow(work: Work, itemId: string): Promise<ItemRow> {
  const row = await work.db
    .selectFrom('meetings.item')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', itemId)
    .selectAll()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export async function getItemForUpdate(work: Work, itemId: string): Promise<ItemRow> {
  const row = await work.db
    .selectFrom('meetings.item')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', itemId)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

/** The columns that every record of an item carries; written in the name of the actor's own organisation. */
function recordOf(work: Work, item: Pick<ItemRow, 'subject_id' | 'purpose'>, kind = 'observation') {
  return {
    municipality_id: work.actor.municipalityId,
    id: newId(),
    subject_id: item.subject_id,
    kind,
    purpose: item.purpose,
    source_organisation_id: Number(work.actor.organisationId),
  }
}

export type NewItem = Pick<ItemRow, 'topic' | 'title' | 'why' | 'ground' | 'asked_of' | 'reference_id'> & {
  subject_id: string
  meeting_id: string
}

export async function insertItem(work: Work, item: NewItem): Promise<ItemRow> {
  return work.db
    .insertInto('meetings.item')
    .values({
      ...recordOf(work, { subject_id: item.subject_id, purpose: work.purpose }),
      ...item,
      position: sql<number>`(select coalesce(max(i.position), 0) + 1 from meetings.item i where i.municipality_id = ${work.actor.municipalityId} and i.meeting_id = ${item.meeting_id})`,
      says_self: null,
      opened_at: null,
      closed_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

type ItemChange = Partial<
  Pick<ItemRow, 'state' | 'opened_at' | 'closed_at' | 'says_self' | 'possible_victim' | 'position' | 'reference_id'>
>

export async function updateItem(work: Work, item: ItemRow, change: ItemChange): Promise<ItemRow> {
  await work.db
    .updateTable('meetings.item')
    .set(change)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', '=', item.id)
    .execute()
  return { ...item, ...change }
}

export async function insertItemSignal(
  work: Work,
  item: ItemRow,
  signal: { id: string; subjectId: string },
): Promise<void> {
  await work.db
    .insertInto('meetings.item_signal')
    .values({ ...recordOf(work, item), item_id: item.id, signal_id: signal.id, signal_subject_id: signal.subjectId })
    .execute()
}

export function signalsOfItems(work: Work, itemIds: readonly string[]): Promise<ItemSignalRow[]> {
  if (itemIds.length === 0) return Promise.resolve([])
  return work.db
    .selectFrom('meetings.item_signal')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', 'in', itemIds)
    .selectAll()
    .execute()
}

/** How many were invited now; who was already is passed over. */
export async function insertInvitations(
  work: Work,
  item: ItemRow,
  professionalIds: readonly string[],
): Promise<number> {
  if (professionalIds.length === 0) return 0
  const made = await work.db
    .insertInto('meetings.invitation')
    .values(
      [...new Set(professionalIds)].map((id) => ({
        ...recordOf(work, item),
        item_id: item.id,
        professional_id: id,
        declined_at: null,
        came_at: null,
        left_at: null,
        left_reason: null,
      })),
    )
    .onConflict((conflict) => conflict.columns(['municipality_id', 'item_id', 'professional_id']).doNothing())
    .executeTakeFirst()
  return Number(made.numInsertedOrUpdatedRows ?? 0n)
}

export function invitationsOf(work: Work, itemId: string): Promise<InvitationRow[]> {
  return work.db
    .selectFrom('meetings.invitation')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .selectAll()
    .execute()
}

export async function updateAttendance(
  work: Work,
  itemId: string,
  professionalId: string,
  change: Partial<Pick<InvitationRow, 'declined_at' | 'came_at' | 'left_at' | 'left_reason'>>,
): Promise<boolean> {
  const { numUpdatedRows } = await work.db
    .updateTable('meetings.invitation')
    .set(change)
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .where('professional_id', '=', professionalId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export type NewFact = Omit<
  FactRow,
  'municipality_id' | 'id' | 'subject_id' | 'purpose' | 'source_organisation_id' | 'item_id' | 'added_by' | 'added_at'
>

export async function insertFact(work: Work, item: ItemRow, fact: NewFact): Promise<string> {
  const record = recordOf(work, item, fact.kind)
  await work.db
    .insertInto('meetings.fact')
    .values({ ...fact, ...record, item_id: item.id, added_by: String(work.actor.professionalId), added_at: work.now })
    .execute()
  return record.id
}

export function factsOf(work: Work, itemId: string): Promise<FactRow[]> {
  return work.db
    .selectFrom('meetings.fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .selectAll()
    .orderBy('added_at')
    .orderBy('id')
    .execute()
}

/** Only the organisation whose fact it is may take it back; for anyone else it is not there to remove. */
export async function deleteOwnFact(work: Work, itemId: string, factId: string): Promise<void> {
  const { numDeletedRows } = await work.db
    .deleteFrom('meetings.fact')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .where('id', '=', factId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

export async function settleFactDoubt(work: Work, itemId: string, factId: string): Promise<void> {
  const { numUpdatedRows } = await work.db
    .updateTable('meetings.fact')
    .set({ in_doubt: false })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .where('id', '=', factId)
    .where('source_organisation_id', '=', Number(work.actor.organisationId))
    .where('in_doubt', '=', true)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw notFound()
}

export type NewJudgement = Pick<
  JudgementRow,
  'about' | 'answer' | 'indicator' | 'fact' | 'happened_on' | 'source_words'
>

/** Says whether it was kept: an organisation answers a question once. */
export async function insertJudgement(work: Work, item: ItemRow, judgement: NewJudgement): Promise<boolean> {
  const made = await work.db
    .insertInto('meetings.judgement')
    .values({
      ...recordOf(work, item),
      ...judgement,
      item_id: item.id,
      judged_by: String(work.actor.professionalId),
      judged_at: work.now,
    })
    .onConflict((conflict) => conflict.constraint('judgement_once').doNothing())
    .executeTakeFirst()
  return (made.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function judgementsOf(work: Work, itemId: string): Promise<JudgementRow[]> {
  return work.db
    .selectFrom('meetings.judgement')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .selectAll()
    .orderBy('judged_at')
    .orderBy('id')
    .execute()
}

/** Only the organisation that judged may take it back; for anyone else it is not there to remove. */
export async function deleteOwnJudgement(work: Work, itemId: string, judgementId: string): Promise<void> {
  const { numDeletedRows } = await work.db
    .deleteFrom('meetings.judgement')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .where('id', '=', judgementId)
    .executeTakeFirst()
  if (numDeletedRows === 0n) throw notFound()
}

export type NewDecision = Pick<DecisionRow, 'outcome' | 'reason' | 'dissent' | 'owner_id' | 'due_on' | 'rule_outcome'>

export async function insertDecision(work: Work, item: ItemRow, decision: NewDecision): Promise<void> {
  await work.db
    .insertInto('meetings.decision')
    .values({
      ...recordOf(work, item),
      ...decision,
      item_id: item.id,
      decided_by: String(work.actor.professionalId),
      decided_at: work.now,
    })
    .execute()
}

export function decisionsOf(work: Work, itemIds: readonly string[]): Promise<DecisionRow[]> {
  if (itemIds.length === 0) return Promise.resolve([])
  return work.db
    .selectFrom('meetings.decision')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', 'in', itemIds)
    .selectAll()
    .execute()
}

export async function insertAction(
  work: Work,
  item: ItemRow,
  action: { what: string; owner_id: string; due_on: string },
): Promise<string> {
  const record = recordOf(work, item)
  await work.db
    .insertInto('meetings.action')
    .values({ ...record, ...action, item_id: item.id, made_at: work.now, done_at: null, done_note: null })
    .execute()
  return record.id
}

export function actionsOf(work: Work, itemId: string): Promise<ActionRow[]> {
  return work.db
    .selectFrom('meetings.action')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .selectAll()
    .orderBy('due_on')
    .orderBy('id')
    .execute()
}

/** Open actions over all meetings that the actor may see, by day; `mine` only the actor's own. */
export function listOpenActions(work: Work, which: 'mine' | 'all'): Promise<ActionRow[]> {
  let query = work.db
    .selectFrom('meetings.action')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('done_at', 'is', null)
    .selectAll()
    .orderBy('due_on')
    .orderBy('id')
    .limit(500)
  if (which === 'mine') query = query.where('owner_id', '=', String(work.actor.professionalId))
  return query.execute()
}

export async function finishOwnAction(
  work: Work,
  itemId: string,
  actionId: string,
  note: string | null,
): Promise<ActionRow> {
  const row = await work.db
    .updateTable('meetings.action')
    .set({ done_at: work.now, done_note: note })
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('item_id', '=', itemId)
    .where('id', '=', actionId)
    .where('done_at', 'is', null)
    .where((where) =>
      work.actor.permissions.has('meetings.decide')
        ? where.val(true)
        : where('owner_id', '=', String(work.actor.professionalId)),
    )
    .returningAll()
    .executeTakeFirst()
  if (!row) throw notFound()
  return row
}

export function itemsByIds(work: Work, itemIds: readonly string[]): Promise<ItemRow[]> {
  if (itemIds.length === 0) return Promise.resolve([])
  return work.db
    .selectFrom('meetings.item')
    .where('municipality_id', '=', work.actor.municipalityId)
    .where('id', 'in', itemIds)
    .selectAll()
    .execute()
}
