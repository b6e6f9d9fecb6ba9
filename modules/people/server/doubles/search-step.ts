import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { DoublesSearchState } from '../../contract.ts'
import type { Comparison } from '../comparison.ts'
import { countValues, findCandidates, whyApart } from '../comparison-storage.ts'
import { comparable, type DescribedSubject } from '../described-subject.ts'
import { listDescriptions } from '../description-storage.ts'
import { compareWith, valuesAsked } from '../shares.ts'
import { isUnderWay, type StoredSearch } from './doubles-search.ts'
import * as storage from './doubles-storage.ts'
import { keptOut, likelyFrom, pairChance } from './pair-chance.ts'
import { componentsOf, groupedBy, type LikelyPair, pilesOf } from './piles.ts'

/** Records in one step: few enough to commit within a second or two, so that progress is real and little is lost. */
export const recordsInStep = 25

/**
 * Takes a search one step further, in the name of who started it: looks for the doubles of a few records, or makes the piles
 * when all were looked for. Answers where the search stands; undefined when another process is taking this step.
 */
export async function takeStep(
  work: Work,
  searchId: string,
  most = recordsInStep,
): Promise<DoublesSearchState | undefined> {
  const search = await storage.findSearchToStep(work, searchId)
  if (!search) {
    work.record({ name: 'doubles-step-left-to-another', details: { searchId } })
    return undefined
  }
  if (!isUnderWay(search)) {
    work.record({ name: 'doubles-search-ended-already', details: { searchId } })
    return search.state
  }
  return search.state === 'searching' ? searchFurther(work, search, most) : makePiles(work, search)
}

async function searchFurther(work: Work, search: StoredSearch, most: number): Promise<DoublesSearchState> {
  const next = await storage.listRecordsToSearch(work, search.id, most)
  if (next.length === 0) {
    await storage.updateSearch(work, search.id, { state: 'grouping', done: search.total, pairs: search.pairs })
    work.record({ name: 'doubles-searched', details: { searchId: search.id, done: search.total } })
    return 'grouping'
  }
  const found = await storage.insertPairs(work, search.id, await likelyPairsOf(work, search, next))
  await storage.markSearched(work, search.id, next)
  const done = Math.min(search.total, search.done + next.length)
  await storage.updateSearch(work, search.id, { state: 'searching', done, pairs: search.pairs + found })
  work.record({ name: 'doubles-searched', subjects: next, details: { searchId: search.id, done } })
  return 'searching'
}

/** Pairs of these records with others of the search that are likelier one person than not, and on which nobody decided. */
async function likelyPairsOf(work: Work, search: StoredSearch, next: readonly string[]): Promise<LikelyPair[]> {
  const candidates = new Map<string, readonly string[]>()
  for (const subjectId of next) candidates.set(subjectId, await findCandidates(work, subjectId))
  const inSearch = new Set(
    await storage.listRecordsAmong(work, search.id, [...new Set([...candidates.values()].flat())]),
  )
  const all = [...new Set([...next, ...inSearch])]
  const described = await listDescriptions(work, all)
  const persons = await storage.personsOf(work, all)
  const settled = (one: string, other: string): boolean => persons.has(one) && persons.get(one) === persons.get(other)
  const pairs = next.flatMap((one) =>
    (candidates.get(one) ?? [])
      .filter((other) => inSearch.has(other) && !settled(one, other))
      .map((other) => ({ one, other })),
  )
  const compared = await compareAll(work, described, pairs)
  return compared
    .map(({ one, other, comparison }) => ({ one, other, chance: pairChance(comparison) }))
    .filter(({ chance }) => chance >= likelyFrom)
}

type Two = { readonly one: string; readonly other: string }

