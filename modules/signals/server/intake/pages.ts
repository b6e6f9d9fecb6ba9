import { listText } from '../../../../platform/contract/dutch.ts'
import { clockTime, shortDate } from '../../../../platform/contract/written-dates.ts'
import { html, type Html } from '../../../../platform/server/html.ts'
import { pageLayout } from '../../../../platform/server/page-layout.ts'
import type { PageAnswer, PageRequest, PageRoute } from '../../../../platform/server/pages.ts'
import { parseInput } from '../../../../platform/server/parse-input.ts'
import { perform, type Work } from '../../../../platform/server/work.ts'
import { Refusal } from '../../../../platform/server/refusal.ts'
import { acuteRoutesFor, signalCard, signalCategories, signalOnCard, type SignalCategory } from '../../catalogue.ts'
import { RegisterSignal, type SharingLine } from '../../contract.ts'
import { nameHints } from '../../name-hints.ts'
import { sharingWithCoordinator } from '../sharing.ts'
import { registerSignal } from '../use-cases/register-signal.ts'
import {
  emptyFact,
  faultsOfFact,
  faultsOfWho,
  many,
  toSignal,
  withCard,
  withFact,
  withWho,
  type SignalDraft,
} from './draft.ts'
import { dropSignalDraft, getSignalDraft, keepSignalDraft } from './kept-draft.ts'
import {
  acuteBox,
  area,
  closedNotice,
  faultBox,
  field,
  formTo,
  guideCard,
  icon,
  leaveForm,
  segments,
  textOf,
  whyWords,
  worldMark,
} from './parts.ts'

const steps = 4

function page(request: PageRequest, title: string, step: number | null, content: Html): { html: string } {
  const text = textOf(request)
  const municipality =
    (request.signedIn?.session as { municipality?: { name: string } } | undefined)?.municipality?.name ?? ''
  return {
    html: pageLayout(
      {
        language: request.language,
        title,
        place: step === null ? municipality : text.step(step, steps),
        path: request.path,
        ...(step === null ? {} : { step: { done: step, of: steps } }),
      },
      content,
    ),
  }
}

// The start is open to everybody: who has no session still finds the numbers to call.
async function startPage(work: Work | null, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const keptAt = work ? (await getSignalDraft(work)).keptAt : null
  const session = work?.actor.session
  const narrow = session?.narrow ? session : null
  return page(
    request,
    text.start.title,
    null,
    html`<h1>${text.start.title}</h1>
      <p class="mlead">${text.start.lead}</p>
      ${acuteBox(text)}
      <h2 class="mh2">${text.start.calm}</h2>
      ${narrow ? html`<p class="mnotice">${text.start.byLink(clockTime(narrow.endsAt, request.language))}</p>` : ''}
      <a class="choice" href="/melden/sparren"
        ><span class="chic">${icon('talk')}</span
        ><span><b>${text.start.consult}</b><small>${text.start.consultLead}</small></span
        >${icon('arrow')}</a
      >
      <a class="choice" href="/melden/kaart"
        ><span class="chic">${icon('signal')}</span
        ><span><b>${text.start.share}</b><small>${text.start.shareLead}</small></span
        >${icon('arrow')}</a
      >
      ${
        narrow
          ? ''
          : html`<a class="codelink" href="/melden/code">${icon('search')}${text.start.haveCode}</a>
              <a class="codelink" href="/melden/mijn">${icon('signal')}${text.start.own}</a>`
      }
      ${
        keptAt
          ? html`<section class="mcard mdraft">
              <p>${text.start.draft(shortDate(keptAt, request.language))}</p>
              <p><a class="btn" href="/melden/kaart">${text.start.resume}</a></p>
              ${formTo(request, '/melden/concept-weg', html`<button class="link" type="submit">${text.start.drop}</button>`)}
            </section>`
          : ''
      }
      <p class="mfine">${icon('lock')}<span>${text.start.only}</span></p>
      ${narrow ? leaveForm(request) : ''}`,
  )
}

