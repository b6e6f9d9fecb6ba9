import { expect, test } from 'vitest'
import { ageOn } from '../../platform/contract/written-dates.ts'
import {
  type LocalDate,
  addMonths,
  daysBetween,
  instantOf,
  isWorkingDay,
  localDateOf,
  localTimeOf,
  workingDaysBetween,
} from '../../platform/contract/working-days.ts'
import { MERENBROEK } from './municipalities.ts'
import type { CovenantStory, Kind, Purpose, SignalStory, Story } from './story.ts'
import { story } from './world.ts'

/** An ordinary Monday, a Sunday, days after holidays, and a leap day. */
const days: LocalDate[] = ['2026-11-23', '2026-11-22', '2026-12-29', '2027-05-11', '2028-02-29']
const told = new Map<LocalDate, Story>()
const world = (today: LocalDate): Story => {
  const known = told.get(today) ?? story(today)
  told.set(today, known)
  return known
}
const MONDAY: LocalDate = '2026-11-23'

const endOf = (today: LocalDate): Date => instantOf(today, '23:59')

const careChain = (town: Story): Set<string> => {
  const care = new Set(town.organisations.filter(({ chain }) => chain === 'care').map(({ id }) => id))
  return new Set(town.professionals.filter(({ organisation }) => care.has(organisation)).map(({ id }) => id))
}

test('the town has the size that its makers promised', () => {
  const town = world(MONDAY)
  const inTown = town.organisations.filter(({ municipality }) => municipality === MERENBROEK)
  const present = town.covenants.find(({ id }) => id === 'signalering-en-pga')
  expect(inTown).toHaveLength(16)
  expect(present?.parties).toHaveLength(14)
  expect(inTown.filter(({ kind }) => kind.endsWith('onderwijs'))).toHaveLength(6)
  expect(town.professionals).toHaveLength(45)
  expect(town.youngPeople).toHaveLength(71)
  expect(town.signals).toHaveLength(160)
  expect(town.cases).toHaveLength(30)
  expect(town.groups).toHaveLength(2)
  expect(town.covenants.filter(({ validUntil }) => validUntil < town.today)).toHaveLength(1)
})

test('every id is used once and every mention exists', () => {
  const town = world(MONDAY)
  const ids = (list: readonly { id: string }[]): Set<string> => {
    const found = new Set(list.map(({ id }) => id))
    expect(found.size).toBe(list.length)
    return found
  }
  const organisations = ids(town.organisations)
  const professionals = ids(town.professionals)
  const people = ids(town.youngPeople)
  const signals = ids(town.signals)
  const meetings = ids(town.meetings)
  const cases = ids(town.cases)
  const groups = ids(town.groups)
  const neighbourhoods = ids(town.municipalities.flatMap((place) => place.neighbourhoods))
  expect(new Set(town.professionals.map(({ email }) => email)).size).toBe(45)
  expect(new Set(town.professionals.map(({ telephone }) => telephone)).size).toBe(45)

  const known = (set: Set<string>, ...mentioned: (string | undefined)[]): void => {
    for (const id of mentioned) if (id !== undefined) expect([...set]).toContain(id)
  }
  for (const professional of town.professionals) known(organisations, professional.organisation)
  for (const covenant of town.covenants) known(organisations, ...covenant.parties.map((party) => party.organisation))
  for (const person of town.youngPeople) {
    known(organisations, person.school)
    known(neighbourhoods, person.neighbourhood)
    known(people, ...person.household.map((other) => other.person))
  }
  for (const signal of town.signals) {
    known(professionals, signal.reporter, signal.joined?.firstBy, signal.joined?.secondBy)
    known(professionals, ...signal.questions.map(({ by }) => by), ...signal.feedback.map(({ by }) => by))
    known(signals, signal.joined?.withSignal, signal.matched?.withSignal)
    known(professionals, signal.matched?.by, signal.matched?.second)
    if (signal.subject.kind === 'person') known(people, signal.subject.person)
    if (signal.subject.kind === 'group') known(groups, signal.subject.group)
    if (signal.course.kind === 'decided') known(meetings, signal.course.meeting)
  }
  for (const meeting of town.meetings) {
    known(professionals, meeting.chair, ...meeting.invited, ...meeting.present)
    for (const item of meeting.items) {
      if (item.subject.kind === 'signal') known(signals, ...item.subject.signals)
      if (item.subject.kind === 'case') known(cases, item.subject.personCase)
      if (item.subject.kind === 'group') known(groups, item.subject.group)
      known(professionals, item.decision?.owner, item.decision?.dissent?.by, item.opiumOffences?.by)
      known(professionals, ...item.actions.map(({ owner }) => owner), ...item.addedFacts.map(({ by }) => by))
    }
  }
  for (const personCase of town.cases) {
    known(people, personCase.person)
    known(signals, personCase.signal)
    known(professionals, personCase.director, personCase.processDirector, personCase.informingDeferred?.approvedBy)
    known(professionals, ...personCase.team.map(({ professional }) => professional))
    known(
      professionals,
      ...personCase.facts.map(({ addedBy }) => addedBy),
      ...personCase.protections.map(({ addedBy }) => addedBy),
    )
    known(
      professionals,
      ...personCase.interventions.map(({ owner }) => owner),
      ...personCase.actions.map(({ owner }) => owner),
    )
  }
  for (const group of town.groups) {
    known(signals, ...group.signals)
    known(
      professionals,
      group.coordinator,
      ...group.sightings.map(({ by }) => by),
      ...group.actions.map(({ owner }) => owner),
    )
  }
  known(professionals, town.report.writtenBy, ...town.report.signOff.map(({ professional }) => professional))
})

