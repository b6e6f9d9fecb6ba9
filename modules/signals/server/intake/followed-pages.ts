import { dateAndTime, longDate, shortDate } from '../../../../platform/contract/written-dates.ts'
import { html, type Html } from '../../../../platform/server/html.ts'
import { pageLayout } from '../../../../platform/server/page-layout.ts'
import type { PageAnswer, PageRequest, PageRoute } from '../../../../platform/server/pages.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import type { Work } from '../../../../platform/server/work.ts'
import { isSignalCode } from '../../catalogue.ts'
import type { OwnSignal, OwnSignalInFull } from '../../contract.ts'
import { sharingWithCoordinator } from '../sharing.ts'
import { askConsult } from '../use-cases/ask-consult.ts'
import { answerQuestion } from '../use-cases/ask-question.ts'
import { findOwnSignal, getOwnSignal, listOwnSignals } from '../use-cases/own-signals.ts'
import { many, one } from './draft.ts'
import { cardTicks } from './pages.ts'
import { acuteBox, area, faultBox, field, formTo, guideCard, icon, leaveForm, textOf, worldMark } from './parts.ts'

function page(request: PageRequest, title: string, content: Html, step?: number): { html: string } {
  const text = textOf(request)
  const municipality =
    (request.signedIn?.session as { municipality?: { name: string } } | undefined)?.municipality?.name ?? ''
  return {
    html: pageLayout(
      {
        language: request.language,
        title,
        place: step ? text.step(step, 4) : municipality,
        path: request.path,
        ...(step ? { step: { done: step, of: 4 } } : {}),
      },
      content,
    ),
  }
}

async function receiptPage(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const signal = await getOwnSignal(work, { signalId: request.params.signalId ?? '' })
  const { session } = work.actor
  // By a one-time link only what was shared by it: the link may be in other hands.
  if (session?.narrow && new Date(signal.receivedAt) < session.openedAt) throw new Refusal('not-found')
  const lines = await sharingWithCoordinator(work, Number(work.actor.organisationId))
  const organisation =
    (request.signedIn?.session as { professional?: { organisationName: string } } | undefined)?.professional
      ?.organisationName ?? ''
  const { language } = request
  return page(
    request,
    text.receipt.title,
    html`<section class="receipt" aria-labelledby="receipt">
        <p class="row sm">${icon('yes')}${text.receipt.received(dateAndTime(signal.receivedAt, language))}</p>
        <h1 id="receipt">${text.receipt.title} <span class="code nw">${signal.receiptCode}</span></h1>
        <p class="sm">${session?.narrow ? text.receipt.keepByLink : text.receipt.keep}</p>
      </section>
      ${guideCard(request, { from: organisation, chain: work.actor.chain, lines, sent: true })}
      <h2 class="mh2">${text.receipt.then}</h2>
      <ol class="mnext">
        <li class="now"><b>${text.receipt.today}</b><span>${text.receipt.todayText}</span></li>
        <li><b>${text.receipt.by(shortDate(signal.feedbackDueOn, language))}</b><span>${text.receipt.byText}</span></li>
        <li>
          <b>${text.receipt.after}</b><span>${text.receipt.afterText(shortDate(signal.destroyOn, language))}</span>
        </li>
      </ol>
      <p class="mend"><a class="btn" href="/melden">${text.receipt.toStart}</a></p>
      ${session?.narrow ? leaveForm(request) : ''}`,
    4,
  )
}

function consultPage(request: PageRequest): PageAnswer {
  const text = textOf(request)
  return page(
    request,
    text.consult.title,
    html`<h1>${text.consult.title}</h1>
      <p class="mlead">${text.consult.lead}</p>
      ${formTo(
        request,
        '/melden/sparren',
        html`${cardTicks(request, [])}<label class="tick mcard"
            ><input type="checkbox" name="callMe" value="yes" /><span>${text.consult.callMe}</span></label
          >
          <div class="mfoot">
            <button class="btn btn--primary btn--big" type="submit">${text.consult.ask}${icon('arrow')}</button>
          </div>`,
      )}`,
  )
}

