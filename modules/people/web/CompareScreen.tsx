import './compare.css'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { useDates } from '../../../platform/web/dates.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { usePathParam } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import type { Reason } from '../../../platform/web/ReasonLine.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints, type PersonComparison } from '../contract.ts'
import { FieldTable } from './FieldTable.tsx'
import { Hypotheses } from './Hypotheses.tsx'
import { Outcome } from './Outcome.tsx'
import { text } from './text.en.ts'
import { TwoDeciders } from './TwoDeciders.tsx'
import { VerdictForm } from './VerdictForm.tsx'
import { hrefOf } from './words-of-comparison.ts'

/** Two records side by side: is this the same person? */
export default function CompareScreen() {
  const t = useWords(text)
  const purposes = useWords(platformText).reason.purposes
  const comparisonId = usePathParam('comparisonId')
  const purpose = usePathParam('purpose') as PersonalPurpose
  const query = useEndpoint(peopleEndpoints.getComparison, { purpose, comparisonId })
  const left = query.data?.left
  const subject = left && [left.initials, left.reference].filter((part) => part !== null).join(', ')
  const back = left && hrefOf(left)
  const crumbs = [
    { label: t.signals, href: '/signals' },
    ...(subject ? [back ? { label: subject, href: back } : { label: subject }] : []),
    { label: t.compare },
  ]
  return (
    <Screen crumbs={crumbs} reason={reasonOf(query.data, purpose, t)}>
      <PageHead title={t.title} lead={t.lead(purposes[purpose] ?? purpose)} />
      <Ready query={query} refusals={t.refusals} lines={8}>
        {(comparison) => <Comparison comparison={comparison} />}
      </Ready>
    </Screen>
  )
}

function reasonOf(comparison: PersonComparison | undefined, purpose: PersonalPurpose, t: (typeof text)['nl']): Reason {
  const other = comparison?.deciders.find(({ you }) => !you)
  const mine = comparison?.deciders.some(({ you }) => you) ?? true
  return {
    purpose,
    because: mine ? t.because(other?.name ?? '') : t.becauseOther,
    also: [t.notSearched],
  }
}

function Comparison({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const dates = useDates()
  const shownSince = `${dates.short(comparison.openedAt)}, ${dates.time(comparison.openedAt)}`
  return (
    <div className="cmp">
      <div className="stack">
        <FieldTable comparison={comparison} />
        <Hypotheses comparison={comparison} />
      </div>
      <aside className="stack" aria-label={t.two.title}>
        <Outcome comparison={comparison} />
        <TwoDeciders comparison={comparison} />
        {comparison.allowed.includes('give-verdict') && <VerdictForm key={comparison.id} comparison={comparison} />}
        <p className="xs sub row row--top">
          <Icon name="eye" />
          <span>
            {t.two.shown(shownSince, comparison.left.reference ?? t.record(comparison.left.recordType, null))}
          </span>
        </p>
      </aside>
    </div>
  )
}
