import {
  DateOnly,
  Done,
  endpoints,
  Id,
  Line,
  Maybe,
  Moment,
  Nothing,
  OneOf,
  Prose,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'
import { guideReasons } from '../partners/contract.ts'
import { DescriptionInput, DoublesSearch, hypotheses, Pseudonym } from '../people/contract.ts'
import { signalCodes } from './signal-codes.ts'

/** Where something happened; the four worlds of a young person. */
export const worlds = ['straat', 'thuis', 'school', 'online'] as const
export const World = OneOf(worlds)
export type World = Static<typeof World>

/** How a fact is known. Only hearsay has a dashed edge. */
export const bases = ['own-observation', 'own-record', 'told-by-young-person', 'hearsay'] as const
export const Basis = OneOf(bases)
export type Basis = Static<typeof Basis>

/** A signal on the card, by its number. */
export const CardCode = OneOf(signalCodes)

/** Where our work on a signal stands; never how a person does. */
export const signalStatuses = ['new', 'question-asked', 'ready', 'on-agenda', 'decided', 'closed'] as const
export const SignalStatus = OneOf(signalStatuses)
export type SignalStatus = Static<typeof SignalStatus>

/** What the signaller is told of it: no more than this. */
export const ownStatuses = ['received', 'question-for-you', 'being-weighed', 'closed'] as const
export type OwnStatus = (typeof ownStatuses)[number]

export const closingReasons = [
  'not-concrete',
  'too-old',
  'no-concern',
  'solved',
  'own-organisation-continues',
  'other-municipality',
  'other-purpose',
  'no-answer',
  'duplicate',
  'known-case',
  'decided',
] as const
export const ClosingReason = OneOf(closingReasons)
export type ClosingReason = Static<typeof ClosingReason>

/** What a signal meeting decides, in the words of the published figures. */
export const meetingOutcomes = [
  'no-action',
  'own-organisation',
  'conversation-or-care',
  'pga',
  'group',
  'undermining',
  'veilig-thuis',
] as const
export const MeetingOutcome = OneOf(meetingOutcomes)
export type MeetingOutcome = Static<typeof MeetingOutcome>

/** What a signaller hears back, and nothing of a case. */
export const feedbackKinds = ['received', 'picked-up', 'not-picked-up', 'back-to-you'] as const
export type FeedbackKind = (typeof feedbackKinds)[number]

/** Who is called first when it is acute; the platform never replaces them. */
export const actedRoutes = ['emergency', 'police', 'veilig-thuis'] as const

export const factLimit = 600
export const noteLimit = 600
export const questionLimit = 600
export const feedbackLimit = 600

/** What somebody saw, heard or has on record. A period has a last day too. */
export const ObservationGiven = Strict({
  text: Prose(factLimit),
  code: Type.Optional(CardCode),
  world: World,
  observedOn: Type.Optional(DateOnly),
  observedUntil: Type.Optional(DateOnly),
  observedTime: Type.Optional(Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })),
  place: Type.Optional(Line(80)),
  basis: Basis,
  /** Who told it, or in which record it stands: "lesregister", "een leerling". Never a name. */
  source: Type.Optional(Line(120)),
})
export type ObservationGiven = Static<typeof ObservationGiven>

/** Consent of the young person or parents, or why it is shared without (Jeugdwet art. 7.3.11, R-19). */
export const Consent = Type.Union([
  Strict({ kind: OneOf(['consent']), by: OneOf(['young-person', 'parents', 'both']), on: DateOnly }),
  Strict({ kind: OneOf(['conflict-of-duties']), reason: Prose(noteLimit) }),
])
export type Consent = Static<typeof Consent>

const given = {
  /** A group has a place and no description of a person. */
  about: OneOf(['young-person', 'group']),
  place: Type.Optional(Line(80)),
  description: Type.Optional(DescriptionInput),
  codes: Type.Array(CardCode, { maxItems: 17, uniqueItems: true }),
  /** Signs of coercion make SIG-03 acute too. */
  coercion: Type.Optional(Type.Boolean()),
  facts: Type.Array(ObservationGiven, { minItems: 1, maxItems: 20 }),
  /** One line for the queue; left out, the first fact is shortened. */
  inShort: Type.Optional(Line(100)),
  /** With whom it was talked over; an empty list is "not yet". */
  spokenWith: Type.Array(OneOf(['young-person', 'parents']), { maxItems: 2, uniqueItems: true }),
  spokenNote: Type.Optional(Prose(noteLimit)),
  /** Who was called first, when it was acute. */
  acted: Type.Optional(Type.Array(OneOf(actedRoutes), { maxItems: 3, uniqueItems: true })),
  actedNote: Type.Optional(Line(200)),
  consent: Type.Optional(Consent),
}

