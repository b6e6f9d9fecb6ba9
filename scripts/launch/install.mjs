import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say, stop } from './project.mjs'

/** Runs `npm ci` when what is installed is not what package-lock.json asks for; a few milliseconds when it is. */
export function installIfNeeded() {
  if (
    isInstalled(readLock(join(root, 'package-lock.json')), readLock(join(root, 'node_modules', '.package-lock.json')))
  )
    return
  say('Installing packages (a minute or so, the first time) ...')
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  // Under npm its own program is known: the npm of the path may be another one.
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command = '', ...before] = npm
  const { status, error } = spawnSync(command, [...before, ...args], {
    cwd: root,
    // npm's own words go to the error stream: standard output stays for what the caller asked for.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && npm.length === 1,
  })
  if (status !== 0)
    stop(
      `Installing failed (${error?.message ?? `npm ci ended with ${status}`}). Is there a connection with the package registry?`,
    )
}

/**
 * npm writes down what it installed when it has finished: an interrupted install has no such list.
 * @param {Lock | undefined} wanted
 * @param {Lock | undefined} installed
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean }> }} Lock
 */
export function isInstalled(wanted, installed) {
  if (!wanted?.packages || !installed?.packages) return false
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed.packages?.[path]
    // Optional packages are for other platforms, or were left out because they do not fit this one.
    if (!found) return optional === true
    return found.version === version && found.integrity === integrity
  })
}

/** @param {string} path */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
