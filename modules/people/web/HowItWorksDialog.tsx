import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import { text } from './text.en.ts'

/** What the comparison looks at, what it never looks at, and who decides. */
export function HowItWorksDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useWords(text).how
  return (
    <Dialog title={t.title} open={open} onClose={onClose} wide actions={<Button onClick={onClose}>{t.close}</Button>}>
      <div className="how">
        {Object.entries(t.paragraphs).map(([about, paragraph]) => (
          <p key={about}>{paragraph}</p>
        ))}
      </div>
    </Dialog>
  )
}
