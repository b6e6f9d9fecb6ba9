import { nameForList } from '../../../platform/contract/dutch.ts'
import { dictionary } from '../../../platform/contract/words.ts'
import { dateAndTime } from '../../../platform/contract/written-dates.ts'
import { html, type Html } from '../../../platform/server/html.ts'
import { csrfField, pageLayout } from '../../../platform/server/page-layout.ts'
import type { PageAnswer, PageRequest, PageRoute } from '../../../platform/server/pages.ts'
import { Refusal } from '../../../platform/server/refusal.ts'
import type { Exchange } from '../../../platform/server/routes.ts'
import { perform, systemActor, type Platform } from '../../../platform/server/work.ts'
import { roles, type Professional } from '../contract.ts'
import { demoPassword } from './demo-password.ts'
import { confirmCode, listDemoPeople, signIn, signInAs, signOut } from './sign-in.ts'
import { narrowHours, openSession } from './session.ts'
import { textEn } from './text.en.ts'
import { textNl } from './text.nl.ts'

const words = dictionary(textNl, textEn)

/** Where a signed-in visitor goes: back, but never to another site; a signaller starts at the intake. */
export function wayOn(next: string | undefined, home: string): string {
  return next && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) && !next.startsWith('/aanmelden') ? next : home
}

type Step = 'password' | 'code' | 'recovery-code'

type Shown = {
  readonly step: Step
  readonly next: string
  readonly email?: string
  readonly problem?: string
  readonly demo: boolean
}

function signInPage(request: PageRequest, shown: Shown): string {
  const text = words[request.language]
  return pageLayout(
    { language: request.language, title: text.signIn, place: '', path: request.path },
    html`<h1>${text.signIn}</h1>
      <p class="mlead">${shown.step === 'password' ? text.signInLead : text.secondStepLead}</p>
      ${shown.problem ? html`<p class="mproblem" role="alert">${shown.problem}</p>` : ''}
      <form class="mform" method="post" action="/aanmelden">
        ${csrfField(request.signedIn?.session.csrfToken)}
        <input type="hidden" name="next" value="${shown.next}" />
        <input type="hidden" name="step" value="${shown.step}" />
        ${fieldsOf(request, shown)}
        <button class="btn btn--primary btn--big" type="submit">${text.next}</button>
      </form>
      ${
        shown.step === 'password'
          ? ''
          : html`<p>
              <a href="${withNext(shown.step === 'code' ? '/aanmelden?met=herstelcode' : '/aanmelden', shown.next)}"
                >${shown.step === 'code' ? text.useRecovery : text.useApp}</a
              >
            </p>`
      }
      ${
        shown.demo && shown.step === 'password'
          ? html`<p><a href="/demo">${text.demoLink}</a></p>
              <p class="mnotice">${text.demoPassword(demoPassword)}</p>`
          : ''
      }
      <p class="mfine">${shown.step === 'password' ? text.noAccount : ''} ${text.recorded}</p>`,
  )
}

function fieldsOf(request: PageRequest, { step, email = '' }: Shown): Html {
  const text = words[request.language]
  if (step === 'password')
    return html`<div class="field">
        <label for="email">${text.email}</label>
        <input id="email" name="email" type="email" autocomplete="username" value="${email}" required />
      </div>
      <div class="field">
        <label for="password">${text.password}</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </div>`
  const app = step === 'code'
  return html`<div class="field">
    <label for="code">${app ? text.code : text.recoveryCode}</label>
    <input
      id="code"
      name="code"
      ${app ? html`inputmode="numeric" autocomplete="one-time-code"` : html`autocomplete="off" autocapitalize="characters"`}
      maxlength="40"
      aria-describedby="code-hint"
      required
    />
    <span class="hint" id="code-hint">${app ? text.codeLead : text.recoveryLead}</span>
  </div>`
}

function withNext(address: string, next: string): string {
  if (!next) return address
  return `${address}${address.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`
}

function fieldOf(request: PageRequest, name: string): string {
  const value = request.form[name]
  return typeof value === 'string' ? value : ''
}

