import { localDateOf } from '../../../platform/contract/working-days.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Match } from '../contract.ts'
import { colleagueName } from './colleagues.ts'
import { aroundOf } from './compared-sides.ts'
import { isWorthALook } from './comparison.ts'
import { countValues, listComparisonsAmong, listSaidApart } from './comparison-storage.ts'
import { comparable, type DescribedSubject } from './described-subject.ts'
import { listDescriptions } from './description-storage.ts'
import { allowedOnMatch, isLate, type StoredMatch } from './match.ts'
import { presentSide } from './present.ts'
import { compareWith, valuesAsked } from './shares.ts'

type SeenMatch = {
  readonly match: StoredMatch
  readonly left: DescribedSubject
  readonly right: DescribedSubject
  readonly hypothesis: Match['hypothesis']
}

/**
 * Matches that would still be found on what this reader sees now: what a covenant that stopped or facts that are gone once said
 * of two records, neither the list nor a figure repeats.
 */
export async function stillFound(work: Work, stored: readonly StoredMatch[]): Promise<readonly SeenMatch[]> {
  const ids = [...new Set(stored.flatMap(({ subjectId, otherSubjectId }) => [subjectId, otherSubjectId]))]
  const described = await listDescriptions(work, ids)
  const seen = stored.flatMap((match) => {
    const left = described.get(match.subjectId)
    const right = described.get(match.otherSubjectId)
    return left && right ? [{ match, left, right }] : []
  })
  if (seen.length === 0) return []
  const counted = await countValues(work, [...new Set(seen.flatMap(askedOf))])
  return seen.flatMap(({ match, left, right }) => {
    const compared = compareWith(comparable(left), comparable(right), counted)
    return isWorthALook(compared) ? [{ match, left, right, hypothesis: compared.verdict }] : []
  })
}

/** Matches as this reader may see them, compared anew with what the reader sees now. */
export async function presentMatches(work: Work, seen: readonly SeenMatch[]): Promise<Match[]> {
  const ids = [...new Set(seen.flatMap(({ left, right }) => [left.subjectId, right.subjectId]))]
  const around = await aroundOf(work, ids)
  const comparisons = await listComparisonsAmong(work, ids)
  const apart =
    ids.length === 0 ? [] : (await listSaidApart(work, ids, ids)).filter(({ liftedAt }) => liftedAt === null)
  const today = localDateOf(work.now)
  return seen.map(({ match, left, right, hypothesis }) => {
    const ofBoth = (each: { subjectId: string; otherSubjectId: string }): boolean =>
      [match.subjectId, match.otherSubjectId].includes(each.subjectId) &&
      [match.subjectId, match.otherSubjectId].includes(each.otherSubjectId)
    const latest = comparisons.find(ofBoth)
    return {
      id: match.id,
      purpose: match.purpose as Match['purpose'],
      left: presentSide(work, left, around),
      right: presentSide(work, right, around),
      hypothesis,
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
  const [shown] = stored ? await presentMatches(work, await stillFound(work, [stored])) : []
  if (!shown) throw notFound()
  return shown
}
