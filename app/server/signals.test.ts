import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { aTown, type Town } from '../../modules/signals/server/index.ts'
import { testServer, visit, type Visitor } from './testing/signed-in.ts'

const platform = await testPlatform(new Date('2026-11-17T15:48:00Z'))
const app = await testServer(platform)
let town: Town
let teacher: Visitor
let coordinator: Visitor
let elsewhere: Visitor

beforeAll(async () => {
  town = await aTown(platform, 9001)
  teacher = await visit(app, platform, town.ilse)
  coordinator = await visit(app, platform, town.soraya)
  elsewhere = await visit(app, platform, (await aTown(platform, 9002, 'Oeverlande')).soraya)
  return () => app.close()
})

const signal = {
  about: 'young-person',
  description: { givenNames: 'Daan', familyName: 'Kuiper' },
  codes: ['SIG-01'],
  facts: [{ text: 'Had twee telefoons.', world: 'school', observedOn: '2026-11-16', basis: 'own-observation' }],
  spokenWith: [],
}

test('a signal goes from the teacher to the coordinator and back through the public door', async () => {
  const shared = await teacher.ask('POST', '/signals', signal)
  expect(shared).toMatchObject({ status: 200, body: { reference: '2611-001' } })
  const { signalId, receiptCode } = shared.body

  expect(await coordinator.ask('GET', '/signals?show=waiting-for-you&limit=10')).toMatchObject({
    status: 200,
    body: { items: [{ id: signalId, person: { initials: 'D.K.' } }] },
  })
  expect((await coordinator.ask('GET', `/signals/${signalId}`)).status).toBe(200)
  expect((await coordinator.ask('GET', `/signals/${signalId}/weighing`)).status).toBe(200)
  expect((await coordinator.ask('POST', `/signals/${signalId}/questions`, { text: 'Zelf gezien?' })).body.status).toBe(
    'question-asked',
  )
  expect((await teacher.ask('POST', `/own-signals/${signalId}/answers`, { text: 'Ja.' })).status).toBe(200)
  expect((await coordinator.ask('POST', `/signals/${signalId}/ready`, {})).body.status).toBe('ready')
  expect(
    (await coordinator.ask('POST', `/signals/${signalId}/extension`, { reason: 'Gesprek volgt.' })).body.extended,
  ).toBe(true)
  expect(await coordinator.ask('POST', `/signals/${signalId}/closing`, { reason: 'solved' })).toMatchObject({
    status: 409,
    body: { code: 'feedback-missing' },
  })
  expect(
    (
      await coordinator.ask('POST', `/signals/${signalId}/feedback`, {
        kind: 'back-to-you',
        text: 'Praat eerst met D.',
      })
    ).status,
  ).toBe(200)
  expect((await coordinator.ask('POST', `/signals/${signalId}/closing`, { reason: 'solved' })).body.status).toBe(
    'closed',
  )
  expect(await teacher.ask('GET', `/own-signals/by-code/${receiptCode.toLowerCase()}`)).toMatchObject({
    status: 200,
    body: { status: 'closed', feedback: [{ kind: 'back-to-you' }] },
  })
  expect((await teacher.ask('GET', '/own-signals')).body).toHaveLength(1)
})

test('another municipality finds nothing at these addresses', async () => {
  const { body } = await teacher.ask('POST', '/signals', signal)
  for (const [method, path, sent] of [
    ['GET', `/signals/${body.signalId}`],
    ['GET', `/signals/${body.signalId}/weighing`],
    ['POST', `/signals/${body.signalId}/questions`, { text: 'Wie?' }],
    ['POST', `/signals/${body.signalId}/closing`, { reason: 'solved', feedback: { kind: 'received' } }],
  ] as const) {
    expect((await elsewhere.ask(method, path, sent)).status, path).toBe(404)
  }
})

test('a teacher does not read the queue, nor a coordinator the own signals of another', async () => {
  expect((await teacher.ask('GET', '/signals')).status).toBe(403)
  const { body } = await teacher.ask('POST', '/signals', signal)
  expect((await coordinator.ask('GET', `/own-signals/${body.signalId}`)).status).toBe(404)
})

test('the acute routes come before anything else, for one or more signals of the card', async () => {
  const one = await teacher.ask('GET', '/acute-routes?codes=SIG-02')
  expect(one.body.filter((route: { first: boolean }) => route.first)).toEqual([
    { route: 'emergency', telephone: '112', first: true },
  ])
  const more = await teacher.ask('GET', '/acute-routes?codes=SIG-03&codes=SIG-04&coercion=true')
  expect(more.body.filter((route: { first: boolean }) => route.first)).toHaveLength(2)
  expect((await teacher.ask('GET', '/acute-routes')).body).toHaveLength(3)
})

test('the sharing guide answers before anything is written', async () => {
  const { body } = await teacher.ask('GET', '/signal-sharing')
  expect(body).toMatchObject({
    consentNeeded: false,
    lines: [{ kind: 'identity', answer: 'may', article: 'art. 4' }, {}, {}, { kind: 'education', answer: 'may' }],
  })
})

test('without a covenant the refusal names the kinds, and a consult is still open', async () => {
  const noor = await visit(app, platform, town.noor)
  expect(await noor.ask('POST', '/signals', signal)).toMatchObject({ status: 409, body: { code: 'no-covenant' } })
  expect(await noor.ask('POST', '/consults', { codes: ['SIG-01'], callMeBack: true })).toMatchObject({
    status: 200,
    body: { callBackAsked: true },
  })
  const requests = await coordinator.ask('GET', '/call-backs')
  expect(requests.body).toHaveLength(1)
  expect((await coordinator.ask('DELETE', `/call-backs/${requests.body[0].id}`)).status).toBe(200)
})

test('counting open signals opens none of them', async () => {
  const { body } = await coordinator.ask('GET', '/signal-counts')
  expect(body['all-open']).toBeGreaterThan(0)
  expect((await elsewhere.ask('GET', '/signal-counts')).body['all-open']).toBe(0)
  const { rows } = await platform.owner.query(`select subjects from audit.entry where fact = 'signals-counted'`)
  expect(rows.every((row) => row.subjects === null)).toBe(true)
})
