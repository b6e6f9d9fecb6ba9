import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { questionLimit, type Signal, signalEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** One question to the signaller; what is typed is kept as a draft. */
export function AskQuestionDialog({
  signal,
  onClose,
  onDone,
}: {
  signal: Signal
  onClose: () => void
  onDone: () => void
}) {
  const t = useWords(text)
  const draft = useDraft(`signal-question:${signal.id}`, { text: '' })
  const act = useAct(signalEndpoints.askQuestion, {
    onDone: () => {
      void draft.discard()
      onDone()
    },
  })
  return (
    <Dialog title={t.ask.title} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ signalId: signal.id, text: draft.value.text })}
        check={() => (draft.value.text.trim() === '' ? [{ field: 'text', message: t.ask.missing }] : [])}
        problem={act.error}
        refusals={t.refusals}
      >
        <TextArea
          name="text"
          label={t.ask.label}
          hint={t.ask.hint}
          value={draft.value.text}
          onChange={(value) => draft.set({ text: value })}
          maxLength={questionLimit}
          rows={4}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.ask.send}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </Form>
    </Dialog>
  )
}
