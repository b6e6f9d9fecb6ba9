import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import { listSubjects } from '../../privacy/server/index.ts'
import type { PersonComparison } from '../contract.ts'
import { listColleagues } from './colleagues.ts'
import { countValues, findComparison, listVerdicts } from './comparison-storage.ts'
import { comparable } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'
import type { StoredComparison } from './person-comparison.ts'
import { type Around, presentComparison } from './present.ts'
import { compareWith, valuesAsked } from './shares.ts'

export async function getStoredComparison(work: Work, comparisonId: string): Promise<StoredComparison> {
  const stored = await findComparison(work, comparisonId)
  if (!stored) throw notFound()
  return stored
}

/** Both records side by side, compared as they are now. */
export async function showComparison(work: Work, stored: StoredComparison): Promise<PersonComparison> {
  const both = [stored.subjectId, stored.otherSubjectId]
  const described = await listDescriptions(work, both)
  const left = described.get(stored.subjectId)
  const right = described.get(stored.otherSubjectId)
  if (!left || !right) throw notFound()
  const asked = valuesAsked(comparable(left), [comparable(right)])
  const compared = compareWith(comparable(left), comparable(right), await countValues(work, asked))
  const verdicts = await listVerdicts(work, stored.id)
  const around = await aroundOf(work, both)
  return presentComparison(work, stored, { left, right }, compared, verdicts, around)
}

/** Of which type these subjects are, and who works here. */
export async function aroundOf(work: Work, subjectIds: readonly string[]): Promise<Around> {
  const [subjects, colleagues] = await Promise.all([listSubjects(work, subjectIds), listColleagues(work)])
  return { subjects, colleagues }
}
