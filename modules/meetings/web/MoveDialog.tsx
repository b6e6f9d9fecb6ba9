import { Button, LinkButton } from '../../../platform/web/Button.tsx'
import { RadioList } from '../../../platform/web/Choice.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { usePermission } from '../../../platform/web/session.tsx'
import { Ready } from '../../../platform/web/Ready.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct, useEndpoint } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item, type MeetingSummary } from '../contract.ts'
import { text } from './text.en.ts'

/** Takes an item on to a later meeting; here it stays as moved. */
export default function MoveDialog({
  item,
  meeting,
  onClose,
}: {
  item: Item
  meeting: MeetingSummary
  onClose: () => void
}) {
  const t = useWords(text)
  const meetings = useEndpoint(meetingEndpoints.listMeetings, { from: meeting.meetsOn })
  return (
    <Dialog title={t.move.title} open onClose={onClose}>
      <Ready query={meetings} refusals={t.refusals}>
        {(all) => {
          const later = all.filter(
            ({ kind, state, meetsOn }) => kind === meeting.kind && state !== 'closed' && meetsOn > meeting.meetsOn,
          )
          return later.length === 0 ? (
            <NoLater />
          ) : (
            <MoveForm item={item} later={later.toReversed()} onClose={onClose} />
          )
        }}
      </Ready>
    </Dialog>
  )
}

function NoLater() {
  const t = useWords(text)
  const mayPlan = usePermission('meetings.prepare')
  return (
    <>
      <p>{mayPlan ? t.move.none : t.move.noneAsk}</p>
      {mayPlan && (
        <p>
          <LinkButton href="/meetings/plan" look="primary" icon="add">
            {t.meetings.plan}
          </LinkButton>
        </p>
      )}
    </>
  )
}

function MoveForm({ item, later, onClose }: { item: Item; later: readonly MeetingSummary[]; onClose: () => void }) {
  const t = useWords(text)
  const dates = useDates()
  const draft = useDraft(`move:${item.id}`, { meetingId: '', why: item.why })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const { meetingId, why } = draft.value
  // A meeting that was closed meanwhile is no longer on the list; then one chooses anew.
  const chosen = later.some(({ id }) => id === meetingId) ? meetingId : ''
  const act = useAct(meetingEndpoints.moveItem, {
    onDone: () => {
      void draft.discard()
      onClose()
    },
  })
  return (
    <Form
      onSend={() => act.mutate({ itemId: item.id, meetingId: chosen, why: why.trim() })}
      check={() => [
        ...(chosen ? [] : [{ field: 'meetingId', message: t.addItem.chooseMeeting }]),
        ...(why.trim() ? [] : [{ field: 'why', message: t.addItem.writeWhy }]),
      ]}
      problem={act.error}
      refusals={t.refusals}
    >
      <p className="sub">{t.move.lead}</p>
      <RadioList
        name="meetingId"
        label={t.move.to}
        options={later.map(({ id, name, meetsOn, startsAt, place }) => ({
          value: id,
          label: `${name}, ${dates.long(meetsOn)}, ${startsAt.replace(':', '.')}`,
          hint: place ?? undefined,
        }))}
        value={chosen || undefined}
        onChange={(value) => change({ meetingId: value })}
      />
      <TextArea
        name="why"
        label={t.addItem.why}
        value={why}
        onChange={(value) => change({ why: value.replaceAll('\n', ' ') })}
        maxLength={300}
      />
      <Button type="submit" look="primary" busy={act.isPending}>
        {t.move.save}
      </Button>
      <DraftNote draft={draft} />
    </Form>
  )
}
