import type { Work } from '../../../../platform/server/work.ts'
import type { Match } from '../../contract.ts'
import { listStoredMatches } from '../match-storage.ts'
import { presentMatches, stillFound } from '../shown-matches.ts'

const decidedDays = 30

/** Matches that the actor may see: open, and decided lately; what is due first comes first, never by weight. */
export async function listMatches(work: Work): Promise<Match[]> {
  const since = new Date(work.now.getTime() - decidedDays * 86_400_000)
  const stored = await listStoredMatches(work, since)
  const found = await stillFound(work, stored)
  const subjects = new Set(found.flatMap(({ left, right }) => [left.subjectId, right.subjectId]))
  work.record({ name: 'matches-listed', subjects: [...subjects] })
  return presentMatches(work, found)
}