/** The signal card as ticks: short words, with the official ones under them. */
export function cardTicks(request: PageRequest, ticked: readonly string[]): Html {
  const text = textOf(request)
  const language = request.language
  const categories = Object.keys(signalCategories) as SignalCategory[]
  return html`${categories.map(
      (category) =>
        html`<fieldset class="mcard">
          <legend>${signalCategories[category].short[language]}</legend>
          ${signalCard
            .filter((signal) => signal.category === category)
            .map(
              (signal) =>
                html`<label class="tick"
                  ><input
                    type="checkbox"
                    name="codes"
                    value="${signal.id}"
                    ${ticked.includes(signal.id) ? html`checked` : ''}
                  /><span
                    >${signal.short[language]}${signal.acute.length > 0 ? html` <small>${text.card.acute} <a href="/melden#acute">${text.card.callFirst}</a></small>` : ''}</span
                  ></label
                >`,
            )}
        </fieldset>`,
    )}
    <details class="mofficial">
      <summary>${text.card.official}</summary>
      ${categories.map(
        (category) =>
          html`<h3>${signalCategories[category].name[language]}</h3>
            <ul>
              ${signalCard.filter((signal) => signal.category === category).map((signal) => html`<li>${signal.official[language]}</li>`)}
            </ul>`,
      )}
    </details>`
}

// The guide answers before a word is typed: who may not share today hears it here, not after four minutes.
async function cardPage(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const { draft } = await getSignalDraft(work)
  const lines = await sharingWithCoordinator(work, Number(work.actor.organisationId))
  work.record({ name: 'draft-read' })
  return page(
    request,
    text.card.title,
    1,
    html`<h1>${text.card.title}</h1>
      <p class="mlead">${text.card.lead}</p>
      ${closedNotice(request, lines)}
      ${formTo(
        request,
        '/melden/kaart',
        html`${cardTicks(request, draft.codes)}
          <label class="tick mcard"
            ><input type="checkbox" name="coercion" value="yes" ${draft.coercion ? html`checked` : ''} /><span
              >${text.card.coercion}</span
            ></label
          >
          <p class="sm sub">${text.card.none}</p>
          <div class="mfoot">
            <p class="xs sub">${text.saved}</p>
            <button class="btn btn--primary btn--big" type="submit">${text.next}${icon('arrow')}</button>
          </div>`,
      )}`,
  )
}

async function takeCard(work: Work, request: PageRequest): Promise<PageAnswer> {
  const { draft } = await getSignalDraft(work)
  const next = withCard(draft, request.form)
  await keepSignalDraft(work, next)
  return { redirect: acuteRoutesFor(next.codes, next.coercion).length > 0 ? '/melden/acuut' : '/melden/feit/1' }
}

async function acutePage(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const { draft } = await getSignalDraft(work)
  work.record({ name: 'acute-routes-shown' })
  return page(
    request,
    text.acute.title,
    1,
    html`<h1>${text.acute.title}</h1>
      <p class="mlead">${text.acute.lead}</p>
      ${acuteBox(text)}
      ${formTo(
        request,
        '/melden/acuut',
        html`${segments(
            'acted',
            text.acute.done,
            (['emergency', 'veilig-thuis', 'police'] as const).map((route) => ({
              value: route,
              label: text.acute[route],
            })),
            draft.acted,
            'checkbox',
          )}
          <div class="mfoot">
            <button class="btn btn--primary btn--big" type="submit">${text.acute.goOn}${icon('arrow')}</button>
          </div>`,
      )}`,
  )
}

async function takeActed(work: Work, request: PageRequest): Promise<PageAnswer> {
  const { draft } = await getSignalDraft(work)
  await keepSignalDraft(work, {
    ...draft,
    acted: many(request.form, 'acted').filter((route) => ['emergency', 'veilig-thuis', 'police'].includes(route)),
  })
  return { redirect: '/melden/feit/1' }
}

function placeOf(request: PageRequest, draft: SignalDraft): number {
  const number = Number(request.params.number)
  return Number.isInteger(number) && number >= 1 && number <= Math.max(1, draft.facts.length) ? number - 1 : 0
}

