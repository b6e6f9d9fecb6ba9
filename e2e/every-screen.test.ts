import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roles, type Role } from '../modules/identity/contract.ts'
import { at, desk, mustBeAccessible, openBrowser, phone } from './browser.ts'

// Every screen that a role can reach from its first page by following links, one address of each kind: in Dutch on
// a desk and in English on a phone. What only opens after typing or choosing is walked by the other journeys.

type Person = { readonly municipality: string; readonly professional: { readonly id: string; readonly roles: Role[] } }

let browser: Browser
let people: Person[]
beforeAll(async () => {
  browser = await openBrowser()
  people = ((await (await fetch(at('/api/v1/demo/people'))).json()) as Person[]).filter(
    ({ municipality }) => municipality === 'Merenbroek',
  )
})
afterAll(() => browser.close())

const ways = [
  { language: 'nl', viewport: desk },
  { language: 'en', viewport: phone },
] as const

/** The kind of an address: without what tells one thing from another. */
const kindOf = (address: string) =>
  (address.split('?')[0] ?? '').replaceAll(/\/([0-9a-f]{8}-[0-9a-f-]{27}|\d+)(?=\/|$)/g, '/:id')

// Each kind of screen is gone over with axe once in each way; every role opens all of its own, in Dutch on a desk.
const examined = new Set<string>()
const opened = new Map<string, number>()

test.each(roles)('every screen that a %s reaches opens, fits and is accessible', async (role) => {
  // Whoever holds the fewest other roles shows best what this one opens.
  const person = people
    .filter(({ professional }) => professional.roles.includes(role))
    .toSorted((a, b) => a.professional.roles.length - b.professional.roles.length)[0]
  expect(person, `nobody in the town is a ${role}`).toBeDefined()
  const addresses = new Map<string, string>([[role === 'signaller' ? '/melden' : '/', '']])
  for (const { language, viewport } of ways) {
    const context = await browser.newContext({ viewport, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })
    await context.addCookies([{ name: 'voorkant-language', value: language, url: at('/') }])
    await signInAs(context, String(person?.professional.id))
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`${page.url()} ${error.message}`))
    page.on('response', (answer) => {
      if (answer.status() >= 400) faults.push(`${page.url()} ${answer.status()} ${answer.url()}`)
    })
    for (const kind of addresses.keys()) {
      const way = `${language} ${viewport.width} ${kind}`
      const isExamined = examined.has(way)
      if (isExamined && !(language === 'nl' && viewport === desk)) continue
      // What stands on an address of its own, two roles have shown; what is about one thing differs by who looks.
      const times = opened.get(kind) ?? 0
      if (isExamined && times >= 2 && kind !== '/' && !kind.includes(':id')) continue
      opened.set(kind, times + 1)
      const address = addresses.get(kind) || kind
      const what = `${role} ${language} ${viewport.width} ${kind}`
      await page.goto(at(address))
      await expect.poll(() => page.locator('h1').count(), { message: what, timeout: 20_000 }).toBe(1)
      await expect.poll(() => page.locator('.waiting').count(), { message: what, timeout: 20_000 }).toBe(0)
      for (const link of await linksOf(page)) if (!addresses.has(kindOf(link))) addresses.set(kindOf(link), link)
      expect(await page.evaluate(() => document.documentElement.lang), what).toBe(language)
      expect(await page.locator('main').innerText(), what).not.toMatch(/undefined|\[object|NaN|Invalid Date/)
      expect(await widthOf(page), `${what}: scrolls sideways`).toBeLessThanOrEqual(viewport.width)
      if (!isExamined) {
        await mustBeAccessible(page, what)
        if (language === 'nl' && viewport === desk) await mustWorkByKeyboard(page, what)
      }
      examined.add(way)
    }
    expect(faults).toEqual([])
    await context.close()
  }
})

async function signInAs(context: Awaited<ReturnType<Browser['newContext']>>, professionalId: string): Promise<void> {
  const page = await context.newPage()
  await page.goto(at('/demo'))
  const button = page.locator(`form:has(input[value="${professionalId}"]) button`).first()
  await Promise.all([page.waitForURL((url) => url.pathname !== '/demo'), button.click()])
  await page.close()
}

/** Addresses within the product that show a page; not files, and nothing that ends the session. */
async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.filter((link) => !link.hasAttribute('download')).map((link) => link.getAttribute('href') ?? ''),
    )
  return found
    .map((link) => link.split('#')[0] ?? '')
    .filter((link) => link && !/^\/(api|demo|aanmelden|taal|assets|link)\b|\.\w{2,4}$/.test(link.split('?')[0] ?? ''))
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}

/** What can be clicked can be reached by Tab or lies in a group that arrows walk, and one always sees where one is. */
async function mustWorkByKeyboard(page: Page, what: string): Promise<void> {
  const missed = await page.evaluate(() => {
    const seen = (element: Element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    const composite =
      '[role=tablist],[role=radiogroup],[role=menu],[role=listbox],[role=grid],[role=toolbar],[role=tree]'
    // The arrow beside a combobox is its mouse's way; arrows in the field open the same list.
    const ofCombobox = (element: Element) => element.parentElement?.querySelector('[role=combobox]') != null
    return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[role=button],[role=link]')]
      .filter(
        (element) =>
          seen(element) && !element.matches(':disabled') && !element.closest(composite) && !ofCombobox(element),
      )
      .filter((element) => (element as HTMLElement).tabIndex < 0 && !element.closest('[aria-hidden=true],[inert]'))
      .map((element) => element.outerHTML.slice(0, 160))
  })
  expect(missed, `${what}: not by keyboard`).toEqual([])
  await page.locator('body').press('Tab')
  for (let step = 0; step < 12; step += 1) {
    const shown = await page.evaluate(() => {
      const active = document.activeElement
      if (!active || active === document.body) return null
      const rings = [active, active.parentElement, ...active.querySelectorAll('*')].map((each) => {
        const style = each ? getComputedStyle(each) : null
        return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
      })
      const box = active.getBoundingClientRect()
      return {
        ring: rings.some(Boolean),
        on: box.bottom > 0 && box.top < innerHeight,
        html: active.outerHTML.slice(0, 160),
      }
    })
    if (!shown) break
    expect(shown, `${what}: where the focus is`).toMatchObject({ ring: true, on: true })
    await page.keyboard.press('Tab')
  }
}
