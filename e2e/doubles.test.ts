import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, mustBeAccessible, openBrowser, phone, picture, signedIn } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a coordinator searches her signals for doubles and reviews the piles', async () => {
  const { context, page } = await signedIn(browser, /^Willemsen, F\./)
  await page.goto(at('/signals'))
  await page.getByRole('link', { name: 'Dubbelen zoeken' }).click()
  await mustBeAccessible(page, 'the start of a search in Dutch')
  await page.getByRole('button', { name: 'Zoek dubbelen' }).press('Enter')
  await page.getByRole('heading', { name: /^Zoekactie van/ }).waitFor()
  const piles = page.getByRole('list', { name: 'Stapels' }).locator('> li')
  await piles.first().waitFor()
  await mustBeAccessible(page, 'the piles in Dutch')
  await picture(page, 'doubles')

  await piles
    .first()
    .getByRole('link', { name: /Bekijk deze stapel/ })
    .press('Enter')
  await page.getByRole('heading', { name: /misschien over één jongere/ }).waitFor()
  await page.getByRole('button', { name: 'Deze horen bij elkaar' }).press('Enter')
  await page.getByText('Vink eerst twee of meer signalen aan.').waitFor()
  const ticks = page.getByRole('checkbox')
  for (const tick of (await ticks.all()).slice(0, 2)) await tick.press('Space')
  await mustBeAccessible(page, 'a pile in Dutch')
  await picture(page, 'pile')
  await page.getByRole('button', { name: 'Deze horen bij elkaar' }).press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: /El Amrani/ }).press('Space')
  await dialog.getByRole('button', { name: 'Open de vergelijkingen' }).press('Enter')
  await page.getByRole('heading', { name: 'De vergelijkingen staan klaar' }).waitFor()
  await page.getByRole('link', { name: /^Vergelijking 1: open/ }).waitFor()
  expect(await ticks.count()).toBe(0)
  await page.getByRole('link', { name: 'Terug naar de stapels' }).click()
  await piles.filter({ hasText: 'wordt vergeleken' }).first().waitFor()
  const found = page.url()
  await context.close()

  const english = await signedIn(browser, /^Willemsen, F\./, { viewport: phone, language: 'en' })
  await english.page.goto(found)
  const open = english.page.getByRole('list', { name: 'Piles' }).locator('> li').filter({ hasText: 'to look at' })
  await open.first().waitFor()
  await mustBeAccessible(english.page, 'the piles in English on a phone')
  await open
    .first()
    .getByRole('link', { name: /Look at this pile/ })
    .click()
  await english.page.getByRole('button', { name: 'None of these' }).click()
  await english.page.getByRole('dialog').getByLabel('Why?').fill('Seen side by side by the street coach.')
  await english.page.getByRole('button', { name: 'Record: not the same' }).click()
  await english.page.getByRole('heading', { name: 'Not the same person' }).waitFor()
  await mustBeAccessible(english.page, 'a pile that was told apart, in English on a phone')
  const wide = await english.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await english.context.close()
}, 60_000)
