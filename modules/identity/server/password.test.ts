import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPassword, passwordMatches, whyNotPassword } from './password.ts'

const ilse = {
  email: 'i.bakker@sluiskampcollege.example',
  names: ['Merenbroek', 'Sluiskamp College', 'Ilse', 'Bakker'],
}

test.each([
  'i.bakker@sluiskampcollege.example',
  'I.Bakker@SluiskampCollege.example!',
  'mijn i.bakker@sluiskampcollege.example 2026',
  'i.bakker202611',
])('the own address is no password: %s', (password) => {
  expect(whyNotPassword(password, ilse)).toBe('password-own-email')
})

test.each([
  'wachtwoord12',
  'Wachtwoord2026!',
  'W@chtw00rd2026',
  'welkomwelkom',
  'Welkom-01-2026',
  'password1234',
  'MijnWachtwoord1',
  'gemeentemerenbroek',
  'Bakker-Ilse-1985',
  'SluiskampCollege1',
  'november 2026',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '202620262026',
  '123456789012',
  '987654321098',
  'qwertyuiop12',
  'abcdefghijkl',
])('what anybody would try first is no password: %s', (password) => {
  expect(whyNotPassword(password, ilse)).toBe('password-obvious')
})

test.each([
  'een boot op de Merenvaart',
  'paard batterij nietje',
  'vijf regenjassen, geen regen',
  'welkom bij tante Sjaan',
  'Xk3-pLm9-Qw7z',
])('a few words, or anything that nobody guesses, is a password: %s', (password) => {
  expect(whyNotPassword(password, ilse)).toBe(null)
})

test('random words of random letters are never called obvious, and nothing that is typed makes it stumble', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray('bcdfgjkmpqvxz'.split(''), { minLength: 12 }), (letters) => {
      expect(whyNotPassword(letters.join(''), ilse)).toBe(null)
    }),
    { seed: 20261122 },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 12, maxLength: 200 }), (password) => {
      expect([null, 'password-obvious', 'password-own-email']).toContain(whyNotPassword(password, ilse))
    }),
    { seed: 20261122 },
  )
})

test('a password is kept as argon2id, and nothing matches what is not there', async () => {
  const kept = await hashPassword('een boot op de Merenvaart')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordMatches(kept, 'een boot op de Merenvaart')).toBe(true)
  expect(await passwordMatches(kept, 'een boot op de merenvaart')).toBe(false)
  expect(await passwordMatches(null, '')).toBe(false)
  expect(await passwordMatches(undefined, 'een boot op de Merenvaart')).toBe(false)
})
