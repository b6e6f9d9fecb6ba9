import { dataKinds, type DataKind } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { CheckboxGroup } from '../../../../platform/web/Choice.tsx'
import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, type TeamMember } from '../../contract.ts'
import { capital } from '../called.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { peopleOfCase } from './OwnerFields.tsx'
import { useColleagues } from './use-colleagues.ts'

/** Takes a colleague into the team, with no more kinds of data than the work needs. */
export function MemberDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const { options } = useColleagues()
  const already = new Set(peopleOfCase(found).map(({ professionalId }) => professionalId))
  const initial: { professionalId: string; task: string; kinds: DataKind[]; until: string } = {
    professionalId: '',
    task: '',
    kinds: ['identity'],
    until: '',
  }
  return (
    <ActDialog
      title={t.team.dialog}
      draft={`case-member:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.addMember}
      input={(value) => ({
        caseId: found.id,
        professionalId: value.professionalId,
        task: value.task.trim(),
        kinds: value.kinds,
        until: orNull(value.until),
      })}
      check={(value) => [
        missing(value.professionalId, 'professionalId', t.team.colleagueMissing),
        missing(value.task, 'task', t.team.taskMissing),
        value.kinds.length === 0 && { field: 'kinds', message: t.team.kindsMissing },
      ]}
      send={t.team.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <ComboBox
            key={options.length > 0 ? 'ready' : 'waiting'}
            name="professionalId"
            label={t.team.colleague}
            hint={t.team.colleagueHint}
            options={options.filter((option) => !already.has(option.value))}
            value={value.professionalId || undefined}
            onChange={(professionalId) => set({ professionalId: professionalId ?? '' })}
          />
          <TextField
            name="task"
            label={t.team.taskLabel}
            hint={t.team.taskHint}
            maxLength={80}
            value={value.task}
            onChange={(task) => set({ task })}
          />
          <CheckboxGroup
            name="kinds"
            label={t.team.kindsLabel}
            hint={t.team.kindsHint}
            values={value.kinds}
            onChange={(kinds) => set({ kinds })}
            options={dataKinds.map((kind) => ({ value: kind, label: capital(t.kinds[kind]) }))}
          />
          <DateField
            name="until"
            label={t.team.untilLabel}
            hint={t.team.untilHint}
            optional
            earliest={today}
            latest={found.endsOn}
            value={value.until}
            onChange={(until) => set({ until })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Ends a membership; reading along ends with it. */
export function EndMemberDialog({ found, onClose, member }: CaseDialogProps & { member: TeamMember }) {
  const t = useWords(text).team
  return (
    <ConfirmDialog
      title={t.endDialog(member.colleague.name)}
      endpoint={caseEndpoints.endMember}
      input={{ caseId: found.id, memberId: member.id }}
      send={t.endSave}
      danger
      onClose={onClose}
    >
      <p>{t.endText}</p>
    </ConfirmDialog>
  )
}
