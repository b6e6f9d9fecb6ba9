import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Queue, signalEndpoints } from '../../contract.ts'
import { presentQueue } from '../present.ts'
import { countQueue, getSignalRow, listQueueRows } from '../storage.ts'

/** Open signals, who waits longest first; there is no other order. */
export async function listQueue(
  work: Work,
  { show = 'all-open', after, limit = 100 }: InputOf<(typeof signalEndpoints)['listQueue']>,
): Promise<Queue> {
  const last = after === undefined ? undefined : await getSignalRow(work, after)
  const { rows, counts } = await listQueueRows(work, show, limit + 1, last)
  const page = rows.slice(0, limit)
  work.record({ name: 'signals-listed', subjects: page.map((row) => row.subject_id), details: { show } })
  return { items: await presentQueue(work, page), counts, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null }
}

/** How many open signals there are; opens none of them. */
export async function countSignals(work: Work): Promise<Queue['counts']> {
  work.record({ name: 'signals-counted' })
  return countQueue(work)
}
