const emOf: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'|!]/, 0.26],
  [/[ftr()\-/\s]/, 0.34],
  [/[mwMW%]/, 0.82],
  [/[A-Z]/, 0.6],
]

/** About how wide a text is, in pixels: charts are laid out where there is no screen to measure on. */
export function textWidth(text: string, size = 13, bold = false): number {
  let em = 0
  for (const character of text) em += emOf.find(([pattern]) => pattern.test(character))?.[1] ?? 0.5
  return Math.ceil(em * size * (bold ? 1.06 : 1))
}

/** Breaks a text at spaces so that no line is wider than `width`, except a single long word. */
export function wrapText(text: string, width: number, size = 13, bold = false): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, size, bold) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
