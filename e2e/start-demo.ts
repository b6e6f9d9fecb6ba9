import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the fictional municipality is served for the journeys. */
    demoUrl: string
  }
}

const voorkant = fileURLToPath(new URL('../bin/voorkant.mjs', import.meta.url))

/** One fictional municipality for all journeys, served by the program as it is built. */
export default async function startDemo(project: TestProject): Promise<() => Promise<void>> {
  // A demo that runs already, to try a journey without waiting for a new town.
  const running = process.env['VOORKANT_E2E_URL']
  if (running) {
    project.provide('demoUrl', running)
    return async () => {}
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-e2e-'))
  const child = spawn(process.execPath, [voorkant, 'demo', '--port', '0', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stopped = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const found = /ready at (http:\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the demo stopped (${code}): ${output}`)))
  })
  project.provide('demoUrl', url)
  return async () => {
    child.kill('SIGTERM')
    await stopped
    rmSync(dataDir, { recursive: true, force: true })
  }
}
