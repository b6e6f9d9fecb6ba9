import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** Why this case exists, in one sentence that the young person gets. */
export function WhyDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).why
  return (
    <ActDialog
      title={t.dialog}
      draft={`case-why:${found.id}`}
      initial={{ text: found.why?.text ?? '' }}
      endpoint={caseEndpoints.writeWhy}
      input={(value) => ({ caseId: found.id, text: value.text.trim().replace(/\s*\n\s*/g, ' ') })}
      check={(value) => [missing(value.text, 'text', t.missing)]}
      send={t.save}
      onClose={onClose}
    >
      {(value, set) => (
        <TextArea
          name="text"
          label={t.field}
          hint={t.hint}
          maxLength={400}
          value={value.text}
          onChange={(words) => set({ text: words })}
        />
      )}
    </ActDialog>
  )
}
