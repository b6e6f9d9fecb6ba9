import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isInstalled, peers, runPeer } from './peers.ts'

test('a peer of which the package is not there does not run, and each has its script', () => {
  const absent = { name: 'Nothing', script: 'nothing.py', module: 'no_such_package_of_anyone' }
  expect(isInstalled(absent)).toBe(false)
  expect(runPeer(absent, [], 'all', '/dev/null')).toBeUndefined()
  for (const { script } of peers) expect(existsSync(new URL(script, import.meta.url))).toBe(true)
})
