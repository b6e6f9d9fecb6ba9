import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import { endSession, listOwnSessions } from '../storage.ts'

type E = typeof identityEndpoints

/** The places where the actor is signed in now, newest first. */
export async function listSessions(work: Work): Promise<OutputOf<E['listOwnSessions']>> {
  const sessions = await listOwnSessions(work)
  work.record({ name: 'own-sessions-listed' })
  return sessions.map((session, place) => ({
    id: session.id,
    openedAt: session.opened_at.toISOString(),
    lastSeenAt: session.last_seen_at.toISOString(),
    current: place === 0,
  }))
}

/** Signs the actor out somewhere else, at once. */
export async function endOwnSession(
  work: Work,
  { sessionId }: InputOf<E['endOwnSession']>,
): Promise<OutputOf<E['endOwnSession']>> {
  if (!(await endSession(work, sessionId))) throw new Refusal<IdentityRefusal>('not-found')
  work.record({ name: 'session-ended' })
  return { done: true }
}
