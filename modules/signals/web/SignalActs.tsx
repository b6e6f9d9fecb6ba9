import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { usePaletteActions } from '../../../platform/web/palette.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Signal, SignalAction } from '../contract.ts'
import { AgendaAct } from './agenda-offer.ts'
import { AskQuestionDialog } from './AskQuestionDialog.tsx'
import { CloseSignalDialog } from './CloseSignalDialog.tsx'
import { ExtendRetentionDialog } from './ExtendRetentionDialog.tsx'
import { GiveFeedbackDialog } from './GiveFeedbackDialog.tsx'
import { text } from './text.en.ts'
import { callOf, titleOf } from './words-of-signal.ts'

export type OpenedAct = 'ask' | 'close' | 'give-feedback' | 'extend' | 'acute'

/** What can be done with a signal: buttons with their letters, and the same acts in the palette. */
export function SignalActs({
  signal,
  opened,
  onOpen,
  onDone,
}: {
  signal: Signal
  opened: OpenedAct | undefined
  onOpen: (act: OpenedAct | undefined) => void
  /** Something was kept. */
  onDone: () => void
}) {
  const t = useWords(text)
  const mayPrepare = usePermission('meetings.prepare')
  const may = (action: SignalAction) => signal.allowed.includes(action)
  const close = () => onOpen(undefined)
  const done = () => {
    onDone()
    close()
  }
  const labels = {
    ask: t.acts.ask,
    close: t.acts.close,
    'give-feedback': t.acts.feedback,
    extend: t.acts.extend,
  } as const
  usePaletteActions(t.acts.here(titleOf(signal, t)), [
    ...(['ask', 'give-feedback', 'close', 'extend'] as const)
      .filter(may)
      .map((key) => ({ key, label: labels[key], act: () => onOpen(key) })),
    { key: 'acute', label: t.protect.button, act: () => onOpen('acute') },
  ])
  return (
    <>
      {may('put-on-agenda') && mayPrepare && <AgendaAct signalId={signal.id} />}
      {may('ask') && (
        <Button shortcut="V" onClick={() => onOpen('ask')}>
          {t.acts.ask}
        </Button>
      )}
      {may('close') && (
        <Button shortcut="S" onClick={() => onOpen('close')}>
          {t.acts.close}
        </Button>
      )}
      {may('give-feedback') && (
        <Button shortcut="T" onClick={() => onOpen('give-feedback')}>
          {t.acts.feedback}
        </Button>
      )}
      <Button look="quiet" onClick={() => onOpen('acute')}>
        {t.protect.button}
      </Button>
      {opened === 'ask' && <AskQuestionDialog signal={signal} onClose={close} onDone={done} />}
      {opened === 'close' && <CloseSignalDialog signal={signal} onClose={close} onDone={done} />}
      {opened === 'give-feedback' && <GiveFeedbackDialog signal={signal} onClose={close} onDone={done} />}
      {opened === 'extend' && <ExtendRetentionDialog signal={signal} onClose={close} onDone={done} />}
      {opened === 'acute' && <AcuteRouteDialog signal={signal} onClose={close} />}
    </>
  )
}

function AcuteRouteDialog({ signal, onClose }: { signal: Signal; onClose: () => void }) {
  const t = useWords(text)
  return (
    <Dialog title={t.protect.dialog} open onClose={onClose}>
      <p>{t.protect.text}</p>
      <ul className="routes">
        {signal.acuteRoutes.map((route) => (
          <li key={route.route}>
            <a className={route.first ? 'btn btn--primary' : 'btn'} href={`tel:${route.telephone.replaceAll(' ', '')}`}>
              {callOf(route, t)}
            </a>
            {route.first && <span className="sub sm">{t.protect.first}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
