import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { RadioSegments } from '../../../../platform/web/Choice.tsx'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { TextArea, TextField } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, type SpokenSide } from '../../contract.ts'
import { calledIn } from '../called.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** What the young person or the parents say of it, or why nobody spoke with them yet. */
export function ViewDialog({ found, onClose, side }: CaseDialogProps & { side: SpokenSide }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const whose = t.sides[side](calledIn(found.who, t.someone))
  const known = found.views.find((view) => view.side === side)
  const initial: { spoken: 'yes' | 'no'; text: string; spokenOn: string; reason: string } = {
    spoken: known?.notSpokenReason ? 'no' : 'yes',
    text: known?.text ?? '',
    spokenOn: '',
    reason: known?.notSpokenReason ?? '',
  }
  return (
    <ActDialog
      title={t.view.dialog(whose)}
      draft={`case-view:${side}:${found.id}`}
      initial={initial}
      endpoint={caseEndpoints.writeOwnView}
      input={(value) =>
        value.spoken === 'yes'
          ? { caseId: found.id, side, text: value.text.trim(), spokenOn: value.spokenOn, notSpokenReason: null }
          : { caseId: found.id, side, text: null, spokenOn: null, notSpokenReason: value.reason.trim() }
      }
      check={(value) =>
        value.spoken === 'yes'
          ? [missing(value.text, 'text', t.view.textMissing), missing(value.spokenOn, 'spokenOn', t.view.dateMissing)]
          : [missing(value.reason, 'notSpokenReason', t.view.reasonMissing)]
      }
      send={t.view.save}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <RadioSegments
            label={t.view.spoken(whose)}
            value={value.spoken}
            onChange={(spoken) => set({ spoken })}
            options={[
              { value: 'yes', label: t.view.yes },
              { value: 'no', label: t.view.no },
            ]}
          />
          {value.spoken === 'yes' ? (
            <>
              <TextArea
                name="text"
                label={t.view.words}
                hint={t.view.wordsHint}
                maxLength={1000}
                value={value.text}
                onChange={(words) => set({ text: words })}
              />
              <DateField
                name="spokenOn"
                label={t.view.on}
                latest={today}
                value={value.spokenOn}
                onChange={(spokenOn) => set({ spokenOn })}
              />
            </>
          ) : (
            <TextField
              name="notSpokenReason"
              label={t.view.reason}
              maxLength={300}
              value={value.reason}
              onChange={(reason) => set({ reason })}
            />
          )}
        </>
      )}
    </ActDialog>
  )
}
