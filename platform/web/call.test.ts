import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Done, endpoints, Nothing, Strict, Type } from '../contract/endpoint.ts'
import { addressOf, call, forgetCsrfToken, onSignedOut, Problem } from './call.ts'

const { listSignals, weighSignal } = endpoints({
  listSignals: {
    method: 'GET',
    path: '/signals',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: Strict({ show: Type.Optional(Type.String()), worlds: Type.Optional(Type.Array(Type.String())) }),
    output: Type.Array(Type.String()),
  },
  weighSignal: {
    method: 'POST',
    path: '/signals/:signalId/weighing',
    allow: 'signals.weigh',
    purpose: 'signalering',
    input: Strict({ signalId: Type.String(), reason: Type.String() }),
    output: Done,
  },
})

type Request = { method: string; url: string; headers: Record<string, string>; body: unknown }
let requests: Request[] = []
let answers: Record<string, () => Response> = {}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  })

beforeEach(() => {
  requests = []
  forgetCsrfToken()
  answers = { 'GET /api/v1/session': () => json({ csrfToken: `token-${requests.length}` }) }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const method = init.method ?? 'GET'
    requests.push({
      method,
      url,
      headers: init.headers as Record<string, string>,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    })
    const answer = answers[`${method} ${url.split('?')[0]}`]
    if (!answer) throw new TypeError('no connection')
    return answer()
  })
})
afterEach(() => void vi.unstubAllGlobals())

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it was carried out'),
    (reason: unknown) => {
      expect(reason).toBeInstanceOf(Problem)
      return reason as Problem
    },
  )

test('a GET puts its input in the query, and leaves out what is undefined', async () => {
  answers['GET /api/v1/signals'] = () => json(['2611-041'])
  expect(await call(listSignals, { show: 'open & wachtend', worlds: ['straat', 'school'] })).toEqual(['2611-041'])
  expect(requests.map(({ url }) => url)).toEqual(['/api/v1/signals?show=open+%26+wachtend&worlds=straat&worlds=school'])
  expect(addressOf(listSignals, {})).toBe('/api/v1/signals')
})

test('a POST fills its path, sends the rest as JSON, and proves that it comes from our page', async () => {
  answers['POST /api/v1/signals/a%2Fb/weighing'] = () => json({ done: true })
  await call(weighSignal, { signalId: 'a/b', reason: 'concreet' })
  expect(requests.at(-1)).toMatchObject({
    body: { reason: 'concreet' },
    headers: { 'x-csrf-token': 'token-1', 'content-type': 'application/json' },
  })
  await call(weighSignal, { signalId: 'a/b', reason: 'nog eens' })
  expect(requests.filter(({ url }) => url === '/api/v1/session')).toHaveLength(1)
})

test('a token that lapsed is renewed once, and the act is done', async () => {
  let tries = 0
  answers['POST /api/v1/signals/1/weighing'] = () =>
    ++tries === 1 ? json({ status: 403, code: 'csrf-token-missing' }, 403) : json({ done: true })
  await call(weighSignal, { signalId: '1', reason: 'x' })
  expect(tries).toBe(2)
  answers['POST /api/v1/signals/1/weighing'] = () => json({ status: 403, code: 'csrf-token-missing' }, 403)
  expect(await refused(call(weighSignal, { signalId: '1', reason: 'x' }))).toMatchObject({ code: 'csrf-token-missing' })
})

test('a refusal keeps its code, its facts and all its faults', async () => {
  const faults = [{ field: 'reason', code: 'too-short', message: 'Schrijf meer.', messageEn: 'Write more.' }]
  answers['POST /api/v1/signals/1/weighing'] = () =>
    json(
      {
        status: 409,
        code: 'signal-already-weighed',
        title: 'Dit kan nu niet.',
        requestId: 'r-1',
        facts: { on: '2026-11-23' },
        faults,
      },
      409,
    )
  expect(await refused(call(weighSignal, { signalId: '1', reason: 'x' }))).toMatchObject({
    status: 409,
    code: 'signal-already-weighed',
    requestId: 'r-1',
    facts: { on: '2026-11-23' },
    faults,
  })
})

test('no connection, and an answer in HTML, are problems too', async () => {
  expect(await refused(call(listSignals, {}))).toMatchObject({ status: 0, code: 'offline' })
  answers['GET /api/v1/signals'] = () => new Response('<h1>Bad gateway</h1>', { status: 502 })
  expect(await refused(call(listSignals, {}))).toMatchObject({ status: 502, code: 'our-fault' })
  answers['GET /api/v1/signals'] = () => new Response('{half', { headers: { 'content-type': 'application/json' } })
  expect(await refused(call(listSignals, {}))).toMatchObject({ code: 'unreadable-answer' })
})

test('an ended session is told to the frame', async () => {
  let told = 0
  const stop = onSignedOut(() => void (told += 1))
  answers['GET /api/v1/signals'] = () => json({ status: 401, code: 'not-signed-in' }, 401)
  expect(await refused(call(listSignals, {}))).toMatchObject({ status: 401 })
  expect(told).toBe(1)
  stop()
  await refused(call(listSignals, {}))
  expect(told).toBe(1)
})

test('an address with a part that is not given is a mistake of ours, not a request', () => {
  expect(() => call(weighSignal, { signalId: '', reason: 'x' })).toThrow(TypeError)
  expect(requests).toEqual([])
})

test('a file comes as a file', async () => {
  answers['GET /api/v1/signals'] = () => new Response('%PDF', { headers: { 'content-type': 'application/pdf' } })
  expect(await call(listSignals, {})).toBeInstanceOf(Blob)
})

test('an endpoint that needs nothing is called with nothing', async () => {
  const { ping } = endpoints({
    ping: { method: 'POST', path: '/ping', allow: 'signed-in', purpose: 'none', input: Nothing, output: Done },
  })
  answers['POST /api/v1/ping'] = () => new Response(null, { status: 204 })
  expect(await call(ping, {})).toBeUndefined()
})
