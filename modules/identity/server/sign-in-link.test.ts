import { beforeAll, beforeEach, expect, test } from 'vitest'
import { browse, type Browsing } from '../../../app/server/testing/browse.ts'
import { testServer, visit, type Visitor } from '../../../app/server/testing/signed-in.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor, type Actor } from '../../../platform/server/work.ts'
import type { Role, SignInLink } from '../contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from './index.ts'

const start = new Date('2026-11-23T09:00:00Z')
const platform = await testPlatform(start)
const { owner } = platform
const app = await testServer(platform)

type People = Readonly<Record<'soraya' | 'femke' | 'ilse' | 'mentor' | 'chair' | 'manager', Actor>>
let here: People
let there: People
let soraya: Visitor
let femke: Visitor

beforeAll(async () => {
  here = await people(9001, 'Merenbroek')
  there = await people(9002, 'Oeverlande')
  soraya = await visit(app, platform, here.soraya)
  femke = await visit(app, platform, here.femke)
  return () => app.close()
})
beforeEach(() => platform.setNow(start))

async function people(municipalityId: number, name: string): Promise<People> {
  await aMunicipality(platform, { id: municipalityId, name })
  return perform(platform, systemActor(municipalityId), 'none', async (work) => {
    const school = await anOrganisation(work, { name: 'Sluiskamp College', chain: 'education', kind: 'school' })
    const hall = await anOrganisation(work, { name: 'Gemeente', chain: 'municipality', kind: 'gemeente' })
    const person = async (givenName: string, organisationId: number, functionTitle: string, roles: Role[]) => {
      const professionalId = await aProfessional(work, {
        organisationId,
        givenName,
        familyName: `Van ${givenName}`,
        functionTitle,
        email: `${givenName.toLowerCase()}@${municipalityId}.example`,
        roles,
      })
      return actorOf({ municipalityId, professionalId, organisationId, chain: 'education', roles })
    }
    return {
      soraya: await person('Soraya', hall, 'Informatiecoördinator', ['information-coordinator']),
      femke: await person('Femke', hall, 'Informatiecoördinator', ['information-coordinator']),
      ilse: await person('Ilse', school, 'Zorgcoördinator', ['signaller', 'meeting-member']),
      mentor: await person('Jayden', school, 'Mentor', ['mentor']),
      chair: await person('Wouter', hall, 'Voorzitter', ['chair']),
      manager: await person('Koen', hall, 'Functioneel beheerder', ['functional-manager']),
    }
  })
}

async function make(maker: Visitor, whom: Actor): Promise<{ path: string; link: SignInLink }> {
  const made = await maker.ask('POST', '/sign-in-links', { professionalId: whom.professionalId })
  expect(made.status).toBe(200)
  return made.body
}

const links = async (who: Visitor) => (await who.ask('GET', '/sign-in-links')).body.links as SignInLink[]
const takes = async (path: string, browser: Browsing = browse(app)) => {
  await browser.open(path)
  return browser.send(path)
}

test('a link shows where it leads, without a name and without being used, and then works once', async () => {
  const { path, link } = await make(soraya, here.ilse)
  expect(path).toMatch(/^\/link\/[A-Za-z0-9_-]{43}$/)
  expect(link).toMatchObject({ state: 'open', endsAt: '2026-11-24T09:00:00.000Z', allowed: ['revoke'] })

  const phone = browse(app)
  for (let look = 0; look < 3; look += 1) {
    const { status, html } = await phone.open(path)
    expect(status).toBe(200)
    expect(html).toContain('gemeente Merenbroek')
    expect(html).toContain('Zorgcoördinator van Sluiskamp College')
    expect(html).not.toContain('Ilse')
  }
  expect(await phone.send(path)).toMatchObject({ status: 303, location: '/melden' })
  expect((await phone.ask('GET', '/session')).body).toMatchObject({ scope: 'intake' })

  expect((await takes(path)).status).toBe(404)
  expect((await browse(app).open(path)).html).toContain('al gebruikt')
  expect((await links(soraya)).find(({ id }) => id === link.id)).toMatchObject({ state: 'used', allowed: [] })
})

test('two who press at the same moment are one who comes in', async () => {
  const { path } = await make(soraya, here.ilse)
  const answers = await Promise.all([1, 2, 3, 4].map(() => browse(app).send(path)))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404, 404, 404])
})

