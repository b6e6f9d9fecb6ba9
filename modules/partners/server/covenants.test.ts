import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { Refusal } from '../../../platform/server/refusal.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import { agreed, aNetwork, type Network } from './a-network.ts'
import { getCovenant, listCovenants } from './use-cases/list-covenants.ts'
import { getPartner, listPartners } from './use-cases/list-partners.ts'
import { resumePurpose, stopPurpose } from './use-cases/stop-purpose.ts'

const platform = await testPlatform(new Date('2026-11-22T09:00:00Z'))
const receives = { direction: 'receives', kind: 'observation' } as const
let network: Network
let elsewhere: Network
let now = 0
let expired = 0

beforeAll(async () => {
  network = await aNetwork(platform, 9001)
  elsewhere = await aNetwork(platform, 9002)
  const terms = {
    school: [{}, { purpose: 'pga' as const }],
    municipality: [receives, { ...receives, purpose: 'pga' as const }],
  }
  now = await agreed(platform, network, { title: 'Nu', terms: { ...terms, police: [{ kind: 'criminal' }] } })
  expired = await agreed(platform, network, { title: 'Oud', from: '2024-01-01', until: '2025-12-31', terms })
  await agreed(platform, network, { title: 'Straks', from: '2027-01-01', terms })
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) => perform(platform, actor, 'none', act)
const stop = (covenantId: number, reason = 'Klacht van ouders over de grond.') =>
  as(network.officer, (work) => stopPurpose(work, { covenantId, purpose: 'signalering', reason }))
const resume = (covenantId: number) =>
  as(network.officer, (work) => resumePurpose(work, { covenantId, purpose: 'signalering' }))

test('covenants are listed with their state, the newest first, the expired one too', async () => {
  const lines = await as(network.director, listCovenants)
  expect(lines.map(({ title, state, parties }) => [title, state, parties])).toEqual([
    ['Straks', 'not-yet', 2],
    ['Nu', 'in-force', 3],
    ['Oud', 'expired', 2],
  ])
})

test('a covenant says what each party gives and receives, and where the young person asks', async () => {
  const covenant = await as(network.director, (work) => getCovenant(work, { covenantId: now }))
  expect(covenant).toMatchObject({ title: 'Nu', contactPoint: 'Privacyfunctionaris', stops: [] })
  const school = covenant.parties.find(({ organisation }) => organisation.name === 'school')
  expect(school?.terms).toContainEqual({
    direction: 'gives',
    purpose: 'signalering',
    kind: 'observation',
    condition: 'free',
    ground: 'AVG art. 6 lid 1 onder e',
    article: 'art. 4',
    note: null,
  })
})

test('who stopped sharing, when and why stays on the covenant, and who let it go on', async () => {
  const stopped = await stop(now)
  expect(stopped.purposes).toContainEqual({ purpose: 'signalering', stopped: true, allowed: ['resume'] })
  expect(stopped.purposes).toContainEqual({ purpose: 'pga', stopped: false, allowed: ['stop'] })
  platform.setNow(new Date('2026-11-22T09:40:00Z'))
  const resumed = await resume(now)
  expect(resumed.purposes).toContainEqual({ purpose: 'signalering', stopped: false, allowed: ['stop'] })
  expect(resumed.stops).toEqual([
    {
      purpose: 'signalering',
      reason: 'Klacht van ouders over de grond.',
      stoppedAt: '2026-11-22T09:00:00.000Z',
      stoppedBy: 'Postma, H.',
      resumedAt: '2026-11-22T09:40:00.000Z',
      resumedBy: 'Postma, H.',
    },
  ])
  const { rows } = await platform.owner.query(
    `select fact from audit.entry where fact like 'covenant-purpose-%' order by id`,
  )
  expect(rows.map(({ fact }) => fact)).toEqual(['covenant-purpose-stopped', 'covenant-purpose-resumed'])
})

test('a purpose is stopped once, an expired covenant not at all, and a refusal leaves no change', async () => {
  await stop(now)
  const kept = async () =>
    (await platform.owner.query('select stopped_purposes from partners.covenant order by id')).rows.concat(
      (await platform.owner.query('select count(*) from partners.covenant_stop')).rows,
    )
  const before = await kept()
  await expect(stop(now)).rejects.toMatchObject({ code: 'purpose-stopped-already' })
  await expect(stop(expired)).rejects.toMatchObject({ code: 'covenant-expired' })
  await expect(stop(123_456)).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    as(network.officer, (work) => stopPurpose(work, { covenantId: now, purpose: 'riec', reason: 'x' })),
  ).rejects.toMatchObject({ code: 'purpose-not-in-covenant' })
  expect(await kept()).toEqual(before)
  await resume(now)
  await expect(resume(now)).rejects.toMatchObject({ code: 'purpose-not-stopped' })
})

