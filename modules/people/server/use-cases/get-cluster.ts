import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Cluster, peopleEndpoints } from '../../contract.ts'
import { colleagueName } from '../colleagues.ts'
import { aroundOf } from '../compared-sides.ts'
import { findLatestApart, listComparisonsOf } from '../comparison-storage.ts'
import { allowedForCluster } from '../doubles/doubles-search.ts'
import { findCluster } from '../doubles/doubles-storage.ts'
import { presentCluster, type SeenCluster, seenClusters } from '../doubles/present-doubles.ts'

/** The records of a pile side by side, with names: recorded for each. */
export async function getCluster(
  work: Work,
  { clusterId }: InputOf<(typeof peopleEndpoints)['getCluster']>,
): Promise<Cluster> {
  const cluster = await getSeenCluster(work, clusterId)
  work.record({ name: 'doubles-cluster-read', subjects: subjectsOf(cluster), details: { clusterId } })
  return showCluster(work, cluster)
}

/** A pile of which the actor still sees two records or more; `lock` for who is going to decide on it. */
export async function getSeenCluster(work: Work, clusterId: string, lock = false): Promise<SeenCluster> {
  const stored = await findCluster(work, clusterId, lock)
  const [seen] = stored ? await seenClusters(work, [stored]) : []
  if (!seen) throw notFound()
  return seen
}

export function subjectsOf({ records }: SeenCluster): string[] {
  return records.map(({ subjectId }) => subjectId)
}

export async function showCluster(work: Work, cluster: SeenCluster): Promise<Cluster> {
  const subjects = subjectsOf(cluster)
  const comparisons = new Map<string, Cluster['comparisons'][number]>()
  for (const subjectId of subjects) {
    for (const { id, state, subjectId: one, otherSubjectId: other } of await listComparisonsOf(work, subjectId))
      if (subjects.includes(one) && subjects.includes(other)) comparisons.set(id, { id, state })
  }
  const around = await aroundOf(work, subjects)
  const told = cluster.state === 'apart' ? await findLatestApart(work, subjects) : undefined
  return {
    id: cluster.id,
    searchId: cluster.searchId,
    purpose: work.purpose as Cluster['purpose'],
    state: cluster.state,
    ...(await presentCluster(work, cluster, around)),
    comparisons: [...comparisons.values()],
    toldApart: told
      ? { by: colleagueName(around.colleagues, told.saidBy), at: told.saidAt.toISOString(), reason: told.reason }
      : null,
    allowed: [...allowedForCluster(work.actor.permissions, cluster.state)],
  }
}
