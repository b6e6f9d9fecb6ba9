import { Notice } from '../../../../platform/web/Notice.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** Opens the way of protection, or records that it was reviewed. */
export function VictimDialog({ found, onClose, mark }: CaseDialogProps & { mark: 'to-review' | 'reviewed' }) {
  const t = useWords(text).victim
  const marking = mark === 'to-review'
  return (
    <ConfirmDialog
      title={marking ? t.markTitle : t.reviewTitle}
      endpoint={caseEndpoints.markCaseVictim}
      input={{ caseId: found.id, mark }}
      send={marking ? t.mark : t.reviewDo}
      onClose={onClose}
    >
      <p>{marking ? t.markText : t.reviewText}</p>
      {marking && (
        <Notice look="warn" icon="phone">
          {t.markAcute}
        </Notice>
      )}
    </ConfirmDialog>
  )
}
