import { useState } from 'react'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { peopleEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

/** Says of a suggestion that it is not the same person, with why: as easy as opening a comparison. */
export function NotTheSame({
  purpose,
  descriptionId,
  candidateId,
}: {
  purpose: PersonalPurpose
  descriptionId: string
  candidateId: string
}) {
  const t = useWords(text)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const act = useAct(peopleEndpoints.keepApart, { onDone: () => setOpen(false) })
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t.notSame.open}
      </Button>
      <Dialog title={t.notSame.title} open={open} onClose={() => setOpen(false)}>
        <Form
          onSend={() => act.mutate({ purpose, descriptionId, candidateId, reason: reason.trim() })}
          check={() => (reason.trim() ? [] : [{ field: 'reason', message: t.notSame.whyNeeded }])}
          problem={act.error}
          refusals={t.refusals}
        >
          <p>{t.notSame.lead}</p>
          <TextArea
            name="reason"
            label={t.notSame.why}
            hint={t.notSame.whyHint}
            value={reason}
            onChange={setReason}
            maxLength={400}
          />
          <div className="row">
            <Button type="submit" look="primary" busy={act.isPending}>
              {t.notSame.keep}
            </Button>
            <Button look="quiet" onClick={() => setOpen(false)}>
              {t.cancel}
            </Button>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
