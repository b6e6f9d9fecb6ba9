import type { Actor } from '../../../platform/server/work.ts'
import type { WhyApart } from './comparison-storage.ts'
import type { ComparisonAction, ComparisonState, PeopleRefusal } from '../contract.ts'

/** Two people look, each for themselves, whether two records are about the same young person. */
export type StoredComparison = {
  readonly id: string
  readonly subjectId: string
  readonly otherSubjectId: string
  readonly purpose: string
  readonly openedBy: string
  readonly openedAt: Date
  readonly secondDecider: string
  readonly openerDecidedAt: Date | null
  readonly secondDecidedAt: Date | null
  readonly state: ComparisonState
  readonly settledAt: Date | null
  readonly undone: { readonly by: string; readonly at: Date; readonly reason: string } | null
}

/** What is said to who would bring together what is kept apart. */
export const refusalOf = {
  never: 'kept-apart',
  apart: 'taken-apart',
  'apart-by-others': 'apart-by-others',
} as const satisfies Record<WhyApart, PeopleRefusal>

/** For this long both people may see the names of both records, whatever else lapses meanwhile. */
export const comparisonDays = 14

/** What this actor may do: the two people decide until both did; a join can always be undone by who may join. */
export function allowedActions(actor: Actor, comparison: StoredComparison): readonly ComparisonAction[] {
  if (!actor.permissions.has('people.join')) return []
  if (comparison.state === 'open' && isDecider(actor, comparison)) return ['give-verdict']
  return comparison.state === 'joined' ? ['undo-join'] : []
}

/** Why a verdict of this actor is refused. */
export function whyNoVerdict(actor: Actor, comparison: StoredComparison): PeopleRefusal {
  return isDecider(actor, comparison) ? 'comparison-settled' : 'not-one-of-the-two'
}

export function isDecider(
  actor: Actor,
  { openedBy, secondDecider }: Pick<StoredComparison, 'openedBy' | 'secondDecider'>,
): boolean {
  return actor.professionalId === openedBy || actor.professionalId === secondDecider
}
