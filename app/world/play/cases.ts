import {
  addDays,
  instantOf,
  localDateOf,
  localTimeOf,
  type LocalDate,
} from '../../../platform/contract/working-days.ts'
import type { Endpoint, InputOf, OutputOf } from '../../../platform/contract/endpoint.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import type { UseCase, Work } from '../../../platform/server/work.ts'
import {
  acceptCase,
  addCaseFact,
  addGoal,
  addIntervention,
  addMember,
  addOffenceNumber,
  addProtectiveFact,
  addTask,
  answerDeferral,
  changeAve,
  closeCase,
  deferInforming,
  extendCase,
  finishIntervention,
  finishTask,
  listDeferrals,
  makeLetter,
  moveGoal,
  noteLetterSent,
  noteTalk,
  planTalk,
  recordCaseMeeting,
  recordInformed,
  recordProgress,
  settlePlan,
  writeOwnView,
  writeWhy,
} from '../../../modules/cases/server/index.ts'
import {
  caseEndpoints as doors,
  type OwnerInput,
  type PersonCase,
  type SpokenSide,
} from '../../../modules/cases/contract.ts'
import type { ProtectiveFactorCode, RiskFactorCode } from '../../../modules/cases/catalogue.ts'
import type { CaseFact, CaseStory, Intervention, Kind, Story } from '../story.ts'
import { type Act, through } from './acts.ts'
import { caseFrom } from './signals.ts'
import { type Cast, known } from './town.ts'

type Around = {
  readonly story: Story
  readonly cast: Cast
  /** Which case each signal led to, filled while the meetings decide. */
  readonly caseOfSignal: ReadonlyMap<string, string>
}

/** All that happens in the cases after the meeting offered them: taken on, told, planned, followed and ended. */
export function caseActs(around: Around): Act[] {
  return around.story.cases.flatMap((told) => (told.acceptedAt ? actsOfCase(told, told.acceptedAt, around) : []))
}

/** One case while it is played. */
type CaseAtPlay = {
  readonly told: CaseStory
  readonly acceptedAt: Date
  readonly story: Story
  readonly cast: Cast
  readonly caseId: () => string
  /** Who is to be told; parents of an adult are not. */
  readonly toTell: Set<SpokenSide>
  readonly act: (at: Date, who: string, what: string, run: Act['run']) => Act
}

