import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { LocalDate } from '../../../../platform/contract/working-days.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { endAccess, giveAccess, toProfessional } from '../../../privacy/server/index.ts'
import type { Item, meetingEndpoints, MeetingRefusal } from '../../contract.ts'
import { allowedActions, seenUntil } from '../item.ts'
import { peopleOf, presentItem } from '../present.ts'
import {
  getItemForUpdate,
  getItemRow,
  getMeetingRow,
  insertInvitations,
  insertParticipants,
  signalsOfItems,
  updateAttendance,
  updateItem,
  type ItemRow,
  type MeetingRow,
} from '../storage.ts'
import { itemGrant } from './add-item.ts'

type E = typeof meetingEndpoints

/** Fetches an item with its meeting and refuses what may not be done with it now. */
export async function itemToAct(
  work: Work,
  itemId: string,
  action: Item['allowed'][number],
  otherwise: MeetingRefusal,
): Promise<{ item: ItemRow; meeting: MeetingRow }> {
  const item = await getItemForUpdate(work, itemId)
  const meeting = await getMeetingRow(work, item.meeting_id)
  const allowed = allowedActions(work.actor, {
    ...item,
    meetingState: meeting.state,
    chairId: meeting.chair_id,
    seenUntil: seenUntil(meeting.meets_on),
  })
  if (!allowed.includes(action)) throw new Refusal<MeetingRefusal>(otherwise)
  return { item, meeting }
}

/** One item, as its reader may see it. */
export async function getItem(work: Work, { itemId }: InputOf<E['getItem']>): Promise<Item> {
  const item = await getItemRow(work, itemId)
  const signals = await signalsOfItems(work, [item.id])
  work.record({ name: 'item-read', subjectId: item.subject_id })
  if (signals.length > 0)
    work.record({ name: 'signals-read-at-item', subjects: signals.map((signal) => signal.signal_subject_id) })
  return presentItem(work, item, await getMeetingRow(work, item.meeting_id))
}

/** The chair takes this item. */
export async function openItem(work: Work, { itemId }: InputOf<E['openItem']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'open', 'meeting-not-open')
  const opened = await updateItem(work, item, { state: 'open', opened_at: work.now })
  work.record({ name: 'item-opened', subjectId: item.subject_id })
  return presentItem(work, opened, meeting)
}

/** Invites one more to this item: it becomes visible for that person, as far as the covenants allow. */
export async function invite(work: Work, { itemId, professionalId }: InputOf<E['invite']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'invite', 'item-closed')
  const roles = (await peopleOf(work)).get(professionalId)?.roles
  if (!roles) throw new Refusal<MeetingRefusal>('invitee-unknown')
  if (roles.includes('functional-manager')) throw new Refusal<MeetingRefusal>('functional-manager-sits-nowhere')
  if ((await insertInvitations(work, item, [professionalId])) === 0)
    throw new Refusal<MeetingRefusal>('invited-already')
  await insertParticipants(work, meeting.id, [professionalId])
  const grant = itemGrant(professionalId, meeting.id, meeting.meets_on as LocalDate)
  await giveAccess(work, item.subject_id, [grant])
  for (const signal of await signalsOfItems(work, [item.id])) await giveAccess(work, signal.signal_subject_id, [grant])
  work.record({ name: 'invited-to-item', subjectId: item.subject_id, details: { professionalId } })
  return presentItem(work, item, meeting)
}

/** Who came, left or declined. Declining ends access at once; nobody has to say why (practice C10). */
export async function noteAttendance(
  work: Work,
  { itemId, professionalIds, attendance }: InputOf<E['noteAttendance']>,
): Promise<Item> {
  const { item, meeting } = await itemToAct(
    work,
    itemId,
    attendance === 'declined' ? 'add-action' : 'come',
    'meeting-not-open',
  )
  const chairs = meeting.chair_id === work.actor.professionalId || work.actor.permissions.has('meetings.prepare')
  for (const professionalId of new Set(professionalIds)) {
    const own = professionalId === work.actor.professionalId
    if (!own && !chairs) throw notFound()
    if (!(await updateAttendance(work, itemId, professionalId, changeOf(attendance, own, work.now)))) throw notFound()
    work.record({ name: `attendance-${attendance}`, subjectId: item.subject_id, details: { professionalId } })
  }
  const answer = await presentItem(work, item, meeting)
  if (attendance === 'declined') {
    const signals = await signalsOfItems(work, [item.id])
    for (const holder of professionalIds.map(toProfessional)) {
      for (const { signal_subject_id } of signals)
        await endAccess(work, signal_subject_id, { holder, reasonId: meeting.id })
      await endAccess(work, item.subject_id, { holder, reasonId: meeting.id })
    }
  }
  return answer
}

function changeOf(attendance: InputOf<E['noteAttendance']>['attendance'], own: boolean, now: Date) {
  if (attendance === 'came') return { came_at: now, left_at: null, left_reason: null, declined_at: null }
  if (attendance === 'declined') return { declined_at: now }
  return {
    left_at: now,
    left_reason:
      attendance === 'left-for-police-data'
        ? ('police-data' as const)
        : own
          ? ('own-wish' as const)
          : ('own-part-done' as const),
  }
}
