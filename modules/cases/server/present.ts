import type { DataKind } from '../../../platform/contract/endpoint.ts'
import {
  addDays,
  daysBetween,
  localDateOf,
  workingDaysBetween,
  type LocalDate,
} from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Pseudonym } from '../../people/contract.ts'
import { presentPseudonym } from '../../people/server/index.ts'
import { listRetention, lookAt, readersOf } from '../../privacy/server/index.ts'
import {
  type CaseColleague,
  type CaseFact,
  type CaseLetter,
  type CaseSummary,
  type CaseTask,
  daysBetweenReviews,
  type Goal,
  type Informing,
  type PersonCase,
  type PlanIntervention,
  type ProtectiveFact,
  type Talk,
  type TeamMember,
} from '../contract.ts'
import { allowedActions, kindsToWrite, phaseOf } from './case.ts'
import { isActive, loadCase, type LoadedCase } from './case-at-hand.ts'
import { clocksOf } from './clocks.ts'
import { type Colleagues, colleaguesOf, presentColleague, presentOwner } from './colleagues.ts'
import { type CaseRow, partsOf, type PartRow, type PartTable } from './storage.ts'

type Context = {
  readonly work: Work
  readonly today: LocalDate
  readonly colleagues: Colleagues
  readonly loaded: LoadedCase
  readonly open: boolean
}

