import { RadioList } from '../../../../platform/web/Choice.tsx'
import { Notice } from '../../../../platform/web/Notice.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import { caseOutcomes, type CaseOutcome } from '../../catalogue.ts'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing, orNull } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** Closes a case: how it ended, what helped, what the young person says, and who can still be reached. */
export function CloseCaseDialog({ found, onClose }: CaseDialogProps) {
  const t = useWords(text)
  const { language } = useLanguage()
  const initial: Record<'reason' | 'whatWorked' | 'whatDidNot' | 'youngPersonSays' | 'aftercare', string> & {
    outcome: CaseOutcome | ''
  } = {
    outcome: '',
    reason: '',
    whatWorked: '',
    whatDidNot: '',
    youngPersonSays: '',
    aftercare: '',
  }
  return (
    <ActDialog
      title={t.close.title}
      draft={`case-close:${found.id}`}
      wide
      danger
      initial={initial}
      endpoint={caseEndpoints.closeCase}
      input={(value) => ({
        caseId: found.id,
        outcome: value.outcome as CaseOutcome,
        reason: value.reason.trim(),
        whatWorked: value.whatWorked.trim(),
        whatDidNot: orNull(value.whatDidNot),
        youngPersonSays: orNull(value.youngPersonSays),
        aftercare: orNull(value.aftercare),
      })}
      check={(value) => [
        missing(value.outcome, 'outcome', t.close.outcomeMissing),
        missing(value.reason, 'reason', t.close.reasonMissing),
        missing(value.whatWorked, 'whatWorked', t.close.workedMissing),
      ]}
      send={t.close.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.close.lead}</p>
          <RadioList
            name="outcome"
            label={t.close.outcome}
            value={value.outcome || undefined}
            onChange={(outcome) => set({ outcome })}
            options={caseOutcomes.map(({ id, name }) => ({ value: id, label: name[language] }))}
          />
          <TextArea
            name="reason"
            label={t.close.reason}
            maxLength={1000}
            value={value.reason}
            onChange={(reason) => set({ reason })}
          />
          <TextArea
            name="whatWorked"
            label={t.close.worked}
            maxLength={1000}
            value={value.whatWorked}
            onChange={(whatWorked) => set({ whatWorked })}
          />
          <TextArea
            name="whatDidNot"
            label={t.close.didNot}
            optional
            rows={2}
            maxLength={1000}
            value={value.whatDidNot}
            onChange={(whatDidNot) => set({ whatDidNot })}
          />
          <TextArea
            name="youngPersonSays"
            label={t.close.says}
            optional
            rows={2}
            maxLength={1000}
            value={value.youngPersonSays}
            onChange={(youngPersonSays) => set({ youngPersonSays })}
          />
          <TextArea
            name="aftercare"
            label={t.close.aftercare}
            hint={t.close.aftercareHint}
            optional
            rows={2}
            maxLength={600}
            value={value.aftercare}
            onChange={(aftercare) => set({ aftercare })}
          />
          <Notice icon="mail">{t.close.letters}</Notice>
        </>
      )}
    </ActDialog>
  )
}
