import type { ReactNode } from 'react'
import type { Endpoint, InputOf } from '../../../../platform/contract/endpoint.ts'
import { Button } from '../../../../platform/web/Button.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { ProblemNotice } from '../../../../platform/web/ProblemNotice.tsx'
import { useAct } from '../../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../../platform/web/words.tsx'
import { text } from '../text.en.ts'

/** Asks once more before an act that has no fields. */
export function ConfirmDialog<E extends Endpoint>({
  title,
  endpoint,
  input,
  send,
  danger = false,
  onClose,
  children,
}: {
  title: ReactNode
  endpoint: E
  input: InputOf<E>
  send: string
  danger?: boolean
  onClose: () => void
  children: ReactNode
}) {
  const t = useWords(text)
  const act = useAct(endpoint, { onDone: onClose })
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button look={danger ? 'danger' : 'primary'} busy={act.isPending} onClick={() => act.mutate(input)}>
            {send}
          </Button>
          <Button onClick={onClose}>{t.act.cancel}</Button>
        </>
      }
    >
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      {children}
    </Dialog>
  )
}
