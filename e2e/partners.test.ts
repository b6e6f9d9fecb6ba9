import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../platform/contract/working-days.ts'
import { typedDate } from '../platform/contract/written-dates.ts'
import { at, desk, mustBeAccessible, openBrowser, phone, signedIn } from './browser.ts'

// What a teacher may share, what the privacy officer stops, and what both then see, on the fictional municipality.

let browser: Browser
const covenant = 'Convenant Signalering en persoonsgerichte aanpak jeugd'
const yesterday = typedDate(addDays(localDateOf(new Date()), -1))

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function toTheLastStep(page: Page, text: string): Promise<void> {
  await page.goto(at('/melden/kaart'))
  await page.getByLabel(/Meer telefoons/).check()
  await page.getByRole('button', { name: 'Verder' }).click()
  await page.getByLabel('Wat gebeurde er?').fill(text)
  await page.getByText('Zelf gezien', { exact: true }).click()
  await page.getByLabel('Wanneer?').fill(yesterday)
  await page.getByText('School', { exact: true }).click()
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect.poll(() => page.url()).toContain('/melden/wie')
}

async function openCovenant(page: Page): Promise<void> {
  await page.goto(at('/covenants'))
  await page.getByRole('link', { name: covenant }).click()
  await page.getByRole('heading', { level: 1, name: covenant }).waitFor()
}

test('a teacher asks the sharing guide, by keyboard alone, and reads why', async () => {
  const { context, page } = await signedIn(browser, /^Bakker, I\./)
  await page.goto(at('/guide'))
  const receiver = page.getByLabel('Aan', { exact: true })
  await receiver.waitFor()
  expect(await page.getByLabel('Van', { exact: true }).locator('option:checked').innerText()).toBe('Sluiskamp College')
  await mustBeAccessible(page, 'guide without an answer')
  await receiver.focus()
  await page.keyboard.type('Gemeente')
  const education = page.getByRole('row', { name: /^Onderwijs/ })
  await education.waitFor()
  expect(await education.innerText()).toMatch(/Mag\b[\s\S]*alleen dagen en lessen[\s\S]*AVG art\. 6[\s\S]*art\. 4/)
  expect(await page.getByRole('row', { name: /^Zorg/ }).innerText()).toMatch(/Mag niet/)
  expect(await page.getByRole('row', { name: /^Straf/ }).innerText()).toMatch(/Alleen door politie of justitie zelf/)
  expect(await page.getByText(/privacy@merenbroek\.example/).count()).toBeGreaterThan(0)
  await mustBeAccessible(page, 'guide')
  expect(page.url()).toMatch(/[?&]to=\d+/)
  await page.reload()
  await education.waitFor()
  await context.close()
})

test('on a phone without JavaScript she reads the same before she sends', async () => {
  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone, script: false })
  await toTheLastStep(page, 'Had twee telefoons in de les.')
  const guide = page.getByRole('region', { name: /Deelwijzer/ })
  expect(await guide.innerText()).toMatch(/Naam: ja\s+Grond: AVG art\. 6[\s\S]*art\. 4/)
  expect(await guide.innerText()).toMatch(/Vragen van de jongere of ouders/)
  await page.getByLabel('Voornaam').fill('Fenna')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.poll(() => page.url()).toContain('/melden/ontvangen/')
  await context.close()
})

