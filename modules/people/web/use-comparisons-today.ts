import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import { peopleEndpoints } from '../contract.ts'

/** The comparisons that wait for the reader's verdict, by initials and number. */
export function useComparisonsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const { language } = useLanguage()
  const query = useEndpoint(peopleEndpoints.listOwnComparisons, { purpose: 'signalering' })
  const what = language === 'nl' ? 'Gaat dit over dezelfde persoon?' : 'Is this about the same person?'
  return {
    problem: query.error,
    items: query.data
      ?.filter(({ waitsFor }) => waitsFor === 'you')
      .map(({ id, purpose, left, right, openedAt }) => ({
        key: id,
        href: `/comparisons/${purpose}/${id}`,
        what: `${what} ${[left.initials, left.reference, right.reference].filter((part) => part !== null).join(', ')}`,
        when: openedAt,
      })),
  }
}
