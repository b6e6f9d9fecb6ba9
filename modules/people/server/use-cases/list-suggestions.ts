import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { lookAt } from '../../../privacy/server/index.ts'
import type { ComparisonState, peopleEndpoints, Suggestion, Suggestions } from '../../contract.ts'
import { aroundOf } from '../compared-sides.ts'
import { type Comparison, isWorthALook } from '../comparison.ts'
import { countValues, findCandidates, joinedSubjects, listComparisonsOf } from '../comparison-storage.ts'
import { comparable, type DescribedSubject } from '../described-subject.ts'
import { listDescriptions, lookAtSubjectOf } from '../description-storage.ts'
import { presentFinding, presentSide } from '../present.ts'
import { compareWith, type Counted, nobodyCounted, valuesAsked } from '../shares.ts'

type E = typeof peopleEndpoints

/** What may be about the same young person as this record, and what two people already found to be. */
export async function listSuggestions(
  work: Work,
  { descriptionId }: InputOf<E['listSuggestions']>,
): Promise<Suggestions> {
  const subjectId = await lookAtSubjectOf(work, descriptionId)
  if (subjectId === undefined) throw notFound()
  return relatedTo(work, subjectId)
}

/** As below, the suggestions alone; none for a subject that the actor does not see. */
export async function suggestionsFor(work: Work, subjectId: string): Promise<readonly Suggestion[]> {
  if (!(await listDescriptions(work, [subjectId])).has(subjectId)) return []
  return (await relatedTo(work, subjectId)).suggestions
}

/**
 * Records of the same purpose in this municipality, seen by the actor, that may be about the same young person, or that two
 * people found to be: newest first, never by weight. No suggestions for who may not compare. From here the unit of work looks
 * at this subject and at those alone.
 */
export async function relatedTo(work: Work, subjectId: string): Promise<Suggestions> {
  const mayCompare = work.actor.permissions.has('people.compare')
  const [candidates, joined] = await Promise.all([
    mayCompare ? findCandidates(work, subjectId) : [],
    joinedSubjects(work, subjectId),
  ])
  // Asked at once, so that it travels in one packet.
  const all = [subjectId, ...candidates, ...joined]
  const [, described, comparisons, around, everybody] = await Promise.all([
    lookAt(work, all),
    listDescriptions(work, all),
    listComparisonsOf(work, subjectId),
    aroundOf(work, all),
    candidates.length > 0 ? countValues(work, []) : nobodyCounted,
  ])
  const asking = described.get(subjectId)
  const newestFirst = (subjects: readonly string[]): DescribedSubject[] =>
    subjects
      .flatMap((id) => described.get(id) ?? [])
      .toSorted((a, b) => b.describedAt.getTime() - a.describedAt.getTime())
  const withThis = (other: string, state?: ComparisonState) =>
    comparisons.find(
      (each) => [each.subjectId, each.otherSubjectId].includes(other) && (!state || each.state === state),
    )

  const found = asking ? await compareAll(work, asking, newestFirst(candidates), everybody) : []
  if (found.length > 0)
    work.record({ name: 'suggestions-read', subjects: found.map(({ candidate }) => candidate.subjectId) })
  work.record({ name: 'joined-records-read', subjects: [subjectId, ...joined] })
  return {
    suggestions: found.map(({ candidate, compared }) => {
      const latest = withThis(candidate.subjectId)
      return {
        ...presentSide(work, candidate, around),
        fields: compared.fields.map(presentFinding),
        hypothesis: compared.verdict,
        comparison: latest ? { id: latest.id, state: latest.state } : null,
      }
    }),
    joined: newestFirst(joined).map((each) => ({
      ...presentSide(work, each, around),
      comparisonId: withThis(each.subjectId, 'joined')?.id ?? null,
    })),
  }
}

type Found = { readonly candidate: DescribedSubject; readonly compared: Comparison }

async function compareAll(
  work: Work,
  asking: DescribedSubject,
  candidates: readonly DescribedSubject[],
  everybody: Counted,
): Promise<Found[]> {
  const left = comparable(asking)
  // Counting is dear: only for those that would be worth a look if nobody else had what they share.
  const hopeful = candidates
    .map((candidate) => ({ candidate, right: comparable(candidate) }))
    .filter(({ right }) => isWorthALook(compareWith(left, right, everybody)))
  if (hopeful.length === 0) return []
  const asked = valuesAsked(
    left,
    hopeful.map(({ right }) => right),
  )
  const counted = await countValues(work, asked)
  return hopeful
    .map(({ candidate, right }) => ({ candidate, compared: compareWith(left, right, counted) }))
    .filter(({ compared }) => isWorthALook(compared))
}
