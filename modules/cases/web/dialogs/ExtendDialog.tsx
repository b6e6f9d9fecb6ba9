import { addDays, localDate } from '../../../../platform/contract/working-days.ts'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useDates } from '../../../../platform/web/dates.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** Moves the end date, once after a review and with a reason. */
export function ExtendDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).extend
  const dates = useDates()
  return (
    <ActDialog
      title={t.title}
      draft={`case-extend:${found.id}`}
      initial={{ endsOn: '', reason: '' }}
      endpoint={caseEndpoints.extendCase}
      input={(value) => ({ caseId: found.id, endsOn: value.endsOn, reason: value.reason.trim() })}
      check={(value) => [
        missing(value.endsOn, 'endsOn', t.untilMissing),
        missing(value.reason, 'reason', t.reasonMissing),
      ]}
      send={t.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.lead(dates.plain(found.endsOn))}</p>
          <DateField
            name="endsOn"
            label={t.until}
            earliest={addDays(localDate(found.endsOn), 1)}
            value={value.endsOn}
            onChange={(endsOn) => set({ endsOn })}
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
