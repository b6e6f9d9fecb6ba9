import type { ReactNode } from 'react'
import type { PersonalPurpose } from '../contract/endpoint.ts'
import { useDates } from './dates.tsx'
import { Icon } from './Icon.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

/** Why the reader may look at this page. Each part is left out when there is nothing to say. */
export type Reason = {
  /** A purpose, or words where the page holds no personal data. */
  purpose?: PersonalPurpose
  /** After "you see this because": "jij casusregisseur van deze zaak bent". */
  because?: ReactNode
  /** The last day on which access holds. */
  until?: string | null
  ground?: ReactNode
  /** What stays hidden, such as names. */
  hidden?: ReactNode
  /** Anything else worth a bold word: `{ term: 'Op scherm', said: 'alleen initialen' }`. */
  also?: readonly { term: ReactNode; said: ReactNode }[]
}

/** The line under the top bar that says in one glance: purpose, why you see this, until when, what is hidden. */
export function ReasonLine({ purpose, because, until, ground, hidden, also = [] }: Reason) {
  const words = useWords(platformText).reason
  const dates = useDates()
  const parts: { term: ReactNode; said: ReactNode }[] = []
  if (purpose) parts.push({ term: words.purpose, said: words.purposes[purpose] })
  if (because) parts.push({ term: words.why, said: because })
  if (ground) parts.push({ term: words.ground, said: ground })
  if (until) parts.push({ term: words.until, said: dates.long(until) })
  if (hidden) parts.push({ term: words.hidden, said: hidden })
  parts.push(...also)
  return (
    <section className="reason" aria-label={words.label}>
      {parts.map(({ term, said }, index) => (
        <span key={index}>
          {index === 0 && <Icon name="eye" />}
          <span>
            <b>{term}</b> {said}
          </span>
        </span>
      ))}
    </section>
  )
}
