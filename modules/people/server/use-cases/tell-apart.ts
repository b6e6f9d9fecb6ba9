import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Cluster, PeopleRefusal, TellApart } from '../../contract.ts'
import { listComparisonsOf, whyApart } from '../comparison-storage.ts'
import { allowedForCluster } from '../doubles/doubles-search.ts'
import { personsOf, updateCluster } from '../doubles/doubles-storage.ts'
import { setApart } from '../match-storage.ts'
import { getSeenCluster, showCluster, subjectsOf } from './get-cluster.ts'

/**
 * None of these records are about the same person: says *not the same* of each two on which nobody decided or is deciding. As
 * at a suggestion it holds until a fact of one of them changes, or two people compare them anew.
 */
export async function tellApart(work: Work, { clusterId, reason }: TellApart): Promise<Cluster> {
  const cluster = await getSeenCluster(work, clusterId, true)
  if (!allowedForCluster(work.actor.permissions, cluster.state).includes('tell-apart'))
    throw new Refusal<PeopleRefusal>('already-decided')
  const subjects = subjectsOf(cluster)
  const persons = await personsOf(work, subjects)
  for (const [at, one] of subjects.entries()) {
    const comparisons = await listComparisonsOf(work, one)
    for (const other of subjects.slice(at + 1)) {
      const deciding = comparisons.some(
        ({ state, ...sides }) => state === 'open' && [sides.subjectId, sides.otherSubjectId].includes(other),
      )
      const joined = persons.has(one) && persons.get(one) === persons.get(other)
      if (deciding || joined || (await whyApart(work, one, other)) !== null) continue
      await setApart(work, one, other, reason.trim())
      work.record({ name: 'records-said-not-the-same', subjects: [one, other] })
    }
  }
  await updateCluster(work, clusterId, 'apart')
  work.record({ name: 'doubles-cluster-decided', subjects, details: { clusterId } })
  return showCluster(work, await getSeenCluster(work, clusterId))
}
