import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDraftKeeper, type DraftShelf } from './draft-keeper.ts'

const moment = new Date('2026-11-23T09:04:00Z')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A shelf in memory whose answers come when the test says so. */
function aShelf(left: { content: unknown; keptAt: string } | null = null) {
  const kept: unknown[] = []
  const waiting: (() => void)[] = []
  let offline = false
  const answer = () => new Promise<void>((resolve) => waiting.push(resolve))
  const shelf: DraftShelf = {
    fetch: async () => {
      await answer()
      if (offline) throw new Error('offline')
      return left
    },
    keep: async (content) => {
      await answer()
      if (offline) throw new Error('offline')
      kept.push(content)
    },
    drop: async () => {
      kept.push('dropped')
    },
  }
  const settle = async () => {
    for (let i = 0; i < 5; i++) {
      for (const go of waiting.splice(0)) go()
      await vi.advanceTimersByTimeAsync(0)
    }
  }
  return { shelf, kept, settle, goOffline: (now: boolean) => (offline = now) }
}

function aKeeper(shelf: DraftShelf) {
  return createDraftKeeper({ shelf, initial: '', now: () => moment, onChange: () => {} })
}

test('a draft that was left is put back, with its moment', async () => {
  const { shelf, settle } = aShelf({ content: 'Hoorde je het zelf?', keptAt: '2026-11-20T10:00:00Z' })
  const keeper = aKeeper(shelf)
  await settle()
  expect(keeper.state).toEqual({
    value: 'Hoorde je het zelf?',
    state: 'saved',
    savedAt: '2026-11-20T10:00:00Z',
    foundFrom: '2026-11-20T10:00:00Z',
  })
})

test('what is typed before the old draft arrives stays', async () => {
  const { shelf, settle } = aShelf({ content: 'oud', keptAt: '2026-11-20T10:00:00Z' })
  const keeper = aKeeper(shelf)
  keeper.set('nieuw')
  await settle()
  expect(keeper.state.value).toBe('nieuw')
})

test('typing is kept once, a moment after the last key', async () => {
  const { shelf, kept, settle } = aShelf()
  const keeper = aKeeper(shelf)
  await settle()
  for (const text of ['H', 'Ho', 'Hoe']) {
    keeper.set(text)
    await vi.advanceTimersByTimeAsync(300)
  }
  expect(kept).toEqual([])
  await vi.advanceTimersByTimeAsync(900)
  await settle()
  expect(kept).toEqual(['Hoe'])
  expect(keeper.state).toMatchObject({ state: 'saved', savedAt: moment.toISOString() })
})

test('an older text never overwrites a newer one, however slow the connection is', async () => {
  const { shelf, kept, settle } = aShelf()
  const keeper = aKeeper(shelf)
  await settle()
  keeper.set('eerste')
  await vi.advanceTimersByTimeAsync(1000)
  keeper.set('tweede')
  await vi.advanceTimersByTimeAsync(1000)
  await settle()
  expect(kept).toEqual(['eerste', 'tweede'])
  expect(keeper.state.state).toBe('saved')
})

test('without a connection it says so, tries again, and loses nothing', async () => {
  const { shelf, kept, settle, goOffline } = aShelf()
  const keeper = aKeeper(shelf)
  await settle()
  goOffline(true)
  keeper.set('getypt in de trein')
  await vi.advanceTimersByTimeAsync(1000)
  await settle()
  expect(keeper.state).toMatchObject({ state: 'failed', value: 'getypt in de trein' })
  goOffline(false)
  await vi.advanceTimersByTimeAsync(10_000)
  await settle()
  expect(kept).toEqual(['getypt in de trein'])
  expect(keeper.state.state).toBe('saved')
})

test('leaving the page keeps what was typed last', async () => {
  const { shelf, kept, settle } = aShelf()
  const keeper = aKeeper(shelf)
  await settle()
  keeper.set('half een zin')
  keeper.stop()
  await settle()
  expect(kept).toEqual(['half een zin'])
})

test('a draft that is thrown away is not kept afterwards', async () => {
  const { shelf, kept, settle } = aShelf()
  const keeper = aKeeper(shelf)
  await settle()
  keeper.set('weg ermee')
  await keeper.discard()
  await vi.advanceTimersByTimeAsync(20_000)
  await settle()
  expect(kept).toEqual(['dropped'])
  expect(keeper.state).toMatchObject({ value: '', state: 'clean' })
})
