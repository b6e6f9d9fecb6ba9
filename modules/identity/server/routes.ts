import { routes } from '../../../platform/server/routes.ts'
import { demoEndpoints, identityEndpoints, type Session } from '../contract.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import { confirmCode, listDemoPeople, signIn, signInAs, signOut } from './sign-in.ts'
import { dropDraft, getDraft, keepDraft } from './use-cases/keep-draft.ts'
import { listColleagues } from './use-cases/list-colleagues.ts'
import { endOwnSession, listSessions } from './use-cases/own-sessions.ts'

export const identityRoutes = routes(identityEndpoints, {
  getSession: {
    open: async (_platform, _input, _exchange, signedIn) => {
      if (!signedIn) throw new Refusal('session-unknown')
      const { sessionId: _hidden, ...session } = signedIn.session as Session & { sessionId: string }
      return session
    },
  },
  signIn: { open: signIn },
  confirmCode: { open: confirmCode },
  signOut: { open: signOut },
  listColleagues,
  listOwnSessions: listSessions,
  endOwnSession,
  getDraft,
  keepDraft,
  dropDraft,
})

export const demoRoutes = routes(demoEndpoints, {
  listDemoPeople: { open: listDemoPeople },
  signInAs: { open: signInAs },
})
