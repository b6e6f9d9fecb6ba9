import { nameForList } from '../../../platform/contract/dutch.ts'
import { dictionary } from '../../../platform/contract/words.ts'
import { html, type Html } from '../../../platform/server/html.ts'
import { pageLayout } from '../../../platform/server/page-layout.ts'
import type { PageRequest, PageRoute } from '../../../platform/server/pages.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import type { Exchange, SignedIn } from '../../../platform/server/routes.ts'
import type { Platform } from '../../../platform/server/work.ts'
import { roles, type Professional } from '../contract.ts'
import { confirmCode, listDemoPeople, signIn, signInAs } from './sign-in.ts'
import { openSession } from './session.ts'
import { textEn } from './text.en.ts'
import { textNl } from './text.nl.ts'

const words = dictionary(textNl, textEn)

/** Where a signed-in visitor goes: back, but never to another site; a signaller starts at the intake. */
export function wayOn(next: string | undefined, home: string): string {
  return next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) && !next.startsWith('/aanmelden') ? next : home
}

type Shown = {
  readonly next: string
  readonly email?: string
  readonly problem?: string
  readonly code?: boolean
  readonly demo: boolean
}

function signInPage(request: PageRequest, shown: Shown): string {
  const text = words[request.language]
  const fields = shown.code
    ? html`<div class="field">
        <label for="code">${text.code}</label>
        <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="6" required />
        <span class="hint">${text.codeLead}</span>
      </div>`
    : html`<div class="field">
          <label for="email">${text.email}</label>
          <input id="email" name="email" type="email" autocomplete="username" value="${shown.email ?? ''}" required />
        </div>
        <div class="field">
          <label for="password">${text.password}</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
        </div>`
  return pageLayout(
    { language: request.language, title: text.signIn, place: '', path: request.path },
    html`<h1>${text.signIn}</h1>
      <p class="mlead">${text.signInLead}</p>
      ${shown.problem ? html`<p class="mproblem" role="alert">${shown.problem}</p>` : ''}
      <form class="mform" method="post" action="/aanmelden">
        <input type="hidden" name="next" value="${shown.next}" />
        <input type="hidden" name="step" value="${shown.code ? 'code' : 'password'}" />
        ${fields}
        <button class="btn btn--primary btn--big" type="submit">${text.next}</button>
      </form>
      ${shown.demo ? html`<p><a href="/demo">${text.demoLink}</a></p>` : ''}
      <p class="mfine">${text.noAccount} ${text.recorded}</p>`,
  )
}

function fieldOf(request: PageRequest, name: string): string {
  const value = request.form[name]
  return typeof value === 'string' ? value : ''
}

async function takeSignIn(platform: Platform, request: PageRequest, exchange: Exchange, demo: boolean) {
  const text = words[request.language]
  const next = fieldOf(request, 'next')
  const code = fieldOf(request, 'step') === 'code'
  const email = fieldOf(request, 'email').trim().slice(0, 200)
  const again = (problem: string) => ({ html: signInPage(request, { next, email, problem, code, demo }), status: 400 })
  try {
    if (code) {
      await confirmCode(platform, { code: fieldOf(request, 'code').trim() }, exchange, request.signedIn)
    } else {
      const password = fieldOf(request, 'password').slice(0, 200)
      if (!email || !password) return again(text.fillIn)
      const { scope } = await signIn(platform, { email, password }, exchange)
      if (scope === 'totp-pending') return { html: signInPage(request, { next, code: true, demo }) }
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'too-many-attempts') return again(text.tooMany(Number(error.facts.waitSeconds)))
    return again(error.code === 'code-wrong' ? text.codeWrong : text.failed)
  }
  return { redirect: wayOn(next, '/') }
}

