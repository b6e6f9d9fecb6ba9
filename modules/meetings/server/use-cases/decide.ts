import {
  addMonths,
  instantOf,
  addDays,
  localDateOf,
  type LocalDate,
} from '../../../../platform/contract/working-days.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Professional } from '../../../identity/contract.ts'
import { giveAccess, toProfessional } from '../../../privacy/server/index.ts'
import { feedbackGiven, moveToMeeting, noteDecision } from '../../../signals/server/index.ts'
import type { Item, meetingEndpoints, MeetingOutcome, MeetingRefusal } from '../../contract.ts'
import { peopleOf, presentItem } from '../present.ts'
import {
  getMeetingRow,
  insertAction,
  insertDecision,
  insertInvitations,
  insertItem,
  insertItemSignal,
  insertParticipants,
  invitationsOf,
  signalsOfItems,
  updateItem,
  type ItemRow,
} from '../storage.ts'
import { itemToAct } from './attend.ts'
import { deskGrant, itemGrant } from './add-item.ts'
import { openCase } from '../../../cases/server/index.ts'
import { copyDescription } from '../../../people/server/index.ts'
import { destroyOnFor, openSubject } from '../../../privacy/server/index.ts'

type E = typeof meetingEndpoints

/** Outcomes that wait until a human has looked at possible exploitation (non-punishment, R-22). */
const repressive: readonly MeetingOutcome[] = ['undermining', 'group']
const monthsOfCase = 6

/** The chair records what was decided: a named person, a reason, an owner, a day. The rule is advice and decides nothing. */
export async function decide(work: Work, input: InputOf<E['decide']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, input.itemId, 'decide', 'item-not-open')
  const owner = (await peopleOf(work)).get(input.ownerId)
  mustBeAbleToOwn(owner, input.outcome)
  if (input.dueOn < localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-past')
  if (item.possible_victim === 'to-review' && repressive.includes(input.outcome))
    throw new Refusal<MeetingRefusal>('protection-route-first')

  const { rule } = await presentItem(work, item, meeting)
  await insertDecision(work, item, {
    outcome: input.outcome,
    reason: input.reason,
    dissent: input.dissent,
    owner_id: input.ownerId,
    due_on: input.dueOn,
    rule_outcome: rule?.outcome ?? 'not-asked',
  })
  await letOwnerSee(work, item, input.ownerId, input.dueOn as LocalDate)
  const signals = await signalsOfItems(work, [item.id])
  for (const signal of signals) await noteDecision(work, signal.signal_id, input.outcome)
  let decided = await updateItem(work, item, { state: 'decided' })
  work.record({
    name: 'item-decided',
    subjectId: item.subject_id,
    details: { outcome: input.outcome, rule: rule?.outcome ?? 'not-asked' },
  })

  if (input.outcome === 'pga' && item.title === null) {
    const opened = await work.underPurpose('pga', (caseWork) =>
      openCase(caseWork, {
        from: work,
        fromSubjectIds: [item.subject_id, ...signals.map((signal) => signal.signal_subject_id)],
        why: input.reason,
        itemId: item.id,
        directorId: input.ownerId,
        ground: item.ground,
        endsOn: addMonths(localDateOf(work.now), monthsOfCase),
      }),
    )
    work.record({ name: 'case-offered', subjectId: item.subject_id, details: { caseId: opened.caseId } })
    decided = await updateItem(work, decided, { reference_id: opened.caseId })
  }
  return presentItem(work, decided, meeting)
}

function mustBeAbleToOwn(owner: Professional | undefined, outcome: MeetingOutcome): void {
  if (!owner) throw new Refusal<MeetingRefusal>('owner-unknown')
  if (owner.roles.includes('functional-manager')) throw new Refusal<MeetingRefusal>('functional-manager-sits-nowhere')
  if (outcome === 'pga' && !owner.roles.includes('case-director'))
    throw new Refusal<MeetingRefusal>('owner-must-direct-cases')
}

// Who must do something may see why, until two weeks after it is due.
async function letOwnerSee(work: Work, item: ItemRow, ownerId: string, dueOn: LocalDate): Promise<void> {
  await giveAccess(work, item.subject_id, [
    {
      holder: toProfessional(ownerId),
      kinds: ['identity', 'observation', 'education'],
      reason: 'agenda-item',
      reasonId: item.id,
      until: instantOf(addDays(dueOn, 15)),
    },
  ])
}

/** Somebody promises something at an item. */
export async function addAction(work: Work, { itemId, what, ownerId, dueOn }: InputOf<E['addAction']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'add-action', 'item-closed')
  const owner = (await peopleOf(work)).get(ownerId)
  mustBeAbleToOwn(owner, 'no-action')
  if (dueOn < localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-past')
  await insertAction(work, item, { what, owner_id: ownerId, due_on: dueOn })
  await letOwnerSee(work, item, ownerId, dueOn as LocalDate)
  work.record({ name: 'action-promised', subjectId: item.subject_id, details: { ownerId } })
  return presentItem(work, item, meeting)
}

/** Closes a decided item; only after every signaller has heard what happened. */
export async function closeItem(work: Work, { itemId }: InputOf<E['closeItem']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'close', 'item-not-decided')
  for (const signal of await signalsOfItems(work, [item.id])) {
    if (!(await feedbackGiven(work, signal.signal_id))) throw new Refusal<MeetingRefusal>('feedback-not-given')
  }
  const closed = await updateItem(work, item, { state: 'closed', closed_at: work.now })
  work.record({ name: 'item-closed', subjectId: item.subject_id })
  return presentItem(work, closed, meeting)
}

/** Takes an item on to a later meeting with the same invitations; here it stays as moved. */
export async function moveItem(work: Work, { itemId, meetingId, why }: InputOf<E['moveItem']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'move', 'item-closed')
  const later = await getMeetingRow(work, meetingId)
  if (later.state === 'closed') throw new Refusal<MeetingRefusal>('meeting-closed')
  if (later.meets_on <= meeting.meets_on) throw new Refusal<MeetingRefusal>('meeting-not-later')
  const invited = (await invitationsOf(work, item.id))
    .filter((invitation) => invitation.declined_at === null)
    .map((invitation) => invitation.professional_id)
  const meetsOn = later.meets_on as LocalDate
  const subjectId = await openSubject(work, {
    type: 'agenda-item',
    destroyOn: destroyOnFor('signal-in-progress-6-months', meetsOn),
    rule: 'signal-in-progress-6-months',
    grants: [...invited.map((id) => itemGrant(id, meetingId, meetsOn)), deskGrant(meetingId, meetsOn)],
  })
  const next = await insertItem(work, {
    subject_id: subjectId,
    meeting_id: meetingId,
    topic: 'back-on-agenda',
    title: item.title,
    why,
    ground: item.ground,
    asked_of: item.asked_of,
    reference_id: item.reference_id,
  })
  for (const signal of await signalsOfItems(work, [item.id])) {
    await insertItemSignal(work, next, { id: signal.signal_id, subjectId: signal.signal_subject_id })
    await giveAccess(
      work,
      signal.signal_subject_id,
      invited.map((id) => itemGrant(id, meetingId, meetsOn)),
    )
    await moveToMeeting(work, signal.signal_id, { meetingId, meetsOn })
  }
  if (item.title === null) await copyDescription(work, item.subject_id, work, subjectId)
  await insertInvitations(work, next, invited)
  await insertParticipants(work, meetingId, invited)
  const moved = await updateItem(work, item, { state: 'moved', closed_at: work.now })
  work.record({ name: 'item-moved', subjectId: item.subject_id, details: { to: next.id } })
  return presentItem(work, moved, meeting)
}
