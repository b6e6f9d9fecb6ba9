import {
  type LocalDate,
  addMonths,
  addWorkingDays,
  instantOf,
  isWorkingDay,
  localDateOf,
  nextWorkingDay,
} from '../../platform/contract/working-days.ts'
import { closedCases } from './cases/closed.ts'
import type { CaseDraft, CaseWhen, InterventionDraft } from './cases/draft.ts'
import { runningCases } from './cases/running.ts'
import { MERENBROEK } from './municipalities.ts'
import { organisations } from './organisations.ts'
import { professionals } from './professionals.ts'
import { type ToldSignal, tellSignals } from './signals.ts'
import type { Action, CaseStory, Chain, Intervention, Kind } from './story.ts'
import { type Timeline, timeline } from './timeline.ts'

const drafts: readonly CaseDraft[] = [...runningCases, ...closedCases]

const professionalById = new Map(professionals.map((professional) => [professional.id, professional]))
const chainOf = new Map(organisations.map(({ id, chain }) => [id, chain]))

/** How long a case lasts, and how often its progress is discussed (domain/practice). */
const MONTHS = 6
const FIRST_PROGRESS = 38
const PROGRESS_EVERY = 30

export function cases(today: LocalDate, told: readonly ToldSignal[] = tellSignals(today)): CaseStory[] {
  const time = timeline(today)
  const signals = new Map(told.map((signal) => [signal.story.id, signal]))
  return drafts.map((draft) => {
    const signal = signals.get(draft.signal)
    if (!signal?.meeting) throw new RangeError(`case without a decision: ${draft.signal}`)
    return tellCase(draft, signal, signal.meeting.day, time)
  })
}

/** What the partners concluded in the PGA-overleg, in order; the meetings carry these. */
export const conclusions: ReadonlyMap<string, readonly string[]> = new Map(
  drafts.map((draft) => [draft.signal, draft.discussed ?? []]),
)

function tellCase(draft: CaseDraft, signal: ToldSignal, decidedOn: LocalDate, time: Timeline): CaseStory {
  const { subject } = signal.story
  if (subject.kind !== 'person') throw new RangeError(`a case is about one young person: ${draft.signal}`)
  const day = (when: CaseWhen): LocalDate => {
    if (typeof when === 'object') return 'ago' in when ? time.day(when.ago) : time.calendarDay(when.daysAgo)
    return when === 0 ? decidedOn : addWorkingDays(decidedOn, when)
  }
  const at = (when: CaseWhen, clock: string): Date => instantOf(day(when), clock)

  const accepted = draft.phase === 'offered' ? undefined : (draft.accepted ?? 3)
  const acceptedOn = accepted === undefined ? undefined : day(accepted)
  const firstEnd = acceptedOn === undefined ? undefined : addMonths(acceptedOn, MONTHS)
  const extended =
    draft.extended && firstEnd
      ? {
          at: instantOf(addWorkingDays(firstEnd, -draft.extended.beforeEnd), '14:00'),
          from: firstEnd,
          until: addMonths(firstEnd, draft.extended.months),
          reason: draft.extended.reason,
        }
      : undefined
  const endsOn = extended?.until ?? firstEnd
  const closedOn = draft.closed && firstEnd ? lastWorkingDayUntil(firstEnd) : undefined

  const team = draft.team.map(({ professional, joined, until, reason }) => ({
    professional,
    joinedAt: at(joined, '11:00'),
    ...(until === undefined ? (endsOn === undefined ? {} : { until: endsOn }) : { until: day(until) }),
    reason: reason ?? 'Lid van het team',
    kinds: [...new Set([...kindsFor(professional), ...kindsWritten(draft, professional)])],
  }))
  const onTeamSince = new Map(team.map(({ professional, joinedAt }) => [professional, joinedAt]))
  /** Written down once it was known, the case was accepted and its writer had joined. */
  const writtenAt = (known: LocalDate, by: string): Date => {
    const moments = [instantOf(nextWorkingDay(known), '13:15'), onTeamSince.get(by) ?? at(accepted ?? 0, '11:00')]
    const latest = new Date(Math.max(...moments.map((moment) => moment.getTime())) + 30 * 60_000)
    const now = instantOf(time.today, '08:30')
    return latest > now && known <= time.today ? now : latest
  }

  const goals = draft.goals.map(({ words, stage }) => ({ words, stage }))
  const intervention = (wanted: InterventionDraft, goal?: number): Intervention => ({
    ...(wanted.card === undefined ? {} : { card: wanted.card }),
    what: wanted.what,
    type: wanted.type,
    ...(goal === undefined ? {} : { goal }),
    ...(wanted.owner === undefined ? {} : { owner: wanted.owner }),
    ownerInWords: wanted.ownerInWords ?? inWords(wanted.owner),
    agreedOn: earliest(day(draft.planReady ?? accepted ?? 0), day(wanted.starts)),
    startsOn: day(wanted.starts),
    ...(wanted.until === undefined ? {} : { untilOn: day(wanted.until) }),
    ...(wanted.ownOwner === undefined ? {} : { ownOwner: wanted.ownOwner }),
    ...(wanted.plainWords === undefined ? {} : { plainWords: wanted.plainWords }),
    ...(wanted.result === undefined
      ? {}
      : { result: { on: day(wanted.result.on), how: wanted.result.how ?? 'achieved', text: wanted.result.text } }),
  })

  const lastProgress = closedOn ?? time.day(0)
  const progress = (draft.progress ?? [])
    .map((text, index) => ({ at: at(FIRST_PROGRESS + PROGRESS_EVERY * index, '14:30'), by: draft.director, text }))
    .filter((note) => localDateOf(note.at) <= lastProgress)

  const actions = (draft.actions ?? []).map(({ what, owner, due, done }): Action => ({
    what,
    owner,
    dueOn: day(due),
    ...(done ? { doneAt: at(due, '15:45') } : {}),
  }))

  // Police tell the number at the meeting; in the case they tell it where they work on it.
  const offences = draft.team.some(({ professional }) => professional === 'pattinama-d')
    ? signal.decision?.offences
    : undefined
  return {
    id: draft.signal.replace(/-\d+$/, ''),
    municipality: MERENBROEK,
    person: subject.person,
    signal: draft.signal,
    phase: draft.phase,
    director: draft.director,
    processDirector: 'hoekstra-w',
    avePhase: draft.avePhase ?? 2,
    why: draft.why,
    ...(draft.saysSelf === undefined ? {} : { saysSelf: draft.saysSelf }),
    decidedAt: instantOf(decidedOn, '10:40'),
    ...(accepted === undefined ? {} : { acceptedAt: at(accepted, '09:30') }),
    ...(draft.informed === undefined
      ? {}
      : {
          informed: {
            at: at(draft.informed.on, '15:00'),
            youngPerson: draft.informed.youngPerson,
            ...(draft.informed.parents === undefined ? {} : { parents: draft.informed.parents }),
          },
        }),
    ...(draft.deferred === undefined
      ? {}
      : {
          informingDeferred: {
            decidedAt: at(draft.deferred.on, '13:00'),
            reason: draft.deferred.reason,
            until: time.day(-draft.deferred.untilDaysAhead),
            approvedBy: 'postma-h-j',
          },
        }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(extended === undefined ? {} : { extended }),
    team,
    ...(offences === undefined
      ? {}
      : { opiumOffences: { count: offences, checkedOn: addWorkingDays(decidedOn, -1), by: 'pattinama-d' } }),
    facts: draft.facts.map((fact) => {
      const [from, to] = isPeriod(fact.on) ? [day(fact.on[0]), day(fact.on[1])] : [day(fact.on), day(fact.on)]
      return {
        text: fact.text,
        world: fact.world,
        when: { from, to },
        basis: fact.basis,
        source: fact.source,
        kind: fact.kind,
        addedBy: fact.by,
        addedAt: writtenAt(to, fact.by),
        ...(fact.factor === undefined ? {} : { factor: fact.factor }),
      }
    }),
    protections: draft.protections.map(({ factor, world, on, text, source, by }) => ({
      factor,
      world,
      text,
      when: { from: day(on), to: day(on) },
      source,
      addedBy: by,
      addedAt: writtenAt(day(on), by),
    })),
    ...(draft.planReady === undefined ? {} : { planReadyOn: day(draft.planReady) }),
    goals,
    interventions: [
      ...draft.goals.flatMap((goal, index) => goal.interventions.map((wanted) => intervention(wanted, index))),
      ...(draft.around ?? []).map((wanted) => intervention(wanted)),
    ],
    actions,
    progress,
    ...(draft.nextTalk === undefined
      ? {}
      : {
          nextTalk: {
            at: time.at([-draft.nextTalk.inWorkingDays, draft.nextTalk.time]),
            place: draft.nextTalk.place,
            withWhom: draft.nextTalk.withWhom,
          },
        }),
    escalations: (draft.escalations ?? []).map(({ on, ...escalation }) => ({ at: at(on, '11:30'), ...escalation })),
    ...(draft.closed && closedOn
      ? { closed: { at: instantOf(closedOn, '16:00'), ...draft.closed, exitLetterOn: closedOn } }
      : {}),
  }
}

const isPeriod = (on: CaseDraft['facts'][number]['on']): on is readonly [CaseWhen, CaseWhen] => Array.isArray(on)

const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)