export const RegisterSignal = Strict(given)
export type RegisterSignal = Static<typeof RegisterSignal>

/** Who called: a professional who works with Voorkant, or somebody else by function and organisation, never by name. */
export const Caller = Type.Union([
  Strict({ professionalId: Id }),
  Strict({ functionTitle: Line(80), organisationName: Line(120) }),
])
export type Caller = Static<typeof Caller>
export const RegisterSignalForCaller = Strict({ ...given, caller: Caller })
export type RegisterSignalForCaller = Static<typeof RegisterSignalForCaller>

export const AcuteRouteName = OneOf(['emergency', 'veilig-thuis'])

/** What a signaller gets back at once. */
export const Receipt = Strict({
  signalId: Id,
  reference: Type.String(),
  receiptCode: Type.String(),
  receivedAt: Moment,
  feedbackDueOn: DateOnly,
  destroyOn: DateOnly,
  /** Who to call first; empty when nothing is acute. */
  acuteRoutes: Type.Array(AcuteRouteName),
})
export type Receipt = Static<typeof Receipt>

/** Talking it over without a name: only a count is kept, and whom to call back if asked. */
export const AskConsult = Strict({
  codes: Type.Array(CardCode, { maxItems: 17, uniqueItems: true }),
  callMeBack: Type.Boolean(),
})
export type AskConsult = Static<typeof AskConsult>
export const ConsultAnswer = Strict({ acuteRoutes: Type.Array(AcuteRouteName), callBackAsked: Type.Boolean() })
export type ConsultAnswer = Static<typeof ConsultAnswer>

/** A professional who wants to be called; nothing about what. */
export const CallBack = Strict({
  id: Id,
  askedAt: Moment,
  name: Type.String(),
  functionTitle: Type.String(),
  organisationName: Type.String(),
  telephone: Maybe(Type.String()),
})
export type CallBack = Static<typeof CallBack>

/** What this sender may share with the information coordinator today, per kind of data: the sharing guide for signalling. */
export const SharingLine = Strict({
  kind: OneOf(['identity', 'contact', 'observation', 'education']),
  answer: OneOf(['may', 'may-not', 'with-consent']),
  ground: Maybe(Type.String()),
  article: Maybe(Type.String()),
  covenant: Maybe(Type.String()),
  note: Maybe(Type.String()),
  /** Why, by the code of the sharing guide. */
  reason: OneOf(guideReasons),
  /** First and last day of the covenant that does not hold today. */
  validFrom: Maybe(DateOnly),
  validUntil: Maybe(DateOnly),
  /** Where the young person and parents go with questions. */
  contactPoint: Maybe(Type.String()),
})
export type SharingLine = Static<typeof SharingLine>
export const SharingAnswer = Strict({ lines: Type.Array(SharingLine), consentNeeded: Type.Boolean() })
export type SharingAnswer = Static<typeof SharingAnswer>

/** The acute routes for what was ticked, with the number to call. */
export const AcuteRouteInfo = Strict({ route: OneOf(actedRoutes), telephone: Type.String(), first: Type.Boolean() })
export type AcuteRouteInfo = Static<typeof AcuteRouteInfo>

/** A signaller as the coordinator sees one: function and organisation, no name. */
export const Reporter = Strict({ functionTitle: Type.String(), organisationName: Type.String() })
export type Reporter = Static<typeof Reporter>

export const signalFilters = ['all-open', 'waiting-for-you', 'question-asked', 'ready', 'without-name'] as const
export const SignalFilter = OneOf(signalFilters)
export type SignalFilter = Static<typeof SignalFilter>

/** One line of the queue. */
export const QueueItem = Strict({
  id: Id,
  reference: Type.String(),
  about: OneOf(['young-person', 'group']),
  person: Pseudonym,
  place: Maybe(Type.String()),
  inShort: Maybe(Type.String()),
  codes: Type.Array(CardCode),
  worlds: Type.Array(World),
  reporter: Reporter,
  status: SignalStatus,
  urgent: Type.Boolean(),
  acted: Type.Array(OneOf(actedRoutes)),
  receivedAt: Moment,
  /** Working days since it came in. */
  waitingDays: Type.Integer(),
  feedbackDueOn: DateOnly,
  feedbackGiven: Type.Boolean(),
  /** The signaller answered a question that nobody has acted upon yet. */
  answered: Type.Boolean(),
  onAgendaFor: Maybe(DateOnly),
})
export type QueueItem = Static<typeof QueueItem>

