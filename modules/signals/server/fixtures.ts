import { addDays, localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { ObservationGiven, Receipt, RegisterSignal } from '../contract.ts'
import { registerSignal } from './use-cases/register-signal.ts'

/** Something a teacher saw yesterday in school. */
export function aFact(work: Pick<Work, 'now'>, told: Partial<ObservationGiven> = {}): ObservationGiven {
  return {
    text: 'Had twee telefoons in de les. Eén ging negen keer over in een half uur.',
    code: 'SIG-01',
    world: 'school',
    observedOn: addDays(localDateOf(work.now), -1),
    basis: 'own-observation',
    ...told,
  }
}

/** What a signaller sends; the young person is known by name and school unless told otherwise. */
export function aSignalToShare(work: Pick<Work, 'now'>, told: Partial<RegisterSignal> = {}): RegisterSignal {
  return {
    about: 'young-person',
    description: { givenNames: 'Daan', familyName: 'Kuiper', birthDate: '2011-03', school: 'Sluiskamp College' },
    codes: ['SIG-01'],
    facts: [aFact(work)],
    spokenWith: ['parents'],
    ...told,
  }
}

/** A signal that the actor shared. */
export function aSignal(work: Work, told: Partial<RegisterSignal> = {}): Promise<Receipt> {
  return registerSignal(work, aSignalToShare(work, told))
}
