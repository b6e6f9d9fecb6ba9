import { useNavigation } from '../../../../platform/web/navigation.tsx'
import { TextArea } from '../../../../platform/web/TextField.tsx'
import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import { ActDialog, missing } from './ActDialog.tsx'

/** Gives an offered case back to the chair, with a reason. */
export function DeclineDialog({ found, onClose }: { found: { id: string }; onClose: () => void }) {
  const t = useWords(text)
  const { go } = useNavigation()
  return (
    <ActDialog
      title={t.offer.declineTitle}
      draft={`case-decline:${found.id}`}
      initial={{ reason: '' }}
      endpoint={caseEndpoints.declineCase}
      input={(value) => ({ caseId: found.id, reason: value.reason.trim() })}
      check={(value) => [missing(value.reason, 'reason', t.handOver.reasonMissing)]}
      send={t.offer.declineDo}
      onClose={onClose}
      onDone={() => go('/cases')}
    >
      {(value, set) => (
        <>
          <p className="sm sub">{t.offer.declineText}</p>
          <TextArea
            name="reason"
            label={t.offer.declineReason}
            maxLength={600}
            value={value.reason}
            onChange={(reason) => set({ reason })}
          />
        </>
      )}
    </ActDialog>
  )
}
