import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../platform/contract/working-days.ts'
import { typedDate } from '../platform/contract/written-dates.ts'
import { at, mustBeAccessible, openBrowser, phone, signedIn } from './browser.ts'
import { choose, press, reach, tick, type } from './keyboard.ts'

// The main job in English, with no mouse: from the teacher's form to a case that is directed.

let browser: Browser
const day = (ahead: number) => typedDate(addDays(localDateOf(new Date()), ahead))
const told = { signalPath: '', itemPath: '' }

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a teacher shares a signal on a phone, without JavaScript', async () => {
  const { context, page } = await signedIn(browser, /^Bakker, I\./, { viewport: phone, script: false, language: 'en' })
  await page.goto(at('/melden'))
  await press(page, page.getByRole('link', { name: /Share a signal/ }))
  await tick(page, page.getByRole('checkbox').nth(2))
  await press(page, page.getByRole('button', { name: 'Continue' }))
  await type(page, page.getByLabel('What happened?'), 'Came with two phones and did not want to say whose they are.')
  await choose(page, page.getByRole('radio', { name: /Saw it myself/ }))
  await type(page, page.getByLabel('When?'), day(-1))
  await choose(page, page.getByRole('radio', { name: 'School' }))
  await press(page, page.getByRole('button', { name: /Continue/ }))
  await expect.poll(() => page.url()).toContain('/melden/wie')
  await type(page, page.getByLabel('First name'), 'Faye')
  await type(page, page.getByLabel('Family name'), 'Zandstra')
  await type(page, page.getByLabel('Born'), '2-9-2011')
  await tick(page, page.getByRole('checkbox', { name: 'With parents' }))
  await press(page, page.getByRole('button', { name: 'Send' }))
  await expect.poll(() => page.url()).toContain('/melden/ontvangen/')
  told.signalPath = `/signals/${page.url().split('/').at(-1)}`
  await context.close()
})

test('the coordinator walks the queue with J and Enter and puts it on the agenda', async () => {
  const { context, page } = await signedIn(browser, /^El Amrani, S\./, { language: 'en' })
  await page.goto(at('/signals'))
  await page.getByText('F.Z.').first().waitFor()
  // Single keys work in the list alone (WCAG 2.1.4).
  await reach(page, page.locator('main').getByRole('listitem').getByRole('link').first())
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/signals\/[0-9a-f-]{36}$/)
  await page.goto(at(told.signalPath))
  await page.getByText('Came with two phones').first().waitFor()
  await press(page, page.getByRole('link', { name: /On agenda/ }))
  await type(page, page.getByLabel(/Why on the agenda/), 'F. came with phones that are not of F.')
  await tick(page, page.getByRole('checkbox', { name: /Pattinama, D\./ }))
  await mustBeAccessible(page, 'put on the agenda')
  await press(page, page.getByRole('button', { name: 'Put on the agenda' }))
  await expect.poll(() => page.url()).toContain('/items/')
  told.itemPath = new URL(page.url()).pathname
  await context.close()
})

test('police add a number in a dialog, which gives the focus back', async () => {
  const { context, page } = await signedIn(browser, /^Pattinama, D\./, { language: 'en' })
  await page.goto(at(told.itemPath))
  const opens = page.getByRole('button', { name: /Give the number of offences/ })
  await press(page, opens)
  const number = page.getByRole('dialog').getByLabel('Number', { exact: true })
  // It starts in its first field, and not on the cross.
  const inField = () =>
    page.evaluate(() => document.activeElement?.matches('[role=dialog] .dialog-body input') ?? false)
  await expect.poll(inField).toBe(true)
  await type(page, number, '0')
  await mustBeAccessible(page, 'offence check')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await expect.poll(() => opens.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await reach(page, number)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('0')
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Add' }))
  await page
    .getByText(/Opium.*: 0/)
    .first()
    .waitFor()
  await context.close()
})

test('the chair reveals the name, takes the item and decides', async () => {
  const { context, page } = await signedIn(browser, /^Hoekstra, W\./, { language: 'en' })
  await page.goto(at(told.itemPath))
  await page.getByRole('heading', { level: 2, name: /F\.Z\./ }).waitFor()
  const open = page.getByRole('button', { name: 'Open the meeting' })
  if (await open.count()) await press(page, open)
  await press(page, page.getByRole('button', { name: 'Show the name' }))
  await page
    .getByText(/Zandstra/)
    .first()
    .waitFor()
  await press(page, page.getByRole('button', { name: 'Hide the name' }))
  await press(page, page.getByRole('button', { name: /Take this item/ }))
  await mustBeAccessible(page, 'meeting item')
  await choose(page, page.getByRole('radio', { name: 'PGA' }))
  await type(page, page.getByLabel(/Why this case/), 'F. had phones of others and wants help with that.')
  await type(page, page.getByRole('combobox', { name: /Owner/ }), 'Van der Berg')
  await page
    .getByRole('option', { name: /Van der Berg/ })
    .first()
    .waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await type(page, page.getByLabel('Back on'), day(14))
  await press(page, page.getByRole('button', { name: 'Record the decision' }))
  await page.getByRole('button', { name: 'Close the item' }).waitFor()
  // The signaller hears first.
  expect(await page.getByRole('button', { name: 'Close the item' }).isDisabled()).toBe(true)
  await context.close()
})

test('the signaller hears, the item is closed, and the director accepts the case and moves through its tabs', async () => {
  const coordinator = await signedIn(browser, /^El Amrani, S\./, { language: 'en' })
  await coordinator.page.goto(at(told.signalPath))
  await press(coordinator.page, coordinator.page.getByRole('button', { name: /Tell back/ }).first())
  const dialog = coordinator.page.getByRole('dialog')
  await choose(coordinator.page, dialog.getByRole('radio', { name: /^Picked up/ }))
  await type(coordinator.page, dialog.getByLabel(/Which function/), 'case director')
  await press(coordinator.page, dialog.getByRole('button', { name: 'Tell back' }))
  await dialog.waitFor({ state: 'detached' })
  await coordinator.context.close()

  const chair = await signedIn(browser, /^Hoekstra, W\./, { language: 'en' })
  await chair.page.goto(at(told.itemPath))
  const close = chair.page.getByRole('button', { name: 'Close the item' })
  await press(chair.page, close)
  await close.waitFor({ state: 'detached' })
  await chair.context.close()

  const { context, page } = await signedIn(browser, /^Van der Berg, J\./, { language: 'en' })
  await page.goto(at('/cases'))
  await press(page, page.getByRole('link', { name: /F\.Z\./ }).first())
  await press(page, page.getByRole('button', { name: 'Accept the case' }))
  await page.getByRole('button', { name: 'Accept the case' }).waitFor({ state: 'detached' })
  const plan = page.getByRole('link', { name: 'Plan', exact: true }).last()
  await press(page, plan)
  await expect.poll(() => page.url()).toContain('/plan')
  await mustBeAccessible(page, 'plan')
  await context.close()
})
