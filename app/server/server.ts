import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import serveStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApi } from '../../platform/server/openapi.ts'
import { languageOf, registerPages } from '../../platform/server/pages.ts'
import { problem, replyToError, sendProblem } from '../../platform/server/problem-reply.ts'
import { registerRoutes } from '../../platform/server/router.ts'
import type { Exchange } from '../../platform/server/routes.ts'
import type { Platform } from '../../platform/server/work.ts'
import { findSignedIn, rememberSignedIn } from '../../modules/identity/server/index.ts'
import type { Config } from './config.ts'
import { problemPage } from './problem-page.ts'
import { demoOnlyRoutes, roomPages, roomRoutes } from './rooms.ts'

export const apiVersion = '1.0.0'
const bodyLimit = 256 * 1024

type ServerOptions = {
  readonly platform: Platform
  readonly config: Config
  readonly webFolder: string | null
  /** Outside production an answer that breaks its contract fails, so that a test sees it. */
  readonly strictAnswers?: boolean
}

/** The web server with every room behind its doors; it holds no state of its own. */
export async function buildServer({
  platform,
  config,
  webFolder,
  strictAnswers = config.demo,
}: ServerOptions): Promise<FastifyInstance> {
  const secure = config.publicUrl?.startsWith('https:') ?? false
  const app = Fastify({
    logger: false,
    bodyLimit,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    // Only what a proxy of our own network added is believed; what came before it, anybody can write.
    trustProxy: config.publicUrl === null ? false : ['loopback', 'linklocal', 'uniquelocal'],
  })
  app.setErrorHandler((error, request, reply) => replyToError(error as Error, request, reply, platform.log))
  app.addHook('onResponse', async (request, reply) => {
    platform.log.info(
      {
        requestId: request.id,
        method: request.method,
        path: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })

  app.removeContentTypeParser('text/plain')
  await app.register(cookie)
  await app.register(formbody, { bodyLimit })
  app.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD') return
    if (isForeign(request, config)) await refuse(request, reply, 403, 'csrf-token-missing')
    else if (request.url.startsWith('/api/') && /^application\/x-www-form/i.test(request.headers['content-type'] ?? ''))
      await refuse(request, reply, 415, 'wrong-media-type')
  })
  await app.register(helmet, securityHeaders(secure))
  await app.register(rateLimit, {
    max: 1200,
    timeWindow: '1 minute',
    // Who is still to sign in is counted by address: a cookie can be made up anew for each attempt.
    keyGenerator: (request) => (isSigningIn(request) ? undefined : request.cookies[cookieName(secure)]) ?? request.ip,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
  })
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) reply.header('API-Version', apiVersion)
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })

  const doors = {
    platform,
    prefix: '/api/v1',
    strictAnswers,
    signedIn: (token: string | null) => findSignedIn(platform, token, config.demo),
    remembered: (token: string | null) => rememberSignedIn(platform, token),
    tokenOf: (request: FastifyRequest) => request.cookies[cookieName(secure)] ?? null,
    exchange: (request: FastifyRequest, reply: FastifyReply) => exchangeOf(request, reply, secure),
  }
  const routes = config.demo ? [...roomRoutes, ...demoOnlyRoutes] : roomRoutes
  registerRoutes(app, { ...doors, routes })
  registerPages(app, { ...doors, pages: roomPages(config.demo), signInPath: '/aanmelden', problemPage })

  app.post('/taal', async (request, reply) => {
    const { language, back } = (request.body ?? {}) as Record<string, unknown>
    const way = typeof back === 'string' && /^\/(?![/\\])[\x21-\x7e]*$/.test(back) ? back : '/melden'
    return reply
      .setCookie('voorkant-language', language === 'en' ? 'en' : 'nl', {
        path: '/',
        sameSite: 'lax',
        secure,
        maxAge: 31_536_000,
      })
      .redirect(way, 303)
  })

  const description = openApi(roomRoutes, apiVersion)
  app.get('/api/v1/openapi.json', async (_request, reply) =>
    reply.header('access-control-allow-origin', '*').send(description),
  )
  app.get('/health/live', async () => ({ status: 'ok' }))
  app.get('/health/ready', async (request, reply) => {
    try {
      await platform.pool.query('select 1')
      return { status: 'ok' }
    } catch {
      return sendProblem(reply, problem(request.id, 503, 'our-fault'))
    }
  })
  app.get('/.well-known/security.txt', async (_request, reply) => reply.type('text/plain').send(securityText(config)))

  if (webFolder) await serveWeb(app, webFolder, config)
  app.setNotFoundHandler((request, reply) => notFound(request, reply, webFolder))
  return app
}