test('every young person is somebody about whom something was shared', () => {
  const town = world(MONDAY)
  const mentioned = new Set(town.signals.flatMap(({ subject }) => (subject.kind === 'person' ? [subject.person] : [])))
  expect(town.youngPeople.filter(({ id }) => !mentioned.has(id))).toEqual([])
})

test.each(days)('seen from %s, what happens to a signal happens in order and not after today', (today) => {
  const town = world(today)
  const meetings = new Map(town.meetings.map((meeting) => [meeting.id, meeting]))
  for (const signal of town.signals) {
    const registeredOn = localDateOf(signal.registeredAt)
    expect(signal.registeredAt <= endOf(today), signal.id).toBe(true)
    for (const fact of signal.facts) {
      expect(fact.when.from <= fact.when.to, signal.id).toBe(true)
      expect(fact.when.to <= registeredOn, `${signal.id}: a fact after the signal`).toBe(true)
      if (fact.time !== undefined && fact.when.to === registeredOn) {
        expect(fact.time <= localTimeOf(signal.registeredAt), `${signal.id}: a fact later that day`).toBe(true)
      }
    }
    const moments = [signal.registeredAt]
    for (const question of signal.questions) {
      moments.push(question.askedAt)
      if (question.answer) moments.push(question.answer.at)
    }
    if (signal.joined) expect(signal.joined.firstAt < signal.joined.secondAt).toBe(true)
    if (signal.course.kind === 'closed') moments.push(signal.course.at)
    if (signal.course.kind === 'decided') {
      const meeting = meetings.get(signal.course.meeting)
      expect(meeting?.state, signal.id).toBe('held')
      moments.push(signal.course.agendaAt, meeting?.startsAt ?? new Date(0))
      if (signal.joined) expect(signal.joined.secondAt <= signal.course.agendaAt, signal.id).toBe(true)
      const last = signal.feedback[signal.feedback.length - 1]
      expect(last && meeting && last.at > meeting.startsAt, signal.id).toBe(true)
    }
    const sorted = [...moments].sort((a, b) => a.getTime() - b.getTime())
    expect(moments, signal.id).toEqual(sorted)
    for (const moment of [...moments, ...signal.feedback.map(({ at }) => at)]) {
      expect(moment <= endOf(today), `${signal.id}: after today`).toBe(true)
    }
    if (signal.course.kind !== 'open') expect(signal.feedback.length, signal.id).toBeGreaterThan(0)
    expect(signal.keptUntil).toBe(addMonths(registeredOn, 6))
  }
})

