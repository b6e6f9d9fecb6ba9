import {
  type LocalDate,
  addDays,
  instantOf,
  localDateOf,
  localTimeOf,
  nextWorkingDay,
} from '../../../platform/contract/working-days.ts'
import { perform, type Platform, systemActor } from '../../../platform/server/work.ts'
import {
  addAction,
  addFact,
  addItem,
  addOffenceCheck,
  closeItem,
  closeMeeting,
  decide,
  finishAction,
  insertSeries,
  noteAttendance,
  openItem,
  openMeeting,
  planMeeting,
  saySelf,
} from '../../../modules/meetings/server/index.ts'
import { meetingEndpoints as doors } from '../../../modules/meetings/contract.ts'
import type { AddedFact, AgendaItem, MeetingStory, SignalStory, Story } from '../story.ts'
import { type Act, through } from './acts.ts'
import { caseFrom, type PlayedSignals } from './signals.ts'
import { type Cast, known } from './town.ts'

type Series = Readonly<Record<MeetingStory['series'], string>>

/** The meetings that come back: each week, and every four weeks. */
export async function buildSeries(platform: Platform, municipalityId: number, now: Date): Promise<Series> {
  return perform(
    platform,
    systemActor(municipalityId),
    'none',
    async (work) => {
      const weekly = { kind: 'signaaloverleg', name: 'Signaaloverleg', rhythm: 'elke week op woensdag' } as const
      const monthly = { kind: 'casusoverleg', name: 'PGA-overleg', rhythm: 'elke vier weken' } as const
      work.record({ name: 'meeting-series-started' })
      return { signaaloverleg: await insertSeries(work, weekly), 'pga-overleg': await insertSeries(work, monthly) }
    },
    { now },
  )
}

type Around = {
  readonly story: Story
  readonly cast: Cast
  readonly series: Series
  readonly signals: PlayedSignals
  readonly from: LocalDate
}

const PLANNED_DAYS_AHEAD = 21
const ground = 'AVG art. 6 lid 1 onder e, convenant art. 4'

/** All meetings: planned, prepared, held and closed. Answers which case each signal led to, once that is decided. */
export function meetingActs(around: Around): { acts: Act[]; caseOfSignal: ReadonlyMap<string, string> } {
  const caseOfSignal = new Map<string, string>()
  const acts = around.story.meetings.flatMap((meeting) => actsOfMeeting(meeting, around, caseOfSignal))
  return { acts: [...acts, ...comingActs(around)], caseOfSignal }
}

/** The two signaaloverleggen after the next: planned already, with nothing on the agenda yet. */
function comingActs({ story, cast, series }: Around): Act[] {
  const next = story.meetings.find((meeting) => meeting.series === 'signaaloverleg' && meeting.state === 'planned')
  if (!next) return []
  return [7, 14].map((later): Act => {
    const day = nextWorkingDay(addDays(localDateOf(next.startsAt), later))
    return {
      at: instantOf(nextWorkingDay(addDays(day, -PLANNED_DAYS_AHEAD)), '09:00'),
      who: cast.actor('el-amrani-s'),
      purpose: 'none',
      what: `plans the signaaloverleg of ${day}`,
      touches: [`signaaloverleg of ${day}`],
      run: (work) =>
        through(work, doors.planMeeting, planMeeting, {
          seriesId: series.signaaloverleg,
          meetsOn: day,
          startsAt: localTimeOf(next.startsAt),
          endsAt: localTimeOf(next.endsAt),
          place: next.place,
          chairId: cast.professional(next.chair),
          participantIds: next.invited.filter((id) => !isSchool(id, story)).map(cast.professional),
        }),
    }
  })
}

function actsOfMeeting(meeting: MeetingStory, around: Around, caseOfSignal: Map<string, string>): Act[] {
  const { cast, series, from } = around
  const day = localDateOf(meeting.startsAt)
  let meetingId = ''
  // The casusoverleg keeps what it concludes in each case, for the purpose of that case.
  const items = meeting.series === 'signaaloverleg' ? meeting.items : []
  const act = (at: Date, who: string, what: string, run: Act['run'], purpose: Act['purpose'] = 'signalering'): Act => ({
    at,
    who: cast.actor(who),
    purpose,
    what: `${what} ${meeting.id}`,
    touches: [meeting.id, ...items.map(({ id }) => id)],
    run,
  })
  const planned = addDays(day, -PLANNED_DAYS_AHEAD)
  const acts = [
    act(
      instantOf(planned < from ? from : planned, '09:00'),
      'el-amrani-s',
      'plans',
      async (work) => {
        const made = await through(work, doors.planMeeting, planMeeting, {
          seriesId: series[meeting.series],
          meetsOn: day,
          startsAt: localTimeOf(meeting.startsAt),
          endsAt: localTimeOf(meeting.endsAt),
          place: meeting.place,
          chairId: cast.professional(meeting.chair),
          participantIds: meeting.invited.filter((id) => !isSchool(id, around.story)).map(cast.professional),
        })
        meetingId = made.id
      },
      'none',
    ),
  ]
  const held = meeting.state === 'held'
  if (held) {
    acts.push(
      act(meeting.startsAt, meeting.chair, 'opens', (work) =>
        through(work, doors.openMeeting, openMeeting, { meetingId }),
      ),
    )
  }
  acts.push(...items.flatMap((item) => actsOfItem(item, meeting, () => meetingId, around, caseOfSignal, act)))
  if (held) {
    const closings = items.map((item) => itemClosesAt(meeting, aboutOf(item, around.story)).getTime() + 600_000)
    const closedAt = new Date(Math.max(meeting.endsAt.getTime(), ...closings))
    acts.push(
      act(closedAt, meeting.chair, 'closes', (work) => through(work, doors.closeMeeting, closeMeeting, { meetingId })),
    )
  }
  return acts
}

