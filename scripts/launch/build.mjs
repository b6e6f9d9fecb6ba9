import { spawnSync } from 'node:child_process'
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

/**
 * Builds when a source changed since the last build; some milliseconds when none did.
 * @returns {boolean} false when it could not be built
 */
export function buildIfNeeded() {
  return isBuilt() || buildInItsOwnProcess()
}

function isBuilt() {
  return (
    existsSync(builtCli) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stateOfSources(root, sources)
  )
}

/** Building takes some hundreds of megabytes, which the program should not keep. */
function buildInItsOwnProcess() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  return status === 0
}

/** Builds the pages into dist/web and the program into dist/cli. */
export async function build() {
  const state = stateOfSources(root, sources)
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
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}
