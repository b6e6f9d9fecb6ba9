import { type LocalDate, addWorkingDays, instantOf, localDateOf } from '../../platform/contract/working-days.ts'
import { cases, conclusions } from './cases.ts'
import { groups } from './groups.ts'
import { type MeetingDay, pgaOverlegDays, signaaloverlegDays } from './meeting-days.ts'
import { MERENBROEK } from './municipalities.ts'
import { professionals } from './professionals.ts'
import { type ToldSignal, periodBefore, tellSignals } from './signals.ts'
import type { Action, AgendaItem, CaseStory, MeetingStory, Outcome } from './story.ts'
import { timeline } from './timeline.ts'

const organisationOf = new Map(professionals.map(({ id, organisation }) => [id, organisation]))
const titleOf = new Map(professionals.map(({ id, functionTitle }) => [id, functionTitle.toLowerCase()]))

const members = ['hoekstra-w', 'el-amrani-s', 'pattinama-d', 'visser-a', 'mensah-k']
const pgaMembers = ['hoekstra-w', 'pattinama-d', 'van-der-berg-j', 'brouwer-t', 'kaya-m']

/**
 * The weekly signaaloverleg and the four-weekly PGA-overleg, oldest first, with the next of each planned. A week with
 * nothing on the agenda has no meeting.
 */
export function meetings(
  today: LocalDate,
  told: readonly ToldSignal[] = tellSignals(today),
  personCases: readonly CaseStory[] = cases(today, told),
): MeetingStory[] {
  const time = timeline(today)
  const weekly = signaaloverlegDays(time).map((meeting, index) => signaaloverleg(meeting, index, told, today))
  const monthlyDays = pgaOverlegDays(time)
  const monthly = monthlyDays.map((meeting, index) => pgaOverleg(meeting, index, monthlyDays, personCases))
  return [...weekly, ...monthly]
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
}

function signaaloverleg(
  meeting: MeetingDay,
  index: number,
  told: readonly ToldSignal[],
  today: LocalDate,
): MeetingStory {
  const items = meeting.held ? itemsOf(meeting, told, today) : nextAgenda(meeting, told, today)
  const schools = [...new Set(items.flatMap((item) => schoolsOf(item, told)))]
  const present = members.filter((_, member) => member < 2 || (index + member) % 9 !== 0)
  return {
    id: meeting.id,
    municipality: MERENBROEK,
    series: 'signaaloverleg',
    startsAt: instantOf(meeting.day, '10:00'),
    endsAt: instantOf(meeting.day, '11:30'),
    place: 'Gemeentehuis Merenbroek, kamer Sluiswacht',
    state: meeting.held ? 'held' : 'planned',
    chair: 'hoekstra-w',
    invited: [...members, ...schools],
    present: meeting.held ? [...present, ...schools] : [],
    items,
  }
}

/** A school joins for the item about its own pupil, and leaves when police data comes to the table (Wpg). */
function schoolsOf(item: AgendaItem, told: readonly ToldSignal[]): string[] {
  if (item.subject.kind !== 'signal') return []
  const ids = new Set(item.subject.signals)
  return told
    .filter(({ story }) => ids.has(story.id) && organisationOf.get(story.reporter) === 'sluiskamp-college')
    .map(() => 'bakker-i')
}

function itemsOf(meeting: MeetingDay, told: readonly ToldSignal[], today: LocalDate): AgendaItem[] {
  const here = told.filter((signal) => signal.meeting?.id === meeting.id)
  const bySubject = new Map<string, ToldSignal[]>()
  for (const signal of here) {
    const { subject } = signal.story
    const key =
      subject.kind === 'person' ? subject.person : subject.kind === 'group' ? `group ${subject.group}` : signal.story.id
    bySubject.set(key, [...(bySubject.get(key) ?? []), signal])
  }
  return [...bySubject.values()].map((together, place) => heldItem(meeting, together, place, today))
}

const firstAction: Record<Outcome, string | undefined> = {
  'no-action': undefined,
  'own-organisation': 'Oppakken en vertellen hoe het gaat',
  'conversation-or-care': 'Gesprek plannen',
  pga: 'Contact opnemen met jongere en ouders',
  group: 'Waarnemingen toevoegen aan het groepsbeeld',
  undermining: 'Plek en tijd doorgeven aan het team ondermijning',
  'veilig-thuis': 'Bericht van Veilig Thuis terugbrengen in het overleg',
}

