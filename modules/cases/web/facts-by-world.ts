import { worlds, type World } from '../../../platform/web/WorldMark.tsx'
import type { KnownHow } from '../../../platform/web/Fact.tsx'
import type { CaseFact, PersonCase, ProtectiveFact } from '../contract.ts'

export type WorldOfCase = { world: World; facts: readonly CaseFact[]; protective: readonly ProtectiveFact[] }

/** What may stand openly in the four worlds; care and offences have a place of their own. */
export function factsByWorld({ facts, protectiveFacts }: Pick<PersonCase, 'facts' | 'protectiveFacts'>): WorldOfCase[] {
  const open = facts.filter(({ kind }) => kind === 'observation' || kind === 'education')
  return worlds.map((world) => ({
    world,
    facts: open.filter((fact) => fact.world === world),
    protective: protectiveFacts.filter((fact) => fact.world === world),
  }))
}

/** What only care reads. */
export function careFacts({ facts }: Pick<PersonCase, 'facts'>): CaseFact[] {
  return facts.filter(({ kind }) => kind === 'care')
}

/** Numbers of offences, with the day on which they were looked up. */
export function offenceNumbers({ facts }: Pick<PersonCase, 'facts'>): CaseFact[] {
  return facts.filter(({ kind }) => kind === 'criminal')
}

const hows: Readonly<Record<CaseFact['basis'], KnownHow>> = {
  'own-observation': 'seen',
  hearsay: 'heard',
  'own-record': 'own-record',
  'told-by-young-person': 'told',
}

/** How a fact is known, as its edge shows. */
export function knownHow(basis: CaseFact['basis']): KnownHow {
  return hows[basis]
}
