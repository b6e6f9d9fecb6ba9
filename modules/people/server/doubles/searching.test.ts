import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Purpose } from '../../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../../platform/server/work.ts'
import { endAccess, toRole } from '../../../privacy/server/index.ts'
import type { DescriptionInput } from '../../contract.ts'
import { joinedSubjects } from '../comparison-storage.ts'
import { aDescribedSignal } from '../fixtures.ts'
import { aTown, type Town } from '../fixtures/a-town.ts'
import { forgetSearches, goOnSearching, takeUpSearches } from '../jobs.ts'
import { bringTogether } from '../use-cases/bring-together.ts'
import { describePerson } from '../use-cases/describe-person.ts'
import { getCluster } from '../use-cases/get-cluster.ts'
import { getDoublesSearch } from '../use-cases/get-doubles-search.ts'
import { giveVerdict } from '../use-cases/give-verdict.ts'
import { listDoublesSearches } from '../use-cases/list-doubles-searches.ts'
import { openComparison } from '../use-cases/open-comparison.ts'
import { putOff } from '../use-cases/put-off.ts'
import { findDoublesAmong, startDoublesSearch } from '../use-cases/start-doubles-search.ts'
import { stopDoublesSearch } from '../use-cases/stop-doubles-search.ts'
import { tellApart } from '../use-cases/tell-apart.ts'
import { countRecordsOf } from './doubles-storage.ts'
import { takeStep } from './search-step.ts'

const start = new Date('2026-11-23T09:00:00Z')
const platform = await testPlatform(start)
const { owner } = platform
const [municipalityId, purpose] = [9301, 'signalering'] as const
let here: Town
let elsewhere: Town

beforeAll(async () => {
  here = await aTown(platform, municipalityId)
  elsewhere = await aTown(platform, 9302)
})
beforeEach(async () => {
  platform.setNow(start)
  await owner.query('delete from people.doubles_search; delete from privacy.subject')
  await owner.query(`update identity.role_assignment set assigned_until = null`)
  await owner.query(`update partners.covenant set stopped_purposes = '{}'`)
})

