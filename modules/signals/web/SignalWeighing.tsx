import { Suspense, useState } from 'react'
import { Button, TextButton } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Tri } from '../../../platform/web/Tri.tsx'
import { platformText } from '../../../platform/web/text.en.ts'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { KeptApartList, SuggestionSheet } from '../../people/web/index.ts'
import { type Signal, signalEndpoints, type UsabilityLine, type Weighing } from '../contract.ts'
import { text } from './text.en.ts'

/** Six questions on a signal with their evidence, and whether it may be about somebody known; a person decides. */
export function SignalWeighing({
  weighing,
  signal,
  onDone,
}: {
  weighing: Weighing
  signal: Signal
  onDone: () => void
}) {
  const t = useWords(text).usable
  const { person } = signal
  return (
    <>
      <section>
        <h3>{t.title}</h3>
        <div className="tri-grid">
          {weighing.usability.map((line) => (
            <UsabilityMark key={line.question} line={line} joinedWith={weighing.joinedWith} />
          ))}
        </div>
        {signal.allowed.includes('mark-ready') && <ReadyButton signalId={signal.id} onDone={onDone} />}
      </section>
      {person.descriptionId !== null && (weighing.maybeKnown.length > 0 || weighing.joinedWith.length > 0) && (
        <KnownBox weighing={weighing} descriptionId={person.descriptionId} />
      )}
      {person.descriptionId !== null && (
        <Suspense>
          <KeptApartList purpose="signalering" descriptionId={person.descriptionId} />
        </Suspense>
      )}
    </>
  )
}

function ReadyButton({ signalId, onDone }: { signalId: string; onDone: () => void }) {
  const t = useWords(text)
  const act = useAct(signalEndpoints.markReady, { onDone })
  return (
    <>
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <p className="row usable">
        <Button size="sm" icon="check" shortcut="B" busy={act.isPending} onClick={() => act.mutate({ signalId })}>
          {t.acts.ready}
        </Button>
      </p>
    </>
  )
}

function UsabilityMark({ line, joinedWith }: { line: UsabilityLine; joinedWith: readonly string[] }) {
  const t = useWords(text).usable
  const answers = useWords(platformText).tri
  return (
    <Tri
      answer={line.answer}
      evidence={
        <>
          {evidenceOf(line, joinedWith, t)}
          {line.evidence === 'names-found' && <NamesFound words={line.words} />}
        </>
      }
    >
      {t.questions[line.question]}
      <span className="sr">: {answers[line.answer]}</span>
    </Tri>
  )
}

function evidenceOf(line: UsabilityLine, joinedWith: readonly string[], t: (typeof text)['nl']['usable']): string {
  const number = line.number ?? 0
  switch (line.evidence) {
    case 'missing':
      return t.evidence.missing(line.words.map((word) => t.missing[word as keyof typeof t.missing]).join(', '))
    case 'dated-facts':
    case 'newest-days-ago':
    case 'names-found':
      return t.evidence[line.evidence](number)
    case 'joined':
      return t.evidence.joined(joinedWith.join(', '))
    case 'all-filled-in':
    case 'no-date':
    case 'only-hearsay':
    case 'signalling':
    case 'group':
    case 'no-other-signal':
    case 'maybe-known':
    case 'no-names':
      return t.evidence[line.evidence]
  }
}

function NamesFound({ words }: { words: readonly string[] }) {
  const t = useWords(text).usable
  const [open, setOpen] = useState(false)
  return (
    <>
      . <TextButton onClick={() => setOpen(true)}>{t.look}</TextButton>
      {open && (
        <Dialog title={t.names.title} open onClose={() => setOpen(false)}>
          <ul className="bullets">
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
          <p>{t.names.text}</p>
        </Dialog>
      )}
    </>
  )
}

function KnownBox({ weighing: { maybeKnown }, descriptionId }: { weighing: Weighing; descriptionId: string }) {
  const t = useWords(text).known
  const [open, setOpen] = useState(false)
  const probably = maybeKnown.some(({ hypothesis }) => hypothesis === 'probably-same')
  const records = maybeKnown
    .map(({ reference, toldBy }) => t.one(reference ?? t.record, toldBy?.toLowerCase() ?? t.unknownTeller))
    .join('; ')
  return (
    <>
      <section className="known">
        <div>
          <h3>{t.title}</h3>
          {maybeKnown.length > 0 && (
            <p className="sm">
              {t.before(maybeKnown.length)}
              <b>{probably ? t.probably : t.possibly}</b>: {records}. {t.after}
            </p>
          )}
        </div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t.hide : t.compare}
        </Button>
      </section>
      {open && (
        <div className="suggestions" ref={(box) => box?.scrollIntoView({ block: 'end' })}>
          <Suspense>
            <SuggestionSheet purpose="signalering" descriptionId={descriptionId} />
          </Suspense>
        </div>
      )}
    </>
  )
}
