import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with the templates, the fonts and the worker: beside this file, or, from a bundle, in the package that holds it. */
export function findPdfFolder(from: string = dirname(fileURLToPath(import.meta.url))): string {
  for (let folder = from; ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'platform', 'server', 'pdf')]) {
      if (existsSync(join(candidate, 'pdf-worker.mjs'))) return candidate
    }
    if (dirname(folder) === folder) throw new Error('The PDF templates are not installed beside the program')
  }
}
