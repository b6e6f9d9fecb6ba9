import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { builtCli, root, say } from './project.mjs'

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
  const state = stateOfSources()
  if (existsSync(builtCli) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state) return
  await build(state)
}

/** Builds the pages into dist/web and the program into dist/cli. */
export async function build(state = stateOfSources()) {
  rmSync(stampFile, { force: true })
  const began = performance.now()
  say('Building the pages ...')
  await buildWeb()
  say('Building the program ...')
  await buildProgram()
  // Last, so that an interrupted build is done again.
  writeFileSync(stampFile, state)
  say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

async function buildWeb() {
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
}

async function buildProgram() {
  const { build } = await import('esbuild')
  const outdir = join(root, 'dist', 'cli')
  rmSync(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints: { voorkant: 'app/cli/main.ts' },
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    define: { 'import.meta.env.DEV': 'false', 'import.meta.env.PROD': 'true' },
    loader: { '.css': 'empty' },
    plugins: [keepSourcePlaces],
  })
  mkdirSync(outdir, { recursive: true })
  writeFileSync(builtCli, firstFile)
}

// React and others look at NODE_ENV while they load, so it is decided before anything else is.
const firstFile = `import module from 'node:module'
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)
module.enableCompileCache?.()
await import('./voorkant.js')
`

/**
 * Files that the program reads beside its source (migrations, fonts, templates, a worker) stay where they are: in the
 * bundle `import.meta.url` is still the place of the source file. Every bundled file lies two folders deep.
 * @type {import('esbuild').Plugin}
 */
const keepSourcePlaces = {
  name: 'keep-source-places',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined
      const text = readFileSync(path, 'utf8')
      if (/\bimport\.meta\.(dirname|filename|resolve)\b/.test(text)) {
        return { errors: [{ text: 'Use import.meta.url: the build keeps that one right', location: { file: path } }] }
      }
      if (!text.includes('import.meta.url')) return undefined
      const place = JSON.stringify(`../../${relative(root, path).split(sep).join('/')}`)
      return {
        contents: text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}

function stateOfSources() {
  const hash = createHash('sha256').update(process.version)
  for (const source of sources) addToHash(hash, join(root, source))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addToHash(hash, path) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return
  if (found.isDirectory()) {
    for (const entry of readdirSync(path).toSorted()) addToHash(hash, join(path, entry))
    return
  }
  if (/\.(test\.tsx?|md)$/.test(path)) return
  hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`)
}
