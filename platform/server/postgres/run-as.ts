import { readFileSync, statSync } from 'node:fs'

/** The operating system user that PostgreSQL runs as when the program itself is root; PostgreSQL refuses to be root. */
export type RunAs = { readonly uid: number; readonly gid: number }

/** The owner of an existing data folder, so that a folder made by a normal user keeps its owner; else `nobody`. */
export function whoRunsPostgres(clusterDir: string): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined
  const existing = statSync(clusterDir, { throwIfNoEntry: false })
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  return nobody()
}

function nobody(): RunAs {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  const [, , uid, gid] = line?.split(':') ?? []
  // macOS writes -2 for nobody.
  return { uid: Number(uid ?? 65534) >>> 0, gid: Number(gid ?? 65534) >>> 0 }
}
