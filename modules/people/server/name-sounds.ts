// How names sound as Dutch teachers and officers write them down. Names come from many languages and are spelled by ear,
// so a letter group that two languages read differently (ch, kh, ou, h before a consonant) gives more than one sound.

const otherLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Lower case, without marks and punctuation; one space between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’‘'`´.]/gu, '')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ıłøđðßæœþ]/g, (letter) => otherLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Letters of which the mark is the sound are written out the Dutch way before marks are dropped. */
function withSpokenMarks(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[şšś]/g, 'sj')
    .replace(/[çčć]/g, 'tsj')
    .replace(/[żź]/g, 'z')
    .replace(/ñ/g, 'nj')
    .replace(/ö/g, 'eu')
    .replace(/ü/g, 'u')
}

// Capital letters stand for one sound: A aai, Q ui, W au, Y ei, X ch.
type Reading = readonly [RegExp, string]
const readAlike: readonly Reading[] = [
  [/sch$/g, 's'],
  [/eigh$/g, 'ee'],
  [/gi(?=[ao])/g, 'j'],
  [/tsch|tch|tsj|tzj|cz/g, 'tj'],
  [/dzj|dj/g, 'j'],
  [/sch|sj|sh|sz|zj/g, 's'],
  [/ph/g, 'f'],
  [/([tbd])h/g, '$1'],
  [/gh/g, 'g'],
  [/qu/g, 'kw'],
  [/ck|q/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/aaij|aai|aay|aaj/g, 'A'],
  [/ooij|ooi|ooy|ooj/g, 'oi'],
  [/uij|uy|ui|uj(?![aeiou])/g, 'Q'],
  [/eij|ij|ei(?!j)|ey|ay(?![aeiou])|[ae]j(?![aeiou])|ai(?!j)/g, 'Y'],
  [/au[wv]?|ouw/g, 'W'],
  [/y(?=[aeiou])/g, 'j'],
  [/([^aeiou])y$/g, '$1i'],
  [/y/g, 'Y'],
  [/ieu?/g, 'i'],
  [/oe/g, 'u'],
  [/ae/g, 'a'],
  [/i(?=[aou])/g, 'j'],
  [/(?<![ck])h$/g, ''],
]
const readInTwoWays: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ch/g, ['X', 's']],
  [/kh/g, ['X', 'k']],
  [/(?:ou|(?<=[bdfglmnrst])u)(?=[aei])/g, ['w', 'u']],
  [/ou/g, ['W', 'u']],
  [/h(?=[^aeiouAQWY])/g, ['', 'X']],
]
const readLast: readonly Reading[] = [
  [/g/g, 'X'],
  [/dt$|d$/g, 't'],
  [/b$/g, 'p'],
  [/v/g, 'f'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
]
const readAll = (text: string, rules: readonly Reading[]): string =>
  rules.reduce((spoken, [pattern, sound]) => spoken.replace(pattern, sound), text)

/** In a name that looks Polish a w is a v, and letters with a mark are written as they sound. */
function polishReadings(word: string): readonly string[] {
  const polish = /(?:sk[iya]|wicz|czyk|cki|[aeiy]k)$|[łąęóż]|rz|^woj/iu
  if (!polish.test(word)) return []
  const written = word.normalize('NFC').toLowerCase()
  const spoken = written
    .replace(/w/g, 'v')
    .replace(/ł/g, 'w')
    .replace(/ą(?=[bp])/g, 'om')
    .replace(/ą/g, 'on')
    .replace(/ę(?=[bp])/g, 'em')
    .replace(/ę/g, 'en')
    .replace(/ó/g, 'oe')
    .replace(/rz/g, 'r')
  return spoken === written ? [] : [withSpokenMarks(spoken)]
}

/** The ways in which one word can sound, the Dutch one first; words sound the same when they have one in common. */
export function soundsOf(word: string): readonly string[] {
  let sounds = remembered.get(word)
  if (sounds === undefined) {
    sounds = readAloud(word)
    if (remembered.size >= 5000) remembered.clear()
    remembered.set(word, sounds)
  }
  return sounds
}

// One comparison asks for the same few words many times. Words alone, so nothing in it points at anyone.
const remembered = new Map<string, readonly string[]>()

function readAloud(word: string): readonly string[] {
  let readings = [withSpokenMarks(word), ...polishReadings(word)].map((spoken) =>
    readAll(plainWords(spoken).replaceAll(' ', ''), readAlike),
  )
  for (const [pattern, sounds] of readInTwoWays) {
    readings = readings.flatMap((reading) =>
      reading.search(pattern) < 0 ? [reading] : sounds.map((sound) => reading.replace(pattern, sound)),
    )
  }
  return [...new Set(readings.map((reading) => readAll(reading, readLast)))].filter((sound) => sound !== '')
}

/** The consonants of a sound, with one mark for a first vowel: what stays when the vowels are written by ear. */
export function skeletonOf(sound: string): string {
  return sound.replace(/^[aeiouAQWY]+/, '-').replace(/[aeiouAQWY]/g, '')
}

export function skeletonsOf(word: string): readonly string[] {
  return [...new Set(soundsOf(word).map(skeletonOf))]
}

/** Words that stand before a family name in Dutch, Arabic, German, French and Iberian names. */
const particles = new Set(
  (
    'van de den der het t s d ten ter te tot toe op in aan bij onder over uit uijt voor von vom zu zum zur am ' +
    'da das do dos du di del della dalla la las le les lo los el al af av ait ben bin bel ibn abu ould'
  ).split(' '),
)

/** The parts of a family name without infixes: `Yılmaz-de Vries` is yilmaz and vries. */
export function familyNameParts(familyName: string): readonly string[] {
  const words = plainWords(familyName.replace(/^d[’'](?=\p{L})/iu, '')).split(' ')
  const parts = words.filter((word) => !particles.has(word))
  return (parts.length > 0 ? parts : words).filter((word) => word !== '')
}

/** A family name as one word, infix included, for those who write `Vandenberg` or `Elidrissi`. */
export function familyNameJoined(familyName: string, infix = ''): string {
  return plainWords(`${infix} ${familyName}`).replaceAll(' ', '')
}

/** Given names one by one, the first name first. */
export function givenNameWords(givenNames: string): readonly string[] {
  return plainWords(givenNames)
    .split(' ')
    .filter((word) => word !== '')
}
