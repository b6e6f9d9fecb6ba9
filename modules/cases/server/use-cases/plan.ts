import type { DataKind, InputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, localDateOf } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { type caseEndpoints, daysBetweenReviews, type PersonCase } from '../../contract.ts'
import { agesOn, kindsToWrite, refusalOfIntervention } from '../case.ts'
import { caseToAct, loadCase, refuse } from '../case-at-hand.ts'
import { ownerColumns } from '../colleagues.ts'
import { kindForOwner } from '../kind-of-row.ts'
import { mayChange, mayFinish, presentCase } from '../present.ts'
import { getCaseForUpdate, getPartForUpdate, insertPart, partsOf, updateCase, updatePart } from '../storage.ts'

type E = typeof caseEndpoints

/** Why this case exists, in one plain sentence that the young person gets. The sentences before it are kept. */
export async function writeWhy(work: Work, { caseId, text }: InputOf<E['writeWhy']>): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'write-why')
  await insertPart(work, row, 'cases.why', 'observation', {
    text,
    written_by: String(work.actor.professionalId),
    written_at: work.now,
  })
  work.record({ name: 'why-written', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** What the young person or the parents say of it, or why nobody spoke with them yet. */
export async function writeOwnView(
  work: Work,
  { caseId, side, text, spokenOn, notSpokenReason }: InputOf<E['writeOwnView']>,
): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'write-view')
  const spoken = text !== null && spokenOn !== null && notSpokenReason === null
  const notSpoken = text === null && spokenOn === null && notSpokenReason !== null
  if (!spoken && !notSpoken) return refuse('view-or-reason')
  if (spokenOn !== null && spokenOn > localDateOf(work.now)) return refuse('date-in-the-future')
  await insertPart(work, row, 'cases.own_view', 'observation', {
    side,
    text,
    spoken_on: spokenOn,
    not_spoken_reason: notSpokenReason,
    written_by: String(work.actor.professionalId),
    written_at: work.now,
  })
  work.record({ name: 'own-view-written', subjectId: row.subject_id, details: { side, spoken } })
  return presentCase(work, row)
}

