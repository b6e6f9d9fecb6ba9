import { signalOnCard } from '../catalogue.ts'
import { ageWords, type Pseudonym } from '../../people/contract.ts'
import { dateRangeText } from '../../../platform/contract/dutch.ts'
import type { LocalDate } from '../../../platform/contract/working-days.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type { KnownHow } from '../../../platform/web/Fact.tsx'
import type { useDates } from '../../../platform/web/dates.tsx'
import type { AcuteRouteInfo, Basis, Observation, QueueItem, Reporter } from '../contract.ts'
import type { text } from './text.en.ts'

export type SignalText = (typeof text)['nl']
type Dates = ReturnType<typeof useDates>

type Named = { about: 'young-person' | 'group'; person: Pseudonym; place: string | null }

/** Initials, "zonder naam", or that it is about a group. */
export function titleOf({ about, person }: Named, t: SignalText): string {
  return about === 'group' ? t.group : (person.initials ?? t.noName)
}

/** The age in words, or the place of a group. */
export function besideOf({ about, person, place }: Named, language: Language): string | undefined {
  if (about === 'group') return place ?? undefined
  return person.age === null ? undefined : ageWords(person.age, language)
}

/** One line on what it is about: what was written, or else what was ticked on the card. */
export function inShortOf({ inShort, codes }: Pick<QueueItem, 'inShort' | 'codes'>, language: Language): string {
  if (inShort !== null) return inShort
  return codes.map((code) => signalOnCard(code).short[language]).join(', ')
}

export const knownHow: Readonly<Record<Basis, KnownHow>> = {
  'own-observation': 'seen',
  'own-record': 'own-record',
  'told-by-young-person': 'told',
  hearsay: 'heard',
}

/** Who, out of what, when and where, as it stands under a fact. */
export function sourceLine(
  fact: Observation,
  reporter: Pick<Reporter, 'functionTitle'> | undefined,
  t: SignalText,
  dates: Dates,
  language: Language,
): string {
  const teller = reporter?.functionTitle ?? ''
  const who =
    fact.basis === 'hearsay' && teller !== ''
      ? [t.heardFrom(fact.source ?? t.somebody, teller.toLowerCase())]
      : [teller, fact.source ?? '']
  const when =
    fact.observedOn === null
      ? ''
      : fact.observedUntil === null
        ? dates.long(fact.observedOn)
        : dateRangeText(fact.observedOn as LocalDate, fact.observedUntil as LocalDate, language)
  const time = fact.observedTime === null || fact.observedOn === null ? '' : fact.observedTime.replace(':', '.')
  return [...who, when, time, fact.place ?? ''].filter((part) => part !== '').join(', ')
}

/** Whom to call under which number; 112 is both. */
export function callOf({ route, telephone }: AcuteRouteInfo, t: SignalText): string {
  return t.routes[route] === telephone ? telephone : t.protect.call(t.routes[route], telephone)
}
