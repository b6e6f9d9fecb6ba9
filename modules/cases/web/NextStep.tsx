import { useDates } from '../../../platform/web/dates.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { caseHref } from './case-parts.ts'
import { text } from './text.en.ts'

const places = { informing: 'informing', planning: 'plan', ending: 'meetings' } as const

/** What this phase of the case asks of its director. */
export function NextStep({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { phase } = found
  if (found.role !== 'director' || (phase !== 'informing' && phase !== 'planning' && phase !== 'ending')) return null
  const who = calledIn(found.who, t.someone)
  const step = t.nextStep[phase]
  return (
    <Notice look="brand" icon="arrow" note={step.text}>
      <b>{step.title(phase === 'ending' ? dates.plain(found.endsOn) : who)}</b>{' '}
      <Link href={caseHref(found.id, places[phase])}>{step.go}</Link>
    </Notice>
  )
}
