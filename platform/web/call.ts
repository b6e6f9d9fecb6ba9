import type { Endpoint, InputOf, OutputOf } from '../contract/endpoint.ts'
import type { Fault, ProblemBody } from '../contract/problem.ts'

export type { Endpoint, Fault, InputOf, OutputOf }

/** A request that was not carried out: refused (4xx), failed (5xx) or never arrived (status 0, code `offline`). */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly titleEn: string | undefined
  readonly detail: string | undefined
  readonly detailEn: string | undefined
  readonly faults: readonly Fault[]
  readonly requestId: string | undefined
  /** What a refusal tells beside its code, such as the date from which it may be done. Never a name. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(body: Partial<ProblemBody> & { status: number; code: string }) {
    super(`${body.status} ${body.code}`)
    this.name = 'Problem'
    this.status = body.status
    this.code = body.code
    this.title = body.title ?? ''
    this.titleEn = body.titleEn
    this.detail = body.detail
    this.detailEn = body.detailEn
    this.faults = body.faults ?? []
    this.requestId = body.requestId
    this.facts = body.facts ?? {}
  }
}

export const apiBase = '/api/v1'

let csrfToken: Promise<string> | undefined
const signedOutListeners = new Set<() => void>()

/** Calls back when the server says that the session has ended. Returns the way to stop listening. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener)
  return () => {
    signedOutListeners.delete(listener)
  }
}

/** Forgets the token of the previous session, after signing in or out. */
export function forgetCsrfToken(): void {
  csrfToken = undefined
}

/** Keeps the token from a session answer that was fetched anyway. */
export function keepCsrfToken(token: string): void {
  csrfToken = Promise.resolve(token)
}

/** Calls an endpoint of a contract. Rejects with a Problem, never with anything else. */
export function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  options: { signal?: AbortSignal } = {},
): Promise<OutputOf<E>> {
  const { address, rest } = fillPath(endpoint, input)
  if (endpoint.method === 'GET') return send('GET', address + queryOf(rest), undefined, options) as Promise<OutputOf<E>>
  return send(endpoint.method, address, rest, options) as Promise<OutputOf<E>>
}

/** The address of a GET endpoint, for a link to a file or a page. */
export function addressOf<E extends Endpoint>(endpoint: E, input: InputOf<E>): string {
  const { address, rest } = fillPath(endpoint, input)
  return apiBase + address + queryOf(rest)
}

function fillPath(endpoint: Endpoint, input: unknown) {
  const rest = { ...(input as Record<string, unknown>) }
  const address = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '')
      throw new TypeError(`${endpoint.path} needs ${name}`)
    delete rest[name]
    return encodeURIComponent(value)
  })
  return { address, rest }
}

function queryOf(rest: Record<string, unknown>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one))
    }
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** Sends one request under the API's base. For what has no endpoint object; rooms use `call`. */
export async function send(
  method: string,
  address: string,
  body?: unknown,
  options: { signal?: AbortSignal; keepalive?: boolean } = {},
): Promise<unknown> {
  const answer = await attempt(method, address, body, options)
  if (answer.ok) return readAnswer(answer)
  const problem = await readProblem(answer)
  if (problem.code === 'csrf-token-missing' && method !== 'GET') {
    // The token lapses with its session; a new one is asked for once, so that nothing typed is lost.
    forgetCsrfToken()
    const again = await attempt(method, address, body, options)
    if (again.ok) return readAnswer(again)
    throw report(await readProblem(again))
  }
  throw report(problem)
}

function report(problem: Problem): Problem {
  if (problem.status === 401) for (const listener of signedOutListeners) listener()
  return problem
}

async function attempt(
  method: string,
  address: string,
  body: unknown,
  options: { signal?: AbortSignal; keepalive?: boolean },
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' }
  const init: RequestInit = { method, headers, credentials: 'same-origin', ...options }
  if (method !== 'GET') {
    headers['x-csrf-token'] = await currentCsrfToken()
    if (body !== undefined) {
      headers['content-type'] = 'application/json'
      init.body = JSON.stringify(body)
    }
  }
  try {
    return await fetch(apiBase + address, init)
  } catch (cause) {
    if (options.signal?.aborted) throw cause
    throw new Problem({ status: 0, code: 'offline' })
  }
}

function currentCsrfToken(): Promise<string> {
  csrfToken ??= (send('GET', '/session') as Promise<{ csrfToken: string }>).then(
    (session) => session.csrfToken,
    (reason: unknown) => {
      csrfToken = undefined
      throw reason
    },
  )
  return csrfToken
}

async function readAnswer(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined
  const mediaType = answer.headers.get('content-type') ?? ''
  if (mediaType !== '' && !mediaType.includes('json')) return answer.blob()
  const text = await answer.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Problem({ status: answer.status, code: 'unreadable-answer' })
  }
}

async function readProblem(answer: Response): Promise<Problem> {
  let body: Partial<ProblemBody> = {}
  try {
    body = (await answer.json()) as Partial<ProblemBody>
  } catch {
    // A proxy in between may answer in HTML; the status is then all there is.
  }
  const requestId = body.requestId ?? answer.headers.get('x-request-id')
  return new Problem({
    ...body,
    ...(requestId ? { requestId } : {}),
    status: answer.status,
    code: body.code ?? (answer.status === 401 ? 'not-signed-in' : 'our-fault'),
  })
}
