import type { LocalDate } from '../../platform/contract/working-days.ts'

/** What is observed belongs to one of four worlds. */
export type World = 'straat' | 'thuis' | 'school' | 'online'

/** How a fact is known: seen, from an own record, told by the young person, or hearsay. */
export type Basis = 'own-observation' | 'own-record' | 'told-by-young-person' | 'hearsay'

export type Purpose = 'signalering' | 'pga' | 'groep' | 'zvh' | 'riec' | 'preventie'
export type Kind = 'identity' | 'contact' | 'observation' | 'education' | 'care' | 'criminal'
export type Chain = 'municipality' | 'education' | 'care' | 'justice' | 'safety' | 'community' | 'knowledge'

export type Role =
  | 'signaller'
  | 'information-coordinator'
  | 'chair'
  | 'meeting-member'
  | 'case-director'
  | 'case-team-member'
  | 'group-coordinator'
  | 'school-coordinator'
  | 'network-director'
  | 'policy-adviser'
  | 'project-lead'
  | 'learning-member'
  | 'expert-by-experience'
  | 'mentor'
  | 'privacy-officer'
  | 'functional-manager'
  | 'driehoek'

/** The seventeen signals of the card (domain/signal-card.json). */
export type CardSignal =
  | 'SIG-01'
  | 'SIG-02'
  | 'SIG-03'
  | 'SIG-04'
  | 'SIG-05'
  | 'SIG-06'
  | 'SIG-07'
  | 'SIG-08'
  | 'SIG-09'
  | 'SIG-10'
  | 'SIG-11'
  | 'SIG-12'
  | 'SIG-13'
  | 'SIG-14'
  | 'SIG-15'
  | 'SIG-16'
  | 'SIG-17'

/** A day, or the first and last day of a period. */
export type DayOrPeriod = { from: LocalDate; to: LocalDate }

export type MunicipalityStory = {
  id: number
  name: string
  region: string
  targetGroupRule: 'TG-HLM' | 'TG-ZWO'
  neighbourhoods: { id: string; name: string }[]
}

export type OrganisationStory = {
  id: string
  municipality: number
  name: string
  chain: Chain
  /** For people to read, such as `voortgezet onderwijs`. */
  kind: string
}

export type ProfessionalStory = {
  id: string
  organisation: string
  givenName: string
  infix?: string
  familyName: string
  functionTitle: string
  roles: Role[]
  email: string
  telephone: string
}

export type CovenantTerm = {
  direction: 'gives' | 'receives'
  purpose: Purpose
  kind: Kind
  condition: 'free' | 'with-consent'
  ground: string
  article: string
  note?: string
}

export type CovenantStory = {
  id: string
  municipality: number
  title: string
  validFrom: LocalDate
  validUntil: LocalDate
  contactPoint: string
  parties: { organisation: string; joinedOn: LocalDate; leftOn?: LocalDate; terms: CovenantTerm[] }[]
}

export type YoungPersonStory = {
  id: string
  municipality: number
  givenName: string
  infix?: string
  familyName: string
  nickname?: string
  bornOn: LocalDate
  school?: string
  neighbourhood: string
  street: string
  telephone?: string
  handles: string[]
  /** Others in the same household; `twin` shares the birthday. */
  household: { person: string; twin: boolean }[]
}

/** The young person as one signaller wrote it down: any part may be missing, rounded or spelled differently. */
export type Description = {
  givenName?: string
  infix?: string
  familyName?: string
  nickname?: string
  /** `2011-03-03`, `2011-03` or `2011`. */
  born?: string
  estimatedAge?: { from: number; to: number }
  school?: string
  neighbourhood?: string
  street?: string
  telephone?: string
  handle?: string
}

export type SignalFact = {
  text: string
  world: World
  when: DayOrPeriod
  /** Clock time, where the signaller remembered it. */
  time?: string
  basis: Basis
  /** Who or what this comes from, in words, such as `lesregister`. */
  source: string
  /** Which signal of the card it shows, if any. */
  card?: CardSignal
}

export type Spoken = {
  youngPerson: 'yes' | 'not-yet'
  parents: 'yes' | 'not-yet'
  note?: string
}

export type Question = { askedAt: Date; by: string; text: string; answer?: { at: Date; text: string } }

export type ClosingReason =
  | 'not-concrete'
  | 'too-old'
  | 'no-concern'
  | 'solved'
  | 'own-organisation-continues'
  | 'other-municipality'
  | 'other-purpose'
  | 'no-answer'
  | 'duplicate'

