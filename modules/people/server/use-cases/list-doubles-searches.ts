import type { Work } from '../../../../platform/server/work.ts'
import type { DoublesSearch } from '../../contract.ts'
import { listSearches } from '../doubles/doubles-storage.ts'
import { presentSearch } from '../doubles/present-doubles.ts'

/** The searches that the actor started, newest first, with how many piles wait; opens none of them. */
export async function listDoublesSearches(work: Work): Promise<DoublesSearch[]> {
  const all: DoublesSearch[] = []
  for (const search of await listSearches(work)) all.push(await presentSearch(work, search))
  work.record({ name: 'doubles-searches-listed', details: { searches: all.length } })
  return all
}
