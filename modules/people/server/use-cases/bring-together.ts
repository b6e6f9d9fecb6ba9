import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { BringTogether, Cluster, PeopleRefusal } from '../../contract.ts'
import { joinedSubjects, listComparisonsOf } from '../comparison-storage.ts'
import type { DescribedSubject } from '../described-subject.ts'
import { allowedForCluster } from '../doubles/doubles-search.ts'
import { updateCluster } from '../doubles/doubles-storage.ts'
import { isDecider } from '../person-comparison.ts'
import { getSeenCluster, showCluster, subjectsOf } from './get-cluster.ts'
import { giveVerdict } from './give-verdict.ts'
import { openComparison } from './open-comparison.ts'

/**
 * These records of a pile belong together: opens a comparison from each to the next, oldest first, all with one second
 * colleague, and gives the actor's verdict. Nothing is joined before the second person did the same.
 */
export async function bringTogether(
  work: Work,
  { purpose, clusterId, descriptionIds, secondDeciderId }: BringTogether,
): Promise<Cluster> {
  const cluster = await getSeenCluster(work, clusterId, true)
  if (!allowedForCluster(work.actor.permissions, cluster.state).includes('bring-together'))
    throw new Refusal<PeopleRefusal>('already-decided')
  const ticked = cluster.records.filter(({ id }) => descriptionIds.includes(id))
  if (ticked.length < 2) throw new Refusal<PeopleRefusal>('too-few-records')

  for (const [at, one] of ticked.slice(0, -1).entries()) {
    const other = ticked[at + 1] as DescribedSubject
    const comparisonId = await openedBetween(work, one, other, { purpose, secondDeciderId })
    if (comparisonId !== undefined) await giveVerdict(work, { purpose, comparisonId, verdict: 'same', reason: null })
  }
  await updateCluster(work, clusterId, 'together')
  work.record({
    name: 'doubles-cluster-decided',
    subjects: subjectsOf(cluster),
    details: { clusterId },
  })
  return showCluster(work, await getSeenCluster(work, clusterId))
}

/** The comparison on which the actor says same; undefined where two people decided already, or others are deciding. */
async function openedBetween(
  work: Work,
  one: DescribedSubject,
  other: DescribedSubject,
  asked: Pick<BringTogether, 'purpose' | 'secondDeciderId'>,
): Promise<string | undefined> {
  if ((await joinedSubjects(work, one.subjectId)).includes(other.subjectId)) return undefined
  const open = (await listComparisonsOf(work, one.subjectId)).find(
    ({ state, subjectId, otherSubjectId }) => state === 'open' && [subjectId, otherSubjectId].includes(other.subjectId),
  )
  if (open) return isDecider(work.actor, open) ? open.id : undefined
  return (await openComparison(work, { ...asked, descriptionId: one.id, candidateId: other.id })).id
}
