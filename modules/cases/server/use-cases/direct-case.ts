import type { InputOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { addDays, addMonths, localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import { notFound } from '../../../../platform/server/refusal.ts'
import { newId, type Work } from '../../../../platform/server/work.ts'
import { listPseudonyms, nobodyKnown } from '../../../people/server/index.ts'
import {
  destroyOnFor,
  endAccess,
  giveAccess,
  keepUntil,
  toProfessional,
  type Grant,
} from '../../../privacy/server/index.ts'
import type { CaseOffer, caseEndpoints, PersonCase } from '../../contract.ts'
import { agesOn, daysToAnswerOffer, directorKinds, directorUntil, offerUntil } from '../case.ts'
import { caseToAct, type LoadedCase, refuse } from '../case-at-hand.ts'
import { colleaguesOf, directorHere, presentColleague } from '../colleagues.ts'
import { presentCase } from '../present.ts'
import {
  type CaseRow,
  getCaseForUpdate,
  insertPart,
  listCaseRows,
  partsOf,
  type PartRow,
  updateCase,
  updatePart,
} from '../storage.ts'
import { offerGrant } from './open-case.ts'

type E = typeof caseEndpoints

export function directorGrant(row: CaseRow, directorId: string, until: Date): Grant {
  return { holder: toProfessional(directorId), kinds: directorKinds, reason: 'case-director', reasonId: row.id, until }
}

/** Who was asked takes the case: from now on this person directs, and the clock to inform runs. */
export async function acceptCase(work: Work, { caseId }: InputOf<E['acceptCase']>): Promise<PersonCase> {
  const loaded = await caseToAct(work, caseId, 'accept')
  const { row } = loaded
  const me = String(work.actor.professionalId)
  const offer = await openOffer(work, row.id)
  await giveAccess(work, row.subject_id, [directorGrant(row, me, directorUntil(row.ends_on as LocalDate))])
  await endDirection(work, row)
  await updatePart(work, 'cases.direction', offer.id, { accepted_at: work.now })
  const accepted = await updateCase(work, row, {
    director_id: me,
    offered_to: null,
    accepted_at: row.accepted_at ?? work.now,
  })
  await endAccess(work, row.subject_id, { reasonId: offer.id })
  if (offer.offered_by !== me) await endAccess(work, row.subject_id, { holder: toProfessional(offer.offered_by) })
  if (!row.accepted_at) await startClocks(work, loaded)
  work.record({ name: 'case-accepted', subjectId: row.subject_id, details: { caseId } })
  return presentCase(work, accepted)
}

async function openOffer(work: Work, caseId: string): Promise<PartRow<'cases.direction'>> {
  const open = (await partsOf(work, 'cases.direction', [caseId])).find(
    (direction) => direction.accepted_at === null && direction.declined_at === null,
  )
  if (!open) throw notFound()
  return open
}

// The one who directed until now sees no more than any colleague.
async function endDirection(work: Work, row: CaseRow): Promise<void> {
  const before = (await partsOf(work, 'cases.direction', [row.id])).find(
    (direction) => direction.accepted_at !== null && direction.ended_at === null,
  )
  if (!before) return
  await updatePart(work, 'cases.direction', before.id, { ended_at: work.now })
  await endAccess(work, row.subject_id, { holder: toProfessional(before.professional_id) })
}

/** Young person and parents hear of it within one month (AVG art. 14 lid 3); an adult decides about telling parents. */
async function startClocks(work: Work, { row, age }: LoadedCase): Promise<void> {
  const today = localDateOf(work.now)
  const ages = agesOn(age, today)
  const dueOn = addMonths(today, 1)
  const clock = { flow_id: row.flow_id, due_on: dueOn }
  await insertPart(work, row, 'cases.informing', 'contact', { ...clock, side: 'young-person' })
  if (ages === undefined || ages.min < 18)
    await insertPart(work, row, 'cases.informing', 'contact', { ...clock, side: 'parents' })
  await keepUntil(work, row.subject_id, {
    destroyOn: destroyOnFor('case-1-year-after-close', row.ends_on as LocalDate),
    rule: 'case-1-year-after-close',
  })
}

/** Who was asked says no, with a reason: back to who asked. */
export async function declineCase(
  work: Work,
  { caseId, reason }: InputOf<E['declineCase']>,
): Promise<OutputOf<E['declineCase']>> {
  const { row } = await caseToAct(work, caseId, 'decline')
  const offer = await openOffer(work, row.id)
  if (!row.accepted_at) {
    const until = offerUntil(localDateOf(work.now))
    await giveAccess(work, row.subject_id, [
      {
        holder: toProfessional(offer.offered_by),
        kinds: ['identity', 'observation'],
        reason: 'case-offer',
        reasonId: row.id,
        until,
      },
    ])
  }
  await updatePart(work, 'cases.direction', offer.id, { declined_at: work.now, decline_reason: reason })
  await updateCase(work, row, { offered_to: null })
  work.record({ name: 'case-declined', subjectId: row.subject_id, details: { caseId } })
  await endAccess(work, row.subject_id, { holder: toProfessional(offer.professional_id), reasonId: offer.id })
  return { done: true }
}

/** Cases that wait for a director, for the chair who offered them. */
export async function listCaseOffers(work: Work): Promise<CaseOffer[]> {
  const today = localDateOf(work.now)
  const rows = (await listCaseRows(work, 'open')).filter((row) => row.accepted_at === null)
  const pseudonyms = await listPseudonyms(
    work,
    rows.map((row) => row.subject_id),
  )
  const directions = await partsOf(
    work,
    'cases.direction',
    rows.map((row) => row.id),
  )
  const colleagues = await colleaguesOf(
    work,
    directions.map((direction) => direction.professional_id),
  )
  const own = rows.flatMap((row) => {
    const latest = latestOffer(directions, row.id)
    return latest?.offered_by === work.actor.professionalId ? [{ row, latest }] : []
  })
  work.record({ name: 'case-offers-listed', subjects: own.map(({ row }) => row.subject_id) })
  return own.map(({ row, latest }) => ({
    id: row.id,
    reference: row.reference,
    who: pseudonyms.get(row.subject_id) ?? nobodyKnown,
    askedOf: presentColleague(colleagues, latest.professional_id),
    askedOn: localDateOf(latest.offered_at),
    declinedOn: latest.declined_at && localDateOf(latest.declined_at),
    declineReason: latest.decline_reason,
    allowed: mayOfferAgain(latest, today) ? ['offer'] : [],
  }))
}

function latestOffer(
  directions: readonly PartRow<'cases.direction'>[],
  caseId: string,
): PartRow<'cases.direction'> | undefined {
  return directions
    .filter((direction) => direction.case_id === caseId)
    .toSorted((a, b) => a.offered_at.getTime() - b.offered_at.getTime())
    .at(-1)
}

function mayOfferAgain(latest: PartRow<'cases.direction'>, today: LocalDate): boolean {
  return latest.declined_at !== null || addDays(localDateOf(latest.offered_at), daysToAnswerOffer) < today
}

/** The chair asks somebody else: after a no, or when two weeks went by without an answer. */
export async function offerCase(
  work: Work,
  { caseId, directorId }: InputOf<E['offerCase']>,
): Promise<OutputOf<E['offerCase']>> {
  const row = await getCaseForUpdate(work, caseId)
  const latest = latestOffer(await partsOf(work, 'cases.direction', [caseId]), caseId)
  if (row.closed_at || row.accepted_at || !latest || latest.offered_by !== work.actor.professionalId) throw notFound()
  const today = localDateOf(work.now)
  if (!mayOfferAgain(latest, today)) return refuse('offer-still-open')
  await directorHere(work, directorId)
  if (latest.declined_at === null) {
    await updatePart(work, 'cases.direction', latest.id, { declined_at: work.now, decline_reason: '–' })
    await endAccess(work, row.subject_id, { holder: toProfessional(latest.professional_id) })
  }
  await offerTo(work, row, directorId, null)
  work.record({ name: 'case-offered-again', subjectId: row.subject_id, details: { caseId, directorId } })
  return { done: true }
}

async function offerTo(work: Work, row: CaseRow, directorId: string, reason: string | null): Promise<CaseRow> {
  const today = localDateOf(work.now)
  const directionId = newId()
  await giveAccess(work, row.subject_id, [offerGrant(directorId, directionId, today)])
  await insertPart(
    work,
    row,
    'cases.direction',
    'identity',
    { professional_id: directorId, offered_by: String(work.actor.professionalId), offered_at: work.now, reason },
    directionId,
  )
  return updateCase(work, row, { offered_to: directorId })
}

/** The director asks a colleague to take over; until that one accepts nothing changes. */
export async function handOverCase(
  work: Work,
  { caseId, directorId, reason }: InputOf<E['handOverCase']>,
): Promise<PersonCase> {
  const { row } = await caseToAct(work, caseId, 'hand-over')
  if (directorId === row.director_id) return refuse('already-directs')
  await directorHere(work, directorId)
  const offered = await offerTo(work, row, directorId, reason)
  work.record({ name: 'case-handed-over', subjectId: row.subject_id, details: { caseId, directorId } })
  return presentCase(work, offered)
}

/** Scaling up or down: AVE phase, procesregie and the two responsibilities, with a reason. */
export async function changeAve(work: Work, input: InputOf<E['changeAve']>): Promise<PersonCase> {
  const { row } = await caseToAct(work, input.caseId, 'change-ave')
  if (input.processDirectorId !== null) {
    const known = await colleaguesOf(work, [input.processDirectorId])
    if (!known.has(input.processDirectorId)) return refuse('colleague-unknown')
  }
  const away = (await partsOf(work, 'cases.ave_step', [row.id])).filter(
    (step) => step.towards !== null && step.returned_on === null,
  )
  for (const step of away) await updatePart(work, 'cases.ave_step', step.id, { returned_on: localDateOf(work.now) })
  await insertPart(work, row, 'cases.ave_step', 'observation', {
    flow_id: newId(),
    phase: input.phase,
    reason: input.reason,
    stepped_by: String(work.actor.professionalId),
    stepped_at: work.now,
    process_director_id: input.processDirectorId,
    operational: input.operational ?? null,
    administrative: input.administrative ?? null,
    towards: input.towards ?? null,
  })
  const changed = await updateCase(work, row, { ave_phase: input.phase, process_director_id: input.processDirectorId })
  work.record({
    name: 'ave-changed',
    subjectId: row.subject_id,
    details: { from: row.ave_phase, to: input.phase, towards: input.towards ?? null },
  })
  return presentCase(work, changed)
}
