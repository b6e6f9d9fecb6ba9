import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Cluster, peopleEndpoints, PeopleRefusal } from '../../contract.ts'
import { allowedForCluster } from '../doubles/doubles-search.ts'
import { updateCluster } from '../doubles/doubles-storage.ts'
import { getSeenCluster, showCluster, subjectsOf } from './get-cluster.ts'

/** Not now: the pile stays as long as its search does. */
export async function putOff(work: Work, { clusterId }: InputOf<(typeof peopleEndpoints)['putOff']>): Promise<Cluster> {
  const cluster = await getSeenCluster(work, clusterId, true)
  if (!allowedForCluster(work.actor.permissions, cluster.state).includes('put-off'))
    throw new Refusal<PeopleRefusal>('already-decided')
  await updateCluster(work, clusterId, 'later')
  work.record({ name: 'doubles-cluster-decided', subjects: subjectsOf(cluster), details: { clusterId } })
  return showCluster(work, await getSeenCluster(work, clusterId))
}
