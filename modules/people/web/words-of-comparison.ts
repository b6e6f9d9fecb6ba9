import { partialDateText } from '../../../platform/contract/dutch.ts'
import type { Language } from '../../../platform/contract/words.ts'
import type {
  ComparedFieldName,
  ComparedSide,
  DegreeName,
  FieldFinding,
  FieldValue,
  HypothesisName,
  PersonComparison,
} from '../contract.ts'
import type { text } from './text.en.ts'

type Text = (typeof text)[Language]
type Field = PersonComparison['fields'][number]

/** What one side says in a field, in words; undefined when nobody told. */
export function valueText(value: FieldValue, t: Text, language: Language): string | undefined {
  if (value.text !== null) return value.text
  if (value.birthDate !== null) return partialDateText(value.birthDate, language)
  if (value.estimatedAge !== null) return t.table.about(value.estimatedAge)
  return value.lastDigits === null ? undefined : t.table.endsIn(value.lastDigits)
}

/** The function of who told it. */
export function tellerOf(side: Pick<ComparedSide, 'toldBy'>, t: Text): string {
  return side.toldBy ?? t.unknownTeller
}

const speaksFor: readonly DegreeName[] = ['for-strong', 'for', 'for-slight']
const speaksAgainst: readonly DegreeName[] = ['against-slight', 'against']

/** The fields that fit and those that do not, as they stand in a sentence; both names together are the name. */
export function fitsAndNot(fields: readonly FieldFinding[], t: Text): { fit: string[]; apart: string[] } {
  const named = (degrees: readonly DegreeName[]): string[] => {
    const found = fields.filter(({ degree }) => degrees.includes(degree)).map(({ field }) => field)
    const wholeName = found.includes('familyName') && found.includes('givenNames')
    const rest = wholeName ? found.filter((field) => field !== 'familyName' && field !== 'givenNames') : found
    return [...(wholeName ? [t.name] : []), ...rest.map((field) => t.inSentence[field])]
  }
  return { fit: named(speaksFor), apart: named(speaksAgainst) }
}

/** The hypotheses in order: the likeliest, what is possible too, the least likely. */
export function hypothesesOf({
  hypothesis,
  alsoPossible,
}: Pick<PersonComparison, 'hypothesis' | 'alsoPossible'>): readonly HypothesisName[] {
  if (hypothesis === 'unclear')
    return ['unclear', ...new Set<HypothesisName>(['probably-same', ...alsoPossible, 'probably-different'])]
  return [hypothesis, ...alsoPossible]
}

const shared: readonly ComparedFieldName[] = ['familyName', 'street', 'neighbourhood']

/** Why a hypothesis can hold, from what the fields said. */
export function hypothesisText(
  hypothesis: HypothesisName,
  first: boolean,
  comparison: PersonComparison,
  t: Text,
): string {
  const { fit, apart } = fitsAndNot(comparison.fields, t)
  switch (hypothesis) {
    case 'probably-same':
      return fit.length === 0 ? t.hypothesis.unclear : t.hypothesis.same(fit, apart.length)
    case 'possibly-sibling': {
      const both = comparison.fields.filter(({ field, degree }) => shared.includes(field) && speaksFor.includes(degree))
      const estimated = estimatedBy(comparison)
      return [
        t.hypothesis.sibling(both.map(({ field }) => t.inSentence[field])),
        ...(estimated ? [t.hypothesis.estimated(tellerOf(estimated, t))] : []),
      ].join(' ')
    }
    case 'unclear':
      return comparison.heldBackBy.map((rule) => t.heldBack[rule]).join(' ') || t.hypothesis.unclear
    case 'probably-different':
      return first ? t.hypothesis.differentMost(apart) : t.hypothesis.different(fit)
  }
}

function estimatedBy({ fields, left, right }: PersonComparison): ComparedSide | undefined {
  const birth = fields.find(({ field }) => field === 'birth')
  if (birth?.left.estimatedAge !== null && birth !== undefined) return left
  return birth !== undefined && birth.right.estimatedAge !== null ? right : undefined
}

/** Fields that at least one side told; the others say nothing. */
export function toldFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter(({ reason }) => !(reason.code === 'not-known' && reason.params['side'] === 'both'))
}

/** Where a record is read, for a link back. */
export function hrefOf(side: Pick<ComparedSide, 'recordType' | 'recordId'>): string | undefined {
  if (side.recordId === null) return undefined
  if (side.recordType === 'signal') return `/signals/${side.recordId}`
  return side.recordType === 'case' ? `/cases/${side.recordId}` : undefined
}
