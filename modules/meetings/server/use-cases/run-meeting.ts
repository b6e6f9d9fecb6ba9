import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { MeetingDetail, meetingEndpoints, MeetingRefusal } from '../../contract.ts'
import { allowedInMeeting } from '../item.ts'
import { getMeetingForUpdate, itemsOfMeeting, updateItem, updateMeeting, type MeetingRow } from '../storage.ts'
import { presentDetail } from './list-meetings.ts'

type E = typeof meetingEndpoints

/** The chair opens the meeting; from here on items are taken one by one. */
export async function openMeeting(work: Work, { meetingId }: InputOf<E['openMeeting']>): Promise<MeetingDetail> {
  const meeting = await getMeetingForUpdate(work, meetingId)
  mustBeAllowed(work, meeting, 'open', 'meeting-not-planned')
  await updateMeeting(work, meetingId, { state: 'open', opened_at: work.now })
  work.record({ name: 'meeting-opened', details: { meetingId } })
  return presentDetail(work, { ...meeting, state: 'open' })
}

/** The chair closes the meeting once every item is closed or moved to another. */
export async function closeMeeting(work: Work, { meetingId }: InputOf<E['closeMeeting']>): Promise<MeetingDetail> {
  const meeting = await getMeetingForUpdate(work, meetingId)
  mustBeAllowed(work, meeting, 'close', 'meeting-not-open')
  const left = (await itemsOfMeeting(work, meetingId)).filter(
    (item) => item.state !== 'closed' && item.state !== 'moved',
  )
  if (left.length > 0) throw new Refusal<MeetingRefusal>('meeting-has-open-items', { items: left.length })
  await updateMeeting(work, meetingId, { state: 'closed', closed_at: work.now })
  work.record({ name: 'meeting-closed', details: { meetingId } })
  return presentDetail(work, { ...meeting, state: 'closed' })
}

/** Puts the items in another order; the list must name every item that the chair sees. */
export async function orderItems(work: Work, { meetingId, itemIds }: InputOf<E['orderItems']>): Promise<MeetingDetail> {
  const meeting = await getMeetingForUpdate(work, meetingId)
  mustBeAllowed(work, meeting, 'order', 'meeting-closed')
  const items = await itemsOfMeeting(work, meetingId)
  const named = new Set(itemIds)
  if (named.size !== items.length || items.some((item) => !named.has(item.id)))
    throw new Refusal<MeetingRefusal>('order-incomplete')
  for (const item of items) await updateItem(work, item, { position: itemIds.indexOf(item.id) + 1 })
  work.record({ name: 'agenda-ordered', details: { meetingId } })
  return presentDetail(work, meeting)
}

function mustBeAllowed(
  work: Work,
  meeting: MeetingRow,
  action: 'open' | 'close' | 'order',
  otherwise: MeetingRefusal,
): void {
  if (!allowedInMeeting(work.actor, meeting).includes(action)) throw new Refusal<MeetingRefusal>(otherwise)
}
