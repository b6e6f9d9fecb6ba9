import { routes } from '../../../platform/server/routes.ts'
import { demoEndpoints, identityEndpoints, type Session } from '../contract.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import { provenAgain } from './attempt.ts'
import { confirmCode, listDemoPeople, signIn, signInAs, signOut } from './sign-in.ts'
import { changePassword } from './use-cases/change-password.ts'
import { renewRecoveryCodes, turnOffSecondFactor } from './use-cases/change-second-factor.ts'
import { dropDraft, getDraft, keepDraft } from './use-cases/keep-draft.ts'
import { listColleagues } from './use-cases/list-colleagues.ts'
import { endOtherSessions, endOwnSession, listSessions } from './use-cases/own-sessions.ts'
import { getOwnAccount } from './use-cases/read-own-account.ts'
import { confirmSecondFactor, startSecondFactor } from './use-cases/set-up-second-factor.ts'
import { listSignInLinks, makeSignInLink, revokeSignInLink } from './use-cases/sign-in-links.ts'

export const identityRoutes = routes(identityEndpoints, {
  getSession: {
    open: async (_platform, _input, _exchange, signedIn) => {
      if (!signedIn) throw new Refusal('session-unknown')
      return signedIn.session as Session
    },
  },
  signIn: { open: signIn },
  confirmCode: { open: confirmCode },
  signOut: { open: signOut },
  listColleagues,
  listOwnSessions: listSessions,
  endOwnSession,
  endOtherSessions,
  getOwnAccount,
  changePassword: provenAgain(changePassword),
  startSecondFactor: provenAgain(startSecondFactor),
  confirmSecondFactor,
  renewRecoveryCodes: provenAgain(renewRecoveryCodes),
  turnOffSecondFactor: provenAgain(turnOffSecondFactor),
  listSignInLinks,
  makeSignInLink,
  revokeSignInLink,
  getDraft,
  keepDraft,
  dropDraft,
})

export const demoRoutes = routes(demoEndpoints, {
  listDemoPeople: { open: listDemoPeople },
  signInAs: { open: signInAs },
})
