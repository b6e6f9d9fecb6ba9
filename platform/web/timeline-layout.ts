import { addMonths, daysBetween, formatLocalDate, type LocalDate, partsOf } from '../contract/working-days.ts'

const margin = 12

/** Where a day stands on a line of a width in pixels; days outside the span stand at its ends. */
export function positionOf(day: LocalDate, from: LocalDate, to: LocalDate, width: number): number {
  const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to))
  return Math.round(margin + Math.min(1, Math.max(0, share)) * (width - 2 * margin))
}

/** The first days of the months after the start, up to the end. A long span shows fewer. */
export function monthStarts(from: LocalDate, to: LocalDate): LocalDate[] {
  const { year, month } = partsOf(from)
  const step = daysBetween(from, to) > 550 ? 3 : 1
  const starts: LocalDate[] = []
  for (let start = addMonths(formatLocalDate(year, month, 1), 1); start <= to; start = addMonths(start, 1)) {
    if ((partsOf(start).month - 1) % step === 0) starts.push(start)
  }
  return starts
}

export type PlacedLabel = { x: number; anchor: 'start' | 'middle' | 'end'; row: number }

/**
 * Puts each label in the first of four rows (above, below, higher, lower) where it touches no other, nor the line of
 * today (`keepClear`), which stands above. A label that fits in none is left to the list and the table.
 */
export function placeLabels(
  labels: readonly { x: number; text: string }[],
  width: number,
  keepClear?: number,
): (PlacedLabel | undefined)[] {
  const line = keepClear === undefined ? [] : [{ from: keepClear, to: keepClear }]
  const taken: { from: number; to: number }[][] = [[...line], [], [...line], []]
  return labels.map(({ x, text }) => {
    // 6 px is a generous mean for a letter of Source Sans 3 at 13 px.
    const size = text.length * 6
    const from = Math.min(Math.max(2, x - size / 2), width - 2 - size)
    const anchor = from === 2 ? 'start' : from === width - 2 - size ? 'end' : 'middle'
    const row = taken.findIndex((spans) => spans.every((span) => from > span.to + 6 || from + size < span.from - 6))
    if (row < 0) return undefined
    taken[row]?.push({ from, to: from + size })
    return { x: anchor === 'start' ? 2 : anchor === 'end' ? width - 2 : x, anchor, row }
  })
}
