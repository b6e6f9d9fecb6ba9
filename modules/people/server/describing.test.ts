import { beforeAll, expect, test } from 'vitest'
import { localDate, localDateOf } from '../../../platform/contract/working-days.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import { destroyOnFor, openSubject, type SubjectType, toProfessional } from '../../privacy/server/index.ts'
import type { DataKind } from '../../../platform/contract/endpoint.ts'
import { ageWords, type DescriptionInput } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { isPossibleBirthDate, knownFieldsOf } from './described-subject.ts'
import { aDescribedSignal } from './fixtures.ts'
import { matchKeysOf } from './match-keys.ts'
import { copyDescription, describePerson, getDescription, presentPseudonym, suggestionsFor } from './index.ts'

const platform = await testPlatform()
let here: Town

beforeAll(async () => {
  here = await aTown(platform, 9201)
})

const today = localDate('2026-11-23')
const sterre: DescriptionInput = {
  givenNames: 'Sterre',
  familyName: 'de Lange',
  birthDate: '2012',
  school: 'Lyceum Molenvaart',
  telephone: '0612345683',
}

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) =>
  perform(platform, actor, 'signalering', async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })

function anEmptySubject(work: Work, type: SubjectType, kinds: readonly DataKind[]): Promise<string> {
  const rule = 'signal-in-progress-6-months'
  return openSubject(work, {
    type,
    destroyOn: destroyOnFor(rule, localDateOf(work.now)),
    rule,
    grants: [
      {
        holder: toProfessional(String(work.actor.professionalId)),
        kinds,
        reason: 'coordinator',
        until: new Date('2027-01-01'),
      },
    ],
  })
}

test('a family name written in one field gives its infix back, and an estimate gives way to a birth date', () => {
  expect(knownFieldsOf({ familyName: ' van der  Berg ' }, today)).toMatchObject({
    infix: 'van der',
    familyName: 'Berg',
  })
  expect(knownFieldsOf({ estimatedAge: 15 }, today).estimate).toEqual({ years: 15, on: today })
  expect(knownFieldsOf({ estimatedAge: 15, birthDate: '2011' }, today).estimate).toBeNull()
})

test('a birth date must exist, lie behind us and be that of a young person', () => {
  expect(
    (['2011', '2011-03', '2012-02-29', '2026-11-23'] as const).map((date) => isPossibleBirthDate(date, today)),
  ).toEqual([true, true, true, true])
  expect(
    (['2011-02-30', '2011-13', '2026-11-24', '2027', '1985'] as const).map((date) => isPossibleBirthDate(date, today)),
  ).toEqual([false, false, false, false, false])
})

test('an impossible birth date is refused and nothing is kept', async () => {
  const before = await platform.owner.query('select from people.description')
  await expect(as(here.ilse, (work) => aDescribedSignal(work, { birthDate: '2011-02-30' }))).rejects.toMatchObject({
    code: 'birth-date-impossible',
  })
  expect((await platform.owner.query('select from people.description')).rowCount).toBe(before.rowCount)
})

test('where names stay hidden a young person is initials and an age', async () => {
  const subject = await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  const pseudonym = presentPseudonym(await as(here.soraya, (work) => getDescription(work, subject)), today)
  expect(pseudonym).toEqual({ descriptionId: expect.any(String), initials: 'S.L.', age: '13-14' })
  expect([pseudonym.age, '~15', '15', null].map((age) => ageWords(age, 'nl'))).toEqual([
    '13 of 14 jaar',
    'ongeveer 15 jaar',
    '15 jaar',
    'leeftijd onbekend',
  ])
  expect(presentPseudonym(undefined, today)).toEqual({ descriptionId: null, initials: null, age: null })
})

test('describing again corrects what the organisation told, and forgets what it withdrew', async () => {
  const subject = await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  const corrected = { givenNames: 'Sterre', familyName: 'de Lange', birthDate: '2012-05-01' } as const
  await as(here.ilse, (work) => describePerson(work, subject, corrected))
  const { rows } = await platform.owner.query<{ key: string }>(
    `select key from people.match_key where subject_id = $1 order by key`,
    [subject],
  )
  const space = { municipalityId: here.ilse.municipalityId, purpose: 'signalering' }
  expect(rows.map(({ key }) => key).toSorted()).toEqual(
    matchKeysOf(knownFieldsOf(corrected, today), space)
      .map(({ key }) => key)
      .toSorted(),
  )
  expect(await as(here.soraya, (work) => getDescription(work, subject))).toMatchObject({
    birthDate: '2012-05-01',
    school: null,
    telephone: null,
  })
})

test('what another organisation tells fills in, and corrects nothing', async () => {
  const subject = await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  await as(here.soraya, (work) =>
    describePerson(work, subject, { givenNames: 'Ster', familyName: 'Lange', nickname: 'Stertje' }),
  )
  expect(await as(here.femke, (work) => getDescription(work, subject))).toMatchObject({
    givenNames: 'Sterre',
    infix: 'de',
    nickname: 'Stertje',
  })
})

test('a description goes along to another purpose, and the work there goes on for that purpose', async () => {
  const signal = await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  const seen = await as(here.soraya, (work) =>
    work.underPurpose('pga', async (pga) => {
      const subject = await anEmptySubject(pga, 'case', ['identity', 'contact'])
      await copyDescription(work, signal, pga, subject, { reference: '2611-007', recordId: crypto.randomUUID() })
      return { inCase: await getDescription(pga, subject), signalFromThere: await getDescription(pga, signal) }
    }),
  )
  expect(seen.inCase).toMatchObject({
    familyName: 'Lange',
    telephone: '0612345683',
    reference: '2611-007',
    purpose: 'pga',
  })
  expect(seen.signalFromThere).toBeUndefined()
})

test('an agenda item takes the initials along, leaves contact data behind where nobody may see them, and suggests nothing', async () => {
  const signal = await as(here.ilse, (work) =>
    aDescribedSignal(work, {
      givenNames: 'Fenna',
      familyName: 'Agendapunt',
      telephone: '0687654321',
      school: 'De Zwaluw',
    }),
  )
  const item = await as(here.soraya, async (work) => {
    const subject = await anEmptySubject(work, 'agenda-item', ['identity'])
    await copyDescription(work, signal, work, subject)
    return subject
  })
  expect(await as(here.soraya, (work) => getDescription(work, item))).toMatchObject({
    initials: 'F.A.',
    telephone: null,
  })
  for (const table of ['contact', 'match_key', 'name_key'])
    expect((await platform.owner.query(`select from people.${table} where subject_id = $1`, [item])).rowCount).toBe(0)
  expect(await as(here.soraya, (work) => suggestionsFor(work, signal))).toEqual([])
})

test('who may not compare gets no suggestions', async () => {
  await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  const own = await as(here.ilse, (work) => aDescribedSignal(work, sterre))
  expect(await as(here.ilse, (work) => suggestionsFor(work, own))).toEqual([])
  expect((await as(here.soraya, (work) => suggestionsFor(work, own))).length).toBeGreaterThan(0)
})