test.each(days)('seen from %s, a case goes from decision to end, and only what is planned lies ahead', (today) => {
  const town = world(today)
  for (const personCase of town.cases) {
    const { id, decidedAt, acceptedAt, endsOn, closed } = personCase
    const meeting = town.meetings.find((held) =>
      held.items.some((item) => item.subject.kind === 'signal' && item.subject.signals.includes(personCase.signal)),
    )
    expect(localDateOf(meeting?.startsAt ?? new Date(0)), id).toBe(localDateOf(decidedAt))
    if (personCase.phase === 'offered') {
      expect(acceptedAt).toBeUndefined()
      continue
    }
    expect(acceptedAt && acceptedAt > decidedAt && acceptedAt <= endOf(today), id).toBe(true)
    if (!acceptedAt || !endsOn) throw new Error(`${id} has no end`)
    const firstEnd = addMonths(localDateOf(acceptedAt), 6)
    expect(endsOn, id).toBe(personCase.extended?.until ?? firstEnd)
    if (closed)
      expect(localDateOf(closed.at) <= endsOn && closed.exitLetterOn === localDateOf(closed.at), id).toBe(true)
    else expect(endsOn >= today, `${id}: should have ended`).toBe(true)

    const informed = personCase.informed?.at
    if (informed)
      expect(informed > acceptedAt && localDateOf(informed) <= addMonths(localDateOf(decidedAt), 1), id).toBe(true)
    else expect(personCase.phase, id).toBe('informing')

    const joined = new Map(personCase.team.map((member) => [member.professional, member.joinedAt]))
    for (const member of personCase.team) {
      expect(member.joinedAt > acceptedAt && member.joinedAt <= endOf(today), `${id}: ${member.professional}`).toBe(
        true,
      )
    }
    for (const written of [...personCase.facts, ...personCase.protections]) {
      const label = `${id}: ${written.text}`
      expect(written.when.from <= written.when.to, label).toBe(true)
      expect(written.when.to <= localDateOf(written.addedAt), label).toBe(true)
      expect(written.addedAt >= acceptedAt && written.addedAt <= endOf(today), label).toBe(true)
      if (written.addedBy !== personCase.director) {
        expect(joined.get(written.addedBy), `${label}: ${written.addedBy} is not in the team`).toBeDefined()
        expect(written.addedAt > (joined.get(written.addedBy) ?? written.addedAt), label).toBe(true)
      }
    }
    for (const intervention of personCase.interventions) {
      const label = `${id}: ${intervention.what}`
      expect(intervention.agreedOn >= localDateOf(acceptedAt), label).toBe(true)
      if (intervention.untilOn) expect(intervention.untilOn >= intervention.startsOn, label).toBe(true)
      if (intervention.result) {
        expect(intervention.result.on >= intervention.startsOn && intervention.result.on <= today, label).toBe(true)
      }
    }
    const notes = personCase.progress.map(({ at }) => at)
    expect([...notes].sort((a, b) => a.getTime() - b.getTime())).toEqual(notes)
    for (const at of notes) expect(at <= endOf(today), id).toBe(true)
    for (const action of personCase.actions) if (action.doneAt) expect(action.doneAt <= endOf(today), id).toBe(true)
    for (const escalation of personCase.escalations)
      expect(escalation.at > acceptedAt && escalation.at <= endOf(today), id).toBe(true)
    if (personCase.extended)
      expect(personCase.extended.at > acceptedAt && personCase.extended.at <= endOf(today), id).toBe(true)
    if (personCase.nextTalk) expect(localDateOf(personCase.nextTalk.at) > today, id).toBe(true)
  }
})

test.each(days)('seen from %s, meetings are on working days and everything decided there is in the past', (today) => {
  const town = world(today)
  for (const meeting of town.meetings) {
    const on = localDateOf(meeting.startsAt)
    expect(isWorkingDay(on), meeting.id).toBe(true)
    expect(meeting.state, meeting.id).toBe(on < today ? 'held' : 'planned')
    for (const member of meeting.present) expect(meeting.invited).toContain(member)
    for (const item of meeting.items) {
      if (meeting.state === 'held') {
        expect(item.decision, item.id).toBeDefined()
        expect(
          item.decision && item.decision.at >= meeting.startsAt && item.decision.at <= meeting.endsAt,
          item.id,
        ).toBe(true)
        expect(item.decision && item.decision.backOn > on, item.id).toBe(true)
      } else expect(item.decision).toBeUndefined()
      for (const action of item.actions) if (action.doneAt) expect(action.doneAt <= endOf(today), item.id).toBe(true)
    }
  }
  const planned = town.meetings.filter(({ state }) => state === 'planned')
  expect(planned.map(({ series }) => series).sort()).toEqual(['pga-overleg', 'signaaloverleg'])
})

