import type { ReactNode } from 'react'
import { LinkButton } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { type CovenantLine, covenantStates, partnerEndpoints } from '../contract.ts'
import { StatePill } from './StatePill.tsx'
import { text } from './text.en.ts'
import { useValidity } from './use-validity.ts'
import './partners.css'

/** All covenants with their validity; an expired one is marked and stays readable. */
export default function CovenantsScreen() {
  const t = useWords(text)
  const query = useEndpoint(partnerEndpoints.listCovenants, {})
  const { values, hrefFor } = useFilters({ state: 'all' })
  const state = covenantStates.find((known) => known === values.state)
  const count = (wanted: CovenantLine['state']) => query.data?.filter((line) => line.state === wanted).length
  return (
    <Screen
      crumbs={[{ label: t.covenants.title }]}
      reason={{ because: t.covenants.because, also: [t.covenants.enforced] }}
    >
      <PageHead title={t.covenants.title} lead={t.covenants.lead}>
        <Chips
          label={t.covenants.filter}
          chips={[
            {
              href: hrefFor({ state: 'all' }),
              label: t.covenants.all,
              count: query.data?.length,
              current: state === undefined,
            },
            ...(['in-force', 'not-yet', 'expired'] as const).map((each) => ({
              href: hrefFor({ state: each }),
              label: t.states[each],
              count: count(each),
              current: state === each,
            })),
          ]}
        />
      </PageHead>
      <Ready query={query} refusals={t.refusals} lines={4}>
        {(covenants) => (
          <Sheet label={t.covenants.title} className="phone-cards">
            <CovenantTable
              covenants={covenants.filter((line) => state === undefined || line.state === state)}
              empty={
                covenants.length === 0 ? (
                  <EmptyState title={t.covenants.none}>{t.covenants.noneText}</EmptyState>
                ) : (
                  <EmptyState
                    title={t.covenants.noneSuch}
                    actions={<LinkButton href={hrefFor({ state: 'all' })}>{t.covenants.showAll}</LinkButton>}
                  />
                )
              }
            />
          </Sheet>
        )}
      </Ready>
    </Screen>
  )
}

function CovenantTable({ covenants, empty }: { covenants: readonly CovenantLine[]; empty: ReactNode }) {
  const t = useWords(text)
  const dates = useDates()
  const validity = useValidity()
  return (
    <Table
      caption={t.covenants.caption}
      rows={covenants}
      keyOf={({ id }) => String(id)}
      empty={empty}
      columns={[
        {
          key: 'covenant',
          title: t.covenants.covenant,
          head: true,
          cell: ({ id, title }) => <Link href={`/covenants/${id}`}>{title}</Link>,
        },
        { key: 'state', title: t.covenants.state, cell: ({ state }) => <StatePill state={state} /> },
        { key: 'validity', title: t.covenants.validity, oneLine: true, cell: (line) => validity(line, dates.plain) },
        { key: 'purposes', title: t.covenants.forWhat, cell: (line) => <Purposes line={line} /> },
        { key: 'parties', title: t.covenants.parties, cell: ({ parties }) => t.covenants.takingPart(parties) },
      ]}
    />
  )
}

function Purposes({ line }: { line: CovenantLine }) {
  const t = useWords(text)
  return (
    <ul>
      {line.purposes.map(({ purpose, stopped }) => (
        <li key={purpose}>
          {t.purposes[purpose]} {stopped && <Pill look="late">{t.covenants.stopped}</Pill>}
        </li>
      ))}
    </ul>
  )
}
