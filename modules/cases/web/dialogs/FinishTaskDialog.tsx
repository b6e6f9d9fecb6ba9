import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, type CaseTask } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, orNull } from './ActDialog.tsx'

/** An action is done, with what came of it. */
export function FinishTaskDialog({ task, onClose }: { task: CaseTask; onClose: () => void }) {
  const t = useWords(text).tasks
  return (
    <ActDialog
      title={t.finishDialog}
      draft={`case-task-done:${task.id}`}
      initial={{ note: '' }}
      endpoint={caseEndpoints.finishTask}
      input={(value) => ({ caseId: task.caseId, taskId: task.id, note: orNull(value.note) })}
      send={t.finishSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p>{task.what}</p>
          <TextField
            name="note"
            label={t.note}
            optional
            maxLength={300}
            value={value.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
    </ActDialog>
  )
}
