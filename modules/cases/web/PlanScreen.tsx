import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Steps } from '../../../platform/web/Goal.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { useSession } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { interventionKinds } from '../catalogue.ts'
import { goalStages, type Goal, type PersonCase, type PlanIntervention } from '../contract.ts'
import { measures } from '../measures.ts'
import { calledIn } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { caseHref } from './case-parts.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { kindsOfReader } from './may-see.ts'
import { OwnViews } from './OwnViews.tsx'
import { ownerWords } from './owner-words.ts'
import { text } from './text.en.ts'
import { whenOf } from './when-words.ts'
import { Withheld } from './Withheld.tsx'

/** The plan: goals in the young person's words, and who does what towards them. */
export default function PlanScreen() {
  return <CaseFrame part="plan">{(found) => <Plan found={found} />}</CaseFrame>
}

function Plan({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  const may = found.allowed
  const { professional } = useSession()
  const { seen } = kindsOfReader(found.readers, professional.id)
  return (
    <>
      <PartHead
        title={
          <>
            {t.goals.title(who)}{' '}
            <Pill look={found.plannedOn ? 'done' : 'waiting'}>
              {found.plannedOn ? t.plan.settled(dates.plain(found.plannedOn)) : t.plan.notSettled}
            </Pill>
          </>
        }
        lead={found.goals.length > 0 ? t.plan.lead(who) : t.plan.leadNone(who)}
      >
        {may.includes('print-plan') && (
          <LinkButton href={`${caseHref(found.id, 'plan')}/page`} icon="print">
            {t.plan.page}
          </LinkButton>
        )}
        {may.includes('settle-plan') && <Button onClick={() => ask({ name: 'settle-plan' })}>{t.plan.settle}</Button>}
        {may.includes('add-intervention') && (
          <Button icon="add" onClick={() => ask({ name: 'intervention', goalId: null })}>
            {t.plan.addIntervention}
          </Button>
        )}
        {may.includes('add-goal') && (
          <Button look="primary" icon="add" onClick={() => ask({ name: 'goal' })}>
            {t.plan.addGoal}
          </Button>
        )}
      </PartHead>
      <div className="with-aside">
        <div className="stack">
          {found.goals.length === 0 && (
            <Sheet padded label={t.goals.title(who)}>
              {seen.includes('observation') ? (
                <p className="sub">{t.goals.none(who)}</p>
              ) : (
                <Withheld>{t.goals.hidden(who)}</Withheld>
              )}
            </Sheet>
          )}
          {found.goals.map((goal) => (
            <OneGoal key={goal.id} goal={goal} found={found} who={who} />
          ))}
          {found.around.length > 0 && (
            <Sheet title={t.goals.around}>
              <Interventions steps={found.around} who={who} caption={t.goals.around} />
            </Sheet>
          )}
        </div>
        <aside className="stack">
          <OwnViews found={found} />
          <FiveKinds found={found} />
        </aside>
      </div>
    </>
  )
}

function OneGoal({ goal, found, who }: { goal: Goal; found: PersonCase; who: string }) {
  const t = useWords(text)
  const ask = useCaseDialogs()
  return (
    <Sheet
      title={<>‘{goal.words}’</>}
      className="plan-goal"
      aside={
        <span className="row">
          {goal.allowed.includes('move') && (
            <Button size="sm" aria-label={t.plan.moveOf(goal.words)} onClick={() => ask({ name: 'move-goal', goal })}>
              {t.plan.move}
            </Button>
          )}
          {found.allowed.includes('add-intervention') && (
            <Button
              size="sm"
              icon="add"
              aria-label={t.plan.addInterventionTo(goal.words)}
              onClick={() => ask({ name: 'intervention', goalId: goal.id })}
            >
              {t.plan.addIntervention}
            </Button>
          )}
        </span>
      }
    >
      <div className="plan-steps">
        <Steps steps={goalStages.map((stage) => t.stages[stage])} current={goalStages.indexOf(goal.stage)} />
      </div>
      <Interventions steps={goal.interventions} who={who} caption={goal.words} />
    </Sheet>
  )
}

function Interventions({ steps, who, caption }: { steps: readonly PlanIntervention[]; who: string; caption: string }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const today = localDateOf(useNow())
  const ask = useCaseDialogs()
  if (steps.length === 0) return null
  return (
    <div className="plan-table phone-cards">
      <Table
        caption={`${t.plan.caption}: ${caption}`}
        tight
        rows={steps}
        keyOf={(step) => step.id}
        columns={[
          {
            key: 'what',
            title: t.plan.what,
            head: true,
            cell: (step) => {
              const measure = measures.find(({ id }) => id === step.measure)
              return (
                <>
                  {step.what}
                  {measure && (
                    <small>
                      {measure.name[language]}, {measure.article}
                    </small>
                  )}
                  {step.plainWords && <small>{t.plan.plain(step.plainWords)}</small>}
                  {step.resultText && <small>{step.resultText}</small>}
                </>
              )
            },
          },
          {
            key: 'kind',
            title: t.plan.kind,
            oneLine: true,
            cell: (step) => interventionKinds.find(({ id }) => id === step.kind)?.name[language],
          },
          { key: 'who', title: t.plan.who, cell: (step) => ownerWords(step.owner, who, t) },
          {
            key: 'when',
            title: t.plan.when,
            oneLine: true,
            cell: (step) => {
              const { at, day } = whenOf(step, today)
              return at === 'result' ? dates.plain(day) : t.goals[at](dates.plain(day))
            },
          },
          {
            key: 'result',
            title: t.plan.result,
            oneLine: true,
            cell: (step) =>
              step.allowed.includes('finish') ? (
                <Button
                  size="sm"
                  aria-label={t.plan.finishOf(step.what)}
                  onClick={() => ask({ name: 'finish-intervention', intervention: step })}
                >
                  {t.plan.finish}
                </Button>
              ) : step.result ? (
                t.results[step.result]
              ) : (
                <span className="sub">{step.startsOn > today ? t.plan.later : t.plan.running}</span>
              ),
          },
        ]}
      />
    </div>
  )
}

/** What was agreed of each of the five kinds: a plan that is punishment alone shows as such. */
function FiveKinds({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const steps = [...found.goals.flatMap(({ interventions }) => interventions), ...found.around]
  return (
    <Sheet title={t.plan.kinds} padded>
      <dl className="five-kinds">
        {interventionKinds.map(({ id, name }) => {
          const own = steps.filter(({ kind }) => kind === id)
          return (
            <div key={id}>
              <dt>{name[language]}</dt>
              <dd className={own.length === 0 ? 'sub' : undefined}>
                {own.length === 0 ? t.plan.kindNone : own.map(({ what }) => what).join('; ')}
              </dd>
            </div>
          )
        })}
      </dl>
    </Sheet>
  )
}
