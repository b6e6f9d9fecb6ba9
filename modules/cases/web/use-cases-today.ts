import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import { call, type Problem } from '../../../platform/web/call.ts'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { usePermission } from '../../../platform/web/session.tsx'
import { useLanguage } from '../../../platform/web/words.tsx'
import type { caseEndpoints } from '../contract.ts'

type Endpoints = typeof caseEndpoints
type Today = { items: readonly TodayItem[] | undefined; problem?: unknown }

// Today and the navigation are in the first load; the contract with its catalogues is fetched when it is asked for.
// The key is that of `useEndpoint`, so that a list is fetched once.
function useLater<T>(
  path: string,
  ask: (endpoints: Endpoints, options: { signal: AbortSignal }) => Promise<T>,
  enabled = true,
) {
  return useQuery<T, Problem>({
    queryKey: ['GET', path, {}],
    queryFn: async ({ signal }) => ask((await import('../contract.ts')).caseEndpoints, { signal }),
    enabled,
  })
}

const mine = (endpoints: Endpoints, options: { signal: AbortSignal }) => call(endpoints.listMyCases, {}, options)

/** How many cases the reader has now. */
export function useCaseCount(): string | undefined {
  const query = useLater('/cases', mine, usePermission('cases.read'))
  const own = query.data?.filter(({ role }) => role !== 'asked-to-direct').length ?? 0
  return own > 0 ? String(own) : undefined
}

/** Cases that were asked of the reader, and duties of the reader's cases that are due within a week. */
export function useCasesToday(): Today {
  const { language } = useLanguage()
  const query = useLater('/cases', mine)
  const nl = language === 'nl'
  return {
    problem: query.error,
    items: query.data?.flatMap((found): TodayItem[] => {
      const who = found.who.initials ?? found.reference
      if (found.role === 'asked-to-direct') {
        return [
          {
            key: found.id,
            href: `/cases/${found.id}`,
            what: nl ? `Neem je de zaak van ${who} aan?` : `Do you accept the case of ${who}?`,
            ...(found.next ? { when: found.next.on } : {}),
            kind: nl ? 'gevraagd' : 'asked',
          },
        ]
      }
      const { next } = found
      if (!next || next.code === 'task') return []
      const duty = duties[next.code][language]
      return [
        {
          key: found.id,
          href: `/cases/${found.id}${places[next.code]}`,
          what: `${duty}, ${who}`,
          when: next.on,
          kind: next.overdue ? (nl ? 'over tijd' : 'overdue') : found.reference,
        },
      ]
    }),
  }
}

type Next = NonNullable<OutputOf<Endpoints['listMyCases']>[number]['next']>['code']

const duties: Readonly<Record<Exclude<Next, 'task'>, { nl: string; en: string }>> = {
  'answer-offer': { nl: 'Antwoord geven', en: 'Give an answer' },
  'inform-young-person': { nl: 'De jongere informeren', en: 'Inform the young person' },
  'inform-parents': { nl: 'Ouders informeren', en: 'Inform the parents' },
  'review-due': { nl: 'Voortgang bespreken', en: 'Review progress' },
  'end-date': { nl: 'Einddatum', en: 'End date' },
  'inform-again': { nl: 'Opnieuw informeren', en: 'Inform again' },
  'exit-letter': { nl: 'Brief bij het einde versturen', en: 'Send the letter at the end' },
  talk: { nl: 'Gesprek', en: 'Talk' },
  meeting: { nl: 'Casusoverleg', en: 'Case meeting' },
}

const places: Readonly<Record<Exclude<Next, 'task'>, string>> = {
  'answer-offer': '',
  'inform-young-person': '/informing',
  'inform-parents': '/informing',
  'review-due': '/meetings',
  'end-date': '',
  'inform-again': '/informing',
  'exit-letter': '/informing',
  talk: '',
  meeting: '/meetings',
}

/** Actions that the reader promised, by day. */
export function useTasksToday(): Today {
  const query = useLater('/case-tasks', (endpoints, options) => call(endpoints.listMyTasks, {}, options))
  return {
    problem: query.error,
    items: query.data
      ?.filter(({ doneOn }) => doneOn === null)
      .map(({ id, caseId, what, who, reference, dueOn }) => ({
        key: id,
        href: `/cases/${caseId}/tasks`,
        what: `${what}, ${who.initials ?? reference}`,
        when: dueOn,
      })),
  }
}

/** Cases that a colleague gave back to the chair. */
export function useOffersToday(): Today {
  const { language } = useLanguage()
  const query = useLater('/case-offers', (endpoints, options) => call(endpoints.listCaseOffers, {}, options))
  return {
    problem: query.error,
    items: query.data
      ?.filter(({ allowed }) => allowed.includes('offer'))
      .map(({ id, reference, declinedOn, askedOn }) => ({
        key: id,
        href: '/case-offers',
        what:
          language === 'nl'
            ? `Vraag een casusregisseur voor zaak ${reference}`
            : `Ask a director for case ${reference}`,
        when: declinedOn ?? askedOn,
      })),
  }
}

/** Requests to inform later that wait for the reader. */
export function useDeferralsToday(): Today {
  const { language } = useLanguage()
  const query = useLater('/informing-deferrals', (endpoints, options) => call(endpoints.listDeferrals, {}, options))
  return {
    problem: query.error,
    items: query.data?.map(({ id, caseReference, dueOn }) => ({
      key: id,
      href: '/informing-deferrals',
      what:
        language === 'nl'
          ? `Beantwoord de vraag om uitstel, zaak ${caseReference}`
          : `Answer the request for deferral, case ${caseReference}`,
      when: dueOn,
    })),
  }
}