function heldItem(meeting: MeetingDay, together: readonly ToldSignal[], place: number, today: LocalDate): AgendaItem {
  const last = together[together.length - 1]
  if (!last?.decision) throw new RangeError(`an agenda item without a decision in ${meeting.id}`)
  const { story, decision } = last
  const at = instantOf(meeting.day, `10:${String(12 + place * 9).padStart(2, '0')}`)
  const school = organisationOf.get(story.reporter) === 'sluiskamp-college'
  const backOn = addWorkingDays(meeting.day, decision.back ?? 10)
  const first = firstAction[decision.outcome]

  const actions: Action[] = [
    ...(decision.actions ?? (first === undefined ? [] : [{ what: first, owner: decision.owner, within: 8 }])).map(
      ({ what, owner, within, ...rest }): Action => {
        const dueOn = addWorkingDays(meeting.day, within)
        const open = 'done' in rest || dueOn >= today
        return { what, owner, dueOn, ...(open ? {} : { doneAt: instantOf(dueOn, '16:10') }) }
      },
    ),
    {
      what: 'Terugmelden aan de melder',
      owner: last.story.feedback[0]?.by ?? 'el-amrani-s',
      dueOn: meeting.day,
      doneAt: instantOf(meeting.day, '15:40'),
    },
  ]

  return {
    id: `${meeting.id}-${place + 1}`,
    subject: { kind: 'signal', signals: together.map((signal) => signal.story.id) },
    purpose: 'signalering',
    label: story.subject.kind === 'group' ? 'groep' : 'nieuw signaal',
    because: `Ingebracht door: ${titleOf.get(story.reporter)}. ${story.inShort}.`,
    addedFacts: (decision.addedFacts ?? []).map(({ daysBefore, ...fact }) => ({
      ...fact,
      when: periodBefore(meeting.day, daysBefore),
    })),
    ...(decision.offences === undefined
      ? {}
      : {
          opiumOffences: {
            count: decision.offences,
            checkedOn: addWorkingDays(meeting.day, -1),
            by: 'pattinama-d',
          },
        }),
    saysSelf: decision.says ?? says(last),
    leaves:
      school && decision.offences !== undefined
        ? [
            {
              professional: 'bakker-i',
              at: new Date(at.getTime() - 4 * 60_000),
              reason: 'Hierna komen politiegegevens. School mag die niet zien (Wpg).',
            },
          ]
        : [],
    decision: {
      outcome: decision.outcome,
      reason: decision.reason,
      owner: decision.owner,
      backOn,
      at,
      ...(decision.dissent === undefined ? {} : { dissent: decision.dissent }),
    },
    actions,
  }
}

function says({ story }: ToldSignal): string {
  if (story.subject.kind !== 'person') return 'Niet van toepassing.'
  if (story.spoken.youngPerson === 'not-yet') return 'Nog niet gesproken.'
  return story.spoken.note ?? 'Gesproken; er is niets opgeschreven wat de jongere zelf wilde zeggen.'
}

