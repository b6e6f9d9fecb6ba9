import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem, send } from './call.ts'
import { useNow } from './now.tsx'

/** A form that is being filled in. It is kept on the server, never in the browser: a shared computer must hold nothing. */
export type Draft<T> = {
  value: T
  set(change: T | ((before: T) => T)): void
  /** `fetching` until it is known whether a draft was left; then `clean`, `typing`, `saving`, `saved` or `failed`. */
  state: 'fetching' | 'clean' | 'typing' | 'saving' | 'saved' | 'failed'
  savedAt: string | undefined
  /** The moment of the draft that was found when the form opened. */
  foundFrom: string | undefined
  /** Throws the draft away: after sending, or because the reader says so. */
  discard(): Promise<void>
}

type Stored = { content: unknown; keptAt: string }

const pauseMs = 900
const retryMs = 10_000

/**
 * Keeps what is typed as a draft under a key such as `question:2611-041`. The key says what the form is about and
 * never holds a name; small letters, digits, `-` and `:`. A draft that was left is put back, unless something was typed before it arrived.
 */
export function useDraft<T>(key: string, initial: T): Draft<T> {
  const [value, setValue] = useState(initial)
  const [state, setState] = useState<Draft<T>['state']>('fetching')
  const [savedAt, setSavedAt] = useState<string>()
  const [foundFrom, setFoundFrom] = useState<string>()
  const start = useRef(initial)
  const latest = useRef(initial)
  const unsaved = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // Saves go one after another, so that an older text can never overwrite a newer one.
  const queue = useRef<Promise<unknown>>(Promise.resolve())
  const now = useRef(useNow())
  now.current = useNow()
  const address = `/drafts/${encodeURIComponent(key)}`

  const save = useCallback(
    (leaving = false): Promise<void> => {
      clearTimeout(timer.current)
      if (!unsaved.current) return Promise.resolve()
      unsaved.current = false
      const body = { content: latest.current }
      if (!leaving) setState('saving')
      const saving = queue.current.then(async () => {
        try {
          await send('PUT', address, body, { keepalive: leaving })
          if (leaving) return
          setSavedAt(now.current.toISOString())
          setState(unsaved.current ? 'typing' : 'saved')
        } catch {
          unsaved.current = true
          if (leaving) return
          setState('failed')
          timer.current = setTimeout(() => void save(), retryMs)
        }
      })
      queue.current = saving
      return saving
    },
    [address],
  )

  useEffect(() => {
    const stop = new AbortController()
    latest.current = start.current
    unsaved.current = false
    setValue(start.current)
    setState('fetching')
    setFoundFrom(undefined)
    setSavedAt(undefined)
    send('GET', address, undefined, { signal: stop.signal }).then(
      (answer) => {
        const stored = answer as Stored | null
        if (stop.signal.aborted) return
        if (stored && !unsaved.current) {
          latest.current = stored.content as T
          setValue(stored.content as T)
          setFoundFrom(stored.keptAt)
          setSavedAt(stored.keptAt)
          setState('saved')
        } else setState((before) => (before === 'fetching' ? 'clean' : before))
      },
      () => {
        // Without a connection the form works, and says that nothing is kept yet.
        if (!stop.signal.aborted) setState((before) => (before === 'fetching' ? 'failed' : before))
      },
    )
    const onHide = () => void save(true)
    addEventListener('pagehide', onHide)
    return () => {
      stop.abort()
      removeEventListener('pagehide', onHide)
      void save(true)
    }
  }, [address, save])

  const set = useCallback(
    (change: T | ((before: T) => T)) => {
      const next = typeof change === 'function' ? (change as (before: T) => T)(latest.current) : change
      latest.current = next
      unsaved.current = true
      setValue(next)
      setState('typing')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), pauseMs)
    },
    [save],
  )

  const discard = useCallback(async () => {
    clearTimeout(timer.current)
    unsaved.current = false
    await queue.current
    latest.current = start.current
    setValue(start.current)
    setFoundFrom(undefined)
    setSavedAt(undefined)
    setState('clean')
    try {
      await send('DELETE', address)
    } catch (problem) {
      if (!(problem instanceof Problem && problem.status === 404)) throw problem
    }
  }, [address])

  return { value, set, state, savedAt, foundFrom, discard }
}
