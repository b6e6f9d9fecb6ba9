import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Another program that does the same work, run by a script beside this file when its package is there. */
export type Peer = { readonly name: string; readonly script: string; readonly module: string }

export const peers: readonly Peer[] = [
  { name: 'Splink', script: 'with_splink.py', module: 'splink' },
  { name: 'Python Record Linkage Toolkit, ECM', script: 'with_recordlinkage.py', module: 'recordlinkage' },
]

export function isInstalled({ module }: Peer): boolean {
  const asked = `import importlib.util, sys; sys.exit(importlib.util.find_spec(${JSON.stringify(module)}) is None)`
  return spawnSync('python3', ['-c', asked], { stdio: 'ignore' }).status === 0
}

/** Writes `record_a,record_b,probability`; undefined when its package is not installed. */
export function runPeer(
  peer: Peer,
  files: readonly string[],
  fields: 'all' | 'four',
  out: string,
): { seconds: number } | undefined {
  if (!isInstalled(peer)) return undefined
  const script = fileURLToPath(new URL(peer.script, import.meta.url))
  const began = performance.now()
  const { status, stderr } = spawnSync('python3', [script, fields, out, ...files], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${peer.name} ended with ${String(status)}: ${stderr.slice(-2000)}`)
  return { seconds: (performance.now() - began) / 1000 }
}
