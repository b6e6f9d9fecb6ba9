import { useEffect } from 'react'
import { Problem } from '../../../platform/web/call.ts'
import { ProblemNotice } from '../../../platform/web/ProblemNotice.tsx'
import { Router } from '../../../platform/web/router.tsx'
import { SessionContext, useSessionQuery } from '../../../platform/web/session.tsx'
import { screens } from '../routes.tsx'
import { signInHref } from './addresses.ts'
import { Frame } from './Frame.tsx'
import { NotFoundScreen } from './NotFoundScreen.tsx'
import { StumbleScreen } from './StumbleScreen.tsx'

/** Who is signed in decides what opens: the screens, the page to sign in on, or the intake. */
export function App() {
  const session = useSessionQuery()
  const elsewhere = session.data
    ? scopeHref(session.data.scope)
    : session.error instanceof Problem && session.error.status === 401
      ? signInHref()
      : undefined
  useEffect(() => {
    if (elsewhere) location.replace(elsewhere)
  }, [elsewhere])

  if (elsewhere) return null
  if (session.data) {
    const { permissions } = session.data
    return (
      <SessionContext value={session.data}>
        <Router
          screens={screens}
          holds={(permission) => permissions.includes(permission)}
          frame={Frame}
          notFound={NotFoundScreen}
          stumble={StumbleScreen}
        />
      </SessionContext>
    )
  }
  if (session.error) {
    return (
      <main className="body">
        <ProblemNotice problem={session.error} again={() => void session.refetch()} />
      </main>
    )
  }
  return null
}

function scopeHref(scope: 'full' | 'intake' | 'totp-pending'): string | undefined {
  if (scope === 'full') return undefined
  return scope === 'intake' ? '/melden' : signInHref()
}
