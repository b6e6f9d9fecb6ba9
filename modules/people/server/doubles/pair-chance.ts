import type { Comparison, FieldComparison } from '../comparison.ts'

/** Records that may never lie in one pile: minus infinity stays so in every sum and every average. */
export const keptOut = Number.NEGATIVE_INFINITY

/** From here a pair is likelier one person than not. */
export const likelyFrom = 0.5

/**
 * How likely two records are of one person, 0 to 1, beside a brother or sister, a namesake and anybody else. Who may be a
 * brother or sister, and who is probably somebody else, never lie in one pile, whatever lies between them.
 */
export function pairChance(compared: Comparison): number {
  const { verdict, alsoPossible, fields } = compared
  if (verdict === 'possibly-sibling' || verdict === 'probably-different') return keptOut
  if (!fields.some(isCalledAlike)) {
    // A household shares a family name, a street and often a telephone; an age that fits is no name.
    if (alsoPossible.includes('possibly-sibling')) return keptOut
    if (!fields.some(({ field, degree }) => field === 'phone' && degree.startsWith('for'))) return 0
  }
  return compared.waterfall.chance
}

/** A name of one's own that agrees; a first letter is no name. */
function isCalledAlike({ field, degree, reason }: FieldComparison): boolean {
  if (field !== 'givenNames' && field !== 'nickname' && field !== 'handle') return false
  return degree.startsWith('for') && reason.code !== 'initial-fits'
}