export type Outcome =
  | 'no-action'
  | 'own-organisation'
  | 'conversation-or-care'
  | 'pga'
  | 'group'
  | 'undermining'
  | 'veilig-thuis'

export type Closing = { kind: 'closed'; at: Date; by: string; reason: ClosingReason; text: string }

/** What became of a signal so far. */
export type Course =
  | {
      kind: 'open'
      standing: 'waits-on-coordinator' | 'question-asked' | 'ready-for-meeting'
      onNextAgenda: boolean
    }
  | Closing
  | { kind: 'decided'; agendaAt: Date; meeting: string; outcome: Outcome }

export type SignalStory = {
  id: string
  municipality: number
  registeredAt: Date
  reporter: string
  /** Nobody, one young person, or a group; `description` is what the signaller knew. */
  subject:
    | { kind: 'person'; person: string; description: Description }
    | { kind: 'unnamed'; description: Description }
    | { kind: 'group'; group: string }
  /** One line for the queue. */
  inShort: string
  card: CardSignal[]
  facts: SignalFact[]
  spoken: Spoken
  /** Who was called first, when it was acute; the platform came after that. */
  urgent?: { acted: ('emergency' | 'police' | 'veilig-thuis')[]; note: string }
  /** Care shares with consent, or says why not (Jeugdwet art. 7.3.11, R-19). */
  consent?:
    | { kind: 'consent'; by: 'young-person' | 'parents' | 'both'; on: LocalDate }
    | { kind: 'conflict-of-duties'; reason: string }
  questions: Question[]
  joined?: { withSignal: string; firstBy: string; firstAt: Date; secondBy: string; secondAt: Date; reason: string }
  /** What people did with a match that did not end in a join that lasts. */
  matched?: {
    withSignal: string
    by: string
    at: Date
    second: string
    secondAt: Date
    then: 'taken' | 'not-same' | 'unsure' | 'taken-apart'
    reason: string
  }
  course: Course
  feedback: { at: Date; by: string; text: string }[]
  /** Last day before the retention job destroys the personal data: six months at most (domain/law, R-23). */
  keptUntil: LocalDate
}

/** A worry that somebody talked over without a name. */
export type ConsultStory = { at: Date; by: string; card: CardSignal[]; callMeBack: boolean; calledBackAt?: Date }

export type Decision = {
  outcome: Outcome
  reason: string
  owner: string
  backOn: LocalDate
  at: Date
  dissent?: { by: string; text: string }
}

export type Action = { what: string; owner: string; dueOn: LocalDate; doneAt?: Date }

export type AddedFact = {
  by: string
  text: string
  kind: Kind
  world?: World
  when: DayOrPeriod
  basis: Basis
  source: string
  card?: CardSignal
  /** Still to be checked. */
  inDoubt?: boolean
}

export type AgendaItem = {
  id: string
  subject:
    | { kind: 'signal'; signals: string[] }
    | { kind: 'case'; personCase: string }
    | { kind: 'group'; group: string }
  purpose: Purpose
  /** Short, as on the agenda: `nieuw signaal`. */
  label: string
  /** Why this is on the agenda. */
  because: string
  addedFacts: AddedFact[]
  /** Number only, with who looked it up and when. */
  opiumOffences?: { count: number; checkedOn: LocalDate; by: string }
  /** What the young person says; also says so when nobody has asked yet. */
  saysSelf: string
  leaves: { professional: string; at: Date; reason: string }[]
  decision?: Decision
  actions: Action[]
}

export type MeetingStory = {
  id: string
  municipality: number
  series: 'signaaloverleg' | 'pga-overleg'
  startsAt: Date
  endsAt: Date
  place: string
  state: 'held' | 'planned'
  chair: string
  invited: string[]
  present: string[]
  items: AgendaItem[]
}

export type InterventionType = 'care' | 'education' | 'criminal-justice' | 'administrative' | 'prospects'

export type GoalStage = 'agreed' | 'begun' | 'going-well' | 'reached'

export type Intervention = {
  /** From the interventiekaart (domain/interventions.json). */
  card?: string
  what: string
  type: InterventionType
  /** Index in `goals`; absent when it serves the whole plan. */
  goal?: number
  owner?: string
  /** The owner in words, also for somebody without an account, such as `T. en oma`. */
  ownerInWords: string
  agreedOn: LocalDate
  startsOn: LocalDate
  untilOn?: LocalDate
  /** An owner who is no professional. */
  ownOwner?: { who: 'young-person' | 'parent' | 'support-figure'; words: string }
  /** In plain words for the young person, where the plan on one page says it differently. */
  plainWords?: string
  result?: { on: LocalDate; how: 'achieved' | 'partly' | 'not'; text: string }
}

