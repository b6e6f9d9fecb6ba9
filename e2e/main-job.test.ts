import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../platform/contract/working-days.ts'
import { typedDate } from '../platform/contract/written-dates.ts'
import { at, mustBeAccessible, openBrowser, phone, picture, signedIn } from './browser.ts'

// The main job from a teacher's phone to the signed report, each step as its own role, in Dutch, on the fictional municipality.

let browser: Browser
const day = (ahead: number) => typedDate(addDays(localDateOf(new Date()), ahead))
const told = { reference: '', code: '', signalPath: '', itemPath: '', casePath: '' }

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function pick(page: Page, label: RegExp, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label })
  await box.click()
  await box.fill(typed)
  await page
    .getByRole('option', { name: new RegExp(typed) })
    .first()
    .click()
}

test('a teacher shares a signal on a phone without JavaScript and gets a receipt', async () => {
  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone, script: false })
  await page.goto(at('/melden'))
  expect(await page.getByRole('link', { name: '112' }).getAttribute('href')).toBe('tel:112')
  await picture(page, '1a-melden')
  await page.getByRole('link', { name: /Signaal delen/ }).click()
  await page.getByLabel(/Meer telefoons/).check()
  await page.getByLabel(/oudere jongeren/).check()
  await picture(page, '1b-card')
  await page.getByRole('button', { name: 'Verder' }).click()
  for (const text of [
    'Had drie telefoons in de tas. Een ging steeds over.',
    'Stapte bij het hek in een auto met oudere jongeren.',
  ]) {
    await page.getByLabel('Wat gebeurde er?').fill(text)
    await page.getByText('Zelf gezien', { exact: true }).click()
    await page.getByLabel('Wanneer?').fill(day(-1))
    await page.getByText('School', { exact: true }).click()
    await page.getByRole('button', { name: /Volgend feit|Verder/ }).click()
  }
  await expect.poll(() => page.url()).toContain('/melden/wie')
  expect(await page.getByText('Naam: ja').count()).toBe(1)
  await picture(page, '1c-who')
  await page.getByLabel('Voornaam').fill('Jurre')
  await page.getByLabel('Achternaam').fill('Waterman')
  await page.getByLabel('Geboren').fill('4-5-2011')
  await page.getByText('Met ouders', { exact: true }).click()
  await page.getByRole('button', { name: 'Verstuur' }).click()
  await expect.poll(() => page.url()).toContain('/melden/ontvangen/')
  told.code = (await page.locator('.code').innerText()).trim()
  expect(told.code).toMatch(/^[A-Z]{4}-[0-9A-Z]{4}$/)
  await picture(page, '1d-receipt')
  told.signalPath = `/signals/${page.url().split('/').at(-1)}`
  await context.close()
})

test('the information coordinator reads it in the queue and puts it on the agenda', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani, S\./)
  await page.goto(at('/signals'))
  await page.getByRole('list').filter({ hasText: 'J.W.' }).first().waitFor()
  await page.goto(at(told.signalPath))
  await page.getByText('Had drie telefoons in de tas').first().waitFor()
  expect(await page.getByText('Waterman').count()).toBe(0)
  await mustBeAccessible(page, 'queue')
  await picture(page, '2a-queue')
  await page.getByRole('link', { name: /Op agenda/ }).click()
  await page.getByLabel(/Waarom op de agenda/).fill('J. had meer telefoons en stapte in bij oudere jongeren.')
  await page.getByLabel(/Pattinama, D\./).check()
  await mustBeAccessible(page, 'put on the agenda')
  await picture(page, '2b-agenda')
  await page.getByRole('button', { name: 'Zet op agenda' }).click()
  await page.waitForURL(/\/items\//)
  told.itemPath = new URL(page.url()).pathname
  await context.close()
})

test('police add a number at the item, and see initials only', async () => {
  const { context, page } = await signedIn(browser, /^Pattinama, D\./)
  await page.goto(at(told.itemPath))
  await page.getByRole('heading', { level: 2, name: /J\.W\./ }).waitFor()
  expect(await page.getByText('Waterman').count()).toBe(0)
  await page.getByRole('button', { name: /Geef aantal delicten/ }).click()
  await page.getByLabel('Aantal', { exact: true }).fill('0')
  await mustBeAccessible(page, 'offence check')
  await picture(page, '3a-police')
  await page.getByRole('dialog').getByRole('button', { name: 'Voeg toe' }).click()
  await page.getByText(/Opiumwetdelicten: 0/).waitFor()
  await context.close()
})

