import { LinkButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type OwnComparison, peopleEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** The comparisons of which the reader is one of the two people. */
export default function OwnComparisonsScreen() {
  const t = useWords(text)
  const query = useEndpoint(peopleEndpoints.listOwnComparisons, { purpose: 'signalering' })
  return (
    <Screen crumbs={[{ label: t.own.title }]} reason={{ purpose: 'signalering', because: t.own.because }}>
      <PageHead title={t.own.title} lead={t.own.lead}>
        <LinkButton href="/doubles">{t.own.doubles}</LinkButton>
      </PageHead>
      <Ready query={query} refusals={t.refusals}>
        {(all) => {
          const parts = [
            { key: 'you', title: t.own.you, rows: all.filter(({ waitsFor }) => waitsFor === 'you') },
            { key: 'other', title: t.own.other, rows: all.filter(({ waitsFor }) => waitsFor === 'other') },
            { key: 'done', title: t.own.done, rows: all.filter(({ waitsFor }) => waitsFor === null) },
          ].filter(({ rows }) => rows.length > 0)
          if (parts.length === 0) {
            return (
              <EmptyState picture title={t.own.nothing}>
                {t.own.nothingText}
              </EmptyState>
            )
          }
          return (
            <div className="stack">
              {parts.map(({ key, title, rows }) => (
                <Sheet key={key} title={title} note={rows.length}>
                  <ComparisonTable caption={title} rows={rows} />
                </Sheet>
              ))}
            </div>
          )
        }}
      </Ready>
    </Screen>
  )
}

function ComparisonTable({ caption, rows }: { caption: string; rows: readonly OwnComparison[] }) {
  const t = useWords(text)
  return (
    <Table
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'about',
          title: t.own.about,
          head: true,
          cell: (row) => <Link href={`/comparisons/${row.purpose}/${row.id}`}>{aboutBoth(row, t)}</Link>,
        },
        { key: 'opened', title: t.own.opened, oneLine: true, cell: (row) => <DateText when={row.openedAt} /> },
        { key: 'state', title: t.own.state, cell: (row) => <Pill>{t.states[row.state]}</Pill> },
      ]}
    />
  )
}

/** Both records by initials and number, never by name. */
export function aboutBoth({ left, right }: Pick<OwnComparison, 'left' | 'right'>, t: (typeof text)['nl']): string {
  const one = (side: OwnComparison['left']): string =>
    [side.initials, side.reference ?? t.record(side.recordType, null)].filter((part) => part !== null).join(', ')
  return t.own.what(one(left), one(right))
}
