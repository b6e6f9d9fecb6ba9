import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The files that a check looks at. Tests hand in a few files of their own instead of the repository. */
export type Project = {
  /** Paths from the root of the repository, with forward slashes, sorted. */
  readonly files: readonly string[]
  read(path: string): string
}

export const root = resolve(import.meta.dirname, '../..')

const notOurs = new Set(['node_modules', 'dist', 'coverage', '.git', '.data', '.cache'])

/** What git knows or would add; outside a clone (an unpacked archive) everything but the folders that are generated. */
function listFiles(): string[] {
  const git = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const listed = git.status === 0 ? git.stdout.split('\0').filter((path) => path !== '') : walk('')
  return listed.filter((path) => existsSync(join(root, path))).sort()
}

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}

export function openRepository(): Project {
  const texts = new Map<string, string>()
  return {
    files: listFiles(),
    read(path) {
      let text = texts.get(path)
      if (text === undefined) {
        text = readFileSync(join(root, path), 'utf8')
        texts.set(path, text)
      }
      return text
    },
  }
}

/** A project out of a few written files, for the tests of the checks. */
export function projectOf(files: Record<string, string>): Project {
  return {
    files: Object.keys(files).sort(),
    read(path) {
      const text = files[path]
      if (text === undefined) throw new Error(`no such file in this test: ${path}`)
      return text
    },
  }
}
