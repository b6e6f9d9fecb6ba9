import type { AccountAction } from '../contract.ts'

/** How a professional signs in here, without what is secret. */
export type Account = {
  readonly email: string
  readonly password_changed_at: Date | null
  readonly totp_started_at: Date | null
  readonly totp_confirmed_at: Date | null
}

const setUpMinutes = 60

/** What the owner may do with the own account now. */
export function allowedActions(account: Account | undefined): AccountAction[] {
  if (!account) return []
  return account.totp_confirmed_at
    ? ['change-password', 'renew-recovery-codes', 'turn-off-second-factor']
    : ['change-password', 'set-up-second-factor']
}

/** A secret that was shown is confirmed within the hour, or shown anew: a screen may have been left open. */
export function waitsForConfirmation(account: Account, now: Date): boolean {
  return (
    account.totp_confirmed_at === null &&
    account.totp_started_at !== null &&
    now.getTime() - account.totp_started_at.getTime() < setUpMinutes * 60_000
  )
}
