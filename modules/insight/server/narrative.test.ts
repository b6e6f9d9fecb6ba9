import { expect, test } from 'vitest'
import { aNarrative } from './fixtures.ts'
import { smallNumbersIn, startingNarrative, standsIn } from './narrative.ts'
import { smallNumbersToSee } from './small-numbers.ts'

test('a text goes as far as its writer says, and no further', () => {
  expect(['confidential', 'partner', 'public'].map((edition) => standsIn(edition as never, 'partner'))).toEqual([
    true,
    true,
    false,
  ])
  expect(standsIn('confidential', 'confidential')).toBe(true)
  expect(standsIn('partner', 'confidential')).toBe(false)
  expect(standsIn('public', 'public')).toBe(true)
})

test('a new report starts with the actions of the plan, and with nothing filled in', () => {
  const { changed, sections } = startingNarrative(undefined)
  expect(changed).toEqual([])
  expect(sections['early-signals'].actions.map(({ action }) => action)).toContain(
    'Signaaloverleg tussen politie, jongerenwerk en gemeente',
  )
  for (const section of Object.values(sections)) {
    expect(section.text).toBe('')
    for (const line of section.actions) expect([line.state, line.result]).toEqual(['not-started', ''])
  }
})

test('unfinished actions come along from the report before, without their old result', () => {
  const before = aNarrative()
  const sections = {
    ...before.sections,
    repression: {
      text: 'oud',
      audience: 'confidential' as const,
      actions: [
        { action: 'Nog bezig', state: 'under-way' as const, result: 'half', audience: 'partner' as const },
        { action: 'Klaar', state: 'done' as const, result: 'heel', audience: 'partner' as const },
      ],
    },
  }
  const next = startingNarrative({ ...before, sections })
  expect(next.sections.repression).toEqual({
    text: '',
    audience: 'confidential',
    actions: [{ action: 'Nog bezig', state: 'under-way', result: '', audience: 'partner' }],
  })
  expect(next.asked).toEqual([])
})

test.each([
  ['Twee jongeren stopten.', ['Twee']],
  ['Van de 64 kregen 3 geen bericht.', ['3']],
  ['Op 7 dec en op 1 maart.', []],
  ['Binnen 4.000 euro, 2,5 uur, 10%, 3/4 en € 8.', []],
  ['Een jongere, één jongere.', ['één']],
  ['In 2026 waren er 12.', []],
  ['0 keer', []],
])('small numbers in “%s” are %j', (text, found) => {
  expect(smallNumbersIn(text, 5)).toEqual(found)
})

test('only texts that leave the driehoek are looked at for small numbers', () => {
  const narrative = aNarrative({
    changed: [{ title: 'Zes plannen klaar', text: '', audience: 'public' }],
    stuck: [{ title: 'Drie wachten', text: '', audience: 'partner' }],
    asked: [{ title: 'Twee plekken', text: '', audience: 'confidential' }],
  })
  expect(smallNumbersToSee(narrative)).toEqual([
    { where: 'changed', number: 'Zes', edition: 'public' },
    { where: 'stuck', number: 'Drie', edition: 'partner' },
  ])
})
