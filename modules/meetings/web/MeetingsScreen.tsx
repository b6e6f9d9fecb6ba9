import { localDateOf } from '../../../platform/contract/working-days.ts'
import { LinkButton } from '../../../platform/web/Button.tsx'
import { DateText } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Link } from '../../../platform/web/navigation.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Pill } from '../../../platform/web/Pill.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { Table } from '../../../platform/web/Table.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type MeetingSummary } from '../contract.ts'
import { text } from './text.en.ts'

/** The reader's meetings: what comes, then what was. */
export default function MeetingsScreen() {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const mayPrepare = usePermission('meetings.prepare')
  const meetings = useEndpoint(meetingEndpoints.listMeetings, {})
  return (
    <Screen crumbs={[{ label: t.meetings.title }]}>
      <PageHead title={t.meetings.title} lead={t.meetings.lead(meetings.data?.length ?? 0)}>
        {mayPrepare && (
          <LinkButton href="/meetings/plan" icon="add">
            {t.meetings.plan}
          </LinkButton>
        )}
      </PageHead>
      <Ready query={meetings}>
        {(all) => {
          const coming = all.filter((meeting) => meeting.state !== 'closed' && meeting.meetsOn >= today).toReversed()
          const past = all.filter((meeting) => !coming.includes(meeting))
          if (all.length === 0) return <EmptyState title={t.meetings.none}>{t.meetings.noneText}</EmptyState>
          return (
            <div className="stack">
              {coming.length > 0 && <MeetingTable title={t.meetings.coming} meetings={coming} />}
              {past.length > 0 && <MeetingTable title={t.meetings.past} meetings={past} />}
            </div>
          )
        }}
      </Ready>
    </Screen>
  )
}

function MeetingTable({ title, meetings }: { title: string; meetings: readonly MeetingSummary[] }) {
  const t = useWords(text)
  return (
    <Sheet title={title} note={String(meetings.length)}>
      <Table
        caption={title}
        rows={meetings}
        keyOf={(meeting) => meeting.id}
        columns={[
          {
            key: 'when',
            title: t.meetings.when,
            oneLine: true,
            head: true,
            cell: (meeting) => (
              <Link href={`/meetings/${meeting.id}`}>
                <DateText when={meeting.meetsOn} />, {meeting.startsAt.replace(':', '.')}
              </Link>
            ),
          },
          { key: 'what', title: t.meetings.what, cell: (meeting) => meeting.name },
          { key: 'chair', title: t.meetings.chair, oneLine: true, cell: (meeting) => meeting.chair.name },
          {
            key: 'state',
            title: t.meetings.state,
            cell: (meeting) => (
              <Pill look={meeting.state === 'open' ? 'you' : meeting.state === 'closed' ? 'done' : 'neutral'}>
                {t.meetings.states[meeting.state]}
              </Pill>
            ),
          },
        ]}
      />
    </Sheet>
  )
}
