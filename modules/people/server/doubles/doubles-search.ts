import type { ClusterState, DoublesSearchState } from '../../contract.ts'

/** A search for doubles over many records, in the name of one information coordinator. */
export type StoredSearch = {
  readonly id: string
  readonly purpose: string
  readonly searchedBy: string
  readonly startedAt: Date
  readonly over: 'all' | 'list'
  readonly listId: string | null
  readonly state: DoublesSearchState
  readonly total: number
  readonly done: number
  readonly pairs: number
  readonly endedAt: Date | null
  readonly endsAt: Date
}

/** From its start; then it is destroyed with its piles. */
export const searchDays = 30

export function isUnderWay({ state }: Pick<StoredSearch, 'state'>): boolean {
  return state === 'searching' || state === 'grouping'
}

export const clusterActions = ['bring-together', 'tell-apart', 'put-off'] as const

/** A pile is decided once; one that was put off is as open as before. */
export function allowedForCluster(
  permissions: ReadonlySet<string>,
  state: ClusterState,
): readonly (typeof clusterActions)[number][] {
  if (!permissions.has('people.join') || state === 'together' || state === 'apart') return []
  return state === 'later' ? ['bring-together', 'tell-apart'] : clusterActions
}
