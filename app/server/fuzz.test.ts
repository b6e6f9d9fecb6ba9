import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { TSchema } from '../../platform/contract/endpoint.ts'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { perform, systemActor, type Actor } from '../../platform/server/work.ts'
import { roles } from '../../modules/identity/contract.ts'
import { actorOf, aMunicipality, anOrganisation, aProfessional } from '../../modules/identity/server/index.ts'
import { roomRoutes } from './rooms.ts'
import { testServer, visit, type Visitor } from './testing/signed-in.ts'

const platform = await testPlatform()
const app = await testServer(platform)
const runsPerEndpoint = 12
const everyRole = roles.filter((role) => role !== 'functional-manager')
let visitor: Visitor
let foreignIds: string[] = []

/** Somebody of another municipality whose name must never appear. */
const secret = 'Zonneveld-Geheim'

beforeAll(async () => {
  for (const [id, name] of [
    [9001, 'Merenbroek'],
    [9002, 'Oeverlande'],
  ] as const)
    await aMunicipality(platform, { id, name })
  const join = (municipalityId: number, familyName: string): Promise<Actor> =>
    perform(platform, systemActor(municipalityId), 'none', async (work) => {
      const organisationId = await anOrganisation(work, { name: 'Gemeente', chain: 'municipality', kind: 'gemeente' })
      const professionalId = await aProfessional(work, {
        organisationId,
        givenName: 'Ada',
        familyName,
        functionTitle: 'alles',
        email: `a@${municipalityId}.example`,
        roles: everyRole,
      })
      return actorOf({ municipalityId, professionalId, organisationId, chain: 'municipality', roles: everyRole })
    })
  const here = await join(9001, 'Hier')
  const there = await join(9002, secret)
  visitor = await visit(app, platform, here)
  foreignIds = [String(there.professionalId), String(there.organisationId)]
  return () => app.close()
})

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    0,
    1e308,
    9007199254740992,
    '',
    ' ',
    'x'.repeat(3000),
    '\u0000',
    '\u202e',
    "'; drop table x; --",
    '<script>',
    '../../etc/passwd',
    '{{7*7}}',
    '%00',
    [],
    {},
    [[[[]]]],
    '2026-02-30',
    '9999-99-99',
    'NaN',
  ),
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom(...Array.from({ length: 4 }, (_, place) => `foreign-${place}`)),
)

type Schema = TSchema & {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
}

/** Values as the schema asks for. */
function fitting(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting))
  if (schema.type === 'object') {
    const required = new Set(schema.required ?? [])
    return fc.record(
      Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, fitting(property)])),
      { requiredKeys: [...required] as never[] },
    )
  }
  if (schema.type === 'array')
    return fc.array(schema.items ? fitting(schema.items) : fc.anything(), {
      minLength: schema.minItems ?? 0,
      maxLength: 3,
    })
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 2_000_000_000) })
  if (schema.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'null') return fc.constant(null)
  if (schema.format === 'uuid') return fc.oneof(fc.uuid(), fc.constantFrom('foreign-0', 'foreign-1'))
  if (schema.format === 'date')
    return fc.constantFrom('2026-11-20', '1999-12-31', '2027-02-28', '0001-01-01', '9999-12-31')
  if (schema.format === 'date-time') return fc.constantFrom('2026-11-20T10:00:00Z', '0001-01-01T00:00:00Z')
  if (schema.pattern && schema.pattern.length < 40 && !schema.pattern.includes('\\u'))
    return fc.stringMatching(new RegExp(schema.pattern))
  return fc.string({ minLength: Math.max(1, schema.minLength ?? 1), maxLength: Math.min(schema.maxLength ?? 40, 40) })
}

/** Values that break the schema somewhere: wrong type, missing, extra, `__proto__`, too long, foreign. */
function breaking(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof(
    odd,
    fc
      .tuple(
        fitting(schema),
        fc.constantFrom(...Object.keys(schema.properties ?? {}), 'extra', '__proto__', 'constructor'),
        odd,
      )
      .map(([value, field, oddity]) => {
        if (typeof value !== 'object' || value === null) return oddity
        const broken: Record<string, unknown> = { ...(value as Record<string, unknown>) }
        Object.defineProperty(broken, field, { value: oddity, enumerable: true, configurable: true, writable: true })
        return broken
      }),
    fitting(schema).map((value) =>
      typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).slice(1)) : value,
    ),
  )
}

