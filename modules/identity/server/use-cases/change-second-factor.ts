import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import { deleteSecret, findOwnAccount, findOwnSecrets, replaceRecoveryCodes } from '../account-storage.ts'
import { allowedActions } from '../account.ts'
import { passwordMatches } from '../password.ts'
import { acceptCode } from '../prove.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from '../recovery-code.ts'
import { endOtherSessions } from '../storage.ts'

type E = typeof identityEndpoints

/** Turns the second factor off; asks for both, so that neither a stolen session nor a stolen telephone is enough. */
export async function turnOffSecondFactor(
  work: Work,
  input: InputOf<E['turnOffSecondFactor']>,
): Promise<OutputOf<E['turnOffSecondFactor']>> {
  await prove(work, input)
  await deleteSecret(work)
  await replaceRecoveryCodes(work, [])
  const ended = await endOtherSessions(work)
  work.record({ name: 'second-factor-turned-off', details: { otherSessionsEnded: ended } })
  return { done: true }
}

/** Ten new recovery codes; the old ones work no more. */
export async function renewRecoveryCodes(
  work: Work,
  input: InputOf<E['renewRecoveryCodes']>,
): Promise<OutputOf<E['renewRecoveryCodes']>> {
  await prove(work, input)
  const recoveryCodes = newRecoveryCodes()
  await replaceRecoveryCodes(work, recoveryCodes.map(hashOfRecoveryCode))
  work.record({ name: 'recovery-codes-renewed' })
  return { recoveryCodes }
}

async function prove(work: Work, { password, code }: InputOf<E['turnOffSecondFactor']>): Promise<void> {
  const account = await findOwnAccount(work)
  if (!account) throw new Refusal<IdentityRefusal>('no-account')
  if (!allowedActions(account).includes('turn-off-second-factor'))
    throw new Refusal<IdentityRefusal>('second-factor-off')
  const secrets = await findOwnSecrets(work)
  if (!(await passwordMatches(secrets?.password_hash, password))) throw new Refusal<IdentityRefusal>('password-wrong')
  await acceptCode(work, code)
}