/** What the young person wants, in own words. A goal for school is written so that school can read it. */
export async function addGoal(
  work: Work,
  { caseId, words, readableBySchool = false }: InputOf<E['addGoal']>,
): Promise<PersonCase> {
  const { row, at } = await caseToAct(work, caseId, 'add-goal')
  const kind: DataKind = readableBySchool ? 'education' : 'observation'
  if (!kindsToWrite(work.actor, at).includes(kind))
    return refuse(readableBySchool ? 'education-belongs-to-school' : 'fact-kind-not-yours')
  await insertPart(work, row, 'cases.goal', kind, { words, stage_since: localDateOf(work.now), agreed_at: work.now })
  work.record({ name: 'goal-agreed', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** How far a goal is: a person says so, nothing computes it. */
export async function moveGoal(work: Work, { caseId, goalId, stage }: InputOf<E['moveGoal']>): Promise<PersonCase> {
  const row = await getCaseForUpdate(work, caseId)
  const loaded = await loadCase(work, row)
  if (row.closed_at) return refuse('case-closed')
  const goal = await getPartForUpdate(work, 'cases.goal', goalId)
  if (goal.case_id !== row.id) return refuse('goal-unknown')
  if (!mayChange({ work, loaded, open: row.accepted_at !== null }, goal.kind)) return refuse('not-your-case')
  await updatePart(work, 'cases.goal', goal.id, { stage, stage_since: localDateOf(work.now) })
  work.record({ name: 'goal-moved', subjectId: row.subject_id, details: { from: goal.stage, to: stage } })
  return presentCase(work, row)
}

/**
 * A step in the plan. Nothing repressive under twelve or while a possible victim waits for review. What police or
 * justice do, they write themselves: it is of kind criminal, which no school and no youth worker reads.
 */
export async function addIntervention(work: Work, input: InputOf<E['addIntervention']>): Promise<PersonCase> {
  const loaded = await caseToAct(work, input.caseId, 'add-intervention')
  const { row, at, age } = loaded
  const measure = input.measure ?? null
  const refusal = refusalOfIntervention(input.kind, measure, agesOn(age, localDateOf(work.now)), at.possible_victim)
  if (refusal) return refuse(refusal)
  const endsOn = input.endsOn ?? null
  if (endsOn !== null && endsOn < input.startsOn) return refuse('date-order')
  if (input.goalId !== null && !(await partsOf(work, 'cases.goal', [row.id])).some((goal) => goal.id === input.goalId))
    return refuse('goal-unknown')
  const kind = await kindForOwner(work, loaded, input.owner, kindsOf[input.kind]).catch((error: unknown) => {
    if (input.kind === 'criminal-justice' && !kindsToWrite(work.actor, at).includes('criminal'))
      return refuse('criminal-justice-adds-itself')
    throw error
  })
  await insertPart(work, row, 'cases.intervention', kind, {
    ...ownerColumns(input.owner),
    flow_id: newId(),
    goal_id: input.goalId,
    intervention_kind: input.kind,
    card: input.card ?? null,
    measure,
    what: input.what,
    plain_words: input.plainWords ?? null,
    agreed_by: String(work.actor.professionalId),
    agreed_at: work.now,
    starts_on: input.startsOn,
    ends_on: endsOn,
  })
  work.record({ name: 'intervention-agreed', subjectId: row.subject_id, details: { kind: input.kind, measure } })
  return presentCase(work, row)
}

const kindsOf: Readonly<Record<InputOf<E['addIntervention']>['kind'], readonly DataKind[]>> = {
  care: ['observation', 'education', 'identity'],
  education: ['education', 'observation', 'identity'],
  'criminal-justice': ['criminal'],
  administrative: ['observation', 'identity'],
  prospects: ['observation', 'education', 'identity'],
}

/** Who had to do it, or the director, says what came of it. */
export async function finishIntervention(
  work: Work,
  { caseId, interventionId, result, text }: InputOf<E['finishIntervention']>,
): Promise<PersonCase> {
  const row = await getCaseForUpdate(work, caseId)
  if (row.closed_at) return refuse('case-closed')
  const loaded = await loadCase(work, row)
  const intervention = await getPartForUpdate(work, 'cases.intervention', interventionId)
  if (intervention.case_id !== row.id) return refuse('not-found')
  if (intervention.finished_on !== null) return refuse('intervention-finished')
  if (!mayFinish({ work, loaded, open: row.accepted_at !== null }, intervention)) return refuse('not-your-case')
  await updatePart(work, 'cases.intervention', intervention.id, {
    finished_on: localDateOf(work.now),
    result,
    result_text: text ?? null,
  })
  work.record({ name: 'intervention-finished', subjectId: row.subject_id, details: { result } })
  return presentCase(work, row)
}

/** The plan is ready: it has a goal, both sides were heard or it says why not, and everybody knows or will know later with approval. */
export async function settlePlan(work: Work, { caseId }: InputOf<E['settlePlan']>): Promise<PersonCase> {
  const { row, informing } = await caseToAct(work, caseId, 'settle-plan')
  if (informing.some((one) => one.done_on === null && one.deferred_until === null)) return refuse('not-told-yet')
  const heard = new Set((await partsOf(work, 'cases.own_view', [row.id])).map((view) => view.side))
  const missing = informing.filter((one) => !one.not_needed && !heard.has(one.side)).map((one) => one.side)
  if (missing.length > 0) return refuse('views-missing', { sides: missing })
  if ((await partsOf(work, 'cases.goal', [row.id])).length === 0) return refuse('goal-missing')
  const settled = await updateCase(work, row, {
    planned_at: work.now,
    review_due_on: addDays(localDateOf(work.now), daysBetweenReviews),
  })
  work.record({ name: 'plan-settled', subjectId: row.subject_id })
  return presentCase(work, settled)
}
