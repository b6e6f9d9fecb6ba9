import type { Measured } from './load.ts'

/** The least time within which this part of the requests was answered. */
export function percentile(milliseconds: readonly number[], part: number): number {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN
}

export function perSecond({ milliseconds, seconds }: Measured): number {
  return milliseconds.length / seconds
}