function actsOfCase(told: CaseStory, acceptedAt: Date, { story, cast, caseOfSignal }: Around): Act[] {
  const play: CaseAtPlay = {
    told,
    acceptedAt,
    story,
    cast,
    caseId: () => known(caseOfSignal, told.signal),
    toTell: new Set(),
    act: (at, who, what, run) => ({
      at,
      who: cast.actor(who),
      purpose: 'pga',
      what: `${what} the case ${told.id}`,
      touches: [caseFrom(told.signal)],
      run,
    }),
  }
  return [
    ...takingOn(play),
    ...telling(play),
    ...teaming(play),
    ...factsOf(play),
    ...planning(play),
    ...following(play),
    ...ending(play),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** Does one thing in the case and answers the case as its doer sees it. */
const doing =
  <E extends Endpoint>(
    play: CaseAtPlay,
    door: E,
    useCase: UseCase<InputOf<E>, OutputOf<E>>,
    rest: Omit<InputOf<E>, 'caseId'>,
  ) =>
  (work: Work): Promise<OutputOf<E>> =>
    through(work, door, useCase, { caseId: play.caseId(), ...rest } as unknown as InputOf<E>)

function takingOn(play: CaseAtPlay): Act[] {
  const { told, acceptedAt, act, cast } = play
  const [first] = told.escalations
  const begins = first ? (first.direction === 'up' ? first.avePhase - 1 : first.avePhase + 1) : told.avePhase
  const processDirectorId = cast.professional(told.processDirector)
  const acts = [
    act(acceptedAt, told.director, 'takes on', async (work) => {
      const seen = await doing(play, doors.acceptCase, acceptCase, {})(work)
      for (const { side } of seen.informing) play.toTell.add(side)
    }),
    act(acceptedAt, told.director, 'writes why in', doing(play, doors.writeWhy, writeWhy, { text: told.why })),
  ]
  if (begins > 1) {
    acts.push(
      act(
        minutes(acceptedAt, 10),
        told.director,
        'sets the AVE phase of',
        doing(play, doors.changeAve, changeAve, {
          phase: begins as CaseStory['avePhase'],
          reason:
            begins === 2
              ? 'Meer dan één partner is nodig; iemand bewaakt het proces.'
              : 'Er speelt meer tegelijk; de partners werken onder procesregie.',
          processDirectorId,
        }),
      ),
    )
  }
  return [
    ...acts,
    ...told.escalations.map(({ at, to, reason, avePhase }) =>
      act(
        at,
        told.director,
        'changes the AVE phase of',
        doing(play, doors.changeAve, changeAve, {
          phase: avePhase,
          reason,
          processDirectorId,
          ...(to.includes('Zorg- en Veiligheidshuis') ? { towards: 'zvh' as const } : {}),
        }),
      ),
    ),
  ]
}

const letterOf = { 'young-person': 'inform-young-person', parents: 'inform-parents' } as const

/** For each who is to be told: always the young person, and the parents of who is not of age. */
const toEachSide =
  (play: CaseAtPlay, run: (work: Work, side: SpokenSide) => Promise<unknown>): Act['run'] =>
  async (work) => {
    for (const side of play.toTell) await run(work, side)
  }

/** The young person and the parents hear of it, or later with approval; and what they say of it is written down. */
function telling(play: CaseAtPlay): Act[] {
  const { told, acceptedAt, act } = play
  const { informed, informingDeferred, director } = told
  if (informingDeferred) {
    const { decidedAt, reason, until, approvedBy } = informingDeferred
    const references = new Set<string>()
    return [
      act(
        decidedAt,
        director,
        'asks to tell later of',
        toEachSide(play, async (work, side) => {
          const request = { side, reason, until, askOf: 'privacy-officer' } as const
          references.add((await doing(play, doors.deferInforming, deferInforming, request)(work)).reference)
        }),
      ),
      act(
        minutes(decidedAt, 60),
        approvedBy,
        'lets them tell later of',
        toEachSide(play, async (work, side) => {
          const open = await through(work, doors.listDeferrals, listDeferrals, {})
          const asked = open.find((one) => references.has(one.caseReference) && one.side === side)
          await through(work, doors.answerDeferral, answerDeferral, { deferralId: there(asked?.id), approved: true })
        }),
      ),
    ]
  }
  if (!informed) return []

  const on = localDateOf(informed.at)
  const acts: Act[] = []
  if (/gespr[eo]k/i.test(informed.youngPerson)) {
    const startsAt = minutes(informed.at, -60)
    let talkId = ''
    acts.push(
      act(minutes(acceptedAt, 20), director, 'plans the first talk of', async (work) => {
        const seen = await doing(play, doors.planTalk, planTalk, {
          on,
          startsAt: localTimeOf(startsAt),
          place: told.nextTalk?.place ?? 'Gemeentehuis Merenbroek',
          withWhom: `${initialOf(play)} en de casusregisseur`,
          chosenByYoungPerson: true,
        })(work)
        talkId = seen.talks.find((talk) => talk.on === on && talk.heldOn === null)?.id ?? seen.nextTalk?.id ?? ''
      }),
      act(informed.at, director, 'holds the first talk of', (work) =>
        doing(play, doors.noteTalk, noteTalk, { talkId: there(talkId), held: true, note: null })(work),
      ),
    )
  }
  const howTold = { 'young-person': informed.youngPerson, parents: informed.parents }
  for (const side of ['young-person', 'parents'] as const) {
    if (/brief/i.test(howTold[side] ?? '')) acts.push(...letter(play, letterOf[side], minutes(acceptedAt, 60), on))
  }
  acts.push(
    act(
      informed.at,
      director,
      'tells of',
      toEachSide(play, async (work, side) => {
        const how = howTold[side]
        const says = side === 'young-person' ? told.saysSelf : undefined
        await doing(play, doors.recordInformed, recordInformed, {
          side,
          on,
          how: how ?? 'De jongere wil niet dat ouders een brief krijgen.',
          ...(how === undefined ? { notNeeded: true } : {}),
        })(work)
        await doing(play, doors.writeOwnView, writeOwnView, {
          side,
          text: says ?? null,
          spokenOn: says === undefined ? null : on,
          notSpokenReason:
            says !== undefined
              ? null
              : side === 'parents'
                ? 'Weten van de zaak; hun eigen verhaal komt in het volgende gesprek.'
                : 'Wilde er nog niet over praten.',
        })(work)
      }),
    ),
  )
  return acts
}

function letter(play: CaseAtPlay, type: 'inform-young-person' | 'inform-parents', madeAt: Date, on: LocalDate): Act[] {
  const { told, act } = play
  let letterId = ''
  return [
    act(madeAt, told.director, 'writes a letter in', async (work) => {
      const seen = await doing(play, doors.makeLetter, makeLetter, { type })(work)
      letterId = seen.letters.find((one) => one.type === type && one.sentOn === null)?.id ?? ''
    }),
    act(told.informed?.at ?? madeAt, told.director, 'sends a letter of', (work) =>
      doing(play, doors.noteLetterSent, noteLetterSent, { letterId: there(letterId), on })(work),
    ),
  ]
}

type Joining = { professional: string; joinedAt: Date; until?: LocalDate; reason: string; kinds: readonly Kind[] }

/** The team of the story, and who only does one part of the plan: that one sees no more than needed, and no longer. */
function teamOf({ told, acceptedAt }: CaseAtPlay): Joining[] {
  const team: Joining[] = [...told.team]
  const extra = new Map<string, { from: LocalDate; until: LocalDate }>()
  const note = (owner: string | undefined, from: LocalDate, until: LocalDate): void => {
    if (owner === undefined || owner === told.director || told.team.some(({ professional }) => professional === owner))
      return
    const before = extra.get(owner)
    extra.set(owner, {
      from: before && before.from < from ? before.from : from,
      until: before && before.until > until ? before.until : until,
    })
  }
  for (const { owner, agreedOn, startsOn } of told.interventions) note(owner, agreedOn, startsOn)
  for (const { owner, dueOn, doneAt } of told.actions)
    note(owner, addDays(dueOn, -14), doneAt ? localDateOf(doneAt) : dueOn)
  for (const [professional, { from, until }] of extra) {
    const joinedAt = later(instantOf(from, '10:30'), minutes(acceptedAt, 90))
    team.push({ professional, joinedAt, until, reason: 'Voert een afspraak uit', kinds: ['identity', 'contact'] })
  }
  return team
}

function teaming(play: CaseAtPlay): Act[] {
  const { told, act, cast } = play
  return teamOf(play).map(({ professional, joinedAt, until, reason, kinds }) =>
    act(
      joinedAt,
      told.director,
      `brings ${professional} into`,
      doing(play, doors.addMember, addMember, {
        professionalId: cast.professional(professional),
        task: reason,
        kinds: [...kinds],
        ...(until === undefined || until === told.endsOn ? {} : { until }),
      }),
    ),
  )
}

function factsOf(play: CaseAtPlay): Act[] {
  const { told, act, acceptedAt } = play
  const { opiumOffences } = told
  return [
    ...told.facts.map((fact) =>
      act(fact.addedAt, fact.addedBy, 'adds a fact to', doing(play, doors.addCaseFact, addCaseFact, factGiven(fact))),
    ),
    ...told.protections.map(({ factor, world, text, when, source, addedBy, addedAt }) =>
      act(
        addedAt,
        addedBy,
        'adds a strength to',
        doing(play, doors.addProtectiveFact, addProtectiveFact, {
          factor: factor as ProtectiveFactorCode,
          world,
          text,
          happenedOn: when.from,
          basis: source.startsWith('verteld') ? 'told-by-young-person' : 'own-observation',
          sourceWords: source,
        }),
      ),
    ),
    ...(opiumOffences
      ? [
          act(
            minutes(joinedAt(play, opiumOffences.by) ?? acceptedAt, 45),
            opiumOffences.by,
            'gives a number to',
            doing(play, doors.addOffenceNumber, addOffenceNumber, {
              count: opiumOffences.count,
              checkedOn: opiumOffences.checkedOn,
            }),
          ),
        ]
      : []),
  ]
}

function factGiven({
  kind,
  world,
  text,
  when,
  basis,
  source,
  factor,
}: CaseFact): Omit<InputOf<typeof doors.addCaseFact>, 'caseId'> {
  return {
    kind: kind as 'observation' | 'education' | 'care',
    world,
    text,
    happenedOn: when.from,
    ...(when.to === when.from ? {} : { happenedUntil: when.to }),
    basis,
    sourceWords: source,
    factor: (factor ?? null) as RiskFactorCode | null,
  }
}

/** Goals in own words, steps towards them, and the plan once it is ready; before that, what was agreed so far. */
function planning(play: CaseAtPlay): Act[] {
  const { told, act, story, acceptedAt } = play
  const { planReadyOn, director } = told
  const ready =
    planReadyOn === undefined ? minutes(told.informed?.at ?? acceptedAt, 120) : instantOf(planReadyOn, '11:45')
  const goalIds: string[] = []
  const acts = told.goals.map(({ words }, index) => {
    const forSchool = told.interventions.some((one) => one.goal === index && isSchool(one.owner, story))
    return act(ready, director, 'agrees a goal in', async (work) => {
      const seen = await doing(play, doors.addGoal, addGoal, {
        words,
        ...(forSchool ? { readableBySchool: true } : {}),
      })(work)
      goalIds[index] = seen.goals.find((goal) => goal.words === words)?.id ?? ''
    })
  })
  if (planReadyOn !== undefined)
    acts.push(act(minutes(ready, 15), director, 'settles the plan of', doing(play, doors.settlePlan, settlePlan, {})))
  for (const one of told.interventions) acts.push(...intervening(play, one, ready, goalIds))
  const moved = told.progress.at(-1)?.at ?? instantOf(addDays(localDateOf(ready), 14), '14:30')
  const at = told.closed && moved >= told.closed.at ? minutes(told.closed.at, -60) : moved
  told.goals.forEach(({ stage }, index) => {
    if (stage === 'agreed') return
    acts.push(
      act(minutes(at, 10), director, 'moves a goal of', (work) =>
        doing(play, doors.moveGoal, moveGoal, { goalId: there(goalIds[index]), stage })(work),
      ),
    )
  })
  return acts
}

function intervening(play: CaseAtPlay, one: Intervention, ready: Date, goalIds: readonly string[]): Act[] {
  const { told, act, cast } = play
  const owner: OwnerInput = one.ownOwner ?? { professionalId: cast.professional(one.owner ?? told.director) }
  // Police and justice write down themselves what they do.
  const writer = one.type === 'criminal-justice' && one.owner !== undefined ? one.owner : told.director
  const joined = one.owner === undefined ? undefined : joinedAt(play, one.owner)
  const agreedAt = later(later(instantOf(one.agreedOn, '12:15'), minutes(ready, 30)), joined && minutes(joined, 30))
  let interventionId = ''
  const acts = [
    act(agreedAt, writer, 'agrees a step in', async (work) => {
      const seen = await doing(play, doors.addIntervention, addIntervention, {
        goalId: one.goal === undefined || writer !== told.director ? null : goalIds[one.goal] || null,
        kind: one.type,
        ...(one.card === undefined ? {} : { card: one.card }),
        what: one.what,
        ...(one.plainWords === undefined ? {} : { plainWords: one.plainWords }),
        owner,
        startsOn: one.startsOn,
        ...(one.untilOn === undefined ? {} : { endsOn: one.untilOn }),
      })(work)
      interventionId = stepsOf(seen).find((step) => step.what === one.what && step.finishedOn === null)?.id ?? ''
    }),
  ]
  const { result } = one
  if (!result) return acts
  const wanted = later(instantOf(result.on, '16:10'), minutes(agreedAt, 60))
  const at = told.closed && wanted >= told.closed.at ? minutes(told.closed.at, -30) : wanted
  return [
    ...acts,
    act(at, writer, 'finishes a step of', (work) =>
      doing(play, doors.finishIntervention, finishIntervention, {
        interventionId: there(interventionId),
        result: result.how,
        text: result.text,
      })(work),
    ),
  ]
}

const stepsOf = (seen: PersonCase) => [...seen.goals.flatMap(({ interventions }) => interventions), ...seen.around]

/** Tasks, reviews, meetings about the case, the end date and the next talk. */
function following(play: CaseAtPlay): Act[] {
  const { told, act, cast, acceptedAt, story } = play
  const { director, extended, nextTalk } = told
  const acts = told.progress.map(({ at, by, text }) =>
    act(at, by, 'reviews', doing(play, doors.recordProgress, recordProgress, { text })),
  )
  for (const { what, owner, dueOn, doneAt } of told.actions) {
    const joined = joinedAt(play, owner)
    const earliest = later(minutes(acceptedAt, 100), joined && minutes(joined, 40))
    const agreedAt = later(instantOf(addDays(dueOn, -14), '11:20'), earliest)
    let taskId = ''
    acts.push(
      act(agreedAt, director, `promises '${what}' in`, async (work) => {
        const seen = await doing(play, doors.addTask, addTask, {
          what,
          owner: { professionalId: cast.professional(owner) },
          dueOn,
        })(work)
        taskId = seen.tasks.find((task) => task.what === what)?.id ?? ''
      }),
    )
    if (doneAt) {
      acts.push(
        act(later(doneAt, minutes(agreedAt, 30)), director, `finishes '${what}' of`, (work) =>
          doing(play, doors.finishTask, finishTask, { taskId: there(taskId) })(work),
        ),
      )
    }
  }
  for (const meeting of story.meetings) {
    const item = meeting.items.find(({ subject }) => subject.kind === 'case' && subject.personCase === told.id)
    if (!item?.decision || meeting.series !== 'pga-overleg') continue
    const around = [
      director,
      ...told.team.filter(({ joinedAt: since }) => since <= meeting.startsAt).map(({ professional }) => professional),
    ]
    acts.push(
      act(
        minutes(item.decision.at, 90),
        director,
        'writes down the meeting about',
        doing(play, doors.recordCaseMeeting, recordCaseMeeting, {
          on: localDateOf(meeting.startsAt),
          attendeeIds: around.filter((id) => id === director || meeting.present.includes(id)).map(cast.professional),
          notes: item.decision.reason,
        }),
      ),
    )
  }
  if (extended) {
    acts.push(
      act(
        extended.at,
        director,
        'extends',
        doing(play, doors.extendCase, extendCase, { endsOn: extended.until, reason: extended.reason }),
      ),
    )
  }
  if (nextTalk) {
    acts.push(
      act(
        later(minutes(nextTalk.at, -10 * 24 * 60), minutes(acceptedAt, 120)),
        director,
        'plans a talk of',
        doing(play, doors.planTalk, planTalk, {
          on: localDateOf(nextTalk.at),
          startsAt: localTimeOf(nextTalk.at),
          place: nextTalk.place,
          withWhom: nextTalk.withWhom,
          chosenByYoungPerson: /koos/.test(nextTalk.withWhom),
        }),
      ),
    )
  }
  return acts
}

function ending(play: CaseAtPlay): Act[] {
  const { told, act } = play
  const { closed } = told
  if (!closed) return []
  const letters: string[] = []
  return [
    act(closed.at, told.director, 'closes', async (work) => {
      const { outcome, reason, whatWorked, whatDidNot, aftercare } = closed
      const seen = await doing(play, doors.closeCase, closeCase, {
        outcome,
        reason,
        whatWorked,
        ...(whatDidNot === undefined ? {} : { whatDidNot }),
        aftercare,
      })(work)
      letters.splice(0)
      letters.push(
        ...seen.letters.filter(({ type, sentOn }) => type.startsWith('exit-') && sentOn === null).map(({ id }) => id),
      )
    }),
    act(minutes(closed.at, 20), told.director, 'sends the exit letters of', async (work) => {
      for (const letterId of letters) {
        await doing(play, doors.noteLetterSent, noteLetterSent, { letterId, on: closed.exitLetterOn })(work)
      }
    }),
  ]
}

function joinedAt(play: CaseAtPlay, professional: string): Date | undefined {
  return teamOf(play).find((member) => member.professional === professional)?.joinedAt
}

function isSchool(owner: string | undefined, story: Story): boolean {
  const organisation = story.professionals.find(({ id }) => id === owner)?.organisation
  return story.organisations.some(({ id, chain }) => id === organisation && chain === 'education')
}

function youngPerson({ told, story }: CaseAtPlay) {
  const person = story.youngPeople.find(({ id }) => id === told.person)
  if (!person) throw new Error(`nobody is called ${told.person}`)
  return person
}

const initialOf = (play: CaseAtPlay): string => `${youngPerson(play).givenName.slice(0, 1)}.`

const minutes = (at: Date, count: number): Date => new Date(at.getTime() + count * 60_000)

const later = (one: Date, other: Date | undefined): Date => (other !== undefined && other > one ? other : one)

/** What did not happen before is not there to go on with. */
function there(id: string | undefined): string {
  if (!id) throw notFound()
  return id
}
