import { instantOf, localDateOf } from '../../../platform/contract/working-days.ts'
import {
  answerQuestion,
  askConsult,
  askQuestion,
  closeSignal,
  finishCallBack,
  getSignal,
  giveFeedback,
  listCallBacks,
  markReady,
  registerSignal,
} from '../../../modules/signals/server/index.ts'
import {
  type FeedbackGiven,
  type ObservationGiven,
  type RegisterSignal,
  signalEndpoints as doors,
} from '../../../modules/signals/contract.ts'
import type { Work } from '../../../platform/server/work.ts'
import { notFound } from '../../../platform/server/refusal.ts'
import {
  giveVerdict,
  keepApart,
  listMatches,
  listSuggestions,
  openComparison,
  takeMatch,
  undoJoin,
} from '../../../modules/people/server/index.ts'
import { peopleEndpoints } from '../../../modules/people/contract.ts'
import type { Closing, ConsultStory, Description, Outcome, SignalFact, SignalStory, Story } from '../story.ts'
import { type Act, through } from './acts.ts'
import { type Cast, known } from './town.ts'

/** The numbers that signals got while playing. */
export type PlayedSignals = ReadonlyMap<string, string>

/** What the acts of a case touch: the case that a signal led to. */
export const caseFrom = (signal: string): string => `case from ${signal}`

/** What happens to signals outside the meeting: shared, asked about, compared, told back, closed. */
export function signalActs(story: Story, cast: Cast): { acts: Act[]; signals: PlayedSignals } {
  const signals = new Map<string, string>()
  const groupPlaces = new Map(story.groups.map(({ id, name }) => [id, name]))
  const acts = story.signals.flatMap((signal) => actsOf(signal, { cast, signals, groupPlaces, story }))
  return { acts, signals }
}

type Around = {
  readonly cast: Cast
  readonly signals: Map<string, string>
  readonly groupPlaces: ReadonlyMap<string, string>
  readonly story: Story
}

function actsOf(signal: SignalStory, { cast, signals, groupPlaces, story }: Around): Act[] {
  const purpose = 'signalering'
  const act = (at: Date, who: string, what: string, run: Act['run']): Act => ({
    at,
    who: cast.actor(who),
    purpose,
    what: `${what} ${signal.id}`,
    touches: [signal.id],
    run,
  })
  const signalId = (): string => known(signals, signal.id)
  const shares = act(signal.registeredAt, signal.reporter, 'shares', async (work) => {
    const receipt = await through(work, doors.registerSignal, registerSignal, toShare(signal, groupPlaces))
    signals.set(signal.id, receipt.signalId)
  })
  const acts: Act[] = [{ ...shares, touches: [signal.id, 'numbers of signals'] }]
  for (const question of signal.questions) {
    const { text, answer } = question
    acts.push(
      act(question.askedAt, question.by, 'asks about', (work) =>
        through(work, doors.askQuestion, askQuestion, { signalId: signalId(), text }),
      ),
    )
    if (answer) {
      acts.push(
        act(answer.at, signal.reporter, 'answers on', (work) =>
          through(work, doors.answerQuestion, answerQuestion, { signalId: signalId(), text: answer.text }),
        ),
      )
    }
  }
  if (signal.matched) acts.push(...handling(signal, signal.matched, cast, signals))
  if (signal.joined) acts.push(...joining(signal, signal.joined, cast, signals))
  acts.push(...weighing(signal, story, act, signalId))
  return acts
}

type MakeAct = (at: Date, who: string, what: string, run: Act['run']) => Act

function weighing(signal: SignalStory, story: Story, act: MakeAct, signalId: () => string): Act[] {
  const { course } = signal
  if (course.kind === 'closed') {
    return [
      act(course.at, course.by, 'closes', (work) =>
        through(work, doors.closeSignal, closeSignal, {
          signalId: signalId(),
          reason: course.reason,
          feedback: feedbackOnClosing(course),
        }),
      ),
    ]
  }
  if (course.kind === 'open') {
    if (course.standing !== 'ready-for-meeting') return []
    return [act(afterMinutes(signal.registeredAt, 150), coordinatorOf(signal), 'finds usable', ready(signalId))]
  }

  const meeting = story.meetings.find(({ id }) => id === course.meeting)
  const decided = meeting?.items.find(
    (item) => item.subject.kind === 'signal' && item.subject.signals.includes(signal.id),
  )
  if (!meeting || !decided?.decision) throw new Error(`nothing was decided about ${signal.id}`)
  const { outcome, owner } = decided.decision
  const functionTitle = story.professionals.find(({ id }) => id === owner)?.functionTitle ?? ''
  const coordinator = signal.feedback[0]?.by ?? coordinatorOf(signal)
  const open = signal.questions.some(({ answer }) => !answer)
  const afterMeeting = instantOf(localDateOf(meeting.startsAt), '15:40')
  return [
    ...(open ? [] : [act(afterMinutes(course.agendaAt, -20), coordinator, 'finds usable', ready(signalId))]),
    ...signal.feedback.map(({ at, by, text }) =>
      act(at, by, 'tells back on', (work) =>
        through(work, doors.giveFeedback, giveFeedback, {
          signalId: signalId(),
          ...(at < meeting.startsAt ? { kind: 'received', text } : feedbackOnDecision(outcome, functionTitle, text)),
        }),
      ),
    ),
    act(later(afterMinutes(afterMeeting, 10), signal.feedback.at(-1)?.at), coordinator, 'closes', (work) =>
      through(work, doors.closeSignal, closeSignal, { signalId: signalId(), reason: 'decided' }),
    ),
  ]
}

