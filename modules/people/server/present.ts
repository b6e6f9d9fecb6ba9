import { localDateOf } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { SeenSubject } from '../../privacy/server/index.ts'
import type {
  ComparedFieldName,
  ComparedSide,
  Decider,
  FieldFinding,
  FieldValue,
  OwnComparison,
  PersonComparison,
  Suggestion,
  Waterfall,
} from '../contract.ts'
import { type Colleagues, colleagueName } from './colleagues.ts'
import type { Comparison, FieldComparison } from './comparison.ts'
import type { StoredVerdict } from './comparison-storage.ts'
import { type DescribedSubject, presentPseudonym } from './described-subject.ts'
import { phoneDigits } from './description.ts'
import { allowedActions, isDecider, type StoredComparison } from './person-comparison.ts'

/** What is known around descriptions: of which type their subjects are, and who works here. */
export type Around = { readonly subjects: ReadonlyMap<string, SeenSubject>; readonly colleagues: Colleagues }

/** The record that a description stands in, and the function of who told it. */
export function presentSide(work: Work, described: DescribedSubject, { subjects, colleagues }: Around): ComparedSide {
  const { initials, age } = presentPseudonym(described, localDateOf(work.now))
  return {
    descriptionId: described.id,
    recordType: subjects.get(described.subjectId)?.type ?? 'person',
    reference: described.reference,
    recordId: described.recordId,
    initials,
    age,
    toldBy: colleagues.get(described.describedBy)?.functionTitle ?? null,
    toldAt: described.describedAt.toISOString(),
  }
}

/** A record that may be about the same young person, with the latest comparison of the two. */
export function presentSuggestion(
  work: Work,
  candidate: DescribedSubject,
  compared: Comparison,
  comparisons: readonly StoredComparison[],
  around: Around,
): Suggestion {
  const latest = comparisons.find(
    ({ subjectId: one, otherSubjectId: other }) => one === candidate.subjectId || other === candidate.subjectId,
  )
  return {
    ...presentSide(work, candidate, around),
    fields: compared.fields.map(presentFinding),
    hypothesis: compared.verdict,
    comparison: latest ? { id: latest.id, state: latest.state } : null,
  }
}

/** What a comparison found in a field, for a list: words, without the weight, a share of people or the size of a difference. */
export function presentFinding({ field, degree, reason }: FieldComparison): FieldFinding {
  const { oneIn: _, by: __, ...params } = reason.params
  return { field, degree, reason: { code: reason.code, params } }
}

/** The same beside the values of both sides, where each can be checked. */
function presentFindingWhole({ field, degree, reason }: FieldComparison): FieldFinding {
  return { field, degree, reason: { code: reason.code, params: { ...reason.params } } }
}

/** How the weights add up, as they were used. */
function presentWaterfall({ version, waterfall }: Comparison): Waterfall {
  return { version, ...waterfall, steps: waterfall.steps.map((step) => ({ ...step })) }
}

const nothing: FieldValue = { text: null, birthDate: null, estimatedAge: null, lastDigits: null }

/** What one side says in a field; of a telephone the last three digits. */
export function presentValue(field: ComparedFieldName, described: DescribedSubject): FieldValue {
  const joined = (...parts: (string | null)[]): FieldValue => {
    const text = parts.filter((part) => part !== null).join(' ')
    return text === '' ? nothing : { ...nothing, text }
  }
  switch (field) {
    case 'familyName':
      return described.familyName === null ? nothing : joined(described.infix, described.familyName)
    case 'givenNames':
      return joined(described.givenNames)
    case 'nickname':
      return joined(described.nickname)
    case 'birth':
      return { ...nothing, birthDate: described.birthDate, estimatedAge: described.estimate?.years ?? null }
    case 'street':
      return described.street === null ? nothing : joined(described.street, described.houseNumber)
    case 'neighbourhood':
      return joined(described.neighbourhood)
    case 'school':
      return joined(described.school)
    case 'phone':
      return {
        ...nothing,
        lastDigits: described.telephone === null ? null : phoneDigits(described.telephone).slice(-3),
      }
    case 'handle':
      return joined(described.handle)
  }
}

export type Sides = { readonly left: DescribedSubject; readonly right: DescribedSubject }

/** The comparison as this reader may see it; the verdict of the other stays hidden until both decided. */
export function presentComparison(
  work: Work,
  stored: StoredComparison,
  { left, right }: Sides,
  compared: Comparison,
  verdicts: readonly StoredVerdict[],
  around: Around,
): PersonComparison {
  const { colleagues } = around
  const decider = (professionalId: string, decidedAt: Date | null): Decider => {
    const verdict = verdicts.find((given) => given.decidedBy === professionalId)
    const you = professionalId === work.actor.professionalId
    return {
      professionalId,
      name: colleagueName(colleagues, professionalId),
      you,
      decided: decidedAt !== null,
      // A verdict from a pile is given as the comparison opens: when it was given would tell what it was.
      decidedAt: you || stored.state !== 'open' ? (decidedAt?.toISOString() ?? null) : null,
      verdict: verdict?.verdict ?? null,
      reason: verdict?.reason ?? null,
    }
  }
  return {
    id: stored.id,
    purpose: stored.purpose as PersonComparison['purpose'],
    state: stored.state,
    openedAt: stored.openedAt.toISOString(),
    settledAt: stored.settledAt?.toISOString() ?? null,
    left: presentSide(work, left, around),
    right: presentSide(work, right, around),
    fields: compared.fields.map((field) => ({
      ...presentFindingWhole(field),
      left: presentValue(field.field, left),
      right: presentValue(field.field, right),
    })),
    hypothesis: compared.verdict,
    alsoPossible: [...compared.alsoPossible],
    heldBackBy: [...compared.heldBackBy],
    waterfall: presentWaterfall(compared),
    wouldHelp: compared.wouldHelp.map((help) => ({ ...help })),
    deciders: [decider(stored.openedBy, stored.openerDecidedAt), decider(stored.secondDecider, stored.secondDecidedAt)],
    undone: stored.undone && {
      by: colleagueName(colleagues, stored.undone.by),
      at: stored.undone.at.toISOString(),
      reason: stored.undone.reason,
    },
    saidApart: [],
    changed: [],
    allowed: [...allowedActions(work.actor, stored)],
  }
}

export function presentOwnComparison(
  work: Work,
  stored: StoredComparison,
  { left, right }: Sides,
  around: Around,
): OwnComparison {
  const mine = work.actor.professionalId === stored.openedBy ? stored.openerDecidedAt : stored.secondDecidedAt
  const waitsFor = stored.state !== 'open' || !isDecider(work.actor, stored) ? null : mine === null ? 'you' : 'other'
  return {
    id: stored.id,
    purpose: stored.purpose as OwnComparison['purpose'],
    state: stored.state,
    openedAt: stored.openedAt.toISOString(),
    settledAt: stored.settledAt?.toISOString() ?? null,
    left: presentSide(work, left, around),
    right: presentSide(work, right, around),
    waitsFor,
  }
}
