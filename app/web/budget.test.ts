import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const dist = fileURLToPath(new URL('../../dist/web/', import.meta.url))
const manifestFile = `${dist}.vite/manifest.json`

type Chunk = {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
  src?: string
}

const kB = 1000
const budget = { entry: 120 * kB, screen: 190 * kB, css: 25 * kB }

// `npm test` builds first; without a build there is nothing to weigh.
describe.skipIf(!existsSync(manifestFile))('what a browser fetches, compressed', () => {
  const manifest = existsSync(manifestFile)
    ? (JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, Chunk>)
    : {}
  const sizes = new Map<string, number>()
  const sizeOf = (file: string): number => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(dist + file), { level: 9 }).length
    sizes.set(file, known)
    return known
  }

  /** All chunks that must be there before this one runs. */
  function needs(name: string, found = new Set<string>()): Set<string> {
    if (found.has(name)) return found
    found.add(name)
    for (const other of manifest[name]?.imports ?? []) needs(other, found)
    return found
  }
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + sizeOf(manifest[name]?.file ?? ''), 0)
  const entry = needs('index.html')

  test('the entry weighs at most 120 kB', () => {
    expect(weigh(entry)).toBeLessThanOrEqual(budget.entry)
  })

  test('any screen opened first weighs at most 190 kB with the entry', () => {
    const heavy = Object.keys(manifest)
      .filter((name) => manifest[name]?.src?.match(/Screen\.tsx$/))
      .map((name) => ({ name, bytes: weigh(new Set([...entry, ...needs(name)])) }))
    expect(heavy.length).toBeGreaterThan(0)
    expect(heavy.filter(({ bytes }) => bytes > budget.screen)).toEqual([])
  })

  test('all style sheets of a screen together weigh at most 25 kB', () => {
    const sheets = new Set(
      Object.values(manifest).flatMap((chunk) => [
        ...(chunk.css ?? []),
        ...(chunk.file.endsWith('.css') ? [chunk.file] : []),
      ]),
    )
    const screens = [...sheets].filter((file) => file !== 'intake.css')
    expect(screens.reduce((sum, file) => sum + sizeOf(file), 0)).toBeLessThanOrEqual(budget.css)
  })

  test('the page for people on a phone in the field gets a small style sheet too', () => {
    expect(sizeOf('intake.css')).toBeLessThanOrEqual(10 * kB)
  })
})
