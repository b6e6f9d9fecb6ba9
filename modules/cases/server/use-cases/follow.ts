import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, addMonths, localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { destroyOnFor, giveAccess, keepUntil } from '../../../privacy/server/index.ts'
import { type caseEndpoints, daysBetweenReviews, monthsOfCase, type PersonCase } from '../../contract.ts'
import { directorUntil } from '../case.ts'
import { caseToAct, isActive, loadCase, refuse } from '../case-at-hand.ts'
import { colleaguesOf, ownerColumns } from '../colleagues.ts'
import { kindForOwner } from '../kind-of-row.ts'
import { mayChange, presentCase } from '../present.ts'
import { getCaseForUpdate, getPartForUpdate, insertPart, updateCase, updatePart } from '../storage.ts'
import { memberGrant } from './case-team.ts'
import { directorGrant } from './direct-case.ts'

type E = typeof caseEndpoints

/** The six-weekly review: how it goes, and when it is looked at again. */
export async function recordProgress(
  work: Work,
  { caseId, text, nextOn }: InputOf<E['recordProgress']>,
): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'record-progress')
  const today = localDateOf(work.now)
  const next = nextOn ?? addDays(today, daysBetweenReviews)
  if (next <= today) return refuse('date-in-the-past')
  await insertPart(work, row, 'cases.progress', 'observation', {
    written_by: String(work.actor.professionalId),
    written_at: work.now,
    text,
    next_on: next,
  })
  const reviewed = await updateCase(work, row, { review_due_on: next })
  work.record({ name: 'progress-recorded', subjectId: row.subject_id })
  return presentCase(work, reviewed)
}

/** Moves the end date: once per review, with a reason, by six months at most. */
export async function extendCase(
  work: Work,
  { caseId, endsOn, reason }: InputOf<E['extendCase']>,
): Promise<PersonCase> {
  const loaded = await loadCase(work, await getCaseForUpdate(work, caseId))
  if (loaded.progress.length > 0 && !loaded.at.reviewUnused && !loaded.row.closed_at) return refuse('extension-used')
  const { row, team, progress } = await caseToAct(work, caseId, 'extend')
  const review = progress.at(-1)
  if (!review) return refuse('review-first')
  const today = localDateOf(work.now)
  const until = endsOn as LocalDate
  if (until <= row.ends_on || until <= today) return refuse('date-in-the-past')
  if (until > addMonths(row.ends_on as LocalDate, monthsOfCase)) return refuse('extension-too-long')
  await insertPart(work, row, 'cases.extension', 'observation', {
    progress_id: review.id,
    from_ends_on: row.ends_on,
    to_ends_on: until,
    reason,
    extended_by: String(work.actor.professionalId),
    extended_at: work.now,
  })
  const extended = await updateCase(work, row, { ends_on: until, extended: true })
  // Who was there until the end stays until the new end; who was there for a shorter time does not.
  const staying = team
    .filter((member) => isActive(member, today) && member.until === row.ends_on)
    .map((member) => ({ ...member, until }))
  for (const member of staying) await updatePart(work, 'cases.team_member', member.id, { until })
  await giveAccess(work, row.subject_id, [
    directorGrant(row, String(row.director_id), directorUntil(until)),
    ...staying.map(memberGrant),
  ])
  await keepUntil(work, row.subject_id, {
    destroyOn: destroyOnFor('case-1-year-after-close', until),
    rule: 'case-1-year-after-close',
  })
  work.record({ name: 'case-extended', subjectId: row.subject_id, details: { from: row.ends_on, to: until } })
  return presentCase(work, extended)
}

/** What was said at a casusoverleg; what was promised there is a task. */
export async function recordCaseMeeting(
  work: Work,
  { caseId, on, attendeeIds, notes }: InputOf<E['recordCaseMeeting']>,
): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'record-meeting')
  if (on > localDateOf(work.now)) return refuse('date-in-the-future')
  const known = await colleaguesOf(work, attendeeIds)
  if (attendeeIds.some((id) => !known.has(id))) return refuse('colleague-unknown')
  await insertPart(work, row, 'cases.case_meeting', 'observation', {
    held_on: on,
    attendee_ids: [...attendeeIds],
    notes,
    written_by: String(work.actor.professionalId),
  })
  work.record({ name: 'case-meeting-recorded', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** The next talk with the young person. */
export async function planTalk(work: Work, input: InputOf<E['planTalk']>): Promise<PersonCase> {
  const { row } = await caseToAct(work, input.caseId, 'plan-talk')
  if (input.on < localDateOf(work.now)) return refuse('date-in-the-past')
  await insertPart(work, row, 'cases.talk', 'observation', {
    talk_on: input.on,
    starts_at: input.startsAt,
    place: input.place,
    with_whom: input.withWhom,
    chosen_by_young_person: input.chosenByYoungPerson,
    planned_by: String(work.actor.professionalId),
  })
  work.record({ name: 'talk-planned', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** The talk was held, or called off. */
export async function noteTalk(
  work: Work,
  { caseId, talkId, held, note }: InputOf<E['noteTalk']>,
): Promise<PersonCase> {
  const row = await getCaseForUpdate(work, caseId)
  if (row.closed_at) return refuse('case-closed')
  const loaded = await loadCase(work, row)
  const talk = await getPartForUpdate(work, 'cases.talk', talkId)
  if (talk.case_id !== row.id) return refuse('not-found')
  if (talk.held_on !== null || talk.cancelled_at !== null) return refuse('talk-settled')
  if (!mayChange({ work, loaded, open: row.accepted_at !== null }, talk.kind)) return refuse('not-your-case')
  if (held && talk.talk_on > localDateOf(work.now)) return refuse('date-in-the-future')
  await updatePart(
    work,
    'cases.talk',
    talk.id,
    held ? { held_on: talk.talk_on, note } : { cancelled_at: work.now, note },
  )
  const after = held && row.first_talk_on === null ? await updateCase(work, row, { first_talk_on: talk.talk_on }) : row
  work.record({ name: held ? 'talk-held' : 'talk-cancelled', subjectId: row.subject_id })
  return presentCase(work, after)
}

/** Somebody promises something, by a day. */
export async function addTask(work: Work, { caseId, what, owner, dueOn }: InputOf<E['addTask']>): Promise<PersonCase> {
  const loaded = await caseToAct(work, caseId, 'add-task')
  const today = localDateOf(work.now)
  if (dueOn < today) return refuse('date-in-the-past')
  const kind = await kindForOwner(work, loaded, owner, ['observation', 'education', 'identity'])
  await insertPart(work, loaded.row, 'cases.task', kind, {
    ...ownerColumns(owner),
    flow_id: newId(),
    what,
    agreed_on: today,
    due_on: dueOn,
  })
  work.record({ name: 'task-agreed', subjectId: loaded.row.subject_id })
  return presentCase(work, loaded.row)
}

/** Who promised it, or the director, says it is done. */
export async function finishTask(
  work: Work,
  { caseId, taskId, note }: InputOf<E['finishTask']>,
): Promise<OutputOf<E['finishTask']>> {
  const row = await getCaseForUpdate(work, caseId)
  if (row.closed_at) return refuse('case-closed')
  const task = await getPartForUpdate(work, 'cases.task', taskId)
  const mine = task.owner_id === work.actor.professionalId || row.director_id === work.actor.professionalId
  if (task.case_id !== row.id || task.done_on !== null || !mine) return refuse('not-found')
  await updatePart(work, 'cases.task', task.id, { done_on: localDateOf(work.now), done_note: note ?? null })
  work.record({ name: 'task-finished', subjectId: row.subject_id })
  return { done: true }
}
