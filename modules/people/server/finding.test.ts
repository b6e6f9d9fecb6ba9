import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, type Work } from '../../../platform/server/work.ts'
import { endAccess, toRole } from '../../privacy/server/index.ts'
import type { DescriptionInput } from '../contract.ts'
import { countValues, findCandidates } from './comparison-storage.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { aDescribedSignal } from './fixtures.ts'
import { describePerson, getDescription, suggestionsFor } from './index.ts'

const platform = await testPlatform()
let here: Town

beforeAll(async () => {
  here = await aTown(platform, 9301)
})

const as = <T>(actor: Town['soraya'], act: (work: Work) => Promise<T>): Promise<T> =>
  perform(platform, actor, 'signalering', async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const signals = (count: number, told: (place: number) => DescriptionInput): Promise<string[]> =>
  as(here.ilse, async (work) => {
    const subjects: string[] = []
    for (let place = 0; place < count; place += 1) subjects.push(await aDescribedSignal(work, told(place)))
    return subjects
  })
const signal = async (told: DescriptionInput): Promise<string> => String((await signals(1, () => told))[0])
const found = (subject: string): Promise<readonly string[]> => as(here.soraya, (work) => findCandidates(work, subject))
const hide = (subjects: readonly string[]): Promise<void> =>
  as(here.soraya, async (work) => {
    for (const subject of subjects) await endAccess(work, subject, { holder: toRole('information-coordinator') })
  })
const counted = (value: string) =>
  as(here.soraya, async (work) => {
    const { counts, subjects } = await countValues(work, [value])
    return { has: counts.get(value), subjects }
  })

test('what many share finds nobody, and what few share beside it does', async () => {
  const namesakes = await signals(51, () => ({ givenNames: 'Merel', birthDate: '2011' }))
  const asking = await signal({ givenNames: 'Merel', birthDate: '2011', school: 'Kompas' })
  expect(await found(asking)).toEqual([])
  const atSchool = await signal({ givenNames: 'Merel', birthDate: '2012', school: 'Kompas' })
  expect(await found(asking)).toEqual([atSchool])
  // One fewer, and the others are found as well: no more than sixty, whoever shares most and rarest first.
  await hide(namesakes.slice(0, 1))
  const all = await found(asking)
  expect(all[0]).toBe(atSchool)
  expect(all.toSorted()).toEqual([atSchool, ...namesakes.slice(1)].toSorted())
})

test('those whom the coordinator may not see never make a key one of many, however many they are', async () => {
  const told = { givenNames: 'Sjoerd', familyName: 'Hoekstra' } as const
  const hidden = await signals(120, () => told)
  await hide(hidden)
  const seen = await signals(3, () => told)
  const asking = await signal(told)
  expect([...(await found(asking))].toSorted()).toEqual(seen.toSorted())
})

test(
  'how many have a value is exact among few, near enough among many, and of those alone whom one sees',
  { timeout: 60_000 },
  async () => {
    const few = await signals(40, () => ({ familyName: 'Zandstra' }))
    expect((await counted('familyName:zandstra')).has).toBe(40)
    await hide(few.slice(0, 15))
    expect((await counted('familyName:zandstra')).has).toBe(25)
    const many = await signals(180, () => ({ familyName: 'Wouda' }))
    const estimate = (await counted('familyName:wouda')).has ?? 0
    expect(estimate).toBeGreaterThan(115)
    expect(estimate).toBeLessThan(280)
    await hide(many.slice(0, 160))
    expect((await counted('familyName:wouda')).has).toBe(20)
    expect((await counted('familyName:niemand')).has).toBeUndefined()
    const { rows } = await platform.owner.query<{ seen: number }>(
      `select count(*)::int as seen from privacy.access_grant where municipality_id = 9301 and holder = 'r:information-coordinator' and valid_until > $1`,
      [platform.clock()],
    )
    const { subjects } = await counted('familyName:wouda')
    expect(subjects / Number(rows[0]?.seen)).toBeGreaterThan(0.65)
    expect(subjects / Number(rows[0]?.seen)).toBeLessThan(1.5)
  },
)

test('after asking for suggestions a unit of work looks at those alone', async () => {
  const told = { givenNames: 'Tjerk', familyName: 'Boonstra', birthDate: '2010-04-05' } as const
  const known = await signal(told)
  const elsewhere = await signal({ givenNames: 'Anouk', familyName: 'Terpstra' })
  const asking = await signal(told)
  const seen = await as(here.soraya, async (work) => {
    await suggestionsFor(work, asking)
    return Promise.all([known, elsewhere].map(async (subject) => (await getDescription(work, subject))?.subjectId))
  })
  expect(seen).toEqual([known, undefined])
})

test('telling about one narrows nothing after it', async () => {
  const told = { givenNames: 'Jelmer', familyName: 'Postma', birthDate: '2010-04-06' } as const
  const other = await signal(told)
  const seen = await as(here.soraya, async (work) => {
    await describePerson(work, other, { nickname: 'Jel' })
    return (await getDescription(work, await signal({ givenNames: 'Fenna' })))?.givenNames
  })
  expect(seen).toBe('Fenna')
})
