import { generateSync } from 'otplib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../platform/contract/working-days.ts'
import { typedDate } from '../platform/contract/written-dates.ts'
import { at, desk, mustBeAccessible, openBrowser, phone, signedIn } from './browser.ts'

// Signing in as people really do: password, second step, recovery codes; and a link for who has no account at hand.

let browser: Browser
const somebody = /^Van Vliet, R\./
const kept = { email: '', password: '', key: '', codes: [] as string[] }
const fresh = 'vijf regenjassen zonder regen'

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** The code of the half minute that comes: the one of now may have been used. */
function nextCode(): string {
  return generateSync({ secret: kept.key, epoch: Math.floor(Date.now() / 1000) + 30 })
}

async function anybody(viewport = desk, script = true): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport, locale: 'nl-NL', javaScriptEnabled: script })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { context, page }
}

/** The same page as a browser that runs scripts shows it: axe is a script. */
async function mustBeAccessibleToo({ context, page }: { context: BrowserContext; page: Page }, what: string) {
  const reader = await browser.newContext({ viewport: phone, storageState: await context.storageState() })
  const same = await reader.newPage()
  await same.goto(page.url())
  await mustBeAccessible(same, what)
  await reader.close()
}

/** Walks with the Tab key until the focus is on what is named so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    const focused = await page.evaluate(() => {
      const here = document.activeElement?.closest<HTMLInputElement>('a, button, input')
      return `${here?.labels?.[0]?.textContent ?? ''} ${here?.getAttribute('aria-label') ?? ''} ${here?.textContent ?? ''}`
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not come to ${String(name)}`)
}

async function typeAt(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

async function giveName(page: Page, password = kept.password): Promise<void> {
  await page.goto(at('/aanmelden?next=/account'))
  await page.getByLabel('E-mailadres').fill(kept.email)
  await page.getByLabel('Wachtwoord').fill(password)
  await page.getByRole('button', { name: 'Verder' }).click()
}

async function useRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole('link', { name: /herstelcode/ }).click()
  await page.getByLabel('Herstelcode').fill(code)
  await page.getByRole('button', { name: 'Verder' }).click()
}

const onAccount = (page: Page) => page.getByRole('heading', { level: 1, name: 'Mijn account' }).waitFor()

test('with the keyboard alone a professional sets up the second step and keeps the recovery codes', async () => {
  const { context: visitor, page: door } = await anybody()
  await door.goto(at('/aanmelden'))
  kept.password = /wachtwoord is: (.*)$/.exec(await door.locator('.mnotice').innerText())?.[1]?.trim() ?? ''
  await mustBeAccessible(door, 'page to sign in on')
  await visitor.close()

  const { context, page } = await signedIn(browser, somebody)
  await page.goto(at('/'))
  await tabTo(page, /Mijn account/)
  await page.keyboard.press('Enter')
  await onAccount(page)
  kept.email = /\S+@\S+/.exec(await page.getByText('r.vanvliet@').innerText())?.[0] ?? ''
  await mustBeAccessible(page, 'account')

  await tabTo(page, /Stel de tweede stap in/)
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  await mustBeAccessible(page, 'password before the second step')
  await typeAt(page, /^\s*Wachtwoord/, kept.password)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: /QR-code/ }).waitFor()
  await mustBeAccessible(page, 'picture of the key')
  kept.key = (await page.locator('.shown-once').innerText()).replaceAll(' ', '')
  expect(await page.getByRole('link', { name: /Open de app/ }).getAttribute('href')).toContain(kept.key)

  await typeAt(page, /Code uit je app/, generateSync({ secret: kept.key, epoch: Math.floor(Date.now() / 1000) }))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Bewaar je herstelcodes' }).waitFor()
  await mustBeAccessible(page, 'recovery codes')
  kept.codes = await page.locator('.recovery-codes li').allInnerTexts()
  expect(kept.codes).toHaveLength(10)
  await page.keyboard.press('Escape')
  expect(await page.locator('.recovery-codes li').count()).toBe(10)
  await tabTo(page, /Ik heb ze bewaard/)
  await page.keyboard.press('Enter')
  await page.getByText('Je hebt nog 10 herstelcodes.').waitFor()

  await tabTo(page, /^\s*Afmelden/)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('/aanmelden')
  await context.close()
})

test('then signing in asks for the code of the app after the password', async () => {
  const { context, page } = await anybody()
  await giveName(page)
  await page.getByLabel('Code uit je app').waitFor()
  await mustBeAccessible(page, 'second step')
  await page.goto(at('/account'))
  await page.getByLabel('Code uit je app').fill('000000')
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByText('Deze code klopt niet').waitFor()
  await page.getByLabel('Code uit je app').fill(nextCode())
  await page.getByRole('button', { name: 'Verder' }).click()
  await onAccount(page)
  await expect.poll(() => page.getByText('dit apparaat', { exact: true }).count()).toBe(1)
  await context.close()
})

test('a recovery code works instead, on a phone without JavaScript too, and not twice', async () => {
  const [code = ''] = kept.codes
  const first = await anybody(phone, false)
  await giveName(first.page)
  await first.page.getByRole('link', { name: /herstelcode/ }).click()
  await mustBeAccessibleToo(first, 'recovery code')
  await first.page.getByLabel('Herstelcode').fill(code.toLowerCase())
  await first.page.getByRole('button', { name: 'Verder' }).click()
  await expect.poll(() => first.page.url()).toBe(at('/account'))
  await first.context.close()

  const again = await anybody(phone, false)
  await giveName(again.page)
  await useRecoveryCode(again.page, code)
  await again.page.getByText('is al gebruikt').waitFor()
  await again.context.close()
})

test('another password signs out elsewhere; the old one works no more', async () => {
  const elsewhere = await anybody()
  await giveName(elsewhere.page)
  await useRecoveryCode(elsewhere.page, kept.codes[1] ?? '')
  await onAccount(elsewhere.page)

  const { context, page } = await anybody()
  await giveName(page)
  await useRecoveryCode(page, kept.codes[2] ?? '')
  await onAccount(page)
  await page.getByRole('table', { name: /Waar je bent aangemeld/ }).waitFor()
  await page.getByRole('button', { name: 'Wijzig wachtwoord' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Huidig wachtwoord').fill(kept.password)
  await dialog.getByLabel('Nieuw wachtwoord', { exact: true }).fill('kort')
  await dialog.getByRole('button', { name: 'Bewaar nieuw wachtwoord' }).click()
  await dialog.getByText('Kies minstens 12 tekens.').first().waitFor()
  await mustBeAccessible(page, 'password too short')
  await dialog.getByLabel('Nieuw wachtwoord', { exact: true }).fill('Wachtwoord2026')
  await dialog.getByLabel('Nieuw wachtwoord, nog een keer').fill('Wachtwoord2026')
  await dialog.getByRole('button', { name: 'Bewaar nieuw wachtwoord' }).click()
  await dialog.getByText(/raadt iemand snel/).waitFor()
  await dialog.getByLabel('Nieuw wachtwoord', { exact: true }).fill(fresh)
  await dialog.getByLabel('Nieuw wachtwoord, nog een keer').fill(fresh)
  await dialog.getByRole('button', { name: 'Bewaar nieuw wachtwoord' }).click()
  await page.getByText('Je wachtwoord is gewijzigd.').waitFor()
  await elsewhere.page.reload()
  await expect.poll(() => elsewhere.page.url()).toContain('/aanmelden')
  await elsewhere.context.close()

  const old = await anybody()
  await giveName(old.page)
  await old.page.getByText('Het e-mailadres of het wachtwoord klopt niet').waitFor()
  await giveName(old.page, fresh)
  await useRecoveryCode(old.page, kept.codes[3] ?? '')
  await onAccount(old.page)

  // One place ends the other; then everything is as it was, so that the journey can be walked again.
  await page.reload()
  await page.getByRole('button', { name: 'Meld af', exact: true }).first().click()
  await page.getByText('Daar ben je afgemeld.').waitFor()
  await old.page.reload()
  await expect.poll(() => old.page.url()).toContain('/aanmelden')
  await old.context.close()
  await page.getByRole('button', { name: 'Zet uit' }).click()
  await mustBeAccessible(page, 'turning off')
  await dialog.getByLabel('Wachtwoord').fill(fresh)
  await dialog.getByLabel(/Code uit je app/).fill(kept.codes[4] ?? '')
  await dialog.getByRole('button', { name: 'Zet uit' }).click()
  await page.getByText('De tweede stap staat uit.').waitFor()
  await page.getByRole('button', { name: 'Wijzig wachtwoord' }).click()
  await dialog.getByLabel('Huidig wachtwoord').fill(fresh)
  await dialog.getByLabel('Nieuw wachtwoord', { exact: true }).fill(kept.password)
  await dialog.getByLabel('Nieuw wachtwoord, nog een keer').fill(kept.password)
  await dialog.getByRole('button', { name: 'Bewaar nieuw wachtwoord' }).click()
  await page.getByText('Je wachtwoord is gewijzigd.').waitFor()
  await context.close()
})

test('a coordinator makes a link; a phone without JavaScript shares a signal by it, once', async () => {
  const coordinator = await signedIn(browser, /^El Amrani, S\./)
  await coordinator.page.goto(at('/one-time-links'))
  await coordinator.page.getByRole('button', { name: 'Maak een eenmalige link' }).click()
  const dialog = coordinator.page.getByRole('dialog')
  await mustBeAccessible(coordinator.page, 'making a link')
  await dialog.getByRole('combobox', { name: /Voor wie/ }).fill('Vliet')
  await coordinator.page.getByRole('option', { name: /Van Vliet, R\./ }).click()
  await dialog.getByRole('button', { name: 'Maak link' }).click()
  const address = await coordinator.page.locator('.shown-once').innerText()
  expect(address).toMatch(/\/link\/[A-Za-z0-9_-]{43}$/)
  await mustBeAccessible(coordinator.page, 'the link, once')
  await coordinator.page.getByRole('button', { name: 'Klaar' }).click()
  await coordinator.page
    .getByRole('row', { name: /Van Vliet, R\..*open/ })
    .first()
    .waitFor()
  await mustBeAccessible(coordinator.page, 'list of links')

  const visitor = await anybody(phone, false)
  const { context, page } = visitor
  await page.goto(address)
  await page.getByText(/Docent van Sluiskamp College/).waitFor()
  expect(await page.getByText('Vliet').count()).toBe(0)
  await mustBeAccessibleToo(visitor, 'where the link leads')
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Use the link and go on' }).waitFor()
  await mustBeAccessibleToo(visitor, 'where the link leads, in English')
  await page.getByRole('button', { name: 'Nederlands' }).click()
  await page.getByRole('button', { name: 'Gebruik de link en ga verder' }).click()
  await page.getByText(/Je bent hier met een eenmalige link/).waitFor()
  expect(await page.getByRole('link', { name: 'Mijn signalen' }).count()).toBe(0)
  await mustBeAccessibleToo(visitor, 'intake by a link')

  await page.getByRole('link', { name: /Signaal delen/ }).click()
  await page.getByLabel(/Meer telefoons/).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Wat gebeurde er?').fill('Had drie telefoons in de tas.')
  await page.getByText('Zelf gezien', { exact: true }).click()
  await page.getByLabel('Wanneer?').fill(typedDate(addDays(localDateOf(new Date()), -1)))
  await page.getByText('School', { exact: true }).click()
  await page.getByRole('button', { name: /Volgend feit|Verder/ }).click()
  await page.getByLabel('Voornaam').fill('Jurre')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.poll(() => page.url()).toContain('/melden/ontvangen/')
  expect(await page.locator('.code').innerText()).toMatch(/^[A-Z]{4}-[0-9A-Z]{4}/)
  await mustBeAccessibleToo(visitor, 'receipt by a link')
  const receipt = page.url()
  await page.getByRole('button', { name: /Sluit af/ }).click()
  await page.goto(receipt)
  await expect.poll(() => page.url()).toContain('/aanmelden')

  const answer = await page.goto(address)
  expect(answer?.status()).toBe(404)
  await page.getByText('Deze link is al gebruikt').waitFor()
  await mustBeAccessibleToo(visitor, 'a link that is over')
  await context.close()

  await coordinator.page.reload()
  await coordinator.page
    .getByRole('row', { name: /Van Vliet, R\..*gebruikt/ })
    .first()
    .waitFor()
  await coordinator.context.close()
})

test('a link that nobody used is withdrawn, and the one for whom it was sees it in the own account', async () => {
  const coordinator = await signedIn(browser, /^El Amrani, S\./, { language: 'en' })
  await coordinator.page.goto(at('/one-time-links'))
  await coordinator.page.getByRole('button', { name: 'Make a one-time link' }).click()
  await mustBeAccessible(coordinator.page, 'making a link, in English')
  await coordinator.page.getByRole('combobox', { name: /For whom/ }).fill('Vliet')
  await coordinator.page.getByRole('option', { name: /Van Vliet, R\./ }).click()
  await coordinator.page.getByRole('button', { name: 'Make link' }).click()
  const address = await coordinator.page.locator('.shown-once').innerText()
  await coordinator.page.getByRole('button', { name: 'Done' }).click()
  await coordinator.page
    .getByRole('button', { name: /Withdraw/ })
    .first()
    .click()
  await coordinator.page.getByText('The link was withdrawn.').waitFor()
  await mustBeAccessible(coordinator.page, 'list of links, in English')
  await coordinator.context.close()

  const { context, page } = await signedIn(browser, somebody, { language: 'en', viewport: phone })
  expect((await page.goto(address))?.status()).toBe(404)
  await page.goto(at('/account'))
  await page.getByRole('heading', { name: 'One-time links in your name' }).waitFor()
  await page.getByText('withdrawn', { exact: true }).first().waitFor()
  await mustBeAccessible(page, 'account, in English on a phone')
  await page.getByRole('button', { name: 'Change password' }).click()
  await page.getByRole('dialog').waitFor()
  await mustBeAccessible(page, 'change password, in English on a phone')
  await context.close()
})
