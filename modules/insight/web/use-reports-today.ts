import { useQuery } from '@tanstack/react-query'
import { monthRangeText } from '../../../platform/contract/dutch.ts'
import { localDate } from '../../../platform/contract/working-days.ts'
import { call, type Problem } from '../../../platform/web/call.ts'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import type { ReportLine } from '../contract.ts'

/** Half-yearly reports that wait for the reader: a draft to write, a frozen one to sign. */
export function useReportsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const { language } = useLanguage()
  // Today is in the first load; the contract is fetched when it is asked for. The key is that of `useEndpoint`.
  const reports = useQuery<ReportLine[], Problem>({
    queryKey: ['GET', '/reports', {}],
    queryFn: async ({ signal }) => call((await import('../contract.ts')).insightEndpoints.listReports, {}, { signal }),
  })
  const write = language === 'nl' ? 'Halfjaarbericht schrijven' : 'Write the half-yearly report'
  const sign = language === 'nl' ? 'Halfjaarbericht ondertekenen' : 'Sign the half-yearly report'
  const waits = ({ status, allowed }: ReportLine) =>
    allowed.includes('write') || (status === 'frozen' && allowed.includes('sign'))
  return {
    problem: reports.error,
    items: reports.data?.filter(waits).map(({ id, allowed, meetingOn, periodFrom, periodUntil }) => ({
      key: id,
      href: allowed.includes('write') ? `/reports/${id}/write` : `/reports/${id}`,
      what: `${allowed.includes('write') ? write : sign}, ${monthRangeText(localDate(periodFrom), localDate(periodUntil), language)}`,
      ...(meetingOn && { when: meetingOn }),
    })),
  }
}
