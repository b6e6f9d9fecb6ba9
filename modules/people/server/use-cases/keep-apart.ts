import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { peopleEndpoints, PeopleRefusal } from '../../contract.ts'
import { joinedSubjects, listComparisonsOf, whyApart } from '../comparison-storage.ts'
import { findSubjectOf } from '../description-storage.ts'
import { setApart } from '../match-storage.ts'
import { refusalOf } from '../person-comparison.ts'

type E = (typeof peopleEndpoints)['keepApart']

/**
 * Says of a suggestion that it is not the same person. One person is enough, because apart is where records begin; it holds
 * until a fact of one of the two changes, or two people compare them anew.
 */
export async function keepApart(work: Work, { descriptionId, candidateId, reason }: InputOf<E>): Promise<OutputOf<E>> {
  const subjectId = await findSubjectOf(work, descriptionId)
  const otherSubjectId = await findSubjectOf(work, candidateId)
  if (subjectId === undefined || otherSubjectId === undefined) throw notFound()
  if (subjectId === otherSubjectId) throw new Refusal<PeopleRefusal>('same-record')
  if (!reason.trim()) throw new Refusal<PeopleRefusal>('reason-missing')
  if ((await joinedSubjects(work, subjectId)).includes(otherSubjectId)) {
    throw new Refusal<PeopleRefusal>('already-joined')
  }
  const open = (await listComparisonsOf(work, subjectId)).find(
    ({ state, ...sides }) => state === 'open' && [sides.subjectId, sides.otherSubjectId].includes(otherSubjectId),
  )
  if (open) throw new Refusal<PeopleRefusal>('comparison-already-open', { comparisonId: open.id })
  const apart = await whyApart(work, subjectId, otherSubjectId)
  if (apart !== null) throw new Refusal<PeopleRefusal>(refusalOf[apart])

  await setApart(work, subjectId, otherSubjectId, reason.trim())
  work.record({ name: 'records-said-not-the-same', subjects: [subjectId, otherSubjectId] })
  return { done: true }
}