function factPage(request: PageRequest, draft: SignalDraft, place: number, faults: readonly string[]): PageAnswer {
  const text = textOf(request)
  const fact = draft.facts[place] ?? emptyFact()
  const code = draft.codes[place]
  const title = code ? signalOnCard(code).short[request.language] : text.fact.own
  const names = fact.text ? nameHints(fact.text, [draft.who.givenNames, draft.who.familyName, draft.who.nickname]) : []
  const last = place + 1 >= draft.facts.length
  return page(
    request,
    title,
    2,
    html`<h1>${title}</h1>
      <p class="mlead">${text.fact.lead(place + 1, Math.max(1, draft.facts.length))}</p>
      ${code ? html`<p class="sm sub">${signalOnCard(code).official[request.language]}</p>` : ''}
      ${faultBox(text, faults)}
      ${names.length > 0 ? html`<p class="mnotice" role="status">${text.fact.namesSeen(names.join(', '))}</p>` : ''}
      ${formTo(
        request,
        `/melden/feit/${place + 1}`,
        html`${area('text', text.fact.what, fact.text, text.fact.noNames)}
          ${segments(
            'how',
            text.fact.how,
            [
              { value: 'own-observation', label: text.fact.seen },
              { value: 'hearsay', label: text.fact.heard },
              { value: 'own-record', label: text.fact.record },
            ],
            [fact.how],
            'radio',
            'mseg--3',
          )}
          <div class="m2">
            ${field('day', text.fact.when, fact.day, { hint: text.fact.whenHint })}${field('time', text.fact.time, fact.time, { hint: text.fact.timeHint })}
          </div>
          ${segments(
            'where',
            text.fact.where,
            (['straat', 'thuis', 'school', 'online'] as const).map((world) => ({
              value: world,
              label: text.fact[world],
              mark: worldMark(world),
            })),
            [fact.where],
            'radio',
            'mseg--4',
          )}
          ${field('source', text.fact.source, fact.source)}
          <div class="mfoot">
            <p class="xs sub">${text.saved}</p>
            <button class="btn btn--primary btn--big" type="submit">
              ${last ? text.next : text.fact.nextFact}${icon('arrow')}
            </button>
          </div>`,
      )}`,
  )
}

async function takeFact(work: Work, request: PageRequest): Promise<PageAnswer> {
  const text = textOf(request)
  const { draft } = await getSignalDraft(work)
  const place = placeOf(request, draft)
  const next = withFact(draft, place, request.form)
  await keepSignalDraft(work, next)
  const faults = faultsOfFact(next.facts[place] ?? emptyFact()).map((fault) => text.fact[fault])
  if (faults.length > 0) return { ...(factPage(request, next, place, faults) as { html: string }), status: 400 }
  return { redirect: place + 1 < next.facts.length ? `/melden/feit/${place + 2}` : '/melden/wie' }
}

