import {
  dataKinds,
  DateOnly,
  endpoints,
  Maybe,
  Moment,
  Nothing,
  OneOf,
  personalPurposes,
  Prose,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'
import { ChainName, Professional } from '../identity/contract.ts'

const PurposeName = OneOf(personalPurposes)
const KindName = OneOf(dataKinds)

/** An organisation that works with this municipality. */
export const Organisation = Strict({
  id: Type.Integer(),
  name: Type.String(),
  chain: ChainName,
  kind: Type.String(),
})
export type Organisation = Static<typeof Organisation>

export const conditions = ['free', 'with-consent'] as const

/** One kind of data that a party gives or receives for one purpose, on which ground and under which article. */
export const CovenantTerm = Strict({
  direction: OneOf(['gives', 'receives']),
  purpose: PurposeName,
  kind: KindName,
  condition: OneOf(conditions),
  ground: Type.String(),
  article: Type.String(),
  note: Maybe(Type.String()),
})
export type CovenantTerm = Static<typeof CovenantTerm>

export const covenantStates = ['not-yet', 'in-force', 'expired'] as const
export type CovenantState = (typeof covenantStates)[number]

/** What the covenant is for, and whether the privacy officer stopped that. */
export const CovenantPurpose = Strict({
  purpose: PurposeName,
  stopped: Type.Boolean(),
  allowed: Type.Array(OneOf(['stop', 'resume'])),
})
export type CovenantPurpose = Static<typeof CovenantPurpose>

/** A covenant as a list shows it. An expired one gives nothing any more and stays readable. */
export const CovenantLine = Strict({
  id: Type.Integer(),
  title: Type.String(),
  state: OneOf(covenantStates),
  validFrom: DateOnly,
  validUntil: Maybe(DateOnly),
  purposes: Type.Array(CovenantPurpose),
  parties: Type.Integer(),
})
export type CovenantLine = Static<typeof CovenantLine>

/** That sharing for one purpose was stopped: by whom, when and why, and when it went on. */
export const CovenantStop = Strict({
  purpose: PurposeName,
  reason: Type.String(),
  stoppedAt: Moment,
  stoppedBy: Type.String(),
  resumedAt: Maybe(Moment),
  resumedBy: Maybe(Type.String()),
})
export type CovenantStop = Static<typeof CovenantStop>

/** A covenant in full: who takes part since when, what each gives and receives, and when sharing stood still. */
export const Covenant = Strict({
  ...CovenantLine.properties,
  contactPoint: Type.String(),
  /** The newest first. */
  stops: Type.Array(CovenantStop),
  parties: Type.Array(
    Strict({
      organisation: Organisation,
      joinedOn: DateOnly,
      leftOn: Maybe(DateOnly),
      terms: Type.Array(CovenantTerm),
    }),
  ),
})
export type Covenant = Static<typeof Covenant>

/** An organisation in the list of the network: how many work here, and how many covenants it is in today. */
export const PartnerLine = Strict({
  ...Organisation.properties,
  professionals: Type.Integer(),
  covenantsInForce: Type.Integer(),
})
export type PartnerLine = Static<typeof PartnerLine>

/** One covenant as seen from one organisation: since when it takes part, and what it gives and receives for each purpose. */
export const PartnerCovenant = Strict({
  id: Type.Integer(),
  title: Type.String(),
  state: OneOf(covenantStates),
  joinedOn: DateOnly,
  leftOn: Maybe(DateOnly),
  validUntil: Maybe(DateOnly),
  contactPoint: Type.String(),
  purposes: Type.Array(
    Strict({
      purpose: PurposeName,
      stopped: Type.Boolean(),
      gives: Type.Array(KindName),
      receives: Type.Array(KindName),
    }),
  ),
})
export type PartnerCovenant = Static<typeof PartnerCovenant>

/** An organisation with who works there and the covenants it is in. It holds nothing about young people. */
export const Partner = Strict({
  ...Organisation.properties,
  professionals: Type.Array(Professional),
  covenants: Type.Array(PartnerCovenant),
})
export type Partner = Static<typeof Partner>

export const guideAnswers = ['may', 'may-not', 'with-consent', 'only-by-police'] as const
export type GuideAnswer = (typeof guideAnswers)[number]

/** Why the sharing guide answers as it does. */
export const guideReasons = [
  'own-organisation',
  'agreed',
  'consent-first',
  'police-gives-it',
  'care-stays-with-care',
  'not-for-this-receiver',
  'not-agreed',
  'left-or-not-joined',
  'purpose-stopped',
  'covenant-expired',
  'covenant-not-yet',
  'no-covenant',
] as const
export type GuideReason = (typeof guideReasons)[number]

/** May this sender share this kind of data with this receiver for this purpose today? Computed from the rows that the database enforces. */
export const GuideLine = Strict({
  sender: Organisation,
  receiver: Organisation,
  purpose: PurposeName,
  kind: KindName,
  answer: OneOf(guideAnswers),
  reason: OneOf(guideReasons),
  ground: Maybe(Type.String()),
  article: Maybe(Type.String()),
  /** Limit in plain words, such as: only days and lessons, no reasons. */
  note: Maybe(Type.String()),
  covenant: Maybe(
    Strict({
      id: Type.Integer(),
      title: Type.String(),
      validFrom: DateOnly,
      validUntil: Maybe(DateOnly),
      contactPoint: Type.String(),
    }),
  ),
})
export type GuideLine = Static<typeof GuideLine>

const Number32 = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const CovenantRef = { covenantId: Number32 }

export const partnerEndpoints = endpoints({
  listOrganisations: {
    method: 'GET',
    path: '/organisations',
    allow: 'partners.read-guide',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(Organisation),
  },
  listPartners: {
    method: 'GET',
    path: '/partners',
    allow: 'partners.read-guide',
    purpose: 'none',
    summary: 'Who works with this municipality, by chain',
    input: Nothing,
    output: Type.Array(PartnerLine),
  },
  getPartner: {
    method: 'GET',
    path: '/partners/:organisationId',
    allow: 'partners.read-guide',
    purpose: 'none',
    summary: 'One organisation with its professionals and its covenants',
    input: Strict({ organisationId: Number32 }),
    output: Partner,
  },
  readGuide: {
    method: 'GET',
    path: '/sharing-guide',
    allow: 'partners.read-guide',
    purpose: 'none',
    summary: 'May this sender share this kind of data with this receiver for this purpose today',
    input: Strict({
      senderId: Number32,
      receiverId: Number32,
      purpose: PurposeName,
    }),
    output: Type.Array(GuideLine),
  },
  listCovenants: {
    method: 'GET',
    path: '/covenants',
    allow: 'partners.read',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(CovenantLine),
  },
  getCovenant: {
    method: 'GET',
    path: '/covenants/:covenantId',
    allow: 'partners.read',
    purpose: 'none',
    input: Strict(CovenantRef),
    output: Covenant,
  },
  stopPurpose: {
    method: 'POST',
    path: '/covenants/:covenantId/stops',
    allow: 'partners.stop-covenant',
    purpose: 'none',
    summary: 'Stops sharing for one purpose under this covenant, at once',
    input: Strict({ ...CovenantRef, purpose: PurposeName, reason: Prose(500) }),
    output: Covenant,
  },
  resumePurpose: {
    method: 'DELETE',
    path: '/covenants/:covenantId/stops/:purpose',
    allow: 'partners.stop-covenant',
    purpose: 'none',
    input: Strict({ ...CovenantRef, purpose: PurposeName }),
    output: Covenant,
  },
})

export type PartnersRefusal =
  | 'not-found'
  | 'purpose-not-in-covenant'
  | 'purpose-stopped-already'
  | 'purpose-not-stopped'
  | 'covenant-expired'
