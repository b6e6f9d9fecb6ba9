import {
  DateOnly,
  endpoints,
  Done,
  Nothing,
  Moment,
  Id,
  Line,
  Maybe,
  OneOf,
  personalPurposes,
  Prose,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'
import type { PartialDate } from '../../platform/contract/dutch.ts'
import type { Language } from '../../platform/contract/words.ts'

const PurposeOfPeople = OneOf(personalPurposes)

/** A birth date as far as it is known: 2011, 2011-03 or 2011-03-03. */
export const BirthDate = Type.Unsafe<PartialDate>({
  type: 'string',
  maxLength: 10,
  pattern: '^[1-9][0-9]{3}(-[0-9]{2}){0,2}$',
})

/** Who a record is about, as far as somebody can tell. Any of these, or none. */
export const DescriptionInput = Strict({
  givenNames: Type.Optional(Line(80)),
  infix: Type.Optional(Line(20)),
  familyName: Type.Optional(Line(80)),
  nickname: Type.Optional(Line(60)),
  birthDate: Type.Optional(BirthDate),
  /** In years, on the day of describing. Only where no birth date is known. */
  estimatedAge: Type.Optional(Type.Integer({ minimum: 4, maximum: 30 })),
  school: Type.Optional(Line(120)),
  neighbourhood: Type.Optional(Line(80)),
  street: Type.Optional(Line(80)),
  houseNumber: Type.Optional(Line(12)),
  telephone: Type.Optional(Type.String({ minLength: 6, maxLength: 20, pattern: '^\\+?[0-9][0-9 ()-]*$' })),
  handle: Type.Optional(Line(60)),
})
export type DescriptionInput = Static<typeof DescriptionInput>

/** How a young person is called where names stay hidden; `descriptionId` asks for the name. */
export const Pseudonym = Strict({
  descriptionId: Maybe(Id),
  /** First given name and family name, such as `T.W.`; null when neither is known. */
  initials: Maybe(Type.String()),
  /** `15`, `14-15` when the birth date is partly known, `~15` when estimated; null when unknown. */
  age: Maybe(Type.String({ pattern: '^(~?[0-9]{1,3}|[0-9]{1,3}-[0-9]{1,3})$' })),
})
export type Pseudonym = Static<typeof Pseudonym>

/** The age of a pseudonym in words: `15 jaar`, `14 of 15 jaar`, `ongeveer 15 jaar`, `leeftijd onbekend`. */
export function ageWords(age: string | null, language: Language): string {
  const dutch = language === 'nl'
  if (age === null) return dutch ? 'leeftijd onbekend' : 'age unknown'
  const years = (text: string): string => (dutch ? `${text} jaar` : text === '1' ? '1 year' : `${text} years`)
  if (age.startsWith('~')) return `${dutch ? 'ongeveer' : 'about'} ${years(age.slice(1))}`
  return years(age.replace('-', dutch ? ' of ' : ' or '))
}

// Comparing

/** What two descriptions are compared on. */
export const comparedFields = [
  'familyName',
  'givenNames',
  'nickname',
  'birth',
  'street',
  'neighbourhood',
  'school',
  'phone',
  'handle',
] as const
export type ComparedFieldName = (typeof comparedFields)[number]

/** How much one field says on who it is, in words. */
export const degrees = ['for-strong', 'for', 'for-slight', 'neutral', 'against-slight', 'against'] as const
export type DegreeName = (typeof degrees)[number]

/** What a comparison found in a field. */
export const fieldReasons = [
  'not-known',
  'equal',
  'equal-but-common',
  'equal-other-infix',
  'sounds-the-same',
  'short-form',
  'one-letter-differs',
  'part-of-double-name',
  'one-of-the-names',
  'same-consonants',
  'looks-alike',
  'initial-fits',
  'initial-differs',
  'names-swapped',
  'fits-given-name',
  'same-day',
  'day-and-month-swapped',
  'one-part-differs',
  'same-year',
  'same-month-known',
  'other-month-known',
  'same-year-known',
  'next-year-known',
  'estimate-fits',
  'estimate-one-off',
  'estimate-two-off',
  'estimate-off',
  'estimate-far-off',
  'same-house',
  'other-house',
  'already-in-street',
  'one-digit-differs',
  'last-digits-equal',
  'same-number',
  'other-number',
  'equal-like-given-name',
  'looks-alike-like-given-name',
  'fits-no-name',
  'different-in-household',
  'different',
] as const
export type FieldReasonName = (typeof fieldReasons)[number]

/** Whom two descriptions can be of. A hypothesis is not a decision: two people decide. */
export const hypotheses = ['probably-same', 'possibly-sibling', 'unclear', 'probably-different'] as const
export type HypothesisName = (typeof hypotheses)[number]

/** Rules that keep two descriptions from being called probably the same where the weights alone would. */
export const heldBack = [
  'other-given-name-under-one-roof',
  'given-name-looks-alike-under-one-roof',
  'no-name-or-contact-of-ones-own',
  'too-little-of-ones-own',
  'own-speaks-against',
] as const
export type HeldBackName = (typeof heldBack)[number]

const FieldFinding = Strict({
  field: OneOf(comparedFields),
  degree: OneOf(degrees),
  reason: Strict({
    code: OneOf(fieldReasons),
    params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
  }),
})
export type FieldFinding = Static<typeof FieldFinding>

/** What one side says in a field; all null when nobody told. Of a telephone only the last digits are shown. */
const FieldValue = Strict({
  text: Maybe(Type.String()),
  birthDate: Maybe(BirthDate),
  estimatedAge: Maybe(Type.Integer()),
  lastDigits: Maybe(Type.String()),
})
export type FieldValue = Static<typeof FieldValue>

export const recordTypes = ['signal', 'person', 'case', 'agenda-item', 'group'] as const

/** The record that a description belongs to, and who told it: a function, not a name. */
const ToldIn = {
  descriptionId: Id,
  recordType: OneOf(recordTypes),
  reference: Maybe(Type.String()),
  recordId: Maybe(Id),
  initials: Maybe(Type.String()),
  age: Pseudonym.properties.age,
  toldBy: Maybe(Type.String()),
  toldAt: Moment,
}
const ComparedSide = Strict(ToldIn)
export type ComparedSide = Static<typeof ComparedSide>

/** `lapsed`: the two came together by what others confirmed before both had decided. */
export const comparisonStates = ['open', 'joined', 'unsure', 'never', 'undone', 'lapsed'] as const
export type ComparisonState = (typeof comparisonStates)[number]

/** A record of the same purpose in this municipality that may be about the same young person, explained per field. */
export const Suggestion = Strict({
  ...ToldIn,
  fields: Type.Array(FieldFinding),
  hypothesis: OneOf(hypotheses),
  /** The latest comparison of these two, if any: `open`, or one that decided nothing. */
  comparison: Maybe(Strict({ id: Id, state: OneOf(comparisonStates) })),
})
export type Suggestion = Static<typeof Suggestion>

/** A record that two people found to be about the same young person. */
export const JoinedRecord = Strict({ ...ToldIn, comparisonId: Maybe(Id) })
export type JoinedRecord = Static<typeof JoinedRecord>

/** Suggestions, newest record first, and what is joined already. */
export const Suggestions = Strict({
  suggestions: Type.Array(Suggestion),
  joined: Type.Array(JoinedRecord),
})
export type Suggestions = Static<typeof Suggestions>

/** A search on a name, started by a person with a reason. Of what was searched nothing is kept; the reason is. */
export const SearchNames = Strict({
  purpose: PurposeOfPeople,
  descriptionId: Id,
  name: Line(80),
  birthYear: Maybe(Type.Integer({ minimum: 1980, maximum: 2040 })),
  reason: Prose(200),
})
export type SearchNames = Static<typeof SearchNames>

/** Records with a name like the one asked, newest first, at most twenty. */
export const NamesFound = Strict({ found: Type.Array(Suggestion) })
export type NamesFound = Static<typeof NamesFound>

export const verdicts = ['same', 'unsure', 'never'] as const
export type VerdictName = (typeof verdicts)[number]

/** One of the two people; when and what each decided is null until both did, except one's own. */
const Decider = Strict({
  professionalId: Id,
  name: Type.String(),
  you: Type.Boolean(),
  decided: Type.Boolean(),
  decidedAt: Maybe(Moment),
  verdict: Maybe(OneOf(verdicts)),
  reason: Maybe(Type.String()),
})
export type Decider = Static<typeof Decider>

export const comparisonActions = ['give-verdict', 'undo-join', 'compare-again', 'look-again'] as const
export type ComparisonAction = (typeof comparisonActions)[number]

/**
 * How the fields add up to a chance, in bits: one more doubles the odds. About who somebody is and nothing else. It stands
 * in the comparison alone: no list holds it, and nothing is ordered by it.
 */
const Waterfall = Strict({
  version: Type.String(),
  /** How many records the reader sees: the start follows it. */
  records: Type.Integer({ minimum: 0 }),
  startBits: Type.Number(),
  steps: Type.Array(
    Strict({
      field: OneOf(comparedFields),
      /** How often the field looks like this with one person, and with two: shares from 0 to 1. */
      withOne: Type.Number({ minimum: 0, maximum: 1 }),
      withTwo: Type.Number({ minimum: 0, maximum: 1 }),
      bits: Type.Number(),
    }),
  ),
  /** What a brother or sister, a namesake or a cousin takes off. */
  relativesBits: Type.Number({ maximum: 0 }),
  endBits: Type.Number(),
  /** That both are about one person. */
  chance: Type.Number({ minimum: 0, maximum: 1 }),
})
export type Waterfall = Static<typeof Waterfall>
/** Somebody said that these two, or two that were joined to them, are not the same person; `holds` until it was lifted. */
const SaidApart = Strict({
  by: Type.String(),
  at: Moment,
  reason: Type.String(),
  /** True when they had been joined before. */
  joinedBefore: Type.Boolean(),
  holds: Type.Boolean(),
})
export type SaidApart = Static<typeof SaidApart>

/** What was told of one side changed after people began to compare; by names of fields, never what stood in them. */
const ChangedFact = Strict({
  at: Moment,
  side: OneOf(['left', 'right']),
  fields: Type.Array(OneOf(comparedFields)),
  /** The reader's own verdict was given on the facts before, and has to be given again. */
  yourVerdictLapsed: Type.Boolean(),
  lookedAgain: Maybe(Strict({ by: Type.String(), at: Moment })),
})
export type ChangedFact = Static<typeof ChangedFact>

/** A record that somebody keeps apart from this one, with who, when and why; two people can compare them anew. */
export const KeptApart = Strict({
  ...ToldIn,
  saidApart: SaidApart,
  comparisonId: Maybe(Id),
})
export type KeptApart = Static<typeof KeptApart>

/** Two records side by side: what each field says, whom they can be of, and what the two people decided. */
export const PersonComparison = Strict({
  id: Id,
  purpose: PurposeOfPeople,
  state: OneOf(comparisonStates),
  openedAt: Moment,
  settledAt: Maybe(Moment),
  left: ComparedSide,
  right: ComparedSide,
  fields: Type.Array(Strict({ ...FieldFinding.properties, left: FieldValue, right: FieldValue })),
  hypothesis: OneOf(hypotheses),
  alsoPossible: Type.Array(OneOf(hypotheses)),
  heldBackBy: Type.Array(OneOf(heldBack)),
  waterfall: Waterfall,
  wouldHelp: Type.Array(Strict({ field: OneOf(comparedFields), side: OneOf(['left', 'right', 'both']) })),
  deciders: Type.Array(Decider),
  undone: Maybe(Strict({ by: Type.String(), at: Moment, reason: Type.String() })),
  /** Newest first. */
  saidApart: Type.Array(SaidApart),
  /** Newest first. */
  changed: Type.Array(ChangedFact),
  allowed: Type.Array(OneOf(comparisonActions)),
})
export type PersonComparison = Static<typeof PersonComparison>

/** A comparison of which the reader is one of the two people. */
export const OwnComparison = Strict({
  id: Id,
  purpose: PurposeOfPeople,
  state: OneOf(comparisonStates),
  openedAt: Moment,
  settledAt: Maybe(Moment),
  left: ComparedSide,
  right: ComparedSide,
  waitsFor: Maybe(OneOf(['you', 'other'])),
})
export type OwnComparison = Static<typeof OwnComparison>

/** A comparison that was decided on other facts: a question to a person. */
export const ReopenedComparison = Strict({
  id: Id,
  purpose: PurposeOfPeople,
  state: OneOf(comparisonStates),
  left: ComparedSide,
  right: ComparedSide,
  changedAt: Moment,
  fields: Type.Array(OneOf(comparedFields)),
})
export type ReopenedComparison = Static<typeof ReopenedComparison>

export const matchOutcomes = ['open', 'joined', 'kept-apart', 'unsure', 'not-same'] as const
export const matchActions = ['take', 'hand-over', 'compare', 'not-the-same', 'compare-anew'] as const
export type MatchAction = (typeof matchActions)[number]

/** Two records that the matcher found worth a look, as far as the reader may see both: whose it is, until when, what came of it. */
export const Match = Strict({
  id: Id,
  purpose: PurposeOfPeople,
  left: ComparedSide,
  right: ComparedSide,
  hypothesis: OneOf(hypotheses),
  foundAt: Moment,
  /** Five working days after it was found. */
  dueOn: DateOnly,
  owner: Maybe(Strict({ name: Type.String(), you: Type.Boolean() })),
  outcome: OneOf(matchOutcomes),
  decidedAt: Maybe(Moment),
  /** The decision came, or still waits, after the last day. */
  late: Type.Boolean(),
  /** The latest comparison of these two. */
  comparison: Maybe(Strict({ id: Id, state: OneOf(comparisonStates) })),
  allowed: Type.Array(OneOf(matchActions)),
})
export type Match = Static<typeof Match>

/** What was done with the matches found in a period, of those that the reader may see. */
export const FollowUp = Strict({
  from: DateOnly,
  until: DateOnly,
  found: Type.Integer(),
  decidedInTime: Type.Integer(),
  decidedLate: Type.Integer(),
  openInTime: Type.Integer(),
  overdue: Type.Integer(),
  /** Of those still open. */
  withoutOwner: Type.Integer(),
})
export type FollowUp = Static<typeof FollowUp>

const OfMatch = Strict({ purpose: PurposeOfPeople, matchId: Id })

export const OpenComparison = Strict({
  purpose: PurposeOfPeople,
  descriptionId: Id,
  candidateId: Id,
  secondDeciderId: Id,
  /** The actor knows that somebody keeps these two apart, and asks two people to look anew. */
  anew: Type.Optional(Type.Boolean()),
})
export type OpenComparison = Static<typeof OpenComparison>

export const GiveVerdict = Strict({
  purpose: PurposeOfPeople,
  comparisonId: Id,
  verdict: OneOf(verdicts),
  reason: Maybe(Prose(400)),
  /** The newest change that the actor saw; null for none. When given, a verdict on facts that changed meanwhile is refused. */
  seenChange: Type.Optional(Maybe(Moment)),
})
export type GiveVerdict = Static<typeof GiveVerdict>

export const UndoJoin = Strict({ purpose: PurposeOfPeople, comparisonId: Id, reason: Prose(400) })
export type UndoJoin = Static<typeof UndoJoin>

// Doubles in a list: a search over many records, and the piles that a person reviews

export const doublesSearchStates = ['searching', 'grouping', 'finished', 'stopped', 'not-allowed'] as const
export type DoublesSearchState = (typeof doublesSearchStates)[number]
export const clusterStates = ['open', 'later', 'together', 'apart'] as const
export type ClusterState = (typeof clusterStates)[number]

/** A search for doubles, as who started it sees it: how far it is, and how many piles wait for a look. */
export const DoublesSearch = Strict({
  id: Id,
  purpose: PurposeOfPeople,
  over: OneOf(['all', 'list']),
  startedAt: Moment,
  state: OneOf(doublesSearchStates),
  total: Type.Integer(),
  done: Type.Integer(),
  /** Pairs found so far. */
  pairs: Type.Integer(),
  endedAt: Maybe(Moment),
  endsAt: Moment,
  clusters: Strict({ open: Type.Integer(), later: Type.Integer(), decided: Type.Integer() }),
  allowed: Type.Array(OneOf(['stop'])),
})
export type DoublesSearch = Static<typeof DoublesSearch>

/** What the records of a pile say in a field: all alike, not alike, or too little to say. */
export const pileSays = ['fits', 'differs', 'says-little'] as const
export type PileSays = (typeof pileSays)[number]

/** One record in a pile; `joinedWith` tells how many others two people brought together with it already. */
const ClusterMember = Strict({ ...ToldIn, joinedWith: Type.Integer() })
export type ClusterMember = Static<typeof ClusterMember>

const ClusterField = { field: OneOf(comparedFields), says: OneOf(pileSays) }

/** A pile of records that may be about one young person: oldest record first, never by weight. */
export const ClusterCard = Strict({
  id: Id,
  state: OneOf(clusterStates),
  members: Type.Array(ClusterMember),
  fields: Type.Array(Strict(ClusterField)),
})
export type ClusterCard = Static<typeof ClusterCard>

/** A search with a page of its piles. */
export const DoublesFound = Strict({
  search: DoublesSearch,
  clusters: Type.Array(ClusterCard),
  /** Where the next page begins; null on the last one. */
  next: Maybe(Type.Integer()),
})
export type DoublesFound = Static<typeof DoublesFound>

/** A pile with what each record says in each field, and the comparisons between its records. */
export const Cluster = Strict({
  id: Id,
  searchId: Id,
  purpose: PurposeOfPeople,
  state: OneOf(clusterStates),
  members: Type.Array(ClusterMember),
  fields: Type.Array(Strict({ ...ClusterField, values: Type.Array(FieldValue) })),
  comparisons: Type.Array(Strict({ id: Id, state: OneOf(comparisonStates) })),
  /** Who said that these are not the same, and why. */
  toldApart: Maybe(Strict({ by: Type.String(), at: Moment, reason: Type.String() })),
  allowed: Type.Array(OneOf(['bring-together', 'tell-apart', 'put-off'])),
})
export type Cluster = Static<typeof Cluster>

export const BringTogether = Strict({
  purpose: PurposeOfPeople,
  clusterId: Id,
  descriptionIds: Type.Array(Id, { minItems: 2, maxItems: 8, uniqueItems: true }),
  secondDeciderId: Id,
})
export type BringTogether = Static<typeof BringTogether>

export const TellApart = Strict({ purpose: PurposeOfPeople, clusterId: Id, reason: Prose(400) })
export type TellApart = Static<typeof TellApart>

const OfCluster = Strict({ purpose: PurposeOfPeople, clusterId: Id })
const OfSearch = Strict({ purpose: PurposeOfPeople, searchId: Id })

/** Where a name was asked for; stands in the audit line. */
export const revealPlaces = ['signal', 'comparison', 'meeting', 'case', 'plan'] as const

/** The full name, as it was told; empty when nobody told it. */
export const RevealedName = Strict({ name: Type.String(), forList: Type.String(), nickname: Maybe(Type.String()) })
export type RevealedName = Static<typeof RevealedName>

const Colleague = Strict({ professionalId: Id, name: Type.String() })

export const peopleEndpoints = endpoints({
  listSuggestions: {
    method: 'GET',
    path: '/descriptions/:descriptionId/suggestions',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Records of the same purpose that may be about the same young person',
    input: Strict({ purpose: PurposeOfPeople, descriptionId: Id }),
    output: Suggestions,
  },
  searchNames: {
    method: 'POST',
    path: '/descriptions/:descriptionId/name-search',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Records of the same purpose with a name like this; with a reason, counted and recorded',
    input: SearchNames,
    output: NamesFound,
  },
  revealName: {
    method: 'GET',
    path: '/descriptions/:descriptionId/name',
    allow: 'people.read-name',
    purpose: 'asked',
    summary: 'The name of a young person, for who may see it; always recorded',
    input: Strict({ purpose: PurposeOfPeople, descriptionId: Id, where: OneOf(revealPlaces) }),
    output: RevealedName,
  },
  listDeciders: {
    method: 'GET',
    path: '/comparison-deciders',
    allow: 'people.join',
    purpose: 'none',
    summary: 'Colleagues who can be the second of the two people',
    input: Nothing,
    output: Type.Array(Colleague),
  },
  listOwnComparisons: {
    method: 'GET',
    path: '/comparisons',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Comparisons of which the reader is one of the two people: waiting, and settled in the last thirty days',
    input: Strict({ purpose: PurposeOfPeople }),
    output: Type.Array(OwnComparison),
  },
  openComparison: {
    method: 'POST',
    path: '/comparisons',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Puts two records side by side for two people',
    input: OpenComparison,
    output: PersonComparison,
  },
  getComparison: {
    method: 'GET',
    path: '/comparisons/:comparisonId',
    allow: 'people.compare',
    purpose: 'asked',
    input: Strict({ purpose: PurposeOfPeople, comparisonId: Id }),
    output: PersonComparison,
  },
  giveVerdict: {
    method: 'POST',
    path: '/comparisons/:comparisonId/verdict',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Gives or changes the own verdict; the second one settles',
    input: GiveVerdict,
    output: PersonComparison,
  },
  listMatches: {
    method: 'GET',
    path: '/matches',
    allow: 'people.compare',
    purpose: 'asked',
    summary:
      'Matches that the reader may see: open, and decided in the last thirty days; what is due first comes first',
    input: Strict({ purpose: PurposeOfPeople }),
    output: Type.Array(Match),
  },
  getFollowUp: {
    method: 'GET',
    path: '/matches/follow-up',
    allow: 'people.compare',
    purpose: 'asked',
    summary:
      'What was done with the matches found in a period (the last three months), of those that the reader may see',
    input: Strict({
      purpose: PurposeOfPeople,
      from: Type.Optional(DateOnly),
      until: Type.Optional(DateOnly),
    }),
    output: FollowUp,
  },
  takeMatch: {
    method: 'POST',
    path: '/matches/:matchId/taking',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Makes the actor the owner of a match',
    input: OfMatch,
    output: Match,
  },
  handOverMatch: {
    method: 'POST',
    path: '/matches/:matchId/handing-over',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Makes another coordinator of the same organisation the owner',
    input: Strict({ ...OfMatch.properties, toId: Id }),
    output: Match,
  },
  keepApart: {
    method: 'POST',
    path: '/descriptions/:descriptionId/not-the-same',
    allow: 'people.join',
    purpose: 'asked',
    summary:
      'Says of a suggestion that it is not the same person; holds until a fact changes or two people compare anew',
    input: Strict({ purpose: PurposeOfPeople, descriptionId: Id, candidateId: Id, reason: Prose(400) }),
    output: Done,
  },
  listKeptApart: {
    method: 'GET',
    path: '/descriptions/:descriptionId/kept-apart',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Records that somebody keeps apart from this one, of those that the reader may see',
    input: Strict({ purpose: PurposeOfPeople, descriptionId: Id }),
    output: Type.Array(KeptApart),
  },
  listReopened: {
    method: 'GET',
    path: '/comparisons-on-other-facts',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Comparisons that were decided before something changed in what was told: look again',
    input: Strict({ purpose: PurposeOfPeople }),
    output: Type.Array(ReopenedComparison),
  },
  lookAgain: {
    method: 'POST',
    path: '/comparisons/:comparisonId/looking-again',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Says that the actor looked at what changed, and that what was decided stays',
    input: Strict({ purpose: PurposeOfPeople, comparisonId: Id }),
    output: PersonComparison,
  },
  undoJoin: {
    method: 'POST',
    path: '/comparisons/:comparisonId/undoing',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Takes a join apart; everything goes back to where it was',
    input: UndoJoin,
    output: PersonComparison,
  },
  startDoublesSearch: {
    method: 'POST',
    path: '/doubles-searches',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Starts a search for doubles over all records of one purpose that the reader may see',
    input: Strict({ purpose: PurposeOfPeople }),
    output: DoublesSearch,
  },
  listDoublesSearches: {
    method: 'GET',
    path: '/doubles-searches',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Searches for doubles that the reader started, newest first',
    input: Strict({ purpose: PurposeOfPeople }),
    output: Type.Array(DoublesSearch),
  },
  getDoublesSearch: {
    method: 'GET',
    path: '/doubles-searches/:searchId',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'How far a search is, and its piles, the one with the oldest record first',
    input: Strict({
      purpose: PurposeOfPeople,
      searchId: Id,
      from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
    }),
    output: DoublesFound,
  },
  stopDoublesSearch: {
    method: 'POST',
    path: '/doubles-searches/:searchId/stopping',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'Stops a search; what it found so far is forgotten',
    input: OfSearch,
    output: DoublesSearch,
  },
  getCluster: {
    method: 'GET',
    path: '/doubles-clusters/:clusterId',
    allow: 'people.compare',
    purpose: 'asked',
    summary: 'The records of a pile side by side, with names: recorded for each',
    input: OfCluster,
    output: Cluster,
  },
  bringTogether: {
    method: 'POST',
    path: '/doubles-clusters/:clusterId/comparisons',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'Opens comparisons along the ticked records and says same in each; the second person decides after',
    input: BringTogether,
    output: Cluster,
  },
  tellApart: {
    method: 'POST',
    path: '/doubles-clusters/:clusterId/telling-apart',
    allow: 'people.join',
    purpose: 'asked',
    summary: 'These are not the same: no search puts them in one pile again',
    input: TellApart,
    output: Cluster,
  },
  putOff: {
    method: 'POST',
    path: '/doubles-clusters/:clusterId/putting-off',
    allow: 'people.join',
    purpose: 'asked',
    input: OfCluster,
    output: Cluster,
  },
})

export type PeopleRefusal =
  | 'not-found'
  | 'birth-date-impossible'
  | 'same-record'
  | 'already-joined'
  | 'kept-apart'
  | 'taken-apart'
  | 'apart-by-others'
  | 'not-now'
  | 'comparison-already-open'
  | 'not-possible-now'
  | 'second-not-possible'
  | 'comparison-settled'
  | 'not-one-of-the-two'
  | 'reason-missing'
  | 'not-joined'
  | 'name-too-short'
  | 'searched-too-often'
  | 'reason-holds-name'
  | 'search-under-way'
  | 'nothing-to-search'
  | 'too-few-records'
  | 'already-decided'
  | 'search-ended'
  | 'nothing-changed'
  | 'facts-changed'
  | 'match-decided'
  | 'not-a-coordinator-here'