test('signals are joined by two people, with an earlier signal about the same young person', () => {
  const town = world(MONDAY)
  const byId = new Map(town.signals.map((signal) => [signal.id, signal]))
  const joined = town.signals.filter((signal) => signal.joined)
  expect(joined.length).toBeGreaterThan(10)
  for (const signal of joined) {
    const earlier = byId.get(signal.joined?.withSignal ?? '')
    expect(earlier && earlier.registeredAt < signal.registeredAt, signal.id).toBe(true)
    expect(personOf(earlier), signal.id).toBe(personOf(signal))
    expect(signal.joined?.firstBy).not.toBe(signal.joined?.secondBy)
  }
})

const personOf = (signal: SignalStory | undefined): string | undefined =>
  signal?.subject.kind === 'person' ? signal.subject.person : undefined

test.each(days)('seen from %s, everybody who shared a signal was bound by a covenant that day', (today) => {
  const town = world(today)
  const organisationOf = new Map(town.professionals.map(({ id, organisation }) => [id, organisation]))
  for (const signal of town.signals) {
    const organisation = organisationOf.get(signal.reporter) ?? ''
    const on = localDateOf(signal.registeredAt)
    expect(
      maySend(town.covenants, organisation, on, 'signalering', 'observation'),
      `${signal.id}: ${organisation}`,
    ).toBe(true)
    if (signal.subject.kind === 'person') {
      expect(maySend(town.covenants, organisation, on, 'signalering', 'identity'), signal.id).toBe(true)
    }
  }
  for (const group of town.groups) {
    for (const step of group.steps) {
      expect(
        maySend(town.covenants, 'politie', step.startedOn, 'groep', 'observation'),
        `${group.id}, ${step.step}`,
      ).toBe(true)
    }
  }
})

function maySend(
  covenants: readonly CovenantStory[],
  from: string,
  on: LocalDate,
  purpose: Purpose,
  kind: Kind,
): boolean {
  const bound = (covenant: CovenantStory, organisation: string, direction: 'gives' | 'receives'): boolean =>
    covenant.parties.some(
      (party) =>
        party.organisation === organisation &&
        party.joinedOn <= on &&
        (party.leftOn === undefined || party.leftOn >= on) &&
        party.terms.some((term) => term.direction === direction && term.purpose === purpose && term.kind === kind),
    )
  return covenants.some(
    (covenant) =>
      covenant.validFrom <= on &&
      covenant.validUntil >= on &&
      bound(covenant, from, 'gives') &&
      bound(covenant, 'gemeente', 'receives'),
  )
}

test('nobody gives care data to an organisation outside care, and without consent care gives nothing', () => {
  const town = world(MONDAY)
  const care = new Set(town.organisations.filter(({ chain }) => chain === 'care').map(({ id }) => id))
  const terms = town.covenants.flatMap(({ parties }) =>
    parties.flatMap((party) => party.terms.map((term) => ({ organisation: party.organisation, ...term }))),
  )
  const outside = terms.filter(({ kind, organisation }) => kind === 'care' && !care.has(organisation))
  const unasked = terms.filter(
    ({ organisation, direction, condition }) =>
      care.has(organisation) && direction === 'gives' && condition !== 'with-consent',
  )
  expect(terms.some(({ kind }) => kind === 'care')).toBe(true)
  expect([...outside, ...unasked]).toEqual([])
})

test('where it was acute, somebody was called first', () => {
  const acute = world(MONDAY).signals.filter(({ card }) =>
    card.some((code) => ['SIG-02', 'SIG-15', 'SIG-16'].includes(code)),
  )
  expect(acute.length).toBeGreaterThan(5)
  expect(acute.filter(({ urgent }) => !urgent || urgent.acted.length === 0).map(({ id }) => id)).toEqual([])
})

