import { notFound, Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { type Grant, giveAccess, lastingKinds, toProfessional } from '../../../privacy/server/index.ts'
import type { OpenComparison, PeopleRefusal, PersonComparison } from '../../contract.ts'
import { listColleagues, possibleDeciders } from '../colleagues.ts'
import { showComparison } from '../compared-sides.ts'
import { markLooked } from '../changed-fact-storage.ts'
import { insertComparison, joinedSubjects, listComparisonsOf, lockDecisions, whyApart } from '../comparison-storage.ts'
import { findSubjectOf } from '../description-storage.ts'
import { takeMatchOf } from '../match-storage.ts'
import { comparisonDays, refusalOf, type StoredComparison } from '../person-comparison.ts'

/**
 * Puts two records that the actor sees side by side, for two people to decide. Both keep what the actor sees of who the
 * records are about, for fourteen days at most, so that a decision does not break off when other access lapses. Two that
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
  await lockDecisions(work)
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
  if (!stored) throw refusal('not-now')
  // Whoever compares anew looks at what changed.
  await markLooked(
    work,
    earlier.map(({ id }) => id),
  )
  await takeMatchOf(work, subjectId, otherSubjectId)
  await lendAccess(work, stored, subjectId)
  await lendAccess(work, stored, otherSubjectId)
  work.record({
    name: 'comparison-opened',
    subjects: [subjectId, otherSubjectId],
    details: { comparisonId: stored.id, secondDeciderId, ...(apart ? { anew } : {}) },
  })
  return showComparison(work, stored)
}

/** What the opener holds for longer than three hours, and no more; it ends with the comparison (migration 0040). */
async function lendAccess(work: Work, { id, openedBy, secondDecider }: StoredComparison, subjectId: string) {
  const held = await lastingKinds(work, subjectId)
  const kinds = (['identity', 'contact'] as const).filter((kind) => held.includes(kind))
  if (kinds.length === 0) return
  const until = new Date(work.now.getTime() + comparisonDays * 86_400_000)
  const grants = [openedBy, secondDecider].map((professionalId): Grant => ({
    holder: toProfessional(professionalId),
    kinds,
    reason: 'comparison',
    reasonId: id,
    until,
  }))
  await giveAccess(work, subjectId, grants)
}

function refusal(code: PeopleRefusal, facts: Record<string, unknown> = {}): Refusal {
  return new Refusal(code, facts)
}
