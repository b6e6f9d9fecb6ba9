import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'

export type Goal = { readonly says: string; readonly found: string; readonly met: boolean }

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [
    `| ${head.join(' | ')} |`,
    `|---|${'--:|'.repeat(head.length - 1)}`,
    ...rows.map((row) => `| ${row.map(String).join(' | ')} |`),
  ].join('\n')
}

export function tableOfGoals(goals: readonly Goal[]): string {
  return table(
    ['Goal', 'Found', ''],
    goals.map(({ says, found, met }) => [says, found, met ? 'met' : '**not met**']),
  )
}

export function machineAndDay(now: Date): string {
  const [load = 0] = loadavg()
  const busy =
    load > cpus().length ? ` Other work ran beside it: a load of ${load.toFixed(1)}, so times are too long.` : ''
  return `${now.toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim() ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}.${busy}`
}

/** Puts a report between the markers of its name. */
export function writeReport(file: string, name: string, report: string): void {
  const text = readFileSync(file, 'utf8')
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for ${name}`)
  writeFileSync(file, `${text.slice(0, from + start.length)}\n${report}\n${text.slice(to)}`)
}
