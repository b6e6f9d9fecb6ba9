import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, mustBeAccessible, openBrowser, phone, signedIn } from './browser.ts'
import { press, type } from './keyboard.ts'

// Two records side by side, and the second step of finding, with no mouse.

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a coordinator opens how the weights add up, and reads it on a phone without scrolling sideways', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani/, { viewport: phone })
  await page.goto(at('/comparisons'))
  await page.locator('main a[href^="/comparisons/"]').first().press('Enter')
  const table = page.getByRole('table', { name: 'De gewichten, van het begin tot het eind' })
  expect(await table.isVisible()).toBe(false)
  await press(page, page.locator('summary', { hasText: 'Hoe zwaar elk veld weegt' }))
  const rows = table.locator('tbody tr')
  await expect.poll(() => rows.count()).toBeGreaterThan(3)
  expect(await rows.first().innerText()).toMatch(/^Begin[^]*−1\d,\d/)
  expect(await rows.last().innerText()).toMatch(/^Samen[^]*van de 100 keer/)
  expect(await page.getByText('Niemand wordt erop geordend').isVisible()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width)
  await mustBeAccessible(page, 'how the weights add up')
  await context.close()
})

test('a coordinator searches on a name with a reason, and what is found can be compared', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani/, { language: 'en' })
  await page.goto(at('/signals'))
  await page
    .locator('main a[href^="/signals/"]')
    .filter({ hasText: /^[A-Z]\.[A-Z]\./ })
    .first()
    .press('Enter')
  await press(page, page.locator('.known button'))
  await press(page, page.locator('summary', { hasText: 'Search on a name after all' }))
  await type(page, page.getByLabel('Name', { exact: true }), 'Kuiperr')
  await press(page, page.getByRole('button', { name: 'Search', exact: true }))
  await page.getByText('Write why you search.').first().waitFor()
  await type(page, page.getByLabel('Why do you search?'), 'The teacher was not sure of the spelling')
  await press(page, page.getByRole('button', { name: 'Search', exact: true }))
  await page.getByText(/found, newest first\. This search was recorded\./).waitFor()
  const found = page.locator('.namesearch .sugg')
  expect(await found.count()).toBeGreaterThan(0)
  expect(await found.first().innerText()).not.toContain('Kuiper')
  await press(
    page,
    found
      .first()
      .getByRole('button')
      .or(found.first().getByRole('link', { name: /comparison/ }))
      .first(),
  )
  await mustBeAccessible(page, 'a search on a name')
  await context.close()
})
