import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { DoublesFound, peopleEndpoints } from '../../contract.ts'
import { aroundOf } from '../compared-sides.ts'
import { listClusters } from '../doubles/doubles-storage.ts'
import { presentCards, presentSearch, seenClusters } from '../doubles/present-doubles.ts'
import { getSearch } from '../doubles/search-step.ts'

const pageSize = 20

/** How far a search is, and a page of its piles by initials and age. */
export async function getDoublesSearch(
  work: Work,
  { searchId, from = 0 }: InputOf<(typeof peopleEndpoints)['getDoublesSearch']>,
): Promise<DoublesFound> {
  const search = await getSearch(work, searchId)
  const seen = await seenClusters(work, await listClusters(work, searchId))
  const page = seen.slice(from, from + pageSize)
  const subjects = page.flatMap(({ records }) => records.map(({ subjectId }) => subjectId))
  work.record({ name: 'doubles-search-read', subjects, details: { searchId } })
  return {
    search: await presentSearch(work, search, seen),
    clusters: page.length === 0 ? [] : await presentCards(work, page, await aroundOf(work, subjects)),
    next: seen.length > from + pageSize ? from + pageSize : null,
  }
}
