import { useState } from 'react'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { type Column, Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import {
  type ComparedSide,
  type Match,
  type OwnComparison,
  peopleEndpoints,
  type ReopenedComparison,
} from '../contract.ts'
import { FollowUpSheet } from './FollowUpSheet.tsx'
import { MatchList } from './MatchList.tsx'
import { SecondDialog } from './SecondDialog.tsx'
import { text } from './text.en.ts'

const purpose = 'signalering'

/** All that may be about the same young person: what waits for the reader, what nobody took, and what was decided. */
export default function OwnComparisonsScreen() {
  const t = useWords(text)
  return (
    <Screen crumbs={[{ label: t.own.title }]} reason={{ purpose, because: t.own.because }}>
      <PageHead title={t.own.title} lead={t.own.lead}>
        <LinkButton href="/doubles">{t.own.doubles}</LinkButton>
      </PageHead>
      <div className="stack">
        <Work />
        <FollowUpSheet />
      </div>
    </Screen>
  )
}

function Work() {
  const t = useWords(text)
  const own = useEndpoint(peopleEndpoints.listOwnComparisons, { purpose })
  const matches = useEndpoint(peopleEndpoints.listMatches, { purpose })
  const reopened = useEndpoint(peopleEndpoints.listReopened, { purpose })
  return (
    <Ready query={own} refusals={t.refusals}>
      {(comparisons) => (
        <Ready query={matches} refusals={t.refusals}>
          {(found) => (
            <Ready query={reopened} refusals={t.refusals}>
              {(questions) => <Parts comparisons={comparisons} matches={found} questions={questions} />}
            </Ready>
          )}
        </Ready>
      )}
    </Ready>
  )
}

function Parts({
  comparisons,
  matches,
  questions,
}: {
  comparisons: readonly OwnComparison[]
  matches: readonly Match[]
  questions: readonly ReopenedComparison[]
}) {
  const t = useWords(text)
  // What waits for the reader's verdict stands among the comparisons, with the last day of its match.
  const waiting = new Set(comparisons.filter(({ waitsFor }) => waitsFor !== null).map(({ id }) => id))
  const open = matches.filter(
    ({ outcome, comparison }) => outcome === 'open' && !(comparison && waiting.has(comparison.id)),
  )
  const compared = (waitsFor: OwnComparison['waitsFor']) => comparisons.filter((each) => each.waitsFor === waitsFor)
  const lists = [
    { key: 'you', title: t.own.you, rows: compared('you') },
    { key: 'other', title: t.own.other, rows: compared('other') },
  ]
  const owners = [
    { key: 'mine', title: t.matches.mine, rows: open.filter(({ owner }) => owner?.you) },
    { key: 'nobody', title: t.matches.nobody, rows: open.filter(({ owner }) => owner === null) },
    { key: 'colleague', title: t.matches.colleague, rows: open.filter(({ owner }) => owner && !owner.you) },
  ]
  const settled = settledRows(comparisons, matches, t)
  const nothing = lists.every(({ rows }) => rows.length === 0) && open.length + questions.length === 0
  return (
    <>
      {nothing && (
        <EmptyState picture title={t.own.nothing}>
          {t.own.nothingText}
        </EmptyState>
      )}
      <ComparisonPart part={lists[0]} matches={matches} />
      {questions.length > 0 && (
        <Sheet title={t.own.again} note={questions.length}>
          <ReopenedTable questions={questions} />
        </Sheet>
      )}
      {owners.map(
        ({ key, title, rows }) =>
          rows.length > 0 && (
            <Sheet key={key} title={title} note={rows.length}>
              <MatchList matches={rows} />
            </Sheet>
          ),
      )}
      <ComparisonPart part={lists[1]} matches={matches} />
      {settled.length > 0 && (
        <Sheet title={t.own.done} note={settled.length}>
          <SettledTable rows={settled} />
        </Sheet>
      )}
    </>
  )
}

type Pair = { readonly id: string; readonly left: ComparedSide; readonly right: ComparedSide }
type Settled = Pair & {
  readonly href: string | undefined
  readonly outcome: string
  readonly at: string
  readonly anew: boolean
}

function aboutColumn<R extends Pair>(t: (typeof text)['nl'], href: (row: R) => string | undefined): Column<R> {
  return {
    key: 'about',
    title: t.own.about,
    head: true,
    cell: (row) => {
      const to = href(row)
      const about = <AboutBoth left={row.left} right={row.right} />
      return to ? <Link href={to}>{about}</Link> : about
    },
  }
}

function ComparisonPart({
  part,
  matches,
}: {
  part: { title: string; rows: readonly OwnComparison[] } | undefined
  matches: readonly Match[]
}) {
  const t = useWords(text)
  if (!part || part.rows.length === 0) return null
  const matchOf = (row: OwnComparison) => matches.find(({ comparison }) => comparison?.id === row.id)
  return (
    <Sheet title={part.title} note={part.rows.length}>
      <Table
        caption={part.title}
        rows={part.rows}
        keyOf={({ id }) => id}
        columns={[
          aboutColumn(t, (row: OwnComparison | ReopenedComparison) => `/comparisons/${row.purpose}/${row.id}`),
          { key: 'opened', title: t.own.opened, oneLine: true, cell: (row) => <DateText when={row.openedAt} /> },
          {
            key: 'due',
            title: t.matches.dueTitle,
            oneLine: true,
            cell: (row) => {
              const match = matchOf(row)
              return (
                match && (
                  <>
                    <DateText when={match.dueOn} /> {match.late && <Pill look="late">{t.matches.late}</Pill>}
                  </>
                )
              )
            },
          },
        ]}
      />
    </Sheet>
  )
}

function ReopenedTable({ questions }: { questions: readonly ReopenedComparison[] }) {
  const t = useWords(text)
  return (
    <Table
      caption={t.own.again}
      rows={questions}
      keyOf={({ id }) => id}
      columns={[
        aboutColumn(t, (row: OwnComparison | ReopenedComparison) => `/comparisons/${row.purpose}/${row.id}`),
        {
          key: 'fields',
          title: t.own.changed,
          cell: (row) => row.fields.map((field) => t.inSentence[field]).join(', '),
        },
        { key: 'at', title: t.own.changedAt, oneLine: true, cell: (row) => <DateText when={row.changedAt} /> },
        { key: 'state', title: t.own.state, cell: (row) => <Pill>{t.states[row.state]}</Pill> },
      ]}
    />
  )
}

function SettledTable({ rows }: { rows: readonly Settled[] }) {
  const t = useWords(text)
  const [chosen, setChosen] = useState<Settled>()
  return (
    <>
      <Table
        caption={t.own.done}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          aboutColumn(t, ({ href }: Settled) => href),
          { key: 'at', title: t.own.decided, oneLine: true, cell: (row) => <DateText when={row.at} /> },
          { key: 'outcome', title: t.own.state, oneLine: true, cell: (row) => <Pill>{row.outcome}</Pill> },
          {
            key: 'act',
            title: <span className="sr">{t.own.act}</span>,
            cell: (row) =>
              row.anew && (
                <Button size="sm" onClick={() => setChosen(row)}>
                  {t.suggestions.again}
                </Button>
              ),
          },
        ]}
      />
      {chosen && (
        <SecondDialog
          purpose={purpose}
          descriptionId={chosen.left.descriptionId}
          candidateId={chosen.right.descriptionId}
          anew
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  )
}

/** What was decided, newest first: matches, and comparisons that began without one. */
function settledRows(
  comparisons: readonly OwnComparison[],
  matches: readonly Match[],
  t: (typeof text)['nl'],
): readonly Settled[] {
  const decided = matches.filter(({ outcome }) => outcome !== 'open')
  const shown = new Set(decided.map(({ comparison }) => comparison?.id))
  const rows = [
    ...decided.map(({ id, left, right, comparison, outcome, decidedAt, allowed, purpose: of }) => ({
      id,
      left,
      right,
      href: comparison ? `/comparisons/${of}/${comparison.id}` : undefined,
      outcome: comparison && outcome !== 'not-same' ? t.states[comparison.state] : t.matches.outcome[outcome],
      at: decidedAt ?? '',
      anew: allowed.includes('compare-anew'),
    })),
    ...comparisons
      .filter(({ id, waitsFor }) => waitsFor === null && !shown.has(id))
      .map(({ id, left, right, state, settledAt, openedAt, purpose: of }) => ({
        id,
        left,
        right,
        href: `/comparisons/${of}/${id}`,
        outcome: t.states[state],
        at: settledAt ?? openedAt,
        anew: false,
      })),
  ]
  return rows.toSorted((a, b) => b.at.localeCompare(a.at))
}

/** Both records by initials and number, never by name. */
function AboutBoth({ left, right }: Pick<Pair, 'left' | 'right'>) {
  const t = useWords(text)
  const one = (side: ComparedSide): string =>
    [side.initials, side.reference ?? t.record(side.recordType, null)].filter((part) => part !== null).join(', ')
  return (
    <>
      <span className="nw">{one(left)}</span> {t.own.and} <span className="nw">{one(right)}</span>
    </>
  )
}
