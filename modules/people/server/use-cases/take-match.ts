import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Match, peopleEndpoints, PeopleRefusal } from '../../contract.ts'
import { listColleagues, possibleDeciders } from '../colleagues.ts'
import { findMatch, setOwner } from '../match-storage.ts'
import { showMatch } from '../shown-matches.ts'

/** Makes the actor the owner of a match: who sees to it that it is decided in time. */
export async function takeMatch(
  work: Work,
  { matchId }: InputOf<(typeof peopleEndpoints)['takeMatch']>,
): Promise<Match> {
  return giveTo(work, matchId, String(work.actor.professionalId), 'match-taken')
}

/** Makes another information coordinator of the same organisation the owner. */
export async function handOverMatch(
  work: Work,
  { matchId, toId }: InputOf<(typeof peopleEndpoints)['handOverMatch']>,
): Promise<Match> {
  const colleagues = possibleDeciders(work, await listColleagues(work))
  if (!colleagues.some(({ id }) => id === toId)) throw new Refusal<PeopleRefusal>('not-a-coordinator-here')
  return giveTo(work, matchId, toId, 'match-handed-over')
}

async function giveTo(work: Work, matchId: string, owner: string, fact: string): Promise<Match> {
  const stored = await findMatch(work, matchId)
  if (!stored) throw notFound()
  if (stored.outcome !== 'open') throw new Refusal<PeopleRefusal>('match-decided')
  await setOwner(work, matchId, owner)
  work.record({ name: fact, subjects: [stored.subjectId, stored.otherSubjectId], details: { matchId, owner } })
  return showMatch(work, await findMatch(work, matchId))
}
