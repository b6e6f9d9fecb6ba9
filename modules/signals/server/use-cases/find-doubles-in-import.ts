import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { findDoublesAmong } from '../../../people/server/index.ts'
import type { signalEndpoints } from '../../contract.ts'
import { findImportedSubjects } from '../import-storage.ts'

type E = typeof signalEndpoints

/** Starts a search for doubles over the signals of one imported list that the actor sees. */
export async function findDoublesInImport(
  work: Work,
  { importId }: InputOf<E['findDoublesInImport']>,
): Promise<OutputOf<E['findDoublesInImport']>> {
  const subjectIds = await findImportedSubjects(work, importId)
  if (!subjectIds) throw notFound()
  work.record({ name: 'doubles-searched-in-import', details: { importId } })
  return findDoublesAmong(work, { listId: importId, subjectIds })
}
