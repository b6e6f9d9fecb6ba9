import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listSubjects } from '../../../privacy/server/index.ts'
import type { DoublesSearch, peopleEndpoints, PeopleRefusal } from '../../contract.ts'
import { isUnderWay } from '../doubles/doubles-search.ts'
import { insertSearch, listDescribedSubjects, listSearches } from '../doubles/doubles-storage.ts'
import { presentSearch } from '../doubles/present-doubles.ts'

type E = typeof peopleEndpoints

/** Starts a search for doubles over all records of this purpose that the actor sees. */
export async function startDoublesSearch(work: Work, _: InputOf<E['startDoublesSearch']>): Promise<DoublesSearch> {
  return start(work, await listDescribedSubjects(work), null)
}

/** The same over the records of one list, as far as the actor sees who they are about. */
export async function findDoublesAmong(
  work: Work,
  { listId, subjectIds }: { listId: string; subjectIds: readonly string[] },
): Promise<DoublesSearch> {
  const listed = new Set(subjectIds)
  return start(
    work,
    (await listDescribedSubjects(work)).filter((subjectId) => listed.has(subjectId)),
    listId,
  )
}

async function start(work: Work, described: readonly string[], listId: string | null): Promise<DoublesSearch> {
  if ((await listSearches(work)).some(isUnderWay)) throw new Refusal<PeopleRefusal>('search-under-way')
  // An agenda item is about a signal that is there itself.
  const subjects = await listSubjects(work, described)
  const records = described.filter((subjectId) => subjects.get(subjectId)?.type !== 'agenda-item')
  if (records.length < 2) throw new Refusal<PeopleRefusal>('nothing-to-search')
  const search = await insertSearch(work, records, listId)
  await work.enqueue('people.search-doubles', { municipalityId: work.actor.municipalityId, searchId: search.id })
  work.record({
    name: 'doubles-search-started',
    details: { searchId: search.id, over: search.over, total: search.total },
  })
  return presentSearch(work, search, [])
}
