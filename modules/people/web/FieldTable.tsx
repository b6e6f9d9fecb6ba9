import { useState } from 'react'
import { TextButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { ComparedSide, FieldValue, PersonComparison } from '../contract.ts'
import { AxisBar } from './AxisBar.tsx'
import { HowItWorksDialog } from './HowItWorksDialog.tsx'
import { text } from './text.en.ts'
import { Waterfall } from './Waterfall.tsx'
import { tellerOf, toldFields, valueText } from './words-of-comparison.ts'

/** Both records field by field, with what each field says on who it is. */
export function FieldTable({ comparison }: { comparison: PersonComparison }) {
  const t = useWords(text)
  const [explained, setExplained] = useState(false)
  const names = [comparison.left, comparison.right].map((side) => t.record(side.recordType, side.reference))
  return (
    <section className="sheet" aria-label={t.table.caption(names[0] ?? '', names[1] ?? '')}>
      <div className="scroll" tabIndex={0} role="region" aria-label={`${names.join(', ')} (${t.table.scroll})`}>
        <table className="tbl cmpt">
          <caption className="sr">{t.table.caption(names[0] ?? '', names[1] ?? '')}</caption>
          <thead>
            <tr>
              <th scope="col">{t.table.field}</th>
              <SideHead side={comparison.left} />
              <SideHead side={comparison.right} />
              <th scope="col">{t.table.says}</th>
              <th scope="col" className="axis">
                <span>{t.table.against}</span>
                <span>{t.table.for}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {toldFields(comparison.fields).map(({ field, degree, reason, left, right }) => (
              <tr key={field}>
                <th scope="row">{t.field[field]}</th>
                <Value value={left} of={names[0] ?? ''} />
                <Value value={right} of={names[1] ?? ''} />
                <td className="sm says">{t.reason(reason.code, field, reason.params)}</td>
                <td className="axc">
                  <div>
                    <AxisBar degree={degree} />
                    <small>{t.degree[degree]}</small>
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="pad xs sub cmpnote">
        {t.table.note} <TextButton onClick={() => setExplained(true)}>{t.table.how}</TextButton>
      </p>
      <Waterfall comparison={comparison} onExplain={() => setExplained(true)} />
      <HowItWorksDialog open={explained} onClose={() => setExplained(false)} />
    </section>
  )
}

function SideHead({ side }: { side: ComparedSide }) {
  const t = useWords(text)
  return (
    <th scope="col">
      <span className="rec">{t.record(side.recordType, side.reference)}</span>
      <small>
        {tellerOf(side, t)}, <DateText when={side.toldAt} as="plain" />
      </small>
    </th>
  )
}

function Value({ value, of }: { value: FieldValue; of: string }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const said = valueText(value, t, language)
  return (
    <td>
      <span className="told-in">{of}</span>
      {said === undefined ? <span className="sub">{t.table.nothing}</span> : <b>{said}</b>}
    </td>
  )
}
