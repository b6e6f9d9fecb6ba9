import type { Work } from '../../../../platform/server/work.ts'
import { resetAccount } from '../account-storage.ts'

/** A first password again, no second step, signed out everywhere: for who has lost both. Nobody does this to oneself. */
export async function resetSignIn(
  work: Work,
  { professionalId, passwordHash }: { professionalId: string; passwordHash: string },
): Promise<void> {
  await resetAccount(work, professionalId, passwordHash)
  work.record({ name: 'account-reset', details: { professionalId } })
}
