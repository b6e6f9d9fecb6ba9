import { randomInt } from 'node:crypto'

// Without signs that look or sound alike on paper or by telephone, and without vowels, so that no word comes out.
const signs = '2346789BCDFGHJKMPQRTVWXY'

/** A code such as `MEER-7K4Q`: the beginning of the municipality's name and random signs. */
export function newReceiptCode(municipalityName: string, length = 4): string {
  const beginning = municipalityName
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .slice(0, 4)
    .toUpperCase()
  return `${beginning}-${Array.from({ length }, () => signs[randomInt(signs.length)]).join('')}`
}

/** A code as somebody types it: without spaces, in capitals, with the hyphen put back. */
export function typedReceiptCode(typed: string): string {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const digitsFrom = Math.min(4, bare.length)
  return `${bare.slice(0, digitsFrom)}-${bare.slice(digitsFrom)}`
}
