import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints, shortestPassword } from '../contract.ts'
import { text } from './text.en.ts'

/** Another password. What is typed here is never kept as a draft. */
export function ChangePasswordDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const all = useWords(text)
  const t = all.password
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [again, setAgain] = useState('')
  const act = useAct(identityEndpoints.changePassword, { onDone })
  return (
    <Dialog title={t.change} open onClose={onClose}>
      <Form
        onSend={() => act.mutate({ currentPassword, newPassword })}
        check={() => [
          ...(currentPassword ? [] : [{ field: 'currentPassword', message: t.missing }]),
          ...(newPassword.length >= shortestPassword
            ? []
            : [{ field: 'newPassword', message: t.tooShort(shortestPassword) }]),
          ...(again === newPassword ? [] : [{ field: 'again', message: t.differs }]),
        ]}
        problem={act.error}
        refusals={all.refusals}
      >
        <TextField
          name="currentPassword"
          label={t.current}
          type="password"
          autoComplete="current-password"
          value={currentPassword}
          onChange={setCurrent}
          maxLength={200}
        />
        <TextField
          name="newPassword"
          label={t.fresh}
          hint={t.hint(shortestPassword)}
          type="password"
          autoComplete="new-password"
          value={newPassword}
          onChange={setNew}
          maxLength={200}
        />
        <TextField
          name="again"
          label={t.again}
          type="password"
          autoComplete="new-password"
          value={again}
          onChange={setAgain}
          maxLength={200}
        />
        <p className="sm sub">{t.elsewhere}</p>
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t.save}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