async function whoPage(
  work: Work,
  request: PageRequest,
  draft: SignalDraft,
  faults: readonly string[],
): Promise<PageAnswer> {
  const text = textOf(request)
  const { who } = draft
  const care = work.actor.chain === 'care'
  const lines = await sharingWithCoordinator(work, Number(work.actor.organisationId))
  const organisation =
    (request.signedIn?.session as { professional?: { organisationName: string } } | undefined)?.professional
      ?.organisationName ?? ''
  work.record({ name: 'sharing-guide-read' })
  const hintOf = (kind: SharingLine['kind']): { hint?: string } => {
    const answer = lines.find((line) => line.kind === kind)?.answer
    if (answer === 'may-not') return { hint: text.guide.notThisField }
    return answer === 'with-consent' ? { hint: text.guide.withConsentField } : {}
  }
  const filled = (...names: (keyof typeof who)[]) => names.some((name) => who[name])
  return page(
    request,
    text.who.title,
    3,
    html`<h1>${text.who.title}</h1>
      <p class="mlead">${text.who.lead}</p>
      ${faultBox(text, faults)} ${closedNotice(request, lines)}
      ${guideCard(request, { from: organisation, chain: work.actor.chain, lines })}
      ${formTo(
        request,
        '/melden/wie',
        html`<div class="mtwo">
            ${segments(
              'about',
              text.who.title,
              [
                { value: 'young-person', label: text.who.person },
                { value: 'group', label: text.who.group },
              ],
              [draft.about],
            )}
          </div>
          <div class="m2">
            ${field('givenNames', text.who.givenNames, who.givenNames)}${field('infix', text.who.infix, who.infix)}
          </div>
          ${field('familyName', text.who.familyName, who.familyName, hintOf('identity'))}
          <div class="m2">
            ${field('birthDate', text.who.birthDate, who.birthDate, { hint: text.who.birthHint })}${field('age', text.who.age, who.age, { inputmode: 'numeric' })}
          </div>
          <details
            class="mmore"
            ${filled('nickname', 'school', 'neighbourhood', 'street', 'telephone', 'handle', 'place') ? html`open` : ''}
          >
            <summary>${text.who.more}</summary>
            ${field('nickname', text.who.nickname, who.nickname)}${field('school', text.who.school, who.school)}${field('neighbourhood', text.who.neighbourhood, who.neighbourhood)}${field('street', text.who.street, who.street)}${field(
              'telephone',
              text.who.telephone,
              who.telephone,
              { type: 'tel', ...hintOf('contact') },
            )}${field('handle', text.who.handle, who.handle, hintOf('contact'))}${field('place', text.who.place, who.place)}
          </details>
          ${segments(
            'spokenWith',
            text.who.spoken,
            [
              { value: 'young-person', label: text.who.youngPerson },
              { value: 'parents', label: text.who.parents },
            ],
            draft.spokenWith,
            'checkbox',
          )}
          ${area('spokenNote', text.who.spokenNote, draft.spokenNote, text.who.notYet, 2)}
          ${care ? consentFields(request, draft) : ''}
          <div class="mfoot">
            <p class="xs sub">${text.saved}</p>
            <button class="btn btn--primary btn--big" type="submit">${text.who.send}${icon('arrow')}</button>
          </div>`,
      )}`,
  )
}

function consentFields(request: PageRequest, { consent }: SignalDraft): Html {
  const text = textOf(request).who
  return html`<section class="mcard mconsent">
    <h2>${text.consent}</h2>
    <p class="sm sub">${text.consentLead}</p>
    ${segments(
      'consent',
      text.consent,
      [
        { value: 'consent', label: text.consentGiven },
        { value: 'conflict-of-duties', label: text.conflict },
      ],
      [consent.kind],
    )}
    ${segments(
      'consentBy',
      text.consentBy,
      [
        { value: 'young-person', label: text.consentYoung },
        { value: 'parents', label: text.consentParents },
        { value: 'both', label: text.consentBoth },
      ],
      [consent.by],
      'radio',
      'mseg--3',
    )}
    ${field('consentOn', text.consentOn, consent.on)} ${area('consentReason', text.conflictWhy, consent.reason, '', 2)}
  </section>`
}

// Kept first and sent second, each in its own unit of work: a refusal to send never loses what was typed.
async function takeWho(platform: Parameters<typeof perform>[0], request: PageRequest): Promise<PageAnswer> {
  const actor = request.signedIn?.actor
  if (!actor) return { redirect: '/aanmelden?next=/melden/wie' }
  const text = textOf(request)
  const draft = await perform(platform, actor, 'signalering', async (work) => {
    const next = withWho((await getSignalDraft(work)).draft, request.form)
    await keepSignalDraft(work, next)
    return next
  })
  const faults = faultsOfWho(draft).map((fault) => (fault === 'wrongDate' ? text.fact.wrongDate : text.who[fault]))
  const unfinished = draft.facts.findIndex((fact) => faultsOfFact(fact).length > 0)
  const again = async (more: readonly string[]): Promise<PageAnswer> => {
    const shown = await perform(platform, actor, 'signalering', (work) => whoPage(work, request, draft, more))
    return { ...(shown as { html: string }), status: 400 }
  }
  if (faults.length > 0) return again(faults)
  if (draft.facts.length === 0 || unfinished >= 0) return { redirect: `/melden/feit/${Math.max(0, unfinished) + 1}` }
  const parsed = parseInput(RegisterSignal, toSignal(draft), 'body')
  if ('faults' in parsed)
    return again(parsed.faults.map((fault) => (request.language === 'nl' ? fault.message : fault.messageEn)))
  try {
    const receipt = await perform(platform, actor, 'signalering', async (work) => {
      const registered = await registerSignal(work, parsed.value as RegisterSignal)
      await dropSignalDraft(work)
      return registered
    })
    return { redirect: `/melden/ontvangen/${receipt.signalId}` }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return again([await refusalWords(platform, request, error)])
  }
}