test('whoever may not stop is told so in `allowed`', async () => {
  const { purposes } = await as(network.director, (work) => getCovenant(work, { covenantId: now }))
  expect(purposes.map(({ allowed }) => allowed)).toEqual([[], []])
})

test('`allowed` names stop or resume if and only if doing so is not refused, on random acts', async () => {
  const world = await aNetwork(platform, 9003)
  const ids = [
    await agreed(platform, world, { terms: { school: [{}, { purpose: 'pga' }], municipality: [receives] } }),
    await agreed(platform, world, { terms: { school: [{}] }, from: '2024-01-01', until: '2026-11-21' }),
    await agreed(platform, world, { terms: { school: [{}] }, from: '2026-11-23' }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ids),
      fc.constantFrom('signalering' as const, 'pga' as const, 'groep' as const),
      fc.constantFrom('stop' as const, 'resume' as const),
      fc.constantFrom(world.officer, world.director),
      async (covenantId, purpose, action, actor) => {
        const { purposes } = await as(actor, (work) => getCovenant(work, { covenantId }))
        const named = purposes.find((each) => each.purpose === purpose)?.allowed.includes(action) ?? false
        const done = await as(actor, (work) =>
          action === 'stop'
            ? stopPurpose(work, { covenantId, purpose, reason: 'Proef.' })
            : resumePurpose(work, { covenantId, purpose }),
        ).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof Refusal)) throw error
            return false
          },
        )
        expect(done).toBe(named)
      },
    ),
    { numRuns: 40 },
  )
})

test('listed if and only if gettable, and never by another municipality', async () => {
  const { rows } = await platform.owner.query<{ id: number }>('select id from partners.covenant')
  for (const actor of [network.officer, network.director, elsewhere.officer]) {
    const listed = (await as(actor, listCovenants)).map(({ id }) => id)
    for (const { id } of rows) {
      const got = await as(actor, (work) => getCovenant(work, { covenantId: id })).then(
        () => true,
        () => false,
      )
      expect(got).toBe(listed.includes(id))
    }
  }
  expect(await as(elsewhere.officer, listCovenants)).toEqual([])
  await expect(
    as(elsewhere.officer, (work) => stopPurpose(work, { covenantId: now, purpose: 'signalering', reason: 'x' })),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('organisations are told with how many work there and in how many covenants they are today', async () => {
  const partners = await as(network.teacher, listPartners)
  const line = (name: string) => partners.find((partner) => partner.name === name)
  expect(line('municipality')).toMatchObject({ chain: 'municipality', professionals: 2, covenantsInForce: 1 })
  expect(line('school')).toMatchObject({ professionals: 1, covenantsInForce: 1 })
  expect(line('centre')).toMatchObject({ professionals: 0, covenantsInForce: 0 })
})

test('an organisation is read with its professionals, their roles and its covenants; of another municipality it does not exist', async () => {
  const partner = await as(network.teacher, (work) => getPartner(work, { organisationId: network.ids.school }))
  expect(partner.professionals).toMatchObject([
    { familyName: 'Bakker', functionTitle: 'functie', roles: ['signaller'] },
  ])
  expect(partner.covenants.map(({ title, state }) => [title, state])).toEqual([
    ['Straks', 'not-yet'],
    ['Nu', 'in-force'],
    ['Oud', 'expired'],
  ])
  expect(partner.covenants[1]?.purposes).toContainEqual({
    purpose: 'pga',
    stopped: false,
    gives: ['observation'],
    receives: [],
  })
  await expect(
    as(elsewhere.teacher, (work) => getPartner(work, { organisationId: network.ids.school })),
  ).rejects.toMatchObject({ code: 'not-found' })
})
