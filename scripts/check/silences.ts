import { isSource, sourceOf } from './source.ts'
import type { Project } from './project.ts'

const silencer =
  /(?<!\w)(oxlint-disable|eslint-disable|@ts-ignore|@ts-nocheck|@ts-expect-error|prettier-ignore|oxfmt-ignore|knip-ignore|c8 ignore|v8 ignore)/

const lintConfig = '.oxlintrc.json'

type LintConfig = { rules?: Record<string, unknown>; overrides?: { rules?: Record<string, unknown> }[] }

/** A rule is silenced by a decision: in a comment by naming `docs/decisions/NNNN`, in the settings by standing in one. */
export function checkSilences(project: Project): string[] {
  const findings: string[] = []
  const decisions = project.files.filter((path) => /^docs\/decisions\/\d{4}-.*\.md$/.test(path))
  for (const path of project.files.filter((file) => isSource(file) && !file.startsWith('scripts/check/silences')))
    for (const { name: comment, line } of sourceOf(project, path).comments) {
      const silenced = silencer.exec(comment)?.[1]
      if (silenced === undefined) continue
      // A test may show that something does not compile; the sentence behind it says what.
      if (silenced === '@ts-expect-error' && /\.test(-d)?\.tsx?$/.test(path) && /@ts-expect-error.{8,}/.test(comment))
        continue
      const number = /docs\/decisions\/(\d{4})/.exec(comment)?.[1]
      if (number === undefined)
        findings.push(`${path}:${line}: ${silenced} without a decision (name docs/decisions/NNNN behind it)`)
      else if (!decisions.some((decision) => decision.startsWith(`docs/decisions/${number}-`)))
        findings.push(`${path}:${line}: there is no docs/decisions/${number}`)
    }
  if (!project.files.includes(lintConfig)) return findings
  const config = JSON.parse(project.read(lintConfig)) as LintConfig
  const all = decisions.map((decision) => project.read(decision)).join('\n')
  for (const rules of [config.rules, ...(config.overrides ?? []).map((override) => override.rules)])
    for (const [rule, setting] of Object.entries(rules ?? {}))
      if ((setting === 'off' || setting === 'allow' || setting === 0) && !all.includes(`\`${rule}\``))
        findings.push(`${lintConfig}: ${rule} is off and no decision says why`)
  return findings
}