export const Queue = Strict({
  items: Type.Array(QueueItem),
  counts: Strict({
    'all-open': Type.Integer(),
    'waiting-for-you': Type.Integer(),
    'question-asked': Type.Integer(),
    ready: Type.Integer(),
    'without-name': Type.Integer(),
  }),
  /** Pass as `after` for the next page; null when this was all. */
  next: Maybe(Id),
})
export type Queue = Static<typeof Queue>

/** A fact with its edge. */
export const Observation = Strict({
  id: Id,
  text: Type.String(),
  code: Maybe(CardCode),
  world: World,
  observedOn: Maybe(DateOnly),
  observedUntil: Maybe(DateOnly),
  observedTime: Maybe(Type.String()),
  place: Maybe(Type.String()),
  basis: Basis,
  source: Maybe(Type.String()),
  kind: OneOf(['observation', 'education']),
})
export type Observation = Static<typeof Observation>

export const Message = Strict({
  id: Id,
  from: OneOf(['coordinator', 'reporter']),
  byYou: Type.Boolean(),
  text: Type.String(),
  sentAt: Moment,
})
export type Message = Static<typeof Message>

export const Feedback = Strict({
  kind: OneOf(feedbackKinds),
  byFunction: Maybe(Type.String()),
  text: Maybe(Type.String()),
  givenAt: Moment,
})
export type Feedback = Static<typeof Feedback>

/** The six questions on a signal, each yes, no or unknown with its evidence; a person decides. */
export const usabilityQuestions = [
  'complete',
  'concrete',
  'recent',
  'right-purpose',
  'double',
  'without-third-parties',
] as const
export type UsabilityQuestion = (typeof usabilityQuestions)[number]
export const UsabilityLine = Strict({
  question: OneOf(usabilityQuestions),
  answer: OneOf(['yes', 'no', 'unknown']),
  evidence: OneOf([
    'all-filled-in',
    'missing',
    'dated-facts',
    'no-date',
    'only-hearsay',
    'newest-days-ago',
    'signalling',
    'group',
    'no-other-signal',
    'maybe-known',
    'joined',
    'no-names',
    'names-found',
  ]),
  number: Maybe(Type.Integer()),
  /** Codes of what is missing, or the words that look like a name. */
  words: Type.Array(Type.String()),
})
export type UsabilityLine = Static<typeof UsabilityLine>

/** Another record for the same purpose that may be about the same young person; nothing is joined. */
export const MaybeKnown = Strict({
  descriptionId: Id,
  reference: Maybe(Type.String()),
  toldBy: Maybe(Type.String()),
  hypothesis: OneOf(hypotheses),
})
export type MaybeKnown = Static<typeof MaybeKnown>

export const signalActions = ['ask', 'mark-ready', 'put-on-agenda', 'give-feedback', 'close', 'extend'] as const
export type SignalAction = (typeof signalActions)[number]
export const ownActions = ['answer'] as const
export type OwnAction = (typeof ownActions)[number]

/** A signal as the information coordinator reads it. */
export const Signal = Strict({
  id: Id,
  /** How the screens of access call it. */
  handle: Id,
  reference: Type.String(),
  about: OneOf(['young-person', 'group']),
  person: Pseudonym,
  place: Maybe(Type.String()),
  /** Whether there is a name to show. */
  named: Type.Boolean(),
  status: SignalStatus,
  receivedAt: Moment,
  inShort: Maybe(Type.String()),
  codes: Type.Array(CardCode),
  worlds: Type.Array(World),
  facts: Type.Array(Observation),
  spokenWith: Maybe(Type.Array(OneOf(['young-person', 'parents']))),
  spokenNote: Maybe(Type.String()),
  urgent: Type.Boolean(),
  acuteRoutes: Type.Array(AcuteRouteInfo),
  acted: Type.Array(OneOf(actedRoutes)),
  actedNote: Maybe(Type.String()),
  consent: Maybe(Consent),
  reporter: Reporter,
  byPhone: Type.Boolean(),
  /** On which ground it was shared; empty within one organisation. */
  ground: Maybe(Type.String()),
  article: Maybe(Type.String()),
  covenant: Maybe(Type.String()),
  waitingDays: Type.Integer(),
  feedbackDueOn: DateOnly,
  /** Working days that are left; negative when too late. */
  feedbackDaysLeft: Type.Integer(),
  feedback: Type.Array(Feedback),
  destroyOn: DateOnly,
  destroyDaysLeft: Type.Integer(),
  destroyDaysInAll: Type.Integer(),
  extended: Type.Boolean(),
  onAgendaFor: Maybe(DateOnly),
  outcome: Maybe(MeetingOutcome),
  decidedOn: Maybe(DateOnly),
  closed: Maybe(Strict({ reason: ClosingReason, explanation: Maybe(Type.String()), at: Moment })),
  thread: Type.Array(Message),
  allowed: Type.Array(OneOf(signalActions)),
})
export type Signal = Static<typeof Signal>

