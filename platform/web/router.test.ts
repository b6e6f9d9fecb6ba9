import { expect, test } from 'vitest'
import { findScreen, gatherScreens } from './router.tsx'

const load = () => Promise.resolve({ default: () => null })
const screens = gatherScreens(
  ['/', '/signals', '/signals/new', '/signals/$signalId', '/signals/$signalId/compare', '/cases/$caseId/$part'].map(
    (path) => ({ path, load }),
  ),
)
const at = (path: string) => {
  const found = findScreen(screens, path)
  return found && [found.screen.path, found.params]
}

test('an address finds its screen and the parts of its path', () => {
  expect(at('/')).toEqual(['/', {}])
  expect(at('/signals')).toEqual(['/signals', {}])
  expect(at('/signals/2611-041')).toEqual(['/signals/$signalId', { signalId: '2611-041' }])
  expect(at('/cases/7/plan')).toEqual(['/cases/$caseId/$part', { caseId: '7', part: 'plan' }])
})

test('a fixed word goes before a part, whichever was declared first', () => {
  expect(at('/signals/new')?.[0]).toBe('/signals/new')
  const turned = [...screens].reverse()
  expect(findScreen(turned, '/signals/new')?.screen.path).toBe('/signals/new')
})

test('an address that nobody offers, or that cannot be read, finds nothing', () => {
  expect(at('/signals/1/2/3')).toBeUndefined()
  expect(at('/signals/%E0%A4%A')).toBeUndefined()
})

test('two screens on one address are refused', () => {
  expect(() =>
    gatherScreens([
      { path: '/cases/$caseId', load },
      { path: '/cases/$id', load },
    ]),
  ).toThrow('share the address')
})
