import fc from 'fast-check'
import { Client } from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testServer, visit } from '../../../app/server/testing/signed-in.ts'
import type { Purpose } from '../../../platform/contract/endpoint.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, systemActor, type Work } from '../../../platform/server/work.ts'
import { actorOf, aProfessional } from '../../identity/server/index.ts'
import { endAccess, toRole } from '../../privacy/server/index.ts'
import type { DescriptionInput, NamesFound } from '../contract.ts'
import { aTown, type Town } from './fixtures/a-town.ts'
import { aDescribedSignal } from './fixtures.ts'
import { giveVerdict, openComparison, suggestionsFor } from './index.ts'
import { plainName } from './name-key.ts'
import { findByName } from './name-search-storage.ts'
import { describePerson } from './use-cases/describe-person.ts'
import { searchNames } from './use-cases/search-names.ts'

const platform = await testPlatform()
const { owner } = platform
let here: Town
let elsewhere: Town

beforeAll(async () => {
  here = await aTown(platform, 9301)
  elsewhere = await aTown(platform, 9302)
})
// Nobody in these tests is stopped by how often others searched, save in the test on that.
beforeEach(() => owner.query('delete from people.name_search'))

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>, purpose: Purpose = 'signalering') =>
  perform(platform, actor, purpose, async (work) => {
    const answer = await act(work)
    work.record({ name: 'tested' })
    return answer
  })
const signalAbout = (told: DescriptionInput, by: Actor = here.ilse, purpose: Purpose = 'signalering') =>
  as(by, (work) => aDescribedSignal(work, told), purpose)
const descriptionOf = async (subjectId: string): Promise<string> => {
  const { rows } = await owner.query<{ id: string }>('select id from people.description where subject_id = $1', [
    subjectId,
  ])
  return String(rows[0]?.id)
}
const refusedWith = (code: string) => expect.objectContaining({ name: 'Refusal', code })

type Asked = { name: string; birthYear?: number; reason?: string }
async function search(actor: Actor, from: string, { name, birthYear, reason }: Asked): Promise<NamesFound> {
  const descriptionId = await descriptionOf(from)
  return as(actor, (work) =>
    searchNames(work, {
      purpose: 'signalering',
      descriptionId,
      name,
      birthYear: birthYear ?? null,
      reason: reason ?? 'De melder twijfelde over de spelling',
    }),
  )
}
const namesFound = async (actor: Actor, from: string, asked: Asked) =>
  (await search(actor, from, asked)).found.map(({ descriptionId }) => descriptionId)
/** A signal that nothing but a search leads to somebody from. */
const asking = () => signalAbout({ neighbourhood: 'De Kolk' })

test('a name that was heard wrong is found, where no suggestion is, and said in words per field', async () => {
  const known = await signalAbout({ givenNames: 'Wessel', familyName: 'van der Zwaluwenburg', birthDate: '2010' })
  const from = await asking()
  expect(await as(here.soraya, (work) => suggestionsFor(work, from))).toEqual([])
  const { found } = await search(here.soraya, from, { name: 'Wessels Swaluwenberg' })
  expect(found).toMatchObject([
    { descriptionId: await descriptionOf(known), initials: 'W.Z.', toldBy: 'docent', comparison: null },
  ])
  expect(found[0]?.fields.map(({ field }) => field)).toContain('familyName')
  expect(JSON.stringify(found)).not.toMatch(/waluwenb|bits|chance|oneIn|likeness/i)
})

test('a birth year leaves out who cannot be that old, and nobody of whom it is unknown', async () => {
  const family = 'Oosterlinckx'
  const at = async (told: DescriptionInput) => descriptionOf(await signalAbout({ familyName: family, ...told }))
  const [exact, next, estimated, unknown] = [
    await at({ birthDate: '2011-03-03' }),
    await at({ birthDate: '2012' }),
    await at({ estimatedAge: 15 }),
    await at({ nickname: 'Oos' }),
  ]
  const old = await at({ birthDate: '2005' })
  const from = await asking()
  const found = await namesFound(here.soraya, from, { name: family, birthYear: 2011 })
  expect(found.toSorted()).toEqual([exact, next, estimated, unknown].toSorted())
  expect(await namesFound(here.soraya, from, { name: family })).toContain(old)
})

