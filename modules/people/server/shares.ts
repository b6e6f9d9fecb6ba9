import { compareDescriptions, type Comparison, type ShareOfPeople } from './comparison.ts'
import { type ComparedField, identityParameters } from './comparison-parameters.ts'
import type { Description } from './description.ts'
import { valueKey } from './match-keys.ts'

/** How many of the subjects that the actor sees have a value, by its key, and how many there are. */
export type Counted = { readonly counts: ReadonlyMap<string, number>; readonly subjects: number }

// As many people as our own estimate weighs: in a small municipality two records say little on how common a name is.
const estimateWeighs = 500

/** The share of people who have a value: what was counted besides the two records, steadied by our own estimate. */
export function shareFrom({ counts, subjects }: Counted): ShareOfPeople {
  return (field, value) => {
    const others = Math.max(0, (counts.get(valueKey(field, value)) ?? 0) - 2)
    const levels = identityParameters.fields[field] as Partial<Record<string, { readonly u: number }>>
    const estimate = levels['equal']?.u
    if (estimate === undefined) return undefined
    return (others + estimateWeighs * estimate) / (subjects + estimateWeighs)
  }
}

/** The keys of the values that comparing these asks the share of. */
export function valuesAsked(left: Description, rights: readonly Description[]): readonly string[] {
  const asked = new Set<string>()
  const note = (field: ComparedField, value: string): undefined => {
    asked.add(valueKey(field, value))
    return undefined
  }
  for (const right of rights) compareDescriptions(left, right, note)
  return [...asked]
}

export function compareWith(left: Description, right: Description, counted: Counted): Comparison {
  return compareDescriptions(left, right, shareFrom(counted))
}
