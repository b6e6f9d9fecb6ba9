import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import {
  findOwnAccount,
  findOwnSecrets,
  replaceRecoveryCodes,
  takeStep,
  updateConfirmed,
  updateSecret,
} from '../account-storage.ts'
import { allowedActions, waitsForConfirmation } from '../account.ts'
import { passwordMatches } from '../password.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../recovery-code.ts'
import { endOtherSessions } from '../storage.ts'
import { acceptedStep, newSecret } from '../totp.ts'

type E = typeof identityEndpoints

/** Makes a secret for the actor's authenticator app. It opens nothing before a code of it was typed. */
export async function startSecondFactor(
  work: Work,
  { password }: InputOf<E['startSecondFactor']>,
): Promise<OutputOf<E['startSecondFactor']>> {
  const account = await findOwnAccount(work)
  if (!account) throw new Refusal<IdentityRefusal>('no-account')
  if (!allowedActions(account).includes('set-up-second-factor')) throw new Refusal<IdentityRefusal>('second-factor-on')
  const secrets = await findOwnSecrets(work)
  if (!(await passwordMatches(secrets?.password_hash, password))) throw new Refusal<IdentityRefusal>('password-wrong')

  const made = newSecret(account.email)
  await updateSecret(work, made.key)
  work.record({ name: 'second-factor-started' })
  return made
}

/** Turns the second factor on, now that the app gives the right code, and tells the recovery codes once. */
export async function confirmSecondFactor(
  work: Work,
  { code }: InputOf<E['confirmSecondFactor']>,
): Promise<OutputOf<E['confirmSecondFactor']>> {
  const account = await findOwnAccount(work)
  if (!account) throw new Refusal<IdentityRefusal>('no-account')
  if (account.totp_confirmed_at) throw new Refusal<IdentityRefusal>('second-factor-on')
  const secrets = await findOwnSecrets(work)
  if (!secrets?.totp_secret || !waitsForConfirmation(account, work.now))
    throw new Refusal<IdentityRefusal>('second-factor-not-started')
  const step = acceptedStep(secrets.totp_secret, code.replace(/\s/g, ''), work.now, secrets.totp_last_step)
  if (step === null || !(await takeStep(work, step))) throw new Refusal<IdentityRefusal>('code-wrong')

  await updateConfirmed(work)
  const recoveryCodes = newRecoveryCodes()
  await replaceRecoveryCodes(work, recoveryCodes.map(hashOfRecoveryCode))
  const ended = await endOtherSessions(work)
  work.record({ name: 'second-factor-confirmed', details: { otherSessionsEnded: ended } })
  return { recoveryCodes }
}
