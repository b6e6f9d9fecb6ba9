import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { HalfYearReport } from '../contract.ts'
import { text } from './text.en.ts'

/** Who signed, who still has to, and since when the content is fixed. */
export function SignOffs({ report }: { readonly report: HalfYearReport }) {
  const t = useWords(text)
  return (
    <Sheet title={t.signOffs.title} className="below" padded>
      <p>{report.standing}</p>
      <div className="scroll" tabIndex={0} role="group" aria-label={t.signOffs.title}>
        <table className="tbl">
          <caption className="sr">{t.signOffs.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.signOffs.party}</th>
              <th scope="col">{t.signOffs.name}</th>
              <th scope="col">{t.signOffs.role}</th>
              <th scope="col">{t.signOffs.date}</th>
            </tr>
          </thead>
          <tbody>
            {report.signOffs.map((line) => (
              <tr key={line.party}>
                <th scope="row">{line.partyName}</th>
                <td className="nw">{line.name ?? ''}</td>
                <td>{line.functionTitle ?? ''}</td>
                <td className="nw">
                  {line.signedOn ?? (
                    <span className="sub">{line.required ? t.signOffs.notYet : t.signOffs.optional}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {report.fingerprint && <p className="xs sub fingerprint">{t.signing.fingerprint(report.fingerprint)}</p>}
    </Sheet>
  )
}
