import type { FamilyName, GivenNames } from './name-readings.ts'
import { type Nearness, nearness, nearnessOf, type Word } from './words.ts'

/** How two names compare, and the values whose share of people says how much that is worth. */
export type ComparedName = { readonly level: string; readonly values: readonly string[] }

type Nearest = { at: number; a: Word; b: Word }

const different = nearness.indexOf('different')
const looksAlike = nearness.indexOf('looks-alike')
const oneLetter = nearness.indexOf('one-letter-differs')
const sounds = nearness.indexOf('sounds-the-same')
const shortForm = nearness.indexOf('short-form')

function nearestOf(as: readonly Word[], bs: readonly Word[], best?: Nearest): Nearest | undefined {
  let found = best
  for (const a of as) {
    for (const b of bs) {
      const at = nearnessOf(a, b)
      if (found === undefined || at < found.at) found = { at, a, b }
    }
  }
  return found
}

const levelAt = (at: number): Nearness => nearness[at] as Nearness

/** The values under which a share is asked: the sound that two words have in common, or both words' own. */
function soundValues(a: Word, b: Word): readonly string[] {
  for (const sound of a.sounds) if (b.sounds.includes(sound)) return [`~${sound}`]
  return [`~${a.sounds[0] ?? ''}`, `~${b.sounds[0] ?? ''}`]
}

// Most pairs differ; no share is asked of them.
const apart: ComparedName = { level: 'different', values: [] }

export function compareGiven(a: GivenNames, b: GivenNames): ComparedName {
  const best = nearestOf(a.main, b.main) as Nearest
  if (best.at === 0) return { level: 'equal', values: [best.a.text] }
  if (best.at >= looksAlike) {
    const later = nearestOf(a.later, b.main, nearestOf(a.main, b.later))
    if (later !== undefined && later.at <= sounds)
      return { level: 'one-of-the-names', values: soundValues(later.a, later.b) }
  }
  if (best.at === different) return apart
  return { level: levelAt(best.at), values: soundValues(best.a, best.b) }
}

const textOf = (parts: readonly Word[]): string =>
  parts.length === 1
    ? (parts[0] as Word).text
    : parts
        .map(({ text }) => text)
        .toSorted()
        .join(' ')

export function compareFamily(a: FamilyName, b: FamilyName): ComparedName {
  const [textA, textB] = [textOf(a.parts), textOf(b.parts)]
  if (a.joined.text === b.joined.text && a.joined.text.length > 1) return { level: 'equal', values: [textA] }
  if (textA === textB && a.bare.text.length > 1) {
    const otherInfix = a.infix !== '' && b.infix !== '' && a.infix !== b.infix
    return otherInfix ? { level: 'equal-other-infix', values: [] } : { level: 'equal', values: [textA] }
  }
  // Both parents' names, in either order, where the other has them in two fields.
  if (b.other.length > 0 && a.parts.length > 1 && textA === textOf([...b.parts, ...b.other]))
    return { level: 'equal', values: [textB] }
  if (a.other.length > 0 && b.parts.length > 1 && textB === textOf([...a.parts, ...a.other]))
    return { level: 'equal', values: [textA] }

  let best = nearestOf(a.parts, b.parts) as Nearest
  best = nearestOf([a.joined, a.bare], [b.joined, b.bare], best) as Nearest
  const many = a.parts.length > 1 || b.parts.length > 1
  if (
    many &&
    best.at <= sounds &&
    (best.a !== a.bare || best.b !== b.bare) &&
    (best.a !== a.joined || best.b !== b.joined)
  )
    return { level: 'part-of-double-name', values: [`#${best.a.text}`, `#${best.b.text}`] }
  if (best.at >= oneLetter && (a.other.length > 0 || b.other.length > 0)) {
    const other = nearestOf(a.other, b.parts, nearestOf(a.parts, b.other, nearestOf(a.other, b.other)))
    if (other !== undefined && other.at <= sounds)
      return { level: 'part-of-double-name', values: [`#${other.a.text}`, `#${other.b.text}`] }
  }
  if (best.at === shortForm || best.at === different) return apart
  return { level: levelAt(best.at === 0 ? sounds : best.at), values: soundValues(best.a, best.b) }
}

/** The given name of one is the family name of the other: nearly, and nothing less. */
export function crosses(given: GivenNames, family: FamilyName): boolean {
  const best = nearestOf(given.main, [family.bare, ...family.parts])
  return best !== undefined && best.at <= oneLetter && best.at !== shortForm
}

/** Whether a nickname is what somebody is called by, or one of the later names. */
export function fitsGivenName(nickname: Word, given: GivenNames): ComparedName | undefined {
  const main = nearestOf([nickname], given.main)
  if (main !== undefined && main.at <= shortForm)
    return { level: 'fits-given-name', values: soundValues(main.a, main.b) }
  const later = nearestOf([nickname], given.later)
  if (later !== undefined && later.at <= sounds)
    return { level: 'fits-later-name', values: soundValues(later.a, later.b) }
  return undefined
}
