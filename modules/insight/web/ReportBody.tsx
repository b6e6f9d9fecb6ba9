import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Edition, Exhibit, HalfYearReport, ReportView } from '../contract.ts'
import { DurationSheet } from './DurationSheet.tsx'
import { ExhibitSheet } from './ExhibitSheet.tsx'
import { Points } from './Points.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { SignOffs } from './SignOffs.tsx'
import { text } from './text.en.ts'

type Props = { readonly view: ReportView; readonly edition: Edition }

/** The whole report on one page: the points first, then the pictures, then each element with its actions and figures. */
export function ReportBody({ view, edition }: Props) {
  const t = useWords(text)
  const { report } = view
  const all = report.elements.flatMap((element) => element.exhibits)
  const flow = all.find(({ chart }) => chart?.kind === 'flow')
  const durations = all.filter(({ chart }) => chart?.kind === 'duration')
  const drawn = new Set([flow, ...durations])
  const download = { reportId: view.id, edition }
  const [police, ...morePolice] = report.context.exhibits

  return (
    <>
      <Points report={report} />
      <div className="duo">
        {police ? (
          <ExhibitSheet exhibit={police} download={download} note={t.policeNote} />
        ) : (
          <Sheet title={report.context.title} padded>
            <p className="sub">{t.noPolice.text}</p>
          </Sheet>
        )}
        {flow && <ExhibitSheet exhibit={flow} download={download} note={t.flowNote} />}
      </div>
      {morePolice.map((exhibit) => (
        <ExhibitSheet key={exhibit.table.id} exhibit={exhibit} download={download} note={t.policeNote} below />
      ))}
      {durations.length > 0 && <DurationSheet exhibits={durations} download={download} />}
      {report.elements.map((element) => (
        <ElementSheet
          key={element.element}
          element={element}
          exhibits={element.exhibits.filter((exhibit) => !drawn.has(exhibit))}
          download={download}
        />
      ))}
      <SignOffs report={report} />
    </>
  )
}

type ElementProps = {
  readonly element: HalfYearReport['elements'][number]
  readonly exhibits: readonly Exhibit[]
  readonly download: { readonly reportId: string; readonly edition: Edition }
}

function ElementSheet({ element, exhibits, download }: ElementProps) {
  const t = useWords(text)
  return (
    <Sheet title={element.title} className="below" padded>
      {element.text !== '' &&
        element.text.split(/\n\s*\n/).map((paragraph) => (
          <p key={paragraph} className="prose">
            {paragraph}
          </p>
        ))}
      {element.actions.length > 0 && (
        <table className="tbl">
          <caption className="tbl-caption">{t.actions.title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.actions.action}</th>
              <th scope="col">{t.actions.state}</th>
              <th scope="col">{t.actions.result}</th>
            </tr>
          </thead>
          <tbody>
            {element.actions.map((line) => (
              <tr key={line.action}>
                <th scope="row" className="plain-head">
                  {line.action}
                </th>
                <td>{line.stateText}</td>
                <td>{line.result === '' ? <span className="sub">{t.actions.none}</span> : line.result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="figures">
        {exhibits.map(({ table }) => (
          <ReportTableView key={table.id} table={table} download={download} showTitle />
        ))}
      </div>
    </Sheet>
  )
}
