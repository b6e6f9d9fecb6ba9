import { useDates } from '../../../platform/web/dates.tsx'
import { LegalTag } from '../../../platform/web/Pill.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextButton } from '../../../platform/web/Button.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { offenceNumbers } from './facts-by-world.ts'
import { text } from './text.en.ts'

/** A number with its source and the day on which it was looked up; never a description. */
export function OffencesSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const numbers = offenceNumbers(found)
  if (numbers.length === 0) return null
  return (
    <Sheet title={t.offences.title} note={t.offences.only}>
      <ul className="pad stack case-lines">
        {numbers.map((fact) => (
          <li key={fact.id} className="row row--wrap">
            {fact.label && <LegalTag>{t.labels[fact.label]}</LegalTag>}
            <b>{t.offences.count(fact.offenceCount ?? 0)}</b>
            <span className="sm sub">
              {fact.checkedOn && t.offences.note(dates.plain(fact.checkedOn), fact.organisationName)}
            </span>
            {fact.allowed.includes('withdraw') && (
              <TextButton
                className="link xs"
                onClick={() => ask({ name: 'withdraw', from: 'fact', id: fact.id, words: t.offences.title })}
              >
                {t.worldFacts.withdraw}
              </TextButton>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
