import {
  DateOnly,
  Done,
  endpoints,
  Id,
  Line,
  Maybe,
  Nothing,
  OneOf,
  Prose,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'

export const worlds = ['straat', 'thuis', 'school', 'online'] as const
export const bases = ['own-observation', 'hearsay', 'own-record', 'told-by-young-person'] as const
export const topics = ['new-signal', 'back-on-agenda', 'case-progress', 'question', 'group-step'] as const
export const outcomes = [
  'no-action',
  'own-organisation',
  'conversation-or-care',
  'pga',
  'group',
  'undermining',
  'veilig-thuis',
] as const
export type MeetingOutcome = (typeof outcomes)[number]
export const offenceKinds = ['opium-act', 'other'] as const
export const judgedQuestions = ['active-role', 'in-periphery', 'stands-alone'] as const
export type JudgedQuestion = (typeof judgedQuestions)[number]
export const disposals = ['final', 'settled', 'pending', 'dismissed', 'acquitted', 'not-known'] as const

const World = OneOf(worlds)
const Basis = OneOf(bases)

/** A colleague as a meeting shows one: `Hoekstra, W.`, function, organisation. */
export const Attendee = Strict({
  professionalId: Id,
  name: Type.String(),
  functionTitle: Type.String(),
  organisationName: Type.String(),
})
export type Attendee = Static<typeof Attendee>

export const MeetingSummary = Strict({
  id: Id,
  kind: OneOf(['signaaloverleg', 'casusoverleg', 'groepsoverleg', 'justitieketen']),
  name: Type.String(),
  meetsOn: DateOnly,
  startsAt: Type.String(),
  endsAt: Type.String(),
  place: Maybe(Type.String()),
  state: OneOf(['planned', 'open', 'closed']),
  chair: Attendee,
  allowed: Type.Array(OneOf(['add-item', 'invite', 'open', 'close', 'order'])),
})
export type MeetingSummary = Static<typeof MeetingSummary>

/** A young person as shown before anybody reveals a name. */
const Pseudonym = Strict({ initials: Type.String(), age: Maybe(Type.String()), ageEn: Maybe(Type.String()) })

export const AgendaItem = Strict({
  id: Id,
  position: Type.Integer(),
  who: Maybe(Pseudonym),
  title: Maybe(Type.String()),
  topic: OneOf(topics),
  state: OneOf(['waiting', 'open', 'decided', 'closed', 'moved']),
  outcome: Maybe(OneOf(outcomes)),
})
export type AgendaItem = Static<typeof AgendaItem>

export const MeetingDetail = Strict({
  meeting: MeetingSummary,
  participants: Type.Array(Attendee),
  items: Type.Array(AgendaItem),
  /** How many items are on the agenda to which the reader is not invited is not told: they do not exist here. */
  seenUntil: DateOnly,
})
export type MeetingDetail = Static<typeof MeetingDetail>

export const ItemFact = Strict({
  id: Id,
  from: OneOf(['signal', 'meeting']),
  organisationName: Type.String(),
  broughtBy: Maybe(Type.String()),
  kind: OneOf(['observation', 'education', 'criminal']),
  text: Maybe(Type.String()),
  world: Maybe(World),
  happenedOn: Maybe(DateOnly),
  basis: Basis,
  sourceWords: Maybe(Type.String()),
  indicator: Maybe(Type.String()),
  inDoubt: Type.Boolean(),
  part: OneOf(['own-conduct', 'victim', 'witness']),
  offence: Maybe(Strict({ kind: OneOf(offenceKinds), disposal: OneOf(disposals), count: Type.Integer() })),
  checkedOn: Maybe(DateOnly),
  label: Maybe(OneOf(['wpg', 'wjsg'])),
  allowed: Type.Array(OneOf(['withdraw', 'settle-doubt'])),
})
export type ItemFact = Static<typeof ItemFact>

const Params = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))
const Coded = Strict({ code: Type.String(), params: Params })

