import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { GiveVerdict, PeopleRefusal, PersonComparison } from '../../contract.ts'
import { getStoredComparison, showComparison } from '../compared-sides.ts'
import { joinedSubjects, settleVerdict } from '../comparison-storage.ts'
import { allowedActions, whyNoVerdict } from '../person-comparison.ts'

const factOf: Readonly<Record<'joined' | 'never' | 'unsure', string>> = {
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
  { comparisonId, verdict, reason, seenChange }: GiveVerdict,
): Promise<PersonComparison> {
  const stored = await getStoredComparison(work, comparisonId)
  const subjects = [stored.subjectId, stored.otherSubjectId]
  if (!allowedActions(work.actor, stored).includes('give-verdict')) {
    throw new Refusal<PeopleRefusal>(whyNoVerdict(work.actor, stored))
  }
  if (verdict === 'never' && !reason?.trim()) throw new Refusal<PeopleRefusal>('reason-missing')
  if ((await joinedSubjects(work, stored.subjectId)).includes(stored.otherSubjectId)) {
    throw new Refusal<PeopleRefusal>('already-joined')
  }
  const state = await settleVerdict(work, comparisonId, verdict, reason?.trim() || null, seenChange)
  if (state === 'not-now' || state === 'facts-changed') throw new Refusal<PeopleRefusal>(state)
  work.record({ name: 'verdict-given', subjects, details: { comparisonId } })
  if (state === 'joined' || state === 'never' || state === 'unsure')
    work.record({ name: factOf[state], subjects, details: { comparisonId } })
  return showComparison(work, await getStoredComparison(work, comparisonId))
}
