import { plainDate } from '../../../../platform/contract/written-dates.ts'
import { html, type Html } from '../../../../platform/server/html.ts'
import { csrfField } from '../../../../platform/server/page-layout.ts'
import type { PageRequest } from '../../../../platform/server/pages.ts'
import type { SharingLine } from '../../contract.ts'
import { textEn } from './text.en.ts'
import { textNl } from './text.nl.ts'

type Text = typeof textEn

const texts: Readonly<Record<'nl' | 'en', Text>> = { nl: textNl, en: textEn }

export function textOf(request: PageRequest): Text {
  return texts[request.language]
}

/** A form that carries the proof that it came from our page. */
export function formTo(request: PageRequest, action: string, content: Html): Html {
  return html`<form class="mform" method="post" action="${action}" novalidate>
    ${csrfField(request.signedIn?.session.csrfToken)}${content}
  </form>`
}

/** For who came by a one-time link, perhaps on a telephone of somebody else: the way out. */
export function leaveForm(request: PageRequest): Html {
  return formTo(request, '/afmelden', html`<button class="link" type="submit">${textOf(request).leave}</button>`)
}

/** All faults together, above the form; each names what to do. */
export function faultBox(text: Text, faults: readonly string[]): Html | '' {
  if (faults.length === 0) return ''
  return html`<section class="mproblem" role="alert" aria-labelledby="faults">
    <h2 id="faults">${text.faults}</h2>
    <p>${text.faultsLead}</p>
    <ul>
      ${faults.map((fault) => html`<li>${fault}</li>`)}
    </ul>
  </section>`
}

