import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Button } from './Button.tsx'
import { forgetCsrfToken, keepCsrfToken, onSignedOut, Problem, send } from './call.ts'
import { Notice } from './Notice.tsx'
import { type Session, sessionKey, useSession } from './session.tsx'
import { platformText } from './text.en.ts'
import { useWords } from './words.tsx'

const Dialog = lazy(async () => ({ default: (await import('./Dialog.tsx')).Dialog }))

/**
 * When the session ends while someone is at work, nothing is thrown away: a dialog offers to sign in on a new tab, and
 * the page goes on where it was. Someone else signing in makes the page start anew, so that no data stays behind.
 */
export function SessionEnded({ signInHref, reload }: { signInHref: string; reload: () => void }) {
  const words = useWords(platformText).session
  const session = useSession()
  const queries = useQueryClient()
  const [ended, setEnded] = useState(false)
  const [note, setNote] = useState<string>()
  const [busy, setBusy] = useState(false)
  useEffect(
    () =>
      onSignedOut(() => {
        forgetCsrfToken()
        setEnded(true)
      }),
    [],
  )

  async function lookAgain() {
    setBusy(true)
    setNote(undefined)
    try {
      const next = (await send('GET', '/session')) as Session
      if (next.professional.id !== session.professional.id) {
        setNote(words.other)
        reload()
        return
      }
      keepCsrfToken(next.csrfToken)
      queries.setQueryData(sessionKey, next)
      setEnded(false)
      await queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setNote(words.stillOut)
    } finally {
      setBusy(false)
    }
  }

  if (!ended) return null
  return (
    <Suspense>
      <Dialog
        open
        urgent
        title={words.ended}
        onClose={() => void lookAgain()}
        actions={
          <>
            <a className="btn btn--primary" href={signInHref} target="_blank" rel="noreferrer">
              {words.signIn}
            </a>
            <Button busy={busy} onClick={() => void lookAgain()}>
              {words.back}
            </Button>
          </>
        }
      >
        <p>{words.endedText}</p>
        {note && (
          <Notice look="warn" live>
            {note}
          </Notice>
        )}
      </Dialog>
    </Suspense>
  )
}
