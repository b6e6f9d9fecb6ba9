import { numberText } from '../../../platform/contract/dutch.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type { Waterfall } from '../contract.ts'
import type { text } from './text.en.ts'

type Text = (typeof text)[Language]

/** One row of the waterfall, from where the last one ended; the end is the place where it comes out. */
export type WaterfallRow = {
  readonly key: Waterfall['steps'][number]['field'] | 'start' | 'relatives' | 'end'
  readonly step?: Waterfall['steps'][number]
  readonly bits: number
  readonly from: number
  readonly to: number
}

/** The start, each field that says something, the relatives, and the end. */
export function waterfallRows({ startBits, steps, relativesBits, endBits }: Waterfall): readonly WaterfallRow[] {
  let reached = 0
  const row = (key: WaterfallRow['key'], bits: number, step?: WaterfallRow['step']): WaterfallRow => {
    const from = reached
    reached += bits
    return { key, bits, from, to: reached, ...(step ? { step } : {}) }
  }
  return [
    row('start', startBits),
    ...steps.map((step) => row(step.field, step.bits, step)),
    row('relatives', relativesBits),
    { key: 'end', bits: endBits, from: endBits, to: endBits },
  ]
}

/** How often: `72 van de 100`, `1 op de 4.000`. Rounded to what can be read. */
export function shareText(share: number, t: Text, language: Language): string {
  if (share >= 0.995) return t.waterfall.nearlyAll
  if (share >= 0.0095) return t.waterfall.ofHundred(Math.round(share * 100))
  return t.waterfall.oneIn(oneInText(share, language))
}

/** `4.000` of a share of one in about so many. */
export function oneInText(share: number, language: Language): string {
  return numberText(Number((1 / share).toPrecision(2)), language)
}

/** How often out of a hundred, never all and never none. */
export function chanceText(chance: number, t: Text, language: Language): string {
  if (chance >= 0.995) return t.waterfall.overNinetyNine
  if (chance < 0.005) return t.waterfall.underOne
  return t.waterfall.timesOfHundred(numberText(Math.round(chance * 100), language))
}

/** With its sign: `+9,2`, `−2,7`. */
export function weightText(bits: number, language: Language): string {
  const rounded = Math.round(bits * 10) / 10
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : ''
  return `${sign}${numberText(Math.abs(rounded), language, { min: 1, max: 1 })}`
}
