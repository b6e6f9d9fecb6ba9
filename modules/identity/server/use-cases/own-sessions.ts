import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { identityEndpoints, IdentityRefusal } from '../../contract.ts'
import * as storage from '../storage.ts'

type E = typeof identityEndpoints

/** The places where the actor is signed in now: this one first, then by last use. */
export async function listSessions(work: Work): Promise<OutputOf<E['listOwnSessions']>> {
  const sessions = await storage.listOwnSessions(work)
  work.record({ name: 'own-sessions-listed' })
  return sessions
    .map((session) => ({
      id: session.id,
      scope: session.scope as OutputOf<E['listOwnSessions']>[number]['scope'],
      openedAt: session.opened_at.toISOString(),
      lastSeenAt: session.last_seen_at.toISOString(),
      current: session.id === work.actor.session?.id,
    }))
    .toSorted((a, b) => Number(b.current) - Number(a.current))
}

/** Signs the actor out somewhere else, at once. */
export async function endOwnSession(
  work: Work,
  { sessionId }: InputOf<E['endOwnSession']>,
): Promise<OutputOf<E['endOwnSession']>> {
  if (!(await storage.endSession(work, sessionId))) throw new Refusal<IdentityRefusal>('not-found')
  work.record({ name: 'session-ended' })
  return { done: true }
}

/** Signs the actor out everywhere but here. */
export async function endOtherSessions(work: Work): Promise<OutputOf<E['endOtherSessions']>> {
  const ended = await storage.endOtherSessions(work)
  work.record({ name: 'other-sessions-ended', details: { otherSessionsEnded: ended } })
  return { done: true }
}
