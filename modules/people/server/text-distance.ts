// Room for the longest text so far; comparing a million pairs would otherwise make three million rows.
let rows = [new Uint16Array(64), new Uint16Array(64), new Uint16Array(64)] as [Uint16Array, Uint16Array, Uint16Array]
let taken = new Uint8Array(64)
let matched = new Uint16Array(64)

function makeRoom(length: number): void {
  if (length < taken.length) return
  rows = [new Uint16Array(2 * length), new Uint16Array(2 * length), new Uint16Array(2 * length)]
  taken = new Uint8Array(2 * length)
  matched = new Uint16Array(2 * length)
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other (optimal alignment). */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  makeRoom(b.length + 1)
  let [beforePrevious, previous, current] = rows
  for (let j = 0; j <= b.length; j += 1) previous[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    current[0] = i
    const letter = a.charCodeAt(i - 1)
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1)
      let least = at(previous, j - 1) + (letter === other ? 0 : 1)
      const shorter = Math.min(at(previous, j), at(current, j - 1)) + 1
      if (shorter < least) least = shorter
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        const swapped = at(beforePrevious, j - 2) + 1
        if (swapped < least) least = swapped
      }
      current[j] = least
    }
    const free = beforePrevious
    beforePrevious = previous
    previous = current
    current = free
  }
  return at(previous, b.length)
}

const at = (row: Uint16Array, index: number): number => row[index] as number

/** Jaro–Winkler likeness from 0 (nothing in common) to 1 (equal), with the usual bonus for up to four equal first letters. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  makeRoom(Math.max(a.length, b.length))
  taken.fill(0, 0, b.length)
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  let matches = 0
  for (let i = 0; i < a.length; i += 1) {
    const letter = a.charCodeAt(i)
    const last = Math.min(b.length - 1, i + reach)
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (taken[j] === 1 || letter !== b.charCodeAt(j)) continue
      taken[j] = 1
      matched[matches] = letter
      matches += 1
      break
    }
  }
  if (matches === 0) return 0
  let swapped = 0
  let seen = 0
  for (let j = 0; j < b.length; j += 1) {
    if (taken[j] !== 1) continue
    if (b.charCodeAt(j) !== matched[seen]) swapped += 1
    seen += 1
  }
  const jaro = (matches / a.length + matches / b.length + (matches - swapped / 2) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}
