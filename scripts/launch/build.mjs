import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram } from './bundle.mjs'
import { builtCli, root, say, stop } from './project.mjs'
import { stateOfSources } from './source-state.mjs'

const stampFile = join(root, 'dist', 'built-from')
const sources = [
  'app',
  'modules',
  'platform',
  'themes',
  'public',
  'scripts/launch',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
]

/** Builds when a source changed since the last build; some milliseconds when none did. */
export async function buildIfNeeded() {
  const state = stateOfSources(root, sources)
  if (existsSync(builtCli) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state) return
  await build(state)
}

/** Builds the pages into dist/web and the program into dist/cli. */
export async function build(state = stateOfSources(root, sources)) {
  rmSync(stampFile, { force: true })
  const began = performance.now()
  try {
    say('Building the pages ...')
    await buildPages()
    say('Building the program ...')
    await bundleProgram(root)
  } catch (error) {
    stop(`Building failed: ${error instanceof Error ? error.message : String(error)}`)
  }
  // Last, so that an interrupted build is done again.
  writeFileSync(stampFile, state)
  say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function buildPages() {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
}
