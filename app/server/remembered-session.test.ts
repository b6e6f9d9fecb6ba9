import { afterAll, beforeEach, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { perform, StaleActor, systemActor } from '../../platform/server/work.ts'
import {
  actorOf,
  aMunicipality,
  anOrganisation,
  aProfessional,
  rememberSignedIn,
} from '../../modules/identity/server/index.ts'
import { testServer, visit, type Visitor } from './testing/signed-in.ts'

// Who asked a moment ago is known from memory, and confirmed in the packet of the first statements. Whatever changed in
// between must hold at once, as if nothing were remembered.

const start = new Date('2026-11-23T09:00:00Z')
const platform = await testPlatform(start)
const app = await testServer(platform)
const { owner } = platform
await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
afterAll(() => app.close())
let number = 0
let professionalId = ''
let visitor: Visitor
const draft = { content: { facts: 'rond de fietsenstalling' } }

beforeEach(async () => {
  platform.setNow(start)
  number += 1
  const actor = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, { name: `School ${number}`, chain: 'education', kind: 'school' })
    professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'docent',
      email: `i.bakker${number}@sluiskamp.example`,
      roles: ['signaller'],
    })
    return actorOf({ municipalityId: 9001, professionalId, organisationId, chain: 'education', roles: ['signaller'] })
  })
  visitor = await visit(app, platform, actor)
  await visitor.ask('GET', '/own-signals')
  // Otherwise nothing below is about memory.
  if (!rememberSignedIn(platform, visitor.token)) throw new Error('not remembered')
})

const lines = async () => {
  const { rows } = await owner.query<{ fact: string; organisation_id: number }>(
    'select fact, organisation_id from audit.entry where professional_id = $1 order by id',
    [professionalId],
  )
  return rows
}
const drafts = async () =>
  (await owner.query('select from identity.draft where professional_id = $1', [professionalId])).rowCount

test('a session that ended reads and writes nothing more, and leaves no line', async () => {
  const before = await lines()
  await owner.query('update identity.session set ended_at = $2 where professional_id = $1', [professionalId, start])
  expect((await visitor.ask('GET', '/own-signals')).status).toBe(401)
  expect((await visitor.ask('PUT', '/drafts/signal', draft)).status).toBe(401)
  expect(await drafts()).toBe(0)
  expect(await lines()).toEqual(before)
})

test('a write by a session that ended is undone, though nobody asked in between', async () => {
  await owner.query('update identity.session set ended_at = $2 where professional_id = $1', [professionalId, start])
  expect((await visitor.ask('PUT', '/drafts/signal', draft)).status).toBe(401)
  expect(await drafts()).toBe(0)
})

test('a role that was taken away opens nothing, and the refusal is recorded', async () => {
  await owner.query('update identity.role_assignment set assigned_until = $2 where professional_id = $1', [
    professionalId,
    start,
  ])
  expect((await visitor.ask('GET', '/own-signals')).status).toBe(403)
  expect((await lines()).at(-1)?.fact).toBe('refused:not-allowed')
})

test('a role that was given opens its doors at once', async () => {
  expect((await visitor.ask('GET', '/signals')).status).toBe(403)
  await owner.query(
    `insert into identity.role_assignment (municipality_id, professional_id, role, assigned_from)
      select municipality_id, professional_id, 'information-coordinator', assigned_from from identity.role_assignment where professional_id = $1`,
    [professionalId],
  )
  expect((await visitor.ask('GET', '/signals')).status).toBe(200)
})

test('somebody who went to another organisation acts for that one', async () => {
  const { rows } = await owner.query<{ id: number }>(
    `insert into identity.organisation (municipality_id, name, chain, kind) values (9001, $1, 'education', 'school') returning id`,
    [`Andere school ${number}`],
  )
  const other = Number(rows[0]?.id)
  await owner.query('update identity.professional set organisation_id = $2 where id = $1', [professionalId, other])
  expect((await visitor.ask('GET', '/own-signals')).status).toBe(200)
  expect((await lines()).at(-1)).toEqual({ fact: 'own-signals-listed', organisation_id: other })
})

test('somebody who left comes in no more', async () => {
  await owner.query(`update identity.professional set left_on = '2026-11-22' where id = $1`, [professionalId])
  expect((await visitor.ask('GET', '/own-signals')).status).toBe(401)
})

test('a wrong body is told to who is there now, not to who was', async () => {
  await owner.query('update identity.session set ended_at = $2 where professional_id = $1', [professionalId, start])
  expect((await visitor.ask('PUT', '/drafts/signal', { content: 3, extra: true })).status).toBe(401)
})

test('working on keeps a session from idling; an hour without ends it', async () => {
  for (const minutes of [30, 60, 90]) {
    platform.setNow(new Date(start.getTime() + minutes * 60_000))
    expect((await visitor.ask('GET', '/own-signals')).status).toBe(200)
  }
  platform.setNow(new Date(start.getTime() + 151 * 60_000))
  expect((await visitor.ask('GET', '/own-signals')).status).toBe(401)
})

test('a refusal by somebody who is no longer there is neither told nor recorded', async () => {
  const before = await lines()
  const remembered = rememberSignedIn(platform, visitor.token)
  await owner.query('update identity.session set ended_at = $2 where professional_id = $1', [professionalId, start])
  if (!remembered) throw new Error('not remembered')
  const acted = perform(
    platform,
    remembered.actor,
    'none',
    async () => {
      throw new Error('the use case itself stopped')
    },
    { confirm: remembered.confirm },
  )
  await expect(acted).rejects.toBeInstanceOf(StaleActor)
  expect(await lines()).toEqual(before)
})