/** The whole case as this reader may see it: rows that a grant and a covenant open, and nothing about the others. */
export async function presentCase(work: Work, row: CaseRow): Promise<PersonCase> {
  const today = localDateOf(work.now)
  const part = async <T extends PartTable>(table: T, order: (part: PartRow<T>) => string) =>
    (await partsOf(work, table, [row.id])).toSorted(by(order))
  // All in one go: none of them waits for the answer to another.
  const [
    ,
    loaded,
    whys,
    directions,
    steps,
    facts,
    protective,
    views,
    goals,
    interventions,
    meetings,
    tasks,
    planned,
    letters,
    [closing],
    access,
    kept,
  ] = await Promise.all([
    lookAt(work, [row.subject_id]),
    loadCase(work, row),
    part('cases.why', (why) => why.written_at.toISOString()),
    part('cases.direction', (direction) => direction.offered_at.toISOString()),
    part('cases.ave_step', (step) => step.stepped_at.toISOString()),
    part('cases.fact', (fact) => fact.happened_on ?? fact.checked_on ?? ''),
    part('cases.protective_fact', (fact) => fact.happened_on),
    part('cases.own_view', (view) => view.written_at.toISOString()),
    part('cases.goal', (goal) => goal.agreed_at.toISOString()),
    part('cases.intervention', (one) => `${one.starts_on}${one.agreed_at.toISOString()}`),
    part('cases.case_meeting', (meeting) => meeting.held_on),
    part('cases.task', (task) => task.due_on),
    part('cases.talk', (talk) => `${talk.talk_on}${talk.starts_at}`),
    part('cases.letter', (letter) => letter.made_at.toISOString()),
    part('cases.closing', (closing) => closing.closed_at.toISOString()),
    readersOf(work, row.subject_id),
    listRetention(work, [row.subject_id]),
  ])
  const talks = planned.filter((talk) => talk.cancelled_at === null)
  const colleagues = await colleaguesOf(work, [
    row.director_id,
    row.offered_to,
    row.process_director_id,
    ...steps.flatMap((step) => [step.stepped_by, step.process_director_id]),
    ...loaded.team.map((member) => member.professional_id),
    ...facts.map((fact) => fact.added_by),
    ...protective.map((fact) => fact.added_by),
    ...views.map((view) => view.written_by),
    ...interventions.map((one) => one.owner_id),
    ...loaded.progress.map((progress) => progress.written_by),
    ...meetings.flatMap((meeting) => meeting.attendee_ids),
    ...tasks.map((task) => task.owner_id),
    ...access.map((line) => line.professional_id),
    closing?.closed_by ?? null,
  ])
  const context: Context = { work, today, colleagues, loaded, open: row.closed_at === null && row.accepted_at !== null }
  const person = (id: string | null): CaseColleague | null => (id === null ? null : presentColleague(colleagues, id))
  const who = presentPseudonym(loaded.described, today)
  const why = whys.at(-1)
  const nextTalk = talks.find((talk) => talk.held_on === null)
  const seenGoals = new Set(goals.map((goal) => goal.id))
  const sentTo = letters
    .filter((letter) => letter.type === 'inform-young-person')
    .findLast((letter) => letter.sent_on !== null)

  return {
    id: row.id,
    handle: kept.get(row.subject_id)?.handle ?? null,
    reference: row.reference,
    who,
    phase: phaseOf(row, today),
    role: roleIn(work, row, loaded, today),
    why: why ? { text: why.text, writtenOn: localDateOf(why.written_at), inLetterOf: sentTo?.sent_on ?? null } : null,
    ground: row.ground,
    weeksRunning: Math.max(0, Math.floor(daysBetween(row.starts_on as LocalDate, today) / 7)),
    decidedOn: row.decided_on,
    acceptedOn: row.accepted_at && localDateOf(row.accepted_at),
    plannedOn: row.planned_at && localDateOf(row.planned_at),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    extensions: loaded.extensions.toSorted(by((extension) => extension.extended_at.toISOString())).map((extension) => ({
      from: extension.from_ends_on,
      to: extension.to_ends_on,
      reason: extension.reason,
      on: localDateOf(extension.extended_at),
    })),
    keptUntil: kept.get(row.subject_id)?.destroyOn ?? null,
    director: person(row.director_id),
    directorSince: sinceOf(
      directions.findLast(
        (direction) => direction.professional_id === row.director_id && direction.accepted_at !== null,
      ),
    ),
    offeredTo: person(row.offered_to),
    processDirector: person(row.process_director_id),
    avePhase: row.ave_phase,
    aveSteps: steps.map((step) => ({
      phase: step.phase,
      on: localDateOf(step.stepped_at),
      reason: step.reason,
      by: presentColleague(colleagues, step.stepped_by).name,
      processDirector: person(step.process_director_id),
      operational: step.operational,
      administrative: step.administrative,
      towards: step.towards,
    })),
    possibleVictim: row.possible_victim,
    careRouteOnly: loaded.at.careRouteOnly,
    views: (['young-person', 'parents'] as const).flatMap((side) => {
      const view = views.findLast((one) => one.side === side)
      return view
        ? [
            {
              side,
              text: view.text,
              notSpokenReason: view.not_spoken_reason,
              spokenOn: view.spoken_on,
              writtenBy: presentColleague(colleagues, view.written_by).name,
              writtenOn: localDateOf(view.written_at),
            },
          ]
        : []
    }),
    informing: loaded.informing.map((one) => presentInforming(one, loaded.deferrals, today)),
    facts: facts.map((fact) => presentFact(context, fact)),
    protectiveFacts: protective.map((fact) => presentProtectiveFact(context, fact)),
    goals: goals.map((goal) => presentGoal(context, goal, interventions)),
    around: interventions
      .filter((one) => one.goal_id === null || !seenGoals.has(one.goal_id))
      .map((one) => presentIntervention(context, one)),
    progress: loaded.progress.map((progress) => ({
      id: progress.id,
      on: localDateOf(progress.written_at),
      text: progress.text,
      nextOn: progress.next_on,
      by: presentColleague(colleagues, progress.written_by).name,
    })),
    meetings: meetings.map((meeting) => ({
      id: meeting.id,
      on: meeting.held_on,
      attendees: meeting.attendee_ids.map((id) => presentColleague(colleagues, id)),
      notes: meeting.notes,
    })),
    tasks: tasks.map((task) => presentTask(work, task, row, who, colleagues)),
    nextTalk: nextTalk ? presentTalk(context, nextTalk) : null,
    talks: talks.map((talk) => presentTalk(context, talk)),
    team: loaded.team.map((member) => presentMember(context, member)).toSorted(by((member) => member.colleague.name)),
    letters: letters.map((letter) => presentLetter(work, row, letter)),
    closing: closing
      ? {
          outcome: closing.outcome,
          reason: closing.reason,
          whatWorked: closing.what_worked,
          whatDidNot: closing.what_did_not,
          youngPersonSays: closing.young_person_says,
          aftercare: closing.aftercare,
          closedOn: localDateOf(closing.closed_at),
          closedBy: presentColleague(colleagues, closing.closed_by).name,
        }
      : null,
    clocks: clocksOf(loaded, today),
    timeline: timelineOf(context, { talks, meetings, steps, letters }),
    readers: presentReaders(access, colleagues),
    allowed: allowedActions(work.actor, loaded.at),
  }
}

