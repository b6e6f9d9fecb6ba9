import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Purpose } from '../contract/endpoint.ts'
import { Refusal } from './refusal.ts'
import type { RouterOptions } from './router.ts'
import type { Exchange, SignedIn } from './routes.ts'
import { perform, type Platform, type Work } from './work.ts'

export type Language = 'nl' | 'en'

/** What a page knows of its request; a form's fields come as text, several of one name as a list. */
export type PageRequest = {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string | readonly string[]>>
  readonly language: Language
  readonly signedIn: SignedIn | null
  readonly path: string
}

export type PageAnswer =
  | { readonly html: string; readonly status?: number; readonly title?: string }
  | { readonly redirect: string }
  | { readonly file: { filename: string; mediaType: string; body: Uint8Array } }

/** A page rendered by the server. `allow: 'public'` pages get no unit of work. */
export type PageRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly allow: string
  readonly purpose: Purpose
} & (
  | { readonly show: (work: Work, request: PageRequest) => Promise<PageAnswer> }
  | { readonly open: (platform: Platform, request: PageRequest, exchange: Exchange) => Promise<PageAnswer> }
)

export type PageOptions = Pick<RouterOptions, 'platform' | 'signedIn' | 'tokenOf' | 'exchange'> & {
  readonly pages: readonly PageRoute[]
  /** Where somebody without a session goes, with `next` as the way back. */
  readonly signInPath: string
  /** The page for a refusal or problem of a rendered page. */
  readonly problemPage: (
    language: Language,
    status: number,
    code: string,
    facts: Readonly<Record<string, unknown>>,
  ) => string
}

/** Puts the rendered pages behind the same doors as the endpoints. */
export function registerPages(app: FastifyInstance, options: PageOptions): void {
  for (const page of options.pages) {
    app.route({
      method: page.method,
      url: page.path,
      handler: (request, reply) => answer(page, options, request, reply),
    })
  }
}

async function answer(
  page: PageRoute,
  options: PageOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request)
  const signedIn = await options.signedIn(options.tokenOf(request))
  const form = (request.body ?? {}) as Record<string, string | string[]>
  if (page.allow !== 'public') {
    if (!signedIn || signedIn.session.scope === 'totp-pending')
      return reply.redirect(`${options.signInPath}?next=${encodeURIComponent(request.url)}`, 303)
    if (page.allow !== 'signed-in' && !signedIn.actor.permissions.has(page.allow))
      return sendHtml(reply, 403, options.problemPage(language, 403, 'not-allowed', {}))
  }
  if (page.method === 'POST' && signedIn && form['_csrf'] !== signedIn.session.csrfToken) {
    return sendHtml(reply, 403, options.problemPage(language, 403, 'csrf-token-missing', {}))
  }
  const pageRequest: PageRequest = {
    params: request.params as Record<string, string>,
    query: request.query as Record<string, string>,
    form,
    language,
    signedIn,
    path: request.url.split('?')[0] ?? '/',
  }
  try {
    const result = await carryOut(page, options, pageRequest, options.exchange(request, reply), request.id)
    if ('redirect' in result) return await reply.redirect(result.redirect, 303)
    if ('file' in result) {
      return await reply
        .type(result.file.mediaType)
        .header(
          'content-disposition',
          `attachment; filename="${result.file.filename.replace(/[^A-Za-z0-9._-]/g, '-')}"`,
        )
        .send(Buffer.from(result.file.body))
    }
    return await sendHtml(reply, result.status ?? 200, result.html)
  } catch (error) {
    if (error instanceof Refusal)
      return sendHtml(reply, error.status, options.problemPage(language, error.status, error.code, error.facts))
    throw error
  }
}

function carryOut(
  page: PageRoute,
  options: PageOptions,
  request: PageRequest,
  exchange: Exchange,
  requestId: string,
): Promise<PageAnswer> {
  if ('open' in page) return page.open(options.platform, request, exchange)
  if (!request.signedIn) throw new Error(`${page.path} is public and needs an open door`)
  return perform(options.platform, request.signedIn.actor, page.purpose, (work) => page.show(work, request), {
    requestId,
  })
}

function sendHtml(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(html)
}

/** Dutch unless the reader chose English. */
export function languageOf(request: FastifyRequest): Language {
  return request.cookies['voorkant-language'] === 'en' ? 'en' : 'nl'
}
