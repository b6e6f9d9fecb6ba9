import {
  type LocalDate,
  addDays,
  addMonths,
  addWorkingDays,
  instantOf,
  localDateOf,
  partsOf,
} from '../../platform/contract/working-days.ts'
import { ageOn } from '../../platform/contract/written-dates.ts'
import { type MeetingDay, signaaloverlegDays } from './meeting-days.ts'
import { MERENBROEK, municipalities } from './municipalities.ts'
import { organisations } from './organisations.ts'
import { professionals } from './professionals.ts'
import { type Rhythm, feedbackText, rhythms } from './rhythm.ts'
import type { About, DecisionDraft, FactDraft, SignalDraft } from './signals/draft.ts'
import { openQueue } from './signals/open-queue.ts'
import { signalsWithoutName } from './signals/without-a-name.ts'
import { signalsOfCases } from './signals/young-people-with-a-case.ts'
import { signalsWithoutCase } from './signals/young-people-without-a-case.ts'
import type {
  CardSignal,
  DayOrPeriod,
  Description,
  Question,
  SignalFact,
  SignalStory,
  YoungPersonStory,
} from './story.ts'
import { type Timeline, timeline } from './timeline.ts'
import { youngPeople } from './young-people.ts'

export const signalDrafts: readonly SignalDraft[] = [
  ...signalsOfCases,
  ...signalsWithoutCase,
  ...signalsWithoutName,
  ...openQueue,
]

/** A signal with the decision that the meeting takes on it; the meetings are made from these. */
export type ToldSignal = { story: SignalStory; draft: SignalDraft; decision?: DecisionDraft; meeting?: MeetingDay }

const professionalById = new Map(professionals.map((professional) => [professional.id, professional]))
const organisationName = new Map(organisations.map(({ id, name }) => [id, name]))
const neighbourhoodName = new Map(
  municipalities.flatMap((place) => place.neighbourhoods.map(({ id, name }) => [id, name])),
)

const RETENTION_MONTHS = 6

/** For open signals, that have had no feedback yet. */
const unhurried: Rhythm = { firstFeedback: 5, wait: 5 }

