import { hash } from 'node:crypto'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { candidateKeys } from './candidate-keys.ts'
import { comparable, type KnownFields } from './described-subject.ts'
import type { PersonField } from './matching/compare-profiles.ts'
import { type Profile, profileOf } from './matching/profile.ts'
import { countedValues } from './matching/value-shares.ts'

/** Of whom a key is: the same short form has another digest in another municipality and for another purpose. */
export type KeySpace = { readonly municipalityId: number; readonly purpose: string }

/** The digest of one short form of what was told. It `counts` how common a value is, or else finds who may be the same. */
export type MatchKey = {
  readonly counts: boolean
  readonly kind: DataKind & ('identity' | 'contact')
  readonly key: string
}

/** Everybody of whom anything was told has it, so that they can be counted. */
const anybody = 'anybody'

/** All keys of what one organisation told. A key that needs contact data is itself of kind contact. */
export function matchKeysOf(known: KnownFields, space: KeySpace): readonly MatchKey[] {
  const withContact = known.telephone !== null || known.handle !== null || known.houseNumber !== null
  const all = formsOf(profileOf(comparable(known)))
  const named = withContact ? new Set(formsOf(profileOf(comparable(known, 'contact')))) : new Set(all)
  return all.map((form) => ({
    counts: form.startsWith(counted),
    kind: named.has(form) ? 'identity' : 'contact',
    key: digest(space, form),
  }))
}

const counted = 'count '

function formsOf(profile: Profile): string[] {
  return [
    ...candidateKeys(profile).map((form) => `find ${form}`),
    ...[...countedValues(profile), anybody].map((value) => counted + value),
  ]
}

/** The digest under which a value is counted; without a value that of everybody. */
export function countKey(space: KeySpace, value: string = anybody): string {
  return digest(space, counted + value)
}

/** 64 bits, as PostgreSQL writes a bigint. */
function digest({ municipalityId, purpose }: KeySpace, form: string): string {
  return hash('sha256', `${municipalityId}\n${purpose}\n${form}`, 'buffer').readBigInt64BE().toString()
}

/** The name under which a value of a field is counted. */
export function valueKey(field: PersonField, value: string): string {
  return `${field}:${value}`
}
