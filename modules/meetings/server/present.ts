import { ageText, nameForList } from '../../../platform/contract/dutch.ts'
import { localDateOf, type LocalDate } from '../../../platform/contract/working-days.ts'
import type { Work } from '../../../platform/server/work.ts'
import type { Professional } from '../../identity/contract.ts'
import { listProfessionals } from '../../identity/server/index.ts'
import { listDescriptions, type Description } from '../../people/server/index.ts'
import { findTargetGroupRule } from './rule-of-municipality.ts'
import { getSignals, observationsOf, type SignalObservation } from '../../signals/server/index.ts'
import type { AgendaItem, Attendee, Decision, Item, ItemFact, MeetingAction, MeetingSummary } from '../contract.ts'
import { allowedActions, allowedInMeeting, seenUntil } from './item.ts'
import { adviceFor } from './rule-facts.ts'
import {
  actionsOf,
  decisionsOf,
  factsOf,
  invitationsOf,
  judgementsOf,
  signalsOfItems,
  type ActionRow,
  type DecisionRow,
  type FactRow,
  type ItemRow,
  type MeetingRow,
} from './storage.ts'

type People = ReadonlyMap<string, Professional>

const peopleOfWork = new WeakMap<Work, Promise<People>>()

/** Everybody of the municipality by identifier, to write names beside numbers; asked once in a unit of work. */
export function peopleOf(work: Work): Promise<People> {
  const known = peopleOfWork.get(work)
  if (known) return known
  const people = listProfessionals(work).then((all) => new Map(all.map((person) => [person.id, person])))
  peopleOfWork.set(work, people)
  return people
}

/** A colleague; somebody who left keeps a place without a name. */
export function presentAttendee(people: People, professionalId: string): Attendee {
  const person = people.get(professionalId)
  return {
    professionalId,
    name: person
      ? nameForList({ givenNames: person.givenName, infix: person.infix ?? undefined, familyName: person.familyName })
      : '–',
    functionTitle: person?.functionTitle ?? '',
    organisationName: person?.organisationName ?? '',
  }
}

export function presentMeeting(work: Work, people: People, row: MeetingRow): MeetingSummary {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    meetsOn: row.meets_on,
    startsAt: row.starts_at.slice(0, 5),
    endsAt: row.ends_at.slice(0, 5),
    place: row.place,
    state: row.state,
    chair: presentAttendee(people, row.chair_id),
    allowed: allowedInMeeting(work.actor, row),
  }
}

/** Initials and age on a day; nothing more until somebody reveals the name. */
function pseudonym(described: Description | undefined, on: LocalDate): AgendaItem['who'] {
  if (!described) return { initials: '–', age: null, ageEn: null }
  const known = { birthDate: described.birthDate ?? undefined, estimate: described.estimate ?? undefined }
  const hasAge = described.birthDate !== null || described.estimate !== null
  return {
    initials: described.initials ?? '–',
    age: hasAge ? ageText(known, on, 'nl') : null,
    ageEn: hasAge ? ageText(known, on, 'en') : null,
  }
}

function whoOf(item: ItemRow, described: ReadonlyMap<string, Description>, on: LocalDate): AgendaItem['who'] {
  return item.title === null ? pseudonym(described.get(item.subject_id), on) : null
}

export async function presentAgenda(work: Work, items: readonly ItemRow[]): Promise<AgendaItem[]> {
  const [described, decided] = await Promise.all([
    listDescriptions(
      work,
      items.map((item) => item.subject_id),
    ),
    decisionsOf(
      work,
      items.map((item) => item.id),
    ),
  ])
  const decisions = new Map(decided.map((decision) => [decision.item_id, decision]))
  const today = localDateOf(work.now)
  return items.map((item) => ({
    id: item.id,
    position: item.position,
    who: whoOf(item, described, today),
    title: item.title,
    topic: item.topic,
    state: item.state,
    outcome: decisions.get(item.id)?.outcome ?? null,
  }))
}

export async function presentActions(
  work: Work,
  people: People,
  actions: readonly ActionRow[],
  items: readonly ItemRow[],
): Promise<MeetingAction[]> {
  const described = await listDescriptions(
    work,
    items.map((item) => item.subject_id),
  )
  const byId = new Map(items.map((item) => [item.id, item]))
  return actions.map((action) => presentAction(work, people, action, byId.get(action.item_id), described))
}

function presentAction(
  work: Work,
  people: People,
  action: ActionRow,
  item: ItemRow | undefined,
  described: ReadonlyMap<string, Description>,
): MeetingAction {
  return {
    id: action.id,
    itemId: action.item_id,
    who: item ? whoOf(item, described, localDateOf(work.now)) : null,
    title: item?.title ?? null,
    what: action.what,
    owner: presentAttendee(people, action.owner_id),
    dueOn: action.due_on,
    doneAt: action.done_at?.toISOString() ?? null,
    doneNote: action.done_note,
    allowed:
      action.done_at === null &&
      (action.owner_id === work.actor.professionalId || work.actor.permissions.has('meetings.decide'))
        ? ['finish']
        : [],
  }
}

