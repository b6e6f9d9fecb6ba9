import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildIfNeeded } from './build.mjs'
import { bundleProgram } from './bundle.mjs'
import { stateOfSources } from './source-state.mjs'

let project: string
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'voorkant-build-')))
  write('package.json', '{ "type": "module" }')
})
afterEach(() => rmSync(project, { recursive: true }))

function write(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

test('in the built program a file still finds what lies beside its source', async () => {
  write('platform/server/fonts/folder.ts', 'export const here = import.meta.url')
  write(
    'app/cli/main.ts',
    `const { here } = await import('../../platform/server/fonts/folder.ts'); console.log(import.meta.url, here)`,
  )

  await bundleProgram(project)

  const said = execFileSync(process.execPath, [join(project, 'dist/cli/main.js')], { encoding: 'utf8', cwd: tmpdir() })
  const place = (path: string) => pathToFileURL(join(project, path)).href
  expect(said.trim().split(' ')).toEqual([place('app/cli/main.ts'), place('platform/server/fonts/folder.ts')])
})

test('what the build cannot keep right is refused', async () => {
  // In two pieces, or this file itself would not build.
  write('app/cli/main.ts', ['console.log(import.meta', 'dirname)'].join('.'))

  await expect(bundleProgram(project)).rejects.toThrow('Use import.meta.url')
})

test('the built program runs as production unless told otherwise, and its errors name the source', async () => {
  write(
    'app/cli/main.ts',
    `console.log(process.env.NODE_ENV)\n\n\nfunction fail(why: string): never {\n  throw new Error(why)\n}\nif (process.argv[2]) fail('asked')`,
  )
  const { NODE_ENV: _, ...env } = process.env

  await bundleProgram(project)

  const program = join(project, 'dist/cli/main.js')
  expect(execFileSync(process.execPath, [program], { encoding: 'utf8', env })).toBe('production\n')
  expect(() => execFileSync(process.execPath, [program, 'fail'], { env, stdio: 'pipe' })).toThrow('app/cli/main.ts:5')
})

test('what is built already counts as built', () => {
  expect(buildIfNeeded()).toBe(true)
  expect(buildIfNeeded()).toBe(true)
})

test('only a change in what is built asks for a new build', () => {
  write('app/main.ts', 'one')
  write('app/main.test.ts', 'one')
  const state = stateOfSources(project, ['app', 'absent'])

  write('app/main.test.ts', 'another test')
  write('app/README.md', 'words')
  write('docs/words.ts', 'elsewhere')
  expect(stateOfSources(project, ['app', 'absent'])).toBe(state)

  utimesSync(join(project, 'app/main.ts'), 1, 1)
  expect(stateOfSources(project, ['app', 'absent'])).not.toBe(state)
})

test('a file that came or went asks for a new build', () => {
  write('app/main.ts', 'one')
  const state = stateOfSources(project, ['app'])

  write('app/more.ts', '')
  expect(stateOfSources(project, ['app'])).not.toBe(state)
})
