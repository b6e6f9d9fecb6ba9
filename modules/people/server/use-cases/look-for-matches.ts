import type { Work } from '../../../../platform/server/work.ts'
import { isWorthALook } from '../comparison.ts'
import { countValues, listComparisonsOf } from '../comparison-storage.ts'
import { comparable } from '../described-subject.ts'
import { findSubjectOf, listDescriptions } from '../description-storage.ts'
import { dueDayOf } from '../match.ts'
import { type DueLook, insertMatch, listMatchesOf } from '../match-storage.ts'
import { matcherVersion } from '../matching/parameters.ts'
import { compareWith, valuesAsked } from '../shares.ts'
import { suggestionsFor } from './list-suggestions.ts'

/**
 * Keeps what a coordinator of one organisation would be suggested on a record of which something was told or changed. The actor
 * is the program with the rights of that role (`lookingFor`): what the role may not see cannot be found.
 */
export async function lookForMatches(work: Work, { subjectId, since }: DueLook): Promise<number> {
  const suggestions = await suggestionsFor(work, subjectId)
  work.record({ name: 'matches-looked-for', subjectId, details: { found: suggestions.length } })
  if (suggestions.length === 0) return 0
  const known = await listMatchesOf(work, subjectId)
  const comparisons = await listComparisonsOf(work, subjectId)
  let kept = 0
  for (const { descriptionId, hypothesis } of suggestions) {
    const otherSubjectId = await findSubjectOf(work, descriptionId)
    if (otherSubjectId === undefined || hypothesis === 'probably-different') continue
    const withOther = (sides: { subjectId: string; otherSubjectId: string }): boolean =>
      [sides.subjectId, sides.otherSubjectId].includes(otherSubjectId)
    // Found from the other side after this was told, or still open: it is the same match.
    const earlier = known.filter(withOther)
    if (earlier.some(({ outcome, foundAt }) => outcome === 'open' || foundAt >= since)) continue
    const open = comparisons.find((each) => each.state === 'open' && withOther(each))
    const isKept = await insertMatch(work, {
      subjectId,
      otherSubjectId,
      kind: await kindOf(work, subjectId, otherSubjectId),
      version: matcherVersion,
      hypothesis,
      dueOn: dueDayOf(work.now),
      owner: open?.openedBy ?? null,
    })
    if (isKept) kept += 1
  }
  return kept
}

/** Contact when it would not be shown without contact data: then it is shown to who may see those. */
async function kindOf(work: Work, subjectId: string, otherSubjectId: string): Promise<'identity' | 'contact'> {
  const described = await listDescriptions(work, [subjectId, otherSubjectId])
  const [left, right] = [described.get(subjectId), described.get(otherSubjectId)]
  if (!left || !right) return 'contact'
  const [one, other] = [comparable(left, 'contact'), comparable(right, 'contact')]
  const counted = await countValues(work, valuesAsked(one, [other]))
  return isWorthALook(compareWith(one, other, counted)) ? 'identity' : 'contact'
}
