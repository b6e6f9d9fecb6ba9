import { useWords } from '../../../../platform/web/words.tsx'
import { caseEndpoints } from '../../contract.ts'
import { text } from '../text.en.ts'
import type { CaseDialogProps } from './CaseDialog.tsx'
import { ConfirmDialog } from './ConfirmDialog.tsx'

/** Who brought a fact takes it back. */
export function WithdrawDialog({
  found,
  onClose,
  from,
  id,
  words,
}: CaseDialogProps & { from: 'fact' | 'protective'; id: string; words: string }) {
  const t = useWords(text).withdraw
  return (
    <ConfirmDialog
      title={t.title}
      endpoint={from === 'fact' ? caseEndpoints.withdrawCaseFact : caseEndpoints.withdrawProtectiveFact}
      input={{ caseId: found.id, factId: id }}
      send={t.do}
      danger
      onClose={onClose}
    >
      <p>{words}</p>
      <p className="sm sub">{t.text}</p>
    </ConfirmDialog>
  )
}
