import { useWords } from '../../../platform/web/words.tsx'
import { CopyButton } from './CopyButton.tsx'
import { text } from './text.en.ts'

/** The codes for who loses the app, on the one occasion that they are shown. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useWords(text).factor
  return (
    <>
      <p>{t.codesLead}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code} className="nw">
            {code}
          </li>
        ))}
      </ol>
      <CopyButton value={codes.join('\n')} label={t.copy} done={t.copied} />
    </>
  )
}
