import type { KnownFields } from './described-subject.ts'
import { familyNameParts } from './name-sounds.ts'

/** What a search on a name looks in: all names that one organisation told, and the years in which they can be born. */
export type NameKey = {
  readonly name: string
  readonly bornFrom: number | null
  readonly bornUntil: number | null
}

/** Undefined where no name was told. */
export function nameKeyOf({ givenNames, familyName, nickname, birthDate, estimate }: KnownFields): NameKey | undefined {
  const name = plainName([givenNames, familyName, nickname].filter((part) => part !== null).join(' '))
  if (name === '') return undefined
  // A year may be written one off; an estimated age is two years off at most.
  const told = birthDate === null ? undefined : Number(birthDate.slice(0, 4))
  if (told !== undefined) return { name, bornFrom: told - 1, bornUntil: told + 1 }
  if (estimate === null) return { name, bornFrom: null, bornUntil: null }
  const born = Number(estimate.on.slice(0, 4)) - estimate.years
  return { name, bornFrom: born - 3, bornUntil: born + 2 }
}

/** A name in plain letters without its infixes, as it is kept and as it is asked. */
export function plainName(name: string): string {
  return familyNameParts(name).join(' ').slice(0, 200).trim()
}
