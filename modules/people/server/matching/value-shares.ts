import { wholePhoneLength } from '../description.ts'
import type { PersonField } from './compare-profiles.ts'
import type { Profile } from './profile.ts'
import type { Word } from './words.ts'

/** The values of a profile that are counted, to know how common each is: every value that a comparison can ask for. */
export function countedValues(profile: Profile): ReadonlySet<string> {
  const values = new Set<string>()
  const note = (field: PersonField, value: string): void => void values.add(`${field}:${value}`)
  const noteSounds = (field: PersonField, word: Word): void => {
    for (const sound of word.sounds) note(field, `~${sound}`)
  }
  for (const { given, family } of profile.readings) {
    for (const word of given?.main ?? []) note('givenNames', word.text)
    for (const word of [...(given?.main ?? []), ...(given?.later ?? [])]) noteSounds('givenNames', word)
    if (!family) continue
    note(
      'familyName',
      family.parts
        .map(({ text }) => text)
        .toSorted()
        .join(' '),
    )
    if (family.other.length > 0)
      note(
        'familyName',
        [...family.parts, ...family.other]
          .map(({ text }) => text)
          .toSorted()
          .join(' '),
      )
    for (const word of [...family.parts, ...family.other]) note('familyName', `#${word.text}`)
    for (const word of [...family.parts, family.joined, family.bare]) noteSounds('familyName', word)
  }
  const { nickname, birth, address, neighbourhood, city, school, phones, parentPhones, handle, texts } = profile
  if (nickname) note('nickname', nickname.text)
  if (birth && birth.date !== '') {
    note('birth', birth.date)
    note('birth', birth.year)
  }
  if (address) {
    const number = /^\d+/.exec(address.number)?.[0] ?? address.number
    for (const area of [address.postcode, address.street?.text ?? '']) {
      if (area === '') continue
      note('street', area)
      if (number !== '') note('street', `${area} ${number}`)
    }
  }
  if (neighbourhood) note('neighbourhood', neighbourhood.text)
  if (city) note('neighbourhood', `@${city.text}`)
  if (school) note('school', school.key)
  for (const phone of [...phones, ...parentPhones]) note('phone', phone.slice(-wholePhoneLength))
  if (handle) note('handle', handle.name)
  for (const [index, text] of texts.entries()) {
    if (!text) continue
    values.add(`text${index}:${text.text}`)
    for (const sound of text.sounds) values.add(`text${index}:~${sound}`)
  }
  return values
}

/** As many people as the shipped estimate weighs: a few records say little on how common a name is. */
const estimateWeighs = 200

/** How common values are among these profiles. */
export class ValueShares {
  readonly #counts = new Map<string, number>()
  readonly #profiles: number

  constructor(profiles: readonly Profile[]) {
    this.#profiles = profiles.length
    for (const profile of profiles)
      for (const value of countedValues(profile)) this.#counts.set(value, (this.#counts.get(value) ?? 0) + 1)
  }

  /** The share of the others who have the most common of these values; `estimate` is the share of values in general. */
  shareOf(field: string, values: readonly string[], estimate: number): number | undefined {
    if (values.length === 0) return undefined
    let most = 0
    for (const value of values) most = Math.max(most, this.#counts.get(`${field}:${value}`) ?? 0)
    return (Math.max(0, most - 1) + estimateWeighs * estimate) / (this.#profiles + estimateWeighs)
  }
}
