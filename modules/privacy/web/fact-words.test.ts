import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { facts, factWords } from './fact-words.ts'

const modules = fileURLToPath(new URL('../../', import.meta.url))

/** The names of facts that use cases record, as they stand in the source. */
function recordedFacts(): string[] {
  const sources = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^[a-z]+\/server\/.*\.ts$/.test(path) && !/(\.test|fixtures|town|testing)/.test(path),
  )
  const found = sources.flatMap((path) =>
    [...readFileSync(`${modules}${path}`, 'utf8').matchAll(/record\(\{\s*name:\s*([^,}]+)/g)].flatMap(([, said = '']) =>
      // A comparison in a condition (`mark === 'reviewed' ? … : …`) is no name of a fact.
      [...said.replace(/===\s*'[^']*'/g, '').matchAll(/'([a-z][a-z-]+)'/g)].map(([, name = '']) => name),
    ),
  )
  return [...new Set(found)].sort()
}

test('every fact that a room records has its words in the trail', () => {
  const recorded = recordedFacts()
  expect(recorded.length).toBeGreaterThan(50)
  expect(recorded.filter((name) => !(name in facts))).toEqual([])
})

test('a fact is told in both languages', () => {
  expect(factWords('name-revealed', 'nl')).toBe('naam getoond')
  expect(factWords('name-revealed', 'en')).toBe('had a name shown')
})

test('a line without words of its own is still shown', () => {
  expect(factWords('something-new', 'nl')).toBe('something new')
})

test('a refusal says that it was refused, and why', () => {
  expect(factWords('refused:not-found', 'nl')).toBe('geweigerd: bestaat niet of is niet te zien')
  expect(factWords('refused:case-closed', 'nl')).toBe('geweigerd: case-closed')
})
