import { html, type Html, type HtmlValue } from './html.ts'
import type { Language } from './pages.ts'

type Layout = {
  readonly language: Language
  readonly title: string
  /** At the right of the bar: the municipality, or the step. */
  readonly place: string
  /** Steps done of how many; draws the ticks under the bar. */
  readonly step?: { readonly done: number; readonly of: number }
  /** Wide pages show cards beside each other. */
  readonly wide?: boolean
  readonly path: string
}

/** The frame of a page that the server renders: the bar, the steps, one column, the switch of language. No script. */
export function pageLayout(layout: Layout, content: Html): string {
  const other = layout.language === 'nl' ? 'en' : 'nl'
  return html`<!doctype html>
    <html lang="${layout.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${layout.title} - Voorkant</title>
        <link rel="stylesheet" href="/intake.css" />
        <link rel="stylesheet" href="/theme.css" />
      </head>
      <body class="mobile">
        <a class="skip" href="#inhoud">${layout.language === 'nl' ? 'Naar de inhoud' : 'To the content'}</a>
        <div class="phone${layout.wide ? ' phone--wide' : ''}">
          <header class="mbar">
            <a class="mbrand" href="/melden">${mark()}Voorkant</a>
            <span class="push">${layout.place}</span>
          </header>
          ${layout.step ? ticks(layout.step) : ''}
          <main class="mmain" id="inhoud">${content}</main>
          <footer class="mlanguage">
            <form method="post" action="/taal">
              <input type="hidden" name="language" value="${other}" /><input
                type="hidden"
                name="back"
                value="${layout.path}"
              />
              <button class="link" type="submit" lang="${other}">${other === 'en' ? 'English' : 'Nederlands'}</button>
            </form>
          </footer>
        </div>
      </body>
    </html>`.toString()
}

function mark(): Html {
  return html`<svg viewBox="0 0 26 26" aria-hidden="true">
    <rect x="1" y="3" width="4" height="20" fill="currentColor" />
    <path d="M9 3h8l8 10-8 10H9l8-10z" fill="currentColor" opacity=".55" />
  </svg>`
}

function ticks({ done, of }: { done: number; of: number }): Html {
  const each: HtmlValue[] = Array.from({ length: of }, (_, place) =>
    place < done ? html`<i class="on"></i>` : html`<i></i>`,
  )
  return html`<div class="mprog"><span class="ticks" aria-hidden="true">${each}</span></div>`
}

/** The hidden field that proves that a form came from our page. */
export function csrfField(token: string | undefined): Html {
  return html`<input type="hidden" name="_csrf" value="${token ?? ''}" />`
}
