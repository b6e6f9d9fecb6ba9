import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { launchChromium } from '../scripts/chromium.mjs'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export const phone = { width: 390, height: 844 }
export const desk = { width: 1440, height: 900 }

export function at(path: string): string {
  return `${inject('demoUrl')}${path}`
}

export async function openBrowser(): Promise<Browser> {
  return launchChromium()
}

type Visit = { readonly viewport?: typeof phone; readonly script?: boolean; readonly language?: 'nl' | 'en' }

/** A browser of one person, signed in on the demo page by the name written there. */
export async function signedIn(
  browser: Browser,
  name: RegExp,
  { viewport = desk, script = true, language = 'nl' }: Visit = {},
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    viewport,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    javaScriptEnabled: script,
  })
  if (language === 'en') await context.addCookies([{ name: 'voorkant-language', value: 'en', url: at('/') }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(at('/demo'))
  await page.getByRole('button', { name }).first().click()
  return { context, page }
}

/** No violation of WCAG 2.2 A or AA on what is shown now. */
export async function mustBeAccessible(page: Page, what: string): Promise<void> {
  await page.evaluate(axeSource)
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(context: Document, options: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    // What passes is not told in full.
    const result = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
    })
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    )
  })
  expect(violations, what).toEqual([])
}

/** Keeps a picture of this step where VOORKANT_PICTURES says; `npm run screenshots` does. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['VOORKANT_PICTURES']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}
