import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingPackages } from './missing-packages.mjs'

test('a fresh clone can install: the lock file has every package that another one asks for', () => {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'))

  expect(missingPackages(lock), 'run node scripts/complete-lock.mjs').toEqual([])
})

test('a package is looked for where Node looks for it', () => {
  const lock = {
    packages: {
      '': { dependencies: { one: '1.0.0' } },
      'node_modules/one': { dependencies: { two: '2.0.0' }, optionalDependencies: { 'one-darwin-arm64': '1.0.0' } },
      'node_modules/one/node_modules/two': { dependencies: { three: '3.0.0' } },
      'node_modules/three': {},
    },
  }

  expect(missingPackages(lock)).toEqual([
    { parent: 'node_modules/one', name: 'one-darwin-arm64', version: '1.0.0', optional: true },
  ])
})
