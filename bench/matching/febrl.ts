import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { percent } from './figures.ts'
import { peers, runPeer } from './peers/peers.ts'
import { voorkant } from './product.ts'
import { type Goal, table, tableOfGoals } from './report.ts'
import { readCsv } from './town/files.ts'

/** Role of each column, without the social security number, which has no counterpart in our work. */
const allFields =
  'given=given_name,family=surname,house=street_number,street=address_1,text=address_2,place=suburb,postcode=postcode,region=state,birth=date_of_birth'
const fourFields = 'given=given_name,family=surname,birth=date_of_birth,place=suburb'

const shared = fileURLToPath(new URL('../../../shared/bench/febrl/', import.meta.url))

/** The folder with the Febrl sets; they are public, and not copied into this project. */
export function febrlFolder(given: string | undefined): string {
  const folder = given ? resolve(given) : shared
  if (!existsSync(join(folder, 'dataset3.csv'))) {
    throw new Error(`no Febrl sets in ${folder}; say where with --data: dataset3.csv, dataset4a.csv and dataset4b.csv`)
  }
  return folder
}

export type Pair = readonly [string, string]
export type Score = { readonly precision: number; readonly recall: number; readonly f1: number }

/** `rec-12-org` and `rec-12-dup-3` are the same person. */
const personOf = (record: string): string => /^rec-(\d+)-/.exec(record)?.[1] ?? ''

/** How well pairs agree with the truth, out of all pairs of these groups. */
export function scoreOf(pairs: readonly Pair[], truePairs: number): Score {
  const right = pairs.filter(([one, other]) => personOf(one) === personOf(other)).length
  const precision = right / pairs.length
  const recall = right / truePairs
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) }
}

export function truePairsWithin(records: readonly string[]): number {
  return [...sizesOf(records.map(personOf)).values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0)
}

export function truePairsAcross(left: readonly string[], right: readonly string[]): number {
  const there = sizesOf(right.map(personOf))
  return left.reduce((sum, record) => sum + (there.get(personOf(record)) ?? 0), 0)
}

/** All pairs of records that were put in the same cluster. */
export function pairsOfClusters(rows: readonly { record: string; cluster: string }[]): Pair[] {
  const clusters = new Map<string, string[]>()
  for (const { record, cluster } of rows) clusters.set(cluster, [...(clusters.get(cluster) ?? []), record])
  return [...clusters.values()].flatMap((members) =>
    members.flatMap((one, place) => members.slice(place + 1).map((other): Pair => [one, other])),
  )
}

function sizesOf(list: readonly string[]): Map<string, number> {
  const sizes = new Map<string, number>()
  for (const item of list) sizes.set(item, (sizes.get(item) ?? 0) + 1)
  return sizes
}

export type Line = {
  readonly set: '3' | '4'
  readonly fields: 'all' | 'four'
  readonly who: string
  readonly score: Score
  readonly seconds: number
}

const recordsOf = (file: string): string[] => readCsv(file).map((row) => row['rec_id'] ?? '')
const likelyPairs = (file: string): Pair[] =>
  readCsv(file)
    .filter((row) => Number(row['probability']) >= 0.5)
    .map((row) => [row['record_a'] ?? '', row['record_b'] ?? ''])

/** Has the product find the same persons in Febrl 3 (one list) and 4 (two lists), with all fields and with four. */
export async function runFebrl(folder: string): Promise<Line[]> {
  const work = mkdtempSync(join(tmpdir(), 'voorkant-febrl-'))
  const [three, left, right] = ['dataset3.csv', 'dataset4a.csv', 'dataset4b.csv'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  const [out, clusters] = [join(work, 'pairs.csv'), join(work, 'clusters.csv')]
  const within = truePairsWithin(recordsOf(three))
  const across = truePairsAcross(recordsOf(left), recordsOf(right))
  const lines: Line[] = []
  try {
    for (const [fields, roles] of [
      ['all', allFields],
      ['four', fourFields],
    ] as const) {
      const dedup = ['--mode', 'dedup', '--records', three, '--fields', roles, '--out', out, '--clusters', clusters]
      const alone = await voorkant('match', ...dedup)
      const groups = readCsv(clusters) as { record: string; cluster: string }[]
      const paired = { set: '3', fields, seconds: alone.seconds } as const
      lines.push({ ...paired, who: 'Voorkant, pairs', score: scoreOf(likelyPairs(out), within) })
      lines.push({ ...paired, who: 'Voorkant, clusters', score: scoreOf(pairsOfClusters(groups), within) })
      const link = ['--mode', 'link', '--records', left, '--with', right, '--fields', roles, '--out', out]
      const linked = await voorkant('match', ...link)
      const score = scoreOf(likelyPairs(out), across)
      lines.push({ set: '4', fields, who: 'Voorkant, pairs', score, seconds: linked.seconds })
      for (const peer of peers) {
        for (const [set, files, truth] of [
          ['3', [three], within],
          ['4', [left, right], across],
        ] as const) {
          const ran = runPeer(peer, files, fields, out)
          if (!ran) continue
          lines.push({ set, fields, who: peer.name, score: scoreOf(likelyPairs(out), truth), seconds: ran.seconds })
        }
      }
    }
    return lines
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

// Measured before on the same data at 0.5 and more, with all fields and with four; they come with issue 3.
const reference: readonly (readonly [string, string, string, string])[] = [
  ['4', 'all', 'Splink 3.9, fields of its notebook', '99.92'],
  ['3', 'all', 'Splink 3.9, fields of its notebook', '99.23'],
  ['4', 'four', 'Splink 3.9', '98.02'],
  ['4', 'all', 'Python Record Linkage Toolkit, ECM', '98.51'],
  ['3', 'all', 'Python Record Linkage Toolkit, ECM', '97.68'],
]

export function goalsOf(lines: readonly Line[]): Goal[] {
  const goal = (set: Line['set'], fields: Line['fields'], who: string, least: number): Goal => {
    const f1 = lines.find((line) => line.set === set && line.fields === fields && line.who === who)?.score.f1 ?? 0
    const what = fields === 'all' ? 'all fields' : 'name, birth date and suburb alone'
    return { says: `Febrl ${set}, ${what}: F1 at least ${least}`, found: percent(f1, 2), met: f1 * 100 >= least }
  }
  return [
    goal('4', 'all', 'Voorkant, pairs', 99.9),
    goal('3', 'all', 'Voorkant, clusters', 99.7),
    goal('4', 'four', 'Voorkant, pairs', 98.7),
  ]
}

export function reportOf(lines: readonly Line[]): string {
  const missing = peers.filter(({ name }) => !lines.some(({ who }) => who === name)).map(({ name }) => name)
  return [
    'Febrl 3 (5,000 records, doubles within one list) and 4 (5,000 and 5,000, two lists), without the social security number; every pair with a probability of 0.5 or more counts.',
    '',
    table(
      ['Febrl', 'fields', 'who', 'precision %', 'recall %', 'F1 %', 'seconds'],
      [
        ...lines.map(({ set, fields, who, score, seconds }) => [
          set,
          fields,
          who,
          percent(score.precision, 2),
          percent(score.recall, 2),
          percent(score.f1, 2),
          seconds.toFixed(1),
        ]),
        ...reference.map(([set, fields, who, f1]) => [set, fields, `${who} (measured before)`, '', '', f1, '']),
      ],
    ),
    '',
    ...(missing.length > 0
      ? [`Did not run here, because the package is not installed: ${missing.join(', ')}.`, '']
      : []),
    tableOfGoals(goalsOf(lines)),
  ].join('\n')
}
