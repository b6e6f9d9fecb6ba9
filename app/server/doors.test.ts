import { beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../platform/server/work.ts'
import { perform, systemActor } from '../../platform/server/work.ts'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import {
  actorOf,
  aMunicipality,
  anOrganisation,
  aProfessional,
  rolePermissions,
} from '../../modules/identity/server/index.ts'
import { demoOnlyRoutes, roomPages, roomRoutes } from './rooms.ts'
import { testServer, visit } from './testing/signed-in.ts'

const platform = await testPlatform()
const app = await testServer(platform)
let teacher: Actor

beforeAll(async () => {
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  teacher = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, {
      name: 'Sluiskamp College',
      chain: 'education',
      kind: 'voortgezet onderwijs',
    })
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'docent',
      email: 'i.bakker@sluiskamp.example',
      roles: ['signaller'],
    })
    return actorOf({ municipalityId: 9001, professionalId, organisationId, chain: 'education', roles: ['signaller'] })
  })
  return () => app.close()
})

const doors = [
  ...roomRoutes.map(({ name, endpoint }) => ({
    name,
    method: endpoint.method,
    path: `/api/v1${endpoint.path}`,
    allow: endpoint.allow,
  })),
  ...roomPages(false).map(({ method, path, allow }) => ({ name: `${method} ${path}`, method, path, allow })),
]
const filled = (path: string) => path.replace(/:[A-Za-z]+/g, '00000000-0000-4000-8000-000000000000')

test('every door says who may knock, with a permission that some role carries', () => {
  const known = new Set([
    'public',
    'signed-in',
    'identity.own',
    ...Object.values(rolePermissions).flat(),
    'identity.read-colleagues',
    'partners.read-guide',
    'privacy.see-access',
  ])
  // This opens to a one-time link, and before the second step: it tells who one is and nothing else.
  expect(doors.filter((door) => door.allow === 'signed-in').map((door) => door.name)).toEqual(['getSession'])
  expect(doors.filter((door) => !known.has(door.allow)).map((door) => `${door.name}: ${door.allow}`)).toEqual([])
})

test('nobody comes in without a session, except where it says public', async () => {
  for (const door of doors) {
    const reply = await app.inject({
      method: door.method,
      url: filled(door.path),
      ...(door.method === 'GET' ? {} : { payload: {} }),
    })
    if (door.allow === 'public') continue
    if (door.path.startsWith('/api/')) {
      expect(reply.statusCode, door.name).toBe(401)
      expect(reply.headers['content-type'], door.name).toMatch(/^application\/problem\+json/)
    } else {
      expect(reply.statusCode, door.name).toBe(303)
      expect(reply.headers.location, door.name).toMatch(/^\/aanmelden\?next=/)
    }
  }
})

test('a session without the permission is refused, and the refusal is recorded', async () => {
  const visitor = await visit(app, platform, teacher)
  const closed = roomRoutes.filter(
    ({ endpoint }) => !['public', 'signed-in'].includes(endpoint.allow) && !teacher.permissions.has(endpoint.allow),
  )
  for (const { name, endpoint } of closed) {
    const { status } = await visitor.ask(
      endpoint.method,
      filled(endpoint.path),
      endpoint.method === 'GET' ? undefined : {},
    )
    expect(status, name).toBe(403)
  }
  const { rows } = await platform.owner.query(
    `select count(*)::int as refused from audit.entry where fact = 'refused:not-allowed' and professional_id = $1`,
    [teacher.professionalId],
  )
  expect(rows[0].refused).toBe(closed.length)
})

test('a change without the token of its session is refused', async () => {
  const visitor = await visit(app, platform, teacher)
  for (const header of [{}, { 'x-csrf-token': 'guess' }]) {
    const reply = await app.inject({
      method: 'PUT',
      url: '/api/v1/drafts/signal',
      cookies: { 'voorkant-session': visitor.token },
      headers: header,
      payload: { content: 'x' },
    })
    expect(reply.statusCode).toBe(403)
    expect(reply.json().code).toBe('csrf-token-missing')
  }
})

test('the page to sign in as anyone exists only in demo mode', async () => {
  for (const { endpoint } of demoOnlyRoutes) {
    const reply = await app.inject({
      method: endpoint.method,
      url: `/api/v1${endpoint.path}`,
      ...(endpoint.method === 'GET' ? {} : { payload: { professionalId: teacher.professionalId } }),
    })
    expect(reply.statusCode).toBe(404)
    expect(reply.cookies).toEqual([])
  }
  const demo = await testServer(platform, { demo: true })
  const reply = await demo.inject({
    method: 'POST',
    url: '/api/v1/demo/sign-in',
    payload: { professionalId: teacher.professionalId },
  })
  expect(reply.statusCode).toBe(200)
  expect(reply.cookies[0]).toMatchObject({ name: 'voorkant-session', httpOnly: true, sameSite: 'Lax' })
  await demo.close()
})

test('all faults of a request come together, in two languages', async () => {
  const reply = await app.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email: '', extra: 1 } })
  expect(reply.statusCode).toBe(400)
  expect(reply.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(
    reply
      .json()
      .faults.map((fault: { field: string }) => fault.field)
      .sort(),
  ).toEqual(['email', 'extra', 'password'])
  expect(reply.json().faults[0]).toMatchObject({ message: expect.any(String), messageEn: expect.any(String) })
})

test('every answer carries the headers of the NL API design rules and a strict policy', async () => {
  const reply = await app.inject({ url: '/api/v1/openapi.json' })
  expect(reply.statusCode).toBe(200)
  expect(reply.json().openapi).toBe('3.1.0')
  expect(Object.keys(reply.json().paths)).not.toContain('/demo/people')
  expect(reply.headers['access-control-allow-origin']).toBe('*')
  for (const [path, status] of [
    ['/api/v1/openapi.json', 200],
    ['/api/v1/session', 401],
    ['/api/v1/session/', 404],
    ['/api/v1/nowhere', 404],
  ] as const) {
    const answer = await app.inject({ url: path })
    expect(answer.statusCode, path).toBe(status)
    expect(answer.headers['api-version'], path).toMatch(/^\d+\.\d+\.\d+$/)
    expect(answer.headers['cache-control'], path).toBe('no-store')
    expect(answer.headers['x-content-type-options'], path).toBe('nosniff')
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe-eval')
  }
})

test('a session that was ended is refused at once', async () => {
  const visitor = await visit(app, platform, teacher)
  expect((await visitor.ask('GET', '/session')).status).toBe(200)
  expect((await visitor.ask('POST', '/sign-out', {})).status).toBe(200)
  expect((await visitor.ask('GET', '/session')).status).toBe(401)
})

test('a session ends after an hour of nothing, and after a working day whatever happens', async () => {
  const start = platform.clock()
  const visitor = await visit(app, platform, teacher)
  platform.setNow(new Date(start.getTime() + 61 * 60_000))
  expect((await visitor.ask('GET', '/session')).status).toBe(401)
  platform.setNow(start)
  const busy = await visit(app, platform, teacher)
  for (let minutes = 30; minutes < 600; minutes += 30) {
    platform.setNow(new Date(start.getTime() + minutes * 60_000))
    expect((await busy.ask('GET', '/session')).status).toBe(200)
  }
  platform.setNow(new Date(start.getTime() + 601 * 60_000))
  expect((await busy.ask('GET', '/session')).status).toBe(401)
  platform.setNow(start)
})
