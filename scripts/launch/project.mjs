// Plain Node without packages: these files run in a fresh clone, before anything is installed.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
export const builtCli = join(root, 'dist', 'cli', 'main.js')

const oldest = [20, 19]

/** Ends the program with a clear sentence on a Node that Voorkant does not run on. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  stop(`Voorkant needs Node ${oldest.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org`)
}

/** @param {string} message */
export function say(message) {
  process.stderr.write(`${message}\n`)
}

/**
 * @param {string} message
 * @returns {never}
 */
export function stop(message) {
  say(message)
  process.exit(1)
}
