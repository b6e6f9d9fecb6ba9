import { dateInWords } from '../../../platform/contract/dutch.ts'
import { localDate, localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { addressOf } from '../../../platform/web/call.ts'
import { useDates } from '../../../platform/web/dates.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { usePathParam } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { caseEndpoints, goalStages, type YoungPersonPlan } from '../contract.ts'
import { capital } from './called.ts'
import { caseHref } from './case-parts.ts'
import { clockOf } from './clock-time.ts'
import { text } from './text.en.ts'
import './cases.css'

/** The plan on one page, written to the young person: read together, printed, signed. */
export default function PlanPageScreen() {
  const t = useWords(text)
  const caseId = usePathParam('caseId')
  const query = useEndpoint(caseEndpoints.getPlan, { caseId })
  return (
    <Screen
      crumbs={[
        { label: t.mine.title, href: '/cases' },
        { label: t.tabs.plan, href: caseHref(caseId, 'plan') },
        { label: t.page.crumb },
      ]}
      reason={{ purpose: 'pga', because: t.page.because, also: [t.page.named] }}
      actions={
        <>
          <Button size="sm" icon="print" onClick={() => globalThis.print()}>
            {t.page.print}
          </Button>
          <a className="btn btn--sm" href={addressOf(caseEndpoints.getPlanFile, { caseId })} download>
            <Icon name="download" />
            {t.page.pdf}
          </a>
        </>
      }
      flush
    >
      <Ready query={query} refusals={t.refusals} lines={12}>
        {(plan) => <Page plan={plan} />}
      </Ready>
    </Screen>
  )
}

type Line = YoungPersonPlan['goals'][number]['lines'][number]

function Page({ plan }: { plan: YoungPersonPlan }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <div className="plan-desk">
      <article className="a4">
        <header>
          <div>
            <p className="xs sub">{t.page.brand(plan.municipalityName)}</p>
            <h1>{t.page.title(plan.givenName)}</h1>
          </div>
          <p className="pdate">
            {plan.madeOn && (
              <>
                {t.page.madeOn(dates.plain(plan.madeOn))}
                <br />
              </>
            )}
            {t.page.updatedOn(dates.plain(plan.updatedOn))}
            <br />
            <b>{t.page.endsOn(dates.plain(plan.endsOn))}</b>
          </p>
        </header>
        <p className="pwhy">
          <b>{t.page.why}</b> {plan.why} {plan.ownWords && t.page.says(plan.ownWords)}
        </p>
        <h2>{t.page.goals}</h2>
        {plan.goals.length === 0 && <p className="pgoal-none sub">{t.page.noGoals}</p>}
        {plan.goals.map((goal) => (
          <section key={goal.words} className="pgoal">
            <div>
              <h3>‘{goal.words}’</h3>
              <span className="pst">
                {goalStages.map((stage) => (
                  <i
                    key={stage}
                    className={goalStages.indexOf(stage) <= goalStages.indexOf(goal.stage) ? 'on' : undefined}
                  />
                ))}
                <b>{t.stages[goal.stage]}</b>
              </span>
            </div>
            <Lines lines={goal.lines} />
          </section>
        ))}
        {plan.around.length > 0 && (
          <section className="pgoal">
            <div>
              <h3>{t.page.around}</h3>
            </div>
            <Lines lines={plan.around} />
          </section>
        )}
        <div className="pcols">
          <section>
            <h2>{t.page.well}</h2>
            <ul className="pgood">
              {plan.goingWell.map((words) => (
                <li key={words}>
                  <Icon name="sprout" />
                  {words}
                </li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t.page.people}</h2>
            <ul className="pwho">
              {plan.people.map(({ name, task }) => (
                <li key={`${name} ${task}`}>
                  <b>{capital(name)}</b>
                  <span>{task}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <section className="prights">
          <h2>{t.page.yours}</h2>
          <div>
            <p>
              <b>{t.page.readers}</b> {t.page.readersText(plan.readers)}
            </p>
            <p>
              <b>{t.page.wrong}</b> {t.page.wrongText(plan.directorName, plan.contactPoint)}
            </p>
            <p>
              <b>{t.page.stops}</b>{' '}
              {t.page.stopsText(inFull(plan.endsOn, language), inFull(plan.destroyedBy, language))}
            </p>
          </div>
        </section>
        <footer>
          {plan.nextTalk && (
            <p>
              {t.page.nextTalk}{' '}
              <b>
                {dates.long(plan.nextTalk.on)}, {clockOf(plan.nextTalk.startsAt, language)}
              </b>
              , {plan.nextTalk.place}
            </p>
          )}
          <p className="psign">
            <span>{plan.givenName}</span>
            <span>{t.page.parent}</span>
            <span>{plan.directorName}</span>
          </p>
        </footer>
      </article>
    </div>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useWords(text)
  const dates = useDates()
  const today = localDateOf(useNow())
  const when = (line: Line): string => {
    if (line.result) return t.results[line.result]
    const short = (day: string) => dates.plain(day).replace(/ \d{4}$/, '')
    if (line.until) return t.page.until(short(line.until))
    if (!line.since) return ''
    return line.since > today ? t.page.from(short(line.since)) : t.page.since(short(line.since))
  }
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.text}>
          <span>{line.text}</span>
          <span>{when(line)}</span>
        </li>
      ))}
    </ul>
  )
}

/** `14 maart 2027`: without the weekday, for running text. */
function inFull(day: string, language: 'nl' | 'en'): string {
  return dateInWords(localDate(day), language).replace(/^\S+ /, '')
}
