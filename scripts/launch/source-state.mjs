import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/**
 * One word that changes when any of these files or folders does. Looks at sizes and times, not at contents: it is asked
 * at every start. Tests and documents are not built, so they do not count.
 * @param {string} root
 * @param {readonly string[]} sources
 */
export function stateOfSources(root, sources) {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) add(join(root, source))
  return hash.digest('hex')

  /** @param {string} path */
  function add(path) {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return
    if (found.isDirectory()) {
      for (const entry of readdirSync(path).toSorted()) add(join(path, entry))
      return
    }
    if (/\.(test\.tsx?|md)$/.test(path)) return
    hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`)
  }
}
