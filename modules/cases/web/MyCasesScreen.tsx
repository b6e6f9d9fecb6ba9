import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Chips } from '../../../platform/web/Chips.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useFilters, useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Initials } from '../../../platform/web/Person.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { type Column, Table } from '../../../platform/web/Table.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { ageWords } from '../../people/contract.ts'
import { caseEndpoints, type CaseSummary } from '../contract.ts'
import { caseHref } from './case-parts.ts'
import { text } from './text.en.ts'
import './cases.css'

const DeclineDialog = lazy(async () => ({ default: (await import('./dialogs/DeclineDialog.tsx')).DeclineDialog }))

/** The reader's own cases by next date, and on top those that were asked of the reader. */
export default function MyCasesScreen() {
  const t = useWords(text)
  const { values, hrefFor } = useFilters({ which: 'open' })
  const which = values.which === 'closed' ? 'closed' : 'open'
  const query = useEndpoint(caseEndpoints.listMyCases, which === 'open' ? {} : { which })
  const cases = query.data
  const offered = cases?.filter(({ role }) => role === 'asked-to-direct') ?? []
  const own = cases?.filter(({ role }) => role !== 'asked-to-direct') ?? []
  return (
    <Screen
      crumbs={[{ label: t.mine.title }]}
      reason={{ purpose: 'pga', because: t.mine.because, hidden: t.mine.hidden }}
    >
      <PageHead
        title={t.mine.title}
        lead={cases && (which === 'open' ? t.mine.lead(own.length) : t.mine.leadClosed(own.length))}
      >
        <Chips
          label={t.mine.filter}
          chips={(['open', 'closed'] as const).map((each) => ({
            href: hrefFor({ which: each }),
            label: t.mine[each],
            current: each === which,
          }))}
        />
      </PageHead>
      <Ready query={query} refusals={t.refusals} lines={8}>
        {() => (
          <div className="stack">
            {offered.length > 0 && <Offered cases={offered} />}
            {own.length > 0 && <OwnCases cases={own} closed={which === 'closed'} />}
            {own.length === 0 && offered.length === 0 && (
              <EmptyState picture title={which === 'open' ? t.mine.empty.title : t.mine.empty.closedTitle}>
                {which === 'open' ? t.mine.empty.text : t.mine.empty.closedText}
              </EmptyState>
            )}
          </div>
        )}
      </Ready>
    </Screen>
  )
}

/** Cases that the chair asks the reader to direct: accept or give back, here or after looking. */
function Offered({ cases }: { cases: readonly CaseSummary[] }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const { go } = useNavigation()
  const [declining, setDeclining] = useState<CaseSummary>()
  const act = useAct(caseEndpoints.acceptCase, { onDone: (_, { caseId }) => go(caseHref(caseId)) })
  return (
    <Sheet title={t.mine.offered.title} note={t.mine.offered.note}>
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <ul className="offered">
        {cases.map((found) => (
          <li key={found.id}>
            <span>
              <Link href={caseHref(found.id)}>
                <Initials
                  initials={found.who.initials ?? t.noName}
                  age={found.who.age === null ? undefined : ageWords(found.who.age, language)}
                />
              </Link>
              <small>
                {t.case(found.reference)}
                {found.next && <>, {t.mine.offered.answerBy(dates.long(found.next.on))}</>}
              </small>
            </span>
            <span className="row row--wrap">
              <Button
                size="sm"
                look="primary"
                busy={act.isPending && act.variables.caseId === found.id}
                onClick={() => act.mutate({ caseId: found.id })}
              >
                {t.mine.offered.accept}
              </Button>
              <Button size="sm" onClick={() => setDeclining(found)}>
                {t.mine.offered.decline}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {declining && (
        <Suspense>
          <DeclineDialog found={declining} onClose={() => setDeclining(undefined)} />
        </Suspense>
      )}
    </Sheet>
  )
}

function OwnCases({ cases, closed }: { cases: readonly CaseSummary[]; closed: boolean }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const next = (found: CaseSummary) =>
    found.next ? (
      <>
        <span className="nw">{dates.long(found.next.on)}</span>{' '}
        {found.next.overdue && <Pill look="late">{t.mine.late}</Pill>}
        <small>{t.clockDuties[found.next.code]}</small>
      </>
    ) : (
      <span className="sub">{closed ? '–' : t.mine.nothingNext}</span>
    )
  const columns: Column<CaseSummary>[] = [
    {
      key: 'who',
      title: t.mine.who,
      head: true,
      cell: (found) => (
        <>
          <Link href={caseHref(found.id)}>{found.who.initials ?? t.noName}</Link>{' '}
          <span className="sub">{ageWords(found.who.age, language)}</span>
          <small>{t.case(found.reference)}</small>
        </>
      ),
    },
    { key: 'next', title: t.mine.next, cell: next },
    { key: 'phase', title: t.mine.phase, oneLine: true, cell: (found) => t.phases[found.phase] },
    {
      key: 'director',
      title: t.mine.director,
      cell: (found) => (
        <>
          {found.role === 'director' ? t.mine.you : (found.director?.name ?? t.mine.noDirector)}
          {found.role !== 'director' && <small>{t.roles[found.role ?? 'none']}</small>}
        </>
      ),
    },
    {
      key: 'tasks',
      title: t.mine.tasks,
      as: 'number',
      cell: (found) => (found.ownTasksOpen > 0 ? found.ownTasksOpen : <span className="sub none">–</span>),
    },
    closed
      ? {
          key: 'kept',
          title: t.mine.destroyed,
          oneLine: true,
          cell: (found) => (found.keptUntil ? dates.plain(found.keptUntil) : '–'),
        }
      : { key: 'ends', title: t.mine.ends, oneLine: true, cell: (found) => dates.plain(found.endsOn) },
  ]
  return (
    <Sheet label={t.mine.title}>
      <div className="wide-only">
        <Table
          caption={t.mine.caption}
          rows={cases}
          keyOf={(found) => found.id}
          columns={closed ? columns.filter(({ key }) => key !== 'tasks' && key !== 'next') : columns}
        />
      </div>
      <ol className="phone-only case-cards">
        {cases.map((found) => (
          <li key={found.id}>
            <Link href={caseHref(found.id)}>
              <b>{found.who.initials ?? t.noName}</b>{' '}
              <span className="sub">
                {ageWords(found.who.age, language)}, {found.reference}
              </span>
            </Link>
            <p className="sm">{next(found)}</p>
            <p className="xs sub">
              {t.phases[found.phase]}, {t.roles[found.role ?? 'none']}
            </p>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
