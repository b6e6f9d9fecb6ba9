import { plainWords } from '../name-sounds.ts'
import { type Word, wordOf } from './words.ts'

/** Given names: the ones somebody is called by, and the later official ones. */
export type GivenNames = { readonly main: readonly Word[]; readonly later: readonly Word[] }

/** A family name without infixes, the same written as one word, and names of the other parent. */
export type FamilyName = {
  readonly parts: readonly Word[]
  /** With the infix, for who writes Vandenberg. */
  readonly joined: Word
  readonly bare: Word
  readonly infix: string
  readonly other: readonly Word[]
}

/** One way to read what was written: `Noor Yusuf` has two. */
export type NameReading = {
  readonly given: GivenNames | undefined
  readonly family: FamilyName | undefined
  /** Read from the field of one name alone: it only counts where the other has both names as well. */
  readonly guessed?: boolean
}

export type WrittenNames = {
  readonly fullName?: string | undefined
  readonly givenNames?: string | undefined
  readonly callName?: string | undefined
  readonly infix?: string | undefined
  readonly familyName?: string | undefined
  readonly secondSurname?: string | undefined
}

/** Words that stand before a family name in Dutch, Arabic, German, French and Iberian names. */
const particles = new Set(
  (
    'van de den der het t s d ten ter te tot toe op in aan bij onder over uit uijt v vd vdr von vom zu zum zur am ' +
    'da das do dos du di del della dalla la las le les lo los el al af av ait ben bin bel ibn abu ould'
  ).split(' '),
)

const known = (text: string | undefined): text is string => text !== undefined && /[\p{L}\p{N}]/u.test(text)

// UTF-8 that was read as Latin-1 or Windows-1252: each letter with a mark became two strange ones.
const asByte = new Map(
  Array.from('€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ').map((letter, index) => [
    letter,
    [
      128, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 142, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154,
      155, 156, 158, 159,
    ][index] as number,
  ]),
)
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Text of which the encoding broke on the way, mended where that can be done without guessing. */
export function mended(text: string): string {
  if (!/[ÂÃÄÅ]/.test(text)) return text
  const bytes = Array.from(text, (letter) => asByte.get(letter) ?? letter.charCodeAt(0))
  if (bytes.some((byte) => byte > 255)) return text
  try {
    return utf8.decode(Uint8Array.from(bytes))
  } catch {
    return text
  }
}

function wordsOf(text: string): string[] {
  return mended(text)
    .replace(/&[a-z]+;/gi, '')
    .split(/[^\p{L}\p{M}\p{N}’‘'`´.?\uFFFD]+/u)
    .flatMap((word) => (/^(?:\p{L}\.){2,}$/u.test(word) ? word.split('.') : [word]))
    .map((word) => word.toLowerCase())
    .filter((word) => plainWords(word) !== '')
}

const isParticle = (word: string): boolean => particles.has(plainWords(word))

function contentOf(text: string): string[] {
  const all = wordsOf(text.replace(/^d[’'](?=\p{L})/iu, ''))
  const content = all.filter((word) => !isParticle(word))
  return content.length > 0 ? content : all
}

function givenFrom(first: readonly string[], calledBy: readonly string[] = []): GivenNames | undefined {
  if (first.length === 0 && calledBy.length === 0) return undefined
  const main = [...calledBy.slice(0, 1), ...first.slice(0, 1)]
  // Anne Fleur is also written as one word, and Mohamed Amine is called by both.
  if (first.length === 2) main.push(first.join(''))
  if (calledBy.length > 1) main.push(calledBy.join(''))
  return { main: distinct(main.map(wordOf)), later: distinct([...first.slice(1), ...calledBy.slice(1)].map(wordOf)) }
}

function distinct(words: readonly Word[]): Word[] {
  return words.filter((word, index) => words.findIndex(({ text }) => text === word.text) === index)
}

function familyFrom(content: readonly string[], written: string, infix = '', second = ''): FamilyName | undefined {
  if (content.length === 0) return undefined
  return {
    parts: content.map(wordOf),
    joined: wordOf(wordsOf(`${infix} ${written}`).join('')),
    bare: wordOf(content.join('')),
    infix: plainWords(infix),
    other: known(second) ? contentOf(second).map(wordOf) : [],
  }
}

/** The ways to read a name; the first is the plain one. Both names in their own fields give one. */
export function readNames(written: WrittenNames): readonly NameReading[] {
  const { fullName, givenNames, callName, familyName, infix, secondSurname } = written
  const hasGiven = known(givenNames) || known(callName)
  if (hasGiven && known(familyName)) {
    const family = familyFrom(contentOf(familyName), familyName, infix, secondSurname)
    return [{ given: givenFrom(wordsOf(givenNames ?? ''), wordsOf(callName ?? '')), family }]
  }
  if (known(fullName)) return readWhole(fullName)
  if (hasGiven) {
    const given = givenFrom(wordsOf(givenNames ?? ''), wordsOf(callName ?? ''))
    return [{ given, family: undefined }, ...guessed(givenNames)]
  }
  if (known(familyName)) {
    const family = familyFrom(contentOf(familyName), familyName, infix, secondSurname)
    return [{ given: undefined, family }, ...guessed(familyName)]
  }
  return []
}

/** Somebody filled in both names in the field of one of them. */
function guessed(field: string | undefined): readonly NameReading[] {
  if (field === undefined || wordsOf(field).length < 2) return []
  return readWhole(field).flatMap((reading) => (reading.given && reading.family ? [{ ...reading, guessed: true }] : []))
}

const mostWords = 5

/** A field that holds everything: each place where the given names can end, in either order. */
function readWhole(fullName: string): readonly NameReading[] {
  const comma = fullName.indexOf(',')
  if (comma > 0) {
    const [before, after] = [fullName.slice(0, comma), fullName.slice(comma + 1)]
    const behind = wordsOf(after)
    const given = behind.filter((word, index) => index === 0 || !isParticle(word))
    if (contentOf(before).length > 0 && given.length > 0) {
      return [
        {
          given: givenFrom(given),
          family: familyFrom(contentOf(before), before, behind.filter((word) => !given.includes(word)).join(' ')),
        },
      ]
    }
  }
  const all = wordsOf(fullName).slice(0, mostWords + 3)
  const readings: NameReading[] = []
  const read = (given: readonly string[], family: readonly string[]): void => {
    const content = contentOf(family.join(' '))
    readings.push({
      given: givenFrom(given.filter((word) => !isParticle(word) || given.length === 1)),
      family: familyFrom(content, family.join(' ')),
    })
  }
  const content = contentOf(fullName).slice(0, mostWords)
  if (content.length === 1) {
    read(content, [])
    if (all.length === 1) read([], content)
    else return [{ given: undefined, family: familyFrom(content, all.join(' ')) }]
    return readings
  }
  // An infix tells where the family name starts.
  const start = all.findIndex((word, index) => index > 0 && isParticle(word))
  if (start > 0 && !isParticle(all[0] as string)) {
    read(all.slice(0, start), all.slice(start))
  } else if (isParticle(all[0] as string) && all.length > content.length) {
    for (let end = all.length - 1; end >= 2; end -= 1)
      if (!isParticle(all[end - 1] as string)) read(all.slice(end), all.slice(0, end))
  }
  for (let end = 1; end < content.length; end += 1) {
    read(content.slice(0, end), content.slice(end))
    read(content.slice(end), content.slice(0, end))
  }
  return readings
}
