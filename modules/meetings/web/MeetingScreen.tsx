import { lazy, Suspense, useState } from 'react'
import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link, useNavigation, usePathParam } from '../../../platform/web/navigation.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type AgendaItem, type Item, type MeetingDetail, type MeetingSummary } from '../contract.ts'
import { ClosingBar } from './ClosingBar.tsx'
import { ItemFacts } from './ItemFacts.tsx'
import { ItemSide } from './ItemSide.tsx'
import { RuleSheet } from './RuleSheet.tsx'
import { SelfSheet } from './SelfSheet.tsx'
import './meetings.css'
import { text } from './text.en.ts'

const DecisionForm = lazy(() => import('./DecisionForm.tsx'))
const MoveDialog = lazy(() => import('./MoveDialog.tsx'))

/** A meeting as it lies on the table: the agenda, one item, who is there; on a projector without a name. */
export default function MeetingScreen() {
  return <MeetingTable itemId={usePathParam('itemId')} />
}

/** The table with one item on it: the one that is named, else the open one, else the first. */
export function MeetingTable({ itemId }: { itemId: string | undefined }) {
  const t = useWords(text)
  const dates = useDates()
  const meetingId = usePathParam('meetingId')
  const meeting = useEndpoint(meetingEndpoints.getMeeting, { meetingId }, { keepPrevious: true })
  const chosen = itemId || meeting.data?.items.find((item) => item.state === 'open')?.id || meeting.data?.items[0]?.id
  const item = useEndpoint(
    meetingEndpoints.getItem,
    { itemId: chosen ?? '' },
    { enabled: Boolean(chosen), everySeconds: 20 },
  )
  const shown = item.data
  return (
    <Screen
      projector
      flush
      crumbs={[
        { label: t.meetings.title, href: '/meetings' },
        { label: shown?.who?.initials ?? shown?.title ?? meeting.data?.meeting.name ?? t.meetings.title },
      ]}
      reason={{
        purpose: 'signalering',
        ground: shown?.ground,
        because: shown ? undefined : t.reason.because,
        also: [
          { term: t.reason.onScreen, said: t.reason.initials },
          ...(meeting.data ? [{ term: t.reason.seenUntil, said: dates.long(meeting.data.seenUntil) }] : []),
        ],
      }}
    >
      <Ready query={meeting} refusals={t.refusals}>
        {(detail) => (
          <>
            <div className="meet">
              <Agenda detail={detail} chosen={chosen} />
              {chosen ? (
                <Ready query={item} refusals={t.refusals}>
                  {(open) => (
                    <>
                      <ItemSection key={open.id} item={open} meeting={detail.meeting} />
                      <ItemSide item={open} />
                    </>
                  )}
                </Ready>
              ) : (
                <section className="item">
                  <EmptyState title={t.agenda.empty}>{t.agenda.emptyText}</EmptyState>
                </section>
              )}
            </div>
            {shown?.allowed.includes('decide') && (
              <Suspense>
                <DecisionForm key={shown.id} item={shown} />
              </Suspense>
            )}
            {shown?.decision && <ClosingBar item={shown} />}
          </>
        )}
      </Ready>
    </Screen>
  )
}

function nameOf(item: AgendaItem | Item): string {
  return item.who?.initials ?? item.title ?? '–'
}

function Agenda({ detail, chosen }: { detail: MeetingDetail; chosen: string | undefined }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const { meeting, items } = detail
  const order = useAct(meetingEndpoints.orderItems)
  const open = useAct(meetingEndpoints.openMeeting)
  const close = useAct(meetingEndpoints.closeMeeting)
  const move = (place: number, by: number) => {
    const ids = items.map((item) => item.id)
    const [moved] = ids.splice(place, 1)
    if (moved) ids.splice(place + by, 0, moved)
    order.mutate({ meetingId: meeting.id, itemIds: ids })
  }
  const place = items.findIndex((item) => item.id === chosen)
  return (
    <aside className="agenda" aria-label={t.agenda.title}>
      <h1 tabIndex={-1}>{meeting.name}</h1>
      <p className="sub">
        {dates.long(meeting.meetsOn)}
        <br />
        {t.agenda.hours(meeting.startsAt.replace(':', '.'), meeting.endsAt.replace(':', '.'))}
        {meeting.place && <br />}
        {meeting.place}
      </p>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <Link
              href={`/meetings/${meeting.id}/items/${item.id}`}
              aria-current={item.id === chosen ? 'true' : undefined}
            >
              <span className="no">{item.position}</span>
              <span>
                <span className="init">{nameOf(item)}</span>{' '}
                {item.who && <span className="age">{language === 'nl' ? item.who.age : item.who.ageEn}</span>}
                <small>{item.outcome ? t.decide.outcomes[item.outcome] : t.agenda.topics[item.topic]}</small>
              </span>
              {item.state !== 'waiting' && (
                <Pill look={item.state === 'open' ? 'you' : item.state === 'decided' ? 'waiting' : 'done'}>
                  {t.agenda.states[item.state]}
                </Pill>
              )}
            </Link>
          </li>
        ))}
      </ol>
      <div className="agfoot">
        {meeting.allowed.includes('order') && place >= 0 && items.length > 1 && (
          <div className="row">
            <Button size="sm" disabled={place === 0} onClick={() => move(place, -1)}>
              {t.agenda.up}
            </Button>
            <Button size="sm" disabled={place === items.length - 1} onClick={() => move(place, 1)}>
              {t.agenda.down}
            </Button>
          </div>
        )}
        <p className="xs sub">{t.agenda.order}</p>
        {meeting.allowed.includes('add-item') && (
          <LinkButton size="sm" icon="add" href={`/agenda/add?meeting=${meeting.id}`}>
            {t.agenda.add}
          </LinkButton>
        )}
        {meeting.allowed.includes('open') && (
          <Button look="primary" size="sm" busy={open.isPending} onClick={() => open.mutate({ meetingId: meeting.id })}>
            {t.agenda.open}
          </Button>
        )}
        {meeting.allowed.includes('close') && (
          <Button size="sm" busy={close.isPending} onClick={() => close.mutate({ meetingId: meeting.id })}>
            {t.agenda.close}
          </Button>
        )}
        {(close.error ?? open.error ?? order.error) && (
          <ProblemNotice problem={close.error ?? open.error ?? order.error} refusals={t.refusals} />
        )}
        <Link href="/meetings">{t.agenda.back}</Link>
      </div>
    </aside>
  )
}

