import { RadioList, Select } from '../../../../platform/web/Choice.tsx'
import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import { TextArea, TextField } from '../../../../platform/web/TextField.tsx'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { avePhases } from '../../catalogue.ts'
import { caseEndpoints, escalationTargets, type PersonCase } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { useColleagues } from './use-colleagues.ts'

type Phase = PersonCase['avePhase']
type Target = (typeof escalationTargets)[number]

/** Scaling up or down: phase, who holds which responsibility from then on, and to which table. */
export function AveDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { options } = useColleagues()
  const last = found.aveSteps.at(-1)
  const initial: {
    phase: string
    processDirectorId: string
    operational: string
    administrative: string
    towards: Target | ''
    reason: string
  } = {
    phase: String(found.avePhase),
    processDirectorId: found.processDirector?.professionalId ?? '',
    operational: last?.operational ?? '',
    administrative: last?.administrative ?? '',
    towards: '',
    reason: '',
  }
  return (
    <ActDialog
      title={t.ave.title}
      draft={`case-ave:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.changeAve}
      input={(value) => ({
        caseId: found.id,
        phase: Number(value.phase) as Phase,
        reason: value.reason.trim(),
        processDirectorId: orNull(value.processDirectorId),
        operational: orNull(value.operational),
        administrative: orNull(value.administrative),
        towards: value.towards === '' ? null : value.towards,
      })}
      check={(value) => [missing(value.reason, 'reason', t.ave.reasonMissing)]}
      send={t.ave.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.ave.lead(found.avePhase)}</p>
          <RadioList
            name="phase"
            label={t.ave.phase}
            value={value.phase}
            onChange={(phase) => set({ phase })}
            options={avePhases.map(({ id, meaning, usualHolder }) => ({
              value: String(id),
              label: `${id}: ${meaning[language]}${id === found.avePhase ? ` (${t.ave.now})` : ''}`,
              hint: t.ave.usual(usualHolder[language]),
            }))}
          />
          <ComboBox
            key={options.length > 0 ? 'ready' : 'waiting'}
            name="processDirectorId"
            label={t.ave.process}
            hint={t.ave.processHint}
            optional
            options={options}
            value={value.processDirectorId || undefined}
            onChange={(processDirectorId) => set({ processDirectorId: processDirectorId ?? '' })}
          />
          <div className="form-row">
            <TextField
              name="operational"
              label={t.ave.operational}
              optional
              maxLength={120}
              value={value.operational}
              onChange={(operational) => set({ operational })}
            />
            <TextField
              name="administrative"
              label={t.ave.administrative}
              optional
              maxLength={120}
              value={value.administrative}
              onChange={(administrative) => set({ administrative })}
            />
          </div>
          <Select
            name="towards"
            label={t.ave.towards}
            hint={t.ave.towardsNote}
            optional
            value={value.towards}
            onChange={(towards) => set({ towards })}
            options={[
              { value: '', label: t.ave.nowhere },
              ...escalationTargets.map((target) => ({ value: target, label: t.targets[target] })),
            ]}
          />
          <TextArea
            name="reason"
            label={t.ave.reason}
            maxLength={600}
            value={value.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </ActDialog>
  )
}
