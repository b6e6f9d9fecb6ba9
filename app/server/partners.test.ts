import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { aTown, type Town } from '../../modules/signals/server/index.ts'
import { testServer, visit, type Visitor } from './testing/signed-in.ts'

const platform = await testPlatform(new Date('2026-11-22T09:00:00Z'))
const app = await testServer(platform)
let town: Town
let teacher: Visitor
let officer: Visitor
let adviser: Visitor
let elsewhere: Visitor
let covenantId = 0

beforeAll(async () => {
  town = await aTown(platform, 9001)
  teacher = await visit(app, platform, town.ilse)
  officer = await visit(app, platform, town.privacyOfficer)
  adviser = await visit(app, platform, town.adviser)
  elsewhere = await visit(app, platform, (await aTown(platform, 9002, 'Oeverlande')).privacyOfficer)
  covenantId = (await officer.ask('GET', '/covenants')).body[0].id
  return () => app.close()
})

const stops = () => `/covenants/${covenantId}/stops`
const signal = {
  about: 'young-person',
  description: { givenNames: 'Daan', familyName: 'Kuiper' },
  codes: ['SIG-01'],
  facts: [{ text: 'Had twee telefoons.', world: 'school', observedOn: '2026-11-16', basis: 'own-observation' }],
  spokenWith: [],
}

test('a teacher reads the sharing guide for her own organisation and for others, without a covenant being open to her', async () => {
  const organisations = (await teacher.ask('GET', '/organisations')).body as { id: number; name: string }[]
  const idOf = (name: string) => organisations.find((each) => each.name === name)?.id
  const { status, body } = await teacher.ask(
    'GET',
    `/sharing-guide?senderId=${idOf('Sluiskamp College')}&receiverId=${idOf('Gemeente')}&purpose=signalering`,
  )
  expect(status).toBe(200)
  expect(body).toHaveLength(6)
  expect(body[0]).toMatchObject({ kind: 'identity', answer: 'may', article: 'art. 4' })
  expect((await teacher.ask('GET', '/covenants')).status).toBe(403)
  expect((await teacher.ask('GET', `/covenants/${covenantId}`)).status).toBe(403)
})

test('everybody who works here finds the organisations and who work there, and nothing about a young person', async () => {
  const { body } = await teacher.ask('GET', '/partners')
  const school = body.find((partner: { name: string }) => partner.name === 'Sluiskamp College')
  expect(school).toMatchObject({ chain: 'education', professionals: 2, covenantsInForce: 1 })
  const partner = await teacher.ask('GET', `/partners/${school.id}`)
  expect(partner).toMatchObject({ status: 200, body: { professionals: [{ familyName: 'Bakker' }, {}] } })
  expect(JSON.stringify(partner.body)).not.toMatch(/telephone|email/)
  expect((await elsewhere.ask('GET', `/partners/${school.id}`)).status).toBe(404)
  expect((await teacher.ask('GET', '/partners/999999')).status).toBe(404)
})

test('only the privacy officer stops sharing, with a reason; another municipality finds no covenant', async () => {
  const body = { purpose: 'signalering', reason: 'Klacht.' }
  expect((await teacher.ask('POST', stops(), body)).status).toBe(403)
  expect((await adviser.ask('POST', stops(), body)).status).toBe(403)
  expect((await elsewhere.ask('POST', stops(), body)).status).toBe(404)
  expect(await officer.ask('POST', stops(), { purpose: 'signalering', reason: '  ' })).toMatchObject({
    status: 400,
    body: { faults: [{ field: 'reason' }] },
  })
  expect((await adviser.ask('GET', `/covenants/${covenantId}`)).body.purposes).toEqual([
    { purpose: 'signalering', stopped: false, allowed: [] },
  ])
})

test('after a stop the guide, the list of the coordinator and the door for signals close at once, and open again', async () => {
  const shared = await teacher.ask('POST', '/signals', signal)
  expect(shared.status).toBe(200)
  const coordinator = await visit(app, platform, town.soraya)
  const seen = async () => (await coordinator.ask('GET', `/signals/${shared.body.signalId}`)).body.facts?.length
  expect(await seen()).toBe(1)

  expect((await officer.ask('POST', stops(), { purpose: 'signalering', reason: 'Klacht.' })).status).toBe(200)
  expect((await teacher.ask('GET', '/signal-sharing')).body.lines[0]).toMatchObject({
    answer: 'may-not',
    reason: 'purpose-stopped',
    covenant: 'Convenant Signalering',
    contactPoint: 'Privacyfunctionaris',
  })
  expect(await teacher.ask('POST', '/signals', signal)).toMatchObject({
    status: 409,
    body: { code: 'no-covenant', facts: { kinds: ['identity', 'observation'], reason: 'purpose-stopped' } },
  })
  expect(await seen()).not.toBe(1)

  expect((await officer.ask('DELETE', `${stops()}/signalering`)).status).toBe(200)
  expect((await teacher.ask('POST', '/signals', signal)).status).toBe(200)
  expect(await seen()).toBe(1)
})
