import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { keepCsrfToken, type Problem, send } from './call.ts'

/** Who is signed in, as the frame around the screens needs to know. The room `identity` answers it on `GET /session`. */
export type Session = {
  csrfToken: string
  municipality: { id: number; name: string }
  professional: {
    id: string
    givenName: string
    infix: string | null
    familyName: string
    functionTitle: string
    organisationId: number
    organisationName: string
    /** Chain of the organisation, such as `education`. */
    chain: string
    roles: readonly string[]
  }
  permissions: readonly string[]
  /** `full` opens the screens; the others are steps on the way or the intake alone. */
  scope: 'full' | 'intake' | 'totp-pending'
  demo: boolean
}

export const sessionKey = ['session'] as const

/** The session, fetched once at the start and again after signing in. Nobody signed in is a Problem with status 401. */
export function useSessionQuery(): UseQueryResult<Session, Problem> {
  return useQuery<Session, Problem>({
    queryKey: sessionKey,
    queryFn: async () => {
      const session = (await send('GET', '/session')) as Session
      keepCsrfToken(session.csrfToken)
      return session
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

export const SessionContext = createContext<Session | undefined>(undefined)

/** Who is signed in. */
export function useSession(): Session {
  const session = use(SessionContext)
  if (!session) throw new Error('useSession needs a session around it')
  return session
}

/** Tells whether the reader holds a permission: only to show or hide a way in. The server decides. */
export function usePermission(permission: string): boolean {
  return use(SessionContext)?.permissions.includes(permission) ?? false
}
