import { ComboBox } from '../../../../platform/web/ComboBox.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints, type CaseOffer } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'
import { useColleagues } from './use-colleagues.ts'

/** Asks another colleague to direct a case. */
export function OfferDialog({ found, onClose }: { found: CaseOffer; onClose: () => void }) {
  const t = useWords(text).offers
  const { options } = useColleagues('case-director')
  return (
    <ActDialog
      title={t.dialog}
      draft={`case-offer:${found.id}`}
      initial={{ directorId: '' }}
      endpoint={caseEndpoints.offerCase}
      input={(value) => ({ caseId: found.id, directorId: value.directorId })}
      check={(value) => [missing(value.directorId, 'directorId', t.directorMissing)]}
      send={t.save}
      onClose={onClose}
    >
      {(value, set) => (
        <ComboBox
          key={options.length > 0 ? 'ready' : 'waiting'}
          name="directorId"
          label={t.director}
          options={options.filter((option) => option.value !== found.askedOf.professionalId)}
          value={value.directorId || undefined}
          onChange={(directorId) => set({ directorId: directorId ?? '' })}
        />
      )}
    </ActDialog>
  )
}
