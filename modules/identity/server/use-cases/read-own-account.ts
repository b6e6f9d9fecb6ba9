import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints } from '../../contract.ts'
import { countRecoveryCodes, findOwnAccount } from '../account-storage.ts'
import { allowedActions } from '../account.ts'
import { listOwnLinks } from '../link-storage.ts'
import { presentLinks } from '../present-links.ts'
import { findOwnContact } from '../storage.ts'

type E = typeof identityEndpoints

/** What the actor should know of the own account: how one signs in, and which links others made. */
export async function getOwnAccount(
  work: Work,
  _input: InputOf<E['getOwnAccount']>,
): Promise<OutputOf<E['getOwnAccount']>> {
  const contact = await findOwnContact(work)
  if (!contact) throw notFound()
  const account = await findOwnAccount(work)
  const links = await presentLinks(work, await listOwnLinks(work))
  work.record({ name: 'account-read' })
  return {
    email: contact.email,
    telephone: contact.telephone,
    signIn: account
      ? {
          passwordChangedAt: account.password_changed_at?.toISOString() ?? null,
          secondFactorSince: account.totp_confirmed_at?.toISOString() ?? null,
          recoveryCodesLeft: await countRecoveryCodes(work),
        }
      : null,
    links,
    allowed: allowedActions(account),
  }
}