const daan: DescriptionInput = {
  givenNames: 'Daan',
  familyName: 'Kuijper',
  birthDate: '2011-03-03',
  street: 'Sluisstraat',
  neighbourhood: 'De Kolk',
  telephone: '0600000418',
}
const daanByEar: DescriptionInput = { ...daan, familyName: 'Kuiper', givenNames: 'Daan' }
const yara: DescriptionInput = {
  givenNames: 'Yara',
  familyName: 'Oosterling',
  birthDate: '2010-07-19',
  telephone: '0600000733',
}
const stranger: DescriptionInput = { givenNames: 'Wolf', familyName: 'Terpstra', birthDate: '2009-12-30' }

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>, forPurpose: Purpose = purpose) =>
  perform(platform, actor, forPurpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const signalAbout = (told: DescriptionInput, by: Actor = here.ilse, forPurpose: Purpose = purpose) =>
  as(by, (work) => aDescribedSignal(work, told), forPurpose)
const refusedWith = (code: string) => expect.objectContaining({ name: 'Refusal', code })

async function searched(by: Actor = here.soraya, within = municipalityId): Promise<string> {
  const { id } = await as(by, (work) => startDoublesSearch(work, { purpose }))
  await goOnSearching(platform, { municipalityId: within, searchId: id })
  return id
}
const found = (searchId: string, by: Actor = here.soraya, from?: number) =>
  as(by, (work) => getDoublesSearch(work, { purpose, searchId, ...(from === undefined ? {} : { from }) }))
const descriptionOf = async (subjectId: string): Promise<string> =>
  String((await owner.query('select id from people.description where subject_id = $1', [subjectId])).rows[0]?.id)
const descriptionsOf = (subjects: readonly string[]) => Promise.all(subjects.map(descriptionOf))
/** The piles by the descriptions that lie in them. */
const pilesOf = async (searchId: string, by: Actor = here.soraya): Promise<string[][]> =>
  (await found(searchId, by)).clusters.map(({ members }) => members.map(({ descriptionId }) => descriptionId))
const clusterOf = async (searchId: string): Promise<string> => String((await found(searchId)).clusters[0]?.id)

test('signals about one young person lie in one pile, oldest first, by initials and in words', async () => {
  const first = await signalAbout(daan)
  platform.setNow(new Date(start.getTime() + 60_000))
  const second = await signalAbout(daanByEar)
  await signalAbout(stranger)
  const searchId = await searched()

  const answer = await found(searchId)
  expect(answer.search).toMatchObject({
    state: 'finished',
    over: 'all',
    total: 3,
    done: 3,
    pairs: 1,
    clusters: { open: 1, later: 0, decided: 0 },
    allowed: [],
  })
  expect(await pilesOf(searchId)).toEqual([await descriptionsOf([first, second])])
  expect(answer.clusters[0]).toMatchObject({
    state: 'open',
    members: [
      { initials: 'D.K.', age: '15', recordType: 'signal', toldBy: 'docent', joinedWith: 0 },
      { initials: 'D.K.' },
    ],
    fields: expect.arrayContaining([
      { field: 'familyName', says: 'fits' },
      { field: 'birth', says: 'fits' },
    ]),
  })
  expect(JSON.stringify(answer)).not.toMatch(/Kuij?per|chance|bits|0600/)
})

test('names are on the pile itself, and that is recorded for each record', async () => {
  const subjects = [await signalAbout(daan), await signalAbout(daanByEar)]
  const clusterId = await clusterOf(await searched())
  const cluster = await as(here.soraya, (work) => getCluster(work, { purpose, clusterId }))
  expect(cluster.fields.find(({ field }) => field === 'familyName')).toMatchObject({
    says: 'fits',
    values: [{ text: 'Kuijper' }, { text: 'Kuiper' }],
  })
  expect(cluster.fields.find(({ field }) => field === 'phone')?.values).toMatchObject([
    { lastDigits: '418' },
    { lastDigits: '418' },
  ])
  expect(cluster.allowed).toEqual(['bring-together', 'tell-apart', 'put-off'])
  const { rows } = await owner.query<{ subjects: string[] }>(
    `select subjects from audit.entry where fact = 'doubles-cluster-read' order by id desc limit 1`,
  )
  expect(rows[0]?.subjects.toSorted()).toEqual(subjects.toSorted())
})

test('brothers and twins lie in no pile together on what their household shares', async () => {
  await signalAbout(daan)
  await signalAbout({ ...daan, givenNames: 'Sem' })
  await signalAbout({ ...daan, givenNames: 'Lotte', birthDate: '2009-05-06' })
  expect(await pilesOf(await searched())).toEqual([])
})

test('a record that is like two others does not draw these together when they clearly differ', async () => {
  const one = await signalAbout({ ...daan, nickname: 'Dax' })
  const between = await signalAbout({
    familyName: 'Kuijper',
    street: 'Sluisstraat',
    telephone: '0600000418',
    nickname: 'Dax',
  })
  const other = await signalAbout({ ...daan, givenNames: 'Sem', birthDate: '2008-10-21' })
  const piles = await pilesOf(await searched())
  const [a, , c] = await descriptionsOf([one, between, other])
  expect(piles.flat()).toContain(a)
  expect(piles.some((pile) => pile.includes(String(a)) && pile.includes(String(c)))).toBe(false)
})

test('what she may not see is neither searched nor counted', async () => {
  const mine = [await signalAbout(daan), await signalAbout(daanByEar)]
  const before = (await found(await searched())).search.total
  await signalAbout(daan, elsewhere.ilse)
  await signalAbout(daan, here.ilse, 'pga')
  await signalAbout(daan, here.teacherElsewhere)
  const searchId = await searched()
  expect((await found(searchId)).search).toMatchObject({ total: before, pairs: 1 })
  expect(await pilesOf(searchId)).toEqual([await descriptionsOf(mine)])
})

test('another coordinator, another municipality and another purpose find no such search and no such pile', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const searchId = await searched()
  const clusterId = await clusterOf(searchId)
  for (const [actor, forPurpose] of [
    [here.femke, purpose],
    [here.policeCoordinator, purpose],
    [elsewhere.soraya, purpose],
    [here.soraya, 'pga'],
  ] as const) {
    const looks = (act: (work: Work) => Promise<unknown>) => as(actor, act, forPurpose)
    await expect(looks((work) => getDoublesSearch(work, { purpose, searchId }))).rejects.toEqual(
      refusedWith('not-found'),
    )
    await expect(looks((work) => getCluster(work, { purpose, clusterId }))).rejects.toEqual(refusedWith('not-found'))
    await expect(looks((work) => stopDoublesSearch(work, { purpose, searchId }))).rejects.toEqual(
      refusedWith('not-found'),
    )
    expect(await looks((work) => listDoublesSearches(work))).toEqual([])
  }
})