/** Why it was not sent, in words; of what may not be shared the kinds, and the reason that the guide gives at this moment. */
async function refusalWords(
  platform: Parameters<typeof perform>[0],
  request: PageRequest,
  { code, facts }: Refusal,
): Promise<string> {
  const text = textOf(request)
  const actor = request.signedIn?.actor
  if (code === 'no-covenant' && actor) {
    const kinds = facts['kinds'] as readonly SharingLine['kind'][]
    const why = await perform(platform, actor, 'signalering', async (work) => {
      work.record({ name: 'sharing-guide-read' })
      const lines = await sharingWithCoordinator(work, Number(work.actor.organisationId))
      return lines.find((line) => line.answer === 'may-not' && kinds.includes(line.kind))
    })
    const named = kinds.map((kind) => text.guide[kind].toLowerCase())
    return text.refusals['no-covenant'](listText(named, request.language), why ? whyWords(request, why) : '')
  }
  const words = text.refusals[code as keyof typeof text.refusals]
  return typeof words === 'string' ? words : text.faults
}

/** The intake on the phone: server-rendered, one thing at a time, nothing kept in the browser. */
export const intakePages: readonly PageRoute[] = [
  {
    method: 'GET',
    path: '/melden',
    allow: 'public',
    purpose: 'none',
    open: async (platform, request) => {
      const actor = request.signedIn?.actor
      if (!actor || !actor.permissions.has('signals.register')) return startPage(null, request)
      return perform(platform, actor, 'signalering', async (work) => {
        work.record({ name: 'intake-opened' })
        return startPage(work, request)
      })
    },
  },
  {
    method: 'POST',
    path: '/melden/concept-weg',
    allow: 'signals.register',
    purpose: 'signalering',
    show: async (work) => {
      await dropSignalDraft(work)
      return { redirect: '/melden' }
    },
  },
  {
    method: 'GET',
    path: '/melden/kaart',
    allow: 'signals.register',
    purpose: 'signalering',
    show: cardPage,
  },
  { method: 'POST', path: '/melden/kaart', allow: 'signals.register', purpose: 'signalering', show: takeCard },
  { method: 'GET', path: '/melden/acuut', allow: 'signals.register', purpose: 'signalering', show: acutePage },
  { method: 'POST', path: '/melden/acuut', allow: 'signals.register', purpose: 'signalering', show: takeActed },
  {
    method: 'GET',
    path: '/melden/feit/:number',
    allow: 'signals.register',
    purpose: 'signalering',
    show: async (work, request) => {
      const { draft } = await getSignalDraft(work)
      work.record({ name: 'draft-read' })
      return factPage(request, draft, placeOf(request, draft), [])
    },
  },
  { method: 'POST', path: '/melden/feit/:number', allow: 'signals.register', purpose: 'signalering', show: takeFact },
  {
    method: 'GET',
    path: '/melden/wie',
    allow: 'signals.register',
    purpose: 'signalering',
    show: async (work, request) => whoPage(work, request, (await getSignalDraft(work)).draft, []),
  },
  { method: 'POST', path: '/melden/wie', allow: 'signals.register', purpose: 'signalering', open: takeWho },
]