/** What the target-group rule says on what the reader sees: three or five lines, each with its evidence. Never a total. */
export const RuleAdvice = Strict({
  rule: OneOf(['TG-HLM', 'TG-ZWO']),
  on: DateOnly,
  outcome: OneOf(['meets', 'does-not-meet', 'unknown']),
  lines: Type.Array(
    Strict({
      id: OneOf(['age', 'offences', 'indicators', 'no-active-role', 'in-periphery']),
      outcome: OneOf(['meets', 'does-not-meet', 'unknown']),
      evidence: Type.Array(Coded),
      missing: Type.Optional(Type.Array(Coded)),
    }),
  ),
  referral: Type.Optional(OneOf(['refer-to-undermining-team', 'not-stated-in-source'])),
  notices: Type.Array(Coded),
  /** Indicators that make one together with another, so that a human may set one of them apart. */
  besideOthers: Type.Array(Type.String()),
  /** What the reader may answer now, and which judgements in the evidence the reader's organisation may take back. */
  mayJudge: Type.Array(OneOf(judgedQuestions)),
  mayWithdraw: Type.Array(Id),
})
export type RuleAdvice = Static<typeof RuleAdvice>

export const Decision = Strict({
  outcome: OneOf(outcomes),
  reason: Type.String(),
  dissent: Maybe(Type.String()),
  owner: Attendee,
  dueOn: DateOnly,
  decidedBy: Type.String(),
  decidedAt: Type.String(),
  ruleOutcome: OneOf(['meets', 'does-not-meet', 'unknown', 'not-asked']),
})
export type Decision = Static<typeof Decision>

export const MeetingAction = Strict({
  id: Id,
  itemId: Id,
  who: Maybe(Pseudonym),
  title: Maybe(Type.String()),
  what: Type.String(),
  owner: Attendee,
  dueOn: DateOnly,
  doneAt: Maybe(Type.String()),
  doneNote: Maybe(Type.String()),
  allowed: Type.Array(OneOf(['finish'])),
})
export type MeetingAction = Static<typeof MeetingAction>

const itemActions = [
  'open',
  'add-fact',
  'add-offence-check',
  'invite',
  'come',
  'leave',
  'say-self',
  'judge',
  'mark-victim',
  'review-victim',
  'decide',
  'add-action',
  'close',
  'move',
  'reveal',
] as const
export const ItemActionName = OneOf(itemActions)
export type ItemAction = (typeof itemActions)[number]

export const Item = Strict({
  id: Id,
  meetingId: Id,
  position: Type.Integer(),
  who: Maybe(Pseudonym),
  title: Maybe(Type.String()),
  topic: OneOf(topics),
  why: Type.String(),
  ground: Type.String(),
  askedOf: Maybe(Type.String()),
  saysSelf: Maybe(Type.String()),
  state: OneOf(['waiting', 'open', 'decided', 'closed', 'moved']),
  possibleVictim: OneOf(['no', 'to-review', 'reviewed']),
  seenUntil: DateOnly,
  facts: Type.Array(ItemFact),
  rule: Maybe(RuleAdvice),
  people: Type.Array(
    Strict({
      attendee: Attendee,
      chair: Type.Boolean(),
      cameAt: Maybe(Type.String()),
      leftAt: Maybe(Type.String()),
      leftReason: Maybe(OneOf(['own-wish', 'police-data', 'own-part-done'])),
      declined: Type.Boolean(),
    }),
  ),
  actions: Type.Array(MeetingAction),
  decision: Maybe(Decision),
  signals: Type.Array(Strict({ id: Id, reference: Type.String(), feedbackGiven: Type.Boolean() })),
  caseId: Maybe(Id),
  allowed: Type.Array(ItemActionName),
})
export type Item = Static<typeof Item>

const ItemRef = Strict({ itemId: Id })

export const PlanMeeting = Strict({
  seriesId: Id,
  meetsOn: DateOnly,
  startsAt: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  endsAt: Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' }),
  place: Maybe(Line(120)),
  chairId: Id,
  participantIds: Type.Array(Id, { minItems: 1, maxItems: 40 }),
})

export const AddItem = Strict({
  meetingId: Id,
  topic: OneOf(topics),
  signalIds: Type.Array(Id, { maxItems: 20 }),
  groupId: Type.Optional(Maybe(Id)),
  title: Type.Optional(Maybe(Line(80))),
  why: Line(300),
  ground: Line(200),
  askedOf: Type.Optional(Maybe(Line(300))),
  inviteIds: Type.Array(Id, { minItems: 1, maxItems: 40 }),
})

