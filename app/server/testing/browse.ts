import type { FastifyInstance } from 'fastify'

type Page = { readonly status: number; readonly html: string; readonly location: string | null }

export type Browsing = {
  open(path: string): Promise<Page>
  /** Sends a form with the hidden proof of the page that was opened last. */
  send(path: string, form?: Readonly<Record<string, string>>): Promise<Page>
  /** Asks an endpoint with the session that the pages gave. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<{ status: number; body: never }>
  readonly token: string
}

/** A browser without scripts: it keeps its cookie and sends the forms that it finds. */
export function browse(app: FastifyInstance): Browsing {
  let token = ''
  let csrf = ''
  const keep = (cookies: readonly { name: string; value: string }[]) => {
    for (const { name, value } of cookies) if (name === 'voorkant-session') token = value
  }
  const page = async (method: 'GET' | 'POST', url: string, form?: Record<string, string>): Promise<Page> => {
    const reply = await app.inject({
      method,
      url,
      cookies: token ? { 'voorkant-session': token } : {},
      ...(form
        ? {
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload: new URLSearchParams(form).toString(),
          }
        : {}),
    })
    keep(reply.cookies)
    const html = String(reply.headers['content-type']).includes('html') ? reply.payload : ''
    if (html) csrf = /name="_csrf" value="([^"]*)"/.exec(html)?.[1] ?? ''
    return { status: reply.statusCode, html, location: reply.headers.location ?? null }
  }
  return {
    open: (path) => page('GET', path),
    send: (path, form = {}) => page('POST', path, { _csrf: csrf, ...form }),
    async ask(method, path, body) {
      const cookies = { 'voorkant-session': token }
      const session = await app.inject({ url: '/api/v1/session', cookies })
      const reply = await app.inject({
        method,
        url: `/api/v1${path}`,
        cookies,
        headers: { 'x-csrf-token': String(session.json<{ csrfToken?: string }>().csrfToken ?? '') },
        ...(body === undefined ? {} : { payload: body }),
      })
      keep(reply.cookies)
      return { status: reply.statusCode, body: reply.json<never>() }
    },
    get token() {
      return token
    },
  }
}
