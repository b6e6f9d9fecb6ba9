import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import { findOwnAccount, findOwnSecrets, updatePassword } from '../account-storage.ts'
import { hashPassword, passwordMatches, whyNotPassword } from '../password.ts'
import { endOtherSessions, findColleagues, getOwnMunicipality } from '../storage.ts'

type E = typeof identityEndpoints

/** Gives the actor another password, and signs the actor out everywhere else. */
export async function changePassword(
  work: Work,
  { currentPassword, newPassword }: InputOf<E['changePassword']>,
): Promise<OutputOf<E['changePassword']>> {
  const account = await findOwnAccount(work)
  if (!account) throw new Refusal<IdentityRefusal>('no-account')
  const secrets = await findOwnSecrets(work)
  if (!(await passwordMatches(secrets?.password_hash, currentPassword)))
    throw new Refusal<IdentityRefusal>('password-wrong')
  if (newPassword === currentPassword) throw new Refusal<IdentityRefusal>('password-unchanged')
  const whyNot = whyNotPassword(newPassword, { email: account.email, names: await ownNames(work) })
  if (whyNot) throw new Refusal<IdentityRefusal>(whyNot)

  await updatePassword(work, await hashPassword(newPassword))
  const ended = await endOtherSessions(work)
  work.record({ name: 'password-changed', details: { otherSessionsEnded: ended } })
  return { done: true }
}

async function ownNames(work: Work): Promise<string[]> {
  const { name } = await getOwnMunicipality(work)
  const own = (await findColleagues(work, [String(work.actor.professionalId)])).values().next().value
  return own ? [name, own.organisationName, own.givenName, own.infix ?? '', own.familyName] : [name]
}
