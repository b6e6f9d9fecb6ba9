// npm test [-- FILE … | vitest options]: everything, from a fresh clone to one closing line.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findOrInstallChromium } from './chromium.mjs'
import { buildIfNeeded } from './launch/build.mjs'
import { installIfNeeded } from './launch/install.mjs'
import { refuseOldNode, root, say, stop } from './launch/project.mjs'
import { countTests } from './launch/count-tests.mjs'

refuseOldNode()
installIfNeeded()
try {
  process.env.CHROMIUM_PATH = findOrInstallChromium()
} catch (error) {
  stop(/** @type {Error} */ (error).message)
}
const isBuilt = buildIfNeeded()
if (!isBuilt) say('Without a build the browser tests cannot run; the others do.')

const resultFile = join(root, '.cache', `test-results-${process.pid}.json`)
mkdirSync(join(root, '.cache'), { recursive: true })
const words = [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
  ...process.argv.slice(2),
  ...(isBuilt ? [] : ['--project=unit']),
]
const { status } = spawnSync(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), ...words], {
  cwd: root,
  env: { ...process.env, NODE_ENV: 'test' },
  stdio: ['ignore', 'inherit', 'inherit'],
})

const { passed, failed, skipped } = readResults()
if (passed + failed === 0) say('No test ran.')
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`)

function readResults() {
  try {
    return countTests(JSON.parse(readFileSync(resultFile, 'utf8')), isBuilt ? status : 1)
  } catch {
    say('The tests ended without a result.')
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(resultFile, { force: true })
  }
}
