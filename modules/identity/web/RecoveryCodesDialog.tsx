import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { CopyButton } from './CopyButton.tsx'
import { text } from './text.en.ts'

/** The codes for who loses the app, on the one occasion that they are shown: only saying that they are kept closes it. */
export function RecoveryCodesDialog({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useWords(text).factor
  return (
    <Dialog
      title={t.codesTitle}
      open
      urgent
      onClose={stay}
      actions={
        <Button look="primary" onClick={onDone}>
          {t.kept}
        </Button>
      }
    >
      <p>{t.codesLead}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="nw">
            {code}
          </li>
        ))}
      </ol>
      <CopyButton value={codes.join('\n')} label={t.copy} done={t.copied} />
    </Dialog>
  )
}

// Escape would throw the only copy of the codes away.
function stay(): void {}