test('nothing is found in another municipality, for another purpose, or where no covenant lets the coordinator look', async () => {
  const told: DescriptionInput = { givenNames: 'Floor', familyName: 'Quispelhof' }
  await signalAbout(told, elsewhere.ilse)
  await signalAbout(told, here.ilse, 'pga')
  await signalAbout(told, here.teacherElsewhere)
  const from = await asking()
  expect(await namesFound(here.soraya, from, { name: 'Floor Quispelhof' })).toEqual([])
  const known = await signalAbout(told)
  expect(await namesFound(here.soraya, from, { name: 'Quispelhof' })).toEqual([await descriptionOf(known)])
})

test('a record that the coordinator may not see changes nothing: not by a grant that ended, nor by a covenant that stopped', async () => {
  const told: DescriptionInput = { givenNames: 'Imme', familyName: 'Bredschneijder' }
  const [one, other] = [await signalAbout(told), await signalAbout({ ...told, familyName: 'Breedsnijder' })]
  const from = await asking()
  const before = await search(here.soraya, from, { name: 'Bredschneijder' })
  expect(before.found).toHaveLength(2)
  // More of them, and nearer, than a search shows at most: still none takes the place of what may be seen.
  for (let i = 0; i < 25; i++) await signalAbout(told, here.teacherElsewhere)
  expect(await search(here.soraya, from, { name: 'Bredschneijder' })).toEqual(before)

  await as(here.soraya, (work) => endAccess(work, one, { holder: toRole('information-coordinator') }))
  expect(await namesFound(here.soraya, from, { name: 'Bredschneijder' })).toEqual([await descriptionOf(other)])

  await owner.query(`update partners.covenant set valid_until = '2026-11-22' where municipality_id = 9301`)
  try {
    // What the coordinator's own organisation told stays; the school's does not.
    const own = await signalAbout({ neighbourhood: 'De Kolk' }, here.soraya)
    expect(await namesFound(here.soraya, own, { name: 'Bredschneijder' })).toEqual([])
  } finally {
    await owner.query('update partners.covenant set valid_until = null where municipality_id = 9301')
  }
  expect(await namesFound(here.soraya, from, { name: 'Bredschneijder' })).toEqual([await descriptionOf(other)])
})

test('the function itself answers nothing that the caller may not see, so that it takes no place of the twenty', async () => {
  const told: DescriptionInput = { givenNames: 'Gerbrich', familyName: 'Wiersemaborg' }
  const from = await asking()
  const ask = () => as(here.soraya, (work) => findByName(work, from, 'gerbrich wiersemaborg', null))
  const seen = await signalAbout({ ...told, familyName: 'Wierzemaborg' })
  for (let i = 0; i < 21; i++) {
    const closed = await signalAbout(told)
    await as(here.soraya, (work) => endAccess(work, closed, { holder: toRole('information-coordinator') }))
  }
  await signalAbout(told, elsewhere.ilse)
  await signalAbout(told, here.ilse, 'pga')
  await signalAbout(told, here.teacherElsewhere)
  expect(await ask()).toEqual([seen])
})

test('whatever is asked, only what the coordinator may see is found, twenty at most, and never the signal itself', async () => {
  const names = ['Aukje Terwisscha', 'Terwischa', 'A. Terwisga', 'Auke Terwissen']
  const seen = new Set<string>()
  for (let i = 0; i < 24; i++) {
    const told = { givenNames: `${names[i % 4]?.split(' ')[0]}`, familyName: `${names[i % 4]?.split(' ').at(-1)}` }
    seen.add(await descriptionOf(await signalAbout(told)))
    if (i % 3 === 0) await signalAbout(told, here.teacherElsewhere)
  }
  const from = await signalAbout({ givenNames: 'Aukje', familyName: 'Terwisscha' })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names, 'terwis', 'Aukje', 'auk ter'), async (name) => {
      await owner.query('delete from people.name_search')
      const found = await namesFound(here.soraya, from, { name })
      expect(found.length).toBeLessThanOrEqual(20)
      expect(found.length).toBeGreaterThan(0)
      for (const id of found) expect(seen).toContain(id)
    }),
    { numRuns: 12 },
  )
})

