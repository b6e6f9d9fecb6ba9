import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint, Purpose } from '../contract/endpoint.ts'
import { purposes } from '../contract/endpoint.ts'
import { faultsOfAnswer, isAsPromised, parseInput, readPath, withoutUnknown } from './parse-input.ts'
import { problem, sendProblem } from './problem-reply.ts'
import { isFileAnswer, type Exchange, type Route, type SignedIn } from './routes.ts'
import { perform, type Platform, StaleActor, type Work } from './work.ts'

export type RouterOptions = {
  readonly platform: Platform
  readonly routes: readonly Route[]
  readonly prefix: string
  /** Finds who is behind a session token; null when nobody is. */
  readonly signedIn: (token: string | null) => Promise<SignedIn | null>
  /** Who was behind it a moment ago, to be confirmed; null when that is not known. */
  readonly remembered: (token: string | null) => SignedIn | null
  readonly tokenOf: (request: FastifyRequest) => string | null
  readonly exchange: (request: FastifyRequest, reply: FastifyReply) => Exchange
  /** Outside production an answer that breaks its contract is a bug that shows; in production it is cut to its contract. */
  readonly strictAnswers: boolean
}

/** Puts every route behind its door: who may knock, is it well formed, then the use case in one unit of work. */
export function registerRoutes(app: FastifyInstance, options: RouterOptions): void {
  for (const route of options.routes) {
    app.route({
      method: route.endpoint.method,
      url: `${options.prefix}${route.endpoint.path}`,
      handler: (request, reply) => answer(route, options, request, reply),
    })
  }
}

async function answer(
  route: Route,
  options: RouterOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const token = options.tokenOf(request)
  const remembered = typeof route.useCase === 'function' ? options.remembered(token) : null
  if (remembered && closedFor(route.endpoint, remembered, request) === null) {
    try {
      return await answerTo(remembered, route, options, request, reply)
    } catch (error) {
      if (!(error instanceof StaleActor)) throw error
    }
  }
  const signedIn = await options.signedIn(token)
  const closed = closedFor(route.endpoint, signedIn, request)
  if (closed === null) return answerTo(signedIn, route, options, request, reply)
  if (closed === 'not-allowed' && signedIn) await recordKnock(options.platform, signedIn, route, request.id)
  return sendProblem(reply, problem(request.id, closed === 'not-signed-in' ? 401 : 403, closed))
}

/** Why the door stays closed for this person; null when it opens. */
function closedFor(
  endpoint: Endpoint,
  signedIn: SignedIn | null,
  request: FastifyRequest,
): 'not-signed-in' | 'not-allowed' | 'csrf-token-missing' | null {
  if (endpoint.allow !== 'public') {
    if (!signedIn) return 'not-signed-in'
    if (!mayKnock(endpoint, signedIn)) return 'not-allowed'
  }
  // A request that changes something must carry the token of its session; a foreign page cannot know it.
  const mustProve = endpoint.method !== 'GET' && signedIn !== null
  return mustProve && request.headers['x-csrf-token'] !== signedIn.session.csrfToken ? 'csrf-token-missing' : null
}

async function answerTo(
  signedIn: SignedIn | null,
  route: Route,
  options: RouterOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { endpoint } = route
  const parsed = parseInput(endpoint.input, inputOf(endpoint, request), endpoint.method === 'GET' ? 'query' : 'body')
  if ('faults' in parsed) {
    // Faults are told to who is there now, not to who was.
    if (signedIn?.confirm) throw new StaleActor()
    return sendProblem(reply, problem(request.id, 400, 'invalid-input', { faults: parsed.faults }))
  }
  const result = await carryOut(route, options, signedIn, parsed.value, request, reply)
  if (isFileAnswer(result)) {
    return reply
      .type(result.mediaType)
      .header('content-disposition', `attachment; filename="${result.filename.replace(/[^A-Za-z0-9._-]/g, '-')}"`)
      .send(Buffer.from(result.body))
  }
  return reply.type('application/json').send(JSON.stringify(asPromised(route, result, options)))
}

function mayKnock(endpoint: Endpoint, signedIn: SignedIn): boolean {
  return endpoint.allow === 'signed-in' || signedIn.actor.permissions.has(endpoint.allow)
}

async function carryOut(
  route: Route,
  options: RouterOptions,
  signedIn: SignedIn | null,
  input: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { useCase, endpoint } = route
  if (typeof useCase === 'object') {
    return useCase.open(options.platform, input as never, options.exchange(request, reply), signedIn)
  }
  if (!signedIn) throw new Error(`${route.name} is public and needs an open door, not a use case`)
  const run = useCase as (work: Work, input: unknown) => Promise<unknown>
  return perform(options.platform, signedIn.actor, purposeOf(endpoint, input), (work) => run(work, input), {
    requestId: request.id,
    confirm: signedIn.confirm,
  })
}

function purposeOf(endpoint: Endpoint, input: unknown): Purpose {
  if (endpoint.purpose !== 'asked') return endpoint.purpose
  const asked = (input as { purpose?: unknown }).purpose
  const purpose = purposes.find((known) => known === asked)
  if (!purpose) throw new Error('an endpoint with an asked purpose has a required field purpose')
  return purpose
}

// Path fields win over the body, so that a body cannot speak of another record than its address.
function inputOf(endpoint: Endpoint, request: FastifyRequest): unknown {
  const params = readPath(endpoint.input, request.params as Record<string, unknown>)
  const given = endpoint.method === 'GET' || endpoint.method === 'DELETE' ? request.query : request.body
  if (given === null || given === undefined) return params
  if (typeof given !== 'object' || Array.isArray(given)) return given
  return { ...(given as Record<string, unknown>), ...params }
}

function asPromised(route: Route, result: unknown, options: RouterOptions): unknown {
  if (isAsPromised(route.endpoint.output, result)) return result
  const faults = faultsOfAnswer(route.endpoint.output, result).map((fault) => `${fault.field}: ${fault.code}`)
  if (options.strictAnswers) throw new Error(`the answer of ${route.name} breaks its contract at ${faults.join(', ')}`)
  options.platform.log.error({ endpoint: route.name, faults }, 'answer breaks its contract')
  return withoutUnknown(route.endpoint.output, result)
}

async function recordKnock(platform: Platform, signedIn: SignedIn, route: Route, requestId: string): Promise<void> {
  await perform(
    platform,
    signedIn.actor,
    'none',
    async (work) => {
      work.record({ name: 'refused:not-allowed', details: { endpoint: route.name } })
    },
    { requestId },
  )
}
