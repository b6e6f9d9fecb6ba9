import {
  dataKinds,
  DateOnly,
  Done,
  endpoints,
  FileOutput,
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
import { chains } from '../identity/contract.ts'
import { Pseudonym } from '../people/contract.ts'
import {
  caseOutcomes,
  interventionKinds,
  protectiveFactors,
  riskFactors,
  type CaseOutcome,
  type InterventionKind,
  type ProtectiveFactorCode,
  type RiskFactorCode,
} from './catalogue.ts'
import { measures, type MeasureCode } from './measures.ts'

const worlds = ['straat', 'thuis', 'school', 'online'] as const
const bases = ['own-observation', 'hearsay', 'own-record', 'told-by-young-person'] as const
export const casePhases = ['offered', 'informing', 'planning', 'running', 'ending', 'closed'] as const
export type CasePhase = (typeof casePhases)[number]
export const caseRoles = ['director', 'asked-to-direct', 'process-director', 'team'] as const
export const goalStages = ['agreed', 'begun', 'going-well', 'reached'] as const
export type GoalStage = (typeof goalStages)[number]
export const interventionResults = ['achieved', 'partly', 'not'] as const
/** Whose own words and whose clock: the young person, or the parents. */
export const spokenSides = ['young-person', 'parents'] as const
export type SpokenSide = (typeof spokenSides)[number]
export const deferralApprovers = ['privacy-officer', 'chair'] as const
export const letterTypes = ['inform-young-person', 'inform-parents', 'exit-young-person', 'exit-parents'] as const
export type LetterType = (typeof letterTypes)[number]
/** Who has an intervention or a task when it is no professional. */
export const ownOwners = ['young-person', 'parent', 'support-figure'] as const
export const escalationTargets = ['zvh', 'riec', 'undermining-team'] as const
export const caseClockCodes = [
  'answer-offer',
  'inform-young-person',
  'inform-parents',
  'review-due',
  'end-date',
  'inform-again',
  'exit-letter',
] as const

/** Six weeks between two reviews of the plan. */
export const daysBetweenReviews = 42
export const monthsOfCase = 6

const World = OneOf(worlds)
const Basis = OneOf(bases)
const Side = OneOf(spokenSides)
const CaseKind = OneOf(dataKinds)
const InterventionKindName = Type.Unsafe<InterventionKind>({
  type: 'string',
  enum: interventionKinds.map(({ id }) => id),
})
const MeasureName = Type.Unsafe<MeasureCode>({ type: 'string', enum: measures.map(({ id }) => id) })
const OutcomeName = Type.Unsafe<CaseOutcome>({ type: 'string', enum: caseOutcomes.map(({ id }) => id) })
const RiskFactorName = Type.Unsafe<RiskFactorCode>({ type: 'string', enum: riskFactors.map(({ id }) => id) })
const ProtectiveFactorName = Type.Unsafe<ProtectiveFactorCode>({
  type: 'string',
  enum: protectiveFactors.map(({ id }) => id),
})
const AvePhaseNumber = Type.Unsafe<1 | 2 | 3 | 4>({ type: 'integer', minimum: 1, maximum: 4 })
const Time = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** A colleague as a case shows one: `Yıldız, E.`, function, organisation. */
export const CaseColleague = Strict({
  professionalId: Id,
  name: Type.String(),
  functionTitle: Type.String(),
  organisationName: Type.String(),
  chain: Maybe(OneOf(chains)),
})
export type CaseColleague = Static<typeof CaseColleague>

/** Who does something: a professional, or the young person, a parent or a support figure in words such as *oma*. */
export const OwnerInput = Type.Union([
  Strict({ professionalId: Id }),
  Strict({ who: OneOf(ownOwners), words: Line(60) }),
])
export type OwnerInput = Static<typeof OwnerInput>
const Owner = Strict({ colleague: Maybe(CaseColleague), who: Maybe(OneOf(ownOwners)), words: Maybe(Type.String()) })

/** A duty with its last day; `left` counts calendar days and is negative when late. */
export const CaseClock = Strict({
  code: OneOf(caseClockCodes),
  dueOn: DateOnly,
  left: Type.Integer(),
  overdue: Type.Boolean(),
})
export type CaseClock = Static<typeof CaseClock>

/** One of the reader's own cases, by next date. Never a case of somebody else, never by weight. */
export const CaseSummary = Strict({
  id: Id,
  reference: Type.String(),
  who: Pseudonym,
  phase: OneOf(casePhases),
  /** Null for who looks by emergency access. */
  role: Maybe(OneOf(caseRoles)),
  director: Maybe(CaseColleague),
  avePhase: AvePhaseNumber,
  next: Maybe(
    Strict({ code: OneOf([...caseClockCodes, 'talk', 'task', 'meeting']), on: DateOnly, overdue: Type.Boolean() }),
  ),
  ownTasksOpen: Type.Integer(),
  startsOn: DateOnly,
  endsOn: DateOnly,
  keptUntil: Maybe(DateOnly),
})
export type CaseSummary = Static<typeof CaseSummary>

/** A fact in a case, as far as the reader may see it. Of an offence there is a number and a day, never a story. */
export const CaseFact = Strict({
  id: Id,
  kind: OneOf(['observation', 'education', 'care', 'criminal']),
  world: Maybe(World),
  text: Maybe(Type.String()),
  happenedOn: Maybe(DateOnly),
  happenedUntil: Maybe(DateOnly),
  basis: Basis,
  sourceWords: Maybe(Type.String()),
  organisationName: Type.String(),
  addedBy: Type.String(),
  factor: Maybe(RiskFactorName),
  offenceCount: Maybe(Type.Integer()),
  checkedOn: Maybe(DateOnly),
  label: Maybe(OneOf(['wpg', 'wjsg'])),
  allowed: Type.Array(OneOf(['withdraw'])),
})
export type CaseFact = Static<typeof CaseFact>

/** Something that protects: one of the ten factors, with the fact it shows in. */
export const ProtectiveFact = Strict({
  id: Id,
  factor: ProtectiveFactorName,
  world: World,
  text: Type.String(),
  happenedOn: DateOnly,
  basis: Basis,
  sourceWords: Maybe(Type.String()),
  organisationName: Type.String(),
  allowed: Type.Array(OneOf(['withdraw'])),
})
export type ProtectiveFact = Static<typeof ProtectiveFact>

/** What the young person or the parents say of it, or why nobody spoke with them yet. */
export const OwnView = Strict({
  side: Side,
  text: Maybe(Type.String()),
  notSpokenReason: Maybe(Type.String()),
  spokenOn: Maybe(DateOnly),
  writtenBy: Type.String(),
  writtenOn: DateOnly,
})
export type OwnView = Static<typeof OwnView>

/** Telling the young person and parents that the case exists (AVG art. 14, R-06). */
export const Informing = Strict({
  side: Side,
  state: OneOf(['due', 'overdue', 'done', 'not-needed', 'deferral-asked', 'deferred']),
  dueOn: DateOnly,
  doneOn: Maybe(DateOnly),
  how: Maybe(Type.String()),
  onTime: Maybe(Type.Boolean()),
  deferral: Maybe(
    Strict({
      id: Id,
      reason: Type.String(),
      until: DateOnly,
      askedOf: OneOf(deferralApprovers),
      askedOn: DateOnly,
      answeredOn: Maybe(DateOnly),
      approved: Maybe(Type.Boolean()),
    }),
  ),
})
export type Informing = Static<typeof Informing>

/** One step in a plan: what, of which kind, by whom, from when, with which result. */
export const PlanIntervention = Strict({
  id: Id,
  kind: InterventionKindName,
  /** Card of the intervention map, such as `INT-14`. */
  card: Maybe(Type.String()),
  measure: Maybe(MeasureName),
  what: Type.String(),
  /** The same to the young person: `Emre, je coach, praat elke week met je.` */
  plainWords: Maybe(Type.String()),
  owner: Owner,
  startsOn: DateOnly,
  endsOn: Maybe(DateOnly),
  finishedOn: Maybe(DateOnly),
  result: Maybe(OneOf(interventionResults)),
  resultText: Maybe(Type.String()),
  allowed: Type.Array(OneOf(['finish'])),
})
export type PlanIntervention = Static<typeof PlanIntervention>

/** What the young person wants, in own words, with how far it is. */
export const Goal = Strict({
  id: Id,
  words: Type.String(),
  stage: OneOf(goalStages),
  stageSince: DateOnly,
  interventions: Type.Array(PlanIntervention),
  allowed: Type.Array(OneOf(['move'])),
})
export type Goal = Static<typeof Goal>

export const CaseTask = Strict({
  id: Id,
  caseId: Id,
  reference: Type.String(),
  who: Pseudonym,
  what: Type.String(),
  owner: Owner,
  agreedOn: DateOnly,
  dueOn: DateOnly,
  doneOn: Maybe(DateOnly),
  doneNote: Maybe(Type.String()),
  overdue: Type.Boolean(),
  workingDaysLeft: Maybe(Type.Integer()),
  allowed: Type.Array(OneOf(['finish'])),
})
export type CaseTask = Static<typeof CaseTask>

/** The talk with the young person: planned, or held. */
export const Talk = Strict({
  id: Id,
  on: DateOnly,
  startsAt: Type.String(),
  place: Type.String(),
  withWhom: Type.String(),
  chosenByYoungPerson: Type.Boolean(),
  heldOn: Maybe(DateOnly),
  note: Maybe(Type.String()),
  allowed: Type.Array(OneOf(['note-held', 'cancel'])),
})
export type Talk = Static<typeof Talk>

export const TeamMember = Strict({
  id: Id,
  colleague: CaseColleague,
  task: Type.String(),
  kinds: Type.Array(CaseKind),
  since: DateOnly,
  until: DateOnly,
  endedOn: Maybe(DateOnly),
  allowed: Type.Array(OneOf(['end'])),
})
export type TeamMember = Static<typeof TeamMember>

export const CaseLetter = Strict({
  id: Id,
  type: OneOf(letterTypes),
  madeOn: DateOnly,
  sentOn: Maybe(DateOnly),
  sections: Type.Array(
    Strict({
      heading: Maybe(Type.String()),
      paragraphs: Type.Array(Type.String()),
      bullets: Type.Array(Type.String()),
    }),
  ),
  allowed: Type.Array(OneOf(['note-sent'])),
})
export type CaseLetter = Static<typeof CaseLetter>

/** How a case ended. */
export const CaseClosing = Strict({
  outcome: OutcomeName,
  reason: Type.String(),
  whatWorked: Type.String(),
  whatDidNot: Maybe(Type.String()),
  youngPersonSays: Maybe(Type.String()),
  aftercare: Maybe(Type.String()),
  closedOn: DateOnly,
  closedBy: Type.String(),
})
export type CaseClosing = Static<typeof CaseClosing>

export const timelineCodes = [
  'start',
  'accepted',
  'informed',
  'letter',
  'plan',
  'progress',
  'talk',
  'meeting',
  'ave',
  'extended',
  'review-due',
  'end-date',
  'closed',
] as const

const caseActions = [
  'accept',
  'decline',
  'write-why',
  'write-view',
  'inform',
  'defer-informing',
  'add-member',
  'add-fact',
  'add-care-fact',
  'add-offence-check',
  'add-protective-fact',
  'mark-victim',
  'review-victim',
  'add-goal',
  'add-intervention',
  'settle-plan',
  'record-progress',
  'record-meeting',
  'plan-talk',
  'add-task',
  'change-ave',
  'hand-over',
  'extend',
  'make-letter',
  'print-plan',
  'close',
] as const
export const CaseActionName = OneOf(caseActions)
export type CaseAction = (typeof caseActions)[number]

/** Everything of a case that this reader may see; what a reader may not see is not there. */
export const PersonCase = Strict({
  id: Id,
  /** Under this the privacy screens answer who can see it. */
  handle: Maybe(Id),
  reference: Type.String(),
  who: Pseudonym,
  phase: OneOf(casePhases),
  role: Maybe(OneOf(caseRoles)),
  /** One plain sentence, given to the young person; null for who may not see observations. */
  why: Maybe(Strict({ text: Type.String(), writtenOn: DateOnly, inLetterOf: Maybe(DateOnly) })),
  ground: Type.String(),
  weeksRunning: Type.Integer(),
  decidedOn: DateOnly,
  acceptedOn: Maybe(DateOnly),
  plannedOn: Maybe(DateOnly),
  startsOn: DateOnly,
  endsOn: DateOnly,
  /** Whether the end date may be moved now: once per review. */
  extensions: Type.Array(Strict({ from: DateOnly, to: DateOnly, reason: Maybe(Type.String()), on: DateOnly })),
  keptUntil: Maybe(DateOnly),
  director: Maybe(CaseColleague),
  directorSince: Maybe(DateOnly),
  offeredTo: Maybe(CaseColleague),
  processDirector: Maybe(CaseColleague),
  avePhase: AvePhaseNumber,
  aveSteps: Type.Array(
    Strict({
      phase: AvePhaseNumber,
      on: DateOnly,
      reason: Maybe(Type.String()),
      by: Type.String(),
      processDirector: Maybe(CaseColleague),
      operational: Maybe(Type.String()),
      administrative: Maybe(Type.String()),
      towards: Maybe(OneOf(escalationTargets)),
    }),
  ),
  possibleVictim: OneOf(['no', 'to-review', 'reviewed']),
  /** Under 12, or an unknown age: no offence number and nothing repressive. */
  careRouteOnly: Type.Boolean(),
  views: Type.Array(OwnView),
  informing: Type.Array(Informing),
  facts: Type.Array(CaseFact),
  protectiveFacts: Type.Array(ProtectiveFact),
  goals: Type.Array(Goal),
  /** Interventions for the whole plan, or of a goal that the reader does not see. */
  around: Type.Array(PlanIntervention),
  progress: Type.Array(Strict({ id: Id, on: DateOnly, text: Type.String(), nextOn: DateOnly, by: Type.String() })),
  meetings: Type.Array(Strict({ id: Id, on: DateOnly, attendees: Type.Array(CaseColleague), notes: Type.String() })),
  tasks: Type.Array(CaseTask),
  nextTalk: Maybe(Talk),
  talks: Type.Array(Talk),
  team: Type.Array(TeamMember),
  letters: Type.Array(CaseLetter),
  closing: Maybe(CaseClosing),
  clocks: Type.Array(CaseClock),
  timeline: Type.Array(Strict({ code: OneOf(timelineCodes), on: DateOnly, past: Type.Boolean() })),
  /** Everybody who can see a part of it today, by grant and covenant. */
  readers: Type.Array(Strict({ colleague: CaseColleague, kinds: Type.Array(CaseKind) })),
  allowed: Type.Array(CaseActionName),
})
export type PersonCase = Static<typeof PersonCase>

/** The plan on one page, to the young person, in plain words. Holds nothing of kind care. */
export const YoungPersonPlan = Strict({
  caseId: Id,
  givenName: Type.String(),
  municipalityName: Type.String(),
  madeOn: Maybe(DateOnly),
  updatedOn: DateOnly,
  endsOn: DateOnly,
  destroyedBy: DateOnly,
  why: Type.String(),
  ownWords: Maybe(Type.String()),
  goals: Type.Array(
    Strict({
      words: Type.String(),
      stage: OneOf(goalStages),
      lines: Type.Array(
        Strict({
          text: Type.String(),
          since: Maybe(DateOnly),
          until: Maybe(DateOnly),
          result: Maybe(OneOf(interventionResults)),
        }),
      ),
    }),
  ),
  around: Type.Array(
    Strict({
      text: Type.String(),
      since: Maybe(DateOnly),
      until: Maybe(DateOnly),
      result: Maybe(OneOf(interventionResults)),
    }),
  ),
  goingWell: Type.Array(Type.String()),
  people: Type.Array(Strict({ name: Type.String(), task: Type.String() })),
  readers: Type.Integer(),
  nextTalk: Maybe(Strict({ on: DateOnly, startsAt: Type.String(), place: Type.String(), withWhom: Type.String() })),
  contactPoint: Maybe(Type.String()),
  directorName: Type.String(),
})
export type YoungPersonPlan = Static<typeof YoungPersonPlan>

/** A request to tell the young person or parents later, as the one who answers it sees it: a number and a reason, no name. */
export const DeferralRequest = Strict({
  id: Id,
  caseReference: Type.String(),
  side: Side,
  reason: Type.String(),
  dueOn: DateOnly,
  until: DateOnly,
  askedBy: Type.String(),
  askedOn: DateOnly,
})
export type DeferralRequest = Static<typeof DeferralRequest>

/** A case without a director: asked and not answered, or declined and back with the chair who offered it. */
export const CaseOffer = Strict({
  id: Id,
  reference: Type.String(),
  who: Pseudonym,
  askedOf: CaseColleague,
  askedOn: DateOnly,
  declinedOn: Maybe(DateOnly),
  declineReason: Maybe(Type.String()),
  allowed: Type.Array(OneOf(['offer'])),
})
export type CaseOffer = Static<typeof CaseOffer>

const CaseRef = Strict({ caseId: Id })

export const AddMember = Strict({
  caseId: Id,
  professionalId: Id,
  task: Line(80),
  kinds: Type.Array(CaseKind, { minItems: 1, maxItems: 6, uniqueItems: true }),
  until: Type.Optional(Maybe(DateOnly)),
})

export const AddCaseFact = Strict({
  caseId: Id,
  kind: OneOf(['observation', 'education', 'care']),
  world: World,
  text: Line(600),
  happenedOn: DateOnly,
  happenedUntil: Type.Optional(Maybe(DateOnly)),
  basis: Basis,
  sourceWords: Maybe(Line(120)),
  factor: Type.Optional(Maybe(RiskFactorName)),
})

export const AddOffenceNumber = Strict({
  caseId: Id,
  count: Type.Integer({ minimum: 0, maximum: 99 }),
  checkedOn: DateOnly,
})

export const AddProtectiveFact = Strict({
  caseId: Id,
  factor: ProtectiveFactorName,
  world: World,
  text: Line(300),
  happenedOn: DateOnly,
  basis: Basis,
  sourceWords: Maybe(Line(120)),
})

/** Either what they say, with the day, or why nobody spoke with them yet. */
export const WriteOwnView = Strict({
  caseId: Id,
  side: Side,
  text: Maybe(Prose(1000)),
  spokenOn: Maybe(DateOnly),
  notSpokenReason: Maybe(Line(300)),
})

export const RecordInformed = Strict({
  caseId: Id,
  side: Side,
  on: DateOnly,
  how: Line(300),
  /** Parents of somebody of sixteen or older who does not want it; `how` then says why. */
  notNeeded: Type.Optional(Type.Boolean()),
})

export const DeferInforming = Strict({
  caseId: Id,
  side: Side,
  reason: Prose(600),
  until: DateOnly,
  askOf: OneOf(deferralApprovers),
})

export const AddIntervention = Strict({
  caseId: Id,
  goalId: Maybe(Id),
  kind: InterventionKindName,
  card: Type.Optional(Maybe(Type.String({ pattern: '^INT-[0-9]{2}$' }))),
  measure: Type.Optional(Maybe(MeasureName)),
  what: Line(160),
  plainWords: Type.Optional(Maybe(Line(200))),
  owner: OwnerInput,
  startsOn: DateOnly,
  endsOn: Type.Optional(Maybe(DateOnly)),
})

export const CloseCase = Strict({
  caseId: Id,
  outcome: OutcomeName,
  reason: Prose(1000),
  whatWorked: Prose(1000),
  whatDidNot: Type.Optional(Maybe(Prose(1000))),
  youngPersonSays: Type.Optional(Maybe(Prose(1000))),
  aftercare: Type.Optional(Maybe(Prose(600))),
})

export const caseEndpoints = endpoints({
  listMyCases: {
    method: 'GET',
    path: '/cases',
    allow: 'cases.read',
    purpose: 'pga',
    input: Strict({ which: Type.Optional(OneOf(['open', 'closed'])) }),
    output: Type.Array(CaseSummary),
  },
  getCase: {
    method: 'GET',
    path: '/cases/:caseId',
    allow: 'cases.read',
    purpose: 'pga',
    input: CaseRef,
    output: PersonCase,
  },
  acceptCase: {
    method: 'POST',
    path: '/cases/:caseId/acceptance',
    allow: 'cases.direct',
    purpose: 'pga',
    input: CaseRef,
    output: PersonCase,
  },
  declineCase: {
    method: 'POST',
    path: '/cases/:caseId/refusal',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, reason: Prose(600) }),
    output: Done,
  },
  listCaseOffers: {
    method: 'GET',
    path: '/case-offers',
    allow: 'cases.offer',
    purpose: 'pga',
    input: Nothing,
    output: Type.Array(CaseOffer),
  },
  offerCase: {
    method: 'POST',
    path: '/cases/:caseId/offer',
    allow: 'cases.offer',
    purpose: 'pga',
    input: Strict({ caseId: Id, directorId: Id }),
    output: Done,
  },
  writeWhy: {
    method: 'PUT',
    path: '/cases/:caseId/why',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, text: Line(400) }),
    output: PersonCase,
  },
  writeOwnView: {
    method: 'PUT',
    path: '/cases/:caseId/own-view',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: WriteOwnView,
    output: PersonCase,
  },
  recordInformed: {
    method: 'POST',
    path: '/cases/:caseId/informing',
    allow: 'cases.direct',
    purpose: 'pga',
    input: RecordInformed,
    output: PersonCase,
  },
  deferInforming: {
    method: 'POST',
    path: '/cases/:caseId/deferrals',
    allow: 'cases.direct',
    purpose: 'pga',
    input: DeferInforming,
    output: PersonCase,
  },
  listDeferrals: {
    method: 'GET',
    path: '/informing-deferrals',
    allow: 'cases.approve-deferral',
    purpose: 'pga',
    input: Nothing,
    output: Type.Array(DeferralRequest),
  },
  answerDeferral: {
    method: 'POST',
    path: '/informing-deferrals/:deferralId/answer',
    allow: 'cases.approve-deferral',
    purpose: 'pga',
    input: Strict({ deferralId: Id, approved: Type.Boolean() }),
    output: Done,
  },
  addMember: {
    method: 'POST',
    path: '/cases/:caseId/team',
    allow: 'cases.direct',
    purpose: 'pga',
    input: AddMember,
    output: PersonCase,
  },
  endMember: {
    method: 'DELETE',
    path: '/cases/:caseId/team/:memberId',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, memberId: Id }),
    output: PersonCase,
  },
  addCaseFact: {
    method: 'POST',
    path: '/cases/:caseId/facts',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: AddCaseFact,
    output: PersonCase,
  },
  addOffenceNumber: {
    method: 'POST',
    path: '/cases/:caseId/offence-numbers',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: AddOffenceNumber,
    output: PersonCase,
  },
  withdrawCaseFact: {
    method: 'DELETE',
    path: '/cases/:caseId/facts/:factId',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, factId: Id }),
    output: PersonCase,
  },
  addProtectiveFact: {
    method: 'POST',
    path: '/cases/:caseId/protective-facts',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: AddProtectiveFact,
    output: PersonCase,
  },
  withdrawProtectiveFact: {
    method: 'DELETE',
    path: '/cases/:caseId/protective-facts/:factId',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, factId: Id }),
    output: PersonCase,
  },
  markCaseVictim: {
    method: 'POST',
    path: '/cases/:caseId/possible-victim',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, mark: OneOf(['to-review', 'reviewed']) }),
    output: PersonCase,
  },
  addGoal: {
    method: 'POST',
    path: '/cases/:caseId/goals',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, words: Line(200), readableBySchool: Type.Optional(Type.Boolean()) }),
    output: PersonCase,
  },
  moveGoal: {
    method: 'POST',
    path: '/cases/:caseId/goals/:goalId/stage',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, goalId: Id, stage: OneOf(goalStages) }),
    output: PersonCase,
  },
  addIntervention: {
    method: 'POST',
    path: '/cases/:caseId/interventions',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: AddIntervention,
    output: PersonCase,
  },
  finishIntervention: {
    method: 'POST',
    path: '/cases/:caseId/interventions/:interventionId/result',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({
      caseId: Id,
      interventionId: Id,
      result: OneOf(interventionResults),
      text: Type.Optional(Maybe(Line(300))),
    }),
    output: PersonCase,
  },
  settlePlan: {
    method: 'POST',
    path: '/cases/:caseId/plan',
    allow: 'cases.direct',
    purpose: 'pga',
    input: CaseRef,
    output: PersonCase,
  },
  recordProgress: {
    method: 'POST',
    path: '/cases/:caseId/progress',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, text: Prose(2000), nextOn: Type.Optional(DateOnly) }),
    output: PersonCase,
  },
  recordCaseMeeting: {
    method: 'POST',
    path: '/cases/:caseId/meetings',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({
      caseId: Id,
      on: DateOnly,
      attendeeIds: Type.Array(Id, { minItems: 1, maxItems: 30, uniqueItems: true }),
      notes: Prose(3000),
    }),
    output: PersonCase,
  },
  planTalk: {
    method: 'POST',
    path: '/cases/:caseId/talks',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({
      caseId: Id,
      on: DateOnly,
      startsAt: Time,
      place: Line(120),
      withWhom: Line(120),
      chosenByYoungPerson: Type.Boolean(),
    }),
    output: PersonCase,
  },
  noteTalk: {
    method: 'POST',
    path: '/cases/:caseId/talks/:talkId/note',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, talkId: Id, held: Type.Boolean(), note: Maybe(Prose(1000)) }),
    output: PersonCase,
  },
  addTask: {
    method: 'POST',
    path: '/cases/:caseId/tasks',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, what: Line(200), owner: OwnerInput, dueOn: DateOnly }),
    output: PersonCase,
  },
  finishTask: {
    method: 'POST',
    path: '/cases/:caseId/tasks/:taskId/finish',
    allow: 'cases.contribute',
    purpose: 'pga',
    input: Strict({ caseId: Id, taskId: Id, note: Type.Optional(Maybe(Line(300))) }),
    output: Done,
  },
  listMyTasks: {
    method: 'GET',
    path: '/case-tasks',
    allow: 'cases.read',
    purpose: 'pga',
    input: Nothing,
    output: Type.Array(CaseTask),
  },
  changeAve: {
    method: 'POST',
    path: '/cases/:caseId/ave',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({
      caseId: Id,
      phase: AvePhaseNumber,
      reason: Prose(600),
      processDirectorId: Maybe(Id),
      operational: Type.Optional(Maybe(Line(120))),
      administrative: Type.Optional(Maybe(Line(120))),
      towards: Type.Optional(Maybe(OneOf(escalationTargets))),
    }),
    output: PersonCase,
  },
  handOverCase: {
    method: 'POST',
    path: '/cases/:caseId/hand-over',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, directorId: Id, reason: Prose(600) }),
    output: PersonCase,
  },
  extendCase: {
    method: 'POST',
    path: '/cases/:caseId/extension',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, endsOn: DateOnly, reason: Prose(600) }),
    output: PersonCase,
  },
  makeLetter: {
    method: 'POST',
    path: '/cases/:caseId/letters',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, type: OneOf(['inform-young-person', 'inform-parents']) }),
    output: PersonCase,
  },
  noteLetterSent: {
    method: 'POST',
    path: '/cases/:caseId/letters/:letterId/sent',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, letterId: Id, on: DateOnly }),
    output: PersonCase,
  },
  getLetterFile: {
    method: 'GET',
    path: '/cases/:caseId/letters/:letterId/file',
    allow: 'cases.direct',
    purpose: 'pga',
    input: Strict({ caseId: Id, letterId: Id }),
    output: FileOutput,
  },
  getPlan: {
    method: 'GET',
    path: '/cases/:caseId/plan',
    allow: 'cases.direct',
    purpose: 'pga',
    input: CaseRef,
    output: YoungPersonPlan,
  },
  getPlanFile: {
    method: 'GET',
    path: '/cases/:caseId/plan/file',
    allow: 'cases.direct',
    purpose: 'pga',
    input: CaseRef,
    output: FileOutput,
  },
  closeCase: {
    method: 'POST',
    path: '/cases/:caseId/closing',
    allow: 'cases.direct',
    purpose: 'pga',
    input: CloseCase,
    output: PersonCase,
  },
})

