import type { DataKind, InputOf } from '../../../../platform/contract/endpoint.ts'
import { instantOf, addDays, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { copyDescription } from '../../../people/server/index.ts'
import {
  destroyOnFor,
  giveAccess,
  openSubject,
  toProfessional,
  toRole,
  type Grant,
} from '../../../privacy/server/index.ts'
import { getSignals, putOnAgenda, type SignalForMeeting } from '../../../signals/server/index.ts'
import type { Item, meetingEndpoints, MeetingRefusal } from '../../contract.ts'
import { seenUntil } from '../item.ts'
import { peopleOf, presentItem } from '../present.ts'
import {
  getMeetingForUpdate,
  insertInvitations,
  insertItem,
  insertItemSignal,
  insertParticipants,
  type ItemRow,
  type MeetingRow,
} from '../storage.ts'

const kindsAtTable: readonly DataKind[] = ['identity', 'observation', 'education', 'criminal']

/**
 * Puts an item on the agenda: opens its own subject, gives who is invited access to it and to its signals until two weeks
 * after the meeting. What each of them may then see is for the covenants to say.
 */
export async function addItem(work: Work, input: InputOf<(typeof meetingEndpoints)['addItem']>): Promise<Item> {
  const meeting = await getMeetingForUpdate(work, input.meetingId)
  if (meeting.state === 'closed') throw new Refusal<MeetingRefusal>('meeting-closed')
  const signals = await getSignals(work, input.signalIds)
  if (signals.length !== new Set(input.signalIds).size) throw new Refusal<MeetingRefusal>('signal-unknown')
  const people = await peopleOf(work)
  const invited = new Set([...input.inviteIds, meeting.chair_id, String(work.actor.professionalId)])
  for (const id of invited) mustBeInvitable(people.get(id)?.roles)

  const meetsOn = meeting.meets_on as LocalDate
  const subjectId = await openSubject(work, {
    type: 'agenda-item',
    destroyOn: destroyOnFor('signal-in-progress-6-months', meetsOn),
    rule: 'signal-in-progress-6-months',
    grants: [...[...invited].map((id) => itemGrant(id, input.meetingId, meetsOn)), deskGrant(input.meetingId, meetsOn)],
  })
  const item = await insertItem(work, {
    subject_id: subjectId,
    meeting_id: input.meetingId,
    topic: input.topic,
    title: input.title ?? null,
    why: input.why,
    ground: input.ground,
    asked_of: input.askedOf ?? null,
    reference_id: input.groupId ?? null,
  })
  await linkSignals(work, item, signals, invited, meeting)
  await insertInvitations(work, item, [...invited])
  await insertParticipants(work, input.meetingId, [...invited])
  work.record({
    name: 'item-put-on-agenda',
    subjectId,
    details: { itemId: item.id, meetingId: input.meetingId, signals: signals.length, invited: invited.size },
  })
  return presentItem(work, item, meeting)
}

async function linkSignals(
  work: Work,
  item: ItemRow,
  signals: readonly SignalForMeeting[],
  invited: ReadonlySet<string>,
  meeting: MeetingRow,
): Promise<void> {
  for (const [place, signal] of signals.entries()) {
    await insertItemSignal(work, item, signal)
    await giveAccess(
      work,
      signal.subjectId,
      [...invited].map((id) => itemGrant(id, meeting.id, meeting.meets_on as LocalDate)),
    )
    await putOnAgenda(work, signal.id, { meetingId: meeting.id, meetsOn: meeting.meets_on })
    // Initials and age come from the first signal that tells who it is about.
    if (place === 0 && item.title === null) await copyDescription(work, signal.subjectId, work, item.subject_id)
  }
}

/** What an invitation opens; until the end of the fourteenth day after the meeting. */
export function itemGrant(professionalId: string, meetingId: string, meetsOn: LocalDate): Grant {
  return {
    holder: toProfessional(professionalId),
    kinds: kindsAtTable,
    reason: 'agenda-item',
    reasonId: meetingId,
    until: endOf(seenUntil(meetsOn)),
  }
}

/** Who prepares meetings keeps seeing the item a month longer than who sits at it. */
export function deskGrant(meetingId: string, meetsOn: LocalDate): Grant {
  return {
    holder: toRole('information-coordinator'),
    kinds: ['identity', 'observation', 'education', 'criminal'],
    reason: 'coordinator',
    reasonId: meetingId,
    until: endOf(addDays(seenUntil(meetsOn), 30)),
  }
}

function endOf(day: LocalDate): Date {
  return instantOf(addDays(day, 1))
}

function mustBeInvitable(roles: readonly string[] | undefined): void {
  if (!roles) throw new Refusal<MeetingRefusal>('invitee-unknown')
  if (roles.includes('functional-manager')) throw new Refusal<MeetingRefusal>('functional-manager-sits-nowhere')
}
