import type { Project } from './project.ts'

const page = 'docs/law.md'
const statuses = ['holds', 'partly', 'not yet', 'outside'] as const

export type Requirement = {
  readonly code: string
  readonly status: string
  readonly evidence: string
  readonly line: number
}

/** The rows of the law table: code, requirement, how it is held, status, test or issue. */
export function readRequirements(text: string): Requirement[] {
  return text.split('\n').flatMap((row, index) => {
    const cells = row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    const [code = '', , , status = '', evidence = ''] = cells
    return /^R-\d\d$/.test(code) && cells.length === 5 ? [{ code, status, evidence, line: index + 1 }] : []
  })
}

/**
 * R-01 to R-38 each have one row. What holds, or holds partly, names a file that exists, and the test in it by its exact name;
 * what does not hold yet, wholly or partly, names the issue in which it will.
 */
export function checkLaw(project: Project): string[] {
  if (!project.files.includes(page)) return [`${page} is missing`]
  const rows = readRequirements(project.read(page))
  const findings: string[] = []
  for (let number = 1; number <= 38; number += 1) {
    const code = `R-${String(number).padStart(2, '0')}`
    const found = rows.filter((row) => row.code === code).length
    if (found !== 1) findings.push(`${page}: ${code} has ${found === 0 ? 'no row' : `${found} rows`} of five cells`)
  }
  for (const { code, status, evidence, line } of rows) {
    const complain = (what: string): void => void findings.push(`${page}:${line}: ${code} ${what}`)
    if (!statuses.some((known) => known === status)) complain(`is “${status}”; say ${statuses.join(', ')}`)
    if ((status === 'not yet' || status === 'partly') && !/\bissue \d+\b/.test(evidence)) complain('names no issue')
    const named = [...evidence.matchAll(/`([^`]+\.[a-z]+)`(?::\s*“([^”]+)”)?/g)]
    if ((status === 'holds' || status === 'partly') && named.length === 0) complain(`${status} and names no test`)
    for (const [, path = '', title] of named) {
      if (!project.files.includes(path)) complain(`names ${path}, which is not there`)
      else if (title !== undefined && !project.read(path).includes(title))
        complain(`names a test that ${path} does not hold: ${title}`)
    }
  }
  return findings
}