/** The whole item as this reader may see it: facts of sources that may be shared with the reader's organisation, no more. */
export async function presentItem(work: Work, item: ItemRow, meeting: MeetingRow): Promise<Item> {
  const ofSignals = signalsOfItems(work, [item.id]).then(async (linked) => {
    const [observations, signals] = await Promise.all([
      observationsOf(
        work,
        linked.map((link) => link.signal_subject_id),
      ),
      getSignals(
        work,
        linked.map((link) => link.signal_id),
      ),
    ])
    return { observations, signals }
  })
  const [people, { observations, signals }, facts, judgements, [decision], described, rule, invitations, actions] =
    await Promise.all([
      peopleOf(work),
      ofSignals,
      factsOf(work, item.id),
      judgementsOf(work, item.id),
      decisionsOf(work, [item.id]),
      listDescriptions(work, [item.subject_id]),
      item.title === null ? findTargetGroupRule(work) : null,
      invitationsOf(work, item.id),
      actionsOf(work, item.id),
    ])
  const organisations = new Map([...people.values()].map((person) => [person.organisationId, person.organisationName]))
  const seen = { described: described.get(item.subject_id), observations, facts, judgements, item }
  const nameOf = (id: string) => {
    const { name, organisationName } = presentAttendee(people, id)
    return organisationName ? `${name} (${organisationName})` : name
  }
  const until = seenUntil(meeting.meets_on)
  const allowed = allowedActions(work.actor, {
    ...item,
    meetingState: meeting.state,
    chairId: meeting.chair_id,
    seenUntil: until,
  })
  const reader = { organisationId: work.actor.organisationId, mayJudge: allowed.includes('judge'), nameOf }
  return {
    id: item.id,
    meetingId: item.meeting_id,
    position: item.position,
    who: whoOf(item, described, localDateOf(work.now)),
    title: item.title,
    topic: item.topic,
    why: item.why,
    ground: item.ground,
    askedOf: item.asked_of,
    saysSelf: item.says_self,
    state: item.state,
    possibleVictim: item.possible_victim,
    seenUntil: until,
    facts: [
      ...observations.map((observation) => presentObservation(observation, organisations)),
      ...facts.map((fact) => presentFact(work, fact, item, people, organisations)),
    ],
    rule: rule && adviceFor(rule, work.now, seen, reader),
    people: invitations.map((invitation) => ({
      attendee: presentAttendee(people, invitation.professional_id),
      chair: invitation.professional_id === meeting.chair_id,
      cameAt: invitation.came_at?.toISOString() ?? null,
      leftAt: invitation.left_at?.toISOString() ?? null,
      leftReason: invitation.left_reason,
      declined: invitation.declined_at !== null,
    })),
    actions: actions.map((action) => presentAction(work, people, action, item, described)),
    decision: decision ? presentDecision(people, decision) : null,
    signals: signals.map(({ id, reference, feedbackGiven }) => ({ id, reference, feedbackGiven })),
    caseId: item.reference_id,
    allowed,
  }
}

function presentObservation(observation: SignalObservation, organisations: ReadonlyMap<number, string>): ItemFact {
  return {
    id: observation.id,
    from: 'signal',
    organisationName: organisations.get(observation.sourceOrganisationId) ?? '',
    broughtBy: null,
    kind: observation.kind,
    text: observation.text,
    world: observation.world,
    happenedOn: observation.observedOn,
    basis: observation.basis,
    sourceWords: observation.source,
    indicator: observation.code,
    inDoubt: false,
    part: 'own-conduct',
    offence: null,
    checkedOn: null,
    label: null,
    allowed: [],
  }
}

function presentFact(
  work: Work,
  fact: FactRow,
  item: ItemRow,
  people: People,
  organisations: ReadonlyMap<number, string>,
): ItemFact {
  const own = fact.source_organisation_id === work.actor.organisationId
  const open = item.state === 'waiting' || item.state === 'open'
  return {
    id: fact.id,
    from: 'meeting',
    organisationName: organisations.get(fact.source_organisation_id) ?? '',
    broughtBy: presentAttendee(people, fact.added_by).name,
    kind: fact.kind as ItemFact['kind'],
    text: fact.text,
    world: fact.world,
    happenedOn: fact.happened_on,
    basis: fact.basis,
    sourceWords: fact.source_words,
    indicator: fact.indicator,
    inDoubt: fact.in_doubt,
    part: fact.part,
    offence:
      fact.offence_count === null || fact.offence_kind === null
        ? null
        : { kind: fact.offence_kind, disposal: fact.offence_disposal ?? 'not-known', count: fact.offence_count },
    checkedOn: fact.checked_on,
    label: fact.label,
    // The source takes back its own facts at any time; doubt is settled while the item is open.
    allowed: own ? (fact.in_doubt && open ? ['withdraw', 'settle-doubt'] : ['withdraw']) : [],
  }
}

function presentDecision(people: People, decision: DecisionRow): Decision {
  return {
    outcome: decision.outcome,
    reason: decision.reason,
    dissent: decision.dissent,
    owner: presentAttendee(people, decision.owner_id),
    dueOn: decision.due_on,
    decidedBy: presentAttendee(people, decision.decided_by).name,
    decidedAt: decision.decided_at.toISOString(),
    ruleOutcome: decision.rule_outcome,
  }
}
