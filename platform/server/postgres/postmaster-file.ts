import { execFileSync } from 'node:child_process'
import { readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL writes in its `postmaster.pid`. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly socketDir: string
  readonly state: 'starting' | 'stopping' | 'ready' | 'unknown'
}

/** The file as it stands, whether or not its process still lives. */
export function readPostmasterFile(clusterDir: string): Postmaster | undefined {
  let lines: string[]
  try {
    lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code))) return undefined
    throw error
  }
  const word = lines[7]?.trim()
  const state = word === 'starting' || word === 'stopping' || word === 'ready' ? word : 'unknown'
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3] ?? 0), socketDir: lines[4]?.trim() ?? '', state }
}

export function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Process numbers come back after a restart of the machine or container: is this one really PostgreSQL on this folder? */
export function isPostmasterOf(clusterDir: string, pid: number): boolean {
  if (!isRunning(pid)) return false
  try {
    if (process.platform === 'linux') {
      if (readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')) return false
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir)
    }
    if (process.platform === 'win32') return true
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    // Not ours to look into: better to be refused by PostgreSQL than to touch a folder in use.
    return isRunning(pid)
  }
}