/** Help with weighing a signal; nothing follows from it, a person decides. */
export const Weighing = Strict({
  usability: Type.Array(UsabilityLine),
  maybeKnown: Type.Array(MaybeKnown),
  /** Numbers of the records that two people found to be about the same young person. */
  joinedWith: Type.Array(Type.String()),
  /** How many others than the signaller and the reader have opened it. */
  seenByOthers: Type.Integer(),
})
export type Weighing = Static<typeof Weighing>

/** A signaller's own signal: own text, status and feedback, nothing else. */
export const OwnSignal = Strict({
  id: Id,
  reference: Type.String(),
  receiptCode: Type.String(),
  receivedAt: Moment,
  status: OneOf(ownStatuses),
  codes: Type.Array(CardCode),
  worlds: Type.Array(World),
  inShort: Maybe(Type.String()),
  feedbackDueOn: DateOnly,
  feedback: Type.Array(Feedback),
  destroyOn: DateOnly,
  allowed: Type.Array(OneOf(ownActions)),
})
export type OwnSignal = Static<typeof OwnSignal>
export const OwnSignalInFull = Strict({
  ...OwnSignal.properties,
  about: OneOf(['young-person', 'group']),
  place: Maybe(Type.String()),
  person: Pseudonym,
  facts: Type.Array(Observation),
  spokenWith: Maybe(Type.Array(OneOf(['young-person', 'parents']))),
  spokenNote: Maybe(Type.String()),
  thread: Type.Array(Message),
})
export type OwnSignalInFull = Static<typeof OwnSignalInFull>

const SignalId = Strict({ signalId: Id })
export const AskQuestion = Strict({ signalId: Id, text: Prose(questionLimit) })
export const AnswerQuestion = Strict({ signalId: Id, text: Prose(questionLimit) })

/** `picked-up` needs a function, `not-picked-up` and `back-to-you` need words. Never what is in a case. */
export const FeedbackGiven = Strict({
  kind: OneOf(feedbackKinds),
  byFunction: Type.Optional(Line(80)),
  text: Type.Optional(Prose(feedbackLimit)),
})
export type FeedbackGiven = Static<typeof FeedbackGiven>
export const GiveFeedback = Strict({ signalId: Id, ...FeedbackGiven.properties })

/** The signaller hears first: with the closing, or before it. */
export const CloseSignal = Strict({
  signalId: Id,
  reason: ClosingReason,
  explanation: Type.Optional(Prose(noteLimit)),
  feedback: Type.Optional(FeedbackGiven),
})
export const ExtendRetention = Strict({ signalId: Id, reason: Prose(noteLimit) })

/** A list of signals that was imported; the name of the file is not kept. */
export const SignalImport = Strict({
  id: Id,
  importedAt: Moment,
  /** Name of who imported it; empty for who is not known here any more. */
  importedBy: Type.String(),
  imported: Type.Integer(),
  doubles: Type.Integer(),
})
export type SignalImport = Static<typeof SignalImport>

