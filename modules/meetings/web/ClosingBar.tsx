import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item } from '../contract.ts'
import { text } from './text.en.ts'

/** What was decided; feedback to the signaller comes before closing. */
export function ClosingBar({ item }: { item: Item }) {
  const t = useWords(text)
  const dates = useDates()
  const mayTell = usePermission('signals.weigh')
  const close = useAct(meetingEndpoints.closeItem)
  const { decision } = item
  if (!decision) return null
  const waiting = item.signals.filter((signal) => !signal.feedbackGiven)
  return (
    <section className="decide" aria-label={t.decide.title}>
      <p>
        <b>{t.decide.outcomes[decision.outcome]}</b>. {decision.reason}
      </p>
      <p className="sm sub">
        {t.decide.owner}: {decision.owner.name}, {t.decide.back.toLowerCase()} {dates.long(decision.dueOn)}.{' '}
        {t.decide.by(decision.decidedBy, dates.long(decision.decidedAt))}.{' '}
        {decision.ruleOutcome !== 'not-asked' && t.decide.rule(t.rule.outcomes[decision.ruleOutcome])}
      </p>
      {decision.dissent && (
        <p className="sm">
          {t.decide.dissentOpen}: {decision.dissent}
        </p>
      )}
      {close.error && <ProblemNotice problem={close.error} refusals={t.refusals} />}
      {item.state === 'decided' && (
        <div className="row row--wrap">
          {waiting.length > 0 ? (
            <span className="xs sub">
              <Icon name="lock" /> {t.decide.blocked}{' '}
              {mayTell &&
                waiting.map((signal) => (
                  <Link key={signal.id} href={`/signals/${signal.id}`}>
                    {t.decide.toFeedback(signal.reference)}
                  </Link>
                ))}
            </span>
          ) : (
            <span className="xs sub">{t.decide.ready}</span>
          )}
          {item.allowed.includes('close') && (
            <Button
              look="primary"
              size="sm"
              busy={close.isPending}
              disabled={waiting.length > 0}
              onClick={() => close.mutate({ itemId: item.id })}
            >
              {t.decide.close}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
