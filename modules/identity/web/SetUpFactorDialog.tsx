import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints } from '../contract.ts'
import { QrPicture } from './QrPicture.tsx'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { text } from './text.en.ts'

/** Password, then the picture and a code, then the recovery codes: each shown once, in this dialog alone. */
export function SetUpFactorDialog({ onClose, onDone }: { onClose: () => void; onDone: () => void }) {
  const all = useWords(text)
  const t = all.factor
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  // The account is fetched anew when it has changed, not while its secret is on the screen.
  const start = useAct(identityEndpoints.startSecondFactor, { invalidates: [] })
  const confirm = useAct(identityEndpoints.confirmSecondFactor)

  if (confirm.data) return <RecoveryCodesDialog codes={confirm.data.recoveryCodes} onDone={onDone} />
  if (start.data)
    return (
      <Dialog title={t.setUp} open onClose={onClose}>
        <Form
          onSend={() => confirm.mutate({ code })}
          check={() => (code.trim() ? [] : [{ field: 'code', message: t.codeMissing }])}
          problem={confirm.error}
          refusals={all.refusals}
        >
          <p>{t.scan}</p>
          <QrPicture value={start.data.address} title={t.picture} />
          <p>
            {t.key} <code className="shown-once">{start.data.key.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <p className="sm">
            <a href={start.data.address}>{t.openApp}</a> <span className="sub">{t.once}</span>
          </p>
          <TextField
            name="code"
            label={t.code}
            hint={t.codeHint}
            short
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={setCode}
            maxLength={40}
          />
          <div className="row">
            <Button type="submit" look="primary" busy={confirm.isPending}>
              {t.confirm}
            </Button>
            <Button onClick={onClose}>{all.cancel}</Button>
          </div>
        </Form>
      </Dialog>
    )
  return (
    <Dialog title={t.setUp} open onClose={onClose}>
      <Form
        onSend={() => start.mutate({ password })}
        check={() => (password ? [] : [{ field: 'password', message: t.passwordMissing }])}
        problem={start.error}
        refusals={all.refusals}
      >
        <p>{t.passwordFirst}</p>
        <TextField
          name="password"
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
        />
        <div className="row">
          <Button type="submit" look="primary" busy={start.isPending}>
            {t.next}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
