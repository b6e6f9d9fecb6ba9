import { addDays, localDateOf } from '../../../../platform/contract/working-days.ts'
import { CheckboxField, RadioSegments } from '../../../../platform/web/Choice.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextArea, TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, deferralApprovers, type SpokenSide } from '../../contract.ts'
import { calledIn } from '../called.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

type Approver = (typeof deferralApprovers)[number]

/** Records that the young person or the parents know, and how they were told. */
export function InformDialog({ found, onClose, side }: CaseDialogProps & { side: SpokenSide }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const parents = side === 'parents'
  const initial: { on: string; how: string; notNeeded: boolean } = { on: today, how: '', notNeeded: false }
  return (
    <ActDialog
      title={t.informing.recordDialog[side](calledIn(found.who, t.someone))}
      draft={`case-inform:${side}:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.recordInformed}
      input={(value) => ({
        caseId: found.id,
        side,
        on: value.on,
        how: value.how.trim(),
        ...(parents ? { notNeeded: value.notNeeded } : {}),
      })}
      check={(value) => [
        missing(value.on, 'on', t.informing.onMissing),
        missing(value.how, 'how', t.informing.howMissing),
      ]}
      send={t.informing.recordSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          {parents && (
            <CheckboxField
              name="notNeeded"
              label={t.informing.notNeeded}
              checked={value.notNeeded}
              onChange={(notNeeded) => set({ notNeeded })}
            />
          )}
          <DateField name="on" label={t.informing.on} latest={today} value={value.on} onChange={(on) => set({ on })} />
          <TextField
            name="how"
            label={value.notNeeded ? t.informing.notNeededHow : t.informing.howLabel}
            hint={value.notNeeded ? undefined : t.informing.howHint}
            maxLength={300}
            value={value.how}
            onChange={(how) => set({ how })}
          />
        </>
      )}
    </ActDialog>
  )
}

/** Asks to tell later: a reason, until when, and who approves it. */
export function DeferDialog({ found, onClose, side }: CaseDialogProps & { side: SpokenSide }) {
  const t = useWords(text).informing
  const tomorrow = addDays(localDateOf(useNow()), 1)
  const approvers = useWords(text).approvers
  const initial: { reason: string; until: string; askOf: Approver | '' } = { reason: '', until: '', askOf: '' }
  return (
    <ActDialog
      title={t.deferDialog}
      draft={`case-defer:${side}:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.deferInforming}
      input={(value) => ({
        caseId: found.id,
        side,
        reason: value.reason.trim(),
        until: value.until,
        askOf: value.askOf as Approver,
      })}
      check={(value) => [
        missing(value.reason, 'reason', t.reasonMissing),
        missing(value.until, 'until', t.untilMissing),
        missing(value.askOf, 'askOf', t.askMissing),
      ]}
      send={t.deferSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.deferText}</p>
          <TextArea
            name="reason"
            label={t.reason}
            hint={t.reasonHint}
            maxLength={600}
            value={value.reason}
            onChange={(reason) => set({ reason })}
          />
          <DateField
            name="until"
            label={t.until}
            earliest={tomorrow}
            value={value.until}
            onChange={(until) => set({ until })}
          />
          <RadioSegments
            name="askOf"
            label={t.askOf}
            value={value.askOf || undefined}
            onChange={(askOf) => set({ askOf })}
            options={deferralApprovers.map((who) => ({ value: who, label: approvers[who] }))}
          />
        </>
      )}
    </ActDialog>
  )
}
