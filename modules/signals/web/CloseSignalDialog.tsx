import { Button } from '../../../platform/web/Button.tsx'
import { Select } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type ClosingReason, closingReasons, noteLimit, type Signal, signalEndpoints } from '../contract.ts'
import { emptyFeedback, type FeedbackDraft, FeedbackFields, feedbackOf, missingInFeedback } from './FeedbackFields.tsx'
import { text } from './text.en.ts'

type ClosingDraft = { reason: ClosingReason | null; explanation: string; feedback: FeedbackDraft }

/** Closes a signal; the signaller hears in the same act if that was not done yet. */
export function CloseSignalDialog({
  signal,
  onClose,
  onDone,
}: {
  signal: Signal
  onClose: () => void
  onDone: () => void
}) {
  const t = useWords(text)
  const dates = useDates()
  const draft = useDraft<ClosingDraft>(`signal-closing:${signal.id}`, {
    reason: null,
    explanation: '',
    feedback: emptyFeedback,
  })
  const act = useAct(signalEndpoints.closeSignal, {
    onDone: () => {
      void draft.discard()
      onDone()
    },
  })
  const heard = signal.feedback.some((told) => told.kind !== 'received')
  // A decision of the meeting closes as decided; before it there is another reason.
  const reasons = closingReasons.filter((reason) => (reason === 'decided') === (signal.status === 'decided'))
  const { reason, explanation, feedback } = draft.value
  function send() {
    const chosen = reason ?? (reasons.length === 1 ? reasons[0] : undefined)
    if (!chosen) return
    const told = heard ? undefined : feedbackOf(feedback)
    act.mutate({
      signalId: signal.id,
      reason: chosen,
      ...(explanation.trim() === '' ? {} : { explanation }),
      ...(told ? { feedback: told } : {}),
    })
  }
  return (
    <Dialog title={t.close.title} open onClose={onClose}>
      <Form
        onSend={send}
        check={() => [
          ...(reason === null && reasons.length > 1 ? [{ field: 'reason', message: t.close.missing }] : []),
          ...(heard ? [] : missingInFeedback(feedback, t.tell)),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <Select
          name="reason"
          label={t.close.reason}
          options={reasons.map((value) => ({ value, label: t.close.reasons[value] }))}
          value={reason ?? (reasons.length === 1 ? reasons[0] : undefined)}
          onChange={(value) => draft.set((before) => ({ ...before, reason: value }))}
        />
        <TextArea
          name="explanation"
          label={t.close.explanation}
          optional
          rows={2}
          value={explanation}
          onChange={(value) => draft.set((before) => ({ ...before, explanation: value }))}
          maxLength={noteLimit}
        />
        {heard ? (
          <p className="sm sub">{t.close.feedbackDone}</p>
        ) : (
          <>
            <h3>{t.close.feedbackFirst}</h3>
            <FeedbackFields
              value={feedback}
              onChange={(value) => draft.set((before) => ({ ...before, feedback: value }))}
              kinds={['picked-up', 'not-picked-up', 'back-to-you']}
            />
          </>
        )}
        <p className="sm sub">{t.close.destroy(dates.long(signal.destroyOn))}</p>
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.close.send}
          </Button>
          <DraftNote draft={draft} />
        </div>
      </Form>
    </Dialog>
  )
}