test('care shares a signal with consent of whoever must give it at that age, or says why not', () => {
  const town = world(MONDAY)
  const care = careChain(town)
  const people = new Map(town.youngPeople.map((person) => [person.id, person]))
  const shared = town.signals.filter(({ reporter }) => care.has(reporter))
  expect(shared.length).toBeGreaterThan(5)
  for (const signal of shared) {
    const person = people.get(personOf(signal) ?? '')
    const age = person ? ageOn(person.bornOn, localDateOf(signal.registeredAt)) : 0
    const enough = age < 12 ? ['parents', 'both'] : age < 16 ? ['both'] : ['young-person', 'both']
    if (signal.consent?.kind === 'consent') expect(enough, signal.id).toContain(signal.consent.by)
    else expect(signal.consent?.kind, signal.id).toBe('conflict-of-duties')
  }
  expect(town.signals.filter(({ reporter, consent }) => consent && !care.has(reporter))).toEqual([])
})

test('for a child under 12 there is care only: no repression, no offences, no case', () => {
  for (const today of days) {
    const town = world(today)
    const people = new Map(town.youngPeople.map((person) => [person.id, person]))
    const children = town.signals.filter((signal) => {
      const person = people.get(personOf(signal) ?? '')
      return person !== undefined && ageOn(person.bornOn, localDateOf(signal.registeredAt)) < 12
    })
    expect(children.length).toBeGreaterThan(2)
    for (const child of children) {
      const items = town.meetings.flatMap(({ items }) =>
        items.filter(({ subject }) => subject.kind === 'signal' && subject.signals.includes(child.id)),
      )
      for (const item of items) {
        expect(item.opiumOffences, child.id).toBeUndefined()
        expect(['conversation-or-care', 'veilig-thuis'], child.id).toContain(item.decision?.outcome)
      }
    }
    for (const personCase of town.cases) {
      const person = people.get(personCase.person)
      expect(person && ageOn(person.bornOn, localDateOf(personCase.decidedAt)) >= 12, personCase.id).toBe(true)
      expect(person && ageOn(person.bornOn, localDateOf(personCase.decidedAt)) <= 21, personCase.id).toBe(true)
      expect((personCase.opiumOffences?.count ?? 0) <= 2, personCase.id).toBe(true)
    }
  }
})

test('class A factors rest on observations, class B is written by care alone, class C has no place', () => {
  const classA = new Set(['RF-I4', 'RF-I5', 'RF-G3', 'RF-S2'])
  const classB = new Set([
    'RF-I2',
    'RF-I3',
    'RF-I6',
    'RF-I7',
    'RF-I8',
    'RF-G2',
    'RF-G4',
    'RF-G6',
    'RF-G7',
    'RF-G8',
    'RF-S1',
    'RF-S4',
  ])
  const town = world(MONDAY)
  const care = careChain(town)
  let writtenByCare = 0
  for (const { id, facts } of town.cases) {
    for (const fact of facts) {
      const isB = fact.factor !== undefined && classB.has(fact.factor)
      expect(fact.factor === undefined || isB || classA.has(fact.factor), `${id}: ${fact.factor}`).toBe(true)
      expect(fact.kind === 'care', `${id}: ${fact.text}`).toBe(isB)
      if (isB) {
        writtenByCare += 1
        expect(care.has(fact.addedBy), `${id}: ${fact.addedBy} is not a care professional`).toBe(true)
      }
    }
  }
  expect(writtenByCare).toBeGreaterThan(8)
})

test('a member of a team holds the kinds that the organisation may receive, and those that the member itself writes', () => {
  const town = world(MONDAY)
  const present = town.covenants.find(({ id }) => id === 'signalering-en-pga')
  const organisationOf = new Map(town.professionals.map(({ id, organisation }) => [id, organisation]))
  for (const { id, team, facts, protections, interventions } of town.cases) {
    for (const { professional, kinds } of team) {
      const party = present?.parties.find(({ organisation }) => organisation === organisationOf.get(professional))
      const may = (direction: 'gives' | 'receives', kind: Kind): boolean =>
        party?.terms.some((term) => term.purpose === 'pga' && term.direction === direction && term.kind === kind) ===
        true
      const writes = new Set<Kind>([
        ...facts.filter(({ addedBy }) => addedBy === professional).map(({ kind }) => kind),
        ...protections.filter(({ addedBy }) => addedBy === professional).map((): Kind => 'observation'),
        ...interventions
          .filter(({ type, owner }) => type === 'criminal-justice' && owner === professional)
          .map((): Kind => 'criminal'),
      ])
      for (const kind of kinds) {
        const holds = may('receives', kind) || (may('gives', kind) && writes.has(kind))
        expect(holds, `${id}: ${professional} and ${kind}`).toBe(true)
      }
    }
  }
})

