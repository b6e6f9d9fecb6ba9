import { useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { useDates } from '../../../platform/web/dates.tsx'
import { Fact, Facts } from '../../../platform/web/Fact.tsx'
import { NameReveal } from '../../../platform/web/NameReveal.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { SavedNote } from '../../../platform/web/SavedNote.tsx'
import { Detail } from '../../../platform/web/TwoPane.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints } from '../../people/contract.ts'
import { type Signal, signalEndpoints } from '../contract.ts'
import { type OpenedAct, SignalActs } from './SignalActs.tsx'
import { SignalAside } from './SignalAside.tsx'
import { SignalWeighing } from './SignalWeighing.tsx'
import { SpokenSection } from './SpokenSection.tsx'
import { text } from './text.en.ts'
import { besideOf, callOf, knownHow, sourceLine, titleOf } from './words-of-signal.ts'

/** One signal: what was seen, whether it is usable, our clocks, the thread, and what can be done. */
export function SignalDetail({ signalId }: { signalId: string }) {
  const t = useWords(text)
  const query = useEndpoint(signalEndpoints.getSignal, { signalId })
  return (
    <Ready query={query} refusals={t.refusals} lines={10}>
      {(signal) => <SignalInFull signal={signal} />}
    </Ready>
  )
}

function SignalInFull({ signal }: { signal: Signal }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const now = useNow()
  const [opened, setOpened] = useState<OpenedAct>()
  const [savedAt, setSavedAt] = useState<string>()
  const weighing = useEndpoint(signalEndpoints.getWeighing, { signalId: signal.id })
  return (
    <Detail
      title={titleOf(signal, t)}
      beside={besideOf(signal, language)}
      line={t.line(signal.reference, dates.full(signal.receivedAt))}
      headActions={
        <>
          <SavedNote at={savedAt} />
          <RevealButton signal={signal} />
        </>
      }
      aside={
        <SignalAside signal={signal} seenByOthers={weighing.data?.seenByOthers} onExtend={() => setOpened('extend')} />
      }
      asideLabel={t.about.label}
      foot={
        <SignalActs signal={signal} opened={opened} onOpen={setOpened} onDone={() => setSavedAt(now.toISOString())} />
      }
    >
      {signal.closed && (
        <Notice icon="check">
          {t.closedNote(t.close.reasons[signal.closed.reason], dates.long(signal.closed.at))}
        </Notice>
      )}
      {signal.urgent && !signal.closed && <ProtectionRoute signal={signal} />}
      <section>
        <h3>{t.facts}</h3>
        <Facts>
          {signal.facts.map((fact) => (
            <Fact
              key={fact.id}
              how={knownHow[fact.basis]}
              world={fact.world}
              source={sourceLine(fact, signal.reporter, t, dates, language)}
            >
              {fact.text}
            </Fact>
          ))}
        </Facts>
      </section>
      <SpokenSection spokenWith={signal.spokenWith} spokenNote={signal.spokenNote} />
      {signal.consent && <ConsentOf consent={signal.consent} />}
      <Ready query={weighing} lines={4}>
        {(help) => <SignalWeighing weighing={help} signal={signal} onDone={() => setSavedAt(now.toISOString())} />}
      </Ready>
    </Detail>
  )
}

function RevealButton({ signal }: { signal: Signal }) {
  const { descriptionId } = signal.person
  if (!signal.named || descriptionId === null) return null
  const show = async () => {
    const revealed = await call(peopleEndpoints.revealName, { purpose: 'signalering', descriptionId, where: 'signal' })
    return [revealed.name, revealed.nickname && `‘${revealed.nickname}’`].filter(Boolean).join(' ')
  }
  return <NameReveal key={signal.id} show={show} />
}

function ProtectionRoute({ signal }: { signal: Signal }) {
  const t = useWords(text)
  const first = signal.acuteRoutes.filter((route) => route.first)
  const acted = signal.acted.map((route) => t.routes[route]).join(', ')
  return (
    <Notice
      look="warn"
      note={[acted ? t.protect.acted(acted) : t.protect.notActed, signal.actedNote].filter(Boolean).join(' ')}
    >
      <b>{t.protect.title}.</b> {t.protect.text} {first.map((route) => callOf(route, t)).join(', ')}.
    </Notice>
  )
}

function ConsentOf({ consent }: { consent: NonNullable<Signal['consent']> }) {
  const t = useWords(text).consent
  const dates = useDates()
  return (
    <section>
      <h3>{t.title}</h3>
      <p className="sm said">
        {consent.kind === 'consent' ? t.on(t.by[consent.by], dates.long(consent.on)) : t.without(consent.reason)}
      </p>
    </section>
  )
}
