import { readDate } from '../../../../platform/contract/written-dates.ts'
import type { LocalDate } from '../../../../platform/contract/working-days.ts'
import { isSignalCode, type SignalCode } from '../../catalogue.ts'
import type { DescriptionInput } from '../../../people/contract.ts'
import type { ObservationGiven, RegisterSignal } from '../../contract.ts'

/** A fact as typed; nothing is checked away, so nothing is lost. */
export type DraftFact = { text: string; how: string; day: string; time: string; where: string; source: string }

/** What was typed so far; text as it stands in the fields. */
export type SignalDraft = {
  codes: SignalCode[]
  coercion: boolean
  acted: string[]
  facts: DraftFact[]
  about: 'young-person' | 'group'
  who: Record<WhoField, string>
  spokenWith: string[]
  spokenNote: string
  consent: { kind: string; by: string; on: string; reason: string }
}

export const whoFields = [
  'givenNames',
  'infix',
  'familyName',
  'nickname',
  'birthDate',
  'age',
  'school',
  'neighbourhood',
  'street',
  'telephone',
  'handle',
  'place',
] as const
export type WhoField = (typeof whoFields)[number]

export type Form = Readonly<Record<string, string | readonly string[]>>

export function emptyDraft(): SignalDraft {
  return {
    codes: [],
    coercion: false,
    acted: [],
    facts: [],
    about: 'young-person',
    who: Object.fromEntries(whoFields.map((field) => [field, ''])) as Record<WhoField, string>,
    spokenWith: [],
    spokenNote: '',
    consent: { kind: '', by: '', on: '', reason: '' },
  }
}

export function one(form: Form, name: string, longest = 700): string {
  const value = form[name]
  return (typeof value === 'string' ? value : '').slice(0, longest)
}

