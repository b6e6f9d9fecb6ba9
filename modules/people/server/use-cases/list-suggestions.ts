import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { JoinedRecord, peopleEndpoints, Suggestion, Suggestions } from '../../contract.ts'
import { aroundOf } from '../compared-sides.ts'
import { type Comparison, identityBits } from '../comparison.ts'
import { countValues, findCandidates, joinedSubjects, listComparisonsOf } from '../comparison-storage.ts'
import { comparable, type DescribedSubject } from '../described-subject.ts'
import { findSubjectOf, listDescriptions } from '../description-storage.ts'
import { presentFinding, presentSide } from '../present.ts'
import { compareWith, valuesAsked } from '../shares.ts'

type E = typeof peopleEndpoints

/** What may be about the same young person as this record, and what two people already found to be. */
export async function listSuggestions(
  work: Work,
  { descriptionId }: InputOf<E['listSuggestions']>,
): Promise<Suggestions> {
  const subjectId = await findSubjectOf(work, descriptionId)
  if (subjectId === undefined) throw notFound()
  return { suggestions: await suggestionsFor(work, subjectId), joined: await listJoined(work, subjectId) }
}

/**
 * Records of the same purpose in this municipality, seen by the actor, that may be about the same young person: newest
 * first, never by weight. Empty for who may not compare.
 */
export async function suggestionsFor(work: Work, subjectId: string): Promise<Suggestion[]> {
  if (!work.actor.permissions.has('people.compare')) return []
  const asking = (await listDescriptions(work, [subjectId])).get(subjectId)
  if (!asking) return []
  const joined = new Set(await joinedSubjects(work, subjectId))
  const candidates = (await findCandidates(work, subjectId)).filter((candidate) => !joined.has(candidate))
  const described = await listDescriptions(work, candidates)
  const found = await compareAll(work, asking, [...described.values()])
  if (found.length === 0) return []

  const around = await aroundOf(
    work,
    found.map(({ candidate }) => candidate.subjectId),
  )
  const comparisons = await listComparisonsOf(work, subjectId)
  work.record({ name: 'suggestions-read', subjects: found.map(({ candidate }) => candidate.subjectId) })
  return found
    .toSorted((a, b) => b.candidate.describedAt.getTime() - a.candidate.describedAt.getTime())
    .map(({ candidate, compared }) => {
      const latest = comparisons.find(
        ({ subjectId: one, otherSubjectId: other }) => one === candidate.subjectId || other === candidate.subjectId,
      )
      return {
        ...presentSide(work, candidate, around),
        fields: compared.fields.map(presentFinding),
        hypothesis: compared.verdict,
        comparison: latest ? { id: latest.id, state: latest.state } : null,
      }
    })
}

type Found = { readonly candidate: DescribedSubject; readonly compared: Comparison }

async function compareAll(
  work: Work,
  asking: DescribedSubject,
  candidates: readonly DescribedSubject[],
): Promise<Found[]> {
  if (candidates.length === 0) return []
  const left = comparable(asking)
  const pairs = candidates.map((candidate) => ({ candidate, right: comparable(candidate) }))
  const asked = valuesAsked(
    left,
    pairs.map(({ right }) => right),
  )
  const counted = await countValues(work, asked)
  return pairs
    .map(({ candidate, right }) => ({ candidate, compared: compareWith(left, right, counted) }))
    .filter(({ compared }) => isWorthALook(compared))
}

// An unclear one is shown when being the same person is likelier than not; who is probably somebody else is not shown.
function isWorthALook(compared: Comparison): boolean {
  if (compared.verdict === 'unclear') return identityBits(compared) + compared.waterfall.startBits >= 0
  return compared.verdict !== 'probably-different'
}

/** What two people found to be about the same young person, newest first. */
export async function listJoined(work: Work, subjectId: string): Promise<JoinedRecord[]> {
  const joined = await joinedSubjects(work, subjectId)
  if (joined.length === 0) {
    work.record({ name: 'joined-records-read', subjectId })
    return []
  }
  const described = await listDescriptions(work, joined)
  const around = await aroundOf(work, joined)
  const comparisons = await listComparisonsOf(work, subjectId)
  work.record({ name: 'joined-records-read', subjects: [subjectId, ...joined] })
  return [...described.values()]
    .toSorted((a, b) => b.describedAt.getTime() - a.describedAt.getTime())
    .map((each) => {
      const by = comparisons.find(
        ({ state, subjectId: one, otherSubjectId: other }) =>
          state === 'joined' && (one === each.subjectId || other === each.subjectId),
      )
      return { ...presentSide(work, each, around), comparisonId: by?.id ?? null }
    })
}
