import { useQuery } from '@tanstack/react-query'
import { addDays, localDateOf } from '../../../platform/contract/working-days.ts'
import { call, type Problem } from '../../../platform/web/call.ts'
import { useNow } from '../../../platform/web/now.tsx'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import type { MeetingSummary } from '../contract.ts'

const daysAhead = 7

/** The meetings of the coming week, and one that was opened and not closed. */
export function useMeetingsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const { language } = useLanguage()
  const today = localDateOf(useNow())
  // Today is in the first load; the contract is fetched when it is asked for. The key is that of `useEndpoint`.
  const meetings = useQuery<MeetingSummary[], Problem>({
    queryKey: ['GET', '/meetings', {}],
    queryFn: async ({ signal }) => call((await import('../contract.ts')).meetingEndpoints.listMeetings, {}, { signal }),
  })
  const open = language === 'nl' ? 'nu open' : 'open now'
  return {
    problem: meetings.error,
    items: meetings.data
      ?.filter(
        ({ state, meetsOn }) =>
          state === 'open' || (state === 'planned' && meetsOn >= today && meetsOn <= addDays(today, daysAhead)),
      )
      .toReversed()
      .map(({ id, name, meetsOn, startsAt, state }) => ({
        key: id,
        href: `/meetings/${id}`,
        what: `${name}, ${language === 'nl' ? `${startsAt.slice(0, 5).replace(':', '.')} uur` : startsAt.slice(0, 5)}`,
        when: meetsOn,
        ...(state === 'open' && { kind: open }),
      })),
  }
}
