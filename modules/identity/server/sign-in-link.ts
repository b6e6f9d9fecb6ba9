import type { SignInLink } from '../contract.ts'
import { permissionsOf } from './roles.ts'

/** A one-time link, without what is secret of it. */
export type LinkRow = {
  readonly id: string
  readonly professional_id: string
  readonly made_by: string | null
  readonly made_at: Date
  readonly ends_at: Date
  readonly used_at: Date | null
  readonly revoked_at: Date | null
}

export function stateOf(link: LinkRow, now: Date): SignInLink['state'] {
  if (link.used_at) return 'used'
  if (link.revoked_at) return 'revoked'
  return link.ends_at > now ? 'open' : 'over'
}

/** A link gives no more than an account would: only who may share a signal by role gets one. */
export function mayHaveLink(roles: readonly string[]): boolean {
  return permissionsOf(roles, 'full').has('signals.register')
}
