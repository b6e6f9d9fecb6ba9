import { compareDescriptions, type Comparison, type ShareOfPeople } from './comparison.ts'
import type { Description } from './description.ts'
import { type PersonField, personFields } from './matching/compare-profiles.ts'
import { type FieldTable, shippedFields } from './matching/parameters.ts'
import { valueKey } from './match-keys.ts'

/** How many of the subjects that the actor sees have a value, by its key, and how many there are. */
export type Counted = { readonly counts: ReadonlyMap<string, number>; readonly subjects: number }

/** Where nothing has to be counted. */
export const nobodyCounted: Counted = { counts: new Map(), subjects: 0 }

// As many people as our own estimate weighs: in a small municipality two records say little on how common a name is.
const estimateWeighs = 500

/** The share of people who have a value: what was counted besides the two records, steadied by our own estimate. */
export function shareFrom({ counts, subjects }: Counted): ShareOfPeople {
  return (field, value) => {
    const others = Math.max(0, (counts.get(valueKey(field, value)) ?? 0) - 2)
    const estimate = estimates.get(field) ?? 0.001
    return (others + estimateWeighs * estimate) / (subjects + estimateWeighs)
  }
}

/** The share of a value of which nothing is known, of fields that have a share at all. */
const estimates: ReadonlyMap<PersonField, number> = new Map(
  personFields.map((field) => {
    const table: FieldTable = shippedFields[field]
    const level = table.groups[0]?.['equal'] ?? table.groups[0]?.['same-day'] ?? table.groups[1]?.['equal']
    return [field, level?.u ?? 0.001] as const
  }),
)

/** The keys of the values that comparing these asks the share of. */
export function valuesAsked(left: Description, rights: readonly Description[]): readonly string[] {
  const asked = new Set<string>()
  const note = (field: PersonField, value: string): undefined => {
    asked.add(valueKey(field, value))
    return undefined
  }
  for (const right of rights) compareDescriptions(left, right, note)
  return [...asked]
}

export function compareWith(left: Description, right: Description, counted: Counted): Comparison {
  return compareDescriptions(left, right, shareFrom(counted), counted.subjects)
}
