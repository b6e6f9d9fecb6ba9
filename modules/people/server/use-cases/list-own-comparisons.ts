import type { Work } from '../../../../platform/server/work.ts'
import type { OwnComparison } from '../../contract.ts'
import { aroundOf } from '../compared-sides.ts'
import * as storage from '../comparison-storage.ts'
import { listDescriptions } from '../description-storage.ts'
import { presentOwnComparison } from '../present.ts'

const settledDays = 30

/** Comparisons that the actor decides on together with one other: open ones, and those settled lately; oldest first. */
export async function listOwnComparisons(work: Work): Promise<OwnComparison[]> {
  const since = new Date(work.now.getTime() - settledDays * 86_400_000)
  const stored = await storage.listOwnComparisons(work, since)
  const ids = stored.flatMap(({ subjectId, otherSubjectId }) => [subjectId, otherSubjectId])
  const described = await listDescriptions(work, ids)
  const around = await aroundOf(work, ids)
  work.record({ name: 'own-comparisons-listed', subjects: [...new Set(ids)] })
  return stored.flatMap((comparison) => {
    const left = described.get(comparison.subjectId)
    const right = described.get(comparison.otherSubjectId)
    return left && right ? [presentOwnComparison(work, comparison, { left, right }, around)] : []
  })
}