/** All signals of eighteen months, oldest first. */
export function tellSignals(today: LocalDate): ToldSignal[] {
  const time = timeline(today)
  const people = new Map(youngPeople(today).map((person) => [person.id, person]))
  const meetings = signaaloverlegDays(time)
  const rhythm = rhythms(signalDrafts)
  return signalDrafts
    .map((draft) => ({ draft, registeredAt: registeredAt(time, draft) }))
    .sort((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime() || a.draft.id.localeCompare(b.draft.id))
    .map(({ draft, registeredAt }, index) =>
      tellSignal(draft, registeredAt, index, rhythm.get(draft.id) ?? unhurried, people, meetings),
    )
}

/** All signals of eighteen months, oldest first. */
export function signals(today: LocalDate): SignalStory[] {
  return tellSignals(today).map(({ story }) => story)
}

function registeredAt(time: Timeline, { on }: SignalDraft): Date {
  return 'daysAgo' in on ? instantOf(time.calendarDay(on.daysAgo), on.time) : time.at(on)
}

function tellSignal(
  draft: SignalDraft,
  registeredAt: Date,
  index: number,
  rhythm: Rhythm,
  people: ReadonlyMap<string, YoungPersonStory>,
  meetings: readonly MeetingDay[],
): ToldSignal {
  const registeredOn = localDateOf(registeredAt)
  const coordinator = index % 3 === 2 ? 'willemsen-f' : 'el-amrani-s'
  const later = (workingDays: number, clock: string): Date =>
    workingDays === 0
      ? new Date(registeredAt.getTime() + 45 * 60_000)
      : instantOf(addWorkingDays(registeredOn, workingDays), clock)

  const asked: Question[] = draft.asked
    ? [
        {
          askedAt: later(draft.asked.after, '09:40'),
          by: coordinator,
          text: draft.asked.text,
          ...(draft.asked.answer
            ? { answer: { at: later(draft.asked.answer.after, '10:20'), text: draft.asked.answer.text } }
            : {}),
        },
      ]
    : []

  const shown = cardOfFacts(draft)
  const base = {
    id: draft.id,
    municipality: MERENBROEK,
    registeredAt,
    reporter: draft.by,
    subject: subjectOf(draft.who, people, registeredOn),
    inShort: draft.inShort ?? shortened(draft.facts[0]?.text ?? ''),
    card: draft.card,
    facts: draft.facts.map((fact, place) => tellFact(fact, registeredOn, draft.by, shown[place])),
    spoken: {
      youngPerson: draft.spoken?.youngPerson ? ('yes' as const) : ('not-yet' as const),
      parents: draft.spoken?.parents ? ('yes' as const) : ('not-yet' as const),
      ...(draft.spoken?.note === undefined ? {} : { note: draft.spoken.note }),
    },
    ...(draft.urgent === undefined ? {} : { urgent: { acted: routesIn(draft.urgent), note: draft.urgent } }),
    ...consentOf(draft, registeredOn),
    questions: asked,
    keptUntil: addMonths(registeredOn, RETENTION_MONTHS),
    ...(draft.match
      ? {
          matched: {
            withSignal: draft.match.signal,
            by: coordinator,
            at: later(draft.match.after, '11:20'),
            second: coordinator === 'el-amrani-s' ? 'willemsen-f' : 'el-amrani-s',
            secondAt: later(draft.match.after, '15:45'),
            then: draft.match.then,
            reason: draft.match.reason,
          },
        }
      : {}),
    ...(draft.joins
      ? {
          joined: {
            withSignal: draft.joins.signal,
            firstBy: coordinator,
            firstAt: later(draft.joins.after, '10:04'),
            secondBy: coordinator === 'el-amrani-s' ? 'willemsen-f' : 'el-amrani-s',
            secondAt: later(draft.joins.after, '14:30'),
            reason: draft.joins.reason,
          },
        }
      : {}),
  }

  const { then } = draft
  if (then.kind === 'open') return { story: { ...base, course: then, feedback: [] }, draft }
  if (then.kind === 'closed') {
    const at = later(then.after ?? rhythm.firstFeedback, '15:10')
    return {
      story: {
        ...base,
        course: { kind: 'closed', at, by: coordinator, reason: then.reason, text: then.text },
        feedback: [{ at, by: coordinator, text: then.text }],
      },
      draft,
    }
  }

  const agendaAt = later(then.wait ?? rhythm.wait, '16:00')
  const meeting = meetings.find(({ day, held }) => held && day > localDateOf(agendaAt))
  if (!meeting) throw new RangeError(`no meeting was held after signal ${draft.id}`)
  const first = { at: later(rhythm.firstFeedback, '15:10'), by: coordinator, text: feedbackText.received }
  const final = {
    at: instantOf(meeting.day, '15:40'),
    by: coordinator,
    text: feedbackText.decided(then.outcome, titleOf(then.owner)),
  }
  return {
    story: {
      ...base,
      course: { kind: 'decided', agendaAt, meeting: meeting.id, outcome: then.outcome },
      feedback: first.at < final.at ? [first, final] : [{ ...final, at: first.at }],
    },
    draft,
    decision: then,
    meeting,
  }
}

function routesIn(note: string): NonNullable<SignalStory['urgent']>['acted'] {
  const police = /politie/i.test(note) ? (['police'] as const) : []
  return note.includes('Veilig Thuis') ? [...police, 'veilig-thuis'] : [...police]
}

const care = new Set(organisations.filter(({ chain }) => chain === 'care').map(({ id }) => id))

function consentOf(draft: SignalDraft, on: LocalDate): Pick<SignalStory, 'consent'> {
  if (!care.has(professionalById.get(draft.by)?.organisation ?? '')) return {}
  if (draft.withoutConsent !== undefined)
    return { consent: { kind: 'conflict-of-duties', reason: draft.withoutConsent } }
  const { youngPerson = false, parents = false } = draft.spoken ?? {}
  if (!youngPerson && !parents) throw new RangeError(`care shares ${draft.id} without consent`)
  return {
    consent: { kind: 'consent', by: youngPerson && parents ? 'both' : youngPerson ? 'young-person' : 'parents', on },
  }
}

const titleOf = (id: string): string => professionalById.get(id)?.functionTitle.toLowerCase() ?? 'de partner'

function shortened(text: string): string {
  const plain = text.replace(/\.$/, '')
  if (plain.length <= 70) return plain
  const cut = plain.slice(0, 70)
  const comma = cut.lastIndexOf(',')
  return comma > 30 ? cut.slice(0, comma) : cut.slice(0, cut.lastIndexOf(' '))
}

/** Which signal each fact shows: absence from a school's record, and for the others the order in which they were ticked. */
function cardOfFacts({ card, facts }: SignalDraft): (CardSignal | undefined)[] {
  const absence = card.includes('SIG-17')
    ? facts.findIndex(({ basis, world }) => basis === 'own-record' && world === 'school')
    : -1
  const others = card.filter((code) => absence === -1 || code !== 'SIG-17')
  return facts.map((fact, place) => (place === absence ? 'SIG-17' : fact.beside ? undefined : others.shift()))
}

function tellFact(
  fact: FactDraft,
  registeredOn: LocalDate,
  reporter: string,
  card: CardSignal | undefined,
): SignalFact {
  return {
    text: fact.text,
    world: fact.world,
    when: periodBefore(registeredOn, fact.daysBefore),
    ...(fact.time === undefined ? {} : { time: fact.time }),
    basis: fact.basis,
    source: fact.source ?? (fact.basis === 'told-by-young-person' ? 'de jongere' : titleOf(reporter)),
    ...(card === undefined ? {} : { card }),
  }
}

/** The days that lie so many calendar days before another. */
export function periodBefore(day: LocalDate, daysBefore: FactDraft['daysBefore']): DayOrPeriod {
  const [from, to] = typeof daysBefore === 'number' ? [daysBefore, daysBefore] : daysBefore
  return { from: addDays(day, -from), to: addDays(day, -to) }
}

function subjectOf(
  who: About,
  people: ReadonlyMap<string, YoungPersonStory>,
  registeredOn: LocalDate,
): SignalStory['subject'] {
  if (who.kind === 'group') return who
  if (who.kind === 'unnamed') return { kind: 'unnamed', description: inWords(who.description) }
  const person = people.get(who.person)
  if (!person) throw new RangeError(`unknown young person ${who.person}`)

  const known: Description = {}
  for (const part of who.parts) {
    if (part === 'given') known.givenName = person.givenName
    if (part === 'nick' && person.nickname !== undefined) known.nickname = person.nickname
    if (part === 'family') {
      known.familyName = person.familyName
      if (person.infix !== undefined) known.infix = person.infix
    }
    if (part === 'born') known.born = person.bornOn
    if (part === 'year') known.born = String(partsOf(person.bornOn).year)
    if (part === 'age') {
      const age = ageOn(person.bornOn, registeredOn)
      known.estimatedAge = { from: age, to: age + 1 }
    }
    if (part === 'school' && person.school !== undefined) known.school = person.school
    if (part === 'area') known.neighbourhood = person.neighbourhood
    if (part === 'street') known.street = person.street
    if (part === 'road') known.street = person.street.replace(/ \d+$/, '')
    if (part === 'phone' && person.telephone !== undefined) known.telephone = person.telephone
    if (part === 'handle' && person.handles[0] !== undefined) known.handle = person.handles[0]
  }
  const written = { ...known, ...who.write }
  // A family name that was written in one's own way already holds the infix, or leaves it out.
  if (who.write.familyName !== undefined && who.write.infix === undefined) delete written.infix
  return { kind: 'person', person: person.id, description: inWords(written) }
}

/** Schools and neighbourhoods as a signaller writes them: by name. */
function inWords(description: Description): Description {
  const { school, neighbourhood } = description
  return {
    ...description,
    ...(school === undefined ? {} : { school: organisationName.get(school) ?? school }),
    ...(neighbourhood === undefined ? {} : { neighbourhood: neighbourhoodName.get(neighbourhood) ?? neighbourhood }),
  }
}