export function field(
  id: string,
  label: string,
  value: string,
  more: { hint?: string; type?: string; inputmode?: string } = {},
): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <input
      id="${id}"
      name="${id}"
      type="${more.type ?? 'text'}"
      value="${value}"
      autocomplete="off"
      ${more.inputmode ? html`inputmode="${more.inputmode}"` : ''}
      ${more.hint ? html`aria-describedby="${id}-hint"` : ''}
    />
    ${more.hint ? html`<span class="hint" id="${id}-hint">${more.hint}</span>` : ''}
  </div>`
}

export function area(id: string, label: string, value: string, hint: string, rows = 3): Html {
  return html`<div class="field">
    <label for="${id}">${label}</label>
    <textarea id="${id}" name="${id}" rows="${rows}" maxlength="600" aria-describedby="${id}-hint">${value}</textarea>
    <span class="hint" id="${id}-hint">${hint}</span>
  </div>`
}

type Choice = { readonly value: string; readonly label: string; readonly mark?: Html }

/** A few choices beside each other. */
export function segments(
  name: string,
  legend: string,
  choices: readonly Choice[],
  chosen: readonly string[],
  kind: 'radio' | 'checkbox' = 'radio',
  className = '',
): Html {
  return html`<fieldset class="field">
    <legend class="lab">${legend}</legend>
    <div class="mseg ${className}">
      ${choices.map(({ value, label, mark }) => html`<label><input type="${kind}" name="${name}" value="${value}" ${chosen.includes(value) ? html`checked` : ''} />${mark ?? ''}${label}</label>`)}
    </div>
  </fieldset>`
}

const shapes = {
  straat: html`<rect x="1" y="1" width="10" height="10" />`,
  thuis: html`<circle cx="6" cy="6" r="5.5" />`,
  school: html`<path d="M6 0 12 6 6 12 0 6z" />`,
  online: html`<path d="M6 .5 12 11.500H0z" />`,
}

/** The shape of a world; its colour comes from the tokens. */
export function worldMark(world: keyof typeof shapes): Html {
  return html`<svg class="w w--${world}" viewBox="0 0 12 12" aria-hidden="true">${shapes[world]}</svg>`
}

const icons = {
  phone:
    'M3 2h3l1.500 3.500-2 1.500a9 9 0 0 0 3.500 3.500l1.500-2L14 10v3c0 1-1 1.500-2 1.500C6.500 14 2 9.500 1.500 4 1.500 3 2 2 3 2z',
  talk: 'M2 3h12v8H8l-3 3v-3H2z',
  signal: 'M3 13V9M8 13V5M13 13V2',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  yes: 'm3 8.500 3.500 3.500L13 4.500',
  no: 'm4 4 8 8M12 4l-8 8',
  lock: 'M3 7h10v7H3zM5 7V5a3 3 0 0 1 6 0v2',
  search: 'M11.500 7a4.500 4.500 0 1 1-9 0 4.500 4.500 0 0 1 9 0zM10.500 10.500l4 4',
}

export function icon(name: keyof typeof icons): Html {
  return html`<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="${icons[name]}" /></svg>`
}

/** Why a line of the guide is as it is, in the words of the intake. */
export function whyWords(request: PageRequest, line: SharingLine): string {
  const { reasons } = textOf(request).guide
  const known = Object.hasOwn(reasons, line.reason) ? (line.reason as keyof typeof reasons) : 'no-covenant'
  const day = (date: string | null) => (date ? plainDate(date, request.language) : '')
  return reasons[known](line.covenant ?? '', day(line.validFrom), day(line.validUntil))
}

function groundWords(request: PageRequest, line: SharingLine): string {
  if (line.answer === 'may-not' || line.reason === 'own-organisation') return whyWords(request, line)
  const agreed = [line.covenant, line.article].filter(Boolean).join(', ')
  return [line.ground && textOf(request).guide.ground(line.ground), agreed && `${agreed}.`].filter(Boolean).join(' ')
}

type Guide = {
  readonly from: string
  readonly chain: string | null
  readonly lines: readonly SharingLine[]
  /** On the receipt: what could be shared. */
  readonly sent?: boolean
}

/** What the sender may share today, per kind of data, before anything is sent: computed from the covenants in force. */
export function guideCard(request: PageRequest, { from, chain, lines, sent = false }: Guide): Html {
  const text = textOf(request)
  const points = [...new Set(lines.flatMap((line) => line.contactPoint ?? []))]
  return html`<section class="mcard guide" aria-labelledby="guide">
    <h2 id="guide">${sent ? text.receipt.guide : text.who.guide}</h2>
    <p class="sm sub">${sent ? text.receipt.guideLead(from) : text.who.guideLead(from)}</p>
    ${lines.length === 0 ? html`<p class="sm">${text.guide.noCoordinator}</p>` : ''}
    <ul>
      ${lines.map(
        (line) =>
          html`<li>
            ${icon(line.answer === 'may-not' ? 'no' : line.answer === 'may' ? 'yes' : 'talk')}
            <span
              ><b>${text.guide[line.kind]}: ${text.guide[line.answer]}</b
              ><small>${groundWords(request, line)}</small>${line.note ? html`<small>${line.note}</small>` : ''}</span
            >
          </li>`,
      )}
      <li>
        ${icon('no')}<span><b>${text.guide.never}</b><small>${text.guide.neverLead}</small></span>
      </li>
      ${
        chain === 'justice' || chain === 'safety'
          ? ''
          : html`<li>
              ${icon('no')}<span><b>${text.guide.police}</b><small>${text.guide.policeLead}</small></span>
            </li>`
      }
    </ul>
    ${points.map((point) => html`<p class="xs sub mpoint">${text.guide.contactPoint(point)}</p>`)}
  </section>`
}

/** What cannot be shared today and what can be done, said before anything is typed; empty when everything can. */
export function closedNotice(request: PageRequest, lines: readonly SharingLine[]): Html | '' {
  const text = textOf(request).guide
  const observation = lines.find((line) => line.kind === 'observation')
  const identity = lines.find((line) => line.kind === 'identity')
  if (observation?.answer === 'may-not')
    return html`<div class="mnotice" role="status">
      <p><b>${text.nothing}</b></p>
      <p>${whyWords(request, observation)} ${text.nothingLead}</p>
      <p><a href="/melden/sparren">${text.toConsult}</a></p>
    </div>`
  if (identity?.answer === 'may-not')
    return html`<div class="mnotice" role="status">
      <p><b>${text.noName}</b></p>
      <p>${whyWords(request, identity)} ${text.noNameLead}</p>
    </div>`
  return ''
}

/** The two numbers that come before everything. */
export function acuteBox(text: Text): Html {
  return html`<section class="acute" aria-labelledby="acute">
    <h2 id="acute">${text.start.acute}</h2>
    <p>${text.start.acuteLead}</p>
    <div class="arow">
      <a class="btn btn--big" href="tel:112">${icon('phone')}112</a>
      <a class="btn btn--big" href="tel:08002000"
        >${icon('phone')}${text.start.veiligThuis}<span class="sub">0800 2000</span></a
      >
    </div>
  </section>`
}