test('the privacy officer stops signalling by keyboard, and reads first what that does', async () => {
  const { context, page } = await signedIn(browser, /^Postma, H/)
  await page.goto(at('/covenants'))
  await page.getByRole('link', { name: covenant }).waitFor()
  await mustBeAccessible(page, 'covenants')
  await openCovenant(page)
  await mustBeAccessible(page, 'covenant')
  const stop = page.getByRole('button', { name: 'Zet delen stil voor signalering' })
  await stop.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByText(/niets meer van elkaar/).waitFor()
  await mustBeAccessible(page, 'stop sharing')
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await stop.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Zet delen stil' }).click()
  await dialog.getByText('Schrijf waarom je delen stilzet.').first().waitFor()
  await dialog.getByLabel('Waarom zet je delen stil?').fill('Klacht over de grond; wij kijken het na.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(/Delen voor signalering staat stil/).waitFor()
  await page
    .getByText(/^Stilgezet op .* door Postma, H/)
    .first()
    .waitFor()
  await mustBeAccessible(page, 'covenant that was stopped')
  await page.goto(at('/'))
  const waiting = page.getByRole('region', { name: /Delen dat stilstaat/ })
  expect(await waiting.getByRole('link').innerText()).toBe(`signalering, ${covenant}`)
  await context.close()
})

test('the guide and the intake say so at once; a signal is refused with that reason and nothing typed is lost', async () => {
  const reading = await signedIn(browser, /^Bakker, I\./)
  await reading.page.goto(at('/organisations'))
  await reading.page.getByRole('link', { name: 'Gemeente Merenbroek', exact: true }).waitFor()
  await mustBeAccessible(reading.page, 'organisations in Dutch')
  await reading.page.getByRole('link', { name: 'Gemeente Merenbroek', exact: true }).click()
  await reading.page.getByRole('heading', { name: 'Professionals' }).waitFor()
  await mustBeAccessible(reading.page, 'organisation in Dutch')
  await reading.page.getByRole('link', { name: 'Wat mag ik met ze delen?' }).click()
  const identity = reading.page.getByRole('row', { name: /^Wie het is/ })
  await identity.waitFor()
  expect(await identity.innerText()).toMatch(/Mag niet[\s\S]*privacyfunctionaris[\s\S]*stilgezet/)
  await reading.context.close()

  // These pages hold no script; axe needs one of its own.
  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone })
  await page.goto(at('/melden/kaart'))
  await page.getByText('Je kunt dit vandaag niet delen').waitFor()
  await mustBeAccessible(page, 'card while sharing is stopped')
  await toTheLastStep(page, 'Had vier telefoons in de les.')
  await page.getByLabel('Voornaam').fill('Jorn')
  await page.getByLabel('Achternaam').fill('Zandstra')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  const alert = page.getByRole('alert')
  await alert.waitFor()
  expect(await alert.innerText()).toMatch(
    /naam en wat je zag[\s\S]*privacyfunctionaris heeft delen voor signalering stilgezet/,
  )
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Zandstra')
  await mustBeAccessible(page, 'refused signal')
  await context.close()
})

test('who types in a signal for a caller reads the guide of the caller’s organisation first', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani, S\./)
  await page.goto(at('/caller-signals/new'))
  const caller = page.getByRole('combobox', { name: /Naam van de beller/ })
  await caller.click()
  await caller.fill('Bakker')
  await page
    .getByRole('option', { name: /Bakker/ })
    .first()
    .click()
  const guide = page.getByRole('region', { name: 'Deelwijzer' })
  await guide.getByText('Mag niet').first().waitFor()
  expect(await guide.innerText()).toMatch(/Wat er gezien is\s+Mag niet\s+De privacyfunctionaris heeft delen/)
  await mustBeAccessible(page, 'signal for a caller while sharing is stopped')
  await context.close()
})

test('after resuming, the signal that was typed goes out as it was', async () => {
  const officer = await signedIn(browser, /^Postma, H/)
  await openCovenant(officer.page)
  await officer.page.getByRole('button', { name: 'Laat weer delen voor signalering' }).click()
  const dialog = officer.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Laat weer delen' }).click()
  await dialog.waitFor({ state: 'detached' })
  await officer.page.getByText('De partijen delen weer voor signalering.').waitFor()
  await officer.page.getByRole('heading', { name: 'Wanneer delen stilstond' }).waitFor()
  await officer.context.close()

  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone, script: false })
  await page.goto(at('/melden/wie'))
  expect(await page.getByLabel('Achternaam').inputValue()).toBe('Zandstra')
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.poll(() => page.url()).toContain('/melden/ontvangen/')
  await context.close()
})

test('every screen of the room is accessible in English too, on a desk and on a phone', async () => {
  for (const viewport of [desk, phone]) {
    const { context, page } = await signedIn(browser, /^Postma, H/, { viewport, language: 'en' })
    await page.goto(at('/guide'))
    await page.getByRole('heading', { level: 1, name: 'Sharing guide' }).waitFor()
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'Sluiskamp College' })
    await page.getByRole('row', { name: /^Who it is/ }).waitFor()
    await mustBeAccessible(page, `guide ${viewport.width}`)
    await page.goto(at('/organisations'))
    await page.getByRole('link', { name: 'Sluiskamp College' }).waitFor()
    await mustBeAccessible(page, `organisations ${viewport.width}`)
    await page.getByRole('link', { name: 'Sluiskamp College' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sluiskamp College' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'Professionals' }).waitFor()
    await mustBeAccessible(page, `organisation ${viewport.width}`)
    await page.goto(at('/covenants?state=expired'))
    await page
      .getByRole('row', { name: /expired/ })
      .first()
      .getByRole('link')
      .click()
    await page.getByText(/This covenant expired on/).waitFor()
    expect(await page.getByRole('button', { name: /Stop sharing/ }).count()).toBe(0)
    await mustBeAccessible(page, `expired covenant ${viewport.width}`)
    await context.close()
  }
  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone, language: 'en' })
  await page.goto(at('/melden/wie'))
  await page.getByText('Name: yes').waitFor()
  await mustBeAccessible(page, 'guide before the send button, in English')
  await context.close()
})
