import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Cluster, PeopleRefusal, TellApart } from '../../contract.ts'
import { allowedForCluster } from '../doubles/doubles-search.ts'
import { updateCluster, upsertToldApart } from '../doubles/doubles-storage.ts'
import { getSeenCluster, showCluster, subjectsOf } from './get-cluster.ts'

/**
 * None of these records are about the same person: no search puts two of them in one pile again, until one is described
 * anew. It keeps nothing apart for good; that takes a comparison by two people.
 */
export async function tellApart(work: Work, { clusterId, reason }: TellApart): Promise<Cluster> {
  const cluster = await getSeenCluster(work, clusterId, true)
  if (!allowedForCluster(work.actor.permissions, cluster.state).includes('tell-apart'))
    throw new Refusal<PeopleRefusal>('already-decided')
  await upsertToldApart(work, subjectsOf(cluster), reason.trim())
  await updateCluster(work, clusterId, 'apart')
  work.record({ name: 'doubles-cluster-told-apart', subjects: subjectsOf(cluster), details: { clusterId } })
  return showCluster(work, await getSeenCluster(work, clusterId))
}
