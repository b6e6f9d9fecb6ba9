import { spawn } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { checkBoundaries, type Architecture } from './boundaries.ts'
import { checkCommittedFiles } from './committed-files.ts'
import { checkDependencies } from './dependencies.ts'
import { checkDocs } from './docs.ts'
import { checkGlossary } from './glossary.ts'
import { checkLaw } from './law.ts'
import { checkPersonalWords } from './personal-words.ts'
import { openRepository, root, type Project } from './project.ts'
import { checkSilences } from './silences.ts'

type Check = {
  readonly name: string
  readonly what: string
  /** Findings, one line each; none means that the check holds. */
  readonly run: (project: Project, architecture: Architecture) => readonly string[] | Promise<readonly string[]>
}

/** The tool's own script and not the link in node_modules/.bin, which is a command file on Windows. */
const tool =
  (script: string, ...options: string[]) =>
  (): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const child = spawn(process.execPath, [join(root, 'node_modules', script), ...options], {
        cwd: root,
        env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let said = ''
      child.stdout.on('data', (part: Buffer) => (said += part.toString()))
      child.stderr.on('data', (part: Buffer) => (said += part.toString()))
      child.on('error', (error) => resolve([`${script} did not start: ${error.message}`]))
      child.on('close', (code) => {
        if (code === 0) return resolve([])
        const lines = said.split('\n').filter((line) => line.trim() !== '')
        resolve(lines.length > 0 ? lines : [`${script} ended with ${code} and said nothing`])
      })
    })

const checks: readonly Check[] = [
  { name: 'types', what: 'the compiler', run: tool('typescript/bin/tsc', '-p', '.', '--noEmit', '--pretty', 'false') },
  {
    name: 'lint',
    what: 'oxlint, with types',
    run: tool('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix'),
  },
  {
    name: 'format',
    what: 'oxfmt',
    run: tool('oxfmt/bin/oxfmt', '--list-different', '--no-error-on-unmatched-pattern'),
  },
  { name: 'dead-code', what: 'knip', run: tool('knip/bin/knip.js', '--no-progress', '--no-config-hints') },
  { name: 'boundaries', what: 'architecture.js and who may import what', run: checkBoundaries },
  { name: 'glossary', what: 'every word has one meaning', run: (project, { rooms }) => checkGlossary(project, rooms) },
  { name: 'docs', what: 'links, commands and the listing', run: checkDocs },
  { name: 'law', what: 'each requirement has its test or its issue', run: checkLaw },
  { name: 'personal-words', what: 'fields that may not exist', run: checkPersonalWords },
  { name: 'dependencies', what: 'pins, licences, no learning on people', run: checkDependencies },
  {
    name: 'committed-files',
    what: 'no registries, machine paths or keys',
    run: (project) => checkCommittedFiles(project),
  },
  { name: 'silences', what: 'no rule silenced without a decision', run: checkSilences },
]

// A reader that stops reading (`| head`) is no fault of the check.
process.stdout.on('error', () => process.exit())

const shownPerCheck = 60

/** Runs the named checks, or all; says one line for each and answers the exit code. */
export async function runChecks(wanted: readonly string[]): Promise<number> {
  const names = wanted.filter((argument) => !argument.startsWith('-'))
  if (wanted.includes('--help')) {
    for (const { name, what } of checks) console.log(`${name.padEnd(16)}${what}`)
    return 0
  }
  const unknown = names.filter((name) => !checks.some((check) => check.name === name))
  if (unknown.length > 0) {
    console.error(`No such check: ${unknown.join(', ')}. There are: ${checks.map((check) => check.name).join(', ')}`)
    return 2
  }
  const chosen = names.length === 0 ? checks : checks.filter((check) => names.includes(check.name))
  const project = openRepository()
  const architecture = (await import(pathToFileURL(join(root, 'architecture.js')).href)) as Architecture

  const waiting = [...chosen]
  let failed = 0
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now()
      const findings = await attempt(check, project, architecture)
      if (findings.length > 0) failed += 1
      report(check, findings, performance.now() - started)
    }
  }
  // Two at a time: the tools among them use a core each.
  await Promise.all([work(), work()])
  console.log(failed === 0 ? `${chosen.length} checks ok` : `${failed} of ${chosen.length} checks failed`)
  return failed === 0 ? 0 : 1
}

async function attempt(check: Check, project: Project, architecture: Architecture): Promise<readonly string[]> {
  try {
    return await check.run(project, architecture)
  } catch (error) {
    return [`the check itself broke: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function report(check: Check, findings: readonly string[], milliseconds: number): void {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`
  if (findings.length === 0)
    return console.log(`ok      ${check.name.padEnd(16)} ${seconds.padStart(6)}  ${check.what}`)
  console.log(`failed  ${check.name.padEnd(16)} ${seconds.padStart(6)}  ${findings.length} lines`)
  for (const finding of findings.slice(0, shownPerCheck)) console.log(`        ${finding}`)
  if (findings.length > shownPerCheck)
    console.log(`        and ${findings.length - shownPerCheck} more: npm run check -- ${check.name}`)
}
