import { TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { text } from './text.en.ts'
import { Withheld } from './Withheld.tsx'

/** Why this case exists, in the sentence that the young person gets, and what the young person says of it. */
export function WhySection({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  const view = found.views.find(({ side }) => side === 'young-person')
  if (!found.why) {
    return (
      <section className="why" aria-label={t.why.title}>
        <p className="xs sub">{t.why.title}</p>
        <Withheld>{t.why.hidden}</Withheld>
      </section>
    )
  }
  const says = view?.text
    ? t.why.finds(who, view.text)
    : view?.notSpokenReason
      ? t.why.notSpoken(who, view.notSpokenReason)
      : t.why.notAsked(who)
  return (
    <section className="why" aria-label={t.why.title}>
      <p className="xs sub">{t.why.title}</p>
      <p className="whytext">{found.why.text}</p>
      <p className="xs sub">
        {found.why.inLetterOf ? t.why.inLetter(who, dates.plain(found.why.inLetterOf)) : t.why.notInLetter} {says}
      </p>
      {(found.allowed.includes('write-why') || found.allowed.includes('write-view')) && (
        <p className="xs why-acts">
          {found.allowed.includes('write-why') && (
            <TextButton onClick={() => ask({ name: 'why' })}>{t.why.change}</TextButton>
          )}
          {found.allowed.includes('write-view') && (
            <TextButton onClick={() => ask({ name: 'view', side: 'young-person' })}>
              {view ? t.why.rewrite(who) : t.why.write(who)}
            </TextButton>
          )}
        </p>
      )}
    </section>
  )
}
