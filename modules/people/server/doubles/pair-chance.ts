import { type Comparison, identityBits } from '../comparison.ts'
import { identityLimits } from '../comparison-parameters.ts'

/** Records that may never lie in one pile: minus infinity stays so in every sum and every average. */
export const keptOut = Number.NEGATIVE_INFINITY

/** From here a pair is likelier one person than not. */
export const likelyFrom = 0.5

/**
 * How likely two records are of one person, 0 to 1. Who may be brother or sister, and who is probably somebody else, never
 * lie in one pile, whatever lies between them.
 */
export function pairChance(compared: Comparison & { readonly chance?: number }): number {
  if (compared.verdict === 'possibly-sibling' || compared.verdict === 'probably-different') return keptOut
  if (compared.chance !== undefined) return compared.chance
  const odds = 2 ** (identityBits(compared) + identityLimits.priorBits)
  return odds === Infinity ? 1 : odds / (1 + odds)
}
