import { homedir } from 'node:os'
import { root as repositoryRoot, type Project } from './project.ts'

const binary = /\.(png|jpe?g|gif|ico|webp|woff2?|ttf|otf|pdf|docx|xlsx|odt|ods|gz|zip|wasm)$/

const patterns: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /https?:\/\/[\w.-]*\bregistry\b[\w.-]*(:\d+)?(\/|\b)/i, reason: 'names a package registry' },
  { pattern: /^\s*(@[\w-]+:)?registry\s*=/i, reason: 'sets a package registry' },
  {
    pattern: /"resolved":\s*"https?:/,
    reason: 'the lock file names a host; install with omit-lockfile-registry-resolved',
  },
  { pattern: /(^|[^\w./-])\/(home|Users)\/[a-z_][\w.-]*\//, reason: 'holds the path of one machine' },
  { pattern: /\b[A-Z]:\\Users\\/, reason: 'holds the path of one machine' },
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/, reason: 'holds a private key' },
  { pattern: /^(<{7}|>{7})( |$)/, reason: 'an unfinished merge' },
]

/** What may not be in a repository that others clone: registries, paths of this machine, keys, unfinished merges. */
export function checkCommittedFiles(
  project: Project,
  machinePaths: readonly string[] = [repositoryRoot, homedir()],
): string[] {
  const findings: string[] = []
  for (const path of project.files) {
    if (/(^|\/)\.env(\.|$)/.test(path)) findings.push(`${path}: settings with secrets are not committed`)
    // These lines are the patterns themselves and their examples.
    if (binary.test(path) || path.startsWith('scripts/check/committed-files')) continue
    const text = project.read(path)
    if (text.includes('\0')) continue
    for (const [index, line] of text.split('\n').entries()) {
      for (const { pattern, reason } of patterns)
        if (pattern.test(line)) findings.push(`${path}:${index + 1}: ${reason}`)
      if (
        machinePaths.some((machine) => machine.length > 1 && new RegExp(`${escape(machine)}(/|["'\`\\s]|$)`).test(line))
      )
        findings.push(`${path}:${index + 1}: holds the path of one machine`)
    }
  }
  return findings
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