const ready =
  (signalId: () => string): Act['run'] =>
  (work) =>
    through(work, doors.markReady, markReady, { signalId: signalId() })

/** What coordinators do with a match that does not end in a join that lasts. */
function handling(
  signal: SignalStory,
  matched: NonNullable<SignalStory['matched']>,
  cast: Cast,
  signals: ReadonlyMap<string, string>,
): Act[] {
  const purpose = 'signalering'
  let comparisonId = ''
  const act = (at: Date, who: string, what: string, run: Act['run']): Act => ({
    at,
    who: cast.actor(who),
    purpose,
    what: `${what} ${signal.id}`,
    touches: [signal.id, matched.withSignal],
    run,
  })
  const find = async (work: Work) => {
    const both = [known(signals, signal.id), known(signals, matched.withSignal)]
    const match = (await through(work, peopleEndpoints.listMatches, listMatches, { purpose })).find(
      ({ left, right }) => both.includes(left.recordId ?? '') && both.includes(right.recordId ?? ''),
    )
    if (!match) throw notFound()
    return match
  }
  const sides = async (work: Work) => {
    const { left, right } = await find(work)
    return { purpose, descriptionId: left.descriptionId, candidateId: right.descriptionId } as const
  }
  const decide = (work: Work) =>
    through(work, peopleEndpoints.giveVerdict, giveVerdict, {
      purpose,
      comparisonId,
      verdict: matched.then === 'unsure' ? 'unsure' : 'same',
      reason: matched.then === 'unsure' ? matched.reason : 'Voornaam, leeftijd en straat zijn gelijk.',
    })
  if (matched.then === 'taken') {
    return [
      act(matched.at, matched.by, 'takes the match of', async (work) => {
        const { id: matchId } = await find(work)
        await through(work, peopleEndpoints.takeMatch, takeMatch, { purpose, matchId })
      }),
    ]
  }
  if (matched.then === 'not-same') {
    return [
      act(matched.at, matched.by, 'says not the same of', async (work) => {
        await through(work, peopleEndpoints.keepApart, keepApart, { ...(await sides(work)), reason: matched.reason })
      }),
    ]
  }
  return [
    act(matched.at, matched.by, 'compares the match of', async (work) => {
      const comparison = await through(work, peopleEndpoints.openComparison, openComparison, {
        ...(await sides(work)),
        secondDeciderId: cast.professional(matched.second),
      })
      comparisonId = comparison.id
      await decide(work)
    }),
    act(matched.secondAt, matched.second, 'compares as the second the match of', decide),
    ...(matched.then === 'taken-apart'
      ? [
          act(new Date(matched.secondAt.getTime() + 86_400_000), matched.by, 'takes apart the match of', (work) =>
            through(work, peopleEndpoints.undoJoin, undoJoin, { purpose, comparisonId, reason: matched.reason }),
          ),
        ]
      : []),
  ]
}

/** Two people, one after the other, find that two signals are about the same young person. */
function joining(
  signal: SignalStory,
  joined: NonNullable<SignalStory['joined']>,
  cast: Cast,
  signals: ReadonlyMap<string, string>,
): Act[] {
  const purpose = 'signalering'
  const touches = [signal.id, joined.withSignal]
  let comparisonId = ''
  return [
    {
      at: joined.firstAt,
      who: cast.actor(joined.firstBy),
      purpose,
      what: `compares ${signal.id}`,
      touches,
      run: async (work) => {
        const { person } = await through(work, doors.getSignal, getSignal, { signalId: known(signals, signal.id) })
        if (person.descriptionId === null) throw new Error(`nobody is described in ${signal.id}`)
        const { suggestions } = await through(work, peopleEndpoints.listSuggestions, listSuggestions, {
          purpose,
          descriptionId: person.descriptionId,
        })
        const earlier = suggestions.find(({ recordId }) => recordId === known(signals, joined.withSignal))
        if (!earlier) throw notFound()
        const comparison = await through(work, peopleEndpoints.openComparison, openComparison, {
          purpose,
          descriptionId: person.descriptionId,
          candidateId: earlier.descriptionId,
          secondDeciderId: cast.professional(joined.secondBy),
        })
        comparisonId = comparison.id
        const verdict = { purpose, comparisonId, verdict: 'same', reason: joined.reason } as const
        await through(work, peopleEndpoints.giveVerdict, giveVerdict, verdict)
      },
    },
    {
      at: joined.secondAt,
      who: cast.actor(joined.secondBy),
      purpose,
      what: `compares ${signal.id} as the second`,
      touches,
      run: async (work) => {
        if (!comparisonId) throw notFound()
        await through(work, peopleEndpoints.giveVerdict, giveVerdict, {
          purpose,
          comparisonId,
          verdict: 'same',
          reason: joined.reason,
        })
      },
    },
  ]
}

