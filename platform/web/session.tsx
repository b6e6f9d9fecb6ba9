import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { createContext, use } from 'react'
import { keepCsrfToken, type Problem, send } from './call.ts'

/** Who is signed in, as the frame around the screens needs to know. Answered by `GET /session`. */
export type Session = {
  csrfToken: string
  municipality: { name: string }
  /** Absent when nobody is signed in. */
  professional?: { id: string; name: string; roles: readonly string[]; organisationName?: string }
  permissions: readonly string[]
}

export const sessionKey = ['session'] as const

/** The session, fetched once at the start and again after signing in. */
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
