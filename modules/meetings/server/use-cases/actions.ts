import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { MeetingAction, meetingEndpoints } from '../../contract.ts'
import { peopleOf, presentActions } from '../present.ts'
import { finishOwnAction, itemsByIds, listOpenActions } from '../storage.ts'

type E = typeof meetingEndpoints

/** Open actions over all meetings, by day. */
export async function listActions(work: Work, { which }: InputOf<E['listActions']>): Promise<MeetingAction[]> {
  const actions = await listOpenActions(work, which)
  const items = await itemsByIds(work, [...new Set(actions.map((action) => action.item_id))])
  work.record({ name: 'actions-listed', subjects: [...new Set(actions.map((action) => action.subject_id))] })
  return presentActions(work, await peopleOf(work), actions, items)
}

/** The owner (or the chair) says that it is done, and what came of it. */
export async function finishAction(
  work: Work,
  { itemId, actionId, note }: InputOf<E['finishAction']>,
): Promise<{ done: true }> {
  const action = await finishOwnAction(work, itemId, actionId, note)
  work.record({ name: 'action-finished', subjectId: action.subject_id, details: { actionId } })
  return { done: true }
}