export type CaseRefusal =
  | 'not-found'
  | 'case-not-offered-to-you'
  | 'case-not-accepted'
  | 'case-closed'
  | 'not-your-case'
  | 'director-must-direct-cases'
  | 'already-directs'
  | 'offer-still-open'
  | 'colleague-unknown'
  | 'functional-manager-reads-no-file'
  | 'member-cannot-read-cases'
  | 'member-already'
  | 'no-covenant'
  | 'kind-not-for-this-chain'
  | 'fact-kind-not-yours'
  | 'class-b-belongs-to-care'
  | 'offence-only-by-police-or-justice'
  | 'under-12-has-no-offences'
  | 'under-12-nothing-repressive'
  | 'protection-route-first'
  | 'victim-mark-not-open'
  | 'criminal-justice-adds-itself'
  | 'education-belongs-to-school'
  | 'goal-unknown'
  | 'owner-not-in-team'
  | 'intervention-finished'
  | 'view-or-reason'
  | 'views-missing'
  | 'goal-missing'
  | 'plan-already-settled'
  | 'plan-not-settled'
  | 'informed-already'
  | 'parents-must-be-told'
  | 'deferral-open'
  | 'deferral-answered'
  | 'deferral-not-by-asker'
  | 'deferral-too-long'
  | 'date-in-the-past'
  | 'date-in-the-future'
  | 'date-order'
  | 'review-first'
  | 'extension-used'
  | 'extension-too-long'
  | 'talk-settled'
  | 'letter-sent-already'
  | 'not-told-yet'
