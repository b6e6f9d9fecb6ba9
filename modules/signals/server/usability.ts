import { daysBetween, type LocalDate } from '../../../platform/contract/working-days.ts'
import type { Basis, UsabilityLine } from '../contract.ts'
import { nameHints } from '../name-hints.ts'

/** Facts of the last quarter are recent; older ones are weighed by a person. Our own choice, no source gives a number. */
export const recentDays = 90

export type Weighed = {
  readonly about: 'young-person' | 'group'
  readonly place: string | null
  readonly recognisable: boolean
  readonly spokenWith: readonly string[] | null
  readonly facts: readonly {
    readonly text: string
    readonly observedOn: string | null
    readonly observedUntil: string | null
    readonly basis: Basis
    readonly source: string | null
    readonly place: string | null
  }[]
  readonly notes: readonly (string | null)[]
  /** Names of the described young person, which are no third party. */
  readonly ownNames: readonly string[]
  readonly joined: boolean
  readonly maybeKnown: number
}

/** The six questions on a signal, answered from what was written down. Nothing follows from an answer: a person decides. */
export function usabilityOf(signal: Weighed, today: LocalDate): UsabilityLine[] {
  return [
    complete(signal),
    concrete(signal),
    recent(signal, today),
    rightPurpose(signal),
    double(signal),
    withoutThirdParties(signal),
  ]
}

type Rest = { readonly number?: number; readonly words?: readonly string[] }

function line(
  question: UsabilityLine['question'],
  answer: UsabilityLine['answer'],
  evidence: UsabilityLine['evidence'],
  { number, words = [] }: Rest = {},
): UsabilityLine {
  return { question, answer, evidence, number: number ?? null, words: [...words] }
}

function complete(signal: Weighed): UsabilityLine {
  const missing: string[] = []
  if (signal.about === 'group' ? signal.place === null : !signal.recognisable) missing.push('whom')
  if (signal.facts.some((fact) => fact.observedOn === null)) missing.push('date')
  if (signal.facts.some((fact) => fact.basis === 'hearsay' && fact.source === null)) missing.push('source')
  if (signal.spokenWith === null) missing.push('spoken')
  return missing.length === 0
    ? line('complete', 'yes', 'all-filled-in')
    : line('complete', 'no', 'missing', { words: missing })
}

function concrete({ facts }: Weighed): UsabilityLine {
  const dated = facts.filter((fact) => fact.observedOn !== null)
  if (dated.length === 0) return line('concrete', 'no', 'no-date')
  if (dated.every((fact) => fact.basis === 'hearsay'))
    return line('concrete', 'unknown', 'only-hearsay', { number: dated.length })
  return line('concrete', 'yes', 'dated-facts', { number: dated.length })
}

function recent({ facts }: Weighed, today: LocalDate): UsabilityLine {
  const newest = facts
    .flatMap((fact) => fact.observedUntil ?? fact.observedOn ?? [])
    .toSorted()
    .at(-1)
  if (newest === undefined) return line('recent', 'unknown', 'no-date')
  const number = daysBetween(newest as LocalDate, today)
  return line('recent', number <= recentDays ? 'yes' : 'no', 'newest-days-ago', { number })
}

function rightPurpose({ about }: Weighed): UsabilityLine {
  // What is about a group may belong to the group approach: that is for a person to say.
  return about === 'group' ? line('right-purpose', 'unknown', 'group') : line('right-purpose', 'yes', 'signalling')
}

function double({ joined, maybeKnown }: Weighed): UsabilityLine {
  if (joined) return line('double', 'yes', 'joined')
  return maybeKnown > 0
    ? line('double', 'unknown', 'maybe-known', { number: maybeKnown })
    : line('double', 'no', 'no-other-signal')
}

function withoutThirdParties(signal: Weighed): UsabilityLine {
  const texts = [...signal.facts.flatMap((fact) => [fact.text, fact.source, fact.place]), ...signal.notes].filter(
    (text) => text !== null,
  )
  const words = [...new Set(texts.flatMap((text) => nameHints(text, signal.ownNames)))]
  return words.length === 0
    ? line('without-third-parties', 'yes', 'no-names')
    : line('without-third-parties', 'no', 'names-found', { number: words.length, words })
}
