/** What is kept of a form that is being filled in, and how that goes. */
export type DraftState<T> = {
  value: T
  /** `fetching` until it is known whether a draft was left; then `clean`, `typing`, `saving`, `saved` or `failed`. */
  state: 'fetching' | 'clean' | 'typing' | 'saving' | 'saved' | 'failed'
  savedAt: string | undefined
  /** The moment of the draft that was found when the form opened. */
  foundFrom: string | undefined
}

/** Where drafts are kept. */
export type DraftShelf = {
  fetch(): Promise<{ content: unknown; keptAt: string } | null>
  /** `leaving`: the page is going away, so the request must outlive it. */
  keep(content: unknown, leaving: boolean): Promise<unknown>
  drop(): Promise<unknown>
}

const pauseMs = 900
const retryMs = 10_000

/**
 * Keeps one draft: fetches what was left, saves a moment after the last key, one save after another, and tries again when
 * a save fails. What was typed before the old draft arrived stays.
 */
export function createDraftKeeper<T>({
  shelf,
  initial,
  now,
  onChange,
}: {
  shelf: DraftShelf
  initial: T
  now: () => Date
  onChange: (state: DraftState<T>) => void
}) {
  let current: DraftState<T> = { value: initial, state: 'fetching', savedAt: undefined, foundFrom: undefined }
  let unsaved = false
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  // Saves go one after another, so that an older text can never overwrite a newer one.
  let queue: Promise<unknown> = Promise.resolve()

  function change(part: Partial<DraftState<T>>): void {
    current = { ...current, ...part }
    if (!stopped) onChange(current)
  }

  function save(leaving = false): Promise<unknown> {
    clearTimeout(timer)
    if (!unsaved) return queue
    unsaved = false
    const content = current.value
    change({ state: 'saving' })
    const keep = async () => {
      try {
        await shelf.keep(content, leaving)
        change({ savedAt: now().toISOString(), state: unsaved ? 'typing' : 'saved' })
      } catch {
        unsaved = true
        change({ state: 'failed' })
        clearTimeout(timer)
        if (!stopped) timer = setTimeout(() => void save(), retryMs)
      }
    }
    // A page that goes away cannot wait for an earlier save.
    queue = leaving ? keep() : queue.then(keep)
    return queue
  }

  async function open(): Promise<void> {
    try {
      const stored = await shelf.fetch()
      if (current.state !== 'fetching') return
      if (!stored) change({ state: 'clean' })
      else change({ value: stored.content as T, foundFrom: stored.keptAt, savedAt: stored.keptAt, state: 'saved' })
    } catch {
      // Without a connection the form works, and says that nothing is kept yet.
      if (current.state === 'fetching') change({ state: 'failed' })
    }
  }

  return {
    opened: open(),
    get state() {
      return current
    },
    set(next: T | ((before: T) => T)): void {
      const value = typeof next === 'function' ? (next as (before: T) => T)(current.value) : next
      unsaved = true
      change({ value, state: 'typing' })
      clearTimeout(timer)
      timer = setTimeout(() => void save(), pauseMs)
    },
    save,
    /** Throws the draft away, here and where it is kept. */
    async discard(): Promise<void> {
      clearTimeout(timer)
      unsaved = false
      await queue
      change({ value: initial, foundFrom: undefined, savedAt: undefined, state: 'clean' })
      await shelf.drop()
    },
    /** The form is leaving the screen: what was typed last is still kept. */
    stop(): void {
      stopped = true
      void save(true)
      clearTimeout(timer)
    },
  }
}
