import { useCallback, useEffect, useRef, useState } from 'react'
import { send } from './call.ts'
import { createDraftKeeper, type DraftShelf, type DraftState } from './draft-keeper.ts'
import { useNow } from './now.tsx'

/** A form that is being filled in. It is kept on the server, never in the browser: a shared computer must hold nothing. */
export type Draft<T> = DraftState<T> & {
  set(change: T | ((before: T) => T)): void
  /** Throws the draft away: after sending, or because the reader says so. */
  discard(): Promise<void>
}

/**
 * Keeps what is typed as a draft under a key such as `question:2611-041`. The key says what the form is about and
 * never holds a name; small letters, digits, `-` and `:`. `initial` is what the form holds before anything is typed.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const start = useRef(initial)
  const now = useNow()
  const clock = useRef(now)
  useEffect(() => {
    clock.current = now
  }, [now])
  const [draft, setDraft] = useState<DraftState<T>>({
    value: initial,
    state: 'fetching',
    savedAt: undefined,
    foundFrom: undefined,
  })
  const keeper = useRef<ReturnType<typeof createDraftKeeper<T>>>(undefined)

  useEffect(() => {
    const mine = createDraftKeeper<T>({
      shelf: shelfFor(key),
      initial: start.current,
      now: () => clock.current,
      onChange: setDraft,
    })
    keeper.current = mine
    setDraft(mine.state)
    const onHide = () => void mine.save(true)
    addEventListener('pagehide', onHide)
    return () => {
      removeEventListener('pagehide', onHide)
      mine.stop()
    }
  }, [key])

  const set = useCallback((change: T | ((before: T) => T)) => keeper.current?.set(change), [])
  const discard = useCallback(async () => keeper.current?.discard(), [])
  return { ...draft, set, discard }
}

function shelfFor(key: string): DraftShelf {
  const address = `/drafts/${encodeURIComponent(key)}`
  return {
    fetch: () => send('GET', address) as ReturnType<DraftShelf['fetch']>,
    keep: (content, leaving) => send('PUT', address, { content }, { keepalive: leaving }),
    drop: () => send('DELETE', address, {}),
  }
}
