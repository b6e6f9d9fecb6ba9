import {
  DateOnly,
  dataKinds,
  endpoints,
  Id,
  Maybe,
  Nothing,
  OneOf,
  personalPurposes,
  Prose,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'

const Purpose = OneOf(personalPurposes)
const Kind = OneOf(dataKinds)
export const subjectTypes = ['signal', 'person', 'case', 'agenda-item', 'group'] as const
export const grantReasons = [
  'reporter',
  'coordinator',
  'agenda-item',
  'meeting-fact',
  'case-director',
  'case-team',
  'case-offer',
  'comparison',
  'deputy',
  'break-glass',
  'group-coordinator',
] as const

/** One professional who can see something of a subject, why, which kinds, and until when. */
export const AccessRow = Strict({
  professionalId: Id,
  name: Type.String(),
  functionTitle: Type.String(),
  organisationName: Type.String(),
  reason: OneOf(grantReasons),
  kinds: Type.Array(Kind),
  until: Type.String(),
  lastSeenAt: Maybe(Type.String()),
  self: Type.Boolean(),
})
export type AccessRow = Static<typeof AccessRow>

/** Who can see this, and why: the same answer as the policies give, and who looked lately. */
export const SubjectAccess = Strict({
  type: OneOf(subjectTypes),
  purpose: Purpose,
  destroyOn: DateOnly,
  destroyRule: Type.String(),
  rows: Type.Array(AccessRow),
  views: Type.Array(Strict({ at: Type.String(), name: Type.String(), fact: Type.String() })),
  viewCount: Type.Integer(),
  breakGlassUsed: Type.Boolean(),
})
export type SubjectAccess = Static<typeof SubjectAccess>

/** One line of the audit trail, without content; of a search on a name also why, to judge it by. */
export const AuditLine = Strict({
  id: Type.String(),
  at: Type.String(),
  name: Maybe(Type.String()),
  organisationName: Maybe(Type.String()),
  purpose: Type.String(),
  fact: Type.String(),
  subjectHandle: Maybe(Id),
  grantReason: Maybe(OneOf(grantReasons)),
  searchReason: Maybe(Type.String()),
})
export type AuditLine = Static<typeof AuditLine>

/** A term that runs or ran over; about our duty, never about a person. */
export const Clock = Strict({
  room: Type.String(),
  code: Type.String(),
  reference: Type.String(),
  dueOn: DateOnly,
  overdueDays: Type.Integer(),
})
export type Clock = Static<typeof Clock>

/** A subject with the day on which it is destroyed. */
export const RetentionRow = Strict({
  handle: Id,
  type: OneOf(subjectTypes),
  purpose: Purpose,
  openedAt: Type.String(),
  destroyOn: DateOnly,
  rule: Type.String(),
})
export type RetentionRow = Static<typeof RetentionRow>

/** What was destroyed: counts, no names. */
export const DestructionStatement = Strict({
  id: Id,
  at: Type.String(),
  counts: Type.Array(Strict({ type: Type.String(), rule: Type.String(), number: Type.Integer() })),
})
export type DestructionStatement = Static<typeof DestructionStatement>

export const BreakGlassUse = Strict({
  id: Id,
  handle: Id,
  purpose: Purpose,
  name: Type.String(),
  functionTitle: Type.String(),
  reason: Type.String(),
  openedAt: Type.String(),
  endsAt: Type.String(),
  judgement: Maybe(OneOf(['right', 'wrong'])),
  allowed: Type.Array(OneOf(['review'])),
})
export type BreakGlassUse = Static<typeof BreakGlassUse>

export const SealHead = Strict({
  batch: Type.Integer(),
  hash: Type.String(),
  sealedAt: Type.String(),
  unsealed: Type.Integer(),
})

const Handle = Strict({ handle: Id, purpose: Purpose })

export const privacyEndpoints = endpoints({
  getAccess: {
    method: 'GET',
    path: '/subjects/:handle/access',
    allow: 'privacy.see-access',
    purpose: 'asked',
    input: Handle,
    output: SubjectAccess,
  },
  breakGlass: {
    method: 'POST',
    path: '/subjects/:handle/emergency',
    allow: 'privacy.break-glass',
    purpose: 'asked',
    input: Strict({ handle: Id, purpose: Purpose, reason: Prose(500, { minLength: 10 }) }),
    output: Strict({ until: Type.String() }),
  },
  listAudit: {
    method: 'GET',
    path: '/audit',
    allow: 'privacy.read-audit',
    purpose: 'none',
    input: Strict({
      handle: Type.Optional(Id),
      professionalId: Type.Optional(Id),
      before: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$' })),
      facts: Type.Optional(OneOf(['all', 'refusals', 'reads', 'names'])),
    }),
    output: Strict({ lines: Type.Array(AuditLine), next: Maybe(Type.String()), head: Maybe(SealHead) }),
  },
  listClocks: {
    method: 'GET',
    path: '/clocks',
    allow: 'privacy.read-clocks',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(Clock),
  },
  listRetention: {
    method: 'GET',
    path: '/retention',
    allow: 'privacy.read-retention',
    purpose: 'none',
    input: Strict({ withinDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 400 })) }),
    output: Type.Array(RetentionRow),
  },
  listDestructions: {
    method: 'GET',
    path: '/destructions',
    allow: 'privacy.read-retention',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(DestructionStatement),
  },
  listBreakGlass: {
    method: 'GET',
    path: '/emergencies',
    allow: 'privacy.read-audit',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(BreakGlassUse),
  },
  reviewBreakGlass: {
    method: 'POST',
    path: '/emergencies/:emergencyId/review',
    allow: 'privacy.read-audit',
    purpose: 'none',
    input: Strict({ emergencyId: Id, judgement: OneOf(['right', 'wrong']) }),
    output: BreakGlassUse,
  },
})

export type PrivacyRefusal = 'not-found' | 'reviewed-already' | 'own-emergency'
