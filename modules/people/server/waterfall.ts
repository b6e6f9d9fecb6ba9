import type { PersonField } from './matching/compare-profiles.ts'
import { shippedPriors } from './matching/parameters.ts'
import { type Ratio, relatedAmong, sameAmongOthers } from './matching/weights.ts'
import { identityLimits } from './comparison-parameters.ts'

export type WeighedField = { readonly field: PersonField; readonly ratio: Ratio }

/** One field: how often it looks like this with one person and with two, and what that weighs. */
export type WaterfallStep = {
  readonly field: PersonField
  readonly withOne: number
  readonly withTwo: number
  readonly bits: number
}

/**
 * From what two arbitrary records start with, through what each field adds or takes, to the chance that both are about one
 * person. In bits: one more doubles the odds. The start, the steps and the relatives add up to the end: the chance.
 */
export type Waterfall = {
  /** How many records the reader sees; the start follows it. */
  readonly records: number
  readonly startBits: number
  readonly steps: readonly WaterfallStep[]
  /** What a brother or sister, a namesake or a cousin takes off: they share much of it too. Never above zero. */
  readonly relativesBits: number
  readonly endBits: number
  readonly chance: number
}

/** What two arbitrary records start with: of the young people in it, one record is about the same one. */
export function priorBitsAmong(records: number): number {
  const { priorBits } = identityLimits
  return records > 0 ? Math.min(priorBits, Math.log2(shippedPriors.registered / records)) : priorBits
}

/** How the weights add up. These are the numbers that the verdict is given by. */
export function waterfallOf(weighed: readonly WeighedField[], records: number): Waterfall {
  const startBits = priorBitsAmong(records)
  const ratios = weighed.map(({ ratio }) => ratio)
  const steps = weighed.map(({ field, ratio }): WaterfallStep => ({
    field,
    ...ratio.seen,
    bits: Math.log2(ratio.same),
  }))
  const relativesBits = -Math.log2(1 + relatedAmong(ratios, startBits))
  const endBits = steps.reduce((sum, { bits }) => sum + bits, startBits) + relativesBits
  return { records, startBits, steps, relativesBits, endBits, chance: sameAmongOthers(ratios, startBits) }
}
