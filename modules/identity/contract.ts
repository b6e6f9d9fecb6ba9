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
/** Six digits of the authenticator app, or a recovery code as it was printed. */
const Code = Line(40)
export const ConfirmCode = Strict({ code: Code })
export const SignedInAnswer = Strict({ scope: OneOf(['full', 'totp-pending']) })

export const Draft = Strict({ key: Type.String(), content: Type.Unknown(), keptAt: Type.String() })
const DraftKey = Type.String({ pattern: '^[a-z0-9:-]{1,100}$' })

export const OwnSession = Strict({
  id: Id,
  /** `intake` came by a one-time link; `totp-pending` still waits for its code. */
  scope: OneOf(['full', 'intake', 'totp-pending']),
  openedAt: Type.String(),
  lastSeenAt: Type.String(),
  current: Type.Boolean(),
})
export type OwnSession = Static<typeof OwnSession>

export const shortestPassword = 12
const Password = Type.String({ minLength: 1, maxLength: 200 })
const NewPassword = Type.String({ minLength: shortestPassword, maxLength: 200 })

export const accountActions = [
  'change-password',
  'set-up-second-factor',
  'renew-recovery-codes',
  'turn-off-second-factor',
] as const
export type AccountAction = (typeof accountActions)[number]

const Named = Strict({
  givenName: Type.String(),
  infix: Maybe(Type.String()),
  familyName: Type.String(),
  functionTitle: Type.String(),
  organisationName: Type.String(),
})

/** Open, or why it works no more. */
const LinkState = OneOf(['open', 'used', 'revoked', 'over'])

/** A link with which a professional shares a signal once, without signing in. */
export const SignInLink = Strict({
  id: Id,
  professional: Named,
  madeBy: Maybe(Named),
  madeAt: Type.String(),
  endsAt: Type.String(),
  usedAt: Maybe(Type.String()),
  state: LinkState,
  allowed: Type.Array(OneOf(['revoke'])),
})
export type SignInLink = Static<typeof SignInLink>

/** The links made lately, for whom one can be made, and for how long it works. */
export const SignInLinks = Strict({
  links: Type.Array(SignInLink),
  candidates: Type.Array(Professional),
  validHours: Type.Integer(),
})

/** The link itself, told once. */
export const MadeLink = Strict({ link: SignInLink, path: Type.String() })

/** What the signed-in professional reads of the own account; never a secret. */
export const OwnAccount = Strict({
  email: Type.String(),
  telephone: Maybe(Type.String()),
  /** Null for who has no password here. */
  signIn: Maybe(
    Strict({
      passwordChangedAt: Maybe(Type.String()),
      secondFactorSince: Maybe(Type.String()),
      recoveryCodesLeft: Type.Integer(),
    }),
  ),
  /** Links that somebody made for this professional lately. */
  links: Type.Array(SignInLink),
  allowed: Type.Array(OneOf(accountActions)),
})
export type OwnAccount = Static<typeof OwnAccount>

export const ChangePassword = Strict({ currentPassword: Password, newPassword: NewPassword })
/** The new secret, shown once: as text, and as an address for the picture. */
export const StartedFactor = Strict({ key: Type.String(), address: Type.String() })
/** Codes that each work once instead of the app, shown once. */
export const RecoveryCodes = Strict({ recoveryCodes: Type.Array(Type.String()) })
const ProvenAgain = Strict({ password: Password, code: Code })

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
  endOtherSessions: {
    method: 'DELETE',
    path: '/sessions',
    allow: 'identity.own',
    purpose: 'none',
    input: Nothing,
    output: Done,
  },
  getOwnAccount: {
    method: 'GET',
    path: '/account',
    allow: 'identity.own',
    purpose: 'none',
    input: Nothing,
    output: OwnAccount,
  },
  changePassword: {
    method: 'PUT',
    path: '/account/password',
    allow: 'identity.own',
    purpose: 'none',
    input: ChangePassword,
    output: Done,
  },
  startSecondFactor: {
    method: 'POST',
    path: '/account/second-factor',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ password: Password }),
    output: StartedFactor,
  },
  confirmSecondFactor: {
    method: 'POST',
    path: '/account/second-factor/confirmation',
    allow: 'identity.own',
    purpose: 'none',
    input: Strict({ code: Code }),
    output: RecoveryCodes,
  },
  renewRecoveryCodes: {
    method: 'POST',
    path: '/account/recovery-codes',
    allow: 'identity.own',
    purpose: 'none',
    input: ProvenAgain,
    output: RecoveryCodes,
  },
  turnOffSecondFactor: {
    method: 'POST',
    path: '/account/second-factor/ending',
    allow: 'identity.own',
    purpose: 'none',
    input: ProvenAgain,
    output: Done,
  },
  listSignInLinks: {
    method: 'GET',
    path: '/sign-in-links',
    allow: 'identity.make-links',
    purpose: 'none',
    input: Nothing,
    output: SignInLinks,
  },
  makeSignInLink: {
    method: 'POST',
    path: '/sign-in-links',
    allow: 'identity.make-links',
    purpose: 'none',
    input: Strict({ professionalId: Id }),
    output: MadeLink,
  },
  revokeSignInLink: {
    method: 'DELETE',
    path: '/sign-in-links/:linkId',
    allow: 'identity.make-links',
    purpose: 'none',
    input: Strict({ linkId: Id }),
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

export type IdentityRefusal =
  | 'sign-in-failed'
  | 'too-many-attempts'
  | 'code-wrong'
  | 'not-found'
  | 'session-unknown'
  | 'no-account'
  | 'password-wrong'
  | 'password-own-email'
  | 'password-obvious'
  | 'password-unchanged'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'second-factor-not-started'
  | 'link-not-for-role'
  | 'link-not-for-oneself'
  | 'link-not-open'
