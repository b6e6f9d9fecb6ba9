import type { Work } from '../../../../platform/server/work.ts'
import { comparedFields, type ReopenedComparison } from '../../contract.ts'
import { listOpenChanges } from '../changed-fact-storage.ts'
import { aroundOf, reopenedStates } from '../compared-sides.ts'
import { listComparisons } from '../comparison-storage.ts'
import { listDescriptions } from '../description-storage.ts'
import { presentSide } from '../present.ts'

/** Comparisons that were decided on other facts, of records that the actor may both see; what changed first comes first. */
export async function listReopened(work: Work): Promise<ReopenedComparison[]> {
  const changes = await listOpenChanges(work)
  const asked = new Set(changes.map(({ comparisonId }) => comparisonId))
  const stored = (await listComparisons(work, [...asked])).filter(({ state }) =>
    reopenedStates.some((each) => each === state),
  )
  const ids = stored.flatMap(({ subjectId, otherSubjectId }) => [subjectId, otherSubjectId])
  const described = await listDescriptions(work, ids)
  const around = await aroundOf(work, ids)
  work.record({ name: 'reopened-comparisons-listed', subjects: [...new Set(ids)] })
  return [...asked].flatMap((id) => {
    const comparison = stored.find((each) => each.id === id)
    const left = comparison && described.get(comparison.subjectId)
    const right = comparison && described.get(comparison.otherSubjectId)
    if (!left || !right) return []
    const its = changes.filter(({ comparisonId }) => comparisonId === id)
    return [
      {
        id,
        purpose: comparison.purpose as ReopenedComparison['purpose'],
        state: comparison.state,
        left: presentSide(work, left, around),
        right: presentSide(work, right, around),
        changedAt: (its.at(-1)?.changedAt ?? comparison.openedAt).toISOString(),
        fields: comparedFields.filter((field) => its.some(({ fields }) => fields.includes(field))),
      },
    ]
  })
}