function toShare(signal: SignalStory, groupPlaces: ReadonlyMap<string, string>): RegisterSignal {
  const { subject, spoken, urgent, consent } = signal
  return {
    about: subject.kind === 'group' ? 'group' : 'young-person',
    ...(subject.kind === 'group'
      ? { place: known(groupPlaces, subject.group) }
      : { description: descriptionGiven(subject.description) }),
    codes: [...signal.card],
    facts: signal.facts.map(factGiven),
    inShort: signal.inShort,
    spokenWith: [
      ...(spoken.youngPerson === 'yes' ? (['young-person'] as const) : []),
      ...(spoken.parents === 'yes' ? (['parents'] as const) : []),
    ],
    ...(spoken.note === undefined ? {} : { spokenNote: spoken.note }),
    ...(urgent === undefined ? {} : { acted: urgent.acted, actedNote: urgent.note }),
    ...(consent === undefined ? {} : { consent }),
  }
}

function descriptionGiven(told: Description): NonNullable<RegisterSignal['description']> {
  const { givenName, infix, familyName, nickname, born, estimatedAge, school, neighbourhood, telephone, handle } = told
  const [, street, houseNumber] = /^(.*?)(?: (\d+\S*))?$/.exec(told.street ?? '') ?? []
  const parts = {
    givenNames: givenName,
    infix,
    familyName,
    nickname,
    birthDate: born,
    estimatedAge:
      born === undefined && estimatedAge ? Math.floor((estimatedAge.from + estimatedAge.to) / 2) : undefined,
    school,
    neighbourhood,
    street: street || undefined,
    houseNumber,
    telephone,
    handle,
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined && value !== ''))
}

function factGiven(fact: SignalFact): ObservationGiven {
  const { text, world, when, time, basis, source, card } = fact
  return {
    text,
    ...(card === undefined ? {} : { code: card }),
    world,
    observedOn: when.from,
    ...(when.to === when.from ? {} : { observedUntil: when.to }),
    ...(time === undefined ? {} : { observedTime: time }),
    basis,
    source,
  }
}

function feedbackOnClosing({ reason, text }: Closing): FeedbackGiven {
  return { kind: reason === 'own-organisation-continues' ? 'back-to-you' : 'not-picked-up', text }
}

function feedbackOnDecision(outcome: Outcome, byFunction: string, text: string): FeedbackGiven {
  return outcome === 'no-action' ? { kind: 'not-picked-up', text } : { kind: 'picked-up', byFunction, text }
}

const coordinatorOf = (signal: SignalStory): string => signal.questions[0]?.by ?? 'el-amrani-s'

const afterMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)

const later = (one: Date, other: Date | undefined): Date => (other !== undefined && other > one ? other : one)

/** Somebody talks a worry over without a name: a count stays, and nothing about a young person. */
export function consultActs(consults: readonly ConsultStory[], cast: Cast): Act[] {
  return consults.flatMap(({ at, by, card, callMeBack, calledBackAt }): Act[] => [
    {
      at,
      who: cast.actor(by),
      purpose: 'none',
      what: 'asks without a name',
      touches: callMeBack ? ['call-backs'] : [],
      run: (work) => through(work, doors.askConsult, askConsult, { codes: card, callMeBack }),
    },
    ...(calledBackAt ? [callBack(calledBackAt, cast)] : []),
  ])
}

function callBack(at: Date, cast: Cast): Act {
  return {
    at,
    who: cast.actor('willemsen-f'),
    purpose: 'none',
    what: 'calls back',
    touches: ['call-backs'],
    run: async (work) => {
      const [first] = await through(work, doors.listCallBacks, listCallBacks, {})
      if (!first) throw notFound()
      await through(work, doors.finishCallBack, finishCallBack, { callBackId: first.id })
    },
  }
}