async function takeSignIn(platform: Platform, request: PageRequest, exchange: Exchange, demo: boolean) {
  const text = words[request.language]
  const next = fieldOf(request, 'next')
  const typed = fieldOf(request, 'step')
  const step: Step = typed === 'code' || typed === 'recovery-code' ? typed : 'password'
  const email = fieldOf(request, 'email').trim().slice(0, 200)
  const again = (problem: string) => ({ html: signInPage(request, { step, next, email, problem, demo }), status: 400 })
  try {
    if (step === 'password') {
      const password = fieldOf(request, 'password').slice(0, 200)
      if (!email || !password) return again(text.fillIn)
      const { scope } = await signIn(platform, { email, password }, exchange)
      // Anew, with the session that waits for the code: its form must carry the token of that session.
      if (scope === 'totp-pending') return { redirect: withNext('/aanmelden', next) }
    } else {
      const code = fieldOf(request, 'code').trim().slice(0, 40)
      if (!code) return again(text.fillInCode)
      await confirmCode(platform, { code }, exchange, request.signedIn)
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.code === 'too-many-attempts') return again(text.tooMany(Number(error.facts.waitSeconds)))
    if (error.code === 'session-unknown') return { redirect: withNext('/aanmelden', next) }
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
        html: signInPage(request, { step: stepOf(request), next: request.query.next ?? '', demo }),
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
      open: (platform, request) => showLink(platform, request),
    },
    {
      method: 'POST',
      path: '/link/:token',
      allow: 'public',
      purpose: 'none',
      open: (platform, request, exchange) => takeLink(platform, request, exchange),
    },
    {
      method: 'POST',
      path: '/afmelden',
      allow: 'public',
      purpose: 'none',
      open: async (platform, request, exchange) => {
        await signOut(platform, {}, exchange, request.signedIn)
        return { redirect: '/melden' }
      },
    },
    ...(demo ? demoPages : []),
  ]
}

function stepOf({ signedIn, query }: PageRequest): Step {
  if (signedIn?.session.scope !== 'totp-pending') return 'password'
  return query.met === 'herstelcode' ? 'recovery-code' : 'code'
}

function tokenOf(request: PageRequest): Buffer | null {
  const token = request.params.token ?? ''
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? Buffer.from(token, 'base64url') : null
}

type Leads = { municipality_name: string; organisation_name: string; function_title: string; ends_at: Date }

// Looking uses nothing up: programs that fetch a link beforehand, such as mail filters, leave it whole.
async function showLink(platform: Platform, request: PageRequest): Promise<PageAnswer> {
  const token = tokenOf(request)
  const { rows } = token
    ? await platform.pool.query<Leads>('select * from identity.look_at_sign_in_link($1, $2)', [token, platform.clock()])
    : { rows: [] }
  const leads = rows[0]
  if (!leads) return linkIsOver(request)
  const text = words[request.language]
  return {
    html: pageLayout(
      { language: request.language, title: text.linkTitle, place: leads.municipality_name, path: request.path },
      html`<h1>${text.linkTitle}</h1>
        <p class="mlead">${text.linkLead(leads.municipality_name)}</p>
        <form class="mform" method="post" action="${request.path}">
          ${csrfField(request.signedIn?.session.csrfToken)}
          <p><b>${text.linkAs(leads.function_title, leads.organisation_name)}</b> ${text.linkNotYou}</p>
          <p>${text.linkOnce} ${text.linkUntil(dateAndTime(leads.ends_at, request.language))}</p>
          <p>${text.linkAfter(narrowHours)}</p>
          ${request.signedIn ? html`<p class="mnotice">${text.linkSignsOut}</p>` : ''}
          <button class="btn btn--primary btn--big" type="submit">${text.linkGo}</button>
        </form>
        <p class="mfine">${text.recorded}</p>`,
    ),
  }
}

async function takeLink(platform: Platform, request: PageRequest, exchange: Exchange): Promise<PageAnswer> {
  const token = tokenOf(request)
  const { rows } = token
    ? await platform.pool.query<{ link_id: string; municipality_id: number; professional_id: string }>(
        'select * from identity.use_sign_in_link($1, $2)',
        [token, platform.clock()],
      )
    : { rows: [] }
  const used = rows[0]
  if (!used) return linkIsOver(request)
  if (request.signedIn) await signOut(platform, {}, exchange, request.signedIn)
  await perform(platform, systemActor(used.municipality_id), 'none', async (work) => {
    work.record({
      name: 'sign-in-link-used',
      details: { linkId: used.link_id, professionalId: used.professional_id },
    })
  })
  await openSession(platform, exchange, used.municipality_id, used.professional_id, 'intake')
  return { redirect: '/melden' }
}

function linkIsOver(request: PageRequest): PageAnswer {
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
