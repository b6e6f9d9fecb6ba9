import { beforeAll, expect, test } from 'vitest'
import { browse } from './testing/browse.ts'
import { testServer, visit } from './testing/signed-in.ts'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { perform } from '../../platform/server/work.ts'
import { findSignedIn, openSession } from '../../modules/identity/server/index.ts'
import { aSignal, aTown, type Town } from '../../modules/signals/server/index.ts'

const platform = await testPlatform(new Date('2026-11-17T15:48:00Z'))
const app = await testServer(platform)
let town: Town
let name: string

beforeAll(async () => {
  town = await aTown(platform, 9001)
  const { signalId } = await perform(platform, town.ilse, 'signalering', (work) =>
    aSignal(work, { description: { givenNames: 'Jurre', familyName: 'Testman' } }),
  )
  const { rows } = await platform.owner.query<{ id: string }>(
    `select d.id from people.description d join signals.signal s using (municipality_id, subject_id) where s.id = $1`,
    [signalId],
  )
  name = `/descriptions/${rows[0]?.id}/name?purpose=signalering&where=signal`
  return () => app.close()
})

test('a full session of who shared the signal reads the name', async () => {
  const account = await visit(app, platform, town.ilse)
  expect(await account.ask('GET', name)).toMatchObject({ status: 200 })
})

test('a one-time link reads no name, also not of a signal that its person shared', async () => {
  const coordinator = await visit(app, platform, town.soraya)
  const made = await coordinator.ask('POST', '/sign-in-links', { professionalId: town.ilse.professionalId })
  const phone = browse(app)
  await phone.open(made.body.path)
  await phone.send(made.body.path)
  const answer = await phone.ask('GET', name)
  expect(JSON.stringify(answer.body)).not.toContain('Testman')
  expect(answer.status).toBe(403)
})

test('a session that still waits for its second step reads no name', async () => {
  let token = ''
  await openSession(
    platform,
    {
      address: '127.0.0.1',
      sessionToken: null,
      requestId: 'test',
      startSession: (made) => void (token = made),
      endSession: () => {},
    },
    9001,
    String(town.soraya.professionalId),
    'totp-pending',
  )
  expect(await findSignedIn(platform, token, false)).not.toBeNull()
  const reply = await app.inject({ url: `/api/v1${name}`, cookies: { 'voorkant-session': token } })
  expect(reply.payload).not.toContain('Testman')
  expect(reply.statusCode).toBe(403)
})

test('who holds no role with files any more reads no name, although the grant still runs', async () => {
  const account = await visit(app, platform, town.ilse)
  const change = 'update identity.role_assignment set role = $2 where professional_id = $1'
  await platform.owner.query(change, [town.ilse.professionalId, 'learning-member'])
  expect(await account.ask('GET', name)).toMatchObject({ status: 403 })
  await platform.owner.query(change, [town.ilse.professionalId, 'signaller'])
  expect(await account.ask('GET', name)).toMatchObject({ status: 200 })
})
