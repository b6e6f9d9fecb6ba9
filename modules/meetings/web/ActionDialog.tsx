import { localDateOf } from '../../../platform/contract/working-days.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { DraftNote } from '../../../platform/web/SavedNote.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useDraft } from '../../../platform/web/use-draft.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item } from '../contract.ts'
import { text } from './text.en.ts'
import { useColleagues } from './use-colleagues.ts'

/** Somebody promises something before a day. */
export default function ActionDialog({ item, open, onClose }: { item: Item; open: boolean; onClose: () => void }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const colleagues = useColleagues()
  const draft = useDraft(`action:${item.id}`, { what: '', ownerId: '', dueOn: '' })
  const change = (part: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...part }))
  const { what, ownerId, dueOn } = draft.value
  const act = useAct(meetingEndpoints.addAction, {
    onDone: () => {
      void draft.discard()
      onClose()
    },
  })
  return (
    <Dialog title={t.actions.add} open={open} onClose={onClose}>
      <Form
        onSend={() => act.mutate({ itemId: item.id, what, ownerId, dueOn })}
        check={() => [
          ...(what.trim() ? [] : [{ field: 'what', message: t.fact.write }]),
          ...(ownerId ? [] : [{ field: 'ownerId', message: t.decide.chooseOwner }]),
          ...(dueOn ? [] : [{ field: 'dueOn', message: t.decide.chooseDay }]),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <TextField
          name="what"
          label={t.actions.what}
          hint={t.actions.whatHint}
          value={what}
          onChange={(value) => change({ what: value })}
          maxLength={300}
        />
        <ComboBox
          name="ownerId"
          label={t.actions.owner}
          options={colleagues}
          value={ownerId || undefined}
          onChange={(value) => change({ ownerId: value ?? '' })}
        />
        <DateField
          name="dueOn"
          label={t.actions.due}
          value={dueOn}
          earliest={today}
          onChange={(value) => change({ dueOn: value })}
        />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.actions.save}
        </Button>
        <DraftNote draft={draft} />
      </Form>
    </Dialog>
  )
}
