import { useState } from 'react'
import type { PersonalPurpose } from '../../../platform/contract/endpoint.ts'
import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { TextArea } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { partnerEndpoints } from '../contract.ts'
import { text } from './text.en.ts'

type Asked = {
  covenantId: number
  purpose: PersonalPurpose
  /** How many parties stop seeing each other. */
  parties: number
  onClose: () => void
  onDone: () => void
}

/** Says what stopping or resuming does, before it is done. */
export default function StopDialog({ action, ...asked }: Asked & { action: 'stop' | 'resume' }) {
  return action === 'stop' ? <Stop {...asked} /> : <Resume {...asked} />
}

function Stop({ covenantId, purpose, parties, onClose, onDone }: Asked) {
  const t = useWords(text)
  const [reason, setReason] = useState('')
  const act = useAct(partnerEndpoints.stopPurpose, { onDone })
  const { stopEffects } = t.covenants
  return (
    <Dialog title={t.covenants.stopTitle(t.purposes[purpose])} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ covenantId, purpose, reason })}
        check={() => (reason.trim() === '' ? [{ field: 'reason', message: t.covenants.reasonMissing }] : [])}
        problem={act.error}
        refusals={t.refusals}
      >
        <p>{t.covenants.stopWhat}:</p>
        <ul className="stop-effects">
          <li>{stopEffects.parties(parties)}</li>
          <li>{stopEffects.guide}</li>
          <li>{stopEffects.kept}</li>
          <li>{stopEffects.others}</li>
          <li>{stopEffects.back}</li>
        </ul>
        <TextArea
          name="reason"
          label={t.covenants.reason}
          hint={t.covenants.reasonHint}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className="row row--wrap">
          <Button type="submit" look="danger" busy={act.isPending}>
            {t.covenants.stop}
          </Button>
          <Button onClick={onClose}>{t.covenants.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

function Resume({ covenantId, purpose, onClose, onDone }: Asked) {
  const t = useWords(text)
  const act = useAct(partnerEndpoints.resumePurpose, { onDone })
  return (
    <Dialog
      title={t.covenants.resumeTitle(t.purposes[purpose])}
      open
      onClose={onClose}
      actions={
        <>
          <Button look="primary" busy={act.isPending} onClick={() => act.mutate({ covenantId, purpose })}>
            {t.covenants.resume}
          </Button>
          <Button onClick={onClose}>{t.covenants.cancel}</Button>
        </>
      }
    >
      <p>{t.covenants.resumeText}</p>
      {act.error && <ProblemNotice problem={act.error} refusals={t.refusals} />}
    </Dialog>
  )
}
