import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { Exchange, SignedIn } from '../../../platform/server/routes.ts'
import type { Actor, Chain, Platform } from '../../../platform/server/work.ts'
import type { Role, Session } from '../contract.ts'
import { permissionsOf, rolesIn } from './roles.ts'

type ActorRow = {
  session_id: string
  scope: Session['scope']
  opened_at: Date
  ends_at: Date
  municipality_id: number
  professional_id: string
  organisation_id: number
  chain: Chain
  roles: Role[]
  given_name: string
  infix: string | null
  family_name: string
  function_title: string
  organisation_name: string
  municipality_name: string
}

const findActor = { name: 'find-actor', text: 'select * from identity.find_actor($1, $2)' }
const sessionHours = 10
/** How long one can go on after a one-time link, or wait with the second step. */
export const narrowHours = 2

// Who was found lately, by token. It saves a round trip, never a check: a unit of work confirms it (perform), and after a
// minute the session is looked up again, which keeps it from idling.
type Lately = { readonly at: number; readonly row: string; readonly signedIn: SignedIn }
const lately = new Map<string, Lately>()
const latelyMs = 60_000

/** Finds who is behind a session token; null when it ended, idled for an hour, or its person left. */
export async function findSignedIn(platform: Platform, token: string | null, demo: boolean): Promise<SignedIn | null> {
  if (!isToken(token)) return null
  const now = platform.clock()
  const { rows } = await platform.pool.query<ActorRow>(asks(token, now))
  const before = lately.get(token)
  lately.delete(token)
  const found = rows[0]
  if (!found) return null
  const signedIn = signedInBy(found, token, demo)
  const fresh = before !== undefined && now.getTime() - before.at < latelyMs
  if (!fresh) await platform.pool.query('select identity.touch_session($1, $2)', [Buffer.from(token, 'base64url'), now])
  if (lately.size >= 10_000) lately.clear()
  lately.set(token, { at: fresh ? before.at : now.getTime(), row: JSON.stringify(found), signedIn })
  return signedIn
}

/** Who was behind a session token less than a minute ago, with the question whether that still stands. */
export function rememberSignedIn(platform: Platform, token: string | null): SignedIn | null {
  const seen = token === null ? undefined : lately.get(token)
  if (!token || !seen) return null
  const age = platform.clock().getTime() - seen.at
  if (age < 0 || age >= latelyMs) return null
  return {
    ...seen.signedIn,
    confirm: { ask: (now) => asks(token, now), stands: ([row]) => JSON.stringify(row) === seen.row },
  }
}

function isToken(token: string | null): token is string {
  return token !== null && /^[A-Za-z0-9_-]{43}$/.test(token)
}

function asks(token: string, now: Date) {
  return { ...findActor, values: [Buffer.from(token, 'base64url'), now] }
}

function signedInBy(found: ActorRow, token: string, demo: boolean): SignedIn {
  const row = { ...found, roles: rolesIn(found.scope, found.roles) }
  const permissions = permissionsOf(row.roles, row.scope)
  const actor: Actor = {
    municipalityId: row.municipality_id,
    professionalId: row.professional_id,
    organisationId: row.organisation_id,
    chain: row.chain,
    roles: row.roles,
    permissions,
    session: {
      id: row.session_id,
      narrow: row.scope === 'intake',
      openedAt: row.opened_at,
      endsAt: row.ends_at,
    },
  }
  return { actor, session: presentSession(row, permissions, token, demo) }
}

function presentSession(row: ActorRow, permissions: ReadonlySet<string>, token: string, demo: boolean): Session {
  return {
    professional: {
      id: row.professional_id,
      givenName: row.given_name,
      infix: row.infix,
      familyName: row.family_name,
      functionTitle: row.function_title,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      chain: row.chain,
      roles: row.roles,
    },
    municipality: { id: row.municipality_id, name: row.municipality_name },
    permissions: [...permissions].sort(),
    scope: row.scope,
    csrfToken: csrfTokenOf(token),
    demo,
  }
}

/** The token that a request of this session must carry to change anything; follows from the session token, tells nothing about it. */
export function csrfTokenOf(token: string): string {
  return createHash('sha256').update(`csrf:${token}`).digest('base64url')
}

/** How somebody signs in, as it was judged. */
export type Proven = { readonly passwordHash: string; readonly secondFactor: boolean }

/**
 * Opens a session and gives the browser its cookie; the token is kept only as a hash. With what was proven: false, and no
 * session, when its owner changed that meanwhile.
 */
export async function openSession(
  platform: Platform,
  exchange: Exchange,
  municipalityId: number,
  professionalId: string,
  scope: Session['scope'],
  proven?: Proven,
): Promise<boolean> {
  const token = randomBytes(32).toString('base64url')
  const now = platform.clock()
  const hours = scope === 'full' ? sessionHours : narrowHours
  const until = new Date(now.getTime() + hours * 3_600_000)
  const session = [randomUUID(), Buffer.from(token, 'base64url'), municipalityId, professionalId, scope, now, until]
  if (proven) {
    const { rows } = await platform.pool.query<{ opened: boolean }>(
      'select identity.open_proven_session($1, $2, $3, $4, $5, $6, $7, $8, $9) as opened',
      [...session, proven.passwordHash, proven.secondFactor],
    )
    if (!rows[0]?.opened) return false
  } else await platform.pool.query('select identity.open_session($1, $2, $3, $4, $5, $6, $7)', session)
  exchange.startSession(token, until)
  return true
}
