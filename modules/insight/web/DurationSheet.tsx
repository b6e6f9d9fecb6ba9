import { useId, useState } from 'react'
import { TextButton } from '../../../platform/web/Button.tsx'
import { FittedChart } from '../../../platform/web/charts/index.ts'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useWords } from '../../../platform/web/words.tsx'
import type { Edition, Exhibit } from '../contract.ts'
import { Caveats, Protection } from './Caveats.tsx'
import { ReportTableView } from './ReportTableView.tsx'
import { text } from './text.en.ts'

type Props = {
  readonly exhibits: readonly Exhibit[]
  readonly download: { readonly reportId: string; readonly edition: Edition }
}

/** How long things took, as distributions beside our own agreements. */
export function DurationSheet({ exhibits, download }: Props) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <Sheet
      title={t.durations.title}
      note={t.durations.note}
      className="below"
      aside={
        <TextButton
          aria-expanded={open}
          aria-controls={id}
          aria-label={`${t.table}: ${t.durations.title}`}
          onClick={() => setOpen(!open)}
        >
          {t.table}
        </TextButton>
      }
    >
      <div className={exhibits.length === 4 ? 'hists hists--four' : 'hists'}>
        {exhibits.map(({ chart, table }) => (
          <figure key={table.id}>
            <figcaption>{table.title}</figcaption>
            {chart && <FittedChart chart={chart} narrowest={240} widest={360} />}
            {!open && <Caveats table={table} protection="elsewhere" />}
          </figure>
        ))}
      </div>
      <div id={id} className={open ? 'pad figures' : undefined}>
        {open &&
          exhibits.map(({ table }) => <ReportTableView key={table.id} table={table} download={download} showTitle />)}
      </div>
      {!open && (
        <div className="pad">
          <Protection tables={exhibits.map(({ table }) => table)} />
        </div>
      )}
    </Sheet>
  )
}