/** Each pair compared, in one count of how common their values are; what the actor does not see is left out. */
async function compareAll(
  work: Work,
  described: ReadonlyMap<string, DescribedSubject>,
  pairs: readonly Two[],
): Promise<(Two & { readonly comparison: Comparison })[]> {
  const known = new Map([...described].map(([subjectId, one]) => [subjectId, comparable(one)]))
  const seen = pairs.flatMap(({ one, other }) => {
    const [left, right] = [known.get(one), known.get(other)]
    return left && right ? [{ one, other, left, right }] : []
  })
  if (seen.length === 0) return []
  const asked = new Set(seen.flatMap(({ left, right }) => valuesAsked(left, [right])))
  const counted = await countValues(work, [...asked])
  return seen.map(({ one, other, left, right }) => ({ one, other, comparison: compareWith(left, right, counted) }))
}

/** Cuts what was found into piles, by what is known and seen now, and forgets what was only needed to find them. */
async function makePiles(work: Work, search: StoredSearch): Promise<DoublesSearchState> {
  const pairs = await storage.listPairs(work, search.id)
  const subjects = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))]
  const described = await listDescriptions(work, subjects)
  const units = unitsOf(subjects, await storage.personsOf(work, subjects))
  const byUnit = pairs.map(({ one, other, chance }) => ({
    one: units.of(one),
    other: units.of(other),
    chance,
  }))
  const piles: (readonly string[])[] = []
  for (const component of componentsOf(byUnit.filter(({ one, other }) => one !== other))) {
    piles.push(...(await pilesIn(work, component, units, described)))
  }
  const toldAt = (pile: readonly string[]): number =>
    Math.min(...pile.map((subjectId) => described.get(subjectId)?.describedAt.getTime() ?? Infinity))
  const shown = piles.toSorted((a, b) => toldAt(a) - toldAt(b))
  await storage.insertClusters(work, search.id, shown)
  await storage.forgetWork(work, search.id)
  await storage.updateSearch(work, search.id, { state: 'finished', done: search.total, pairs: search.pairs })
  work.record({ name: 'doubles-search-finished', subjects, details: { searchId: search.id, clusters: shown.length } })
  return 'finished'
}

type Units = { readonly of: (subjectId: string) => string; readonly membersOf: (unit: string) => readonly string[] }

/** Records that two people joined already count as one, which its oldest record stands for. */
function unitsOf(subjects: readonly string[], persons: ReadonlyMap<string, string>): Units {
  const members = groupedBy(subjects, (subjectId) => persons.get(subjectId) ?? subjectId)
  const oldest = (ids: readonly string[]): string =>
    ids.reduce((first, id) => (BigInt(id) < BigInt(first) ? id : first))
  const unit = new Map([...members.values()].flatMap((ids) => ids.map((id) => [id, oldest(ids)] as const)))
  return {
    of: (subjectId) => unit.get(subjectId) ?? subjectId,
    membersOf: (first) => members.get(persons.get(first) ?? first) ?? [first],
  }
}

const keyOf = (one: string, other: string): string => [one, other].toSorted().join(' ')

/** Average linkage over every pair of these, also those that no shared key brought together. */
async function pilesIn(
  work: Work,
  component: readonly string[],
  units: Units,
  described: ReadonlyMap<string, DescribedSubject>,
): Promise<readonly (readonly string[])[]> {
  const records = component.flatMap(units.membersOf)
  const two = records.flatMap((one, at) => records.slice(at + 1).map((other) => ({ one, other })))
  const compared = await compareAll(
    work,
    described,
    two.filter(({ one, other }) => units.of(one) !== units.of(other)),
  )
  const chances = new Map<string, number>()
  for (const { one, other, comparison } of compared) {
    const key = keyOf(units.of(one), units.of(other))
    const likely = pairChance(comparison)
    const apart = likely >= likelyFrom && (await whyApart(work, one, other)) !== null
    const chance = apart ? keptOut : likely
    const before = chances.get(key)
    chances.set(key, before === undefined ? chance : joinChances(before, chance))
  }
  return pilesOf(component, (one, other) => chances.get(keyOf(one, other)) ?? 0)
}

// Of two joined records the one that says most counts, and neither may be kept out.
function joinChances(one: number, other: number): number {
  return one === keptOut || other === keptOut ? keptOut : Math.max(one, other)
}

export async function getSearch(work: Work, searchId: string): Promise<StoredSearch> {
  const search = await storage.findSearch(work, searchId)
  if (!search) throw notFound()
  return search
}
