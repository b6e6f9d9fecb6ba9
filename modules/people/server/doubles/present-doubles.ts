import type { Work } from '../../../../platform/server/work.ts'
import {
  type Cluster,
  type ClusterCard,
  comparedFields,
  type ComparedFieldName,
  type DoublesSearch,
  type PileSays,
} from '../../contract.ts'
import type { Comparison, FieldComparison } from '../comparison.ts'
import { countValues } from '../comparison-storage.ts'
import { comparable, type DescribedSubject } from '../described-subject.ts'
import { listDescriptions } from '../description-storage.ts'
import { type Around, presentSide, presentValue } from '../present.ts'
import { compareWith, valuesAsked } from '../shares.ts'
import { isUnderWay, type StoredSearch } from './doubles-search.ts'
import { countRecordsOf, listClusters, personsOf, type StoredCluster } from './doubles-storage.ts'
import { groupedBy } from './piles.ts'

/** A pile as its reader sees it now: oldest record first, and only records of which the reader sees who they are about. */
export type SeenCluster = StoredCluster & { readonly records: readonly DescribedSubject[] }

/** Piles of which the reader still sees two records or more. */
export async function seenClusters(
  work: Work,
  clusters: readonly (StoredCluster & { readonly subjectIds: readonly string[] })[],
): Promise<readonly SeenCluster[]> {
  const described = await listDescriptions(
    work,
    clusters.flatMap(({ subjectIds }) => subjectIds),
  )
  return clusters
    .map(({ subjectIds, ...cluster }) => ({
      ...cluster,
      records: subjectIds
        .flatMap((subjectId) => described.get(subjectId) ?? [])
        .toSorted((a, b) => a.describedAt.getTime() - b.describedAt.getTime()),
    }))
    .filter(({ records }) => records.length > 1)
}

export async function presentSearch(
  work: Work,
  search: StoredSearch,
  seen?: readonly SeenCluster[],
): Promise<DoublesSearch> {
  const clusters = seen ?? (await seenClusters(work, await listClusters(work, search.id)))
  const count = (...states: StoredCluster['state'][]): number =>
    clusters.filter(({ state }) => states.includes(state)).length
  return {
    id: search.id,
    purpose: search.purpose as DoublesSearch['purpose'],
    over: search.over,
    startedAt: search.startedAt.toISOString(),
    state: search.state,
    total: search.total,
    done: search.done,
    pairs: search.pairs,
    endedAt: search.endedAt?.toISOString() ?? null,
    endsAt: search.endsAt.toISOString(),
    clusters: { open: count('open'), later: count('later'), decided: count('together', 'apart') },
    allowed: isUnderWay(search) ? ['stop'] : [],
  }
}

/** What the records of piles say of each other, with one count of how common their values are. */
async function compareInside(
  work: Work,
  clusters: readonly SeenCluster[],
): Promise<ReadonlyMap<string, readonly Comparison[]>> {
  const pairs = clusters.flatMap(({ id, records }) =>
    records.flatMap((one, at) =>
      records.slice(at + 1).map((other) => ({ id, left: comparable(one), right: comparable(other) })),
    ),
  )
  if (pairs.length === 0) return new Map()
  const asked = new Set(pairs.flatMap(({ left, right }) => valuesAsked(left, [right])))
  const counted = await countValues(work, [...asked])
  const compared = pairs.map(({ id, left, right }) => ({ id, comparison: compareWith(left, right, counted) }))
  return new Map(
    [...groupedBy(compared, ({ id }) => id)].map(([id, all]) => [id, all.map(({ comparison }) => comparison)]),
  )
}

/** Fields that some record tells, and what the pile says in them: one pair that differs is enough to say so. */
function fieldsOf(comparisons: readonly Comparison[]): { field: ComparedFieldName; says: PileSays }[] {
  return comparedFields.flatMap((field) => {
    const found = comparisons.flatMap(({ fields }) => fields.find((each) => each.field === field) ?? [])
    if (found.every(isUnknownToBoth)) return []
    const against = found.some(({ degree }) => degree === 'against' || degree === 'against-slight')
    const forIt = found.some(({ degree }) => degree.startsWith('for'))
    return [{ field, says: against ? 'differs' : forIt ? 'fits' : 'says-little' } as const]
  })
}

function isUnknownToBoth({ reason }: FieldComparison): boolean {
  return reason.code === 'not-known' && reason.params['side'] === 'both'
}

export async function presentCards(
  work: Work,
  clusters: readonly SeenCluster[],
  around: Around,
): Promise<ClusterCard[]> {
  const compared = await compareInside(work, clusters)
  const joined = await joinedCounts(work, clusters)
  return clusters.map(({ id, state, records }) => ({
    id,
    state,
    members: records.map((record) => ({
      ...presentSide(work, record, around),
      joinedWith: joined.get(record.subjectId) ?? 0,
    })),
    fields: fieldsOf(compared.get(id) ?? []),
  }))
}

export async function presentCluster(
  work: Work,
  cluster: SeenCluster,
  around: Around,
): Promise<Pick<Cluster, 'members' | 'fields'>> {
  const [card] = await presentCards(work, [cluster], around)
  return {
    members: card?.members ?? [],
    fields: (card?.fields ?? []).map(({ field, says }) => ({
      field,
      says,
      values: cluster.records.map((record) => presentValue(field, record)),
    })),
  }
}

/** With how many others each record was brought together, as far as the reader sees them. */
async function joinedCounts(work: Work, clusters: readonly SeenCluster[]): Promise<ReadonlyMap<string, number>> {
  const subjects = clusters.flatMap(({ records }) => records.map(({ subjectId }) => subjectId))
  const persons = await personsOf(work, subjects)
  const sizes = await countRecordsOf(work, [...new Set(persons.values())])
  return new Map([...persons].map(([subjectId, person]) => [subjectId, Math.max(0, (sizes.get(person) ?? 1) - 1)]))
}
