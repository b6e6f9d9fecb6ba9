import { type Case, cases, nameStocks, type Reporter, reporters, type StockName, type Truth } from './town/files.ts'

export type Suggestion = {
  readonly signalId: string
  readonly rank: number
  readonly personId: string
  readonly posterior: number
}

/** From which posterior a suggestion is strong. */
export const strong = 0.95

/** A part of a whole, with how sure that is: Wilson's interval of 95 %. */
export type Share = { readonly part: number; readonly of: number }

export function shareOf<T>(list: readonly T[], holds: (item: T) => boolean): Share {
  return { part: list.filter(holds).length, of: list.length }
}

export const valueOf = ({ part, of }: Share): number => part / of

export function intervalOf({ part, of }: Share): readonly [number, number] {
  const z = 1.96
  const share = part / of
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  return [Math.max(0, middle - half), Math.min(1, middle + half)]
}

/** A signal with what is true of it and what was suggested, the likeliest first. */
export type Judged = { readonly truth: Truth; readonly suggestions: readonly Suggestion[] }

export function judge(truths: readonly Truth[], suggestions: readonly Suggestion[]): Judged[] {
  const bySignal = new Map<string, Suggestion[]>(truths.map(({ signal_id: id }) => [id, []]))
  for (const suggestion of suggestions) {
    const list = bySignal.get(suggestion.signalId)
    if (!list) throw new Error(`a suggestion for ${suggestion.signalId}, which is no signal of this set`)
    list.push(suggestion)
  }
  return truths.map((truth) => ({
    truth,
    suggestions: (bySignal.get(truth.signal_id) ?? []).toSorted((a, b) => a.rank - b.rank),
  }))
}

const isRight = ({ person_id: id }: Truth, { personId }: Suggestion): boolean => id !== '' && id === personId

export type Found = { readonly first: Share; readonly firstFive: Share; readonly atBest: number }

/** Of the signals about somebody in the register: whether that person is the first suggestion, or among the first five. */
export function foundOf(judged: readonly Judged[]): Found {
  const known = judged.filter(({ truth }) => truth.person_id !== '')
  const among = (count: number): Share =>
    shareOf(known, ({ truth, suggestions }) => suggestions.slice(0, count).some((each) => isRight(truth, each)))
  const alike = known.reduce((sum, { truth }) => sum + 1 / Math.max(1, truth.alike), 0)
  return { first: among(1), firstFive: among(5), atBest: alike / known.length }
}

/** Suggestions from a posterior on: how many are right, and of how many of the persons in the register they are. */
export function atPosterior(judged: readonly Judged[], least: number): { precision: Share; recall: Share } {
  const made = judged.flatMap(({ truth, suggestions }) =>
    suggestions.filter(({ posterior }) => posterior >= least).map((suggestion) => isRight(truth, suggestion)),
  )
  const precision = shareOf(made, (right) => right)
  return {
    precision,
    recall: { part: precision.part, of: shareOf(judged, ({ truth }) => truth.person_id !== '').part },
  }
}

export type Bin = { readonly from: number; readonly said: number; readonly right: Share }

/**
 * Expected calibration error: suggestions in ten bins of equal width by posterior; the gap between what they say on average
 * and the share that is right, weighed by how many there are.
 */
export function calibrationOf(said: readonly { posterior: number; right: boolean }[]): { error: number; bins: Bin[] } {
  const bins = Array.from({ length: 10 }, (_, place) => place / 10)
    .map((from, place) => {
      const within = said.filter(({ posterior }) => Math.min(9, Math.floor(posterior * 10)) === place)
      const mean = within.reduce((sum, { posterior }) => sum + posterior, 0) / within.length
      return { from, said: mean, right: shareOf(within, ({ right }) => right) }
    })
    .filter(({ right }) => right.of > 0)
  const error = bins.reduce((sum, { said: mean, right }) => sum + right.of * Math.abs(mean - valueOf(right)), 0)
  return { error: said.length === 0 ? 0 : error / said.length, bins }
}

/** What each signal's likeliest suggestion said, or with `all` what every suggestion said. */
export function saidOf(judged: readonly Judged[], which: 'likeliest' | 'all'): { posterior: number; right: boolean }[] {
  return judged.flatMap(({ truth, suggestions }) =>
    suggestions
      .slice(0, which === 'all' ? suggestions.length : 1)
      .map((each) => ({ posterior: each.posterior, right: isRight(truth, each) })),
  )
}

const isWronglyStrong = ({ truth, suggestions }: Judged): boolean =>
  suggestions.some((each) => each.posterior >= strong && !isRight(truth, each))

const isFamilyStrong = ({ truth, suggestions }: Judged): boolean => {
  const family = new Set(truth.family.split(' '))
  return suggestions.some(({ personId, posterior }) => posterior >= strong && family.has(personId))
}

export type Mistakes = {
  /** Signals with a strong suggestion of somebody else, by case. */
  readonly byCase: Readonly<Record<Case, Share>>
  /** Signals about an unregistered brother, sister or twin with any strong suggestion. */
  readonly unregisteredSiblings: Share
  /** Signals about somebody in the register, with family there, whose brother, sister or twin is suggested as strong. */
  readonly siblingInstead: Share
}

export function mistakesOf(judged: readonly Judged[]): Mistakes {
  const of = (...kinds: readonly Case[]): Judged[] => judged.filter(({ truth }) => kinds.includes(truth.case))
  return {
    byCase: Object.fromEntries(cases.map((kind) => [kind, shareOf(of(kind), isWronglyStrong)])) as Record<Case, Share>,
    unregisteredSiblings: shareOf(of('unregistered-sibling', 'unregistered-twin'), isWronglyStrong),
    siblingInstead: shareOf(
      of('registered').filter(({ truth }) => truth.family !== ''),
      isFamilyStrong,
    ),
  }
}

export function byReporter(judged: readonly Judged[]): [Reporter, Judged[]][] {
  return reporters.map((reporter) => [reporter, judged.filter(({ truth }) => truth.reporter === reporter)])
}

export type ForNames = {
  readonly names: StockName
  readonly found: Found
  /** Of all signals: with a strong suggestion of somebody else. */
  readonly wronglyStrong: Share
  /** Of all strong suggestions: right. */
  readonly strongRight: Share
  readonly strongFound: Share
}

/** How well it goes for names of each origin. */
export function byNames(judged: readonly Judged[]): ForNames[] {
  return nameStocks.map((names) => {
    const own = judged.filter(({ truth }) => truth.names === names)
    const { precision, recall } = atPosterior(own, strong)
    return {
      names,
      found: foundOf(own),
      wronglyStrong: shareOf(own, isWronglyStrong),
      strongRight: precision,
      strongFound: recall,
    }
  })
}

/** Of the signals about somebody in the register with this error: whether that person is suggested first. */
export function byError(judged: readonly Judged[]): { kind: string; first: Share }[] {
  const known = judged.filter(({ truth }) => truth.person_id !== '')
  const kinds = new Set(known.flatMap(({ truth }) => truth.errors.split(' ')))
  return [...kinds]
    .map((kind) => ({
      kind: kind === '' ? 'none' : kind,
      first: foundOf(known.filter(({ truth }) => truth.errors.split(' ').includes(kind))).first,
    }))
    .toSorted((a, b) => valueOf(a.first) - valueOf(b.first))
}

export function percent(share: Share | number, digits = 1): string {
  const value = typeof share === 'number' ? share : valueOf(share)
  return Number.isNaN(value) ? '–' : (value * 100).toFixed(digits)
}
