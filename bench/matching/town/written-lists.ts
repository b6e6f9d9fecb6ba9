/** Names as they are written by hand: with commas, on as many lines as it takes. */
export function list(text: string): string[] {
  return text.trim().split(/\s*[,\n]\s*/)
}

/** A line is a group of spellings of one name. */
export function groups(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
}

/** A line is an official name and what those who have it are called. */
export function calls(text: string): Record<string, string[]> {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [official = '', called = ''] = line.trim().split(/:\s*/)
        return [official, called.split(/\s+/)]
      }),
  )
}
