import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { revealName } from '../../../people/server/index.ts'
import type { meetingEndpoints } from '../../contract.ts'
import { getItemRow } from '../storage.ts'
import { itemToAct } from './attend.ts'

type E = typeof meetingEndpoints

/** Shows the name behind the initials to who sits at the item; the look is recorded by name of the looker. */
export async function revealItemName(
  work: Work,
  { itemId }: InputOf<E['revealItemName']>,
): Promise<OutputOf<E['revealItemName']>> {
  await itemToAct(work, itemId, 'reveal', 'item-closed')
  const item = await getItemRow(work, itemId)
  const { name, forList } = await revealName(work, item.subject_id)
  return { fullName: name, listName: forList }
}
