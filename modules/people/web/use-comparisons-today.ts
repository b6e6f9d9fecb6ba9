import type { TodayItem } from '../../../platform/web/rooms.ts'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage } from '../../../platform/web/words.tsx'
import { type ComparedSide, peopleEndpoints } from '../contract.ts'

const words = {
  nl: {
    same: 'Gaat dit over dezelfde persoon?',
    again: 'Kijk opnieuw:',
    late: 'te laat',
    nobody: 'te laat, van niemand',
  },
  en: { same: 'Is this about the same person?', again: 'Look again:', late: 'late', nobody: 'late, of nobody' },
} as const

/**
 * What waits for the reader: own verdicts, matches past their last day that are the reader's or nobody's, and what was decided
 * on other facts; by initials and number.
 */
export function useComparisonsToday(): { items: readonly TodayItem[] | undefined; problem?: unknown } {
  const { language } = useLanguage()
  const t = words[language]
  const own = useEndpoint(peopleEndpoints.listOwnComparisons, { purpose: 'signalering' })
  const matches = useEndpoint(peopleEndpoints.listMatches, { purpose: 'signalering' })
  const reopened = useEndpoint(peopleEndpoints.listReopened, { purpose: 'signalering' })
  const verdicts = own.data
    ?.filter(({ waitsFor }) => waitsFor === 'you')
    .map(({ id, purpose, left, right, openedAt }) => ({
      key: id,
      href: `/comparisons/${purpose}/${id}`,
      what: `${t.same} ${both(left, right)}`,
      when: openedAt,
    }))
  const asked = new Set(own.data?.map(({ id }) => id))
  const late = matches.data
    ?.filter(({ outcome, late: isLate, owner, comparison }) => {
      const waits = comparison?.state === 'open' && asked.has(comparison.id)
      return outcome === 'open' && isLate && !waits && (owner === null || owner.you)
    })
    .map(({ id, left, right, dueOn, owner }) => ({
      key: id,
      href: '/comparisons',
      what: `${t.same} ${both(left, right)}`,
      when: dueOn,
      kind: owner === null ? t.nobody : t.late,
    }))
  const questions = reopened.data?.map(({ id, purpose, left, right, changedAt }) => ({
    key: id,
    href: `/comparisons/${purpose}/${id}`,
    what: `${t.again} ${both(left, right)}`,
    when: changedAt,
  }))
  return {
    problem: own.error ?? matches.error ?? reopened.error,
    items: verdicts && late && questions && [...verdicts, ...late, ...questions],
  }
}

function both(left: ComparedSide, right: ComparedSide): string {
  return [left.initials, left.reference, right.reference].filter((part) => part !== null).join(', ')
}