export type CaseFact = {
  text: string
  world: World
  when: DayOrPeriod
  basis: Basis
  source: string
  kind: Kind
  addedBy: string
  addedAt: Date
  /** Risk factor of class A or B (domain/risk-factors.json); class B only by a care professional. */
  factor?: string
}

export type Protection = {
  factor: string
  world: World
  text: string
  when: DayOrPeriod
  source: string
  addedBy: string
  addedAt: Date
}

export type CasePhase = 'offered' | 'informing' | 'planning' | 'running' | 'ending' | 'closed'

export type CaseOutcome = 'goals-reached' | 'to-neighbourhood-team' | 'no-help-needed' | 'to-zvh' | 'end-date-reached'

export type CaseStory = {
  id: string
  municipality: number
  person: string
  /** The signal whose decision opened this case. */
  signal: string
  phase: CasePhase
  director: string
  processDirector: string
  avePhase: 1 | 2 | 3 | 4
  /** One plain sentence, also in the letter to the young person. */
  why: string
  saysSelf?: string
  decidedAt: Date
  acceptedAt?: Date
  informed?: { at: Date; youngPerson: string; parents?: string }
  informingDeferred?: { decidedAt: Date; reason: string; until: LocalDate; approvedBy: string }
  endsOn?: LocalDate
  extended?: { at: Date; from: LocalDate; until: LocalDate; reason: string }
  team: { professional: string; joinedAt: Date; until?: LocalDate; reason: string; kinds: Kind[] }[]
  opiumOffences?: { count: number; checkedOn: LocalDate; by: string }
  facts: CaseFact[]
  protections: Protection[]
  planReadyOn?: LocalDate
  goals: { words: string; stage: GoalStage }[]
  interventions: Intervention[]
  actions: Action[]
  progress: { at: Date; by: string; text: string }[]
  /** Conversations in the monthly PGA-overleg; the meeting carries the same item. */
  nextTalk?: { at: Date; place: string; withWhom: string }
  escalations: { at: Date; direction: 'up' | 'down'; to: string; reason: string; avePhase: 1 | 2 | 3 | 4 }[]
  closed?: {
    at: Date
    outcome: CaseOutcome
    reason: string
    whatWorked: string
    whatDidNot?: string
    exitLetterOn: LocalDate
    aftercare: string
  }
}

export type GroupStep = {
  step: 1 | 2 | 3 | 4 | 5 | 6 | 7
  startedOn: LocalDate
  doneOn?: LocalDate
  yields: string
  gate?: { passed: boolean; text: string }
}

/** A group in the seven steps: behaviour, places and times of the group; nothing about one young person. */
export type GroupStory = {
  id: string
  municipality: number
  name: string
  place: string
  coordinator: string
  startedOn: LocalDate
  about: string
  signals: string[]
  steps: GroupStep[]
  sightings: { on: LocalDate; part: 'afternoon' | 'evening' | 'night'; place: string; by: string; text: string }[]
  actions: Action[]
}

export type PoliceFigure = {
  year: number
  kind: 'possession' | 'dealing' | 'production'
  /** `null`: not in the source. */
  count: number | null
}

export type ReportStory = {
  municipality: number
  from: LocalDate
  until: LocalDate
  meetingOn: LocalDate
  elements: { element: string; actions: string; results: string }[]
  changed: { title: string; text: string }[]
  stuck: { title: string; text: string }[]
  asked: { title: string; text: string }[]
  police: { source: string; obtainedOn: LocalDate; ages: string; caveats: string[]; figures: PoliceFigure[] }
  signOff: { professional: string; as: string; asked: boolean }[]
  writtenBy: string
}

/** The report of the half-year before: frozen and signed, so only what was written and by whom. */
export type SignedReportStory = Pick<
  ReportStory,
  'from' | 'until' | 'meetingOn' | 'writtenBy' | 'elements' | 'changed' | 'stuck' | 'asked'
> & {
  police: ReportStory['police']
  startedOn: LocalDate
  frozenOn: LocalDate
  signed: { professional: string; on: LocalDate }[]
}

/** The whole fictional world as data, with every moment filled in for one today. */
export type Story = {
  today: LocalDate
  municipalities: MunicipalityStory[]
  organisations: OrganisationStory[]
  professionals: ProfessionalStory[]
  covenants: CovenantStory[]
  youngPeople: YoungPersonStory[]
  signals: SignalStory[]
  consults: ConsultStory[]
  meetings: MeetingStory[]
  cases: CaseStory[]
  groups: GroupStory[]
  report: ReportStory
  reportBefore: SignedReportStory
}
