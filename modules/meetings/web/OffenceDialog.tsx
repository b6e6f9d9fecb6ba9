import { localDateOf } from '../../../platform/contract/working-days.ts'
import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { RadioSegments, Select } from '../../../platform/web/Choice.tsx'
import { DateField } from '../../../platform/web/DateField.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useNow } from '../../../platform/web/now.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { disposals, meetingEndpoints, offenceKinds, type Item } from '../contract.ts'
import { text } from './text.en.ts'

/** Police or justice give a number and the day they looked; no story. */
export default function OffenceDialog({ item, open, onClose }: { item: Item; open: boolean; onClose: () => void }) {
  const t = useWords(text)
  const today = localDateOf(useNow())
  const [kind, setKind] = useState<(typeof offenceKinds)[number]>('opium-act')
  const [disposal, setDisposal] = useState<(typeof disposals)[number]>('settled')
  const [count, setCount] = useState('')
  const [checkedOn, setCheckedOn] = useState<string>(today)
  const act = useAct(meetingEndpoints.addOffenceCheck, {
    onDone: () => {
      setCount('')
      onClose()
    },
  })
  return (
    <Dialog title={t.check.title} open={open} onClose={onClose}>
      <p className="sub">{t.check.lead}</p>
      <Form
        onSend={() => act.mutate({ itemId: item.id, offenceKind: kind, disposal, count: Number(count), checkedOn })}
        check={() => [
          ...(/^\d{1,2}$/.test(count.trim()) ? [] : [{ field: 'count', message: t.check.countWrong }]),
          ...(checkedOn ? [] : [{ field: 'checkedOn', message: t.fact.chooseDay }]),
        ]}
        problem={act.error}
        refusals={t.refusals}
      >
        <RadioSegments
          name="offenceKind"
          label={t.check.kind}
          options={offenceKinds.map((value) => ({ value, label: t.item.offences[value] }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          name="disposal"
          label={t.check.disposal}
          options={disposals.map((value) => ({ value, label: t.item.disposals[value] }))}
          value={disposal}
          onChange={setDisposal}
        />
        <TextField name="count" label={t.check.count} value={count} onChange={setCount} maxLength={2} />
        <DateField name="checkedOn" label={t.check.day} value={checkedOn} latest={today} onChange={setCheckedOn} />
        <Button type="submit" look="primary" busy={act.isPending}>
          {t.check.save}
        </Button>
      </Form>
    </Dialog>
  )
}