async function takeConsult(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const answer = await askConsult(work, {
    codes: many(request.form, 'codes').filter(isSignalCode),
    callMeBack: one(request.form, 'callMe') === 'yes',
  })
  return page(
    request,
    text.consult.advice,
    html`<h1>${text.consult.advice}</h1>
      ${answer.acuteRoutes.length > 0 ? acuteBox(text) : ''}
      <ol class="madvice">
        ${text.consult.adviceActs.map((act) => html`<li>${act}</li>`)}
      </ol>
      ${answer.callBackAsked ? html`<p class="mnotice" role="status">${text.consult.called}</p>` : ''}
      <p><a class="btn btn--primary btn--big" href="/melden/kaart">${text.consult.share}${icon('arrow')}</a></p>
      <p class="mway"><a href="/melden">${text.receipt.toStart}</a></p>`,
  )
}

async function ownPage(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const signals = await listOwnSignals(work)
  return page(
    request,
    text.own.title,
    html`<h1>${text.own.title}</h1>
      <p class="mlead">${text.own.lead}</p>
      ${
        signals.length === 0
          ? html`<p>${text.own.empty}</p>`
          : html`<ul class="mown">
              ${signals.map((signal) => ownLine(request, signal))}
            </ul>`
      }
      <p class="mway"><a href="/melden">${text.receipt.toStart}</a></p>`,
  )
}

function ownLine(request: PageRequest, signal: OwnSignal): Html {
  const text = textOf(request).own
  const told = signal.feedback.at(-1)
  return html`<li class="mcard">
    <a href="/melden/mijn/${signal.id}"
      ><b>${signal.receiptCode}</b> ${signal.worlds.map((world) => worldMark(world))}
      <span>${signal.inShort ?? ''}</span>
      <small
        >${text.status[signal.status]},
        ${told ? text.kinds[told.kind].toLowerCase() : text.due(shortDate(signal.feedbackDueOn, request.language))}</small
      ></a
    >
  </li>`
}

function ownSignalPage(
  request: PageRequest,
  signal: OwnSignalInFull,
  faults: readonly string[] = [],
  typed = '',
): PageAnswer {
  const text = textOf(request)
  const { language } = request
  return page(
    request,
    signal.receiptCode,
    html`<h1>${signal.receiptCode}</h1>
      <p class="mlead">${text.own.status[signal.status]}, ${dateAndTime(signal.receivedAt, language)}</p>
      ${faultBox(text, faults)}
      ${
        signal.feedback.length > 0
          ? html`<section class="mcard mpad">
              <h2>${text.own.feedback}</h2>
              ${signal.feedback.map(
                (told) =>
                  html`<p>
                      <b>${text.own.kinds[told.kind]}</b
                      >${told.byFunction ? html`, ${text.own.byFunction(told.byFunction)}` : ''}
                      <small>${longDate(told.givenAt, language)}</small>
                    </p>
                    ${told.text ? html`<p>${told.text}</p>` : ''}`,
              )}
            </section>`
          : html`<p>${text.own.due(longDate(signal.feedbackDueOn, language))}</p>`
      }
      ${
        signal.thread.length > 0
          ? html`<section class="mcard mpad">
              <h2>${text.own.thread}</h2>
              <ol class="thread">
                ${signal.thread.map(
                  (message) =>
                    html`<li>
                      <p>
                        <b>${message.from === 'reporter' ? text.own.you : text.own.coordinator}</b>
                        <span class="sub xs">${shortDate(message.sentAt, language)}</span>
                      </p>
                      <p>${message.text}</p>
                    </li>`,
                )}
              </ol>
            </section>`
          : ''
      }
      ${
        signal.allowed.includes('answer')
          ? formTo(
              request,
              `/melden/mijn/${signal.id}`,
              html`${area('answer', text.own.answer, typed, text.fact.noNames)}<button
                  class="btn btn--primary btn--big"
                  type="submit"
                >
                  ${text.own.send}
                </button>`,
            )
          : ''
      }
      <section class="mcard mpad">
        <h2>${text.own.wrote}</h2>
        <div class="facts">
          ${signal.facts.map((fact) => html`<div class="fact${fact.basis === 'hearsay' ? ' fact--heard' : ''}">${worldMark(fact.world)} ${fact.text}<small>${fact.observedOn ? shortDate(fact.observedOn, language) : ''}</small></div>`)}
        </div>
      </section>
      <p class="mfine">${text.own.gone(longDate(signal.destroyOn, language))}</p>
      <p class="mway"><a href="/melden/mijn">${text.own.title}</a></p>
      <p class="mway"><a href="/melden">${text.receipt.toStart}</a></p>`,
  )
}

