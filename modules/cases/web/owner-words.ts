import type { PlanIntervention } from '../contract.ts'
import { capital } from './called.ts'
import type { text } from './text.en.ts'

/** Who has an intervention or an action, in words: a colleague by name, the young person by initial, oma as *oma*. */
export function ownerWords(owner: PlanIntervention['owner'], who: string, t: (typeof text)['nl']): string {
  if (owner.colleague) return owner.colleague.name
  if (owner.words) return capital(owner.words)
  return owner.who ? capital(t.owners[owner.who](who)) : ''
}
