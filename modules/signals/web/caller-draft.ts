import { readDate } from '../../../platform/contract/written-dates.ts'
import type { FieldFault } from '../../../platform/web/field-fault.ts'
import type { SignalCode } from '../catalogue.ts'
import type { Basis, RegisterSignalForCaller, World } from '../contract.ts'
import type { SignalText } from './words-of-signal.ts'

export type FactDraft = { text: string; world: World | null; basis: Basis | null; source: string; observedOn: string }

const noPerson = {
  givenNames: '',
  infix: '',
  familyName: '',
  nickname: '',
  birthDate: '',
  estimatedAge: '',
  school: '',
  neighbourhood: '',
  street: '',
  houseNumber: '',
  telephone: '',
  handle: '',
}

/** What is typed while somebody calls. */
export type CallerDraft = {
  whoCalls: 'known' | 'other'
  colleagueId: string | null
  functionTitle: string
  organisationName: string
  about: 'young-person' | 'group'
  place: string
  person: typeof noPerson
  facts: readonly FactDraft[]
  codes: SignalCode[]
  coercion: boolean
  acted: ('emergency' | 'police' | 'veilig-thuis')[]
  spokenWith: ('young-person' | 'parents')[]
  spokenNote: string
  consentKind: 'none' | 'consent' | 'conflict'
  consentBy: 'young-person' | 'parents' | 'both' | null
  consentOn: string
  consentReason: string
}

export const emptyFact: FactDraft = { text: '', world: null, basis: null, source: '', observedOn: '' }
export const emptyCallerDraft: CallerDraft = {
  whoCalls: 'known',
  colleagueId: null,
  functionTitle: '',
  organisationName: '',
  about: 'young-person',
  place: '',
  person: noPerson,
  facts: [emptyFact],
  codes: [],
  coercion: false,
  acted: [],
  spokenWith: [],
  spokenNote: '',
  consentKind: 'none',
  consentBy: null,
  consentOn: '',
  consentReason: '',
}

export type ParseResult = {
  readonly faults: readonly FieldFault[]
  readonly input: RegisterSignalForCaller | undefined
}

/** What is sent, or what is still missing, each at its field. */
export function readCallerDraft(draft: CallerDraft, t: SignalText['caller']): ParseResult {
  const faults: FieldFault[] = []
  const need = (filled: boolean, field: string, message: string) => void (filled || faults.push({ field, message }))
  const known = draft.whoCalls === 'known'
  if (known) need(draft.colleagueId !== null, 'colleague', t.missing.colleague)
  else {
    need(draft.functionTitle.trim() !== '', 'functionTitle', t.missing.function)
    need(draft.organisationName.trim() !== '', 'organisationName', t.missing.organisation)
  }
  const isGroup = draft.about === 'group'
  if (isGroup) need(draft.place.trim() !== '', 'place', t.missing.place)
  const birthDate = birthDateOf(draft.person.birthDate)
  const age = draft.person.estimatedAge.trim() === '' ? undefined : Number(draft.person.estimatedAge)
  if (!isGroup) {
    need(birthDate !== null, 'birthDate', t.missing.birthDate)
    need(age === undefined || (Number.isInteger(age) && age >= 4 && age <= 30), 'estimatedAge', t.missing.age)
  }
  for (const [place, fact] of draft.facts.entries()) {
    need(fact.text.trim() !== '', `facts.${place}.text`, t.missing.text)
    need(fact.world !== null, `facts.${place}.world`, t.missing.world)
    need(fact.basis !== null, `facts.${place}.basis`, t.missing.basis)
  }
  if (draft.consentKind === 'consent') {
    need(draft.consentBy !== null, 'consentBy', t.missing.consentBy)
    need(draft.consentOn !== '', 'consentOn', t.missing.consentOn)
  }
  if (draft.consentKind === 'conflict')
    need(draft.consentReason.trim() !== '', 'consentReason', t.missing.consentReason)
  if (faults.length > 0) return { faults, input: undefined }

  const { birthDate: _birth, estimatedAge: _age, ...words } = draft.person
  const description = {
    ...Object.fromEntries(Object.entries(words).filter(([, typed]) => typed.trim() !== '')),
    ...(birthDate ? { birthDate } : {}),
    ...(age === undefined ? {} : { estimatedAge: age }),
  }
  const input: RegisterSignalForCaller = {
    caller: known
      ? { professionalId: draft.colleagueId as string }
      : { functionTitle: draft.functionTitle, organisationName: draft.organisationName },
    about: draft.about,
    ...(isGroup ? { place: draft.place } : {}),
    ...(isGroup || Object.keys(description).length === 0 ? {} : { description }),
    codes: draft.codes,
    ...(draft.coercion ? { coercion: true } : {}),
    ...(draft.acted.length > 0 ? { acted: draft.acted } : {}),
    facts: draft.facts.map((fact) => ({
      text: fact.text,
      world: fact.world as World,
      basis: fact.basis as Basis,
      ...(fact.source.trim() === '' ? {} : { source: fact.source }),
      ...(fact.observedOn === '' ? {} : { observedOn: fact.observedOn }),
    })),
    spokenWith: draft.spokenWith,
    ...(draft.spokenNote.trim() === '' ? {} : { spokenNote: draft.spokenNote }),
    ...(draft.consentKind === 'consent'
      ? { consent: { kind: 'consent', by: draft.consentBy ?? 'both', on: draft.consentOn } as const }
      : {}),
    ...(draft.consentKind === 'conflict'
      ? { consent: { kind: 'conflict-of-duties', reason: draft.consentReason } as const }
      : {}),
  }
  return { faults: [], input }
}

type BirthDate = NonNullable<NonNullable<RegisterSignalForCaller['description']>['birthDate']>

/** 2011, 2011-03 or a whole day in any Dutch form; undefined when empty, null when it is none of these. */
function birthDateOf(typed: string): BirthDate | undefined | null {
  const plain = typed.trim()
  if (plain === '') return undefined
  if (/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(plain)) return plain as BirthDate
  const read = readDate(plain)
  return 'day' in read ? (read.day ?? null) : null
}