const Indicator = Type.String({ maxLength: 10, pattern: '^(SIG-\\d{2}|RF-[IGS]\\d)$' })

export const AddFact = Strict({
  itemId: Id,
  kind: OneOf(['observation', 'education']),
  text: Line(600),
  world: World,
  happenedOn: DateOnly,
  basis: Basis,
  sourceWords: Maybe(Line(120)),
  indicatorFrom: Maybe(OneOf(['signal', 'risk-factor'])),
  indicator: Maybe(Indicator),
  inDoubt: Type.Boolean(),
  part: OneOf(['own-conduct', 'victim', 'witness']),
})

export const AddOffenceCheck = Strict({
  itemId: Id,
  offenceKind: OneOf(offenceKinds),
  disposal: OneOf(disposals),
  count: Type.Integer({ minimum: 0, maximum: 99 }),
  checkedOn: DateOnly,
})

const judgedOnFact = { itemId: Id, fact: Line(600), happenedOn: DateOnly, sourceWords: Line(120) }

export const GiveJudgement = Strict({
  ...judgedOnFact,
  about: OneOf(['active-role', 'in-periphery']),
  answer: OneOf(['yes', 'no']),
})

export const SetIndicatorApart = Strict({ ...judgedOnFact, indicator: Indicator })

export const Decide = Strict({
  itemId: Id,
  outcome: OneOf(outcomes),
  reason: Prose(1000),
  dissent: Maybe(Prose(1000)),
  ownerId: Id,
  dueOn: DateOnly,
})

/** `why` is what stands on the agenda of the later meeting. */
export const MoveItem = Strict({ itemId: Id, meetingId: Id, why: Line(300) })