function codePage(request: PageRequest, typed: string, faults: readonly string[]): PageAnswer {
  const text = textOf(request)
  return page(
    request,
    text.own.findTitle,
    html`<h1>${text.own.findTitle}</h1>
      <p class="mlead">${text.own.findLead}</p>
      ${faultBox(text, faults)}
      ${formTo(request, '/melden/code', html`${field('code', text.own.code, typed)}<button class="btn btn--primary btn--big" type="submit">${text.own.find}</button>`)}
      <p class="mway"><a href="/melden">${text.receipt.toStart}</a></p>`,
  )
}

async function takeCode(work: Work, request: PageRequest): Promise<PageAnswer> {
  const typed = one(request.form, 'code', 20).trim()
  try {
    const signal = await findOwnSignal(work, { receiptCode: typed })
    return { redirect: `/melden/mijn/${signal.id}` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    work.record({ name: 'receipt-code-unknown' })
    return { ...(codePage(request, typed, [textOf(request).own.unknown]) as { html: string }), status: 404 }
  }
}

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function withId(request: PageRequest): string {
  const id = request.params.signalId ?? ''
  if (!idForm.test(id)) throw new Refusal('not-found')
  return id
}

/** What a signaller sees afterwards: receipt, own signals, answers; and talking it over without a name. */
export const followedPages: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/melden/ontvangen/:signalId',
    // Also by a one-time link, which reads no signal but the one just shared.
    allow: 'signals.register',
    purpose: 'signalering',
    show: (work, request) => {
      withId(request)
      return receiptPage(work, request)
    },
  },
  {
    method: 'GET',
    path: '/melden/sparren',
    allow: 'signals.consult',
    purpose: 'none',
    show: async (work, request) => {
      work.record({ name: 'consult-opened' })
      return consultPage(request)
    },
  },
  { method: 'POST', path: '/melden/sparren', allow: 'signals.consult', purpose: 'none', show: takeConsult },
  { method: 'GET', path: '/melden/mijn', allow: 'signals.read-own', purpose: 'signalering', show: ownPage },
  {
    method: 'GET',
    path: '/melden/mijn/:signalId',
    allow: 'signals.read-own',
    purpose: 'signalering',
    show: async (work, request) => ownSignalPage(request, await getOwnSignal(work, { signalId: withId(request) })),
  },
  {
    method: 'POST',
    path: '/melden/mijn/:signalId',
    allow: 'signals.read-own',
    purpose: 'signalering',
    show: async (work, request) => {
      const signalId = withId(request)
      const text = one(request.form, 'answer', 600).trim()
      if (!text)
        return {
          ...(ownSignalPage(request, await getOwnSignal(work, { signalId }), [textOf(request).fact.tellWhat]) as {
            html: string
          }),
          status: 400,
        }
      await answerQuestion(work, { signalId, text })
      return { redirect: `/melden/mijn/${signalId}` }
    },
  },
  {
    method: 'GET',
    path: '/melden/code',
    allow: 'signals.read-own',
    purpose: 'none',
    show: async (work, request) => {
      work.record({ name: 'receipt-code-asked' })
      return codePage(request, '', [])
    },
  },
  { method: 'POST', path: '/melden/code', allow: 'signals.read-own', purpose: 'signalering', show: takeCode },
]
