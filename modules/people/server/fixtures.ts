import { addMonths, instantOf, localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import { destroyOnFor, openSubject, toProfessional, toRole } from '../../privacy/server/index.ts'
import type { DescriptionInput } from '../contract.ts'
import { describePerson } from './use-cases/describe-person.ts'

/** A signal about somebody, opened by its reporter and seen by the information coordinators; answers its subject. */
export async function aDescribedSignal(
  work: Work,
  told: DescriptionInput,
  label?: { reference: string; recordId: string },
): Promise<string> {
  const today = localDateOf(work.now)
  const until = instantOf(addMonths(today, 6))
  const subjectId = await openSubject(work, {
    type: 'signal',
    destroyOn: destroyOnFor('signal-in-progress-6-months', today),
    rule: 'signal-in-progress-6-months',
    grants: [
      {
        holder: toProfessional(String(work.actor.professionalId)),
        kinds: ['identity', 'contact'],
        reason: 'reporter',
        until,
      },
      { holder: toRole('information-coordinator'), kinds: ['identity', 'contact'], reason: 'coordinator', until },
    ],
  })
  await describePerson(work, subjectId, told, label)
  return subjectId
}
