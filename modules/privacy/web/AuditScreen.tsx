import { nameForList } from '../../../platform/contract/dutch.ts'
import { Chips } from '../../../platform/web/Chips.tsx'
import { Select } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { DescriptionList } from '../../../platform/web/DescriptionList.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints } from '../../identity/contract.ts'
import { privacyEndpoints, type AuditLine } from '../contract.ts'
import { factWords } from './fact-words.ts'
import { groupedMark, shortHandle } from './marks.ts'
import { text } from './text.en.ts'
import './privacy.css'

const shows = ['all', 'reads', 'names', 'refusals'] as const
const standard = { show: 'all', who: '', subject: '', before: '' }

/** The audit trail for the privacy officer: filters live in the address, the newest line is on top. */
export default function AuditScreen() {
  const t = useWords(text)
  const { values, hrefFor } = useFilters(standard)
  const show = shows.find((known) => known === values.show) ?? 'all'
  const query = useEndpoint(
    privacyEndpoints.listAudit,
    {
      facts: show,
      ...(values.who ? { professionalId: values.who } : {}),
      ...(values.subject ? { handle: values.subject } : {}),
      ...(values.before ? { before: values.before } : {}),
    },
    { keepPrevious: true },
  )
  return (
    <Screen crumbs={[{ label: t.audit.title }]} reason={{ because: t.audit.because, hidden: t.audit.hidden }}>
      <PageHead title={t.audit.title} lead={t.audit.lead}>
        <Chips
          label={t.audit.filter}
          chips={shows.map((each) => ({
            href: hrefFor({ show: each, before: '' }),
            label: t.audit.show[each],
            current: each === show,
          }))}
        />
      </PageHead>
      <div className="with-aside">
        <div className="stack">
          <Narrowed />
          <Ready query={query} refusals={t.refusals} lines={12}>
            {({ lines, next }) => (
              <Sheet label={t.audit.title} className="phone-cards">
                <Lines lines={lines} />
                {(next || values.before) && (
                  <p className="pad row row--wrap">
                    {values.before && <Link href={hrefFor({ before: '' })}>{t.audit.newest}</Link>}
                    {next && <Link href={hrefFor({ before: next })}>{t.audit.older}</Link>}
                  </p>
                )}
              </Sheet>
            )}
          </Ready>
        </div>
        <aside className="stack">
          <WhoFilter />
          <Seal head={query.data?.head} />
        </aside>
      </div>
    </Screen>
  )
}

/** Says that only one subject is shown, and the way back. */
function Narrowed() {
  const t = useWords(text)
  const { values, hrefFor } = useFilters(standard)
  if (!values.subject) return null
  return (
    <p className="row row--wrap">
      <Pill look="you">{t.audit.about(shortHandle(values.subject))}</Pill>
      <Link className="sm" href={hrefFor({ subject: '', before: '' })}>
        {t.audit.clear}
      </Link>
    </p>
  )
}

function Lines({ lines }: { lines: readonly AuditLine[] }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const { hrefFor } = useFilters(standard)
  return (
    <Table
      caption={t.audit.caption}
      tight
      rows={lines}
      keyOf={(line) => line.id}
      empty={<EmptyState title={t.audit.none}>{t.audit.noneText}</EmptyState>}
      columns={[
        {
          key: 'when',
          title: t.audit.when,
          oneLine: true,
          cell: (line) => `${dates.short(line.at)}, ${dates.time(line.at)}`,
        },
        {
          key: 'who',
          title: t.audit.who,
          cell: (line) => (
            <>
              {line.name ?? <span className="sub">{t.audit.program}</span>}
              {line.organisationName && <small className="nw">{line.organisationName}</small>}
            </>
          ),
        },
        {
          key: 'what',
          title: t.audit.what,
          head: true,
          cell: (line) => (
            <>
              {factWords(line.fact, language)}
              <small>{purposeWords(line.purpose, t)}</small>
              {line.searchReason && <small>‘{line.searchReason}’</small>}
            </>
          ),
        },
        {
          key: 'about',
          title: t.audit.subject,
          oneLine: true,
          cell: (line) =>
            line.subjectHandle ? (
              <Link
                href={hrefFor({ subject: line.subjectHandle, before: '' })}
                aria-label={t.audit.only(shortHandle(line.subjectHandle))}
              >
                {shortHandle(line.subjectHandle)}
              </Link>
            ) : (
              <span className="sub none">–</span>
            ),
        },
        {
          key: 'reason',
          title: t.audit.reason,
          cell: (line) => (line.grantReason ? t.reasons[line.grantReason].short : <span className="sub none">–</span>),
        },
      ]}
    />
  )
}

function purposeWords(purpose: string, t: (typeof text)['nl']): string {
  return (t.purposes as Readonly<Record<string, string>>)[purpose] ?? purpose
}

function WhoFilter() {
  const t = useWords(text)
  const { values, set } = useFilters(standard)
  const colleagues = useEndpoint(identityEndpoints.listColleagues, {})
  const people = (colleagues.data ?? [])
    .map(({ id, givenName, infix, familyName, functionTitle }) => ({
      value: id,
      label: `${nameForList({ givenNames: givenName, infix: infix ?? undefined, familyName })} (${functionTitle})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label, 'nl'))
  return (
    <Sheet padded label={t.audit.who}>
      <Select
        label={t.audit.who}
        size="sm"
        options={[{ value: '', label: t.audit.everyone }, ...people]}
        value={values.who}
        onChange={(who) => set({ who, before: '' })}
      />
    </Sheet>
  )
}

function Seal({
  head,
}: {
  head: { batch: number; hash: string; sealedAt: string; unsealed: number } | null | undefined
}) {
  const t = useWords(text).audit.seal
  const dates = useDates()
  if (head === undefined) return null
  return (
    <Sheet title={t.title} padded>
      <p className="sm">{head ? t.lead : t.none}</p>
      {head && (
        <>
          <DescriptionList
            items={[
              { term: t.number, said: head.batch },
              { term: t.sealedAt, said: `${dates.short(head.sealedAt)}, ${dates.time(head.sealedAt)}` },
              { term: t.waiting, said: t.lines(head.unsealed) },
            ]}
          />
          <div>
            <p className="xs sub">{t.mark}</p>
            <p className="xs seal-mark">{groupedMark(head.hash)}</p>
          </div>
          <p className="xs sub">{t.keep}</p>
        </>
      )}
    </Sheet>
  )
}
