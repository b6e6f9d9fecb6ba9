import { useWords } from '../../../platform/web/words.tsx'
import type { HalfYearReport } from '../contract.ts'
import { text } from './text.en.ts'

/** What changed, what is stuck and what is asked: what a driehoek has time to read. */
export function Points({ report }: { readonly report: HalfYearReport }) {
  const { points } = report
  const t = useWords(text)
  return (
    <div className="trio">
      {(['changed', 'stuck', 'asked'] as const).map((list) => (
        <section key={list} className={list === 'asked' ? 'sheet pad ask' : 'sheet pad'}>
          <h2>{t.points[list]}</h2>
          {points[list].length === 0 && (
            <p className="sub">{report.edition === 'confidential' ? t.points.none : t.points.noneHere}</p>
          )}
          <ol className="nums">
            {points[list].map((point) => (
              <li key={point.mark}>
                <span className="no">{point.mark}</span>
                <div>
                  <b>{point.title}</b>
                  {point.text !== '' && <p>{point.text}</p>}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}
