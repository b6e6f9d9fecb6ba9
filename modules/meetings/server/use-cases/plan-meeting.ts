import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { meetingEndpoints, MeetingRefusal, MeetingSummary } from '../../contract.ts'
import { peopleOf, presentMeeting } from '../present.ts'
import { findSeries, getMeetingRow, insertMeeting } from '../storage.ts'

/** Plans a meeting of a series. The functional manager sits at no table where files lie open. */
export async function planMeeting(
  work: Work,
  input: InputOf<(typeof meetingEndpoints)['planMeeting']>,
): Promise<MeetingSummary> {
  const people = await peopleOf(work)
  if (!(await findSeries(work, input.seriesId))) throw notFound()
  if (input.meetsOn < localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-past')
  if (input.endsAt <= input.startsAt) throw new Refusal<MeetingRefusal>('date-in-the-past')
  const chair = people.get(input.chairId)
  if (!chair?.roles.includes('chair')) throw new Refusal<MeetingRefusal>('invitee-unknown')
  for (const id of input.participantIds) {
    const person = people.get(id)
    if (!person) throw new Refusal<MeetingRefusal>('invitee-unknown')
    if (person.roles.includes('functional-manager'))
      throw new Refusal<MeetingRefusal>('functional-manager-sits-nowhere')
  }
  const id = await insertMeeting(
    work,
    {
      series_id: input.seriesId,
      meets_on: input.meetsOn,
      starts_at: input.startsAt,
      ends_at: input.endsAt,
      place: input.place,
      chair_id: input.chairId,
    },
    [...input.participantIds, input.chairId],
  )
  work.record({ name: 'meeting-planned', details: { meetingId: id } })
  return presentMeeting(work, people, await getMeetingRow(work, id))
}
