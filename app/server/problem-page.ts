import { html } from '../../platform/server/html.ts'
import { problem } from '../../platform/server/problem-reply.ts'
import type { Language } from '../../platform/server/pages.ts'

/** A problem of a rendered page: what, why, what you can do; works without JavaScript. */
export function problemPage(
  language: Language,
  status: number,
  code: string,
  _facts: Readonly<Record<string, unknown>>,
): string {
  const words = problem('', status, code)
  const title = language === 'en' ? words.titleEn : words.title
  const detail = language === 'en' ? words.detailEn : words.detail
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Voorkant</title>
        <link rel="stylesheet" href="/intake.css" />
      </head>
      <body class="mobile">
        <main class="mmain">
          <h1>${title}</h1>
          <p>${detail}</p>
          <p><a href="/melden">${language === 'en' ? 'To the start' : 'Naar het begin'}</a></p>
        </main>
      </body>
    </html>`.toString()
}