function by<T>(key: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}

function sinceOf(direction: PartRow<'cases.direction'> | undefined): string | null {
  return direction?.accepted_at ? localDateOf(direction.accepted_at) : null
}

/** What the reader is in a case; null for who looks by emergency access. */
export function roleIn(
  work: Work,
  row: CaseRow,
  { team }: Pick<LoadedCase, 'team'>,
  today: LocalDate,
): CaseSummary['role'] {
  const me = work.actor.professionalId
  if (me === null) return null
  if (row.director_id === me) return 'director'
  if (row.offered_to === me) return 'asked-to-direct'
  if (row.process_director_id === me) return 'process-director'
  return team.some((member) => member.professional_id === me && isActive(member, today)) ? 'team' : null
}

function presentInforming(
  one: PartRow<'cases.informing'>,
  deferrals: LoadedCase['deferrals'],
  today: LocalDate,
): Informing {
  const deferral = deferrals
    .filter((each) => each.informing_id === one.id)
    .toSorted(by((each) => each.asked_at.toISOString()))
    .at(-1)
  const dueOn = one.deferred_until ?? one.due_on
  const state = one.not_needed
    ? 'not-needed'
    : one.done_on !== null
      ? 'done'
      : dueOn < today
        ? 'overdue'
        : deferral?.approved === null
          ? 'deferral-asked'
          : one.deferred_until === null
            ? 'due'
            : 'deferred'
  return {
    side: one.side,
    state,
    dueOn,
    doneOn: one.done_on,
    how: one.how,
    onTime: one.done_on === null ? null : one.done_on <= dueOn,
    deferral: deferral
      ? {
          id: deferral.id,
          reason: deferral.reason,
          until: deferral.until,
          askedOf: deferral.asked_of,
          askedOn: localDateOf(deferral.asked_at),
          answeredOn: deferral.answered_at && localDateOf(deferral.answered_at),
          approved: deferral.approved,
        }
      : null,
  }
}

function presentFact({ work, colleagues, open }: Context, fact: PartRow<'cases.fact'>): CaseFact {
  const addedBy = presentColleague(colleagues, fact.added_by)
  return {
    id: fact.id,
    kind: fact.kind as CaseFact['kind'],
    world: fact.world,
    text: fact.text,
    happenedOn: fact.happened_on,
    happenedUntil: fact.happened_until,
    basis: fact.basis,
    sourceWords: fact.source_words,
    organisationName: addedBy.organisationName,
    addedBy: addedBy.name,
    factor: fact.factor,
    offenceCount: fact.offence_count,
    checkedOn: fact.checked_on,
    label: fact.label,
    allowed: open && mayWithdraw(work, fact) ? ['withdraw'] : [],
  }
}

/** The organisation that brought a fact takes it back. */
function mayWithdraw(work: Work, fact: { source_organisation_id: number }): boolean {
  return work.actor.permissions.has('cases.contribute') && fact.source_organisation_id === work.actor.organisationId
}

