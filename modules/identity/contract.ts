import {
  Done,
  endpoints,
  Id,
  Line,
  Maybe,
  Nothing,
  OneOf,
  Strict,
  Type,
  type Static,
} from '../../platform/contract/endpoint.ts'

/** Roles of PRODUCT.md "Who works in it"; a professional may hold several, the functional manager no other. */
export const roles = [
  'signaller',
  'information-coordinator',
  'chair',
  'meeting-member',
  'case-director',
  'case-team-member',
  'group-coordinator',
  'school-coordinator',
  'network-director',
  'policy-adviser',
  'project-lead',
  'learning-member',
  'expert-by-experience',
  'mentor',
  'privacy-officer',
  'functional-manager',
  'driehoek',
] as const
export type Role = (typeof roles)[number]
export const RoleName = OneOf(roles)

export const chains = ['municipality', 'education', 'care', 'justice', 'safety', 'community', 'knowledge'] as const
export const ChainName = OneOf(chains)

/** A professional as colleagues see one. */
export const Professional = Strict({
  id: Id,
  givenName: Type.String(),
  infix: Maybe(Type.String()),
  familyName: Type.String(),
  functionTitle: Type.String(),
  organisationId: Type.Integer(),
  organisationName: Type.String(),
  chain: ChainName,
  roles: Type.Array(RoleName),
})
export type Professional = Static<typeof Professional>

/** Who is signed in, and what this session may do. */
export const Session = Strict({
  professional: Professional,
  municipality: Strict({ id: Type.Integer(), name: Type.String() }),
  permissions: Type.Array(Type.String()),
  scope: OneOf(['full', 'intake', 'totp-pending']),
  csrfToken: Type.String(),
  demo: Type.Boolean(),
})
export type Session = Static<typeof Session>

export const SignIn = Strict({ email: Line(200), password: Type.String({ minLength: 1, maxLength: 200 }) })
export const ConfirmCode = Strict({ code: Type.String({ pattern: '^[0-9]{6}$' }) })
export const SignedInAnswer = Strict({ scope: OneOf(['full', 'totp-pending']) })

export const Draft = Strict({ key: Type.String(), content: Type.Unknown(), keptAt: Type.String() })
const DraftKey = Type.String({ pattern: '^[a-z0-9:-]{1,100}$' })

export const OwnSession = Strict({
  id: Id,
  openedAt: Type.String(),
  lastSeenAt: Type.String(),
  current: Type.Boolean(),
})

export const identityEndpoints = endpoints({
  getSession: { method: 'GET', path: '/session', allow: 'signed-in', purpose: 'none', input: Nothing, output: Session },
  signIn: { method: 'POST', path: '/sign-in', allow: 'public', purpose: 'none', input: SignIn, output: SignedInAnswer },
  confirmCode: {
    method: 'POST',
    path: '/sign-in/code',
    allow: 'public',
    purpose: 'none',
    input: ConfirmCode,
    output: SignedInAnswer,
  },
  signOut: { method: 'POST', path: '/sign-out', allow: 'public', purpose: 'none', input: Nothing, output: Done },
  listColleagues: {
    method: 'GET',
    path: '/professionals',
    allow: 'identity.read-colleagues',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(Professional),
  },
  listOwnSessions: {
    method: 'GET',
    path: '/sessions',
    allow: 'identity.own',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(OwnSession),
  },
  endOwnSession: {
    method: 'DELETE',
    path: '/sessions/:sessionId',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ sessionId: Id }),
    output: Done,
  },
  getDraft: {
    method: 'GET',
    path: '/drafts/:key',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ key: DraftKey }),
    output: Maybe(Draft),
  },
  keepDraft: {
    method: 'PUT',
    path: '/drafts/:key',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ key: DraftKey, content: Type.Unknown() }),
    output: Done,
  },
  dropDraft: {
    method: 'DELETE',
    path: '/drafts/:key',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ key: DraftKey }),
    output: Done,
  },
})

/** Only in demo mode: sign in as anybody of the fictional town (a test proves that they exist nowhere else). */
export const demoEndpoints = endpoints({
  listDemoPeople: {
    method: 'GET',
    path: '/demo/people',
    allow: 'public',
    purpose: 'none',
    input: Nothing,
    output: Type.Array(Strict({ municipality: Type.String(), professional: Professional })),
  },
  signInAs: {
    method: 'POST',
    path: '/demo/sign-in',
    allow: 'public',
    purpose: 'none',
    input: Strict({ professionalId: Id }),
    output: SignedInAnswer,
  },
})

export type IdentityRefusal = 'sign-in-failed' | 'too-many-attempts' | 'code-wrong' | 'not-found' | 'session-unknown'
