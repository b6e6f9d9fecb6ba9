import { isShortForm } from '../name-forms.ts'
import { plainWords, skeletonsOf, soundsOf } from '../name-sounds.ts'
import { editDistance, jaroWinkler } from '../text-distance.ts'

/** One word of a name, read once: its plain letters, how it can sound, and its consonants. */
export type Word = {
  readonly id: number
  readonly text: string
  readonly sounds: readonly string[]
  readonly bones: readonly string[]
  /** Which letters occur in it, a bit for each. */
  readonly letters: number
}

/** How near two words are, the nearest first. */
export const nearness = [
  'equal',
  'sounds-the-same',
  'short-form',
  'one-letter-differs',
  'same-consonants',
  'initial-fits',
  'looks-alike',
  'initial-differs',
  'different',
] as const
export type Nearness = (typeof nearness)[number]

// Words and pairs of words alone, so nothing in them points at anyone. A pair gives way to the next in its place.
const words = new Map<string, Word>()
const manyWords = 400_000
const places = 1 << 20
const pairOf = new Float64Array(places)
const nearnessOfPair = new Uint8Array(places)

let given = 0

/** The word as it was written, in any case and with its marks. */
export function wordOf(written: string): Word {
  const known = words.get(written)
  if (known) return known
  const text = plainWords(written).replaceAll(' ', '')
  const sounds = [...new Set([...soundsOf(text), ...soundsOf(written)])]
  given += 1
  const word: Word = { id: given, text, sounds, bones: skeletonsOf(text), letters: lettersOf(text) }
  if (words.size >= manyWords) words.clear()
  words.set(written, word)
  return word
}

/** How near two words are, as an index of `nearness`. */
export function nearnessOf(a: Word, b: Word): number {
  if (a === b || a.text === b.text) return a.text.length === 1 ? 5 : 0
  const [first, second] = a.id < b.id ? [a, b] : [b, a]
  const pair = first.id * 0x4000000 + second.id
  const place = (Math.imul(first.id, 0x9e3779b1) ^ Math.imul(second.id, 0x85ebca6b)) >>> 12
  if (pairOf[place] !== pair) {
    nearnessOfPair[place] = nearness.indexOf(compareWords(first, second))
    pairOf[place] = pair
  }
  return nearnessOfPair[place] as number
}

function compareWords(a: Word, b: Word): Nearness {
  const [x, y] = [a.text, b.text]
  if (x.length === 0 || y.length === 0) return 'different'
  if (x.length === 1 || y.length === 1) return x[0] === y[0] ? 'initial-fits' : 'initial-differs'
  if (meet(a.sounds, b.sounds)) return 'sounds-the-same'
  if (isShortForm(x, y)) return 'short-form'
  const shortest = Math.min(x.length, y.length)
  // Letters that only one of them has tell beforehand that the words are far apart.
  const [onlyX, onlyY] = [bitsIn(a.letters & ~b.letters), bitsIn(b.letters & ~a.letters)]
  const mayBeNear = Math.abs(x.length - y.length) <= 2 && onlyX <= 2 && onlyY <= 2
  const changes = mayBeNear ? editDistance(x, y) : 3
  if (shortest >= 4 && changes === 1) return 'one-letter-differs'
  if (a.bones.some((bone) => bone.replace('-', '').length >= 3 && b.bones.includes(bone))) return 'same-consonants'
  if (shortest >= 7 && changes === 2) return 'looks-alike'
  const atMost = Math.min(x.length - onlyX, y.length - onlyY)
  const jaroAtMost = (atMost / x.length + atMost / y.length + 1) / 3
  return jaroAtMost >= 0.8 && jaroWinkler(x, y) >= 0.88 ? 'looks-alike' : 'different'
}

function lettersOf(text: string): number {
  let letters = 0
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) % 32)
  return letters
}

function bitsIn(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1
  return count
}

export function meet(a: readonly string[], b: readonly string[]): boolean {
  for (const each of a) if (b.includes(each)) return true
  return false
}
