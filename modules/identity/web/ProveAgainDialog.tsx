import { useState } from 'react'
import { Button } from '../../../platform/web/Button.tsx'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { Form } from '../../../platform/web/Form.tsx'
import { TextField } from '../../../platform/web/TextField.tsx'
import { useAct } from '../../../platform/web/use-endpoint.ts'
import { useWords } from '../../../platform/web/words.tsx'
import { identityEndpoints } from '../contract.ts'
import { RecoveryCodesDialog } from './RecoveryCodesDialog.tsx'
import { text } from './text.en.ts'

type Props = { onClose: () => void; onDone: () => void }

/** Turns the second step off. */
export function TurnOffFactorDialog({ onClose, onDone }: Props) {
  const t = useWords(text).factor
  const act = useAct(identityEndpoints.turnOffSecondFactor, { onDone })
  return (
    <ProveAgain
      title={t.offTitle}
      lead={t.offText}
      send={t.turnOff}
      danger
      busy={act.isPending}
      problem={act.error}
      onSend={(proof) => act.mutate(proof)}
      onClose={onClose}
    />
  )
}

/** Ten new recovery codes instead of the old ones. */
export function RenewCodesDialog({ onClose, onDone }: Props) {
  const t = useWords(text).factor
  const act = useAct(identityEndpoints.renewRecoveryCodes)
  if (act.data) return <RecoveryCodesDialog codes={act.data.recoveryCodes} onDone={onDone} />
  return (
    <ProveAgain
      title={t.renewTitle}
      lead={t.renewText}
      send={t.renew}
      busy={act.isPending}
      problem={act.error}
      onSend={(proof) => act.mutate(proof)}
      onClose={onClose}
    />
  )
}

function ProveAgain({
  title,
  lead,
  send,
  danger = false,
  busy,
  problem,
  onSend,
  onClose,
}: {
  title: string
  lead: string
  send: string
  danger?: boolean
  busy: boolean
  problem: unknown
  onSend: (proof: { password: string; code: string }) => void
  onClose: () => void
}) {
  const all = useWords(text)
  const t = all.factor
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  return (
    <Dialog title={title} open onClose={onClose}>
      <Form
        onSend={() => onSend({ password, code })}
        check={() => [
          ...(password ? [] : [{ field: 'password', message: t.passwordMissing }]),
          ...(code.trim() ? [] : [{ field: 'code', message: t.codeMissing }]),
        ]}
        problem={problem}
        refusals={all.refusals}
      >
        <p>{lead}</p>
        <TextField
          name="password"
          label={t.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          maxLength={200}
        />
        <TextField
          name="code"
          label={t.codeOrRecovery}
          autoComplete="one-time-code"
          value={code}
          onChange={setCode}
          maxLength={40}
        />
        <div className="row">
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy}>
            {send}
          </Button>
          <Button onClick={onClose}>{all.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  )
}