type MakeAct = (at: Date, who: string, what: string, run: Act['run']) => Act

const topics: Readonly<Record<string, 'new-signal' | 'back-on-agenda' | 'question' | 'case-progress' | 'group-step'>> =
  {
    'nieuw signaal': 'new-signal',
    'terug van Veilig Thuis': 'back-on-agenda',
    'vraag van RMC': 'question',
    'voortgang PGA': 'case-progress',
  }

function actsOfItem(
  item: AgendaItem,
  meeting: MeetingStory,
  meetingId: () => string,
  { story, cast, signals }: Around,
  caseOfSignal: Map<string, string>,
  actOfMeeting: MakeAct,
): Act[] {
  const about = aboutOf(item, story)
  const touches = [item.id, ...about.flatMap(({ id }) => [id, caseFrom(id)])]
  const act: MakeAct = (at, who, what, run) => ({ ...actOfMeeting(at, who, what, run), touches })
  const last = about.at(-1)
  const invited = meeting.invited.filter((id) => !isSchool(id, story) || sharedBySchoolOf(id, about, story))
  let itemId = ''
  const ref = (): { itemId: string } => ({ itemId })

  const coordinator = last?.feedback[0]?.by ?? 'el-amrani-s'
  const acts: Act[] = [
    actOfMeeting(putOnAgendaAt(about, story), coordinator, 'prepares', async (work) => {
      const made = await through(work, doors.addItem, addItem, {
        meetingId: meetingId(),
        topic: topics[item.label] ?? 'group-step',
        signalIds: about.map(({ id }) => known(signals, id)),
        title: titleOf(item, about, story),
        why: item.because,
        ground,
        inviteIds: invited.map(cast.professional),
      })
      itemId = made.id
      await through(work, doors.saySelf, saySelf, { itemId, text: item.saysSelf })
    }),
  ].map((prepared): Act => ({ ...prepared, touches: [meeting.id, ...touches] }))
  acts.push(...factActs(item, meeting, act, ref))
  const { decision } = item
  if (!decision) return acts

  const minute = (minutes: number): Date => new Date(decision.at.getTime() + minutes * 60_000)
  const chair = meeting.chair
  acts.push(
    act(minute(-8), chair, 'takes an item of', async (work) => {
      await through(work, doors.openItem, openItem, ref())
      await through(work, doors.noteAttendance, noteAttendance, {
        ...ref(),
        professionalIds: meeting.present.filter((member) => invited.includes(member)).map(cast.professional),
        attendance: 'came',
      })
    }),
    ...item.leaves.map(({ professional, at }) =>
      act(at, chair, 'sees somebody off', (work) =>
        through(work, doors.noteAttendance, noteAttendance, {
          ...ref(),
          professionalIds: [cast.professional(professional)],
          attendance: 'left-for-police-data',
        }),
      ),
    ),
    act(decision.at, chair, 'decides in', async (work) => {
      const decided = await through(work, doors.decide, decide, {
        ...ref(),
        outcome: decision.outcome,
        reason: decision.reason,
        dissent: decision.dissent ? `${nameOf(decision.dissent.by, story)}: ${decision.dissent.text}` : null,
        ownerId: cast.professional(decision.owner),
        dueOn: decision.backOn,
      })
      if (decided.caseId !== null) for (const { id } of about) caseOfSignal.set(id, decided.caseId)
    }),
    ...actionActs(item, meeting, cast, act, ref),
    act(itemClosesAt(meeting, about), chair, 'closes an item of', (work) =>
      through(work, doors.closeItem, closeItem, ref()),
    ),
  )
  return acts
}

