import { addDays, daysBetween, type LocalDate, parseLocalDate } from '../../../../platform/contract/working-days.ts'
import type { Profile } from './profile.ts'

const enough = 50

/**
 * The day on which ages were told, when a file does not say: the day on which the ages of signals best fit the birth dates
 * of people of the same name. Too few of those: the day that was given.
 */
export function likelyDay(
  lefts: readonly Profile[],
  rights: readonly Profile[],
  pairs: { readonly left: Uint32Array; readonly right: Uint32Array },
  given: LocalDate,
): LocalDate {
  const late: number[] = []
  for (let pair = 0; pair < pairs.left.length; pair += 1) {
    const a = lefts[pairs.left[pair] as number] as Profile
    if (!a.birth?.age) continue
    const b = rights[pairs.right[pair] as number] as Profile
    if (!b.birth || !sameName(a, b)) continue
    const born = parseLocalDate(b.birth.date)
    if (born) late.push(daysBetween(born, given) - Math.round((a.birth.age.years + 0.5) * 365.25))
  }
  if (late.length < enough) return given
  const middle = late.toSorted((x, y) => x - y)[late.length >> 1] as number
  // Within half a year the day that was given fits.
  return Math.abs(middle) < 183 ? given : addDays(given, -middle)
}

function sameName(a: Profile, b: Profile): boolean {
  return a.readings.some(({ given, family }) =>
    b.readings.some(
      (other) =>
        given?.main.some(({ text }) => text.length > 1 && other.given?.main.some((word) => word.text === text)) ===
          true && family?.bare.text === other.family?.bare.text,
    ),
  )
}
