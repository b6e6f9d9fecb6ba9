import { numberText } from '../../../platform/contract/dutch.ts'
import { TextButton } from '../../../platform/web/Button.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { PersonComparison } from '../contract.ts'
import { text } from './text.en.ts'
import { WaterfallBar } from './WaterfallBar.tsx'
import { chanceText, oneInText, shareText, waterfallRows, weightText } from './words-of-waterfall.ts'

/** How the weights add up, from two arbitrary records to the chance that both are about one person. One level down. */
export function Waterfall({ comparison, onExplain }: { comparison: PersonComparison; onExplain: () => void }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { waterfall, heldBackBy } = comparison
  const { records, version, chance } = waterfall
  const rows = waterfallRows(waterfall)
  const ends = [0, ...rows.flatMap(({ from, to }) => [from, to])]
  const range = { low: Math.min(...ends), high: Math.max(...ends) }
  const chanceSaid = chanceText(chance, t, language)
  return (
    <details className="wfall">
      <summary>{t.waterfall.title}</summary>
      <p className="xs sub">{t.waterfall.lead}</p>
      <table className="tbl wft">
        <caption className="sr">{t.waterfall.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.table.field}</th>
            <th scope="col">{t.waterfall.withOne}</th>
            <th scope="col">{t.waterfall.withTwo}</th>
            <th scope="col" className="num">
              {t.waterfall.weight}
            </th>
            <th scope="col">{t.waterfall.line}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.key in t.field ? t.field[row.key as keyof typeof t.field] : t.waterfall.row[row.key as 'start']}
              </th>
              {row.step ? (
                <>
                  <td className="often">
                    <span className="told-in">{t.waterfall.withOne}</span>
                    {shareText(row.step.withOne, t, language)}
                  </td>
                  <td className="often">
                    <span className="told-in">{t.waterfall.withTwo}</span>
                    {shareText(row.step.withTwo, t, language)}
                  </td>
                </>
              ) : (
                <td colSpan={2} className="about">
                  {row.key === 'start' &&
                    t.waterfall.startSays(oneInText(2 ** waterfall.startBits, language), numberText(records, language))}
                  {row.key === 'relatives' && t.waterfall.relativesSays}
                  {row.key === 'end' && chanceSaid}
                </td>
              )}
              <td className="num">{weightText(row.bits, language)}</td>
              <td className="line">
                <WaterfallBar from={row.from} to={row.to} range={range} end={row.key === 'end'} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="sm">
        <b>{t.waterfall.chance(chanceSaid)}</b>
      </p>
      {heldBackBy.length > 0 && (
        <>
          <p className="sm">{t.waterfall.heldBack}</p>
          <ul className="sm">
            {heldBackBy.map((rule) => (
              <li key={rule}>{t.heldBack[rule]}</li>
            ))}
          </ul>
        </>
      )}
      <p className="xs sub">{t.waterfall.about}</p>
      <p className="xs sub">
        {t.waterfall.from(version)} <TextButton onClick={onExplain}>{t.table.how}</TextButton>
      </p>
    </details>
  )
}
