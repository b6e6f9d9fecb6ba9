import { TextButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { spokenSides, type PersonCase } from '../contract.ts'
import { calledIn, capital } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { text } from './text.en.ts'

/** How the young person and the parents see it, each in own words, or why nobody asked yet. */
export function OwnViews({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  const may = found.allowed.includes('write-view')
  if (found.views.length === 0 && !may) return null
  return (
    <Sheet title={t.plan.views} padded>
      {spokenSides.map((side) => {
        const view = found.views.find((one) => one.side === side)
        const whose = t.sides[side](who)
        return (
          <section key={side} className="own-view">
            <h3>
              {capital(whose)}
              {may && (
                <TextButton
                  className="link xs push"
                  aria-label={`${view ? t.view.change : t.view.write}: ${t.view.title(whose)}`}
                  onClick={() => ask({ name: 'view', side })}
                >
                  {view ? t.view.change : t.view.write}
                </TextButton>
              )}
            </h3>
            {view?.text && <blockquote>‘{view.text}’</blockquote>}
            {view?.notSpokenReason && <p className="sm">{t.view.notYet(view.notSpokenReason)}</p>}
            {!view && <p className="sm sub">{t.view.none}</p>}
            {view && (
              <p className="xs sub">
                {view.spokenOn && `${t.view.spokenOn(dates.plain(view.spokenOn))}; `}
                {t.view.by(view.writtenBy, dates.plain(view.writtenOn))}
              </p>
            )}
          </section>
        )
      })}
    </Sheet>
  )
}
