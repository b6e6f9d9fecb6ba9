import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { ComboBox } from '../../../platform/web/ComboBox.tsx'
import { useDates } from '../../../platform/web/dates.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints, type Professional } from '../contract.ts'
import { CopyButton } from './CopyButton.tsx'
import { nameOf } from './name-of.ts'
import { text } from './text.en.ts'

/** Chooses for whom the link is, and then shows it, once. */
export function MakeLinkDialog({
  candidates,
  validHours,
  onClose,
}: {
  candidates: readonly Professional[]
  validHours: number
  onClose: () => void
}) {
  const all = useWords(text)
  const t = all.links
  const dates = useDates()
  const [professionalId, setProfessionalId] = useState<string>()
  const act = useAct(identityEndpoints.makeSignInLink)
  if (act.data) {
    const address = `${location.origin}${act.data.path}`
    return (
      <Dialog
        title={t.readyTitle}
        open
        urgent
        onClose={stay}
        actions={
          <Button look="primary" onClick={onClose}>
            {t.done}
          </Button>
        }
      >
        <p>{t.ready(nameOf(act.data.link.professional))}</p>
        <p>
          <span className="sr">{t.link}: </span>
          <span className="shown-once">{address}</span>
        </p>
        <CopyButton value={address} label={t.copy} done={t.copied} />
        <p className="sm sub">{t.readyUntil(dates.full(act.data.link.endsAt))}</p>
      </Dialog>
    )
  }
  return (
    <Dialog title={t.make} open onClose={onClose}>
      <Form
        onSend={() => professionalId && act.mutate({ professionalId })}
        check={() => (professionalId ? [] : [{ field: 'professionalId', message: t.whoMissing }])}
        problem={act.error}
        refusals={all.refusals}
      >
        <ComboBox
          name="professionalId"
          label={t.who}
          hint={t.whoHint}
          options={candidates.map((person) => ({
            value: person.id,
            label: nameOf(person),
            note: `${person.functionTitle}, ${person.organisationName}`,
          }))}
          value={professionalId}
          onChange={setProfessionalId}
        />
        <p className="sm sub">{t.hours(validHours)}</p>
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.send}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}

// Escape would throw the only copy of the link away.
function stay(): void {}