/** The agenda of the meeting to come: four signals, a running case and a group. */
function nextAgenda(meeting: MeetingDay, told: readonly ToldSignal[], today: LocalDate): AgendaItem[] {
  const open = (signal: string): AgendaItem['subject'] => ({ kind: 'signal', signals: [signal] })
  const because: Record<string, { label: string; because: string; saysSelf: string }> = {
    'daan-kuijper-2': {
      label: 'nieuw signaal',
      because:
        'Ingebracht door een docent. Op de agenda omdat D. vaak weg is op vrijdag en met oudere jongeren is gezien.',
      saysSelf: 'Nog niet gesproken. De mentor spreekt D. op de dag van het overleg om 15.00 uur.',
    },
    'naomi-adjei-2': {
      label: 'nieuw signaal',
      because:
        'Ingebracht door het jongerenwerk. Op de agenda omdat N. via een app geld kreeg aangeboden voor een rit.',
      saysSelf: 'N. stuurde het bericht zelf door en wil meedenken.',
    },
    'jesse-lindeboom-3': {
      label: 'terug van Veilig Thuis',
      because: 'Ingebracht door het wijkteam. Op de agenda omdat Veilig Thuis vraagt wie contact houdt.',
      saysSelf: 'J. wil niet praten over waar het was, wel over naar huis gaan.',
    },
    'ybe-brandsma-1': {
      label: 'vraag van RMC',
      because: 'Ingebracht door RMC. Op de agenda omdat RMC wil weten of dit bij schuldhulp of hier hoort.',
      saysSelf: 'Y. zegt dat het geld van een familielid komt.',
    },
  }
  const signals = told.filter(({ story }) => story.course.kind === 'open' && story.course.onNextAgenda)
  const time = timeline(today)
  const items: AgendaItem[] = signals.map(({ story }, place) => {
    const words = because[story.id]
    if (!words) throw new RangeError(`nothing is written for the agenda about ${story.id}`)
    return {
      id: `${meeting.id}-${place + 1}`,
      subject: open(story.id),
      purpose: 'signalering',
      ...words,
      addedFacts:
        story.id === 'daan-kuijper-2'
          ? [
              {
                by: 'mensah-k',
                text: 'Stond om 23.40 uur op het Busplein met vier jongeren van rond de 20.',
                kind: 'observation',
                world: 'straat',
                when: { from: time.calendarDay(9), to: time.calendarDay(9) },
                basis: 'own-observation',
                source: 'jongerenwerk',
                card: 'SIG-11',
                inDoubt: true,
              },
            ]
          : [],
      leaves: [],
      actions: [],
    }
  })
  const busplein = groups(today).find((group) => group.id === 'busplein')
  return [
    ...items,
    {
      id: `${meeting.id}-${items.length + 1}`,
      subject: { kind: 'case', personCase: 'thijs-wagenaar' },
      purpose: 'pga',
      label: 'voortgang PGA',
      because: 'De casusregisseur vertelt hoe het plan loopt en vraagt of iemand T. nog op straat ziet.',
      addedFacts: [],
      saysSelf: '‘Het gaat goed. Ik wil alleen dat ze me niet meer appen.’',
      leaves: [],
      actions: [],
    },
    {
      id: `${meeting.id}-${items.length + 2}`,
      subject: { kind: 'group', group: 'busplein' },
      purpose: 'groep',
      label: `groep, stap ${busplein?.steps.length ?? 3}`,
      because: 'De groepsduiding wordt voorgelegd aan de partners.',
      addedFacts: [],
      saysSelf: 'Niet van toepassing: het gaat om wat de groep doet.',
      leaves: [],
      actions: [],
    },
  ]
}

function pgaOverleg(
  meeting: MeetingDay,
  index: number,
  days: readonly MeetingDay[],
  personCases: readonly CaseStory[],
): MeetingStory {
  const after = days[index + 1]?.day ?? addWorkingDays(meeting.day, 20)
  const items = personCases.flatMap((personCase): AgendaItem[] => {
    if (!personCase.acceptedAt || localDateOf(personCase.acceptedAt) >= meeting.day) return []
    if (personCase.closed && localDateOf(personCase.closed.at) < meeting.day) return []
    const earlier = days.filter(
      ({ day }) => day < meeting.day && personCase.acceptedAt !== undefined && day > localDateOf(personCase.acceptedAt),
    ).length
    const texts = conclusions.get(personCase.signal) ?? []
    const text = texts[earlier]
    if (meeting.held ? text === undefined : personCase.phase === 'informing') return []
    return [
      {
        id: `${meeting.id}-${personCase.id}`,
        subject: { kind: 'case', personCase: personCase.id },
        purpose: 'pga',
        label: 'voortgang PGA',
        because: 'Elke vier weken: loopt het plan, en wat is er nodig van een partner?',
        addedFacts: [],
        saysSelf: personCase.saysSelf ?? 'Nog niet gesproken.',
        leaves: [],
        ...(meeting.held && text !== undefined
          ? {
              decision: {
                outcome: 'pga' as const,
                reason: text,
                owner: personCase.director,
                backOn: after,
                at: instantOf(meeting.day, '14:30'),
              },
            }
          : {}),
        actions: [],
      },
    ]
  })
  return {
    id: meeting.id,
    municipality: MERENBROEK,
    series: 'pga-overleg',
    startsAt: instantOf(meeting.day, '13:30'),
    endsAt: instantOf(meeting.day, '15:30'),
    place: 'Gemeentehuis Merenbroek, kamer Kolk',
    state: meeting.held ? 'held' : 'planned',
    chair: 'hoekstra-w',
    invited: pgaMembers,
    present: meeting.held ? pgaMembers.filter((_, member) => member === 0 || (index + member) % 8 !== 0) : [],
    items,
  }
}