function withForeignIds(text: string): string {
  return text.replace(/foreign-(\d)/g, (_, place: string) => foreignIds[Number(place) % foreignIds.length] ?? '')
}

async function ask(method: string, path: string, input: unknown) {
  const fields = (typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {}) as Record<
    string,
    unknown
  >
  const used = new Set<string>()
  const address = path.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    used.add(name)
    const value = Object.hasOwn(fields, name) ? fields[name] : 'x'
    return (
      encodeURIComponent(
        withForeignIds(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 150),
      ) || 'x'
    )
  })
  const rest = Object.entries(fields).filter(([name]) => !used.has(name))
  const query =
    method === 'GET' || method === 'DELETE'
      ? `?${new URLSearchParams(rest.map(([name, value]) => [name, withForeignIds(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))])).toString()}`
      : ''
  return app.inject({
    method: method as 'GET',
    url: `/api/v1${address}${query}`,
    cookies: { 'voorkant-session': visitor.token },
    headers: {
      'x-csrf-token': visitor.csrfToken,
      ...(query || method === 'GET' ? {} : { 'content-type': 'application/json' }),
    },
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : {
          payload: withForeignIds(
            JSON.stringify(
              typeof input === 'object' && input !== null && !Array.isArray(input)
                ? Object.fromEntries(rest)
                : (input ?? null),
            ) ?? 'null',
          ),
        }),
  })
}

function mustBeSound(reply: Awaited<ReturnType<typeof ask>>, what: string): void {
  expect(reply.statusCode, `${what}: ${reply.payload.slice(0, 300)}`).toBeLessThan(500)
  expect(reply.payload, what).not.toContain(secret)
  if (reply.statusCode >= 400) {
    expect(String(reply.headers['content-type']), what).toMatch(/^application\/problem\+json/)
    const body = reply.json<{ code: string }>()
    expect(body.code, what).toMatch(/^[a-z0-9-]+$/)
    expect(reply.payload, what).not.toMatch(/select |insert |violates|relation "|node_modules|at async/i)
  }
}

// Signing out ends the visitor; it has its own test.
const fuzzed = roomRoutes.filter(({ name }) => !['signOut', 'endOwnSession'].includes(name))

test.each(fuzzed.map((route) => [route.name, route] as const))(
  '%s takes any input without a fault of ours and without telling anything',
  async (_name, { endpoint }) => {
    const input = endpoint.input as Schema
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ arbitrary: breaking(input), weight: 2 }, { arbitrary: fitting(input), weight: 1 }),
        async (value) => {
          mustBeSound(
            await ask(endpoint.method, endpoint.path, value),
            `${endpoint.method} ${endpoint.path} ${JSON.stringify(value)?.slice(0, 300)}`,
          )
        },
      ),
      { numRuns: runsPerEndpoint, seed: 20261123 },
    )
  },
)

test('broken, doubled, huge and foreign bodies are answered with a problem', async () => {
  const bodies: readonly [string, string, number][] = [
    ['{"email":', 'application/json', 400],
    ['{"email":"a","email":"b","password":"c"}', 'application/json', 409],
    ['{"__proto__":{"admin":true},"email":"a","password":"b"}', 'application/json', 400],
    ['{"constructor":{"prototype":{"admin":true}},"email":"a","password":"b"}', 'application/json', 400],
    [`{"email":"${'x'.repeat(600_000)}"}`, 'application/json', 413],
    ['[['.repeat(50_000), 'application/json', 400],
    ['<x/>', 'application/xml', 415],
    ['', 'application/json', 400],
    ['email=a', 'text/plain', 415],
    ['null', 'application/json', 400],
    ['"text"', 'application/json', 400],
  ]
  for (const [payload, type, status] of bodies) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      headers: { 'content-type': type },
      payload,
    })
    expect(reply.statusCode, payload.slice(0, 60)).toBe(status)
    expect(String(reply.headers['content-type'])).toMatch(/^application\/problem\+json/)
  }
  expect(({} as { admin?: boolean }).admin).toBeUndefined()
})
