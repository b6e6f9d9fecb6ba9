import { wholePhoneLength } from '../description.ts'
import type { Profile } from './profile.ts'
import { fullFormsOf } from '../name-forms.ts'
import { type Word, wordOf } from './words.ts'

/**
 * The keys under which a profile is found again: two profiles are worth comparing when they share one that few have.
 * A key that many share finds nobody; so a rare name can stand alone, and a common one needs a year or a place beside it.
 */
export function profileKeys(profile: Profile): readonly string[] {
  const keys = new Set<string>()
  const names = nameWords(profile)
  const sounds = [...new Set(names.flatMap((word) => word.sounds.slice(0, 4)))].filter((sound) => sound.length > 1)
  const bones = [...new Set(names.flatMap((word) => word.bones.slice(0, 2)))].filter((bone) => bone.length > 1)
  const initials = [...new Set(names.map((word) => word.text.charAt(0)))]
  const years = yearsOfBirth(profile)

  for (const sound of sounds) {
    keys.add(`n ${sound}`)
    for (const year of years) keys.add(`ny ${sound} ${year}`)
    for (const other of initials) if (!sound.startsWith(other)) keys.add(`ni ${sound} ${other}`)
  }
  for (const [index, bone] of bones.entries()) {
    for (const other of bones.slice(index + 1)) keys.add(bone < other ? `nn ${bone} ${other}` : `nn ${other} ${bone}`)
  }
  const places = placeKeysOf(profile)
  for (const place of places) {
    for (const sound of sounds) keys.add(`np ${sound} ${place}`)
    for (const year of years) for (const initial of initials) keys.add(`py ${place} ${year} ${initial}`)
  }
  const { birth, address, handle } = profile
  if (birth && birth.day !== '') {
    const [low, high] = birth.month < birth.day ? [birth.month, birth.day] : [birth.day, birth.month]
    keys.add(`d ${birth.year} ${low} ${high}`)
    for (const initial of initials) {
      keys.add(`dm ${birth.year} ${birth.month} ${initial}`)
      keys.add(`dd ${birth.month} ${birth.day} ${initial}`)
      keys.add(`dy ${birth.year} ${birth.day} ${initial}`)
    }
  }
  if (address && address.number !== '') {
    const number = /^\d+/.exec(address.number)?.[0] ?? address.number
    if (address.postcode.length > 4) keys.add(`a ${address.postcode} ${number}`)
    if (address.street) keys.add(`s ${address.street.text} ${number}`)
    for (const sound of sounds) keys.add(`nh ${sound} ${number}`)
  }
  for (const phone of [...profile.phones, ...profile.parentPhones]) {
    const digits = phone.slice(-wholePhoneLength)
    keys.add(`t ${digits}`)
    if (digits.length === wholePhoneLength) {
      keys.add(`t1 ${digits.slice(0, 5)}`)
      keys.add(`t2 ${digits.slice(4)}`)
    }
  }
  if (handle) {
    keys.add(`h ${handle.name}`)
    if (handle.bare.length >= 3) keys.add(`hb ${handle.bare}`)
    if (handle.name.length >= 6) {
      keys.add(`h1 ${handle.name.slice(0, 5)}`)
      keys.add(`h2 ${handle.name.slice(-5)}`)
    }
  }
  for (const [index, text] of profile.texts.entries()) {
    if (!text || text.text.length < 3) continue
    for (const sound of sounds) keys.add(`x${index} ${text.text} ${sound}`)
    if (birth?.day) keys.add(`xd${index} ${text.text} ${birth.day}`)
    for (const [beside, other] of profile.texts.entries())
      if (beside > index && other) keys.add(`xx${index} ${beside} ${text.text} ${other.text}`)
  }
  return [...keys]
}

/** Every word that can be a name of this person, of any reading. */
function nameWords({ readings, nickname, nicknameParts }: Profile): readonly Word[] {
  const words = new Map<string, Word>()
  const note = (word: Word): void => {
    if (word.text.length > 1 || words.size === 0) words.set(word.text, word)
  }
  for (const { given, family } of readings) {
    for (const word of family?.parts ?? []) note(word)
    if (family) note(family.joined)
    for (const word of family?.other ?? []) note(word)
    for (const word of given?.main ?? []) note(word)
    for (const word of given?.later ?? []) note(word)
  }
  if (nickname) note(nickname)
  for (const part of nicknameParts) note(part)
  // Rik is found where Hendrik is.
  for (const word of words.values()) for (const name of fullFormsOf(word.text)) note(wordOf(name))
  return [...words.values()]
}

/** Where somebody lives or goes to school, each as a short form that begins with what it is. */
export function placeKeysOf({ address, neighbourhood, school }: Profile): readonly string[] {
  return [
    ...(address && address.postcode !== '' ? [`c${address.postcode}`, `p${address.postcode.slice(0, 4)}`] : []),
    ...(address?.street ? [`s${address.street.text}`] : []),
    ...(neighbourhood ? [`w${neighbourhood.text}`] : []),
    ...(school?.words ?? []).filter((word) => word.length >= 4).map((word) => `k${word}`),
  ]
}

/** Every year in which someone can be born; an estimated age is two years off at most. */
export function yearsOfBirth({ birth }: Profile): readonly string[] {
  if (!birth) return []
  if (birth.year !== '') return [birth.year]
  if (!birth.age) return []
  const born = Number(birth.age.on.slice(0, 4)) - birth.age.years
  return [born - 3, born - 2, born - 1, born, born + 1, born + 2].map(String)
}
