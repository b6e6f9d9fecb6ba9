import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn, capital } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { clockOf } from './clock-time.ts'
import { text } from './text.en.ts'

/** The next talk with the young person, in the most visible place of the case. */
export function NextTalk({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const today = localDateOf(useNow())
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  const talk = found.nextTalk
  // People write it themselves too; twice would read oddly.
  const alreadySaid = [text.nl, text.en].some((words) => talk?.withWhom.includes(words.talk.chosen(who)))
  if (!talk) {
    if (!found.allowed.includes('plan-talk')) return null
    return (
      <Sheet padded label={t.talk.next(who)}>
        <p className="sm sub">{t.talk.none(who)}</p>
        <div className="row">
          <Button size="sm" icon="calendar" onClick={() => ask({ name: 'talk' })}>
            {t.talk.plan}
          </Button>
        </div>
      </Sheet>
    )
  }
  return (
    <section className="sheet next" aria-label={t.talk.next(who)}>
      <div className="pad">
        <p className="xs">{t.talk.next(who)}</p>
        <p className="when">
          {dates.long(talk.on)}, <br />
          {clockOf(talk.startsAt, language)}
        </p>
        <p className="sm">
          {capital(talk.place)}, {talk.withWhom}
          {/[.!?]$/.test(talk.withWhom) ? '' : '.'} {talk.chosenByYoungPerson && !alreadySaid && t.talk.chosen(who)}
        </p>
        <div className="row row--wrap">
          <Button size="sm" icon="message" onClick={() => ask({ name: 'prepare-talk', talk })}>
            {t.talk.prepare}
          </Button>
          {talk.allowed.includes('note-held') && talk.on <= today && (
            <Button size="sm" onClick={() => ask({ name: 'note-talk', talk })}>
              {t.talk.held}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