function presentProtectiveFact(
  { work, colleagues, open }: Context,
  fact: PartRow<'cases.protective_fact'>,
): ProtectiveFact {
  return {
    id: fact.id,
    factor: fact.factor,
    world: fact.world,
    text: fact.text,
    happenedOn: fact.happened_on,
    basis: fact.basis,
    sourceWords: fact.source_words,
    organisationName: presentColleague(colleagues, fact.added_by).organisationName,
    allowed: open && mayWithdraw(work, fact) ? ['withdraw'] : [],
  }
}

function presentGoal(
  context: Context,
  goal: PartRow<'cases.goal'>,
  interventions: readonly PartRow<'cases.intervention'>[],
): Goal {
  return {
    id: goal.id,
    words: goal.words,
    stage: goal.stage,
    stageSince: goal.stage_since,
    interventions: interventions
      .filter((one) => one.goal_id === goal.id)
      .map((one) => presentIntervention(context, one)),
    allowed: mayChange(context, goal.kind) ? ['move'] : [],
  }
}

/** Who contributes changes what is of a kind that the actor may write. */
export function mayChange({ work, loaded, open }: Pick<Context, 'work' | 'loaded' | 'open'>, kind: DataKind): boolean {
  return open && work.actor.permissions.has('cases.contribute') && kindsToWrite(work.actor, loaded.at).includes(kind)
}

function presentIntervention(context: Context, row: PartRow<'cases.intervention'>): PlanIntervention {
  return {
    id: row.id,
    kind: row.intervention_kind,
    card: row.card,
    measure: row.measure,
    what: row.what,
    plainWords: row.plain_words,
    owner: presentOwner(context.colleagues, row),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    finishedOn: row.finished_on,
    result: row.result,
    resultText: row.result_text,
    allowed: row.finished_on === null && mayFinish(context, row) ? ['finish'] : [],
  }
}

/** Who must do something, or directs the case, says when it is done. */
export function mayFinish(
  { work, loaded, open }: Pick<Context, 'work' | 'loaded' | 'open'>,
  row: { owner_id: string | null },
): boolean {
  const me = work.actor.professionalId
  return (
    open &&
    work.actor.permissions.has('cases.contribute') &&
    me !== null &&
    (row.owner_id === me || loaded.row.director_id === me)
  )
}

export function presentTask(
  work: Work,
  task: PartRow<'cases.task'>,
  row: CaseRow,
  who: Pseudonym,
  colleagues: Colleagues,
): CaseTask {
  const today = localDateOf(work.now)
  const me = work.actor.professionalId
  const may =
    row.closed_at === null &&
    work.actor.permissions.has('cases.contribute') &&
    (task.owner_id === me || row.director_id === me)
  return {
    id: task.id,
    caseId: row.id,
    reference: row.reference,
    who,
    what: task.what,
    owner: presentOwner(colleagues, task),
    agreedOn: task.agreed_on,
    dueOn: task.due_on,
    doneOn: task.done_on,
    doneNote: task.done_note,
    overdue: task.done_on === null && task.due_on < today,
    workingDaysLeft:
      task.done_on === null && task.due_on >= today ? workingDaysBetween(today, task.due_on as LocalDate) : null,
    allowed: task.done_on === null && may ? ['finish'] : [],
  }
}

function presentTalk(context: Context, talk: PartRow<'cases.talk'>): Talk {
  return {
    id: talk.id,
    on: talk.talk_on,
    startsAt: talk.starts_at.slice(0, 5),
    place: talk.place,
    withWhom: talk.with_whom,
    chosenByYoungPerson: talk.chosen_by_young_person,
    heldOn: talk.held_on,
    note: talk.note,
    allowed:
      talk.held_on === null && mayChange(context, 'observation')
        ? talk.talk_on <= context.today
          ? ['note-held', 'cancel']
          : ['cancel']
        : [],
  }
}

