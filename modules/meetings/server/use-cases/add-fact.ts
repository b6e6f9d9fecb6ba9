import { ageFrom } from '../../../../platform/contract/dutch.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { riskFactors } from '../../../cases/catalogue.ts'
import { getDescription } from '../../../people/server/index.ts'
import { isSignalCode } from '../../../signals/catalogue.ts'
import type { Item, meetingEndpoints, MeetingRefusal } from '../../contract.ts'
import { peopleOf, presentItem } from '../present.ts'
import {
  deleteOwnFact,
  getItemRow,
  getMeetingRow,
  insertFact,
  invitationsOf,
  settleFactDoubt,
  updateItem,
} from '../storage.ts'
import { itemToAct } from './attend.ts'

type E = typeof meetingEndpoints

/** A member adds a fact of the own organisation: dated, with its source, seen or heard. */
export async function addFact(work: Work, input: InputOf<E['addFact']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, input.itemId, 'add-fact', 'item-closed')
  if (input.happenedOn > localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-future')
  if (input.kind === 'education' && work.actor.chain !== 'education' && work.actor.chain !== 'municipality')
    throw new Refusal<MeetingRefusal>('fact-kind-not-yours')
  mustBeClassA(input.indicatorFrom, input.indicator)
  await insertFact(work, item, {
    kind: input.kind,
    text: input.text,
    world: input.world,
    happened_on: input.happenedOn,
    basis: input.basis,
    source_words: input.sourceWords,
    indicator_from: input.indicator === null ? null : input.indicatorFrom,
    indicator: input.indicatorFrom === null ? null : input.indicator,
    in_doubt: input.inDoubt,
    part: input.part,
    offence_kind: null,
    offence_disposal: null,
    offence_count: null,
    checked_on: null,
    label: null,
  })
  work.record({ name: 'fact-added', subjectId: item.subject_id, details: { kind: input.kind } })
  return presentItem(work, item, meeting)
}

// Class B is for care, inside a plan, and never at this table.
function mustBeClassA(from: 'signal' | 'risk-factor' | null, indicator: string | null): void {
  if (indicator === null || from === null) return
  const known =
    from === 'signal'
      ? isSignalCode(indicator)
      : riskFactors.some((factor) => factor.id === indicator && factor.class === 'A')
  if (!known) throw new Refusal<MeetingRefusal>('class-b-belongs-to-care')
}

/**
 * Police or justice give how many offences, looked up on which day; never a story. A school leaves the table first
 * (Wpg), and under twelve there is nothing to count.
 */
export async function addOffenceCheck(work: Work, input: InputOf<E['addOffenceCheck']>): Promise<Item> {
  const { item, meeting } = await itemToAct(
    work,
    input.itemId,
    'add-offence-check',
    'offence-only-by-police-or-justice',
  )
  if (input.checkedOn > localDateOf(work.now)) throw new Refusal<MeetingRefusal>('date-in-the-future')
  await refuseUnderTwelve(work, item.subject_id)
  const people = await peopleOf(work)
  const schoolSits = (await invitationsOf(work, item.id)).some(
    (invitation) =>
      invitation.came_at !== null &&
      invitation.left_at === null &&
      people.get(invitation.professional_id)?.chain === 'education',
  )
  if (schoolSits) throw new Refusal<MeetingRefusal>('school-at-the-table')
  await insertFact(work, item, {
    kind: 'criminal',
    text: null,
    world: null,
    happened_on: null,
    basis: 'own-record',
    source_words: null,
    indicator_from: null,
    indicator: null,
    in_doubt: false,
    part: 'own-conduct',
    offence_kind: input.offenceKind,
    offence_disposal: input.disposal,
    offence_count: input.count,
    checked_on: input.checkedOn,
    label: work.actor.chain === 'justice' ? 'wjsg' : 'wpg',
  })
  work.record({ name: 'offence-check-added', subjectId: item.subject_id })
  return presentItem(work, item, meeting)
}

async function refuseUnderTwelve(work: Work, subjectId: string): Promise<void> {
  const described = await getDescription(work, subjectId)
  if (!described) return
  const age = ageFrom(
    { birthDate: described.birthDate ?? undefined, estimate: described.estimate ?? undefined },
    localDateOf(work.now),
  )
  if (age.kind === 'known' && age.max < 12) throw new Refusal<MeetingRefusal>('under-12-has-no-offences')
}

/** The source takes its fact back; it is gone for everybody at once. */
export async function withdrawFact(work: Work, { itemId, factId }: InputOf<E['withdrawFact']>): Promise<Item> {
  const item = await getItemRow(work, itemId)
  await deleteOwnFact(work, itemId, factId)
  work.record({ name: 'fact-withdrawn', subjectId: item.subject_id, details: { factId } })
  return presentItem(work, item, await getMeetingRow(work, item.meeting_id))
}

/** The source checked its own fact; it is no longer in doubt. */
export async function settleDoubt(work: Work, { itemId, factId }: InputOf<E['settleDoubt']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'add-fact', 'item-closed')
  await settleFactDoubt(work, itemId, factId)
  work.record({ name: 'doubt-settled', subjectId: item.subject_id, details: { factId } })
  return presentItem(work, item, meeting)
}

/** What the young person or parents say of it, or why nobody spoke with them yet. */
export async function saySelf(work: Work, { itemId, text }: InputOf<E['saySelf']>): Promise<Item> {
  const { item, meeting } = await itemToAct(work, itemId, 'say-self', 'item-closed')
  const changed = await updateItem(work, item, { says_self: text })
  work.record({ name: 'own-view-written', subjectId: item.subject_id })
  return presentItem(work, changed, meeting)
}

/** Marks a possible victim of exploitation; the chair reviews it with those at the table before anything repressive. */
export async function markVictim(work: Work, { itemId, mark }: InputOf<E['markVictim']>): Promise<Item> {
  const { item, meeting } = await itemToAct(
    work,
    itemId,
    mark === 'reviewed' ? 'review-victim' : 'mark-victim',
    'item-closed',
  )
  const changed = await updateItem(work, item, { possible_victim: mark })
  work.record({
    name: mark === 'reviewed' ? 'possible-victim-reviewed' : 'possible-victim-marked',
    subjectId: item.subject_id,
  })
  return presentItem(work, changed, meeting)
}
