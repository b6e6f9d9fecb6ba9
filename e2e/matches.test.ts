import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at, mustBeAccessible, openBrowser, signedIn } from './browser.ts'

// What happens to a match: taken and dismissed by one, without a mouse; joined by two, taken apart, and gone.

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let step = 0; step < 250; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${target.toString()}`)
}

/** The match of these two, by the number of both. */
const rowOf = (page: Page, pair: readonly string[]) =>
  pair.reduce((rows, reference) => rows.filter({ hasText: reference }), page.getByRole('listitem'))

async function pairIn(page: Page, sheet: string, which: 'first' | 'last' = 'first'): Promise<readonly string[]> {
  const row = page.getByRole('region', { name: sheet }).getByRole('listitem')[which]()
  return ((await row.textContent()) ?? '').match(/\d{4}-\d{3}/g) ?? []
}

test('a coordinator takes a match and says that it is not the same, by keyboard alone', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani, S\./)
  await page.goto(at('/comparisons'))
  await page.getByRole('region', { name: 'Van niemand' }).waitFor()
  await mustBeAccessible(page, 'matches')
  const pair = await pairIn(page, 'Van niemand')
  await press(page, rowOf(page, pair).getByRole('button', { name: 'Pak op' }))
  const mine = page.getByRole('region', { name: 'Van jou' })
  await rowOf(page, pair).getByRole('button', { name: 'Geef over' }).waitFor()
  expect(await mine.textContent()).toContain(String(pair[0]))

  await press(page, rowOf(page, pair).getByRole('button', { name: 'Niet dezelfde' }))
  const dialog = page.getByRole('dialog')
  await press(page, dialog.getByRole('button', { name: 'Leg vast: niet dezelfde' }))
  expect(await dialog.textContent()).toContain('Schrijf waarom het niet dezelfde persoon is.')
  await reach(page, dialog.getByLabel('Waarom is het niet dezelfde?'))
  await page.keyboard.type('Twee neven, de straatcoach kent beiden')
  await press(page, dialog.getByRole('button', { name: 'Leg vast: niet dezelfde' }))
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => rowOf(page, pair).count()).toBe(0)
  const settled = page
    .getByRole('region', { name: /^Klaar/ })
    .getByRole('row')
    .filter({ hasText: String(pair[0]) })
  expect(await settled.first().textContent()).toContain('niet dezelfde')
  await context.close()
})

test('two join a match; taken apart it does not come back, and the record says why', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani, S\./)
  await page.goto(at('/comparisons'))
  await page.getByRole('region', { name: 'Van niemand' }).waitFor()
  // The newest: its signal is still open, so that it can be looked up afterwards.
  const pair = await pairIn(page, 'Van niemand', 'last')
  await rowOf(page, pair).getByRole('button', { name: 'Vergelijk', exact: true }).click()
  await page.getByRole('dialog').getByText('Willemsen, F.').click()
  await page.getByRole('button', { name: 'Open de vergelijking' }).click()
  await page.getByRole('button', { name: 'Dezelfde persoon' }).click()
  await page.getByRole('button', { name: 'Leg mijn keuze vast' }).click()
  await page.getByText('Jouw keuze is vastgelegd.').waitFor()
  const comparison = page.url()

  const femke = await signedIn(browser, /^Willemsen, F\./)
  await femke.page.goto(comparison)
  await femke.page.getByRole('button', { name: 'Dezelfde persoon' }).click()
  await femke.page.getByRole('button', { name: 'Leg mijn keuze vast' }).click()
  await femke.page.getByRole('button', { name: 'Maak weer los' }).click()
  const dialog = femke.page.getByRole('dialog')
  await dialog.getByLabel('Waarom klopt het niet?').fill('De school kent twee leerlingen met deze naam')
  await dialog.getByRole('button', { name: 'Maak weer los' }).click()
  await femke.page.getByRole('heading', { name: 'Losgemaakt' }).waitFor()
  await femke.page.getByRole('button', { name: 'Vergelijk opnieuw' }).waitFor()
  await mustBeAccessible(femke.page, 'taken apart')
  await femke.context.close()

  await page.goto(at('/comparisons'))
  await page
    .getByRole('region', { name: /^Klaar/ })
    .first()
    .waitFor()
  expect(await rowOf(page, pair).count()).toBe(0)
  await context.close()

  const english = await signedIn(browser, /^El Amrani, S\./, { language: 'en' })
  await english.page.goto(comparison)
  await english.page
    .getByRole('link', { name: new RegExp(String(pair[0])) })
    .first()
    .click()
  await english.page.getByRole('heading', { name: 'Kept apart before' }).waitFor()
  await english.page.getByText('De school kent twee leerlingen met deze naam').waitFor()
  await english.page.getByRole('button', { name: 'Compare again' }).first().waitFor()
  await mustBeAccessible(english.page, 'a record with what is kept apart')
  await english.page.goto(at('/comparisons'))
  await english.page.getByRole('region', { name: /^Done/ }).first().waitFor()
  await mustBeAccessible(english.page, 'matches in English')
  await english.context.close()
})