test('who came by a link may share a signal, and nothing else', async () => {
  const { path } = await make(soraya, here.ilse)
  const phone = browse(app)
  await takes(path, phone)
  expect((await phone.ask('GET', '/session')).body).toMatchObject({
    permissions: ['signals.consult', 'signals.register'],
    professional: { roles: ['signaller'] },
  })
  for (const closed of [
    '/own-signals',
    '/account',
    '/sessions',
    '/professionals',
    '/drafts/x',
    '/meetings',
    '/signals',
  ])
    expect((await phone.ask('GET', closed)).status, closed).toBe(403)
  for (const closed of ['/melden/mijn', '/melden/code']) expect((await phone.open(closed)).status, closed).toBe(403)
  expect((await phone.open('/melden/kaart')).status).toBe(200)
  const { html } = await phone.open('/melden')
  expect(html).toContain('eenmalige link')
  expect(html).not.toContain('/melden/mijn')
})

test('a session of a link lasts two hours', async () => {
  const { path } = await make(soraya, here.ilse)
  const phone = browse(app)
  await takes(path, phone)
  for (const [minutes, status] of [
    [59, 200],
    [118, 200],
    [121, 401],
  ] as const) {
    platform.setNow(new Date(start.getTime() + minutes * 60_000))
    expect((await phone.ask('GET', '/session')).status, `${minutes}`).toBe(status)
  }
})

test('a link is over after the hours that the municipality chose, never after more than three days', async () => {
  await owner.query('update identity.municipality set link_valid_hours = 4 where municipality_id = 9001')
  const { path, link } = await make(soraya, here.ilse)
  await owner.query('update identity.municipality set link_valid_hours = 24 where municipality_id = 9001')
  expect(link.endsAt).toBe('2026-11-23T13:00:00.000Z')
  platform.setNow(new Date('2026-11-23T13:00:00Z'))
  expect((await browse(app).open(path)).status).toBe(404)
  expect((await takes(path)).status).toBe(404)
  await expect(
    owner.query('update identity.municipality set link_valid_hours = 73 where municipality_id = 9001'),
  ).rejects.toThrow('municipality_link_valid_shortly')
})

test('any coordinator of the municipality withdraws an open link; a new one withdraws the one before', async () => {
  const first = await make(soraya, here.ilse)
  const second = await make(soraya, here.ilse)
  expect((await takes(first.path)).status).toBe(404)
  expect((await femke.ask('DELETE', `/sign-in-links/${second.link.id}`)).status).toBe(200)
  expect((await takes(second.path)).status).toBe(404)
  expect(await femke.ask('DELETE', `/sign-in-links/${second.link.id}`)).toMatchObject({
    status: 409,
    body: { code: 'link-not-open' },
  })
  const states = new Map((await links(femke)).map(({ id, state }) => [id, state]))
  expect([states.get(first.link.id), states.get(second.link.id)]).toEqual(['revoked', 'revoked'])
})

test('only an information coordinator makes links; the functional manager does not', async () => {
  for (const actor of [here.ilse, here.chair, here.manager, here.mentor]) {
    const visitor = await visit(app, platform, actor)
    const asked = await visitor.ask('POST', '/sign-in-links', { professionalId: here.ilse.professionalId })
    expect(asked.status).toBe(403)
    expect((await visitor.ask('GET', '/sign-in-links')).status).toBe(403)
    // And when a door were left open, the database refuses.
    await expect(
      perform(platform, actor, 'none', async (work) => {
        work.record({ name: 'sign-in-link-made' })
        await work.db
          .insertInto('identity.sign_in_link')
          .values({
            municipality_id: 9001,
            id: '00000000-0000-4000-8000-000000000001',
            token_hash: Buffer.alloc(32),
            professional_id: String(here.ilse.professionalId),
            made_by: actor.professionalId,
            made_at: work.now,
            ends_at: new Date(work.now.getTime() + 3_600_000),
          })
          .execute()
      }),
    ).rejects.toThrow('row-level security')
  }
})

test('a link is for a colleague of this municipality who may share a signal, and not for oneself', async () => {
  const ask = async (whom: Actor) =>
    (await soraya.ask('POST', '/sign-in-links', { professionalId: whom.professionalId })).body
  expect(await ask(here.soraya)).toMatchObject({ code: 'link-not-for-oneself' })
  for (const whom of [here.manager, here.mentor, here.chair])
    expect(await ask(whom)).toMatchObject({ code: 'link-not-for-role' })
  expect(await ask(there.ilse)).toMatchObject({ code: 'not-found' })
  const { candidates } = (await soraya.ask('GET', '/sign-in-links')).body
  expect(new Set(candidates.map(({ id }: { id: string }) => id))).toEqual(
    new Set([here.femke.professionalId, here.ilse.professionalId]),
  )
})

