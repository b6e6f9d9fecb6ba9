import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { ComparisonState, GiveVerdict, PeopleRefusal, PersonComparison } from '../../contract.ts'
import { getStoredComparison, showComparison } from '../compared-sides.ts'
import { areKeptApart, settleVerdict } from '../comparison-storage.ts'
import { allowedActions, whyNoVerdict } from '../person-comparison.ts'

const factOf: Readonly<Record<Exclude<ComparisonState, 'open' | 'undone'>, string>> = {
  joined: 'records-joined',
  never: 'records-kept-apart',
  unsure: 'comparison-left-open',
}

/**
 * Gives the actor's verdict, or changes it as long as the other did not decide. Nobody sees it before both gave theirs;
 * the audit line does not hold it either. Only two times `same` joins; one `never` keeps apart for good.
 */
export async function giveVerdict(
  work: Work,
  { comparisonId, verdict, reason }: GiveVerdict,
): Promise<PersonComparison> {
  const stored = await getStoredComparison(work, comparisonId)
  const subjects = [stored.subjectId, stored.otherSubjectId]
  if (!allowedActions(work.actor, stored).includes('give-verdict')) {
    throw new Refusal<PeopleRefusal>(whyNoVerdict(work.actor, stored))
  }
  if (verdict === 'never' && !reason?.trim()) throw new Refusal<PeopleRefusal>('reason-missing')
  if (verdict === 'same' && (await areKeptApart(work, stored.subjectId, stored.otherSubjectId))) {
    throw new Refusal<PeopleRefusal>('kept-apart')
  }

  const state = await settleVerdict(work, comparisonId, verdict, reason?.trim() || null)
  work.record({ name: 'verdict-given', subjects, details: { comparisonId } })
  if (state !== 'open' && state !== 'undone') work.record({ name: factOf[state], subjects, details: { comparisonId } })
  return showComparison(work, await getStoredComparison(work, comparisonId))
}
