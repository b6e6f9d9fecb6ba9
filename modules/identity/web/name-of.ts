import { nameForList } from '../../../platform/contract/dutch.ts'

/** `Van der Berg, J.` */
export function nameOf(person: { givenName: string; infix: string | null; familyName: string }): string {
  return nameForList({
    givenNames: person.givenName,
    infix: person.infix ?? undefined,
    familyName: person.familyName,
  })
}