export function many(form: Form, name: string): string[] {
  const value = form[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : [...value]
}

/** The ticks of the card; facts follow the ticks, what was typed under a tick stays with it. */
export function withCard(draft: SignalDraft, form: Form): SignalDraft {
  const codes = many(form, 'codes').filter(isSignalCode)
  const kept = new Map(draft.codes.map((code, place) => [code, draft.facts[place]]))
  const own = draft.facts[draft.codes.length]
  const facts = codes.map((code) => kept.get(code) ?? emptyFact())
  if (codes.length === 0) facts.push(own ?? emptyFact())
  return { ...draft, codes, coercion: one(form, 'coercion') === 'yes', facts }
}

export function emptyFact(): DraftFact {
  return { text: '', how: '', day: '', time: '', where: '', source: '' }
}

export function withFact(draft: SignalDraft, place: number, form: Form): SignalDraft {
  const facts = [...draft.facts]
  facts[place] = {
    text: one(form, 'text').trim(),
    how: one(form, 'how'),
    day: one(form, 'day').trim(),
    time: one(form, 'time').trim(),
    where: one(form, 'where'),
    source: one(form, 'source', 120).trim(),
  }
  return { ...draft, facts }
}

export function withWho(draft: SignalDraft, form: Form): SignalDraft {
  return {
    ...draft,
    about: one(form, 'about') === 'group' ? 'group' : 'young-person',
    who: Object.fromEntries(whoFields.map((field) => [field, one(form, field, 120).trim()])) as Record<
      WhoField,
      string
    >,
    spokenWith: many(form, 'spokenWith').filter((who) => who === 'young-person' || who === 'parents'),
    spokenNote: one(form, 'spokenNote').trim(),
    consent: {
      kind: one(form, 'consent'),
      by: one(form, 'consentBy'),
      on: one(form, 'consentOn').trim(),
      reason: one(form, 'consentReason').trim(),
    },
  }
}

export type FactFault = 'tellWhat' | 'chooseHow' | 'wrongDate' | 'wrongTime' | 'chooseWhere'
export type WhoFault = 'wrongBirth' | 'wrongAge' | 'wrongDate' | 'wrongPhone'

const timeForm = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/

/** Which fields of a fact need mending. */
export function faultsOfFact(fact: DraftFact): FactFault[] {
  const faults: FactFault[] = []
  if (!fact.text) faults.push('tellWhat')
  if (!['own-observation', 'hearsay', 'own-record'].includes(fact.how)) faults.push('chooseHow')
  if (fact.day && dayOf(fact.day) === null) faults.push('wrongDate')
  if (fact.time && !timeForm.test(fact.time)) faults.push('wrongTime')
  if (!['straat', 'thuis', 'school', 'online'].includes(fact.where)) faults.push('chooseWhere')
  return faults
}

export function faultsOfWho(draft: SignalDraft): WhoFault[] {
  const faults: WhoFault[] = []
  if (draft.who.birthDate && birthDateOf(draft.who.birthDate) === null) faults.push('wrongBirth')
  if (draft.who.telephone && !/^\+?[0-9][0-9 ()-]{5,19}$/.test(draft.who.telephone)) faults.push('wrongPhone')
  if (draft.who.age && ageOf(draft.who.age) === null) faults.push('wrongAge')
  if (draft.consent.on && dayOf(draft.consent.on) === null) faults.push('wrongDate')
  return faults
}

function dayOf(typed: string): LocalDate | null {
  const read = readDate(typed)
  return 'day' in read ? read.day : null
}

function birthDateOf(typed: string): string | null {
  return /^(19|20)\d\d$/.test(typed) ? typed : dayOf(typed)
}

function ageOf(typed: string): number | null {
  const years = /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN
  return years >= 4 && years <= 30 ? years : null
}

/** What is sent: the draft in the form of the contract. Ask for its faults first. */
export function toSignal(draft: SignalDraft): RegisterSignal {
  const description = draft.about === 'group' ? undefined : descriptionOf(draft.who)
  return {
    about: draft.about,
    ...(draft.about === 'group' && draft.who.place ? { place: draft.who.place } : {}),
    ...(description ? { description } : {}),
    codes: draft.codes,
    ...(draft.coercion ? { coercion: true } : {}),
    facts: draft.facts.map((fact, place) => factOf(fact, draft.codes[place])),
    spokenWith: draft.spokenWith as RegisterSignal['spokenWith'],
    ...(draft.spokenNote ? { spokenNote: draft.spokenNote } : {}),
    ...(draft.acted.length > 0 ? { acted: draft.acted as NonNullable<RegisterSignal['acted']> } : {}),
    ...consentOf(draft),
  }
}

function factOf(fact: DraftFact, code: SignalCode | undefined): ObservationGiven {
  const day = dayOf(fact.day)
  const time = timeForm.exec(fact.time)
  return {
    text: fact.text,
    ...(code ? { code } : {}),
    world: fact.where as ObservationGiven['world'],
    ...(day ? { observedOn: day } : {}),
    ...(time ? { observedTime: `${String(time[1]).padStart(2, '0')}:${time[2]}` } : {}),
    basis: fact.how as ObservationGiven['basis'],
    ...(fact.source ? { source: fact.source } : {}),
  }
}

function descriptionOf(who: Record<WhoField, string>): DescriptionInput | undefined {
  const birthDate = birthDateOf(who.birthDate)
  const estimatedAge = birthDate ? null : ageOf(who.age)
  const described = {
    ...filled(who, [
      'givenNames',
      'infix',
      'familyName',
      'nickname',
      'school',
      'neighbourhood',
      'street',
      'telephone',
      'handle',
    ]),
    ...(birthDate ? { birthDate } : {}),
    ...(estimatedAge ? { estimatedAge } : {}),
  }
  // Checked against the contract before it is sent; the birth date has one of its three forms here.
  return Object.keys(described).length > 0 ? (described as DescriptionInput) : undefined
}

function filled<F extends WhoField>(who: Record<WhoField, string>, fields: readonly F[]): Partial<Record<F, string>> {
  return Object.fromEntries(fields.filter((field) => who[field]).map((field) => [field, who[field]])) as Partial<
    Record<F, string>
  >
}

function consentOf({ consent }: SignalDraft): Pick<RegisterSignal, 'consent'> {
  const on = dayOf(consent.on)
  if (consent.kind === 'consent' && on && ['young-person', 'parents', 'both'].includes(consent.by)) {
    return { consent: { kind: 'consent', by: consent.by as 'young-person', on } }
  }
  if (consent.kind === 'conflict-of-duties' && consent.reason)
    return { consent: { kind: 'conflict-of-duties', reason: consent.reason } }
  return {}
}
