import { useQuery } from '@tanstack/react-query'
import { call, type Problem } from '../../../platform/web/call.ts'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import type { privacyEndpoints } from '../contract.ts'

type Today = { items: readonly TodayItem[] | undefined; problem?: unknown }
type Options = { signal: AbortSignal }

// Today is in the first load; the contract is fetched when it is asked for. The key is that of `useEndpoint`.
function useLater<T>(path: string, ask: (endpoints: typeof privacyEndpoints, options: Options) => Promise<T>) {
  return useQuery<T, Problem>({
    queryKey: ['GET', path, {}],
    queryFn: async ({ signal }) => ask((await import('../contract.ts')).privacyEndpoints, { signal }),
  })
}

/** One line while duties are overdue: the list itself is a page of its own. */
export function useClocksToday(): Today {
  const { language } = useLanguage()
  const query = useLater('/clocks', (endpoints, options) => call(endpoints.listClocks, {}, options))
  const late = query.data?.filter(({ overdueDays }) => overdueDays > 0) ?? []
  const oldest = late[0]
  const one = language === 'nl' ? 'Eén termijn is verlopen' : 'One term has run out'
  const many = language === 'nl' ? `${late.length} termijnen zijn verlopen` : `${late.length} terms have run out`
  return {
    problem: query.error,
    items:
      query.data &&
      (oldest ? [{ key: 'late', href: '/clocks', what: late.length === 1 ? one : many, when: oldest.dueOn }] : []),
  }
}

/** Emergency looks that nobody judged yet and the reader may judge. */
export function useEmergenciesToday(): Today {
  const { language } = useLanguage()
  const query = useLater('/emergencies', (endpoints, options) => call(endpoints.listBreakGlass, {}, options))
  return {
    problem: query.error,
    items: query.data
      ?.filter(({ allowed }) => allowed.includes('review'))
      .map(({ id, name, openedAt }) => ({
        key: id,
        href: '/emergencies',
        what: language === 'nl' ? `Was dit nodig? ${name}` : `Was this needed? ${name}`,
        when: openedAt,
      })),
  }
}
