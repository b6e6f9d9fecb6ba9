import { addWorkingDays, type LocalDate, localDateOf } from '../../../platform/contract/working-days.ts'
import type { Actor } from '../../../platform/server/work.ts'
import type { FollowUp, HypothesisName, Match, MatchAction } from '../contract.ts'

/** Two records that the matcher found worth a look, for the coordinators of one organisation. */
export type StoredMatch = {
  readonly id: string
  readonly subjectId: string
  readonly otherSubjectId: string
  readonly purpose: string
  readonly organisationId: number
  readonly hypothesis: Exclude<HypothesisName, 'probably-different'>
  readonly foundAt: Date
  readonly dueOn: LocalDate
  readonly owner: string | null
  readonly outcome: Match['outcome']
  readonly decidedAt: Date | null
}

/** Our own term, as of the feedback to a signaller. */
const workingDays = 5

/** The last day on which a match is decided in time. */
export function dueDayOf(foundAt: Date): LocalDate {
  return addWorkingDays(localDateOf(foundAt), workingDays)
}

/** Decided after the last day, or not decided when it is over. */
export function isLate({ dueOn, decidedAt }: Pick<StoredMatch, 'dueOn' | 'decidedAt'>, today: LocalDate): boolean {
  return (decidedAt === null ? today : localDateOf(decidedAt)) > dueOn
}

/**
 * What this actor may do; `compared` when two people are comparing these already: then their verdicts decide. `apart` when
 * somebody keeps these very two apart, and not only two that were joined to them.
 */
export function allowedOnMatch(
  actor: Actor,
  match: StoredMatch,
  compared: boolean,
  apart: boolean,
): readonly MatchAction[] {
  if (!actor.permissions.has('people.join') || actor.organisationId !== match.organisationId) return []
  if (match.outcome === 'not-same' && apart && !compared) return ['compare-anew']
  if (match.outcome !== 'open') return []
  return [
    ...(match.owner === actor.professionalId ? [] : (['take'] as const)),
    'hand-over',
    ...(compared ? [] : (['compare', 'not-the-same'] as const)),
  ]
}

/** Counts what was done with these; each is in one of the four. */
export function followUpOf(matches: readonly StoredMatch[], today: LocalDate): Omit<FollowUp, 'from' | 'until'> {
  const count = (holds: (match: StoredMatch) => boolean): number => matches.filter(holds).length
  const isOpen = ({ outcome }: StoredMatch): boolean => outcome === 'open'
  return {
    found: matches.length,
    decidedInTime: count((match) => !isOpen(match) && !isLate(match, today)),
    decidedLate: count((match) => !isOpen(match) && isLate(match, today)),
    openInTime: count((match) => isOpen(match) && !isLate(match, today)),
    overdue: count((match) => isOpen(match) && isLate(match, today)),
    withoutOwner: count((match) => isOpen(match) && match.owner === null),
  }
}
