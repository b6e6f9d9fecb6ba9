import { useDates } from '../../../platform/web/dates.tsx'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { usePermission } from '../../../platform/web/session.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { ageWords } from '../../people/contract.ts'
import { signalEndpoints } from '../contract.ts'
import { todayText } from './today-text.ts'

type Items = { items: readonly TodayItem[] | undefined; problem?: unknown }

/** Signals that wait for the coordinator, by initials and number, and who wants to be called. */
export function useSignalsToday(): Items {
  const t = useWords(todayText)
  const { language } = useLanguage()
  const queue = useEndpoint(signalEndpoints.listQueue, { show: 'waiting-for-you', limit: 8 })
  const calls = useEndpoint(signalEndpoints.listCallBacks, {})
  const waiting = queue.data?.items.map(({ id, about, person, place, reference, feedbackDueOn, feedbackGiven }) => ({
    key: id,
    href: `/signals/${id}`,
    what: (about === 'group'
      ? [t.group, place, reference]
      : [person.initials ?? t.noName, person.age && ageWords(person.age, language), reference]
    )
      .filter((part) => part !== null)
      .join(', '),
    when: feedbackDueOn,
    kind: feedbackGiven ? t.weigh : t.tellBack,
  }))
  const asked = calls.data?.map(({ id, name, askedAt }) => ({
    key: id,
    href: '/call-backs',
    what: name,
    when: askedAt,
    kind: t.callBack,
  }))
  return { items: waiting && asked && [...waiting, ...asked], problem: queue.error ?? calls.error }
}

/** Questions that the signaller has to answer. */
export function useQuestionsToday(): Items {
  const t = useWords(todayText)
  const dates = useDates()
  const query = useEndpoint(signalEndpoints.listOwnSignals, {})
  return {
    problem: query.error,
    items: query.data
      ?.filter((signal) => signal.status === 'question-for-you')
      .map(({ id, reference, receivedAt }) => ({
        key: id,
        href: `/own-signals/${id}`,
        what: t.answer(reference, dates.short(receivedAt)),
        kind: t.signal,
      })),
  }
}

/** How many signals are open; nothing is said while it is fetched. */
export function useOpenCount(): string | undefined {
  const may = usePermission('signals.weigh')
  const counts = useEndpoint(signalEndpoints.countSignals, {}, { enabled: may })
  return counts.data && String(counts.data['all-open'])
}
