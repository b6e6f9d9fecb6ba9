import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Suggestion } from './figures.ts'
import { readCsv } from './town/files.ts'

export type Run = {
  readonly seconds: number
  /** What it took of the processors: on a machine where others work too, the clock says little. */
  readonly processorSeconds: number | undefined
  readonly peakMegabytes: number | undefined
}

/** Makes suggestions out of two files. The bench asks the product; a test of the bench may ask something simpler. */
export type Matcher = (asked: { people: string; signals: string; out: string; on: string }) => Promise<Run>

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Whether the program is asked as it is shipped, or as it stands in the source, which starts some seconds later. */
export const isBuilt = (): boolean => existsSync(`${root}dist/cli/main.js`)

/** `voorkant` as anyone runs it: without a server, without a database. */
export async function voorkant(...given: readonly string[]): Promise<Run> {
  const began = performance.now()
  const child = spawn(process.execPath, [`${root}bin/voorkant.mjs`, ...given], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4000)))
  let peak: number | undefined
  let processorSeconds: number | undefined
  const watch = setInterval(() => {
    processorSeconds = processorSecondsOf(child.pid) ?? processorSeconds
    const now = megabytesOfTree(child.pid)
    if (now !== undefined) peak = Math.max(peak ?? 0, now)
  }, 50)
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject)
      child.once('close', resolve)
    })
    if (code !== 0) throw new Error(`voorkant ${given.join(' ')} ended with ${String(code)}: ${said}`)
    return { seconds: (performance.now() - began) / 1000, processorSeconds, peakMegabytes: peak }
  } finally {
    clearInterval(watch)
  }
}

export const product: Matcher = ({ people, signals, out, on }) =>
  voorkant('match', '--people', people, '--signals', signals, '--out', out, '--on', on)

// Linux counts in hundredths of a second, in the user's and the kernel's name, behind the name of the program.
function processorSecondsOf(pid: number | undefined): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid ?? ''}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return undefined
  }
}

/** Peak memory of a process and now that of what it started; only Linux tells. */
function megabytesOfTree(pid: number | undefined): number | undefined {
  if (pid === undefined || !existsSync(`/proc/${pid}/status`)) return undefined
  try {
    const own = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.reduce((sum, child) => sum + (megabytesOfTree(Number(child)) ?? 0), own)
  } catch {
    // It ended while we looked.
    return undefined
  }
}

export function readSuggestions(file: string): Suggestion[] {
  return readCsv(file).map((row) => {
    const posterior = Number(row['posterior'])
    if (!(posterior >= 0 && posterior <= 1)) throw new Error(`${row['posterior']} is no probability`)
    return {
      signalId: row['signal_id'] ?? '',
      rank: Number(row['rank']),
      personId: row['person_id'] ?? '',
      posterior,
    }
  })
}