/** Pages for signing in, for a one-time link and for the language; `demo` adds the way to the fictional people. */
export function identityPages(demo: boolean): readonly PageRoute[] {
  return [
    {
      method: 'GET',
      path: '/aanmelden',
      allow: 'public',
      purpose: 'none',
      open: async (_platform, request) => ({
        html: signInPage(request, { next: request.query.next ?? '', code: pending(request.signedIn), demo }),
      }),
    },
    {
      method: 'POST',
      path: '/aanmelden',
      allow: 'public',
      purpose: 'none',
      open: (platform, request, exchange) => takeSignIn(platform, request, exchange, demo),
    },
    {
      method: 'GET',
      path: '/link/:token',
      allow: 'public',
      purpose: 'none',
      open: (platform, request, exchange) => takeLink(platform, request, exchange),
    },
    ...(demo ? demoPages : []),
  ]
}

function pending(signedIn: SignedIn | null): boolean {
  return signedIn?.session.scope === 'totp-pending'
}

async function takeLink(platform: Platform, request: PageRequest, exchange: Exchange) {
  const token = request.params.token ?? ''
  const { rows } = /^[A-Za-z0-9_-]{43}$/.test(token)
    ? await platform.pool.query<{ municipality_id: number; professional_id: string }>(
        'select * from identity.use_sign_in_link($1, $2)',
        [Buffer.from(token, 'base64url'), platform.clock()],
      )
    : { rows: [] }
  const found = rows[0]
  if (found) {
    await openSession(platform, exchange, found.municipality_id, found.professional_id, 'intake')
    return { redirect: '/melden' }
  }
  const text = words[request.language]
  return {
    status: 404,
    html: pageLayout(
      { language: request.language, title: text.linkOver, place: '', path: '/aanmelden' },
      html`<h1>${text.linkOver}</h1>
        <p>${text.linkOverLead}</p>
        <p><a href="/aanmelden">${text.signIn}</a></p>`,
    ),
  }
}

const demoPages: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/demo',
    allow: 'public',
    purpose: 'none',
    open: async (platform, request) => ({ html: demoPage(request, await listDemoPeople(platform)) }),
  },
  {
    method: 'POST',
    path: '/demo',
    allow: 'public',
    purpose: 'none',
    open: async (platform, request, exchange) => {
      await signInAs(platform, { professionalId: fieldOf(request, 'professionalId') }, exchange)
      return { redirect: wayOn(fieldOf(request, 'next'), '/') }
    },
  },
]

type DemoPerson = { readonly municipality: string; readonly professional: Professional }

function demoPage(request: PageRequest, people: readonly DemoPerson[]): string {
  const text = words[request.language]
  const municipalities = [...new Set(people.map((person) => person.municipality))]
  return pageLayout(
    { language: request.language, title: text.demoTitle, place: 'Demo', wide: true, path: '/demo' },
    html`<h1>${text.demoTitle}</h1>
      <p class="mlead">${text.demoLead}</p>
      ${municipalities.map((municipality) =>
        demoMunicipality(
          request,
          municipality,
          people.filter((person) => person.municipality === municipality).map((person) => person.professional),
        ),
      )}`,
  )
}

function demoMunicipality(request: PageRequest, municipality: string, people: readonly Professional[]): Html {
  const text = words[request.language]
  const groups = roles
    .map((role) => ({ role, holders: people.filter((person) => person.roles.includes(role)) }))
    .filter((group) => group.holders.length > 0)
  return html`<h2 class="mh2">${text.demoIn(municipality)}</h2>
    <div class="mroles">
      ${groups.map(
        ({ role, holders }) =>
          html`<section class="mcard mrole">
            <h3>${text.roles[role]}</h3>
            <p class="sm sub">${text.can[role]}</p>
            <ul>
              ${holders.map(
                (person) =>
                  html`<li>
                    <form method="post" action="/demo">
                      <input type="hidden" name="_csrf" value="${request.signedIn?.session.csrfToken ?? ''}" />
                      <input type="hidden" name="professionalId" value="${person.id}" />
                      <input type="hidden" name="next" value="${role === 'signaller' ? '/melden' : '/'}" />
                      <button class="link" type="submit">
                        ${nameForList({ givenNames: person.givenName, infix: person.infix ?? undefined, familyName: person.familyName })}
                      </button>
                      <small>${person.functionTitle}, ${person.organisationName}</small>
                    </form>
                  </li>`,
              )}
            </ul>
          </section>`,
      )}
    </div>`
}