test('the rows themselves show to nobody but who started the search, and what was told apart to who sees both', async () => {
  const [first, second] = [await signalAbout(daan), await signalAbout(daanByEar)]
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
  await perform(platform, here.soraya, purpose, (work) => takeStep(work, searchId))
  const rows = (actor: Actor, table: 'doubles_record' | 'doubles_pair' | 'apart') =>
    as(actor, async (work) => (await work.db.selectFrom(`people.${table}`).select('subject_id').execute()).length)
  expect([await rows(here.soraya, 'doubles_record'), await rows(here.femke, 'doubles_record')]).toEqual([2, 0])
  expect([await rows(here.soraya, 'doubles_pair'), await rows(here.femke, 'doubles_pair')]).toEqual([1, 0])

  await goOnSearching(platform, { municipalityId, searchId })
  const clusterId = await clusterOf(searchId)
  await as(here.soraya, (work) => tellApart(work, { purpose, clusterId, reason: 'Twee neven.' }))
  expect([await rows(here.soraya, 'apart'), await rows(here.femke, 'apart')]).toEqual([1, 1])
  for (const subject of [first, second]) {
    await as(here.ilse, (work) => endAccess(work, subject, { holder: toRole('information-coordinator') }))
    expect(await rows(here.femke, 'apart')).toBe(0)
  }
})

test('a grant that lapses between start and review takes its record out of the pile, and the pile when one is left', async () => {
  const third = await signalAbout({ ...daan, school: 'Sluiskamp College' })
  const [first, second] = [await signalAbout(daan), await signalAbout(daanByEar)]
  const searchId = await searched()
  const clusterId = await clusterOf(searchId)
  const close = (subject: string) =>
    as(here.ilse, (work) => endAccess(work, subject, { holder: toRole('information-coordinator') }))

  await close(third)
  expect(await pilesOf(searchId)).toEqual([await descriptionsOf([first, second])])
  await close(second)
  expect(await pilesOf(searchId)).toEqual([])
  await expect(as(here.soraya, (work) => getCluster(work, { purpose, clusterId }))).rejects.toEqual(
    refusedWith('not-found'),
  )
})

test('a covenant that stops closes the piles of its records at once', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const searchId = await searched()
  await owner.query(`update partners.covenant set stopped_purposes = '{signalering}' where municipality_id = $1`, [
    municipalityId,
  ])
  expect((await found(searchId)).clusters).toEqual([])
  expect((await found(searchId)).search.clusters).toEqual({ open: 0, later: 0, decided: 0 })
})

test('progress commits step by step, and what a killed server left behind goes on where it was', async () => {
  for (let at = 0; at < 7; at += 1) await signalAbout({ ...stranger, birthDate: `200${at}-01-0${at + 1}` as never })
  const pile = [await signalAbout(daan), await signalAbout(daanByEar)]
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
  expect(platform.queued.at(-1)).toEqual({ job: 'people.search-doubles', data: { municipalityId, searchId } })
  const step = (most: number) => perform(platform, here.soraya, purpose, (work) => takeStep(work, searchId, most))

  await step(4)
  expect((await found(searchId)).search).toMatchObject({ state: 'searching', total: 9, done: 4, allowed: ['stop'] })
  await expect(
    perform(platform, here.soraya, purpose, async (work) => {
      await takeStep(work, searchId, 4)
      throw new Error('the server is killed in the middle of this step')
    }),
  ).rejects.toThrow('killed')
  expect((await found(searchId)).search).toMatchObject({ state: 'searching', done: 4 })

  await takeUpSearches(platform)
  expect((await found(searchId)).search.done).toBe(4)
  platform.setNow(new Date(start.getTime() + 10 * 60_000))
  await takeUpSearches(platform)
  expect((await found(searchId)).search).toMatchObject({ state: 'finished', done: 9 })
  expect(await pilesOf(searchId)).toEqual([await descriptionsOf(pile)])
  const { rows } = await owner.query(
    'select (select count(*)::int from people.doubles_pair) as pairs, (select count(*)::int from people.doubles_record) as records',
  )
  expect(rows[0]).toEqual({ pairs: 0, records: 2 })
})