function ItemSection({ item, meeting }: { item: Item; meeting: MeetingSummary }) {
  const t = useWords(text)
  const { language } = useLanguage()
  const { go } = useNavigation()
  const open = useAct(meetingEndpoints.openItem)
  const victim = useAct(meetingEndpoints.markVictim)
  const [revealed, setRevealed] = useState<string>()
  const [moving, setMoving] = useState(false)
  const reveal = useAct(meetingEndpoints.revealItemName, {
    invalidates: [],
    onDone: ({ fullName }) => setRevealed(fullName),
  })
  const who = nameOf(item)
  return (
    <section className="item" aria-labelledby="item-title">
      <header>
        <div>
          <h2 id="item-title">
            {who} {item.who && <span>{language === 'nl' ? item.who.age : item.who.ageEn}</span>}
          </h2>
          <p className="sub">{item.why}</p>
          {item.askedOf && <p>{item.askedOf}</p>}
          {revealed && (
            <p role="status">
              <b>{revealed}</b>
            </p>
          )}
        </div>
        <span className="push" />
        {item.allowed.includes('reveal') && (
          <Button
            size="sm"
            icon="eye"
            busy={reveal.isPending}
            onClick={() => (revealed ? setRevealed(undefined) : reveal.mutate({ itemId: item.id }))}
          >
            {revealed
              ? language === 'nl'
                ? 'Verberg naam'
                : 'Hide the name'
              : language === 'nl'
                ? 'Toon naam'
                : 'Show the name'}
          </Button>
        )}
        {item.caseId && (
          <Button size="sm" onClick={() => go(`/cases/${item.caseId}`)}>
            {t.item.case}
          </Button>
        )}
        {item.allowed.includes('move') && (
          <Button size="sm" onClick={() => setMoving(true)}>
            {t.move.button}
          </Button>
        )}
        {item.allowed.includes('open') && (
          <Button
            size="sm"
            look="primary"
            shortcut="O"
            busy={open.isPending}
            onClick={() => open.mutate({ itemId: item.id })}
          >
            {t.item.open}
          </Button>
        )}
      </header>
      <Suspense>{moving && <MoveDialog item={item} meeting={meeting} onClose={() => setMoving(false)} />}</Suspense>
      {(open.error ?? victim.error ?? reveal.error) && (
        <ProblemNotice problem={open.error ?? victim.error ?? reveal.error} refusals={t.refusals} />
      )}
      {item.possibleVictim === 'to-review' && (
        <div className="note note--warn" role="status">
          <p>
            <b>{t.item.victim}.</b> {t.item.victimOpen}
          </p>
          {item.allowed.includes('review-victim') && (
            <Button size="sm" onClick={() => victim.mutate({ itemId: item.id, mark: 'reviewed' })}>
              {t.item.victimReviewed}
            </Button>
          )}
        </div>
      )}
      <div className="icols">
        <ItemFacts item={item} />
        <div className="stack">
          {item.rule && <RuleSheet item={item} rule={item.rule} who={who} />}
          {item.title === null && <SelfSheet item={item} who={item.who ? `${item.who.initials.charAt(0)}.` : who} />}
          {item.allowed.includes('mark-victim') && (
            <Button
              look="quiet"
              size="sm"
              icon="shield"
              onClick={() => victim.mutate({ itemId: item.id, mark: 'to-review' })}
            >
              {t.item.victimMark}
            </Button>
          )}
        </div>
      </div>
    </section>
  )
}
