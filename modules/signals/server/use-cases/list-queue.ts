import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listPseudonyms } from '../../../people/server/index.ts'
import { lookAt } from '../../../privacy/server/index.ts'
import type { Queue, signalEndpoints } from '../../contract.ts'
import { presentQueue } from '../present.ts'
import { countQueue, findInQueue, getSignalRow, readQueueRows } from '../storage.ts'

/** Open signals, who waits longest first; there is no other order. */
export async function listQueue(
  work: Work,
  { show = 'all-open', after, limit = 100 }: InputOf<(typeof signalEndpoints)['listQueue']>,
): Promise<Queue> {
  const last = after === undefined ? undefined : await getSignalRow(work, after)
  const { ids, subjects, counts } = await findInQueue(work, show, limit + 1, last)
  const [page, seen] = [ids.slice(0, limit), subjects.slice(0, limit)]
  work.record({ name: 'signals-listed', subjects: seen, details: { show } })
  const [, rows, pseudonyms] = await Promise.all([
    lookAt(work, seen),
    readQueueRows(work, page),
    listPseudonyms(work, seen),
  ])
  return {
    items: presentQueue(work, rows, pseudonyms),
    counts,
    next: ids.length > limit ? (page.at(-1) ?? null) : null,
  }
}

/** How many open signals there are; opens none of them. */
export async function countSignals(work: Work): Promise<Queue['counts']> {
  work.record({ name: 'signals-counted' })
  return countQueue(work)
}
