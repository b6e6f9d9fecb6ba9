import type { DataKind, InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { riskFactor } from '../../catalogue.ts'
import type { caseEndpoints, PersonCase } from '../../contract.ts'
import { kindsToWrite } from '../case.ts'
import { caseToAct, refuse } from '../case-at-hand.ts'
import { presentCase } from '../present.ts'
import { deleteOwnPart, getCaseForUpdate, insertPart, updateCase } from '../storage.ts'

type E = typeof caseEndpoints

/** A fact of the own organisation: dated, with its source. A class B factor only as care, inside the plan. */
export async function addCaseFact(work: Work, input: InputOf<E['addCaseFact']>): Promise<PersonCase> {
  const { row, at } = await caseToAct(work, input.caseId, input.kind === 'care' ? 'add-care-fact' : 'add-fact')
  if (!kindsToWrite(work.actor, at).includes(input.kind)) return refuse('fact-kind-not-yours')
  const factor = input.factor ?? null
  if (factor !== null && riskFactor(factor).class === 'B' && input.kind !== 'care')
    return refuse('class-b-belongs-to-care')
  const until = input.happenedUntil ?? null
  if ((until ?? input.happenedOn) > localDateOf(work.now)) return refuse('date-in-the-future')
  if (until !== null && until < input.happenedOn) return refuse('date-order')
  await insertPart(work, row, 'cases.fact', input.kind, {
    added_by: String(work.actor.professionalId),
    added_at: work.now,
    world: input.world,
    text: input.text,
    happened_on: input.happenedOn,
    happened_until: until,
    basis: input.basis,
    source_words: input.sourceWords,
    factor,
  })
  work.record({ name: 'case-fact-added', subjectId: row.subject_id, details: { kind: input.kind } })
  return presentCase(work, row)
}

/** Police or justice give how many offences, looked up on which day; under twelve there is nothing to count. */
export async function addOffenceNumber(
  work: Work,
  { caseId, count, checkedOn }: InputOf<E['addOffenceNumber']>,
): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'add-offence-check')
  if (checkedOn > localDateOf(work.now)) return refuse('date-in-the-future')
  await insertPart(work, row, 'cases.fact', 'criminal', {
    added_by: String(work.actor.professionalId),
    added_at: work.now,
    basis: 'own-record',
    offence_count: count,
    checked_on: checkedOn,
    label: work.actor.chain === 'justice' ? 'wjsg' : 'wpg',
  })
  work.record({ name: 'offence-number-added', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** The organisation takes its fact back; it is gone for everybody at once. */
export async function withdrawCaseFact(
  work: Work,
  { caseId, factId }: InputOf<E['withdrawCaseFact']>,
): Promise<PersonCase> {
  return withdraw(work, 'cases.fact', caseId, factId)
}

export async function withdrawProtectiveFact(
  work: Work,
  { caseId, factId }: InputOf<E['withdrawProtectiveFact']>,
): Promise<PersonCase> {
  return withdraw(work, 'cases.protective_fact', caseId, factId)
}

async function withdraw(
  work: Work,
  table: 'cases.fact' | 'cases.protective_fact',
  caseId: string,
  factId: string,
): Promise<PersonCase> {
  const row = await getCaseForUpdate(work, caseId)
  if (row.closed_at) return refuse('case-closed')
  if (!row.accepted_at) return refuse('case-not-accepted')
  await deleteOwnPart(work, table, caseId, factId)
  work.record({ name: 'case-fact-withdrawn', subjectId: row.subject_id, details: { factId } })
  return presentCase(work, row)
}

/** What goes well, and which of the ten protective factors it shows. */
export async function addProtectiveFact(work: Work, input: InputOf<E['addProtectiveFact']>): Promise<PersonCase> {
  const { row, at } = await caseToAct(work, input.caseId, 'add-protective-fact')
  if (input.happenedOn > localDateOf(work.now)) return refuse('date-in-the-future')
  // What a school sees is of its own kind, so that school reads it too.
  const kinds: DataKind[] =
    work.actor.chain === 'education' ? ['education', 'observation'] : ['observation', 'education']
  const writes = kindsToWrite(work.actor, at)
  const kind = kinds.find((each) => writes.includes(each))
  if (!kind) return refuse('fact-kind-not-yours')
  await insertPart(work, row, 'cases.protective_fact', kind, {
    added_by: String(work.actor.professionalId),
    added_at: work.now,
    factor: input.factor,
    world: input.world,
    text: input.text,
    happened_on: input.happenedOn,
    basis: input.basis,
    source_words: input.sourceWords,
  })
  work.record({ name: 'protective-fact-added', subjectId: row.subject_id, details: { factor: input.factor } })
  return presentCase(work, row)
}

/** A possible victim of exploitation: protection first, and nothing repressive until the director has looked at it. */
export async function markCaseVictim(work: Work, { caseId, mark }: InputOf<E['markCaseVictim']>): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, mark === 'reviewed' ? 'review-victim' : 'mark-victim')
  const marked = await updateCase(work, row, { possible_victim: mark })
  work.record({
    name: mark === 'reviewed' ? 'possible-victim-reviewed' : 'possible-victim-marked',
    subjectId: row.subject_id,
  })
  return presentCase(work, marked)
}
