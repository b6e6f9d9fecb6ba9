import { Chips } from '../../../platform/web/Chips.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { useFilters } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { privacyEndpoints } from '../contract.ts'
import { text } from './text.en.ts'
import './privacy.css'

/** Terms of our own duties in all rooms: what is overdue, and what still runs. */
export default function ClocksScreen() {
  const t = useWords(text)
  const dates = useDates()
  const { values, hrefFor } = useFilters({ show: 'late' })
  const query = useEndpoint(privacyEndpoints.listClocks, {})
  const clocks = query.data ?? []
  const late = clocks.filter(({ overdueDays }) => overdueDays > 0)
  const all = values.show === 'all'
  return (
    <Screen crumbs={[{ label: t.clocks.title }]} reason={{ because: t.clocks.because, also: [t.clocks.duties] }}>
      <PageHead title={t.clocks.title} lead={query.data && t.clocks.lead(late.length, clocks.length - late.length)}>
        <Chips
          label={t.clocks.filter}
          chips={[
            {
              href: hrefFor({ show: 'late' }),
              label: t.clocks.show.late,
              count: query.data && late.length,
              current: !all,
            },
            {
              href: hrefFor({ show: 'all' }),
              label: t.clocks.show.all,
              count: query.data && clocks.length,
              current: all,
            },
          ]}
        />
      </PageHead>
      <Ready query={query} refusals={t.refusals} lines={8}>
        {() => (
          <Sheet label={t.clocks.title} className="phone-cards">
            <Table
              caption={t.clocks.caption}
              rows={all ? clocks : late}
              keyOf={(clock) => `${clock.room} ${clock.code} ${clock.reference} ${clock.dueOn}`}
              empty={<EmptyState title={t.clocks.none}>{t.clocks.noneText}</EmptyState>}
              columns={[
                {
                  key: 'duty',
                  title: t.clocks.duty,
                  head: true,
                  cell: (clock) => (
                    <>
                      {t.clocks.codes[clock.code] ?? clock.code.replaceAll('-', ' ')}
                      <small>{t.clocks.rooms[clock.room] ?? clock.room}</small>
                    </>
                  ),
                },
                { key: 'reference', title: t.clocks.reference, oneLine: true, cell: (clock) => clock.reference },
                { key: 'due', title: t.clocks.due, oneLine: true, cell: (clock) => dates.long(clock.dueOn) },
                {
                  key: 'state',
                  title: t.clocks.state,
                  oneLine: true,
                  cell: (clock) =>
                    clock.overdueDays > 0 ? (
                      <Pill look="late">{t.clocks.late(clock.overdueDays)}</Pill>
                    ) : (
                      <Pill>{t.clocks.inTime}</Pill>
                    ),
                },
              ]}
            />
          </Sheet>
        )}
      </Ready>
    </Screen>
  )
}
