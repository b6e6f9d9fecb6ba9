import type { PartialDate } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import { plainWords } from './name-sounds.ts'

/** A young person as far as one signal or record knows; every part can be missing. Only about who it is. */
export type Description = {
  readonly givenNames?: string | undefined
  readonly infix?: string | undefined
  readonly familyName?: string | undefined
  readonly nickname?: string | undefined
  readonly birthDate?: PartialDate | undefined
  readonly ageEstimate?: { readonly years: number; readonly on: LocalDate } | undefined
  readonly school?: string | undefined
  readonly neighbourhood?: string | undefined
  /** With or without a house number. */
  readonly street?: string | undefined
  /** Whole, or only the last digits. */
  readonly phone?: string | undefined
  readonly onlineHandle?: string | undefined
  /** One field that holds everything, where names have no fields of their own. */
  readonly fullName?: string | undefined
  /** What somebody is called by, where the given names are the official ones. */
  readonly callName?: string | undefined
  /** The name of the other parent. */
  readonly secondSurname?: string | undefined
  readonly postcode?: string | undefined
  readonly houseNumber?: string | undefined
  readonly city?: string | undefined
  readonly phoneOfParent?: string | undefined
  /** Further columns of a table of persons, in the order of that table. */
  readonly texts?: readonly (string | undefined)[] | undefined
}

/** A phone number as ten Dutch digits where possible; a few digits are the end of a number. */
export function phoneDigits(phone: string): string {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  const national = digits.replace(/^(?:\+31|0031)0?/, '0')
  return national.replace(/\D/g, '')
}

/** A phone number with fewer digits than this is only the end of one. */
export const wholePhoneLength = 9

/** A street in plain words, and the house number if there is one. */
export function streetAndNumber(street: string): { street: string; number: string | undefined } {
  const words = plainWords(street)
    .replace(/str(?=\s|$)/g, 'straat')
    .replace(/\bln\b/g, 'laan')
    .replace(/\bpln\b/g, 'plein')
  const match = /^(.*?\D)\s*(\d+)\s*([a-z]{0,3}\d{0,3})$/.exec(words)
  if (!match) return { street: words.replaceAll(' ', ''), number: undefined }
  return { street: (match[1] as string).replaceAll(' ', ''), number: `${match[2]}${match[3]}` }
}

const plainSchoolWords = new Set(
  'de het een college school lyceum gymnasium scholengemeenschap sg obs cbs rkbs basisschool mavo havo vwo vmbo mbo roc locatie afdeling op voor'.split(
    ' ',
  ),
)

/** The words that make a school this school, in alphabetical order. */
export function schoolWords(school: string): readonly string[] {
  const words = plainWords(school).split(' ')
  const telling = words.filter((word) => !plainSchoolWords.has(word))
  return (telling.length > 0 ? telling : words).filter((word) => word !== '').toSorted()
}

/** An online name without the @, the app and the punctuation. */
export function plainHandle(handle: string): string {
  const name = handle
    .trim()
    .replace(/^https?:\/\/(?:www\.)?[^/]+\//i, '')
    .replace(/^[a-z]+\s*:\s*/i, '')
  return plainWords(name.replace(/[@_.-]/g, '')).replaceAll(' ', '')
}
