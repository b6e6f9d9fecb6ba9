import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { DoublesSearch, peopleEndpoints, PeopleRefusal } from '../../contract.ts'
import { isUnderWay } from '../doubles/doubles-search.ts'
import { findSearchForUpdate, forgetWork, updateSearch } from '../doubles/doubles-storage.ts'
import { presentSearch } from '../doubles/present-doubles.ts'
import { getSearch } from '../doubles/search-step.ts'

/** Stops a search of one's own; what it found so far is forgotten. */
export async function stopDoublesSearch(
  work: Work,
  { searchId }: InputOf<(typeof peopleEndpoints)['stopDoublesSearch']>,
): Promise<DoublesSearch> {
  const search = await findSearchForUpdate(work, searchId)
  if (!search) throw notFound()
  if (!isUnderWay(search)) throw new Refusal<PeopleRefusal>('search-ended')
  await updateSearch(work, searchId, { ...search, state: 'stopped' })
  await forgetWork(work, searchId)
  work.record({ name: 'doubles-search-stopped', details: { searchId, done: search.done } })
  return presentSearch(work, await getSearch(work, searchId), [])
}
