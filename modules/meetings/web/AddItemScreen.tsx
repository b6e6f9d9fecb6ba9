import './meetings.css'
import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { CheckboxGroup, Select } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { EmptyState } from '../../../platform/web/EmptyState.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useFilters, useNavigation } from '../../../platform/web/navigation.tsx'
import { PageHead } from '../../../platform/web/PageHead.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { Screen } from '../../../platform/web/Screen.tsx'
import { Sheet } from '../../../platform/web/Sheet.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, topics, type MeetingSummary } from '../contract.ts'
import { text } from './text.en.ts'
import { useColleagues } from './use-colleagues.ts'

/** Puts signals (?signals=a,b) or a group on the agenda of a meeting (?meeting=), with who is invited to the item. */
export default function AddItemScreen() {
  const t = useWords(text)
  const meetings = useEndpoint(meetingEndpoints.listMeetings, {})
  return (
    <Screen
      crumbs={[{ label: t.meetings.title, href: '/meetings' }, { label: t.addItem.title }]}
      reason={{ purpose: 'signalering', hidden: t.reason.initials }}
    >
      <PageHead title={t.addItem.title} lead={t.addItem.inviteHint} />
      <Ready query={meetings}>
        {(all) => {
          const coming = all
            .filter((meeting) => meeting.allowed.includes('add-item') && meeting.kind === 'signaaloverleg')
            .toReversed()
          return coming.length === 0 ? (
            <EmptyState title={t.addItem.noMeeting}>{t.meetings.noneText}</EmptyState>
          ) : (
            <AddItemForm meetings={coming} />
          )
        }}
      </Ready>
    </Screen>
  )
}

function AddItemForm({ meetings }: { meetings: readonly MeetingSummary[] }) {
  const t = useWords(text)
  const dates = useDates()
  const { go } = useNavigation()
  const { values } = useFilters({ signals: '', meeting: '' })
  const signalIds = values.signals.split(',').filter(Boolean)
  const [meetingId, setMeetingId] = useState(values.meeting || meetings[0]?.id || '')
  const draft = useDraft(`agenda:${signalIds[0] ?? 'new'}`, {
    topic: signalIds.length > 0 ? 'new-signal' : 'question',
    why: '',
    ground: 'AVG art. 6 lid 1 onder e, convenant art. 4',
    askedOf: '',
    title: '',
    inviteIds: [] as string[],
  })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const detail = useEndpoint(meetingEndpoints.getMeeting, { meetingId }, { enabled: Boolean(meetingId) })
  const colleagues = useColleagues()
  const participants = new Set(detail.data?.participants.map((person) => person.professionalId))
  const invitable = colleagues.filter((person) => participants.has(person.value))
  const typed = draft.value
  const act = useAct(meetingEndpoints.addItem, {
    onDone: (item) => {
      void draft.discard()
      go(`/meetings/${item.meetingId}/items/${item.id}`)
    },
  })
  return (
    <Sheet padded title={signalIds.length > 0 ? t.addItem.signals(signalIds.length) : t.addItem.title}>
      <Form
        className="form agenda-form"
        onSend={() =>
          act.mutate({
            meetingId,
            topic: typed.topic as (typeof topics)[number],
            signalIds,
            title: signalIds.length === 0 ? typed.title.trim() || null : null,
            why: typed.why.trim(),
            ground: typed.ground.trim(),
            askedOf: typed.askedOf.trim() || null,
            inviteIds: typed.inviteIds,
          })
        }
        check={() => [
          ...(meetingId ? [] : [{ field: 'meetingId', message: t.addItem.chooseMeeting }]),
          ...(typed.why.trim() ? [] : [{ field: 'why', message: t.addItem.writeWhy }]),
          ...(typed.inviteIds.length > 0 ? [] : [{ field: 'inviteIds', message: t.addItem.chooseInvited }]),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <Select
          name="meetingId"
          label={t.addItem.meeting}
          options={meetings.map((meeting) => ({
            value: meeting.id,
            label: `${meeting.name}, ${dates.long(meeting.meetsOn)}`,
          }))}
          value={meetingId}
          onChange={setMeetingId}
        />
        <Select
          name="topic"
          label={t.addItem.topic}
          options={topics.map((value) => ({ value, label: t.agenda.topics[value] }))}
          value={typed.topic as (typeof topics)[number]}
          onChange={(topic) => change({ topic })}
        />
        {signalIds.length === 0 && (
          <TextField
            name="title"
            label={t.addItem.group}
            value={typed.title}
            onChange={(title) => change({ title })}
            maxLength={80}
          />
        )}
        <TextField
          name="why"
          label={t.addItem.why}
          value={typed.why}
          onChange={(why) => change({ why })}
          maxLength={300}
        />
        <TextField
          name="askedOf"
          label={t.addItem.asked}
          optional
          value={typed.askedOf}
          onChange={(askedOf) => change({ askedOf })}
          maxLength={300}
        />
        <TextField
          name="ground"
          label={t.addItem.ground}
          value={typed.ground}
          onChange={(ground) => change({ ground })}
          maxLength={200}
        />
        <CheckboxGroup
          name="inviteIds"
          label={t.addItem.invite}
          hint={t.addItem.inviteHint}
          options={invitable.map(({ value, label, note }) => ({ value, label, hint: note ?? '' }))}
          values={typed.inviteIds}
          onChange={(inviteIds) => change({ inviteIds: [...inviteIds] })}
        />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.addItem.save}
        </Button>
        <DraftNote draft={draft} />
      </Form>
    </Sheet>
  )
}
