import iconv from 'iconv-lite'
import type { Random } from '../random.ts'

export type Rule = readonly [RegExp, string]

/** Applies one of the rules that change this text, at one of the places where it fits; the same text when none does. */
export function oneOf(rules: readonly Rule[], text: string, random: Random): string {
  const fitting = rules.flatMap(([pattern, by]) =>
    [...text.matchAll(new RegExp(pattern.source, 'giu'))].map((match) => ({ pattern, by, match })),
  )
  if (fitting.length === 0) return text
  const { by, match, pattern } = random.pick(fitting)
  const changed = match[0].replace(new RegExp(pattern.source, 'iu'), by)
  const cased = /^\p{Lu}/u.test(match[0]) ? capital(changed) : changed
  return `${text.slice(0, match.index)}${cased}${text.slice(match.index + match[0].length)}`
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** One slip of the fingers: a letter left out, doubled, swapped with the next, added or another. */
export function slip(text: string, random: Random): string {
  if (text.length < 3) return text
  const at = random.between(1, text.length - 2)
  const [before, here, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)]
  switch (random.below(5)) {
    case 0:
      return before + after
    case 1:
      return before + here + here + after
    case 2:
      return before + after.charAt(0) + here + after.slice(1)
    case 3:
      return before + random.letterOf(letters) + here + after
    default:
      return before + random.letterOf(letters) + after
  }
}

/** UTF-8 read as Windows-1252. */
export function mojibake(text: string): string {
  return iconv.decode(Buffer.from(text, 'utf8'), 'win1252')
}

/** Another digit in one place. */
export function otherDigit(text: string, random: Random): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index)
  if (places.length === 0) return text
  const at = random.pick(places)
  const digit = (Number(text.charAt(at)) + random.between(1, 9)) % 10
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`
}

/** Two neighbouring digits swapped. */
export function swappedDigits(text: string, random: Random): string {
  const places = [...text.matchAll(/\d(?=\d)/g)].map(({ index }) => index)
  if (places.length === 0) return text
  const at = random.pick(places)
  return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`
}
