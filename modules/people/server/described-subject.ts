import {
  ageFrom,
  fullName,
  nameForList,
  type PartialDate,
  personInitials,
  splitInfix,
} from '../../../platform/contract/dutch.ts'
import { type LocalDate, parseLocalDate } from '../../../platform/contract/working-days.ts'
import type { DescriptionInput, Pseudonym } from '../contract.ts'
import type { Description } from './description.ts'

/** The fields that say who somebody is; each can be missing. */
export type KnownFields = {
  readonly givenNames: string | null
  readonly infix: string | null
  readonly familyName: string | null
  readonly nickname: string | null
  readonly birthDate: PartialDate | null
  /** What somebody estimated on a day; null where a birth date is known. */
  readonly estimate: { readonly years: number; readonly on: LocalDate } | null
  readonly school: string | null
  readonly neighbourhood: string | null
  readonly street: string | null
  /** Kind contact, like telephone and handle: null too for who may see the identity alone. */
  readonly houseNumber: string | null
  readonly telephone: string | null
  readonly handle: string | null
}

/** Who a subject is, as far as the actor may see what was told; several sources are put together, the first one first. */
export type DescribedSubject = KnownFields & {
  /** What the outside calls it by. */
  readonly id: string
  readonly subjectId: string
  readonly purpose: string
  /** Number by which people know the record, and its identifier. */
  readonly reference: string | null
  readonly recordId: string | null
  readonly describedBy: string
  readonly describedAt: Date
  /** `T.W.`, or null when no name is known. */
  readonly initials: string | null
}

const trimmed = (text: string | undefined): string | null => text?.trim().replace(/\s+/g, ' ') || null

/** What was typed, put in its place: the infix taken off the family name, an estimate only where no birth date is known. */
export function knownFieldsOf(input: DescriptionInput, today: LocalDate): KnownFields {
  const familyName = trimmed(input.familyName)
  const split = familyName && !trimmed(input.infix) ? splitInfix(familyName) : undefined
  return {
    givenNames: trimmed(input.givenNames),
    infix: split?.infix ?? trimmed(input.infix),
    familyName: split?.familyName ?? familyName,
    nickname: trimmed(input.nickname),
    birthDate: input.birthDate ?? null,
    estimate: input.birthDate || input.estimatedAge === undefined ? null : { years: input.estimatedAge, on: today },
    school: trimmed(input.school),
    neighbourhood: trimmed(input.neighbourhood),
    street: trimmed(input.street),
    houseNumber: trimmed(input.houseNumber),
    telephone: trimmed(input.telephone),
    handle: trimmed(input.handle),
  }
}

/** What is known, filled in by what else is known; nothing that was known changes. */
export function completedBy<T extends KnownFields>(first: T, later: KnownFields): T {
  const names = first.familyName === null ? later : first
  const birthDate = first.birthDate ?? later.birthDate
  return {
    ...first,
    givenNames: first.givenNames ?? later.givenNames,
    infix: names.infix,
    familyName: names.familyName,
    nickname: first.nickname ?? later.nickname,
    birthDate,
    estimate: birthDate === null ? (first.estimate ?? later.estimate) : null,
    school: first.school ?? later.school,
    neighbourhood: first.neighbourhood ?? later.neighbourhood,
    street: first.street ?? later.street,
    houseNumber: first.houseNumber ?? later.houseNumber,
    telephone: first.telephone ?? later.telephone,
    handle: first.handle ?? later.handle,
  }
}

/** A birth date that exists, is not still to come, and is not that of somebody over forty. */
export function isPossibleBirthDate(birthDate: PartialDate, today: LocalDate): boolean {
  if (!parseLocalDate(`${birthDate}-01-01`.slice(0, 10))) return false
  return birthDate <= today && Number(birthDate.slice(0, 4)) >= Number(today.slice(0, 4)) - 40
}

type Called = KnownFields & Pick<DescribedSubject, 'id' | 'initials'>

/** Of whom nobody told a name or an age. */
export const nobodyKnown: Pseudonym = { descriptionId: null, initials: null, age: null }

/** Initials and age: how a young person is called where names stay hidden. Undefined is what nobody told. */
export function presentPseudonym(described: Called | undefined, today: LocalDate): Pseudonym {
  if (!described) return nobodyKnown
  return { descriptionId: described.id, initials: described.initials, age: ageCodeOf(described, today) }
}

function ageCodeOf({ birthDate, estimate }: KnownFields, today: LocalDate): string | null {
  const age = ageFrom({ birthDate: birthDate ?? undefined, estimate: estimate ?? undefined }, today)
  if (age.kind === 'unknown') return null
  if (age.kind === 'estimated') return `~${age.years}`
  return age.min === age.max ? String(age.min) : `${age.min}-${age.max}`
}

export type RevealedName = { readonly name: string; readonly forList: string; readonly nickname: string | null }

/** The name in full and for lists; both empty when no name is known. */
export function presentName(known: KnownFields): RevealedName {
  const parts = nameOf(known)
  return { name: fullName(parts), forList: nameForList(parts), nickname: known.nickname }
}

export function initialsOf(known: KnownFields): string | null {
  return personInitials(nameOf(known)) ?? null
}

function nameOf({ givenNames, infix, familyName, nickname }: KnownFields) {
  return {
    givenNames: givenNames ?? undefined,
    infix: infix ?? undefined,
    familyName: familyName ?? undefined,
    nickname: nickname ?? undefined,
  }
}

/** The same, as the comparison reads it. `without` leaves out what is of kind contact. */
export function comparable(known: KnownFields, without?: 'contact'): Description {
  const contact = without === undefined
  return {
    ...nameOf(known),
    birthDate: known.birthDate ?? undefined,
    ageEstimate: known.estimate ?? undefined,
    school: known.school ?? undefined,
    neighbourhood: known.neighbourhood ?? undefined,
    street:
      known.street === null
        ? undefined
        : [known.street, ...(contact && known.houseNumber ? [known.houseNumber] : [])].join(' '),
    phone: contact ? (known.telephone ?? undefined) : undefined,
    onlineHandle: contact ? (known.handle ?? undefined) : undefined,
  }
}
