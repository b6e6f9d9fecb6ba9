import type { ReactNode } from 'react'
import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Chips } from '../../../platform/web/Chips.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useFilters } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Timeline } from '../../../platform/web/Timeline.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn } from './called.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { clockOf } from './clock-time.ts'
import { type StoryMoment, type StoryPart, storyOf } from './story-of-case.ts'
import { text } from './text.en.ts'
import { timelineEvents } from './timeline-events.ts'

const shows = ['all', 'talks', 'plan', 'regie'] as const satisfies readonly ('all' | StoryPart)[]

/** Everything that happened in this case and is planned, on a line and in words. */
export default function TimelineScreen() {
  return <CaseFrame part="timeline">{(found) => <Story found={found} />}</CaseFrame>
}

function Story({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const today = localDateOf(useNow())
  const { values, hrefFor } = useFilters({ show: 'all' })
  const show = shows.find((known) => known === values.show) ?? 'all'
  const moments = storyOf(found).filter(({ part }) => show === 'all' || part === show)
  const past = moments.filter(({ on }) => on <= today)
  const ahead = moments.filter(({ on }) => on > today).toReversed()
  const last = found.closing?.closedOn ?? found.endsOn
  return (
    <>
      <PartHead title={t.timeline.title} lead={t.timeline.span(dates.plain(found.startsOn), dates.plain(last))}>
        <Chips
          label={t.timeline.filter}
          chips={shows.map((each) => ({
            href: hrefFor({ show: each }),
            label: each === 'all' ? t.timeline.all : t.timeline.shows[each],
            current: each === show,
          }))}
        />
      </PartHead>
      <div className="stack">
        <Sheet label={t.timeline.ofCase}>
          <Timeline
            title={t.timeline.ofCase}
            from={found.startsOn}
            to={last > found.startsOn ? last : found.endsOn}
            events={timelineEvents(found.timeline, t)}
          />
        </Sheet>
        {ahead.length > 0 && (
          <Sheet title={t.timeline.ahead}>
            <Moments moments={ahead} found={found} />
          </Sheet>
        )}
        <Sheet title={t.timeline.story} note={t.timeline.storyNote}>
          {past.length === 0 ? (
            <p className="pad sm sub">{t.timeline.none}</p>
          ) : (
            <Moments moments={past} found={found} />
          )}
        </Sheet>
      </div>
    </>
  )
}

function Moments({ moments, found }: { moments: readonly StoryMoment[]; found: PersonCase }) {
  const dates = useDates()
  const tell = useTelling(found)
  return (
    <ol className="story">
      {moments.map((moment, index) => {
        const { title, note } = tell(moment)
        const sameDay = moments[index - 1]?.on === moment.on
        return (
          <li key={moment.key} className={sameDay ? 'same-day' : undefined}>
            <span className="sub nw">
              <span className={sameDay ? 'sr' : undefined}>{dates.long(moment.on)}</span>
            </span>
            <div>
              {title}
              {note && <small className="prose">{note}</small>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function useTelling(found: PersonCase): (moment: StoryMoment) => { title: ReactNode; note?: ReactNode } {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const who = calledIn(found.who, t.someone)
  const join = (...parts: (string | null)[]) =>
    parts
      .filter((part) => part !== null && part !== '')
      // The last keeps its own end: a name in a list closes with a full stop.
      .map((part, index, all) => (index === all.length - 1 ? part : part?.replace(/\.$/, '')))
      .join('. ')
  return (moment) => {
    switch (moment.what) {
      case 'started':
        return { title: t.timeline.started }
      case 'accepted':
        return { title: t.timeline.accepted(moment.name) }
      case 'plan-ready':
        return { title: t.timeline.planReady }
      case 'closed':
        return { title: t.timeline.closed }
      case 'informed':
        return { title: t.timeline.informed[moment.side](who), note: moment.note }
      case 'letter-sent':
        return { title: t.timeline.letterSent(t.letterTypes[moment.type](who)) }
      case 'talk-held':
        return { title: t.timeline.talkHeld(who), note: join(moment.note, `${moment.place}, ${moment.withWhom}`) }
      case 'talk-planned':
        return {
          title: t.timeline.talkPlanned(who, clockOf(moment.startsAt, language)),
          note: `${moment.place}, ${moment.withWhom}`,
        }
      case 'progress':
        return { title: t.timeline.progress, note: moment.text }
      case 'meeting':
        return { title: t.timeline.meeting, note: join(moment.notes, t.meetings.present(moment.names)) }
      case 'ave':
        return { title: t.timeline.ave(moment.phase), note: join(moment.reason, moment.by) }
      case 'extended':
        return { title: t.timeline.extendedTo(dates.plain(moment.to)), note: moment.reason }
      case 'joined':
        return { title: t.timeline.joined(moment.name), note: moment.task }
      case 'left':
        return { title: t.timeline.left(moment.name) }
      case 'goal-moved':
        return { title: t.timeline.goalMoved(moment.words, t.stages[moment.stage]) }
      case 'intervention-done':
        return { title: t.timeline.interventionDone(moment.words, t.results[moment.result]), note: moment.note }
      case 'task-done':
        return { title: t.timeline.taskDone(moment.words), note: moment.note }
    }
  }
}
