import './doubles.css'
import { Button, LinkButton } from '../../../../platform/web/Button.tsx'
import { DateText } from '../../../../platform/web/dates.tsx'
import { EmptyState } from '../../../../platform/web/EmptyState.tsx'
import { Link, useNavigation } from '../../../../platform/web/navigation.tsx'
import { Notice } from '../../../../platform/web/Notice.tsx'
import { PageHead } from '../../../../platform/web/PageHead.tsx'
import { ProblemNotice } from '../../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../../platform/web/Ready.tsx'
import { Screen } from '../../../../platform/web/Screen.tsx'
import { Sheet } from '../../../../platform/web/Sheet.tsx'
import { useAct, useEndpoint } from '../../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../../platform/web/words.tsx'
import { type DoublesSearch, peopleEndpoints } from '../../contract.ts'
import { OfferedLists } from './list-offer.ts'
import { text } from './text.en.ts'

const purpose = 'signalering'

/** Starts a search for doubles, and shows those of the last thirty days. */
export default function DoublesScreen() {
  const t = useWords(text)
  const query = useEndpoint(peopleEndpoints.listDoublesSearches, { purpose })
  return (
    <Screen
      crumbs={[{ label: t.comparisons, href: '/comparisons' }, { label: t.title }]}
      reason={{ purpose, because: t.because, hidden: t.hidden, also: [t.alone] }}
    >
      <PageHead title={t.title} lead={t.lead} />
      <Ready query={query} refusals={t.refusals} lines={6}>
        {(searches) => (
          <div className="stack">
            <NewSearch running={searches.find(({ allowed }) => allowed.includes('stop'))} />
            <EarlierSearches searches={searches} />
          </div>
        )}
      </Ready>
    </Screen>
  )
}

function NewSearch({ running }: { running: DoublesSearch | undefined }) {
  const t = useWords(text)
  const { go } = useNavigation()
  const act = useAct(peopleEndpoints.startDoublesSearch, { onDone: ({ id }) => go(`/doubles/${id}`) })
  if (running) {
    return (
      <Sheet title={t.start.title} padded>
        <Notice>{t.start.busy}</Notice>
        <p>
          <LinkButton href={`/doubles/${running.id}`}>{t.start.toRunning}</LinkButton>
        </p>
      </Sheet>
    )
  }
  return (
    <Sheet title={t.start.title} padded>
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
      <div className="dblstart">
        <p>
          <b>{t.start.all}</b>
          <small>{t.start.allText}</small>
        </p>
        <Button icon="search" busy={act.isPending} onClick={() => act.mutate({ purpose })}>
          {t.start.go}
        </Button>
      </div>
      <OfferedLists onStarted={(searchId) => go(`/doubles/${searchId}`)} />
    </Sheet>
  )
}

function EarlierSearches({ searches }: { searches: readonly DoublesSearch[] }) {
  const t = useWords(text)
  if (searches.length === 0) return <EmptyState title={t.earlier.none}>{t.earlier.noneText}</EmptyState>
  return (
    <Sheet title={t.earlier.title} note={searches.length}>
      <ul className="dbllist">
        {searches.map((search) => (
          <li key={search.id}>
            <p>
              <Link href={`/doubles/${search.id}`}>
                <DateText when={search.startedAt} as="full" />
              </Link>
            </p>
            <p className="sm">{t.over(search.over, search.total)}</p>
            <p className="sm">{outcomeOf(search, t)}</p>
          </li>
        ))}
      </ul>
      <p className="pad xs sub cmpnote">{t.earlier.noneText}</p>
    </Sheet>
  )
}

function outcomeOf({ state, clusters }: DoublesSearch, t: (typeof text)['nl']): string {
  return state === 'finished' ? t.outcome(clusters.open, clusters.later, clusters.decided) : t.state[state]
}
