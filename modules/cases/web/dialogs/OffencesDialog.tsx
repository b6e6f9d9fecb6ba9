import type { ReactNode } from 'react'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { Notice } from '../../../../platform/web/Notice.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** A number of offences and the day on which it was looked up; only police and justice give one. */
export function OffencesDialog({ found, onClose, choice }: CaseDialogProps & { choice: ReactNode }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const initial: { count: string; checkedOn: string } = { count: '', checkedOn: today }
  return (
    <ActDialog
      title={t.add.title}
      draft={`case-offences:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.addOffenceNumber}
      input={(value) => ({ caseId: found.id, count: Number(value.count), checkedOn: value.checkedOn })}
      check={(value) => [
        !/^[0-9]{1,2}$/.test(value.count.trim()) && { field: 'count', message: t.add.offences.countMissing },
        missing(value.checkedOn, 'checkedOn', t.add.offences.dateMissing),
      ]}
      send={t.add.offences.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {choice}
          <Notice>{t.add.offences.lead}</Notice>
          <div className="form-row">
            <TextField
              name="count"
              label={t.add.offences.count}
              short
              inputMode="numeric"
              maxLength={2}
              value={value.count}
              onChange={(count) => set({ count })}
            />
            <DateField
              name="checkedOn"
              label={t.add.offences.checkedOn}
              latest={today}
              value={value.checkedOn}
              onChange={(checkedOn) => set({ checkedOn })}
            />
          </div>
        </>
      )}
    </ActDialog>
  )
}
