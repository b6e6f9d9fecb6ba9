import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/**
 * Bundles the program into dist/cli of a project folder.
 * @param {string} root
 */
export async function bundleProgram(root) {
  const outdir = await bundleInto(root, 'cli', { voorkant: 'app/cli/main.ts' })
  writeFileSync(join(outdir, 'main.js'), firstFile)
}

/**
 * Bundles TypeScript for Node into a folder of `dist`, where files of the project and packages are found as from the source.
 * @param {string} root
 * @param {string} folder
 * @param {Record<string, string>} entryPoints
 */
export async function bundleInto(root, folder, entryPoints) {
  const { build } = await import('esbuild')
  const outdir = join(root, 'dist', folder)
  rmSync(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    loader: { '.css': 'empty' },
    plugins: [packagesStay, keepSourcePlaces(root)],
  })
  return outdir
}

// React and others look at NODE_ENV while they load, so it is decided before anything else is.
const firstFile = `import module from 'node:module'
process.env.NODE_ENV ??= 'production'
process.setSourceMapsEnabled(true)
module.enableCompileCache?.()
await import('./voorkant.js')
`

// Hundreds of small files each, of plain JavaScript: one by one they take a third of a second of every start.
const bundledPackages = ['kysely', 'typebox']

/** @type {import('esbuild').Plugin} */
const packagesStay = {
  name: 'packages-stay',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      const isBundled = bundledPackages.some((name) => path === name || path.startsWith(`${name}/`))
      return kind === 'entry-point' || isBundled ? undefined : { path, external: true }
    })
  },
}

/**
 * Files that the program reads beside its source (migrations, fonts, templates, a worker) stay where they are: in the
 * bundle `import.meta.url` is still the place of the source file. Every bundled file lies two folders deep.
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
function keepSourcePlaces(root) {
  return {
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
}