test('the chair leads the item, reveals the name once, and decides on a PGA with an owner', async () => {
  const { context, page } = await signedIn(browser, /^Hoekstra, W\./)
  await page.goto(at(told.itemPath))
  await page.getByRole('heading', { level: 2, name: /J\.W\./ }).waitFor()
  const open = page.getByRole('button', { name: 'Open overleg' })
  if (await open.count()) await open.click()
  await page.getByRole('button', { name: 'Toon naam' }).click()
  await page
    .getByText(/Waterman/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Verberg naam' }).click()
  await page.getByRole('button', { name: /Behandel dit punt/ }).click()
  await mustBeAccessible(page, 'meeting item')
  await picture(page, '3b-item')
  await page.locator('label', { hasText: /^PGA$/ }).click()
  await page
    .getByLabel(/Waarom deze zaak/)
    .fill('J. had drie telefoons bij zich en stapte in bij oudere jongeren, en wil daar hulp bij.')
  await pick(page, /Eigenaar/, 'Van der Berg')
  await page.getByLabel('Terug op').fill(day(14))
  await page.getByRole('button', { name: 'Leg besluit vast' }).click()
  await page.getByText(/Sluiten kan pas na terugmelding/).waitFor()
  await picture(page, '3c-decided')
  expect(await page.getByRole('button', { name: 'Sluit punt' }).isDisabled()).toBe(true)
  await context.close()
})

test('the signaller hears before the item is closed', async () => {
  const coordinator = await signedIn(browser, /^El Amrani, S\./)
  await coordinator.page.goto(at(told.signalPath))
  await coordinator.page.getByRole('button', { name: /Terugmelden/ }).click()
  const dialog = coordinator.page.getByRole('dialog')
  await dialog.getByLabel(/^Opgepakt/).check()
  await dialog.getByLabel(/Welke functie/).fill('casusregisseur')
  await picture(coordinator.page, '3d-feedback')
  await dialog.getByRole('button', { name: 'Meld terug' }).click()
  await dialog.waitFor({ state: 'detached' })
  await coordinator.context.close()

  const chair = await signedIn(browser, /^Hoekstra, W\./)
  await chair.page.goto(at(told.itemPath))
  await chair.page.getByRole('button', { name: 'Sluit punt' }).click()
  await chair.page.getByRole('button', { name: 'Sluit punt' }).waitFor({ state: 'detached' })
  await chair.context.close()

  const teacher = await signedIn(browser, /^Bakker, I\./, { viewport: phone, script: false })
  await teacher.page.goto(at('/melden/code'))
  await teacher.page.getByLabel('Code').fill(told.code.toLowerCase())
  await teacher.page.getByRole('button', { name: 'Zoek' }).click()
  await teacher.page.getByText('Opgepakt').first().waitFor()
  expect(await teacher.page.getByText(/casusregisseur/).count()).toBeGreaterThan(0)
  await picture(teacher.page, '3e-heard')
  await teacher.context.close()
})

test('the case director accepts the case and sees why it exists and who can see it', async () => {
  const { context, page } = await signedIn(browser, /^Van der Berg, J\./)
  await page.goto(at('/cases'))
  await page
    .getByRole('link', { name: /J\.W\./ })
    .first()
    .click()
  await page
    .getByText(/J\. had drie telefoons bij zich/)
    .first()
    .waitFor()
  told.casePath = new URL(page.url()).pathname
  await page.getByRole('button', { name: 'Neem de zaak aan' }).click()
  await page
    .getByText(/informeren/i)
    .first()
    .waitFor()
  await mustBeAccessible(page, 'case')
  await picture(page, '4a-case')
  await page.getByRole('link', { name: 'Wie kan dit zien' }).first().click()
  await page.getByRole('table').first().waitFor()
  expect(await page.getByRole('row', { name: /Van der Berg, J\./ }).count()).toBeGreaterThan(0)
  await mustBeAccessible(page, 'who can see this')
  await picture(page, '4b-who-can-see')
  await context.close()
})

test('the report is frozen by the adviser, signed by municipality and police, and opens as PDF', async () => {
  const adviser = await signedIn(browser, /^Schipper, L\./)
  await adviser.page.goto(at('/reports'))
  await adviser.page
    .getByRole('heading', { name: /Halfjaarbericht/ })
    .first()
    .waitFor()
  await mustBeAccessible(adviser.page, 'report')
  await picture(adviser.page, '6a-report')
  await adviser.page
    .getByRole('link', { name: /Schrijven/ })
    .first()
    .click()
  await adviser.page.getByRole('button', { name: 'Bevriezen' }).first().click()
  const dialog = adviser.page.getByRole('dialog')
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.locator('.btn--primary').click()
  await dialog.waitFor({ state: 'detached' })
  await adviser.context.close()

  for (const name of [/^Terpstra, A\./, /^Van Dijk-Osei, P\./]) {
    const reader = await signedIn(browser, name)
    await reader.page.goto(at('/reports'))
    await reader.page.getByRole('button', { name: 'Onderteken', exact: true }).click()
    await reader.page.getByRole('dialog').getByRole('button', { name: 'Ondertekenen' }).click()
    await reader.page.getByRole('dialog').waitFor({ state: 'detached' })
    await reader.context.close()
  }

  const reader = await signedIn(browser, /^Kuipers, A\./)
  await reader.page.goto(at('/reports'))
  await reader.page.getByText('ondertekend').first().waitFor()
  await picture(reader.page, '6b-signed')
  const link = await reader.page.getByRole('link', { name: /Pdf/ }).first().getAttribute('href')
  const file = await reader.context.request.get(at(String(link)))
  expect(file.status()).toBe(200)
  const body = await file.body()
  expect(body.subarray(0, 5).toString()).toBe('%PDF-')
  expect(body.toString('latin1')).toContain('pdfuaid')
  await reader.context.close()
})
