import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import type { Item, meetingEndpoints, MeetingRefusal } from '../../contract.ts'
import { presentItem } from '../present.ts'
import { lineOf } from '../rule-facts.ts'
import { findTargetGroupRule } from '../rule-of-municipality.ts'
import { deleteOwnJudgement, getItemRow, getMeetingRow, insertJudgement, type NewJudgement } from '../storage.ts'
import { itemToAct } from './attend.ts'

type E = typeof meetingEndpoints

/** Somebody answers a line of the rule that only a human can answer, on a fact; until then the line is unknown. */
export async function giveJudgement(
  work: Work,
  { itemId, about, answer, ...rests }: InputOf<E['giveJudgement']>,
): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'judge', 'item-closed')
  const rule = await findTargetGroupRule(work)
  if (!rule.judgements.includes(lineOf[about])) throw new Refusal<MeetingRefusal>('rule-asks-no-judgement')
  await keep(work, item, { about, answer, indicator: null, ...onFact(work, rests) })
  return presentItem(work, item, meeting)
}

/** Somebody says, on a fact, that this signal is another indicator than the ones of its category. */
export async function setIndicatorApart(
  work: Work,
  { itemId, indicator, ...rests }: InputOf<E['setIndicatorApart']>,
): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'judge', 'item-closed')
  const { rule } = await presentItem(work, item, meeting)
  if (!rule?.besideOthers.includes(indicator)) throw new Refusal<MeetingRefusal>('indicator-beside-no-other')
  await keep(work, item, { about: 'stands-alone', answer: null, indicator, ...onFact(work, rests) })
  return presentItem(work, item, meeting)
}

/** Who judged takes it back; the line is unknown again, unless another judged too. */
export async function withdrawJudgement(
  work: Work,
  { itemId, judgementId }: InputOf<E['withdrawJudgement']>,
): Promise<Item> {
  const item = await getItemRow(work, itemId)
  await deleteOwnJudgement(work, itemId, judgementId)
  work.record({ name: 'judgement-withdrawn', subjectId: item.subject_id, details: { judgementId } })
  return presentItem(work, item, await getMeetingRow(work, item.meeting_id))
}

type OnFact = { readonly fact: string; readonly happenedOn: string; readonly sourceWords: string }

function onFact(work: Work, { fact, happenedOn, sourceWords }: OnFact) {
  if (happenedOn > localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-future')
  return { fact, happened_on: happenedOn, source_words: sourceWords }
}

async function keep(work: Work, item: Parameters<typeof insertJudgement>[1], judgement: NewJudgement): Promise<void> {
  if (!(await insertJudgement(work, item, judgement))) throw new Refusal<MeetingRefusal>('judged-already')
  work.record({ name: 'judgement-given', subjectId: item.subject_id, details: { about: judgement.about } })
}
