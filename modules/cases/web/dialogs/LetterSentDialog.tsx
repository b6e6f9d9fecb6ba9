import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { DateField } from '../../../../platform/web/DateField.tsx'
import { useNow } from '../../../../platform/web/now.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, type CaseLetter } from '../../contract.ts'
import { calledIn } from '../called.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import type { CaseDialogProps } from './CaseDialog.tsx'

/** Records on which day a letter went out. */
export function LetterSentDialog({ found, onClose, letter }: CaseDialogProps & { letter: CaseLetter }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const initial: { on: string } = { on: today }
  return (
    <ActDialog
      title={t.informing.sentDialog}
      draft={`case-letter-sent:${letter.id}`}
      initial={initial}
      endpoint={caseEndpoints.noteLetterSent}
      input={(value) => ({ caseId: found.id, letterId: letter.id, on: value.on })}
      check={(value) => [missing(value.on, 'on', t.informing.sentMissing)]}
      send={t.informing.sentSave}
      onClose={onClose}
    >
      {(value, set) => (
        <>
          <p>{t.letterTypes[letter.type](calledIn(found.who, t.someone))}</p>
          <DateField
            name="on"
            label={t.informing.sentDay}
            earliest={letter.madeOn}
            latest={today}
            value={value.on}
            onChange={(on) => set({ on })}
          />
        </>
      )}
    </ActDialog>
  )
}
