import { expect, test } from 'vitest'
import { destroyOnAfterClosing, inShortOf, kindOfFact, kindsShared } from './signal.ts'

const seen = (text: string) => ({ text, kind: 'observation' as const })

test('the short line is the first sentence, or what fits of it', () => {
  expect(inShortOf([seen('Had twee telefoons in de les. Eén ging over.')])).toBe('Had twee telefoons in de les')
  const long = inShortOf([
    seen('Stond de hele avond met vier onbekende volwassenen bij een auto achter het winkelcentrum te praten'),
  ])
  expect(long?.length).toBeLessThanOrEqual(82)
  expect(long).toMatch(/ …$/)
})

test('a school record never stands in the short line', () => {
  expect(inShortOf([{ text: 'Miste zes lessen.', kind: 'education' }])).toBeNull()
})

test('only school and municipality write school records; another tells it as something seen', () => {
  const absence = { text: 'Miste zes lessen.', code: 'SIG-17', world: 'school', basis: 'own-record' } as const
  expect(kindOfFact(absence, 'education')).toBe('education')
  expect(kindOfFact(absence, 'municipality')).toBe('education')
  expect(kindOfFact(absence, 'community')).toBe('observation')
  expect(kindOfFact({ ...absence, code: 'SIG-05', basis: 'own-observation' }, 'education')).toBe('observation')
})

test('a telephone number says who somebody is, and how to reach them', () => {
  expect(kindsShared(undefined, ['observation'])).toEqual(['observation'])
  expect(kindsShared({ telephone: '0699900011' }, ['observation'])).toEqual(['observation', 'identity', 'contact'])
  expect(kindsShared({ school: 'Sluiskamp' }, ['education', 'observation'])).toEqual([
    'observation',
    'identity',
    'education',
  ])
})

test('closing never keeps a signal longer than planned, and leaves two weeks to correct', () => {
  const received = new Date('2026-01-10T10:00:00Z')
  expect(destroyOnAfterClosing(received, new Date('2026-02-01T10:00:00Z'), '2026-07-10')).toBe('2026-07-10')
  expect(destroyOnAfterClosing(received, new Date('2026-07-05T10:00:00Z'), '2026-07-10')).toBe('2026-07-10')
  expect(destroyOnAfterClosing(received, new Date('2026-08-01T10:00:00Z'), '2027-01-10')).toBe('2026-08-15')
})