export const meetingEndpoints = endpoints({
  listSeries: {
    method: 'GET',
    path: '/meeting-series',
    allow: 'meetings.read',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(Strict({ id: Id, kind: Type.String(), name: Type.String(), rhythm: Type.String() })),
  },
  listMeetings: {
    method: 'GET',
    path: '/meetings',
    allow: 'meetings.read',
    purpose: 'none',
    input: Strict({ from: Type.Optional(DateOnly), until: Type.Optional(DateOnly) }),
    output: Type.Array(MeetingSummary),
  },
  planMeeting: {
    method: 'POST',
    path: '/meetings',
    allow: 'meetings.prepare',
    purpose: 'none',
    input: PlanMeeting,
    output: MeetingSummary,
  },
  getMeeting: {
    method: 'GET',
    path: '/meetings/:meetingId',
    allow: 'meetings.read',
    purpose: 'signalering',
    input: Strict({ meetingId: Id }),
    output: MeetingDetail,
  },
  openMeeting: {
    method: 'POST',
    path: '/meetings/:meetingId/opening',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: Strict({ meetingId: Id }),
    output: MeetingDetail,
  },
  closeMeeting: {
    method: 'POST',
    path: '/meetings/:meetingId/closing',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: Strict({ meetingId: Id }),
    output: MeetingDetail,
  },
  addItem: {
    method: 'POST',
    path: '/meetings/:meetingId/items',
    allow: 'meetings.prepare',
    purpose: 'signalering',
    input: AddItem,
    output: Item,
  },
  orderItems: {
    method: 'PUT',
    path: '/meetings/:meetingId/order',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: Strict({ meetingId: Id, itemIds: Type.Array(Id, { minItems: 1, maxItems: 100 }) }),
    output: MeetingDetail,
  },
  getItem: {
    method: 'GET',
    path: '/agenda-items/:itemId',
    allow: 'meetings.read',
    purpose: 'signalering',
    input: ItemRef,
    output: Item,
  },
  openItem: {
    method: 'POST',
    path: '/agenda-items/:itemId/opening',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: ItemRef,
    output: Item,
  },
  invite: {
    method: 'POST',
    path: '/agenda-items/:itemId/invitations',
    allow: 'meetings.prepare',
    purpose: 'signalering',
    input: Strict({ itemId: Id, professionalId: Id }),
    output: Item,
  },
  noteAttendance: {
    method: 'POST',
    path: '/agenda-items/:itemId/attendance',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({
      itemId: Id,
      professionalIds: Type.Array(Id, { minItems: 1, maxItems: 40 }),
      attendance: OneOf(['came', 'left', 'left-for-police-data', 'declined']),
    }),
    output: Item,
  },
  addFact: {
    method: 'POST',
    path: '/agenda-items/:itemId/facts',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: AddFact,
    output: Item,
  },
  addOffenceCheck: {
    method: 'POST',
    path: '/agenda-items/:itemId/offence-checks',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: AddOffenceCheck,
    output: Item,
  },
  withdrawFact: {
    method: 'DELETE',
    path: '/agenda-items/:itemId/facts/:factId',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, factId: Id }),
    output: Item,
  },
  settleDoubt: {
    method: 'POST',
    path: '/agenda-items/:itemId/facts/:factId/settling',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, factId: Id }),
    output: Item,
  },
  giveJudgement: {
    method: 'POST',
    path: '/agenda-items/:itemId/judgements',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: GiveJudgement,
    output: Item,
  },
  setIndicatorApart: {
    method: 'POST',
    path: '/agenda-items/:itemId/indicators-apart',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: SetIndicatorApart,
    output: Item,
  },
  withdrawJudgement: {
    method: 'DELETE',
    path: '/agenda-items/:itemId/judgements/:judgementId',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, judgementId: Id }),
    output: Item,
  },
  saySelf: {
    method: 'PUT',
    path: '/agenda-items/:itemId/own-view',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, text: Prose(600) }),
    output: Item,
  },
  markVictim: {
    method: 'POST',
    path: '/agenda-items/:itemId/possible-victim',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, mark: OneOf(['to-review', 'reviewed']) }),
    output: Item,
  },
  decide: {
    method: 'POST',
    path: '/agenda-items/:itemId/decision',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: Decide,
    output: Item,
  },
  addAction: {
    method: 'POST',
    path: '/agenda-items/:itemId/actions',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, what: Line(300), ownerId: Id, dueOn: DateOnly }),
    output: Item,
  },
  finishAction: {
    method: 'POST',
    path: '/agenda-items/:itemId/actions/:actionId/finish',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: Strict({ itemId: Id, actionId: Id, note: Maybe(Line(300)) }),
    output: Done,
  },
  listActions: {
    method: 'GET',
    path: '/meeting-actions',
    allow: 'meetings.read',
    purpose: 'signalering',
    input: Strict({ which: OneOf(['mine', 'all']) }),
    output: Type.Array(MeetingAction),
  },
  closeItem: {
    method: 'POST',
    path: '/agenda-items/:itemId/closing',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: ItemRef,
    output: Item,
  },
  moveItem: {
    method: 'POST',
    path: '/agenda-items/:itemId/move',
    allow: 'meetings.decide',
    purpose: 'signalering',
    input: MoveItem,
    output: Item,
  },
  revealItemName: {
    method: 'POST',
    path: '/agenda-items/:itemId/name',
    allow: 'meetings.attend',
    purpose: 'signalering',
    input: ItemRef,
    output: Strict({ fullName: Type.String(), listName: Type.String() }),
  },
})

export type MeetingRefusal =
  | 'not-found'
  | 'meeting-not-planned'
  | 'meeting-not-open'
  | 'meeting-closed'
  | 'meeting-not-later'
  | 'meeting-has-open-items'
  | 'item-closed'
  | 'item-not-open'
  | 'item-already-decided'
  | 'item-not-decided'
  | 'feedback-not-given'
  | 'school-at-the-table'
  | 'under-12-has-no-offences'
  | 'offence-only-by-police-or-justice'
  | 'fact-kind-not-yours'
  | 'owner-must-direct-cases'
  | 'owner-unknown'
  | 'date-in-the-past'
  | 'date-in-the-future'
  | 'protection-route-first'
  | 'class-b-belongs-to-care'
  | 'rule-asks-no-judgement'
  | 'judged-already'
  | 'indicator-beside-no-other'
  | 'invited-already'
  | 'invitee-unknown'
  | 'functional-manager-sits-nowhere'
  | 'signal-unknown'
  | 'signals-of-different-people'
  | 'order-incomplete'
  | 'no-covenant'