test('a step that another process is taking is left to it', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
  await perform(platform, here.soraya, purpose, async (work) => {
    await takeStep(work, searchId, 1)
    const other = await perform(platform, here.soraya, purpose, (beside) => takeStep(beside, searchId, 1))
    expect(other).toBeUndefined()
  })
  expect((await found(searchId)).search.done).toBe(1)
})

test('who is no coordinator any more has no search that goes on', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
  await owner.query('update identity.role_assignment set assigned_until = $2 where professional_id = $1', [
    here.soraya.professionalId,
    start,
  ])
  await goOnSearching(platform, { municipalityId, searchId })
  expect((await found(searchId)).search).toMatchObject({ state: 'not-allowed', done: 0, allowed: [] })
})

test.each(['finished', 'not-allowed'])(
  'a search that ended %s keeps no pair of what is not seen any more',
  async (end) => {
    const subjects = [await signalAbout(daan), await signalAbout(daanByEar), await signalAbout(daan)]
    const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
    await as(here.soraya, (work) => takeStep(work, searchId))
    const kept = async (table: string) =>
      (await owner.query(`select from people.${table} where search_id = $1`, [searchId])).rowCount
    expect(await kept('doubles_pair')).toBe(3)
    await owner.query('delete from privacy.access_grant where subject_id = any ($1)', [subjects.slice(1)])
    if (end === 'not-allowed') await owner.query('update identity.role_assignment set assigned_until = $1', [start])
    await goOnSearching(platform, { municipalityId, searchId })
    expect((await owner.query('select state from people.doubles_search')).rows).toEqual([{ state: end }])
    expect([await kept('doubles_pair'), await kept('doubles_record')]).toEqual([0, 0])
  },
)

test('nobody else ends what a search keeps, and what a stopped covenant hides is not counted as joined', async () => {
  const [one, other] = [await signalAbout(daan), await signalAbout(daanByEar)]
  const searchId = await searched()
  await expect(
    as(here.third, (work) => sql`select people.forget_search_work(${searchId}::uuid)`.execute(work.db)),
  ).rejects.toThrow('only who searches')
  const person = '018f0000-0000-7000-8000-000000000001'
  for (const subject of [one, other]) {
    await owner.query(
      `insert into people.membership (municipality_id, subject_id, person_id, purpose, source_organisation_id, joined_at) values ($1, $2, $3, 'signalering', $4, $5)`,
      [municipalityId, subject, person, here.soraya.organisationId, start],
    )
  }
  const counted = () => as(here.soraya, (work) => countRecordsOf(work, [person]))
  expect([...(await counted()).values()]).toEqual([2])
  await owner.query(`update partners.covenant set stopped_purposes = '{signalering}'`)
  expect([...(await counted()).values()]).toEqual([])
})

test('a search that is stopped leaves nothing behind, and the next may start', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const { id: searchId } = await as(here.soraya, (work) => startDoublesSearch(work, { purpose }))
  await expect(as(here.soraya, (work) => startDoublesSearch(work, { purpose }))).rejects.toEqual(
    refusedWith('search-under-way'),
  )
  await perform(platform, here.soraya, purpose, (work) => takeStep(work, searchId, 1))
  const stopped = await as(here.soraya, (work) => stopDoublesSearch(work, { purpose, searchId }))
  expect(stopped).toMatchObject({ state: 'stopped', done: 1, allowed: [] })
  expect((await owner.query('select 1 from people.doubles_record')).rowCount).toBe(0)
  await goOnSearching(platform, { municipalityId, searchId })
  expect((await found(searchId)).search.state).toBe('stopped')
  await expect(as(here.soraya, (work) => stopDoublesSearch(work, { purpose, searchId }))).rejects.toEqual(
    refusedWith('search-ended'),
  )
  expect((await found(await searched())).search.state).toBe('finished')
})

test('with fewer than two records there is nothing to search', async () => {
  await signalAbout(daan)
  await expect(as(here.soraya, (work) => startDoublesSearch(work, { purpose }))).rejects.toEqual(
    refusedWith('nothing-to-search'),
  )
})

