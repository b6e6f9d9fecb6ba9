import { LinkButton } from '../../../platform/web/Button.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Beside a signal: puts it on the agenda of the next signaaloverleg. */
export default function AgendaButton({ signalId }: { signalId: string }) {
  const t = useWords(text)
  const dates = useDates()
  const meetings = useEndpoint(meetingEndpoints.listMeetings, {})
  const next = meetings.data
    ?.filter((meeting) => meeting.kind === 'signaaloverleg' && meeting.allowed.includes('add-item'))
    .at(-1)
  return (
    <LinkButton
      look="primary"
      shortcut="A"
      href={`/agenda/add?signals=${signalId}${next ? `&meeting=${next.id}` : ''}`}
    >
      {next ? t.addItem.button(dates.short(next.meetsOn)) : t.addItem.save}
    </LinkButton>
  )
}
