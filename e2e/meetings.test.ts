import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, localDateOf } from '../platform/contract/working-days.ts'
import { typedDate } from '../platform/contract/written-dates.ts'
import { at, mustBeAccessible, openBrowser, phone, signedIn } from './browser.ts'

// What members do at an agenda item beside the main job, by keyboard alone, on the fictional municipality.

let browser: Browser
const day = (ahead: number) => typedDate(addDays(localDateOf(new Date()), ahead))

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

async function openItem(page: Page, initials: RegExp): Promise<void> {
  await page.goto(at('/meetings'))
  await page.locator('main').getByRole('link', { name: /\d{4}/ }).first().click()
  await page.getByRole('link', { name: initials }).first().click()
  await page.getByRole('heading', { level: 2, name: initials }).waitFor()
}

/** Goes to what is named with the keyboard alone, from where the focus is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused?.matches('button, a, input, select, textarea')) return ''
      return `${focused.getAttribute('aria-label') ?? ''} ${focused.textContent ?? ''}`
    })
    if (name.test(said)) return
  }
  throw new Error(`${name} is not reached by Tab`)
}

async function addFact(page: Page, text: string, indicator: string): Promise<void> {
  await page.getByRole('button', { name: /Voeg een feit/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Wat gebeurde er?').fill(text)
  await dialog.getByText('Straat', { exact: true }).click()
  await dialog.getByLabel('Wanneer?').fill(day(-2))
  await dialog.getByText('zelf gezien', { exact: true }).click()
  await dialog.getByLabel(/Bron, zonder naam/).fill('jongerenwerk')
  await dialog.getByLabel(/Hoort het bij een signaal/).selectOption(indicator)
  await dialog.getByRole('button', { name: 'Voeg toe' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('a youth worker sets a signal apart on a fact, by keyboard; it stands in the evidence and can be taken back', async () => {
  const { context, page } = await signedIn(browser, /^Mensah, K\./)
  await openItem(page, /N\.A\./)
  await addFact(page, 'Stond met oudere jongeren bij het Busplein.', 'SIG-11')
  await addFact(page, 'Zegt niets meer over met wie N. omgaat.', 'SIG-13')

  await page.getByRole('button', { name: /Zet een signaal apart/ }).waitFor()
  await tabTo(page, /Zet een signaal apart/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: /apart zetten/ })
  await dialog.waitFor()
  await mustBeAccessible(page, 'set a signal apart')
  await tabTo(page, /Leg vast/)
  await page.keyboard.press('Enter')
  await dialog.getByText('Kies hier iets.').first().waitFor()

  await dialog.getByLabel('Welk signaal?').selectOption('SIG-13')
  const fact = 'N. zwijgt sinds er een nieuwe groep is, los van de oudere jongeren.'
  await dialog.getByLabel(/Waarom is dit iets anders/).fill(fact)
  await dialog.getByLabel('Wanneer was dat?').fill(day(-1))
  await dialog.getByLabel(/Bron, zonder naam/).fill('jongerenwerk')
  // Closed by accident, nothing typed is lost.
  await dialog
    .getByText('Concept bewaard')
    .or(dialog.getByText(/bewaard/i))
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /Zet een signaal apart/ }).press('Enter')
  await expect.poll(() => dialog.getByLabel(/Waarom is dit iets anders/).inputValue()).toBe(fact)
  await dialog.getByRole('button', { name: 'Leg vast' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })

  const rule = page.getByRole('region', { name: /Past N\.A\. in de doelgroep/ })
  await rule.getByText(/telt apart, zegt Mensah, K\. \(Jongerenwerk De Loods\)/).waitFor()
  await mustBeAccessible(page, 'rule with a judgement')
  await rule.getByRole('button', { name: 'Trek terug' }).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Trek terug' }).press('Enter')
  await rule.getByText(/telt apart/).waitFor({ state: 'detached' })
  await context.close()
})

test('the chair moves an item to a later meeting, by keyboard and in English; it stands there with why', async () => {
  const { context, page } = await signedIn(browser, /^Hoekstra, W\./, { language: 'en' })
  await openItem(page, /Y\.B\./)
  await tabTo(page, /^\s*Move on/)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move on to a later meeting' })
  await dialog.getByRole('radio').first().waitFor()
  await mustBeAccessible(page, 'move an item')
  await dialog.getByRole('button', { name: 'Move on' }).press('Enter')
  await dialog.getByText('Choose a meeting.').first().waitFor()
  const why = 'Wacht op schuldhulp; die belt donderdag.'
  await dialog.getByLabel(/Why on the agenda/).fill(why)
  await dialog.getByRole('radio').first().press('Space')
  await dialog.getByRole('button', { name: 'Move on' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('moved', { exact: true }).first().waitFor()
  await expect.poll(() => page.getByRole('button', { name: 'Move on' }).count()).toBe(0)

  await page.goto(at('/meetings'))
  await page.locator('main').getByRole('link', { name: /\d{4}/ }).nth(1).click()
  await page.getByRole('heading', { level: 2, name: /Y\.B\./ }).waitFor()
  await page.getByText(why).waitFor()
  await mustBeAccessible(page, 'the later meeting')
  await context.close()
})

test('on a phone the meeting, its rule and its dialogs need no scrolling sideways', async () => {
  const { context, page } = await signedIn(browser, /^Hoekstra, W\./, { viewport: phone })
  await openItem(page, /D\.K\./)
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  expect(await tooWide()).toBe(false)
  await mustBeAccessible(page, 'meeting on a phone')
  await page.getByRole('button', { name: 'Schuif door' }).click()
  await page.getByRole('dialog').getByRole('radio').first().waitFor()
  expect(await tooWide()).toBe(false)
  await mustBeAccessible(page, 'moving on a phone')
  await context.close()
})
