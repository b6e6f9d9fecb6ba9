import { useDates } from '../../../platform/web/dates.tsx'
import type { TodayItem } from '../../../platform/web/rooms.ts'
import { usePermission } from '../../../platform/web/session.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { signalEndpoints } from '../contract.ts'
import { text } from './text.en.ts'
import { besideOf, titleOf } from './words-of-signal.ts'

type Items = { items: readonly TodayItem[] | undefined; problem?: unknown }

/** Signals that wait for the coordinator, by initials and number, and who wants to be called. */
export function useSignalsToday(): Items {
  const t = useWords(text)
  const { language } = useLanguage()
  const queue = useEndpoint(signalEndpoints.listQueue, { show: 'waiting-for-you', limit: 8 })
  const calls = useEndpoint(signalEndpoints.listCallBacks, {})
  const waiting = queue.data?.items.map((signal) => ({
    key: signal.id,
    href: `/signals/${signal.id}`,
    what: [titleOf(signal, t), besideOf(signal, language), signal.reference]
      .filter((part) => part !== undefined)
      .join(', '),
    when: signal.feedbackDueOn,
    kind: signal.feedbackGiven ? t.today.weigh : t.today.feedback,
  }))
  const asked = calls.data?.map((call) => ({
    key: call.id,
    href: '/call-backs',
    what: call.name,
    when: call.askedAt,
    kind: t.callBacks.kind,
  }))
  return { items: waiting && asked && [...waiting, ...asked], problem: queue.error ?? calls.error }
}

/** Questions that the signaller has to answer. */
export function useQuestionsToday(): Items {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(signalEndpoints.listOwnSignals, {})
  return {
    problem: query.error,
    items: query.data
      ?.filter((signal) => signal.status === 'question-for-you')
      .map((signal) => ({
        key: signal.id,
        href: `/own-signals/${signal.id}`,
        what: `${t.today.answer} ${signal.reference}, ${dates.short(signal.receivedAt)}`,
        kind: t.today.kind,
      })),
  }
}

/** How many signals are open; nothing is said while it is fetched. */
export function useOpenCount(): string | undefined {
  const may = usePermission('signals.weigh')
  const counts = useEndpoint(signalEndpoints.countSignals, {}, { enabled: may })
  return counts.data && String(counts.data['all-open'])
}