function presentMember({ work, colleagues, loaded, open }: Context, member: PartRow<'cases.team_member'>): TeamMember {
  const directs = work.actor.permissions.has('cases.direct') && loaded.row.director_id === work.actor.professionalId
  return {
    id: member.id,
    colleague: presentColleague(colleagues, member.professional_id),
    task: member.task,
    kinds: member.kinds,
    since: member.since,
    until: member.until,
    endedOn: member.ended_at && localDateOf(member.ended_at),
    allowed: open && directs && member.ended_at === null ? ['end'] : [],
  }
}

/** The exit letter is the one thing that may still be noted after closing. */
function presentLetter(work: Work, row: CaseRow, letter: PartRow<'cases.letter'>): CaseLetter {
  const directs = work.actor.permissions.has('cases.direct') && row.director_id === work.actor.professionalId
  const inTime = row.closed_at === null || letter.type.startsWith('exit-')
  return {
    id: letter.id,
    type: letter.type,
    madeOn: localDateOf(letter.made_at),
    sentOn: letter.sent_on,
    sections: letter.sections,
    allowed: directs && inTime && letter.sent_on === null ? ['note-sent'] : [],
  }
}

function timelineOf(
  { loaded, today }: Context,
  parts: {
    talks: PartRow<'cases.talk'>[]
    meetings: PartRow<'cases.case_meeting'>[]
    steps: PartRow<'cases.ave_step'>[]
    letters: PartRow<'cases.letter'>[]
  },
): PersonCase['timeline'] {
  const { row, progress, extensions } = loaded
  const points: [PersonCase['timeline'][number]['code'], string | null][] = [
    ['start', row.starts_on],
    ['accepted', row.accepted_at && localDateOf(row.accepted_at)],
    ['informed', row.informed_on],
    ['plan', row.planned_at && localDateOf(row.planned_at)],
    ...parts.letters.map((letter): ['letter', string | null] => ['letter', letter.sent_on]),
    ...progress.map((one): ['progress', string] => ['progress', localDateOf(one.written_at)]),
    ...parts.talks.map((talk): ['talk', string] => ['talk', talk.held_on ?? talk.talk_on]),
    ...parts.meetings.map((meeting): ['meeting', string] => ['meeting', meeting.held_on]),
    ...parts.steps.map((step): ['ave', string] => ['ave', localDateOf(step.stepped_at)]),
    ...extensions.map((extension): ['extended', string] => ['extended', localDateOf(extension.extended_at)]),
    ...(row.closed_at === null && row.planned_at !== null && row.review_due_on !== null
      ? reviewsAhead(row.review_due_on as LocalDate, row.ends_on).map((on): ['review-due', string] => [
          'review-due',
          on,
        ])
      : []),
    row.closed_at === null ? ['end-date', row.ends_on] : ['closed', localDateOf(row.closed_at)],
  ]
  return points
    .flatMap(([code, on]) => (on === null ? [] : [{ code, on, past: on <= today }]))
    .toSorted(by((point) => point.on))
}

function reviewsAhead(first: LocalDate, endsOn: string): LocalDate[] {
  const days: LocalDate[] = []
  for (let day = first; day < endsOn; day = addDays(day, daysBetweenReviews)) days.push(day)
  return days
}

function presentReaders(access: Awaited<ReturnType<typeof readersOf>>, colleagues: Colleagues): PersonCase['readers'] {
  const kinds = new Map<string, Set<DataKind>>()
  for (const line of access)
    kinds.set(line.professional_id, (kinds.get(line.professional_id) ?? new Set()).add(line.kind))
  return [...kinds]
    .map(([id, seen]) => ({ colleague: presentColleague(colleagues, id), kinds: [...seen].toSorted() }))
    .toSorted(by((reader) => reader.colleague.name))
}
