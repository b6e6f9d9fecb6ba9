import type { ReactNode } from 'react'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { noOwner, OwnerFields, ownerInput, useOwnerFaults } from './OwnerFields.tsx'

/** Something small that somebody does before a day. */
export function TaskDialog({ found, onClose, choice }: CaseDialogProps & { choice: ReactNode }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const ownerFaults = useOwnerFaults()
  return (
    <ActDialog
      title={t.add.title}
      draft={`case-task:${found.id}`}
      initial={{ ...noOwner, what: '', dueOn: '' }}
      endpoint={caseEndpoints.addTask}
      input={(value) => ({ caseId: found.id, what: value.what.trim(), owner: ownerInput(value), dueOn: value.dueOn })}
      check={(value) => [
        missing(value.what, 'what', t.add.task.whatMissing),
        ...ownerFaults(value),
        missing(value.dueOn, 'dueOn', t.add.task.dueMissing),
      ]}
      send={t.add.task.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {choice}
          <TextField
            name="what"
            label={t.add.task.what}
            maxLength={200}
            value={value.what}
            onChange={(what) => set({ what })}
          />
          <OwnerFields found={found} value={value} set={set} />
          <DateField
            name="dueOn"
            label={t.add.task.due}
            earliest={today}
            value={value.dueOn}
            onChange={(dueOn) => set({ dueOn })}
          />
        </>
      )}
    </ActDialog>
  )
}