test('what two people joined or keep apart does not come up', async () => {
  const told: DescriptionInput = { givenNames: 'Sjoukje', familyName: 'Hazenberghe', birthDate: '2011-05-05' }
  const [one, joined, apart] = [await signalAbout(told), await signalAbout(told), await signalAbout(told)]
  for (const [other, verdict] of [
    [joined, 'same'],
    [apart, 'never'],
  ] as const) {
    const [descriptionId, candidateId] = [await descriptionOf(one), await descriptionOf(other)]
    const { id } = await as(here.soraya, (work) =>
      openComparison(work, {
        purpose: 'signalering',
        descriptionId,
        candidateId,
        secondDeciderId: String(here.femke.professionalId),
      }),
    )
    for (const actor of [here.soraya, here.femke])
      await as(actor, (work) =>
        giveVerdict(work, { purpose: 'signalering', comparisonId: id, verdict, reason: 'Twee gesprekken' }),
      )
  }
  expect(await namesFound(here.soraya, one, { name: 'Hazenberghe' })).toEqual([])
})

test('what is found can be opened in a comparison by two', async () => {
  const known = await signalAbout({ givenNames: 'Rinske', familyName: 'Uitdewilligen' })
  const from = await asking()
  const [candidateId] = await namesFound(here.soraya, from, { name: 'Uitdewiligen' })
  const descriptionId = await descriptionOf(from)
  const { id } = await as(here.soraya, (work) =>
    openComparison(work, {
      purpose: 'signalering',
      descriptionId,
      candidateId: String(candidateId),
      secondDeciderId: String(here.femke.professionalId),
    }),
  )
  const { found } = await search(here.soraya, from, { name: 'Uitdewiligen' })
  expect(found).toMatchObject([{ descriptionId: await descriptionOf(known), comparison: { id, state: 'open' } }])
})

test('a search is recorded with its reason and what came up, and the name stands nowhere', async () => {
  const known = await signalAbout({ givenNames: 'Tjeerd', familyName: 'Xanderling' })
  const from = await asking()
  await search(here.soraya, from, { name: 'Xanderlink', birthYear: 2010, reason: ' Telefonisch doorgegeven ' })
  const { rows } = await owner.query(
    `select fact, subject_id, subjects, details from audit.entry where fact in ('names-searched', 'suggestions-read') order by id desc limit 2`,
  )
  expect(rows.toReversed()).toEqual([
    {
      fact: 'names-searched',
      subject_id: from,
      subjects: null,
      details: { reason: 'Telefonisch doorgegeven', withBirthYear: true, found: 1 },
    },
    { fact: 'suggestions-read', subject_id: null, subjects: [known], details: {} },
  ])
  const app = await testServer(platform)
  const officer = await visit(app, platform, await aPrivacyOfficer())
  const { body } = await officer.ask('GET', '/audit?facts=names')
  expect(body.lines[0]).toMatchObject({ fact: 'names-searched', searchReason: 'Telefonisch doorgegeven' })
  const trail = await owner.query(`select from audit.entry e where e::text ilike '%xanderl%'`)
  expect(trail.rowCount).toBe(0)
})

const aPrivacyOfficer = (): Promise<Actor> =>
  perform(platform, systemActor(9301), 'none', async (work) => {
    const organisationId = Number(here.soraya.organisationId)
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Noa',
      familyName: 'Privacy',
      functionTitle: 'privacy officer',
      email: 'noa.privacy@9301.example',
      roles: ['privacy-officer'],
    })
    work.record({ name: 'tested' })
    return actorOf({
      municipalityId: 9301,
      professionalId,
      organisationId,
      chain: 'municipality',
      roles: ['privacy-officer'],
    })
  })

test('a reason that repeats the name, and a name without letters, are refused', async () => {
  const from = await asking()
  for (const [asked, code] of [
    [{ name: 'Van der Zwaluw', reason: 'Is dit misschien zwaluw?' }, 'reason-holds-name'],
    [{ name: 'Bo Li Xu', reason: 'De mentor noemt bo li xu' }, 'reason-holds-name'],
    [{ name: 'Wu Li', reason: 'Gaat het om Li?' }, 'reason-holds-name'],
    [{ name: 'X Y Z', reason: 'Gaat het om x, y z?' }, 'reason-holds-name'],
    [{ name: 'Uiterwijk', reason: 'Een van de Uiterwijks' }, 'reason-holds-name'],
    [{ name: ' J. ' }, 'name-too-short'],
    [{ name: '...---' }, 'name-too-short'],
  ] as const)
    await expect(search(here.soraya, from, asked)).rejects.toEqual(refusedWith(code))
  await search(here.soraya, from, { name: 'Van der Zwaluw', reason: 'De naam van der mee is onzeker' })
})

