import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type Signal, signalEndpoints } from '../contract.ts'
import { emptyFeedback, FeedbackFields, feedbackOf, missingInFeedback } from './FeedbackFields.tsx'
import { text } from './text.en.ts'

/** What the signaller hears; what is typed is kept as a draft. */
export function GiveFeedbackDialog({
  signal,
  onClose,
  onDone,
}: {
  signal: Signal
  onClose: () => void
  onDone: () => void
}) {
  const t = useWords(text)
  const draft = useDraft(`signal-feedback:${signal.id}`, emptyFeedback)
  const act = useAct(signalEndpoints.giveFeedback, {
    onDone: () => {
      void draft.discard()
      onDone()
    },
  })
  function send() {
    const feedback = feedbackOf(draft.value)
    if (feedback) act.mutate({ signalId: signal.id, ...feedback })
  }
  return (
    <Dialog title={t.tell.title} open onClose={onClose}>
      <Form
        onSend={send}
        check={() => missingInFeedback(draft.value, t.tell)}
        problem={act.error}
        refusals={t.refusals}
      >
        <FeedbackFields value={draft.value} onChange={draft.set} />
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.tell.send}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </Form>
    </Dialog>
  )
}
