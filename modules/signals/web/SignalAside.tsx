import { TextButton } from '../../../platform/web/Button.tsx'
import { Clock, Clocks } from '../../../platform/web/Clock.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Feedback, Signal } from '../contract.ts'
import { text } from './text.en.ts'

const dutyDays = 5

/** Beside a signal: the clocks of our duties, source and ground, who looked, and what was asked and told. */
export function SignalAside({
  signal,
  seenByOthers,
  onExtend,
}: {
  signal: Signal
  seenByOthers: number | undefined
  onExtend: () => void
}) {
  const t = useWords(text).about
  const all = useWords(text)
  const maySeeAccess = usePermission('privacy.see-access')
  return (
    <>
      <section>
        <DutyClocks signal={signal} />
        {signal.allowed.includes('extend') && (
          <p className="xs">
            <TextButton onClick={onExtend}>{all.acts.extend}</TextButton>
          </p>
        )}
      </section>
      <DescriptionList
        items={[
          {
            term: t.source,
            said: [signal.reporter.functionTitle, signal.reporter.organisationName]
              .filter((part) => part !== '')
              .join(', '),
            ...(signal.byPhone ? { note: t.byPhone } : {}),
          },
          { term: t.purpose, said: t.signalling },
          {
            term: t.ground,
            said: signal.ground ?? t.ownGround,
            ...(signal.article === null ? {} : { note: t.covenant(signal.article) }),
          },
          signal.outcome !== null && { term: t.decision, said: all.outcome[signal.outcome] },
          seenByOthers !== undefined && {
            term: t.seenBy,
            said: seenByOthers === 0 ? t.onlyYou : t.youAndOthers(seenByOthers),
          },
        ]}
      />
      {maySeeAccess && (
        <p className="sm">
          <Link href={`/access/signalering/${signal.handle}`}>{t.who}</Link>
        </p>
      )}
      {signal.thread.length > 0 && <Thread signal={signal} />}
      {signal.feedback.length > 0 && (
        <section>
          <h3>{all.toldTitle}</h3>
          <FeedbackList feedback={signal.feedback} />
        </section>
      )}
    </>
  )
}

function DutyClocks({ signal }: { signal: Signal }) {
  const t = useWords(text).about
  const dates = useDates()
  const first = signal.feedback[0]
  return (
    <Clocks>
      {first ? (
        <Clock
          duty={t.feedback}
          left={t.feedbackDone}
          passed={dutyDays}
          of={dutyDays}
          note={t.feedbackOn(dates.long(first.givenAt))}
        />
      ) : (
        <Clock
          duty={t.feedback}
          left={t.feedbackLeft(signal.feedbackDaysLeft)}
          passed={signal.waitingDays}
          of={dutyDays}
          note={t.feedbackDue(dates.long(signal.feedbackDueOn))}
        />
      )}
      <Clock
        duty={t.keep}
        left={t.keepLeft(signal.destroyDaysLeft)}
        passed={signal.destroyDaysInAll - signal.destroyDaysLeft}
        of={signal.destroyDaysInAll}
        note={signal.extended ? t.goneExtended(dates.long(signal.destroyOn)) : t.gone(dates.long(signal.destroyOn))}
      />
    </Clocks>
  )
}

function Thread({ signal }: { signal: Signal }) {
  const t = useWords(text).thread
  const dates = useDates()
  return (
    <section>
      <h3>{t.title}</h3>
      <ol className="thread">
        {signal.thread.map((message) => (
          <li key={message.id}>
            <p>
              <b>
                {message.byYou ? t.you : message.from === 'coordinator' ? t.coordinator : signal.reporter.functionTitle}
              </b>{' '}
              <span className="sub xs">{dates.short(message.sentAt)}</span>
            </p>
            <p>{message.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the signaller heard, in the order in which it was told. */
export function FeedbackList({ feedback }: { feedback: readonly Feedback[] }) {
  const t = useWords(text).feedbackKinds
  const dates = useDates()
  return (
    <ol className="thread">
      {feedback.map((told) => (
        <li key={told.givenAt + told.kind}>
          <p>
            <b>{told.kind === 'picked-up' ? t['picked-up'](told.byFunction ?? '') : t[told.kind]}</b>{' '}
            <span className="sub xs">{dates.short(told.givenAt)}</span>
          </p>
          {told.text && <p>{told.text}</p>}
        </li>
      ))}
    </ol>
  )
}
