import { Button } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { PartHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { useLanguage, useWords } from '../../../platform/web/words.tsx'
import type { PersonCase } from '../contract.ts'
import { calledIn, capital } from './called.ts'
import { useCaseDialogs } from './case-dialogs.ts'
import { CaseFrame } from './CaseFrame.tsx'
import { clockOf } from './clock-time.ts'
import { text } from './text.en.ts'

/** The six-weekly reviews of the plan, the case meetings, and the talks with the young person. */
export default function ReviewsScreen() {
  return <CaseFrame part="meetings">{(found) => <Reviews found={found} />}</CaseFrame>
}

function Reviews({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const ask = useCaseDialogs()
  const due = found.clocks.find(({ code }) => code === 'review-due')
  return (
    <>
      <PartHead title={t.meetings.title} lead={t.meetings.lead}>
        {found.allowed.includes('record-meeting') && (
          <Button icon="people" onClick={() => ask({ name: 'meeting' })}>
            {t.meetings.addMeeting}
          </Button>
        )}
        {found.allowed.includes('record-progress') && (
          <Button look="primary" icon="add" onClick={() => ask({ name: 'progress' })}>
            {t.meetings.addProgress}
          </Button>
        )}
      </PartHead>
      <div className="grid-2">
        <div className="stack">
          <Sheet
            title={t.meetings.reviews}
            note={
              due &&
              (due.overdue ? (
                <Pill look="late">{t.clocks.late(-due.left)}</Pill>
              ) : (
                t.meetings.reviewsNote(dates.long(due.dueOn))
              ))
            }
          >
            {found.progress.length === 0 && <p className="pad sm sub">{t.meetings.reviewsNone}</p>}
            <ol className="entries">
              {found.progress.toReversed().map((progress) => (
                <li key={progress.id}>
                  <h3>{dates.long(progress.on)}</h3>
                  <p className="prose">{progress.text}</p>
                  <p className="xs sub">
                    {progress.by}, {t.meetings.next(dates.plain(progress.nextOn))}
                  </p>
                </li>
              ))}
            </ol>
          </Sheet>
        </div>
        <div className="stack">
          <Sheet title={t.meetings.meetings} note={found.meetings.length > 0 && found.meetings.length}>
            {found.meetings.length === 0 && <p className="pad sm sub">{t.meetings.meetingsNone}</p>}
            <ol className="entries">
              {found.meetings.toReversed().map((meeting) => (
                <li key={meeting.id}>
                  <h3>{dates.long(meeting.on)}</h3>
                  <p className="prose">{meeting.notes}</p>
                  <p className="xs sub">{t.meetings.present(meeting.attendees.map(({ name }) => name))}</p>
                </li>
              ))}
            </ol>
          </Sheet>
          <Talks found={found} />
        </div>
      </div>
    </>
  )
}

function Talks({ found }: { found: PersonCase }) {
  const t = useWords(text)
  const dates = useDates()
  const { language } = useLanguage()
  const ask = useCaseDialogs()
  const who = calledIn(found.who, t.someone)
  return (
    <Sheet
      title={t.talk.list(who)}
      aside={
        found.allowed.includes('plan-talk') && (
          <Button size="sm" icon="calendar" onClick={() => ask({ name: 'talk' })}>
            {t.talk.plan}
          </Button>
        )
      }
    >
      {found.talks.length === 0 && <p className="pad sm sub">{t.talk.listNone}</p>}
      <ol className="entries">
        {found.talks.toReversed().map((talk) => (
          <li key={talk.id}>
            <h3>
              {t.talk.at(dates.long(talk.heldOn ?? talk.on), clockOf(talk.startsAt, language))}{' '}
              {!talk.heldOn && <Pill>{t.talk.notHeld}</Pill>}
            </h3>
            {talk.note && <p className="prose">{talk.note}</p>}
            <p className="xs sub">
              {capital(talk.place)}, {talk.withWhom}
            </p>
            {!talk.heldOn && talk.allowed.length > 0 && (
              <div className="row row--wrap">
                <Button size="sm" onClick={() => ask({ name: 'prepare-talk', talk })}>
                  {t.talk.prepare}
                </Button>
                <Button size="sm" onClick={() => ask({ name: 'note-talk', talk })}>
                  {talk.allowed.includes('note-held') ? t.talk.held : t.talk.cancel}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
