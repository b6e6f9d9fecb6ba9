import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import {
  addDays,
  addMonths,
  instantOf,
  type LocalDate,
  localDateOf,
} from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { FollowUp, peopleEndpoints } from '../../contract.ts'
import { followUpOf } from '../match.ts'
import { listMatchesFound } from '../match-storage.ts'
import { stillFound } from '../shown-matches.ts'

const months = 3

/** What was done with the matches found in a period, counted over those that the list would show the actor today. */
export async function getFollowUp(
  work: Work,
  input: InputOf<(typeof peopleEndpoints)['getFollowUp']>,
): Promise<FollowUp> {
  const today = localDateOf(work.now)
  const until = (input.until ?? today) as LocalDate
  const from = (input.from ?? addMonths(until, -months)) as LocalDate
  const found = await listMatchesFound(work, instantOf(from), instantOf(addDays(until, 1)))
  const matches = (await stillFound(work, found)).map(({ match }) => match)
  work.record({ name: 'match-follow-up-counted', details: { from, until } })
  return { from, until, ...followUpOf(matches, today) }
}
