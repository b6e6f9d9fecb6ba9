import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { candidateKeys } from './candidate-keys.ts'
import { compareDescriptions } from './comparison.ts'
import type { ComparedField } from './comparison-parameters.ts'
import { comparable, type KnownFields } from './described-subject.ts'
import type { Description } from './description.ts'

/** One short form of what was told. `find`: who shares it may be the same; `count`: how common the value is. */
export type MatchKey = {
  readonly use: 'find' | 'count'
  readonly kind: DataKind & ('identity' | 'contact')
  readonly key: string
}

/** All keys of what one organisation told. A key that needs contact data is itself of kind contact. */
export function matchKeysOf(known: KnownFields): readonly MatchKey[] {
  const identity = new Set(candidateKeys(comparable(known, 'contact')))
  const all = new Set(candidateKeys(comparable(known)))
  return [
    ...[...all].map((key) => ({ use: 'find', kind: identity.has(key) ? 'identity' : 'contact', key }) as const),
    ...valuesOf(comparable(known, 'contact')).map((key) => ({ use: 'count', kind: 'identity', key }) as const),
  ]
}

/** The key under which a value of a field is counted. */
export function valueKey(field: ComparedField, value: string): string {
  return `${field}:${value}`
}

// A description compared with itself asks how common each of its values is: those are the values to count.
function valuesOf(description: Description): readonly string[] {
  const asked = new Set<string>()
  const note = (field: ComparedField, value: string): undefined => {
    asked.add(valueKey(field, value))
    return undefined
  }
  compareDescriptions(description, description, note)
  const first = description.givenNames?.split(/[\s-]/)[0]
  if (first) compareDescriptions({ givenNames: first }, { givenNames: first }, note)
  return [...asked]
}
