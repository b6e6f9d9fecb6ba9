import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import { privacyEndpoints } from '../contract.ts'

type Today = { items: readonly TodayItem[] | undefined; problem?: unknown }

/** One line while duties are overdue: the list itself is a page of its own. */
export function useClocksToday(): Today {
  const { language } = useLanguage()
  const query = useEndpoint(privacyEndpoints.listClocks, {})
  const late = query.data?.filter(({ overdueDays }) => overdueDays > 0) ?? []
  const oldest = late[0]
  const what =
    language === 'nl'
      ? late.length === 1
        ? 'Eén termijn is verlopen'
        : `${late.length} termijnen zijn verlopen`
      : late.length === 1
        ? 'One term has run out'
        : `${late.length} terms have run out`
  return {
    problem: query.error,
    items: query.data && (oldest ? [{ key: 'late', href: '/clocks', what, when: oldest.dueOn }] : []),
  }
}

/** Emergency looks that nobody judged yet and the reader may judge. */
export function useEmergenciesToday(): Today {
  const { language } = useLanguage()
  const query = useEndpoint(privacyEndpoints.listBreakGlass, {})
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
