import './doubles.css'
import { useState } from 'react'
import { Button, LinkButton } from '../../../../platform/web/Button.tsx'
import { DateText, useDates } from '../../../../platform/web/dates.tsx'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { EmptyState } from '../../../../platform/web/EmptyState.tsx'
import { usePathParam } from '../../../../platform/web/navigation.tsx'
import { PageHead } from '../../../../platform/web/PageHead.tsx'
import { Initials } from '../../../../platform/web/Person.tsx'
import { Pill } from '../../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../../platform/web/Ready.tsx'
import { Screen } from '../../../../platform/web/Screen.tsx'
import { Sheet } from '../../../../platform/web/Sheet.tsx'
import { useAct, useEndpoint } from '../../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../../platform/web/words.tsx'
import {
  ageWords,
  type ClusterCard,
  type ClusterMember,
  type DoublesFound,
  type DoublesSearch,
  peopleEndpoints,
} from '../../contract.ts'
import { text as peopleText } from '../text.en.ts'
import { tellerOf } from '../words-of-comparison.ts'
import { text } from './text.en.ts'
import { fitsAndNotOf } from './words-of-doubles.ts'

const purpose = 'signalering'
const pollSeconds = 2

/** How far a search is, and when it is finished its piles to look at. */
export default function SearchScreen() {
  const t = useWords(text)
  const dates = useDates()
  const searchId = usePathParam('searchId')
  const [underWay, setUnderWay] = useState(true)
  const query = useEndpoint(
    peopleEndpoints.getDoublesSearch,
    { purpose, searchId },
    underWay ? { everySeconds: pollSeconds } : {},
  )
  const search = query.data?.search
  const running = search === undefined || search.allowed.includes('stop')
  if (running !== underWay) setUnderWay(running)
  const title = t.search.title(search ? dates.plain(search.startedAt) : '')
  return (
    <Screen
      crumbs={[{ label: t.title, href: '/doubles' }, { label: title }]}
      reason={{ purpose, because: t.because, hidden: t.hidden, also: [t.alone] }}
    >
      <PageHead title={title} lead={search && t.search.lead(t.over(search.over, search.total))} />
      <Ready query={query} refusals={t.refusals} lines={6}>
        {(found) => (
          <div className="stack">
            <p className="sr" role="status">
              {t.state[found.search.state]}
            </p>
            {running ? <Progress search={found.search} /> : <Outcome key={searchId} found={found} />}
          </div>
        )}
      </Ready>
    </Screen>
  )
}

function Progress({ search }: { search: DoublesSearch }) {
  const t = useWords(text).progress
  const words = useWords(text)
  const [asking, setAsking] = useState(false)
  const act = useAct(peopleEndpoints.stopDoublesSearch, { onDone: () => setAsking(false) })
  return (
    <Sheet title={capital(words.state[search.state])} padded>
      {act.error && <ProblemNotice problem={act.error} refusals={words.refusals} />}
      <progress className="dblbar" max={search.total} value={search.done} aria-label={t.label}>
        {t.done(search.done, search.total)}
      </progress>
      <p>
        <b>{t.done(search.done, search.total)}</b>
      </p>
      <p className="sm">{t.pairs(search.pairs)}</p>
      <p className="xs sub">{t.leave}</p>
      <p>
        <Button onClick={() => setAsking(true)}>{t.stop}</Button>
      </p>
      <Dialog
        title={t.stopTitle}
        open={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button busy={act.isPending} onClick={() => act.mutate({ purpose, searchId: search.id })}>
              {t.stop}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t.keep}
            </Button>
          </>
        }
      >
        <p>{t.stopText}</p>
      </Dialog>
    </Sheet>
  )
}

function Outcome({ found }: { found: DoublesFound }) {
  const t = useWords(text)
  const { search } = found
  const back = <LinkButton href="/doubles">{t.search.again}</LinkButton>
  if (search.state !== 'finished') {
    return (
      <EmptyState title={search.state === 'stopped' ? t.search.stopped : t.state[search.state]} actions={back}>
        {t.search.stoppedText}
      </EmptyState>
    )
  }
  if (found.clusters.length === 0) {
    return (
      <EmptyState title={t.search.none} actions={back}>
        {t.search.noneText}
      </EmptyState>
    )
  }
  return (
    <>
      <p>
        <b>{capital(t.outcome(search.clusters.open, search.clusters.later, search.clusters.decided))}.</b>{' '}
        <span className="sub">
          <Until search={search} />
        </span>
      </p>
      <Piles searchId={search.id} found={found} />
    </>
  )
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1)

function Until({ search }: { search: DoublesSearch }) {
  const t = useWords(text).search
  const dates = useDates()
  return t.until(dates.plain(search.endsAt))
}

/** A page of piles, and the next ones when asked. */
function Piles({ searchId, found }: { searchId: string; found: Pick<DoublesFound, 'clusters' | 'next'> }) {
  const t = useWords(text).search
  const [more, setMore] = useState(false)
  return (
    <>
      <ul className="piles" aria-label={t.piles}>
        {found.clusters.map((cluster) => (
          <PileCard key={cluster.id} searchId={searchId} cluster={cluster} />
        ))}
      </ul>
      {found.next !== null &&
        (more ? (
          <NextPiles searchId={searchId} from={found.next} />
        ) : (
          <p>
            <Button onClick={() => setMore(true)}>{t.more}</Button>
          </p>
        ))}
    </>
  )
}

function NextPiles({ searchId, from }: { searchId: string; from: number }) {
  const query = useEndpoint(peopleEndpoints.getDoublesSearch, { purpose, searchId, from })
  return <Ready query={query}>{(found) => <Piles searchId={searchId} found={found} />}</Ready>
}

function PileCard({ searchId, cluster }: { searchId: string; cluster: ClusterCard }) {
  const t = useWords(text)
  const { fit, apart } = fitsAndNotOf(cluster.fields, useWords(peopleText))
  const { length } = cluster.members
  return (
    <li className="sheet pad pile">
      <div className="row row--wrap">
        <h2>{t.pile.title(length)}</h2>
        <Pill look={cluster.state === 'open' ? 'waiting' : 'neutral'}>{t.pileState[cluster.state]}</Pill>
      </div>
      <ul className="pilerecords">
        {cluster.members.map((member) => (
          <MemberLine key={member.descriptionId} member={member} />
        ))}
      </ul>
      <p className="sm">{[fit && t.pile.fits(fit), apart && t.pile.apart(apart)].filter(Boolean).join(' ')}</p>
      <p>
        <LinkButton href={`/doubles/${searchId}/piles/${cluster.id}`}>
          {t.search.open}
          <span className="sr">
            {' '}
            {cluster.members.map(({ reference, initials }) => reference ?? initials ?? '').join(', ')}
          </span>
        </LinkButton>
      </p>
    </li>
  )
}

/** One record by initials, age and number: who told it, and when. */
function MemberLine({ member }: { member: ClusterMember }) {
  const t = useWords(text)
  const people = useWords(peopleText)
  const { language } = useLanguage()
  return (
    <li>
      {member.initials && <Initials initials={member.initials} age={member.age && ageWords(member.age, language)} />}{' '}
      <span className="nw">{people.record(member.recordType, member.reference)}</span>{' '}
      <span className="xs sub">
        {tellerOf(member, people)}, <DateText when={member.toldAt} as="plain" />
        {member.joinedWith > 0 && <>, {t.pile.joinedWith(member.joinedWith)}</>}
      </span>
    </li>
  )
}
