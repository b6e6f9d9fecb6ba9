import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { noteLimit, type Signal, signalEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Keeps a signal longer, once, with a reason. */
export function ExtendRetentionDialog({
  signal,
  onClose,
  onDone,
}: {
  signal: Signal
  onClose: () => void
  onDone: () => void
}) {
  const t = useWords(text)
  const draft = useDraft(`signal-extension:${signal.id}`, { reason: '' })
  const act = useAct(signalEndpoints.extendRetention, {
    onDone: () => {
      void draft.discard()
      onDone()
    },
  })
  return (
    <Dialog title={t.extend.title} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ signalId: signal.id, reason: draft.value.reason })}
        check={() => (draft.value.reason.trim() === '' ? [{ field: 'reason', message: t.extend.missing }] : [])}
        problem={act.error}
        refusals={t.refusals}
      >
        <p>{t.extend.text}</p>
        <TextArea
          name="reason"
          label={t.extend.label}
          value={draft.value.reason}
          onChange={(reason) => draft.set({ reason })}
          maxLength={noteLimit}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.extend.send}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </Form>
    </Dialog>
  )
}
