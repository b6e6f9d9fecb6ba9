import { localDateOf } from '../../../platform/contract/working-days.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Match } from '../contract.ts'
import { colleagueName } from './colleagues.ts'
import { aroundOf } from './compared-sides.ts'
import { countValues, listComparisonsAmong, listSaidApart } from './comparison-storage.ts'
import { comparable, type DescribedSubject } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'
import { allowedOnMatch, isLate, type StoredMatch } from './match.ts'
import { presentSide } from './present.ts'
import { compareWith, valuesAsked } from './shares.ts'

/** Matches as this reader may see them, compared anew with what the reader sees now. */
export async function showMatches(work: Work, stored: readonly StoredMatch[]): Promise<Match[]> {
  const ids = [...new Set(stored.flatMap(({ subjectId, otherSubjectId }) => [subjectId, otherSubjectId]))]
  const described = await listDescriptions(work, ids)
  const seen = stored.flatMap((match) => {
    const left = described.get(match.subjectId)
    const right = described.get(match.otherSubjectId)
    return left && right ? [{ match, left, right }] : []
  })
  const counted = await countValues(work, [...new Set(seen.flatMap(askedOf))])
  const around = await aroundOf(work, ids)
  const comparisons = await listComparisonsAmong(work, ids)
  const apart =
    ids.length === 0 ? [] : (await listSaidApart(work, ids, ids)).filter(({ liftedAt }) => liftedAt === null)
  const today = localDateOf(work.now)
  return seen.map(({ match, left, right }) => {
    const ofBoth = (each: { subjectId: string; otherSubjectId: string }): boolean =>
      [match.subjectId, match.otherSubjectId].includes(each.subjectId) &&
      [match.subjectId, match.otherSubjectId].includes(each.otherSubjectId)
    const latest = comparisons.find(ofBoth)
    return {
      id: match.id,
      purpose: match.purpose as Match['purpose'],
      left: presentSide(work, left, around),
      right: presentSide(work, right, around),
      hypothesis: compareWith(comparable(left), comparable(right), counted).verdict,
      foundAt: match.foundAt.toISOString(),
      dueOn: match.dueOn,
      owner:
        match.owner === null
          ? null
          : { name: colleagueName(around.colleagues, match.owner), you: match.owner === work.actor.professionalId },
      outcome: match.outcome,
      decidedAt: match.decidedAt?.toISOString() ?? null,
      late: isLate(match, today),
      comparison: latest ? { id: latest.id, state: latest.state } : null,
      allowed: [...allowedOnMatch(work.actor, match, latest?.state === 'open', apart.some(ofBoth))],
    }
  })
}

function askedOf({ left, right }: { left: DescribedSubject; right: DescribedSubject }): readonly string[] {
  return valuesAsked(comparable(left), [comparable(right)])
}

/** One match as this reader may see it. */
export async function showMatch(work: Work, stored: StoredMatch | undefined): Promise<Match> {
  const [shown] = stored ? await showMatches(work, [stored]) : []
  if (!shown) throw notFound()
  return shown
}
