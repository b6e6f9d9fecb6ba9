import { RadioList } from '../../../platform/web/Choice.tsx'
import type { FieldFault } from '../../../platform/web/field-fault.ts'
import { TextArea, TextField } from '../../../platform/web/TextField.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { type FeedbackGiven, type FeedbackKind, feedbackKinds, feedbackLimit } from '../contract.ts'
import { text } from './text.en.ts'

/** What is being written to the signaller. */
export type FeedbackDraft = { kind: FeedbackKind | null; byFunction: string; text: string }
export const emptyFeedback: FeedbackDraft = { kind: null, byFunction: '', text: '' }

/** What must still be said, at its field. */
export function missingInFeedback(draft: FeedbackDraft, t: (typeof text)['nl']['tell']): FieldFault[] {
  if (draft.kind === null) return [{ field: 'kind', message: t.missingKind }]
  if (draft.kind === 'picked-up' && draft.byFunction.trim() === '')
    return [{ field: 'byFunction', message: t.missingFunction }]
  if (draft.kind === 'not-picked-up' && draft.text.trim() === '') return [{ field: 'text', message: t.missingWhy }]
  if (draft.kind === 'back-to-you' && draft.text.trim() === '') return [{ field: 'text', message: t.missingAdvice }]
  return []
}

/** As it is sent; undefined while no kind was chosen. */
export function feedbackOf({ kind, byFunction, text: words }: FeedbackDraft): FeedbackGiven | undefined {
  if (kind === null) return undefined
  return { kind, ...(kind === 'picked-up' ? { byFunction } : {}), ...(words.trim() === '' ? {} : { text: words }) }
}

/** The fields of feedback, in a form of its own or within the closing of a signal. */
export function FeedbackFields({
  value,
  onChange,
  kinds = feedbackKinds,
}: {
  value: FeedbackDraft
  onChange: (value: FeedbackDraft) => void
  kinds?: readonly FeedbackKind[]
}) {
  const t = useWords(text).tell
  const label = value.kind === 'not-picked-up' ? t.why : value.kind === 'back-to-you' ? t.advice : t.more
  return (
    <>
      <RadioList
        name="kind"
        label={t.label}
        hint={t.hint}
        options={kinds.map((kind) => ({ value: kind, label: t.kinds[kind], hint: t.kindHints[kind] }))}
        value={value.kind ?? undefined}
        onChange={(kind) => onChange({ ...value, kind })}
      />
      {value.kind === 'picked-up' && (
        <TextField
          name="byFunction"
          label={t.function}
          hint={t.functionHint}
          value={value.byFunction}
          onChange={(byFunction) => onChange({ ...value, byFunction })}
          maxLength={80}
        />
      )}
      {value.kind !== null && (
        <TextArea
          name="text"
          label={label}
          optional={value.kind === 'received' || value.kind === 'picked-up'}
          value={value.text}
          onChange={(words) => onChange({ ...value, text: words })}
          maxLength={feedbackLimit}
        />
      )}
    </>
  )
}