test('another municipality sees no link and withdraws none', async () => {
  const { path, link } = await make(soraya, here.ilse)
  const abroad = await visit(app, platform, there.soraya)
  expect(await links(abroad)).toEqual([])
  expect((await abroad.ask('DELETE', `/sign-in-links/${link.id}`)).status).toBe(404)
  expect((await takes(path)).status).toBe(303)
})

test('whoever a link was made for sees it in the own account, with who made it', async () => {
  const { link } = await make(soraya, here.ilse)
  const ilse = await visit(app, platform, here.ilse)
  const { body } = await ilse.ask('GET', '/account')
  expect(body.links.find(({ id }: SignInLink) => id === link.id)).toMatchObject({
    state: 'open',
    madeBy: { givenName: 'Soraya' },
    allowed: [],
  })
  const jayden = await visit(app, platform, here.mentor)
  expect((await jayden.ask('GET', '/account')).body.links).toEqual([])
})

test('somebody who left comes in by no link', async () => {
  const { path } = await make(soraya, here.femke)
  await owner.query(`update identity.professional set left_on = '2026-11-22' where id = $1`, [
    here.femke.professionalId,
  ])
  expect((await browse(app).open(path)).status).toBe(404)
  expect((await takes(path)).status).toBe(404)
  await owner.query(`update identity.professional set left_on = null where id = $1`, [here.femke.professionalId])
})

test('using a link signs out who was signed in here, and needs a form of our own page then', async () => {
  const { path } = await make(soraya, here.ilse)
  const chair = await visit(app, platform, here.chair)
  const cookies = { 'voorkant-session': chair.token }
  const blind = await app.inject({ method: 'POST', url: path, cookies })
  expect(blind.statusCode).toBe(403)
  const page = await app.inject({ url: path, cookies })
  expect(page.payload).toContain('meld je dat account hier af')
  const used = await app.inject({
    method: 'POST',
    url: path,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `_csrf=${chair.csrfToken}`,
  })
  expect(used.statusCode).toBe(303)
  expect((await chair.ask('GET', '/session')).status).toBe(401)
})

test('making, using and withdrawing leave a line; the link itself stands nowhere', async () => {
  const { path, link } = await make(soraya, here.ilse)
  await takes(path)
  const withdrawn = await make(soraya, here.ilse)
  await soraya.ask('DELETE', `/sign-in-links/${withdrawn.link.id}`)
  const { rows } = await owner.query<{ fact: string; line: string }>(
    `select fact, e::text as line from audit.entry e where details->>'linkId' = any ($1)`,
    [[link.id, withdrawn.link.id]],
  )
  expect(rows.map(({ fact }) => fact)).toEqual([
    'sign-in-link-made',
    'sign-in-link-used',
    'sign-in-link-made',
    'sign-in-link-revoked',
  ])
  expect(rows.filter(({ line }) => /Ilse/.test(line))).toEqual([])
  const token = path.slice('/link/'.length)
  const { rows: kept } = await owner.query<{ line: string }>(
    `select l::text as line from identity.sign_in_link l union all select e::text from audit.entry e`,
  )
  const told = [token, Buffer.from(token, 'base64url').toString('hex')]
  expect(kept.filter(({ line }) => told.some((text) => line.includes(text)))).toEqual([])
})

test('an odd token is no token', async () => {
  for (const token of ['x', 'a'.repeat(43), `${'a'.repeat(42)}%00`, '..%2f..%2f'])
    expect((await browse(app).open(`/link/${token}`)).status, token).toBe(404)
})

test('a link and what came by it give nothing once its person may share no more', async () => {
  const phone = browse(app)
  const { path } = await make(soraya, here.ilse)
  await takes(path, phone)
  expect((await phone.open('/melden/kaart')).status).toBe(200)
  const later = await make(soraya, here.ilse)
  await owner.query('update identity.role_assignment set assigned_until = $2 where professional_id = $1', [
    here.ilse.professionalId,
    start,
  ])
  expect((await phone.open('/melden/kaart')).status).toBe(403)
  expect((await phone.ask('GET', '/session')).body).toMatchObject({ permissions: [], professional: { roles: [] } })
  const second = browse(app)
  await takes(later.path, second)
  expect((await second.open('/melden/kaart')).status).not.toBe(200)
  await owner.query('update identity.role_assignment set assigned_until = null where professional_id = $1', [
    here.ilse.professionalId,
  ])
})
