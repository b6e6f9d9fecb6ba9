import { hash, verify } from '@node-rs/argon2'
import type { IdentityRefusal } from '../contract.ts'

/** OWASP's argon2id setting: 19 MiB, two passes. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
}

// An unknown name costs as much time as a known one, so that names cannot be told apart.
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$dlhJiYkB1ohvgdJTCEMZ3lJ1sJJ3Vd7hXY6qcHfAXJk'

export async function passwordMatches(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(passwordHash ?? nobody, password).catch(() => false)
  return matches && typeof passwordHash === 'string'
}

const obvious = `
  wachtwoord password passwort geheim secret welkom welcome hallo hello inloggen login letmein iloveyou admin
  administrator beheerder gebruiker user test demo voorkant gemeente politie school jeugd mijn my nieuw new het
  the is lente zomer herfst winter spring summer autumn januari februari maart april mei juni juli augustus
  september oktober november december maandag vrijdag
`
  .trim()
  .split(/\s+/)
const rows = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'azertyuiop']
const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

export type Owner = { readonly email: string; readonly names: readonly string[] }

/** Why a password of the right length is still no good, or null: the own address, or what anybody would try first. */
export function whyNotPassword(
  password: string,
  owner: Owner,
): Extract<IdentityRefusal, 'password-own-email' | 'password-obvious'> | null {
  const typed = plain(password)
  const [local = ''] = owner.email.split('@')
  if (typed.includes(plain(owner.email))) return 'password-own-email'
  if (made(typed, [plain(local), plain(owner.email)])) return 'password-own-email'
  const words = [...obvious, ...owner.names.flatMap((name) => name.split(/[^\p{L}]+/u)).map(plain), plain(local)]
  return isRow(typed) || isRepeated(typed) || made(typed, words) ? 'password-obvious' : null
}

/** Small letters and digits alone, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9@$]/g, '')
}

/** Nothing but these words, with digits before, between or after; also when o is written as 0. */
function made(typed: string, words: readonly string[]): boolean {
  const known = words.map((word) => word.replace(/[^a-z]/g, '')).filter((word) => word.length > 1)
  const bare = typed.replace(/^[0-9]+|[0-9]+$/g, '')
  const read = bare.replace(/[01345@$]/g, (sign) => lookalikes[sign] ?? '')
  return [typed.replace(/[^a-z]/g, ''), read.replace(/[^a-z]/g, '')].some((letters) => isMadeOf(letters, known))
}

function isMadeOf(letters: string, words: readonly string[]): boolean {
  const reached = [true]
  for (let end = 1; end <= letters.length; end += 1)
    reached[end] = words.some((word) => reached[end - word.length] === true && letters.slice(0, end).endsWith(word))
  return letters.length > 0 && reached[letters.length] === true
}

/** 123456789012, qwertyuiop12: what lies side by side, up or down. */
function isRow(typed: string): boolean {
  const along = rows.flatMap((row) => [row, row.split('').reverse().join('')])
  const pieces = typed.match(/[a-z]+|[0-9]+/g) ?? []
  return pieces.every((piece) => piece.length < 4 || along.some((row) => row.includes(piece)))
    ? pieces.some((piece) => piece.length >= 6)
    : false
}

/** aaaaaaaaaaaa, abcabcabcabc, 202620262026. */
function isRepeated(typed: string): boolean {
  return /^(.{1,6})\1+.{0,5}$/.test(typed) && new Set(typed).size < 8
}
