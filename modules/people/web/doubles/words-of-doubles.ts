import type { Language } from '../../../../platform/contract/words.ts'
import type { ClusterCard } from '../../contract.ts'
import type { text } from '../text.en.ts'
import { fitsAndNot } from '../words-of-comparison.ts'

/** What fits in a pile and what does not, as it stands in a sentence; empty when there is nothing to say. */
export function fitsAndNotOf(
  fields: ClusterCard['fields'],
  t: (typeof text)[Language],
): { fit: string; apart: string } {
  const { fit, apart } = fitsAndNot(
    fields.flatMap(({ field, says }) =>
      says === 'says-little'
        ? []
        : [{ field, degree: says === 'fits' ? 'for' : 'against', reason: { code: 'equal', params: {} } } as const],
    ),
    t,
  )
  return { fit: fit.join(', '), apart: apart.join(', ') }
}
