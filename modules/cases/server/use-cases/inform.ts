import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, localDateOf } from '../../../../platform/contract/working-days.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { endAccess, giveAccess, toRole } from '../../../privacy/server/index.ts'
import type { caseEndpoints, DeferralRequest, PersonCase, SpokenSide } from '../../contract.ts'
import { agesOn, endOf } from '../case.ts'
import { caseToAct, type LoadedCase, refuse } from '../case-at-hand.ts'
import { colleaguesOf, presentColleague } from '../colleagues.ts'
import { presentCase } from '../present.ts'
import {
  getPartForUpdate,
  insertPart,
  listOpenDeferrals,
  partsOf,
  type PartRow,
  updateCase,
  updatePart,
} from '../storage.ts'

type E = typeof caseEndpoints
const daysToAnswerDeferral = 30

/** Young person or parents were told that the case exists, why, and what they can do; or, from sixteen, parents need not be. */
export async function recordInformed(
  work: Work,
  { caseId, side, on, how, notNeeded = false }: InputOf<E['recordInformed']>,
): Promise<PersonCase> {
  const loaded = await caseToAct(work, caseId, 'inform')
  const { row } = loaded
  const clock = clockToStop(loaded, side, loaded.at.toTell)
  const today = localDateOf(work.now)
  if (on > today) return refuse('date-in-the-future')
  if (on < row.decided_on) return refuse('date-in-the-past')
  if (notNeeded) {
    const ages = agesOn(loaded.age, today)
    if (side !== 'parents' || ages === undefined || ages.min < 16) return refuse('parents-must-be-told')
  }
  await updatePart(work, 'cases.informing', clock.id, { done_on: on, how, not_needed: notNeeded })
  const after = await partsOf(work, 'cases.informing', [row.id])
  const days = after.map((one) => one.done_on)
  const told = days.includes(null)
    ? row
    : await updateCase(work, row, {
        informed_on: days.toSorted((a, b) => (a ?? '').localeCompare(b ?? '')).at(-1) ?? null,
      })
  work.record({ name: notNeeded ? 'informing-not-needed' : 'informed', subjectId: row.subject_id, details: { side } })
  return presentCase(work, told)
}

function clockToStop(
  { informing }: LoadedCase,
  side: SpokenSide,
  sides: readonly SpokenSide[],
): PartRow<'cases.informing'> {
  const clock = informing.find((one) => one.side === side)
  if (!clock || !sides.includes(side)) return refuse('informed-already')
  return clock
}

/** Asks to tell later: with a reason, until a day, and only when a second person approves. */
export async function deferInforming(
  work: Work,
  { caseId, side, reason, until, askOf }: InputOf<E['deferInforming']>,
): Promise<PersonCase> {
  const loaded = await caseToAct(work, caseId, 'defer-informing')
  const { row } = loaded
  const clock = loaded.informing.find((one) => one.side === side)
  if (!clock || !loaded.at.toDefer.includes(side))
    return refuse(loaded.at.toTell.includes(side) ? 'deferral-open' : 'informed-already')
  const today = localDateOf(work.now)
  if (until <= (clock.deferred_until ?? clock.due_on) || until <= today) return refuse('date-in-the-past')
  if (until > row.ends_on) return refuse('deferral-too-long')
  const id = newId()
  await insertPart(
    work,
    row,
    'cases.deferral',
    'contact',
    {
      informing_id: clock.id,
      case_reference: row.reference,
      reason,
      until,
      asked_of: askOf,
      asked_by: String(work.actor.professionalId),
      asked_at: work.now,
    },
    id,
  )
  // Enough to answer: the request is of kind contact, the name is not.
  await giveAccess(work, row.subject_id, [
    {
      holder: toRole(askOf),
      kinds: ['contact'],
      reason: 'case-offer',
      reasonId: id,
      until: endOf(addDays(today, daysToAnswerDeferral)),
    },
  ])
  work.record({ name: 'deferral-asked', subjectId: row.subject_id, details: { side, askOf } })
  return presentCase(work, row)
}

/** Requests that wait for this privacy officer or chair. */
export async function listDeferrals(work: Work): Promise<DeferralRequest[]> {
  const open = await listOpenDeferrals(work)
  const clocks = new Map(
    (
      await partsOf(
        work,
        'cases.informing',
        open.map((deferral) => deferral.case_id),
      )
    ).map((clock) => [clock.id, clock]),
  )
  const colleagues = await colleaguesOf(
    work,
    open.map((deferral) => deferral.asked_by),
  )
  work.record({ name: 'deferrals-listed', subjects: open.map((deferral) => deferral.subject_id) })
  return open.flatMap((deferral) => {
    const clock = clocks.get(deferral.informing_id)
    if (!clock) return []
    return [
      {
        id: deferral.id,
        caseReference: deferral.case_reference,
        side: clock.side,
        reason: deferral.reason,
        dueOn: clock.deferred_until ?? clock.due_on,
        until: deferral.until,
        askedBy: presentColleague(colleagues, deferral.asked_by).name,
        askedOn: localDateOf(deferral.asked_at),
      },
    ]
  })
}

/** The second person says yes or no. */
export async function answerDeferral(
  work: Work,
  { deferralId, approved }: InputOf<E['answerDeferral']>,
): Promise<OutputOf<E['answerDeferral']>> {
  const deferral = await getPartForUpdate(work, 'cases.deferral', deferralId)
  if (deferral.answered_at !== null) return refuse('deferral-answered')
  if (deferral.asked_by === work.actor.professionalId || !work.actor.roles.includes(deferral.asked_of))
    return refuse('deferral-not-by-asker')
  await updatePart(work, 'cases.deferral', deferral.id, {
    answered_by: String(work.actor.professionalId),
    answered_at: work.now,
    approved,
  })
  if (approved) await updatePart(work, 'cases.informing', deferral.informing_id, { deferred_until: deferral.until })
  work.record({ name: approved ? 'deferral-approved' : 'deferral-refused', subjectId: deferral.subject_id })
  await endAccess(work, deferral.subject_id, { holder: toRole(deferral.asked_of), reasonId: deferral.id })
  return { done: true }
}
