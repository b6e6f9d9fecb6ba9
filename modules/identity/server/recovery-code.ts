import { createHash, randomBytes } from 'node:crypto'

// Thirty-two signs that are not mistaken for one another on paper.
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codes = 10
const length = 16

/** Ten codes of eighty random bits each, as they are printed: XXXX-XXXX-XXXX-XXXX. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () =>
    [...randomBytes(length)]
      .map((byte) => signs[byte % signs.length])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  )
}

/** What is kept of a code. Eighty random bits need no slow hash: they cannot be tried one by one. */
export function hashOfRecoveryCode(typed: string): Buffer {
  return createHash('sha256').update(typed.replace(/[\s-]/g, '').toUpperCase()).digest()
}