/** Facts of members, each by its owner; police data only after the school left the table. */
function factActs(item: AgendaItem, meeting: MeetingStory, act: MakeAct, ref: () => { itemId: string }): Act[] {
  const before = (minutes: number): Date =>
    item.decision ? new Date(item.decision.at.getTime() - minutes * 60_000) : meeting.startsAt
  const acts = item.addedFacts.map((fact) =>
    act(before(6), fact.by, 'adds a fact in', (work) =>
      through(work, doors.addFact, addFact, factGiven(ref().itemId, fact)),
    ),
  )
  const { opiumOffences } = item
  if (!opiumOffences) return acts
  const { by, count, checkedOn } = opiumOffences
  const at = meeting.present.includes(by) ? before(3) : instantOf(checkedOn, '16:40')
  acts.push(
    act(at, by, 'gives a number in', (work) =>
      through(work, doors.addOffenceCheck, addOffenceCheck, {
        ...ref(),
        offenceKind: 'opium-act',
        disposal: 'settled',
        count,
        checkedOn,
      }),
    ),
  )
  return acts
}

function factGiven(itemId: string, { kind, text, world, when, basis, source, card, inDoubt }: AddedFact) {
  if (kind !== 'observation' && kind !== 'education') throw new Error(`a member adds no ${kind}`)
  return {
    itemId,
    kind,
    text,
    world: world ?? 'straat',
    happenedOn: when.from,
    basis,
    sourceWords: source,
    indicatorFrom: card === undefined ? null : ('signal' as const),
    indicator: card ?? null,
    inDoubt: inDoubt ?? false,
    part: 'own-conduct' as const,
  }
}

function actionActs(
  item: AgendaItem,
  meeting: MeetingStory,
  cast: Cast,
  act: MakeAct,
  ref: () => { itemId: string },
): Act[] {
  const { decision } = item
  if (!decision) return []
  return item.actions.flatMap(({ what, owner, dueOn, doneAt }) => {
    let actionId = ''
    const promised = act(decision.at, meeting.chair, 'promises in', async (work) => {
      const { actions } = await through(work, doors.addAction, addAction, {
        ...ref(),
        what,
        ownerId: cast.professional(owner),
        dueOn,
      })
      actionId = actions.find((action) => action.what === what && action.doneAt === null)?.id ?? ''
    })
    if (!doneAt) return [promised]
    // Who only shares signals reports to the chair that it is done.
    const finisher = cast.actor(owner).permissions.has('meetings.attend') ? owner : meeting.chair
    const finished = act(doneAt, finisher, `finishes '${what}' of`, (work) =>
      through(work, doors.finishAction, finishAction, { ...ref(), actionId, note: null }),
    )
    return [promised, finished]
  })
}

function putOnAgendaAt(about: readonly SignalStory[], story: Story): Date {
  const moments = about.flatMap(({ course }) => (course.kind === 'decided' ? [course.agendaAt] : []))
  if (moments.length > 0) return new Date(Math.max(...moments.map((moment) => moment.getTime())))
  // Today, after the answers of today came in.
  return instantOf(story.today, '10:40')
}

// An item closes once every signaller has heard; that was late at times.
function itemClosesAt(meeting: MeetingStory, about: readonly SignalStory[]): Date {
  const heard = about.map(({ feedback }) => (feedback.at(-1)?.at.getTime() ?? 0) + 300_000)
  return new Date(Math.max(instantOf(localDateOf(meeting.startsAt), '15:45').getTime(), ...heard))
}

function titleOf(item: AgendaItem, about: readonly SignalStory[], story: Story): string | null {
  const group = item.subject.kind === 'group' ? item.subject.group : groupOf(about)
  if (group !== undefined) return story.groups.find(({ id }) => id === group)?.name ?? null
  return item.subject.kind === 'case' ? 'Lopende zaak' : null
}

function groupOf(about: readonly SignalStory[]): string | undefined {
  const [first] = about
  return first?.subject.kind === 'group' ? first.subject.group : undefined
}

function aboutOf({ subject }: AgendaItem, story: Story): SignalStory[] {
  return subject.kind === 'signal' ? story.signals.filter(({ id }) => subject.signals.includes(id)) : []
}

function organisationOf(id: string, story: Story): string | undefined {
  return story.professionals.find((professional) => professional.id === id)?.organisation
}

function isSchool(id: string, story: Story): boolean {
  const organisation = organisationOf(id, story)
  return story.organisations.some((one) => one.id === organisation && one.chain === 'education')
}

// A school sits at the item about its own pupil alone.
function sharedBySchoolOf(id: string, about: readonly SignalStory[], story: Story): boolean {
  return about.some(({ reporter }) => organisationOf(reporter, story) === organisationOf(id, story))
}

function nameOf(id: string, story: Story): string {
  const person = story.professionals.find((professional) => professional.id === id)
  return person ? [person.familyName, person.givenName.slice(0, 1)].join(', ') + '.' : ''
}
