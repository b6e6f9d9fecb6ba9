import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  atPosterior,
  byError,
  byReporter,
  calibrationOf,
  foundOf,
  type Judged,
  judge,
  mistakesOf,
  percent,
  saidOf,
  strong,
  valueOf,
} from './figures.ts'
import { type Matcher, readSuggestions, type Run } from './product.ts'
import { type Goal, table, tableOfGoals } from './report.ts'
import { type Size, testSet, writeTestSet } from './town/test-set.ts'
import type { TownKind } from './town/town.ts'

export type Measured = { readonly judged: readonly Judged[]; readonly runs: readonly Run[] }

/** Has the matcher work on a set per seed, in files that come and go, and puts what it found together. */
export async function runOn(town: TownKind, size: Size, seeds: readonly number[], matcher: Matcher): Promise<Measured> {
  const judged: Judged[] = []
  const runs: Run[] = []
  for (const seed of seeds) {
    const folder = mkdtempSync(join(tmpdir(), 'voorkant-matching-'))
    try {
      const set = testSet(town, size, seed)
      const files = writeTestSet(set, folder)
      const out = join(folder, 'suggestions.csv')
      runs.push(await matcher({ people: files.people, signals: files.signals, out, on: town.today }))
      judged.push(...judge(set.truths, readSuggestions(out)))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  return { judged, runs }
}

/** What issue 3 asks on sets that nobody has seen. */
export function goalsOf(judged: readonly Judged[]): Goal[] {
  const all = foundOf(judged)
  const sure = atPosterior(judged, strong)
  const siblings = valueOf(mistakesOf(judged).unregisteredSiblings)
  const calibration = calibrationOf(saidOf(judged, 'likeliest')).error
  const least = (says: string, value: number, goal: number): Goal => ({
    says: `${says} at least ${percent(goal, 0)} %`,
    found: `${percent(value)} %`,
    met: value >= goal,
  })
  return [
    least('R@1 over all', valueOf(all.first), 0.9),
    least('R@5 over all', valueOf(all.firstFive), 0.94),
    ...byReporter(judged)
      .filter(([reporter]) => reporter === 'school' || reporter === 'police')
      .map(([reporter, own]) => least(`R@1 for ${reporter}`, valueOf(foundOf(own).first), 0.99)),
    least('suggestions from 0.95 on that are right', valueOf(sure.precision), 0.99),
    least('recall from 0.95 on', valueOf(sure.recall), 0.75),
    {
      says: 'signals about an unregistered brother, sister or twin with a strong suggestion at most 1.5 %',
      found: `${percent(siblings, 2)} %`,
      met: siblings <= 0.015,
    },
    { says: 'calibration error at most 0.02', found: calibration.toFixed(4), met: calibration <= 0.02 },
  ]
}

/** The same signals by a search box: how much of the finding is in a matcher at all. */
export function besideOf(ours: Measured, peer: Measured): string {
  const same = new Map(peer.judged.map((each) => [each.truth.signal_id, each]))
  const own = ours.judged.slice(0, peer.judged.length)
  if (!own.every(({ truth }) => same.get(truth.signal_id)?.truth.person_id === truth.person_id)) {
    throw new Error('the two were not asked the same')
  }
  const row = (who: string, judged: readonly Judged[]): string[] => [
    who,
    ...[...byReporter(judged).map(([, part]) => part), judged].flatMap((part) => {
      const { first, firstFive } = foundOf(part)
      return [`${percent(first)} / ${percent(firstFive)}`]
    }),
  ]
  return [
    `Beside a search box, on the first ${own.length} signals: PostgreSQL’s trigrams on names and street names, the same birth date first. R@1 / R@5 %.`,
    '',
    table(
      ['', 'school', 'police', 'youth-work', 'street', 'all'],
      [row('Voorkant', own), row('trigram search', peer.judged)],
    ),
  ].join('\n')
}

export function reportOf(says: string, { judged, runs }: Measured, withErrors: boolean): string {
  const found = [...byReporter(judged), ['all', judged] as const].map(([reporter, own]) => {
    const { first, firstFive, atBest } = foundOf(own)
    return [reporter, own.length, percent(first), percent(firstFive), percent(atBest)]
  })
  const sure = [0.5, strong, 0.99].map((least) => {
    const { precision, recall } = atPosterior(judged, least)
    return [`≥ ${least}`, precision.of, percent(precision, 2), percent(recall)]
  })
  const likeliest = calibrationOf(saidOf(judged, 'likeliest'))
  const mistakes = mistakesOf(judged)
  return [
    `**${says}** ${judged.length} signals; the matcher took ${runs.map(({ seconds }) => `${seconds.toFixed(1)} s`).join(', ')}.`,
    '',
    table(['reporter', 'signals', 'R@1 %', 'R@5 %', 'R@1 without any error, at best %'], found),
    '',
    table(['posterior', 'suggestions', 'right %', 'recall %'], sure),
    '',
    table(
      ['strong, but somebody else; signal about', 'signals', 'strong', '%', 'told what holds for somebody else too'],
      [
        ...Object.entries(mistakes.byCase).map(([kind, share]) => [
          kind,
          share.of,
          share.part,
          percent(share, 2),
          judged.filter(({ truth }) => truth.case === kind && truth.alike > (kind === 'registered' ? 1 : 0)).length,
        ]),
        ...Object.entries({
          'any unregistered brother, sister or twin': mistakes.unregisteredSiblings,
          'somebody registered, and it is a brother, sister or twin': mistakes.siblingInstead,
        }).map(([kind, share]) => [kind, share.of, share.part, percent(share, 2), '']),
      ],
    ),
    '',
    table(
      ['the likeliest suggestion says', 'on average %', 'suggestions', 'right %'],
      likeliest.bins.map(({ from, said, right }) => [
        `${percent(from, 0)}–${percent(from + 0.1, 0)} %`,
        percent(said),
        right.of,
        percent(right),
      ]),
    ),
    `Calibration error of the likeliest suggestion ${likeliest.error.toFixed(4)}, of all suggestions ${calibrationOf(saidOf(judged, 'all')).error.toFixed(4)}.`,
    '',
    ...(withErrors
      ? [
          table(
            ['error kind', 'signals', 'R@1 %'],
            byError(judged).map(({ kind, first }) => [kind, first.of, percent(first)]),
          ),
          '',
        ]
      : []),
    tableOfGoals(goalsOf(judged)),
  ].join('\n')
}
