import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { useColleagues } from './use-colleagues.ts'

/** Asks another to direct the case. */
export function HandOverDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).handOver
  const { options } = useColleagues('case-director')
  return (
    <ActDialog
      title={t.title}
      draft={`case-hand-over:${found.id}`}
      initial={{ directorId: '', reason: '' }}
      endpoint={caseEndpoints.handOverCase}
      input={(value) => ({ caseId: found.id, directorId: value.directorId, reason: value.reason.trim() })}
      check={(value) => [
        missing(value.directorId, 'directorId', t.directorMissing),
        missing(value.reason, 'reason', t.reasonMissing),
      ]}
      send={t.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.lead}</p>
          <ComboBox
            key={options.length > 0 ? 'ready' : 'waiting'}
            name="directorId"
            label={t.director}
            options={options.filter((option) => option.value !== found.director?.professionalId)}
            value={value.directorId || undefined}
            onChange={(directorId) => set({ directorId: directorId ?? '' })}
          />
          <TextArea
            name="reason"
            label={t.reason}
            maxLength={600}
            value={value.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </ActDialog>
  )
}
