import { Refusal } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { IdentityRefusal } from '../contract.ts'
import { findOwnSecrets, takeRecoveryCode, takeStep } from './account-storage.ts'
import { hashOfRecoveryCode } from './recovery-code.ts'
import { acceptedStep } from './totp.ts'

/** Accepts a code of the actor's app or a recovery code, each once, or refuses. Tells which of the two it was. */
export async function acceptCode(work: Work, typed: string): Promise<'app' | 'recovery-code'> {
  const code = typed.replace(/[\s-]/g, '')
  if (/^[0-9]{6}$/.test(code)) {
    const secrets = await findOwnSecrets(work)
    const step = secrets?.totp_secret ? acceptedStep(secrets.totp_secret, code, work.now, secrets.totp_last_step) : null
    if (step === null || !(await takeStep(work, step))) throw new Refusal<IdentityRefusal>('code-wrong')
    return 'app'
  }
  if (!(await takeRecoveryCode(work, hashOfRecoveryCode(code)))) throw new Refusal<IdentityRefusal>('code-wrong')
  work.record({ name: 'recovery-code-used' })
  return 'recovery-code'
}
