import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { CheckboxGroup } from '../../../../platform/web/Choice.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { latestReview } from '../clock-ticks.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { peopleOfCase } from './OwnerFields.tsx'

/** The six-weekly review of the plan. */
export function ProgressDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).meetings
  const today = localDateOf(useNow())
  return (
    <ActDialog
      title={t.progressDialog}
      draft={`case-progress:${found.id}`}
      wide
      initial={{ text: '', nextOn: latestReview(today) }}
      endpoint={caseEndpoints.recordProgress}
      input={(value) => ({
        caseId: found.id,
        text: value.text.trim(),
        ...(value.nextOn === '' ? {} : { nextOn: value.nextOn }),
      })}
      check={(value) => [missing(value.text, 'text', t.progressMissing)]}
      send={t.progressSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <TextArea
            name="text"
            label={t.progressText}
            hint={t.progressHint}
            rows={6}
            maxLength={2000}
            value={value.text}
            onChange={(words) => set({ text: words })}
          />
          <DateField
            name="nextOn"
            label={t.nextOn}
            hint={t.nextHint}
            optional
            earliest={today}
            latest={latestReview(today)}
            value={value.nextOn}
            onChange={(nextOn) => set({ nextOn })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** What the team discussed, and who were there. */
export function MeetingDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text).meetings
  const today = localDateOf(useNow())
  const people = peopleOfCase(found)
  const initial: { on: string; attendeeIds: string[]; notes: string } = { on: today, attendeeIds: [], notes: '' }
  return (
    <ActDialog
      title={t.meetingDialog}
      draft={`case-meeting:${found.id}`}
      wide
      initial={initial}
      endpoint={caseEndpoints.recordCaseMeeting}
      input={(value) => ({
        caseId: found.id,
        on: value.on,
        // A draft may still name somebody who left the team meanwhile.
        attendeeIds: value.attendeeIds.filter((id) => people.some(({ professionalId }) => professionalId === id)),
        notes: value.notes.trim(),
      })}
      check={(value) => [
        missing(value.on, 'on', t.onMissing),
        value.attendeeIds.length === 0 && { field: 'attendeeIds', message: t.attendeesMissing },
        missing(value.notes, 'notes', t.notesMissing),
      ]}
      send={t.meetingSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <DateField name="on" label={t.meetingOn} latest={today} value={value.on} onChange={(on) => set({ on })} />
          <CheckboxGroup
            name="attendeeIds"
            label={t.attendees}
            values={value.attendeeIds}
            onChange={(attendeeIds) => set({ attendeeIds })}
            options={people.map((colleague) => ({
              value: colleague.professionalId,
              label: colleague.name,
              hint: [colleague.functionTitle, colleague.organisationName].filter(Boolean).join(', '),
            }))}
          />
          <TextArea
            name="notes"
            label={t.notes}
            hint={t.notesHint}
            rows={6}
            maxLength={3000}
            value={value.notes}
            onChange={(notes) => set({ notes })}
          />
        </>
      )}
    </ActDialog>
  )
}
