import { addMonths, localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import type { PersonalPurpose } from '../../../../platform/contract/endpoint.ts'
import { copyDescription, listDescriptions } from '../../../people/server/index.ts'
import { destroyOnFor, type Grant, movePurpose, openSubject, toProfessional } from '../../../privacy/server/index.ts'
import { monthsOfCase } from '../../contract.ts'
import { directorKinds, endOf, offerUntil } from '../case.ts'
import { directorHere } from '../colleagues.ts'
import { insertCase, insertPart, nextReference } from '../storage.ts'

export type NewCase = {
  /** The unit of work under the purpose that the data come from; `work` itself is under pga. */
  readonly from: Work
  readonly fromSubjectIds: readonly string[]
  /** One plain sentence; the young person gets it. */
  readonly why: string
  readonly itemId: string
  readonly directorId: string
  readonly ground: string
  readonly endsOn?: LocalDate
}

/**
 * Opens a case and offers it to a director, who accepts or declines. Until the end of the day the chair who opened it sees
 * what was opened; after that only that it waits for an answer.
 */
export async function openCase(
  work: Work,
  { from, fromSubjectIds, why, itemId, directorId, ground, endsOn }: NewCase,
): Promise<{ caseId: string; subjectId: string }> {
  await directorHere(work, directorId)
  const today = localDateOf(work.now)
  const [caseId, directionId] = [newId(), newId()]
  const chair = String(work.actor.professionalId)
  // Nothing is a case yet: an offer that nobody accepts goes the way of a signal.
  const subjectId = await openSubject(work, {
    type: 'case',
    destroyOn: destroyOnFor('signal-in-progress-6-months', today),
    rule: 'signal-in-progress-6-months',
    grants: [
      {
        holder: toProfessional(chair),
        kinds: ['identity', 'contact', 'observation'],
        reason: 'case-offer',
        reasonId: directionId,
        until: endOf(today),
      },
      {
        holder: toProfessional(chair),
        kinds: ['identity'],
        reason: 'case-offer',
        reasonId: directionId,
        until: offerUntil(today),
      },
      offerGrant(directorId, directionId, today),
    ],
  })
  const row = await insertCase(work, caseId, {
    subject_id: subjectId,
    reference: await nextReference(work, today.slice(2, 7).replace('-', '')),
    item_id: itemId,
    ground,
    decided_on: today,
    starts_on: today,
    ends_on: endsOn ?? addMonths(today, monthsOfCase),
    offered_to: directorId,
  })
  await insertPart(
    work,
    row,
    'cases.direction',
    'identity',
    { professional_id: directorId, offered_by: chair, offered_at: work.now },
    directionId,
  )
  await insertPart(work, row, 'cases.why', 'observation', { text: why, written_by: chair, written_at: work.now })

  const described = await work.underPurpose(from.purpose, (there) => listDescriptions(there, fromSubjectIds))
  const source = fromSubjectIds.find((id) => described.has(id)) ?? fromSubjectIds[0]
  if (source !== undefined) {
    await copyDescription(from, source, work, subjectId, { reference: row.reference, recordId: caseId })
    for (const moved of new Set([source, fromSubjectIds[0] ?? source])) {
      await movePurpose(work, {
        fromSubjectId: moved,
        toSubjectId: subjectId,
        fromPurpose: from.purpose as PersonalPurpose,
        ground,
        reason: why,
      })
    }
  }
  work.record({ name: 'case-opened', subjectId, details: { caseId, directorId } })
  return { caseId, subjectId }
}

/** What the one who is asked to direct may read before answering. */
export function offerGrant(directorId: string, directionId: string, today: LocalDate): Grant {
  return {
    holder: toProfessional(directorId),
    kinds: directorKinds,
    reason: 'case-offer',
    reasonId: directionId,
    until: offerUntil(today),
  }
}
