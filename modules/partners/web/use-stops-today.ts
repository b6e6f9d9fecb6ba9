import { useQuery } from '@tanstack/react-query'
import { call, type Problem } from '../../../platform/web/call.ts'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { platformText } from '../../../platform/web/text.en.ts'
import { useWords } from '../../../platform/web/words.tsx'
import type { CovenantLine } from '../contract.ts'

/** What stands still until the reader lets it go on, so that a stop is not forgotten. */
export function useStopsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const { purposes } = useWords(platformText).reason
  // Today is in the first load; the contract is fetched when it is asked for. The key is that of `useEndpoint`.
  const query = useQuery<CovenantLine[], Problem>({
    queryKey: ['GET', '/covenants', {}],
    queryFn: async ({ signal }) => {
      const { partnerEndpoints } = await import('../contract.ts')
      return call(partnerEndpoints.listCovenants, {}, { signal })
    },
  })
  return {
    problem: query.error,
    items: query.data?.flatMap((covenant) =>
      covenant.purposes
        .filter(({ allowed }) => allowed.includes('resume'))
        .map(({ purpose }) => ({
          key: `${covenant.id} ${purpose}`,
          href: `/covenants/${covenant.id}`,
          what: `${purposes[purpose]}, ${covenant.title}`,
        })),
    ),
  }
}
