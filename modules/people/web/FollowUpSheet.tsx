import { useDates } from '../../../platform/web/dates.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

const rows = ['decidedInTime', 'decidedLate', 'openInTime', 'overdue', 'withoutOwner'] as const

/** What was done with the matches of the last three months: our own follow-up, never anything about a person. */
export function FollowUpSheet() {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(peopleEndpoints.getFollowUp, { purpose: 'signalering' })
  return (
    <Sheet title={t.followUp.title}>
      <Ready query={query} refusals={t.refusals}>
        {(done) => (
          <>
            <p className="pad sm">
              {t.followUp.lead(done.found, dates.plain(done.from), dates.plain(done.until))}{' '}
              {t.followUp.decided(done.decidedInTime, done.found)}
            </p>
            <div className="figures">
              <Table
                caption={t.followUp.title}
                rows={rows}
                keyOf={(row) => row}
                columns={[
                  { key: 'what', title: t.followUp.what, head: true, cell: (row) => t.followUp.rows[row] },
                  { key: 'count', title: t.followUp.count, as: 'number', cell: (row) => done[row] },
                ]}
              />
            </div>
          </>
        )}
      </Ready>
    </Sheet>
  )
}
