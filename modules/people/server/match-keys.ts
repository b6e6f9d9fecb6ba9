import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { candidateKeys } from './candidate-keys.ts'
import { comparable, type KnownFields } from './described-subject.ts'
import type { PersonField } from './matching/compare-profiles.ts'
import { profileOf } from './matching/profile.ts'
import { countedValues } from './matching/value-shares.ts'

/** One short form of what was told. `find`: who shares it may be the same; `count`: how common the value is. */
export type MatchKey = {
  readonly use: 'find' | 'count'
  readonly kind: DataKind & ('identity' | 'contact')
  readonly key: string
}

/** All keys of what one organisation told. A key that needs contact data is itself of kind contact. */
export function matchKeysOf(known: KnownFields): readonly MatchKey[] {
  const identity = new Set(candidateKeys(comparable(known, 'contact')))
  const named = countedValues(profileOf(comparable(known, 'contact')))
  const all = new Set(candidateKeys(comparable(known)))
  return [
    ...[...all].map((key) => ({ use: 'find', kind: identity.has(key) ? 'identity' : 'contact', key }) as const),
    ...[...countedValues(profileOf(comparable(known)))].map(
      (key) => ({ use: 'count', kind: named.has(key) ? 'identity' : 'contact', key }) as const,
    ),
  ]
}

/** The key under which a value of a field is counted. */
export function valueKey(field: PersonField, value: string): string {
  return `${field}:${value}`
}