test('a running case has a reason, goals in own words and something that protects', () => {
  const town = world(MONDAY)
  for (const personCase of town.cases) {
    expect(personCase.why.length).toBeGreaterThan(30)
    if (['running', 'ending', 'closed'].includes(personCase.phase)) {
      expect(personCase.saysSelf, personCase.id).toBeDefined()
      expect(personCase.facts.length, personCase.id).toBeGreaterThan(2)
      expect(personCase.protections.length, personCase.id).toBeGreaterThan(0)
      expect(personCase.goals.length, personCase.id).toBeGreaterThan(0)
      expect(personCase.interventions.length, personCase.id).toBeGreaterThan(0)
      expect(personCase.planReadyOn, personCase.id).toBeDefined()
    }
  }
  const phases = new Set(town.cases.map(({ phase }) => phase))
  expect([...phases].sort()).toEqual(['closed', 'ending', 'informing', 'offered', 'planning', 'running'])
  const types = new Set(town.cases.flatMap(({ interventions }) => interventions.map(({ type }) => type)))
  expect([...types].sort()).toEqual(['administrative', 'care', 'criminal-justice', 'education', 'prospects'])
})

test('the texts never say who somebody is by sex, origin or belief, and name no third person', () => {
  const forbidden =
    /(?<!\p{L})(hij|hem|haar|zijn (vader|moeder|ouders?)|jongens?|meisjes?|meid|vader|moeder|zoon|dochter|broer(tje)?|zus(je)?|mevrouw|meneer|vriendin|nationaliteit|herkomst|afkomst|etni\p{L}*|geloof|moskee|kerk|allochto\p{L}*|migra\p{L}*|vluchteling\p{L}*|geboorteland)(?!\p{L})/iu
  const town = world(MONDAY)
  const { youngPeople, ...rest } = town
  const texts = { ...rest, professionals: [], organisations: [], municipalities: [] }
  const givenNames = new Set(youngPeople.map(({ givenName }) => givenName))
  const strings: string[] = []
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string' && !['person', 'familyName', 'givenName'].includes(key)) strings.push(value)
    else if (Array.isArray(value)) for (const entry of value) collect(entry, key)
    else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
      for (const [name, entry] of Object.entries(value)) if (name !== 'description') collect(entry, name)
    }
  }
  collect(texts, '')
  expect(strings.length).toBeGreaterThan(2000)
  const wrong = strings.filter((text) => {
    // Juna is asked after by name, because a twin was taken for the other.
    const names = text.includes(' ')
      ? text.split(/[^\p{L}]+/u).filter((word) => givenNames.has(word) && word !== 'Juna')
      : []
    return forbidden.test(text) || text.includes('—') || names.length > 0
  })
  expect(wrong).toEqual([])
})

test('no field of the world holds a class C characteristic', () => {
  const keys = new Set<string>()
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) for (const entry of value) collect(entry)
    else if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
      for (const [name, entry] of Object.entries(value)) {
        keys.add(name)
        collect(entry)
      }
    }
  }
  collect(world(MONDAY))
  for (const key of keys) expect(key).not.toMatch(/sex|gender|ethni|national|religio|birthplace|origin|score|rank/i)
})

