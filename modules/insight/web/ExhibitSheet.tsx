import { useId, useState } from 'react'
import { TextButton } from '../../../platform/web/Button.tsx'
import { FittedChart, FlowList } from '../../../platform/web/charts/index.ts'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Edition, Exhibit, ReportChart, ReportTable } from '../contract.ts'
import { Caveats } from './Caveats.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { text } from './text.en.ts'

type Props = {
  readonly exhibit: Exhibit
  readonly download: { readonly reportId: string; readonly edition: Edition }
  readonly note: string
  readonly below?: boolean
}

/** A picture with its caveats, and one step away the table that says the same. */
export function ExhibitSheet({ exhibit: { table, chart }, download, note, below = false }: Props) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const id = useId()
  const showTable = open || chart === null
  return (
    <Sheet
      title={table.title}
      note={note}
      className={below ? 'below' : ''}
      aside={
        chart && (
          <TextButton
            aria-expanded={open}
            aria-controls={id}
            aria-label={`${t.table}: ${table.title}`}
            onClick={() => setOpen(!open)}
          >
            {t.table}
          </TextButton>
        )
      }
      padded
    >
      {chart && <Picture chart={chart} />}
      {chart && !open && <Caveats table={table} also={beside(table, t.facts)} />}
      <div id={id}>{showTable && <ReportTableView table={table} download={download} />}</div>
    </Sheet>
  )
}

function beside(table: ReportTable, facts: { source: string; notIncluded: string }): string[] {
  const { notIncluded, source } = table
  return [
    ...(notIncluded.length > 0 ? [`${facts.notIncluded}: ${notIncluded.join('; ')}.`] : []),
    `${facts.source}: ${source}.`,
  ]
}

/** A flow is a list on a phone; the other pictures fit. */
function Picture({ chart }: { readonly chart: ReportChart }) {
  if (chart.kind !== 'flow') return <FittedChart chart={chart} narrowest={280} widest={420} />
  return (
    <>
      <div className="wide-only">
        <FittedChart chart={chart} narrowest={480} widest={680} />
      </div>
      <div className="phone-only">
        <FlowList start={chart.start} label={chart.title} />
      </div>
    </>
  )
}
