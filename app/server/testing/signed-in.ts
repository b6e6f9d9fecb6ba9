import type { FastifyInstance, InjectOptions } from 'fastify'
import { findSignedIn, openSession } from '../../../modules/identity/server/index.ts'
import type { TestPlatform } from '../../../platform/server/testing/test-platform.ts'
import type { Actor } from '../../../platform/server/work.ts'
import { readConfig } from '../config.ts'
import { buildServer } from '../server.ts'

/** The whole program on a test database, to be asked through its public door. */
export function testServer(platform: TestPlatform, { demo = false } = {}): Promise<FastifyInstance> {
  return buildServer({ platform, config: { ...readConfig({}), demo }, webFolder: null, strictAnswers: true })
}

/** An answer as a test reads it: what is in it is for the test to say. */
// oxlint-disable-next-line typescript/no-explicit-any -- docs/decisions/0008: a test reads answers of every door
export type Answer = any

export type Visitor = {
  readonly token: string
  readonly csrfToken: string
  ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: Answer; headers: Record<string, unknown> }>
}

/** A signed-in browser of this actor; asks with its cookie and its CSRF token. */
export async function visit(app: FastifyInstance, platform: TestPlatform, actor: Actor): Promise<Visitor> {
  let token = ''
  const exchange = {
    address: '127.0.0.1',
    sessionToken: null,
    requestId: 'test',
    startSession: (made: string) => void (token = made),
    endSession: () => {},
  }
  await openSession(platform, exchange, actor.municipalityId, String(actor.professionalId), 'full')
  const signedIn = await findSignedIn(platform, token, false)
  if (!signedIn) throw new Error('the visitor is not signed in')
  const { csrfToken } = signedIn.session
  return {
    token,
    csrfToken,
    async ask(method, path, body) {
      const options: InjectOptions = {
        method,
        url: path.startsWith('/api/') ? path : `/api/v1${path}`,
        cookies: { 'voorkant-session': token },
        headers: { 'x-csrf-token': csrfToken },
      }
      if (body !== undefined) options.payload = body as object
      const reply = await app.inject(options)
      const isJson = String(reply.headers['content-type']).includes('json')
      return { status: reply.statusCode, body: isJson ? reply.json() : reply.rawPayload, headers: reply.headers }
    },
  }
}
