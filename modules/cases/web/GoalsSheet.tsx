import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Goal, type GoalAction } from '../../../platform/web/Goal.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { goalStages, type PersonCase, type PlanIntervention } from '../contract.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { caseHref } from './case-parts.ts'
import { kindsOfReader } from './may-see.ts'
import { ownerWords } from './owner-words.ts'
import { text } from './text.en.ts'
import { whenOf } from './when-words.ts'
import { Withheld } from './Withheld.tsx'

/** What the young person wants, in own words, with how far it is and who does what. */
export function GoalsSheet({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  const asAction = useGoalAction(who)
  const { professional } = useSession()
  const withheld =
    found.goals.length === 0 && !kindsOfReader(found.readers, professional.id).seen.includes('observation')
  return (
    <Sheet
      title={t.goals.title(who)}
      note={withheld ? undefined : t.goals.note(found.goals.length)}
      aside={
        found.allowed.includes('print-plan') ? (
          <Link href={`${caseHref(found.id, 'plan')}/page`}>{t.goals.onePage}</Link>
        ) : (
          <Link href={caseHref(found.id, 'plan')}>{t.tabs.plan}</Link>
        )
      }
    >
      {found.goals.length === 0 && (
        <div className="pad stack">
          {withheld ? <Withheld>{t.goals.hidden(who)}</Withheld> : <p className="sm sub">{t.goals.none(who)}</p>}
          {found.allowed.includes('add-goal') && (
            <div className="row">
              <Button size="sm" icon="add" onClick={() => ask({ name: 'goal' })}>
                {t.plan.addGoal}
              </Button>
            </div>
          )}
        </div>
      )}
      {found.goals.map((goal) => (
        <Goal
          key={goal.id}
          words={goal.words}
          steps={goalStages.map((stage) => t.stages[stage])}
          current={goalStages.indexOf(goal.stage)}
          actions={goal.interventions.map(asAction)}
        />
      ))}
      {found.around.length > 0 && (
        <article className="goal goal--around">
          <h3>{t.goals.around}</h3>
          <ul>
            {found.around.map(asAction).map((action) => (
              <li key={action.key}>
                <span>{action.what}</span>
                <span className="sub">{action.who}</span>
                <span className="nw sub">{action.when}</span>
              </li>
            ))}
          </ul>
        </article>
      )}
    </Sheet>
  )
}

/** An intervention as one line under its goal. */
export function useGoalAction(who: string): (step: PlanIntervention) => GoalAction {
  const t = useWords(text)
  const dates = useDates()
  const today = localDateOf(useNow())
  return (step) => {
    const when = whenOf(step, today)
    return {
      key: step.id,
      what: step.what,
      who: ownerWords(step.owner, who, t),
      when:
        when.at === 'result' ? t.results[step.result ?? 'partly'] : t.goals[when.at](shortDay(dates.plain(when.day))),
    }
  }
}

/** In a case of half a year the year of a step says nothing. */
function shortDay(plain: string): string {
  return plain.replace(/ \d{4}$/, '')
}
