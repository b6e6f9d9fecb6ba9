import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { MeetingDetail, meetingEndpoints, MeetingSummary } from '../../contract.ts'
import { seenUntil } from '../item.ts'
import { peopleOf, presentAgenda, presentAttendee, presentMeeting } from '../present.ts'
import {
  getMeetingRow,
  itemsOfMeeting,
  listMeetingRows,
  listSeriesRows,
  participantsOf,
  type MeetingRow,
} from '../storage.ts'

type E = typeof meetingEndpoints

/** The meetings that come back. */
export async function listSeries(work: Work) {
  const series = await listSeriesRows(work)
  work.record({ name: 'meeting-series-listed' })
  return series
}

/** Meetings of the actor (all for who prepares them), from two weeks ago to three months ahead unless asked otherwise. */
export async function listMeetings(work: Work, { from, until }: InputOf<E['listMeetings']>): Promise<MeetingSummary[]> {
  const today = localDateOf(work.now)
  const rows = await listMeetingRows(work, from ?? addDays(today, -14), until ?? addDays(today, 92))
  const people = await peopleOf(work)
  work.record({ name: 'meetings-listed' })
  return rows.map((row) => presentMeeting(work, people, row))
}

/** One meeting with the items that exist for this reader; items of others leave no gap and no count. */
export async function getMeeting(work: Work, { meetingId }: InputOf<E['getMeeting']>): Promise<MeetingDetail> {
  return presentDetail(work, await getMeetingRow(work, meetingId))
}

/** The meeting as this reader may see it, recorded as a look at each of its items. */
export async function presentDetail(work: Work, row: MeetingRow): Promise<MeetingDetail> {
  const people = await peopleOf(work)
  const items = await itemsOfMeeting(work, row.id)
  work.record({ name: 'agenda-read', subjects: items.map((item) => item.subject_id), details: { meetingId: row.id } })
  return {
    meeting: presentMeeting(work, people, row),
    participants: (await participantsOf(work, row.id)).map((id) => presentAttendee(people, id)),
    // The reader's own numbering: a gap would tell that there is something else.
    items: (await presentAgenda(work, items)).map((item, place) => ({ ...item, position: place + 1 })),
    seenUntil: seenUntil(row.meets_on),
  }
}
