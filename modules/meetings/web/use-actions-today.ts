import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { meetingEndpoints } from '../contract.ts'

/** What the reader promised in meetings and has not done yet, the earliest day first. */
export function useActionsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const actions = useEndpoint(meetingEndpoints.listActions, { which: 'mine' })
  return {
    items: actions.data?.map((action) => ({
      key: action.id,
      href: '/meeting-actions',
      what: `${action.who?.initials ?? action.title ?? ''}: ${action.what}`,
      when: action.dueOn,
    })),
    problem: actions.error ?? undefined,
  }
}