export const signalEndpoints = endpoints({
  registerSignal: {
    method: 'POST',
    path: '/signals',
    allow: 'signals.register',
    purpose: 'signalering',
    input: RegisterSignal,
    output: Receipt,
  },
  registerSignalForCaller: {
    method: 'POST',
    path: '/caller-signals',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: RegisterSignalForCaller,
    output: Receipt,
  },
  askConsult: {
    method: 'POST',
    path: '/consults',
    allow: 'signals.consult',
    purpose: 'none',
    input: AskConsult,
    output: ConsultAnswer,
  },
  listCallBacks: {
    method: 'GET',
    path: '/call-backs',
    allow: 'signals.weigh',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(CallBack),
  },
  finishCallBack: {
    method: 'DELETE',
    path: '/call-backs/:callBackId',
    allow: 'signals.weigh',
    purpose: 'none',
    input: Strict({ callBackId: Id }),
    output: Done,
  },
  getAcuteRoutes: {
    method: 'GET',
    path: '/acute-routes',
    allow: 'signals.consult',
    purpose: 'none',
    input: Strict({
      codes: Type.Optional(Type.Array(CardCode, { maxItems: 17 })),
      coercion: Type.Optional(Type.Boolean()),
    }),
    output: Type.Array(AcuteRouteInfo),
  },
  getSignalSharing: {
    method: 'GET',
    path: '/signal-sharing',
    allow: 'signals.consult',
    purpose: 'none',
    input: Nothing,
    output: SharingAnswer,
  },
  listQueue: {
    method: 'GET',
    path: '/signals',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: Strict({
      show: Type.Optional(SignalFilter),
      after: Type.Optional(Id),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    output: Queue,
  },
  countSignals: {
    method: 'GET',
    path: '/signal-counts',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: Nothing,
    output: Queue.properties.counts,
  },
  getSignal: {
    method: 'GET',
    path: '/signals/:signalId',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: SignalId,
    output: Signal,
  },
  getWeighing: {
    method: 'GET',
    path: '/signals/:signalId/weighing',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: SignalId,
    output: Weighing,
  },
  askQuestion: {
    method: 'POST',
    path: '/signals/:signalId/questions',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: AskQuestion,
    output: Signal,
  },
  markReady: {
    method: 'POST',
    path: '/signals/:signalId/ready',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: SignalId,
    output: Signal,
  },
  giveFeedback: {
    method: 'POST',
    path: '/signals/:signalId/feedback',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: GiveFeedback,
    output: Signal,
  },
  closeSignal: {
    method: 'POST',
    path: '/signals/:signalId/closing',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: CloseSignal,
    output: Signal,
  },
  extendRetention: {
    method: 'POST',
    path: '/signals/:signalId/extension',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: ExtendRetention,
    output: Signal,
  },
  listOwnSignals: {
    method: 'GET',
    path: '/own-signals',
    allow: 'signals.read-own',
    purpose: 'signalering',
    input: Nothing,
    output: Type.Array(OwnSignal),
  },
  getOwnSignal: {
    method: 'GET',
    path: '/own-signals/:signalId',
    allow: 'signals.read-own',
    purpose: 'signalering',
    input: SignalId,
    output: OwnSignalInFull,
  },
  findOwnSignal: {
    method: 'GET',
    path: '/own-signals/by-code/:receiptCode',
    allow: 'signals.read-own',
    purpose: 'signalering',
    input: Strict({ receiptCode: Type.String({ minLength: 4, maxLength: 20 }) }),
    output: OwnSignalInFull,
  },
  answerQuestion: {
    method: 'POST',
    path: '/own-signals/:signalId/answers',
    allow: 'signals.read-own',
    purpose: 'signalering',
    input: AnswerQuestion,
    output: OwnSignalInFull,
  },
  listSignalImports: {
    method: 'GET',
    path: '/signal-imports',
    allow: 'signals.import',
    purpose: 'signalering',
    summary: 'Lists of signals that the own organisation imported, newest first',
    input: Nothing,
    output: Type.Array(SignalImport),
  },
  findDoublesInImport: {
    method: 'POST',
    path: '/signal-imports/:importId/doubles-searches',
    allow: 'people.compare',
    purpose: 'signalering',
    summary: 'Starts a search for doubles over the signals of one imported list that the reader may see',
    input: Strict({ importId: Id }),
    output: DoublesSearch,
  },
})

export type SignalsRefusal =
  | 'not-found'
  | 'no-coordinator'
  | 'no-covenant'
  | 'consent-missing'
  | 'observed-in-future'
  | 'period-reversed'
  | 'question-open'
  | 'no-question-open'
  | 'signal-closed'
  | 'signal-not-weighable'
  | 'feedback-missing'
  | 'feedback-incomplete'
  | 'closing-reason-does-not-fit'
  | 'already-extended'
  | 'already-on-agenda'