test('a search over a list looks at the records of that list alone, and only at those she sees', async () => {
  const listed = [await signalAbout(daan), await signalAbout(daanByEar)]
  await signalAbout({ ...daan, school: 'Sluiskamp College' })
  const hidden = await signalAbout(daan, here.teacherElsewhere)
  const listId = '00000000-0000-4000-8000-000000000001'
  const { id: searchId } = await as(here.soraya, (work) =>
    findDoublesAmong(work, { listId, subjectIds: [...listed, hidden] }),
  )
  await goOnSearching(platform, { municipalityId, searchId })
  expect((await found(searchId)).search).toMatchObject({ over: 'list', total: 2, done: 2 })
  expect(await pilesOf(searchId)).toEqual([await descriptionsOf(listed)])
})

test('bringing together opens comparisons along the ticked records; only the second person joins', async () => {
  const subjects = [
    await signalAbout(daan),
    await signalAbout(daanByEar),
    await signalAbout({ ...daan, school: 'Sluiskamp College' }),
  ]
  const searchId = await searched()
  const clusterId = await clusterOf(searchId)
  const descriptionIds = await descriptionsOf(subjects)
  const secondDeciderId = String(here.femke.professionalId)
  const together = (ids: readonly string[]) =>
    as(here.soraya, (work) => bringTogether(work, { purpose, clusterId, descriptionIds: [...ids], secondDeciderId }))

  await expect(together([descriptionIds[0] as string, '00000000-0000-4000-8000-000000000009'])).rejects.toEqual(
    refusedWith('too-few-records'),
  )
  const cluster = await together(descriptionIds)
  expect(cluster).toMatchObject({ state: 'together', allowed: [] })
  expect(cluster.comparisons.map(({ state }) => state)).toEqual(['open', 'open'])
  expect(await as(here.soraya, (work) => joinedSubjects(work, String(subjects[0])))).toEqual([])
  await expect(together(descriptionIds)).rejects.toEqual(refusedWith('already-decided'))

  for (const { id: comparisonId } of cluster.comparisons)
    await as(here.femke, (work) => giveVerdict(work, { purpose, comparisonId, verdict: 'same', reason: null }))
  expect(await as(here.soraya, (work) => joinedSubjects(work, String(subjects[0])))).toEqual(
    subjects.slice(1).toSorted(),
  )
  expect(await pilesOf(await searched())).toEqual([])

  const later = await signalAbout(daan)
  const again = await found(await searched())
  expect(again.clusters).toHaveLength(1)
  expect(again.clusters[0]?.members).toMatchObject([
    { descriptionId: descriptionIds[0], joinedWith: 2 },
    { descriptionId: await descriptionOf(later), joinedWith: 0 },
  ])
})

test('only colleagues who may decide can be the second, and a refusal opens no comparison', async () => {
  const subjects = [await signalAbout(daan), await signalAbout(daanByEar)]
  const clusterId = await clusterOf(await searched())
  const descriptionIds = await descriptionsOf(subjects)
  for (const second of [here.soraya, here.manager, here.policeCoordinator])
    await expect(
      as(here.soraya, (work) =>
        bringTogether(work, { purpose, clusterId, descriptionIds, secondDeciderId: String(second.professionalId) }),
      ),
    ).rejects.toEqual(refusedWith('second-not-possible'))
  expect((await owner.query('select 1 from people.comparison')).rowCount).toBe(0)
  expect((await as(here.soraya, (work) => getCluster(work, { purpose, clusterId }))).state).toBe('open')
})

test('records that were told apart come back in no next search, until one of them is described anew', async () => {
  const [first] = [await signalAbout(daan), await signalAbout(daanByEar)]
  const clusterId = await clusterOf(await searched())
  platform.setNow(new Date(start.getTime() + 60_000))
  const apart = await as(here.soraya, (work) =>
    tellApart(work, { purpose, clusterId, reason: 'De docent zag ze naast elkaar.' }),
  )
  expect(apart).toMatchObject({
    state: 'apart',
    allowed: [],
    comparisons: [],
    toldApart: { by: 'El Amrani, S.', reason: 'De docent zag ze naast elkaar.' },
  })
  await expect(as(here.soraya, (work) => putOff(work, { purpose, clusterId }))).rejects.toEqual(
    refusedWith('already-decided'),
  )
  expect(await found(await searched())).toMatchObject({ search: { pairs: 0 }, clusters: [] })
  expect(await pilesOf(await searched(here.femke), here.femke)).toEqual([])

  platform.setNow(new Date(start.getTime() + 120_000))
  await as(here.ilse, (work) => describePerson(work, first, { ...daan, school: 'Sluiskamp College' }))
  expect((await found(await searched())).clusters).toHaveLength(1)
})

