import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { type Grant, giveAccess, toProfessional } from '../../../privacy/server/index.ts'
import type { OpenComparison, PeopleRefusal, PersonComparison } from '../../contract.ts'
import { listColleagues, possibleDeciders } from '../colleagues.ts'
import { showComparison } from '../compared-sides.ts'
import { markLooked } from '../changed-fact-storage.ts'
import { insertComparison, joinedSubjects, listComparisonsOf, whyApart } from '../comparison-storage.ts'
import { findSubjectOf } from '../description-storage.ts'
import { takeMatchOf } from '../match-storage.ts'
import { comparisonDays, refusalOf } from '../person-comparison.ts'

/**
 * Puts two records that the actor sees side by side, for two people to decide. Both get access to who the records are
 * about (identity and contact) for fourteen days, so that a decision does not break off when other access lapses. Two that
 * somebody keeps apart are compared only by who says to know that, and never when it was for good.
 */
export async function openComparison(
  work: Work,
  { descriptionId, candidateId, secondDeciderId, anew = false }: OpenComparison,
): Promise<PersonComparison> {
  const subjectId = await findSubjectOf(work, descriptionId)
  const otherSubjectId = await findSubjectOf(work, candidateId)
  if (subjectId === undefined || otherSubjectId === undefined) throw notFound()

  if (subjectId === otherSubjectId) throw refusal('same-record')
  const earlier = (await listComparisonsOf(work, subjectId)).filter((sides) =>
    [sides.subjectId, sides.otherSubjectId].includes(otherSubjectId),
  )
  const open = earlier.find(({ state }) => state === 'open')
  if (open) throw refusal('comparison-already-open', { comparisonId: open.id })
  if ((await joinedSubjects(work, subjectId)).includes(otherSubjectId)) throw refusal('already-joined')
  const apart = await whyApart(work, subjectId, otherSubjectId)
  if (apart !== null && !(apart === 'apart' && anew)) throw refusal(refusalOf[apart])
  const deciders = possibleDeciders(work, await listColleagues(work))
  if (!deciders.some(({ id }) => id === secondDeciderId)) throw refusal('second-not-possible')

  const stored = await insertComparison(work, { subjectId, otherSubjectId, secondDecider: secondDeciderId })
  // Whoever compares anew looks at what changed.
  await markLooked(
    work,
    earlier.map(({ id }) => id),
  )
  await takeMatchOf(work, subjectId, otherSubjectId)
  const until = new Date(work.now.getTime() + comparisonDays * 86_400_000)
  const grants = [stored.openedBy, stored.secondDecider].map((professionalId): Grant => ({
    holder: toProfessional(professionalId),
    kinds: ['identity', 'contact'],
    reason: 'comparison',
    reasonId: stored.id,
    until,
  }))
  await giveAccess(work, subjectId, grants)
  await giveAccess(work, otherSubjectId, grants)
  work.record({
    name: 'comparison-opened',
    subjects: [subjectId, otherSubjectId],
    details: { comparisonId: stored.id, secondDeciderId, ...(apart ? { anew } : {}) },
  })
  return showComparison(work, stored)
}

function refusal(code: PeopleRefusal, facts: Record<string, unknown> = {}): Refusal {
  return new Refusal(code, facts)
}
