import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { meetingEndpoints, type Item } from '../contract.ts'
import { text } from './text.en.ts'
import { useColleagues } from './use-colleagues.ts'

/** One more at this item; from then on it exists for that person. */
export default function InviteDialog({ item, open, onClose }: { item: Item; open: boolean; onClose: () => void }) {
  const t = useWords(text)
  const [chosen, setChosen] = useState<string>()
  const colleagues = useColleagues(
    (person) => !item.people.some(({ attendee }) => attendee.professionalId === person.id),
  )
  const act = useAct(meetingEndpoints.invite, {
    onDone: () => {
      setChosen(undefined)
      onClose()
    },
  })
  return (
    <Dialog title={t.people.invite} open={open} onClose={onClose}>
      <Form
        onSend={() => chosen && act.mutate({ itemId: item.id, professionalId: chosen })}
        check={() => (chosen ? [] : [{ field: 'professionalId', message: t.fact.choose }])}
        problem={act.error}
        refusals={t.refusals}
      >
        <ComboBox
          name="professionalId"
          label={t.actions.owner}
          hint={t.addItem.inviteHint}
          options={colleagues}
          value={chosen}
          onChange={setChosen}
        />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.people.invite}
        </Button>
      </Form>
    </Dialog>
  )
}