function lastWorkingDayUntil(day: LocalDate): LocalDate {
  return isWorkingDay(day) ? day : addWorkingDays(day, -1)
}

function inWords(owner: string | undefined): string {
  const professional = owner === undefined ? undefined : professionalById.get(owner)
  if (!professional) throw new RangeError('an intervention without an account as owner names its owner in words')
  const infix = professional.infix === undefined ? '' : `${capital(professional.infix)} `
  return `${infix}${professional.familyName}, ${professional.givenName.slice(0, 1)}.`
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const kindsByChain: Partial<Record<Chain, Kind[]>> = {
  education: ['identity', 'education'],
  care: ['identity', 'contact', 'observation', 'care'],
  safety: ['identity', 'criminal'],
  justice: ['identity', 'contact'],
}

/** A member writes only what the membership opens; of what others write the covenant shows no more than may be received. */
function kindsWritten(draft: CaseDraft, id: string): Kind[] {
  const owned = [...draft.goals.flatMap(({ interventions }) => interventions), ...(draft.around ?? [])]
  return [
    ...draft.facts.filter(({ by }) => by === id).map(({ kind }) => kind),
    ...draft.protections
      .filter(({ by }) => by === id && !kindsFor(id).includes('education'))
      .map((): Kind => 'observation'),
    ...owned.filter(({ type, owner }) => type === 'criminal-justice' && owner === id).map((): Kind => 'criminal'),
  ]
}

/** What a team member needs to see, by what they do (PRODUCT.md, Access). */
function kindsFor(id: string): Kind[] {
  const professional = professionalById.get(id)
  if (!professional) throw new RangeError(`unknown professional ${id}`)
  if (professional.organisation === 'gemeente') {
    return id === 'osman-y' ? ['identity', 'contact'] : ['identity', 'education']
  }
  const chain = chainOf.get(professional.organisation)
  return (chain === undefined ? undefined : kindsByChain[chain]) ?? ['identity', 'contact', 'observation']
}
