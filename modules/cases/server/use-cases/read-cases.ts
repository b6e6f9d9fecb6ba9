import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { localDateOf, type LocalDate } from '../../../../platform/contract/working-days.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { listDescriptions, listPseudonyms, nobodyKnown, presentPseudonym } from '../../../people/server/index.ts'
import { listRetention } from '../../../privacy/server/index.ts'
import type { caseEndpoints, CaseSummary, CaseTask, PersonCase } from '../../contract.ts'
import { phaseOf } from '../case.ts'
import { clocksOf } from '../clocks.ts'
import { colleaguesOf, presentColleague } from '../colleagues.ts'
import { presentCase, presentTask, roleIn } from '../present.ts'
import {
  type CaseRow,
  casesByIds,
  getCaseRow,
  listCaseRows,
  listOwnOpenTasks,
  partsOf,
  type PartRow,
} from '../storage.ts'

type E = typeof caseEndpoints

/** One case, as its reader may see it. */
export async function getCase(work: Work, { caseId }: InputOf<E['getCase']>): Promise<PersonCase> {
  const row = await getCaseRow(work, caseId)
  work.record({ name: 'case-read', subjectId: row.subject_id })
  return presentCase(work, row)
}

/** The reader's own cases by next date; a case of somebody else does not exist here. */
export async function listMyCases(work: Work, { which = 'open' }: InputOf<E['listMyCases']>): Promise<CaseSummary[]> {
  const today = localDateOf(work.now)
  const rows = await listCaseRows(work, which)
  const ids = rows.map((row) => row.id)
  const subjects = rows.map((row) => row.subject_id)
  const [described, kept, team, informing, talks, tasks, colleagues] = await Promise.all([
    listDescriptions(work, subjects),
    listRetention(work, subjects),
    partsOf(work, 'cases.team_member', ids).then(byCase),
    partsOf(work, 'cases.informing', ids).then(byCase),
    partsOf(work, 'cases.talk', ids).then(byCase),
    listOwnOpenTasks(work).then(byCase),
    colleaguesOf(
      work,
      rows.map((row) => row.director_id),
    ),
  ])
  work.record({ name: 'cases-listed', subjects })
  return rows
    .map((row): CaseSummary => {
      const own = tasks.get(row.id) ?? []
      return {
        id: row.id,
        reference: row.reference,
        who: presentPseudonym(described.get(row.subject_id), today),
        phase: phaseOf(row, today),
        role: roleIn(work, row, { team: team.get(row.id) ?? [] }, today),
        director: row.director_id === null ? null : presentColleague(colleagues, row.director_id),
        avePhase: row.ave_phase,
        next: nextOf(
          row,
          informing.get(row.id) ?? [],
          talks.get(row.id) ?? [],
          own,
          described.get(row.subject_id),
          today,
        ),
        ownTasksOpen: own.length,
        startsOn: row.starts_on,
        endsOn: row.ends_on,
        keptUntil: kept.get(row.subject_id)?.destroyOn ?? null,
      }
    })
    .toSorted((a, b) => compare(a.next?.on ?? a.endsOn, b.next?.on ?? b.endsOn) || compare(a.reference, b.reference))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function byCase<T extends { case_id: string }>(parts: readonly T[]): Map<string, T[]> {
  const grouped = new Map<string, T[]>()
  for (const part of parts) grouped.set(part.case_id, [...(grouped.get(part.case_id) ?? []), part])
  return grouped
}

function nextOf(
  row: CaseRow,
  informing: PartRow<'cases.informing'>[],
  talks: PartRow<'cases.talk'>[],
  tasks: PartRow<'cases.task'>[],
  described: Parameters<typeof clocksOf>[0]['described'],
  today: LocalDate,
): CaseSummary['next'] {
  const dates: NonNullable<CaseSummary['next']>[] = clocksOf({ row, informing, described }, today).map(
    ({ code, dueOn, overdue }) => ({ code, on: dueOn, overdue }),
  )
  if (!row.closed_at) {
    for (const talk of talks)
      if (talk.held_on === null && talk.cancelled_at === null && talk.talk_on >= today)
        dates.push({ code: 'talk', on: talk.talk_on, overdue: false })
    for (const task of tasks) dates.push({ code: 'task', on: task.due_on, overdue: task.due_on < today })
  }
  return dates.toSorted((a, b) => compare(a.on, b.on))[0] ?? null
}

/** What the reader promised in any case, by day. */
export async function listMyTasks(work: Work): Promise<CaseTask[]> {
  const tasks = await listOwnOpenTasks(work)
  const rows = new Map(
    (await casesByIds(work, [...new Set(tasks.map((task) => task.case_id))]))
      .filter((row) => row.closed_at === null)
      .map((row) => [row.id, row]),
  )
  const seen = tasks.flatMap((task) => {
    const row = rows.get(task.case_id)
    return row ? [{ task, row }] : []
  })
  const pseudonyms = await listPseudonyms(
    work,
    seen.map(({ row }) => row.subject_id),
  )
  const colleagues = await colleaguesOf(work, [work.actor.professionalId])
  work.record({ name: 'case-tasks-listed', subjects: [...new Set(seen.map(({ row }) => row.subject_id))] })
  return seen.map(({ task, row }) =>
    presentTask(work, task, row, pseudonyms.get(row.subject_id) ?? nobodyKnown, colleagues),
  )
}
