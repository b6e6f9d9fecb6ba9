import type { ReactNode } from 'react'
import type { Endpoint, InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Button, TextButton } from '../../../../platform/web/Button.tsx'
import { useDates } from '../../../../platform/web/dates.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { Form, type FieldFault } from '../../../../platform/web/Form.tsx'
import { DraftNote } from '../../../../platform/web/SavedNote.tsx'
import { platformText } from '../../../../platform/web/text.en.ts'
import { useDraft } from '../../../../platform/web/use-draft.ts'
import { useAct } from '../../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../../platform/web/words.tsx'
import { text } from '../text.en.ts'

/** The keys of a draft hold small letters, digits, dashes and colons, never a name. */
type DraftKey = `case-${string}`

/**
 * One act in a dialog: its fields, all faults at once, the refusal in words. What is typed is kept on the server until it
 * was sent, also when the dialog is closed.
 */
export function ActDialog<V extends object, E extends Endpoint>({
  title,
  draft: key,
  initial,
  endpoint,
  input,
  check,
  send,
  danger = false,
  wide = false,
  onClose,
  onDone,
  foot,
  children,
}: {
  title: ReactNode
  draft: DraftKey
  initial: V
  endpoint: E
  input: (value: NoInfer<V>) => InputOf<E>
  check?: (value: NoInfer<V>) => readonly (FieldFault | false)[]
  send: string
  danger?: boolean
  wide?: boolean
  onClose: () => void
  onDone?: (answer: OutputOf<E>) => void
  /** Beside the buttons. */
  foot?: ReactNode
  children: (value: NoInfer<V>, set: (change: Partial<NoInfer<V>>) => void) => ReactNode
}) {
  const t = useWords(text)
  const words = useWords(platformText).saved
  const dates = useDates()
  const draft = useDraft<Partial<V>>(key, {})
  const value: V = { ...initial, ...draft.value }
  const act = useAct(endpoint, {
    onDone: (answer) => {
      void draft.discard()
      onClose()
      onDone?.(answer)
    },
  })
  return (
    <Dialog title={title} open wide={wide} onClose={onClose}>
      <Form
        onSend={() => act.mutate(input(value))}
        check={() => (check?.(value) ?? []).filter((fault) => fault !== false)}
        problem={act.error}
        refusals={t.refusals}
      >
        {draft.foundFrom && (
          <p className="xs sub row row--wrap" role="status">
            {words.draftFound(dates.full(draft.foundFrom))}
            <TextButton onClick={() => void draft.discard()}>{words.discard}</TextButton>
          </p>
        )}
        {children(value, (change) => draft.set((before) => ({ ...before, ...change })))}
        <div className="row row--wrap">
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={act.isPending}>
            {send}
          </Button>
          <Button onClick={onClose}>{t.act.cancel}</Button>
          {foot}
          <DraftNote draft={draft} />
        </div>
      </Form>
    </Dialog>
  )
}

/** A fault when the text of a field is empty. */
export function missing(text: string, field: string, message: string): FieldFault | false {
  return text.trim() === '' && { field, message }
}

/** Empty text is no text. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
