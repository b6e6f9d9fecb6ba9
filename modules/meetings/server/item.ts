import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { addDays } from '../../../platform/contract/working-days.ts'
import type { Actor } from '../../../platform/server/work.ts'
import type { ItemAction, MeetingSummary } from '../contract.ts'

export type ItemState = 'waiting' | 'open' | 'decided' | 'closed' | 'moved'

/** What an item needs to be judged on; rows of storage fit. */
export type ItemAtTable = {
  readonly state: ItemState
  readonly possible_victim: 'no' | 'to-review' | 'reviewed'
  readonly title: string | null
  readonly meetingState: MeetingSummary['state']
  readonly chairId: string
  readonly seenUntil: LocalDate
}

/** A member sees an item from the agenda until two weeks after the meeting; then it closes by itself. */
export const daysSeenAfterMeeting = 14

export function seenUntil(meetsOn: string): LocalDate {
  return addDays(meetsOn as LocalDate, daysSeenAfterMeeting)
}

const offencesGivenBy = ['safety', 'justice']

/** What this actor may do with an item now; use cases ask it and answers carry it. */
export function allowedActions(actor: Actor, item: ItemAtTable): ItemAction[] {
  const may = (permission: string) => actor.permissions.has(permission)
  const over = item.state === 'closed' || item.state === 'moved'
  const chairs = may('meetings.decide') && actor.professionalId === item.chairId
  const attends = may('meetings.attend')
  const person = item.title === null
  const allowed: ItemAction[] = []
  if (over) return attends && person ? ['reveal'] : []
  if (chairs && item.meetingState === 'open' && item.state === 'waiting') allowed.push('open')
  if (attends && item.state !== 'decided') {
    allowed.push('add-fact', 'say-self')
    if (person) allowed.push('judge')
    if (person && actor.chain !== null && offencesGivenBy.includes(actor.chain)) allowed.push('add-offence-check')
    if (person && item.possible_victim === 'no') allowed.push('mark-victim')
    if (person && item.possible_victim === 'to-review' && chairs) allowed.push('review-victim')
  }
  if (may('meetings.prepare')) allowed.push('invite')
  if (attends && item.meetingState === 'open') allowed.push('come', 'leave')
  if (attends) allowed.push('add-action')
  if (chairs && item.state === 'open') allowed.push('decide')
  if (chairs && item.state === 'decided') allowed.push('close')
  if (chairs && item.state !== 'decided') allowed.push('move')
  if (attends && person) allowed.push('reveal')
  return allowed
}

/** What this actor may do with a meeting as a whole. */
export function allowedInMeeting(
  actor: Actor,
  meeting: { state: MeetingSummary['state']; chair_id: string },
): MeetingSummary['allowed'] {
  const chairs = actor.permissions.has('meetings.decide') && actor.professionalId === meeting.chair_id
  const allowed: MeetingSummary['allowed'] = []
  if (meeting.state === 'closed') return allowed
  if (actor.permissions.has('meetings.prepare')) allowed.push('add-item', 'invite')
  if (chairs && meeting.state === 'planned') allowed.push('open', 'order')
  if (chairs && meeting.state === 'open') allowed.push('close', 'order')
  return allowed
}