// The session cookie does not come along from another site, and without it no token is asked for: such a form could sign its
// reader in as somebody else. No address of origin is sent by our own pages either, so only a foreign one tells.
function isForeign({ headers, host }: FastifyRequest, { publicUrl }: Config): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const { origin } = headers
  return origin !== undefined && origin !== 'null' && origin !== publicUrl && hostOf(origin) !== host
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

function isSigningIn({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && /^\/(?:aanmelden|link\/|api\/v1\/sign-in)/.test(url)
}

function refuse(request: FastifyRequest, reply: FastifyReply, status: number, code: string): FastifyReply {
  if (request.url.startsWith('/api/')) return sendProblem(reply, problem(request.id, status, code))
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .send(problemPage(languageOf(request), status, code, {}))
}

function cookieName(secure: boolean): string {
  return secure ? '__Host-voorkant-session' : 'voorkant-session'
}

function exchangeOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): Exchange {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
  return {
    address: request.ip,
    sessionToken: request.cookies[cookieName(secure)] ?? null,
    requestId: request.id,
    startSession: (token, until) => void reply.setCookie(cookieName(secure), token, { ...options, expires: until }),
    endSession: () => void reply.clearCookie(cookieName(secure), options),
  }
}

function securityHeaders(secure: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Positions that a chart or a popover computes; no style sheet or script comes in this way.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        manifestSrc: ["'self'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
  }
}

function securityText(config: Config): string {
  return `Contact: mailto:security@voorkant.example\nExpires: 2027-11-01T00:00:00.000Z\nPreferred-Languages: nl, en\n${config.publicUrl ? `Canonical: ${config.publicUrl}/.well-known/security.txt\n` : ''}`
}

async function serveWeb(app: FastifyInstance, webFolder: string, config: Config): Promise<void> {
  await app.register(serveStatic, {
    root: join(webFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    decorateReply: false,
  })
  const theme =
    config.themeFile && existsSync(config.themeFile) ? readFileSync(config.themeFile, 'utf8') : '/* neutral theme */\n'
  for (const [name, mediaType] of [
    ['intake.css', 'text/css'],
    ['favicon.svg', 'image/svg+xml'],
  ] as const) {
    const file = join(webFolder, name)
    if (existsSync(file))
      app.get(`/${name}`, async (_request, reply) =>
        reply.type(mediaType).header('cache-control', 'no-cache').send(readFileSync(file)),
      )
  }
  app.get('/theme.css', async (_request, reply) => reply.type('text/css').send(theme))
}

function notFound(request: FastifyRequest, reply: FastifyReply, webFolder: string | null): FastifyReply {
  const path = request.url.split('?')[0] ?? '/'
  const isPage =
    request.method === 'GET' &&
    !path.startsWith('/api/') &&
    !path.startsWith('/assets/') &&
    !/\.[a-z0-9]{2,5}$/.test(path)
  const index = webFolder ? join(webFolder, 'index.html') : null
  if (isPage && index && existsSync(index)) {
    const language = languageOf(request)
    return reply
      .type('text/html; charset=utf-8')
      .send(readFileSync(index, 'utf8').replace('<html lang="nl"', `<html lang="${language}"`))
  }
  return sendProblem(reply, problem(request.id, 404, 'no-such-address'))
}
