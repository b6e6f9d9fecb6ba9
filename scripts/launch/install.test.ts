import { expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const lock = (packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>) => ({ packages })
const pg = { version: '8.23.1', integrity: 'sha512-one' }
const forMac = { version: '18.4.0', integrity: 'sha512-mac', optional: true }

test('nothing is installed when everything of the lock file is there', () => {
  const wanted = lock({ '': {}, 'node_modules/pg': pg, 'node_modules/for-mac': forMac })

  expect(isInstalled(wanted, lock({ 'node_modules/pg': pg }))).toBe(true)
})

test('a missing, older or other package, or an interrupted install, is installed again', () => {
  const wanted = lock({ 'node_modules/pg': pg })

  expect(isInstalled(wanted, lock({}))).toBe(false)
  expect(isInstalled(wanted, lock({ 'node_modules/pg': { ...pg, version: '8.22.0' } }))).toBe(false)
  expect(isInstalled(wanted, lock({ 'node_modules/pg': { ...pg, integrity: 'sha512-two' } }))).toBe(false)
  expect(isInstalled(wanted, undefined)).toBe(false)
})