test('a third record that is like two that were told apart lies with one of them', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const clusterId = await clusterOf(await searched())
  await as(here.soraya, (work) => tellApart(work, { purpose, clusterId, reason: 'Twee neven.' }))
  await signalAbout(daan)
  const piles = await pilesOf(await searched())
  expect(piles).toHaveLength(1)
  expect(piles[0]).toHaveLength(2)
})

test('records that two people kept apart for good lie in no pile together', async () => {
  const subjects = [await signalAbout(daan), await signalAbout(daanByEar)]
  const [descriptionId, candidateId] = (await descriptionsOf(subjects)) as [string, string]
  const { id: comparisonId } = await as(here.soraya, (work) =>
    openComparison(work, {
      purpose,
      descriptionId,
      candidateId,
      secondDeciderId: String(here.femke.professionalId),
    }),
  )
  for (const decider of [here.soraya, here.femke])
    await as(decider, (work) => giveVerdict(work, { purpose, comparisonId, verdict: 'never', reason: 'Twee neven.' }))
  await signalAbout(yara)
  expect(await pilesOf(await searched())).toEqual([])

  // Neither does a third that is like both.
  await signalAbout(daan)
  const piles = await pilesOf(await searched())
  expect(piles).toHaveLength(1)
  expect(piles[0]).toHaveLength(2)
})

test('a pile that was put off stays open, and everything of a search is gone after thirty days', async () => {
  await signalAbout(daan)
  await signalAbout(daanByEar)
  const searchId = await searched()
  const clusterId = await clusterOf(searchId)
  const later = await as(here.soraya, (work) => putOff(work, { purpose, clusterId }))
  expect(later).toMatchObject({ state: 'later', allowed: ['bring-together', 'tell-apart'] })
  expect((await found(searchId)).search.clusters).toEqual({ open: 0, later: 1, decided: 0 })

  platform.setNow(new Date(start.getTime() + 30 * 86_400_000))
  await expect(found(searchId)).rejects.toEqual(refusedWith('not-found'))
  await expect(as(here.soraya, (work) => getCluster(work, { purpose, clusterId }))).rejects.toEqual(
    refusedWith('not-found'),
  )
  await forgetSearches(platform)
  const { rows } = await owner.query(
    'select (select count(*)::int from people.doubles_search) as searches, (select count(*)::int from people.doubles_cluster) as clusters, (select count(*)::int from people.doubles_record) as records',
  )
  expect(rows[0]).toEqual({ searches: 0, clusters: 0, records: 0 })
})

test('a record that is destroyed leaves its pile', async () => {
  const [first] = [await signalAbout(daan), await signalAbout(daanByEar)]
  const searchId = await searched()
  await owner.query('delete from privacy.subject where id = $1', [first])
  expect((await found(searchId)).clusters).toEqual([])
})

test('the piles of a search come by twenty, the one with the oldest record first', async () => {
  const letters = 'BCDFGHJKLMNPQRSTVWXYZ'
  for (let at = 0; at < 21; at += 1) {
    const told: DescriptionInput = {
      givenNames: `${letters[at]}aldeweij${letters[20 - at]}`,
      familyName: `${letters[(at * 5) % 21]}erkelom${letters[(at * 8 + 3) % 21]}`,
      birthDate: `20${10 + (at % 4)}-0${1 + (at % 9)}-1${at % 10}` as never,
      telephone: `06${11_000_000 + at * 3_456_789}`,
    }
    await signalAbout(told)
    await signalAbout(told)
  }
  const searchId = await searched()
  const first = await found(searchId)
  expect(first.clusters).toHaveLength(20)
  expect(first.next).toBe(20)
  const rest = await found(searchId, here.soraya, 20)
  expect(rest.clusters).toHaveLength(1)
  expect(rest.next).toBeNull()
  expect(first.search.clusters.open).toBe(21)
})
