import './report.css'
import './report-builder.css'
import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Field } from '../../../platform/web/Field.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { insightEndpoints, type ImportOutcome } from '../contract.ts'
import { ReportTableView } from './ReportTableView.tsx'
import { text } from './text.en.ts'

const largest = 150_000

/** Reads a file with figures of the police: first a look without importing, then all of it or nothing. */
export default function ImportFiguresScreen() {
  const t = useWords(text)
  const { language } = useLanguage()
  const dates = useDates()
  const series = useEndpoint(insightEndpoints.listFigureSeries, { language })
  return (
    <Screen
      crumbs={[{ label: t.driehoek, href: '/reports' }, { label: t.import.title }]}
      reason={{ also: [t.reason.noPersons] }}
    >
      <PageHead title={t.import.title} lead={t.import.lead} />
      <div className="report-desk">
        <div className="stack">
          <ImportForm />
          <Sheet title={t.import.columns} padded>
            <dl className="column-list">
              {Object.entries(t.import.columnNotes).map(([column, note]) => (
                <div key={column}>
                  <dt>{column}</dt>
                  <dd>{note}</dd>
                </div>
              ))}
            </dl>
          </Sheet>
        </div>
        <div className="stack">
          <Ready query={series}>
            {(found) =>
              found.length === 0 ? (
                <Notice>{t.import.none}</Notice>
              ) : (
                found.map((each) => (
                  <Sheet
                    key={each.id}
                    title={each.title}
                    note={t.import.importedAt(dates.plain(each.importedAt))}
                    padded
                  >
                    {each.exhibits.map(({ table }) => (
                      <ReportTableView key={table.id} table={table} showTitle />
                    ))}
                  </Sheet>
                ))
              )
            }
          </Ready>
        </div>
      </div>
    </Screen>
  )
}

function ImportForm() {
  const t = useWords(text)
  const [file, setFile] = useState<File>()
  const [outcome, setOutcome] = useState<ImportOutcome>()
  const act = useAct(insightEndpoints.importFigures, { onDone: setOutcome })
  const send = async (dryRun: boolean) => {
    if (file) act.mutate({ file: await inBase64(file), dryRun })
  }
  return (
    <Sheet label={t.import.file} padded>
      <Form
        label={t.import.title}
        onSend={() => void send(true)}
        check={() =>
          file === undefined
            ? [{ field: 'file', message: t.import.chooseFile }]
            : file.size > largest
              ? [{ field: 'file', message: t.import.tooLarge }]
              : []
        }
        problem={act.error}
        refusals={t.refusals}
      >
        <Field name="file" label={t.import.file} hint={t.import.fileHint}>
          {(tied) => (
            <input
              {...tied}
              type="file"
              accept=".csv,text/csv"
              onChange={(event) => {
                setFile(event.target.files?.[0])
                setOutcome(undefined)
              }}
            />
          )}
        </Field>
        <div className="row row--wrap">
          <Button type="submit" busy={act.isPending}>
            {t.import.check}
          </Button>
          {outcome && outcome.faults.length === 0 && !outcome.imported && (
            <Button look="primary" busy={act.isPending} onClick={() => void send(false)}>
              {t.import.do}
            </Button>
          )}
        </div>
      </Form>
      {outcome && <Outcome outcome={outcome} />}
    </Sheet>
  )
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const t = useWords(text)
  const { language } = useLanguage()
  if (outcome.faults.length > 0) {
    return (
      <>
        <Notice look="warn" live>
          {t.import.faults(outcome.faults.length)}
        </Notice>
        <div className="scroll" tabIndex={0} role="group" aria-label={t.import.what}>
          <table className="tbl">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t.import.line}
                </th>
                <th scope="col">{t.import.column}</th>
                <th scope="col">{t.import.what}</th>
              </tr>
            </thead>
            <tbody>
              {outcome.faults.map((fault, index) => (
                <tr key={index}>
                  <td className="num">{fault.line}</td>
                  <td>{fault.column ?? ''}</td>
                  <td>{language === 'nl' ? fault.message : fault.messageEn}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )
  }
  return (
    <Notice icon="check" live>
      {outcome.imported ? t.import.done : t.import.checked}
      <ul className="dots">
        {outcome.series.map((found) => (
          <li key={found.id}>
            {found.title}: {t.import.found(found.lines)}
            {found.replaces ? `, ${t.import.replaces}` : ''}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
