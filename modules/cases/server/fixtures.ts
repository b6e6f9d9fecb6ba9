import { localDateOf } from '../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../platform/server/work.ts'
import type { DescriptionInput } from '../../people/contract.ts'
import { describePerson } from '../../people/server/index.ts'
import { destroyOnFor, openSubject, toProfessional } from '../../privacy/server/index.ts'
import type { PersonCase } from '../contract.ts'
import { recordInformed } from './use-cases/inform.ts'
import { openCase } from './use-cases/open-case.ts'
import { addGoal, settlePlan, writeOwnView } from './use-cases/plan.ts'

export const thijs: DescriptionInput = {
  givenNames: 'Thijs',
  familyName: 'van der Wal',
  birthDate: '2010-05-12',
  school: 'Mbo Werfzicht',
  neighbourhood: 'Sluiskwartier',
}

/** A case that the actor, a chair at work for signalering, decided on and offered to a director. */
export async function anOfferedCase(
  work: Work,
  {
    directorId = '',
    description = thijs,
    why = 'T. bracht drie keer ’s nachts een tas weg voor anderen en wil daar nu mee stoppen.',
  }: { directorId?: string; description?: DescriptionInput; why?: string },
): Promise<{ caseId: string; subjectId: string }> {
  const today = localDateOf(work.now)
  const item = await openSubject(work, {
    type: 'agenda-item',
    destroyOn: destroyOnFor('signal-in-progress-6-months', today),
    rule: 'signal-in-progress-6-months',
    grants: [
      {
        holder: toProfessional(String(work.actor.professionalId)),
        kinds: ['identity', 'contact', 'observation'],
        reason: 'agenda-item',
        until: new Date(work.now.getTime() + 86_400_000),
      },
    ],
  })
  await describePerson(work, item, description)
  return work.underPurpose('pga', (there) =>
    openCase(there, {
      from: work,
      fromSubjectIds: [item],
      why,
      itemId: newId(),
      directorId,
      ground: 'AVG art. 6 lid 1 onder e, convenant art. 7',
    }),
  )
}

/** What a director does before a plan is ready: tell, listen, write down a goal; then the plan is settled. */
export async function aCaseInPlanning(work: Work, caseId: string): Promise<PersonCase> {
  const today = localDateOf(work.now)
  for (const side of ['young-person', 'parents'] as const) {
    await recordInformed(work, { caseId, side, on: today, how: 'Gesprek thuis en een brief.' })
    await writeOwnView(work, {
      caseId,
      side,
      text: 'Klopt. Maar het was geen vast werk.',
      spokenOn: today,
      notSpokenReason: null,
    })
  }
  await addGoal(work, { caseId, words: 'Ik wil mijn examen halen en daarna iets met motoren.', readableBySchool: true })
  return settlePlan(work, { caseId })
}