test('on the Monday of the mock-ups the queue, the agenda and the file of T.W. are the ones that were drawn', () => {
  const town = world(MONDAY)
  const open = town.signals.filter(({ course }) => course.kind === 'open')
  expect(open.map((signal) => [signal.inShort, workingDaysBetween(localDateOf(signal.registeredAt), MONDAY)])).toEqual([
    ['Bleef weg van de les, had twee telefoons', 4],
    ['Kreeg via een app geld aangeboden voor een rit', 3],
    ['Twee jongeren met een tas bij de fietsenkelder', 3],
    ['Twee nachten niet thuis, ouder belde', 2],
    ['Nieuwe scooter, veel contant geld op zak', 2],
    ['Zegt afspraken af en komt vaak te laat', 1],
    ['Wil niet meer naar huis fietsen langs de sluis', 1],
    ['Negen jongeren bij een auto', 1],
    ['Bankpas uitgeleend aan een onbekende', 0],
  ])
  const ages = ['daan-kuijper', 'naomi-adjei', 'jesse-lindeboom', 'ybe-brandsma', 'thijs-wagenaar'].map((id) => {
    const person = town.youngPeople.find((candidate) => candidate.id === id)
    return person && ageOn(person.bornOn, MONDAY)
  })
  expect(ages).toEqual([15, 17, 14, 19, 16])

  const next = town.meetings.find(({ series, state }) => series === 'signaaloverleg' && state === 'planned')
  expect(localDateOf(next?.startsAt ?? new Date(0))).toBe('2026-11-25')
  expect(next?.items.map(({ label }) => label)).toEqual([
    'nieuw signaal',
    'nieuw signaal',
    'terug van Veilig Thuis',
    'vraag van RMC',
    'voortgang PGA',
    'groep, stap 3',
  ])

  const thijs = town.cases.find(({ id }) => id === 'thijs-wagenaar')
  if (!thijs?.acceptedAt || !thijs.informed || !thijs.nextTalk) throw new Error('the file of T.W. is incomplete')
  expect([
    localDateOf(thijs.acceptedAt),
    localDateOf(thijs.informed.at),
    thijs.planReadyOn,
    thijs.endsOn,
    localDateOf(thijs.nextTalk.at),
    ...thijs.progress.map(({ at }) => localDateOf(at)),
  ]).toEqual(['2026-09-14', '2026-09-21', '2026-10-05', '2027-03-14', '2026-11-26', '2026-11-02'])
  expect(town.cases.filter(({ director, phase }) => director === 'van-der-berg-j' && phase !== 'closed')).toHaveLength(
    6,
  )
  expect(town.cases.filter(({ director, phase }) => director === 'van-der-berg-j' && phase === 'closed')).toHaveLength(
    3,
  )
})

test('on that Monday the half-year that ended counts as the report was drawn', () => {
  const town = world(MONDAY)
  const within = town.signals.filter(({ registeredAt }) => {
    const day = localDateOf(registeredAt)
    return day >= town.report.from && day <= town.report.until
  })
  expect([town.report.from, town.report.until, within.length]).toEqual(['2026-04-01', '2026-09-30', 64])
  const outcomes = new Map<string, number>()
  for (const { course } of within) {
    const key = course.kind === 'decided' ? course.outcome : course.kind
    outcomes.set(key, (outcomes.get(key) ?? 0) + 1)
  }
  expect(Object.fromEntries(outcomes)).toEqual({
    'conversation-or-care': 16,
    'own-organisation': 13,
    pga: 8,
    group: 2,
    undermining: 1,
    'veilig-thuis': 3,
    closed: 21,
  })
  expect(town.report.changed[0]?.text).toBe('59 van de 64 binnen vijf werkdagen. Vorig half jaar: 31 van de 52.')
  expect(town.report.changed[2]?.title).toBe('Zes jongeren klaar met hun plan')
})

test('a group is told in steps, and 30 sightings of Busplein in eight weeks', () => {
  for (const today of days) {
    const town = world(today)
    for (const group of town.groups) {
      expect(group.steps.map(({ step }) => step)).toEqual(group.steps.map((_, index) => index + 1))
      for (const step of group.steps)
        if (step.doneOn) expect(step.doneOn >= step.startedOn && step.doneOn <= today).toBe(true)
    }
    const busplein = town.groups.find(({ id }) => id === 'busplein')
    expect(busplein?.steps).toHaveLength(3)
    expect(busplein?.sightings).toHaveLength(30)
    for (const { on } of busplein?.sightings ?? []) expect(daysBetween(on, today)).toBeLessThanOrEqual(56)
    const parkeerdek = town.groups.find(({ id }) => id === 'parkeerdek')
    const ended = parkeerdek?.steps[6]?.doneOn
    expect(ended && addMonths(ended, 12) >= today, `${today}: kept longer than a year`).toBe(true)
  }
})

test.each(days)(
  'seen from %s, the report of the half-year before was frozen and signed after that half-year',
  (today) => {
    const { report, reportBefore } = world(today)
    expect(reportBefore.until < report.from).toBe(true)
    const moments = [reportBefore.until, reportBefore.police.obtainedOn, reportBefore.startedOn, reportBefore.frozenOn]
    expect([...moments].sort()).toEqual(moments)
    for (const { on } of reportBefore.signed) {
      expect(on > reportBefore.frozenOn).toBe(true)
      expect(on < today).toBe(true)
    }
  },
)