test('thirty searches an hour and no more, by each person apart; an hour later it goes on', async () => {
  const from = await asking()
  for (let i = 0; i < 30; i++) await search(here.soraya, from, { name: 'Nergensbekend' })
  await expect(search(here.soraya, from, { name: 'Nergensbekend' })).rejects.toEqual(refusedWith('searched-too-often'))
  expect(await search(here.femke, from, { name: 'Nergensbekend' })).toEqual({ found: [] })
  const { rows } = await owner.query(
    `select count(*)::int as all from audit.entry where fact = 'refused:searched-too-often'`,
  )
  expect(rows).toEqual([{ all: 1 }])
  platform.setNow(new Date('2026-11-23T10:00:00Z'))
  try {
    expect(await search(here.soraya, from, { name: 'Nergensbekend' })).toEqual({ found: [] })
    const kept = await owner.query('select professional_id from people.name_search')
    expect(kept.rows).toEqual([{ professional_id: here.soraya.professionalId }])
  } finally {
    platform.setNow(new Date('2026-11-23T09:00:00Z'))
  }
})

test('a corrected name is found by its new writing alone, and a name that was withdrawn not at all', async () => {
  const subject = await signalAbout({ givenNames: 'Yde', familyName: 'Oldenkamperweg' })
  const from = await asking()
  await as(here.ilse, (work) => describePerson(work, subject, { givenNames: 'Yde', familyName: 'Nieuwenhuizense' }))
  expect(await namesFound(here.soraya, from, { name: 'Oldenkamperweg' })).toEqual([])
  expect(await namesFound(here.soraya, from, { name: 'Nieuwenhuizense' })).toEqual([await descriptionOf(subject)])
  await as(here.ilse, (work) => describePerson(work, subject, { school: 'Sluiskamp College' }))
  const { rowCount } = await owner.query('select from people.name_key where subject_id = $1', [subject])
  expect(rowCount).toBe(0)
})

test('only an information coordinator who sees the signal searches, in the own municipality and for the own purpose', async () => {
  const from = await asking()
  const app = new Client(platform.database.app)
  await app.connect()
  const professional = String(here.soraya.professionalId)
  const ask = async (holders: string, municipality = 9301, purpose = 'signalering') => {
    await app.query(
      `select set_config('app.municipality', '${municipality}', false), set_config('app.professional', '${professional}', false), set_config('app.organisation', '${here.soraya.organisationId}', false),
       set_config('app.holders', '${holders}', false), set_config('app.purpose', '${purpose}', false), set_config('app.moment', '2026-11-23T09:00:00Z', false)`,
    )
    return app.query(`select * from people.search_names(${from}, 'nergensbekend', null)`)
  }
  try {
    expect((await ask('{"r:information-coordinator"}')).rows).toEqual([])
    await expect(ask(`{"p:${professional}"}`)).rejects.toThrow('only an information coordinator')
    await expect(ask('{"r:privacy-officer"}')).rejects.toThrow('only an information coordinator')
    await expect(ask('{"r:information-coordinator"}', 9302)).rejects.toThrow('only who sees')
    await expect(ask('{"r:information-coordinator"}', 9301, 'pga')).rejects.toThrow('only who sees')
  } finally {
    await app.end()
  }
  for (const actor of [here.policeCoordinator, elsewhere.soraya])
    await expect(search(actor, from, { name: 'Nergensbekend' })).rejects.toEqual(refusedWith('not-found'))
})

test('the search can use its index, as the matcher and under its policy', async () => {
  const client = new Client(platform.database.owner)
  await client.connect()
  try {
    await client.query('begin; set local role voorkant_matcher; set local enable_seqscan = off')
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select subject_id from people.name_key where 'kuijper' operator(trigram.<%) name`,
    )
    expect(rows.map((row) => row['QUERY PLAN']).join(' ')).toContain('name_key_by_trigram')
  } finally {
    await client.end()
  }
})

test('a name is asked as it is kept', () => {
  expect(plainName('  Şeyma  EL-İdrissi ')).toBe('seyma idrissi')
  expect(plainName('x'.repeat(300))).toHaveLength(200)
})
