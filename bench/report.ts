import { cpus, release, totalmem, type } from 'node:os'
import { clientsTogether, type Outcome, type Results, type Side } from './bench.ts'
import { perSecond, percentile } from './figures.ts'
import type { Measured } from './load.ts'

type Goal = { readonly says: string; readonly found: string; readonly met: boolean }

/** What issue 2 asks of these figures. */
export function goalsOf({ outcomes, serverMegabytes }: Results): Goal[] {
  const goals = outcomes.flatMap(({ scenario, says, ours, floor }): Goal[] => {
    if (scenario === 'register' || scenario === 'signal') {
      const least = scenario === 'register' ? 60 : 50
      const part = (perSecond(ours.together) / perSecond(floor.together)) * 100
      return [
        {
          says: `${says}: at least ${least} % of the floor's requests per second`,
          found: `${part.toFixed(0)} %`,
          met: part >= least,
        },
      ]
    }
    const p95 = percentile(ours.alone.milliseconds, 0.95)
    const ratio = p95 / percentile(floor.alone.milliseconds, 0.95)
    return [
      { says: `${says}: p95 with one client at most 1.5 times the floor`, found: ratio.toFixed(2), met: ratio <= 1.5 },
      { says: `${says}: p95 with one client at most 25 ms`, found: `${p95.toFixed(1)} ms`, met: p95 <= 25 },
    ]
  })
  return [
    ...goals,
    { says: 'memory of the server under 250 MB', found: `${serverMegabytes} MB`, met: serverMegabytes < 250 },
  ]
}

/** The result as Markdown: machine, versions, figures, goals. */
export function reportOf(results: Results, now: Date): string {
  const { counts } = results
  const machine = `${cpus()[0]?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}, Node ${process.versions.node}, PostgreSQL ${results.postgres}`
  return [
    `${now.toISOString().slice(0, 10)}, ${machine}.`,
    `One municipality of ${counts['municipalities']}: ${number(counts['persons'])} persons, ${number(counts['signals'])} signals (${number(counts['openSignals'])} open), ${number(counts['cases'])} cases, ${number(counts['auditRows'])} audit rows, ${number(counts['grants'])} grants, ${number(counts['professionals'])} professionals.`,
    '',
    '| | clients | ours p50 | p95 | p99 ms | req/s | floor p50 | p95 | p99 ms | req/s | p95 ours : floor | req/s ours : floor |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...results.outcomes.flatMap(rowsOf),
    '',
    '| Goal | Found | |',
    '|---|--:|---|',
    ...goalsOf(results).map(({ says, found, met }) => `| ${says} | ${found} | ${met ? 'met' : '**not met**'} |`),
  ].join('\n')
}

function rowsOf({ says, ours, floor }: Outcome): string[] {
  return (['alone', 'together'] as const satisfies (keyof Side)[]).map((which) => {
    const [a, b] = [ours[which], floor[which]]
    const times = (percentile(a.milliseconds, 0.95) / percentile(b.milliseconds, 0.95)).toFixed(2)
    const part = `${((perSecond(a) / perSecond(b)) * 100).toFixed(0)} %`
    return `| ${which === 'alone' ? says : ''} | ${which === 'alone' ? 1 : clientsTogether} | ${cells(a)} | ${cells(b)} | ${times} | ${part} |`
  })
}

function cells(measured: Measured): string {
  return [
    ...[0.5, 0.95, 0.99].map((part) => percentile(measured.milliseconds, part).toFixed(1)),
    perSecond(measured).toFixed(0),
  ].join(' | ')
}

function number(count: number | undefined): string {
  return (count ?? 0).toLocaleString('en')
}
