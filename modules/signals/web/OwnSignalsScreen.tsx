import './signals.css'
import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Fact, Facts } from '../../../platform/web/Fact.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { Detail, QueueList, TwoPane } from '../../../platform/web/TwoPane.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { WorldMark } from '../../../platform/web/WorldMark.tsx'
import { type OwnSignal, type OwnSignalInFull, questionLimit, signalEndpoints } from '../contract.ts'
import { SpokenSection } from './SpokenSection.tsx'
import { FeedbackList } from './SignalAside.tsx'
import { text } from './text.en.ts'
import { besideOf, inShortOf, knownHow, sourceLine, titleOf } from './words-of-signal.ts'

/** What a signaller shared, where it stands, what was asked and what was heard back. */
export default function OwnSignalsScreen() {
  const all = useWords(text)
  const t = all.own
  const { params } = useNavigation()
  const signalId = params['signalId']
  const query = useEndpoint(signalEndpoints.listOwnSignals, {})
  const current = query.data?.find((signal) => signal.id === signalId)
  return (
    <Screen
      fit
      crumbs={current ? [{ label: t.title, href: '/own-signals' }, { label: current.reference }] : [{ label: t.title }]}
      reason={{ purpose: 'signalering', because: t.because }}
    >
      <PageHead title={t.title} lead={t.lead}>
        <ShareLink />
      </PageHead>
      <Ready query={query} lines={6}>
        {(signals) =>
          signals.length === 0 ? (
            <EmptyState picture title={t.empty.title} actions={<ShareLink />}>
              {t.empty.text}
            </EmptyState>
          ) : (
            <TwoPane
              listLabel={t.list}
              listHref="/own-signals"
              list={<OwnList signals={signals} current={signalId} />}
              placeholder={
                <section className="sheet choose">
                  <EmptyState title={t.choose.title}>{t.choose.text}</EmptyState>
                </section>
              }
            >
              {signalId && <OwnSignalDetail key={signalId} signalId={signalId} />}
            </TwoPane>
          )
        }
      </Ready>
    </Screen>
  )
}

// The intake is a page of the server, outside this application.
function ShareLink() {
  const t = useWords(text).own
  return (
    <a className="btn btn--primary" href="/melden">
      <Icon name="add" />
      {t.share}
    </a>
  )
}

function OwnList({ signals, current }: { signals: readonly OwnSignal[]; current: string | undefined }) {
  const t = useWords(text).own
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <QueueList
      ordered={false}
      current={current}
      items={signals.map((signal) => ({
        key: signal.id,
        href: `/own-signals/${signal.id}`,
        title: signal.reference,
        beside: t.status[signal.status],
        waiting: dates.short(signal.receivedAt),
        about: inShortOf(signal, language),
        small: (
          <>
            {signal.worlds.map((world) => (
              <WorldMark key={world} world={world} />
            ))}
            <span>{t.code(signal.receiptCode)}</span>
          </>
        ),
      }))}
    />
  )
}

function OwnSignalDetail({ signalId }: { signalId: string }) {
  const t = useWords(text)
  const query = useEndpoint(signalEndpoints.getOwnSignal, { signalId })
  return (
    <Ready query={query} refusals={t.refusals} lines={8}>
      {(signal) => <OwnSignalInDetail signal={signal} />}
    </Ready>
  )
}

function OwnSignalInDetail({ signal }: { signal: OwnSignalInFull }) {
  const all = useWords(text)
  const t = all.own
  const dates = useDates()
  const { language } = useLanguage()
  return (
    <Detail
      title={titleOf(signal, all)}
      beside={besideOf(signal, language)}
      line={t.line(signal.reference, dates.full(signal.receivedAt))}
      headActions={
        <Pill look={signal.status === 'question-for-you' ? 'you' : signal.status === 'closed' ? 'done' : 'neutral'}>
          {t.status[signal.status]}
        </Pill>
      }
      asideLabel={t.heard}
      aside={
        <>
          <section>
            <h3>{t.heard}</h3>
            {signal.feedback.length > 0 ? (
              <FeedbackList feedback={signal.feedback} />
            ) : (
              <p className="sm sub">{t.nothingHeard}</p>
            )}
            {signal.feedback.length === 0 && <p className="sm">{t.due(dates.long(signal.feedbackDueOn))}</p>}
          </section>
          <p className="xs sub">
            {t.code(signal.receiptCode)}. {t.gone(dates.long(signal.destroyOn))} {t.phone}
          </p>
        </>
      }
    >
      {signal.thread.length > 0 && (
        <section>
          <h3>{t.questions}</h3>
          <ol className="thread">
            {signal.thread.map((message) => (
              <li key={message.id}>
                <p>
                  <b>{t.from[message.from]}</b> <span className="sub xs">{dates.short(message.sentAt)}</span>
                </p>
                <p>{message.text}</p>
              </li>
            ))}
          </ol>
          {signal.allowed.includes('answer') && <AnswerForm signalId={signal.id} />}
        </section>
      )}
      <section>
        <h3>{t.wrote}</h3>
        <Facts>
          {signal.facts.map((fact) => (
            <Fact
              key={fact.id}
              how={knownHow[fact.basis]}
              world={fact.world}
              source={sourceLine(fact, undefined, all, dates, language)}
            >
              {fact.text}
            </Fact>
          ))}
        </Facts>
      </section>
      <SpokenSection spokenWith={signal.spokenWith} spokenNote={signal.spokenNote} />
    </Detail>
  )
}

function AnswerForm({ signalId }: { signalId: string }) {
  const all = useWords(text)
  const t = all.own
  const draft = useDraft(`signal-answer:${signalId}`, { text: '' })
  const act = useAct(signalEndpoints.answerQuestion, { onDone: () => void draft.discard() })
  return (
    <Form
      onSend={() => act.mutate({ signalId, text: draft.value.text })}
      check={() => (draft.value.text.trim() === '' ? [{ field: 'text', message: t.missing }] : [])}
      problem={act.error}
      refusals={all.refusals}
    >
      <TextArea
        name="text"
        label={t.answer}
        hint={t.answerHint}
        value={draft.value.text}
        onChange={(value) => draft.set({ text: value })}
        maxLength={questionLimit}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.send}
        </Button>
        <DraftNote draft={draft} />
      </div>
    </Form>
  )
}
