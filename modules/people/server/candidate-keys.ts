import { type Description, phoneDigits, plainHandle, streetAndNumber, wholePhoneLength } from './description.ts'
import { familyNameParts, givenNameWords, skeletonsOf, soundsOf } from './name-sounds.ts'

/** Short forms of a description: two that share none are not looked at as the same person. */
export function candidateKeys(description: Description): readonly string[] {
  const keys = new Set<string>()
  const families = familyNameParts(description.familyName ?? '').filter((part) => part.length > 1)
  const givens = givenNameWords(description.givenNames ?? '')
  const nicknames = givenNameWords(description.nickname ?? '')
  const year = description.birthDate?.slice(0, 4)
  const street = description.street ? streetAndNumber(description.street).street : undefined
  for (const family of families) {
    for (const sound of soundsOf(family)) {
      for (const given of givens) keys.add(`family-initial:${sound}:${given.charAt(0)}`)
      if (year) keys.add(`family-year:${sound}:${year}`)
      if (street) keys.add(`family-street:${sound}:${street}`)
    }
    for (const bones of skeletonsOf(family)) {
      for (const given of givens) for (const sound of soundsOf(given)) keys.add(`bones-given:${bones}:${sound}`)
    }
  }
  for (const given of [...givens, ...nicknames]) {
    for (const sound of soundsOf(given)) {
      if (description.birthDate?.length === 10) keys.add(`given-birth:${sound}:${description.birthDate}`)
      if (street) keys.add(`given-street:${sound}:${street}`)
      if (description.school) keys.add(`given-school:${sound}:${description.school.toLowerCase()}`)
    }
  }
  const digits = phoneDigits(description.phone ?? '')
  if (digits.length >= wholePhoneLength) keys.add(`phone:${digits.slice(-wholePhoneLength)}`)
  const handle = plainHandle(description.onlineHandle ?? '')
  if (handle.length > 2) keys.add(`handle:${handle}`)
  return [...keys]
}
