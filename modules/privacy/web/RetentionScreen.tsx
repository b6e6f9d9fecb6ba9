import { useState } from 'react'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { TextButton } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters } from '../../../platform/web/navigation.tsx'
import { Notice } from '../../../platform/web/Notice.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { privacyEndpoints, subjectTypes } from '../contract.ts'
import { ruleWords } from './rule-words.ts'
import { text } from './text.en.ts'
import './privacy.css'

const periods = [31, 92, 365] as const
const mostShown = 500
const shortList = 8

/** What is destroyed in the coming time, and the statements of what was. */
export default function RetentionScreen() {
  const t = useWords(text)
  const dates = useDates()
  const today = localDateOf(useNow())
  const { values, hrefFor } = useFilters({ within: '31' })
  const withinDays = periods.find((days) => String(days) === values.within) ?? 31
  const query = useEndpoint(privacyEndpoints.listRetention, { withinDays }, { keepPrevious: true })
  const rows = query.data
  const lead = rows && [
    t.retention.lead(rows.length, withinDays),
    ...(rows.length === mostShown ? [t.retention.leadMost] : []),
  ]
  return (
    <Screen
      crumbs={[{ label: t.retention.title }]}
      reason={{ because: t.retention.because, hidden: t.retention.hidden }}
    >
      <PageHead title={t.retention.title} lead={lead?.join(' ')}>
        <Chips
          label={t.retention.filter}
          chips={periods.map((days) => ({
            href: hrefFor({ within: String(days) }),
            label: t.retention.within(days),
            current: days === withinDays,
          }))}
        />
      </PageHead>
      <div className="stack">
        <Ready query={query} refusals={t.refusals} lines={8}>
          {(subjects) => (
            <Sheet label={t.retention.title} className="phone-cards">
              <Table
                caption={t.retention.caption}
                rows={subjects}
                keyOf={(row) => row.handle}
                empty={<EmptyState title={t.retention.none}>{t.retention.noneText}</EmptyState>}
                columns={[
                  {
                    key: 'on',
                    title: t.retention.on,
                    oneLine: true,
                    cell: (row) => (
                      <>
                        {dates.long(row.destroyOn)}{' '}
                        {row.destroyOn <= today && <Pill look="waiting">{t.retention.tonight}</Pill>}
                      </>
                    ),
                  },
                  { key: 'what', title: t.retention.what, head: true, oneLine: true, cell: (row) => t.types[row.type] },
                  { key: 'purpose', title: t.retention.purpose, cell: (row) => t.purposes[row.purpose] },
                  { key: 'since', title: t.retention.since, oneLine: true, cell: (row) => dates.plain(row.openedAt) },
                  { key: 'rule', title: t.retention.rule, cell: (row) => ruleWords(row.rule, t) },
                  {
                    key: 'see',
                    title: <span className="sr">{t.retention.see}</span>,
                    oneLine: true,
                    cell: (row) => <Link href={`/access/${row.purpose}/${row.handle}`}>{t.retention.see}</Link>,
                  },
                ]}
              />
            </Sheet>
          )}
        </Ready>
        <Notice icon="remove">{t.retention.how}</Notice>
        <Statements />
      </div>
    </Screen>
  )
}

function Statements() {
  const t = useWords(text)
  const dates = useDates()
  const query = useEndpoint(privacyEndpoints.listDestructions, {})
  const [all, setAll] = useState(false)
  const count = query.data?.length ?? 0
  return (
    <Sheet
      title={t.retention.statements.title}
      note={t.retention.statements.note}
      aside={
        count > shortList && (
          <TextButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t.retention.statements.fewer : t.retention.statements.all(count)}
          </TextButton>
        )
      }
    >
      <Ready query={query} refusals={t.refusals} lines={4}>
        {(statements) => (
          <Table
            caption={t.retention.statements.caption}
            rows={all ? statements : statements.slice(0, shortList)}
            keyOf={(statement) => statement.id}
            empty={<p className="pad sm sub">{t.retention.statements.none}</p>}
            columns={[
              {
                key: 'when',
                title: t.retention.statements.when,
                oneLine: true,
                head: true,
                cell: (statement) => dates.full(statement.at),
              },
              {
                key: 'counts',
                title: t.retention.statements.counts,
                cell: (statement) => (
                  <ul>
                    {statement.counts.map(({ type, rule, number }) => {
                      const known = subjectTypes.find((each) => each === type)
                      return (
                        <li key={`${type} ${rule}`}>
                          {t.retention.statements.line(number, known ? t.types[known] : type)}
                          <small>{ruleWords(rule, t)}</small>
                        </li>
                      )
                    })}
                  </ul>
                ),
              },
            ]}
          />
        )}
      </Ready>
    </Sheet>
  )
}
