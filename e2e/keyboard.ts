import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Tab until it has the focus; of radio buttons, until one of its group has. */
export async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' })
  for (let step = 0; step < 250; step += 1) {
    const there = await target.evaluate((element) => {
      const active = document.activeElement
      const group = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : ''
      return active === element || (group !== '' && active instanceof HTMLInputElement && active.name === group)
    })
    if (there) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached by Tab: ${target.toString()}`)
}

/** Reach it, and Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

/** Reach a box, and Space where it was empty. */
export async function tick(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  // A draft is kept: after a broken run it may be ticked already.
  if (!(await target.isChecked())) await page.keyboard.press('Space')
  expect(await target.isChecked()).toBe(true)
}

/** Reach a group, and the arrows to one of its answers. */
export async function choose(page: Page, target: Locator): Promise<void> {
  await reach(page, target)
  for (let step = 0; step < 12 && !(await target.evaluate((element) => element === document.activeElement)); step += 1)
    await page.keyboard.press('ArrowDown')
  if (!(await target.isChecked())) await page.keyboard.press('Space')
  expect(await target.isChecked()).toBe(true)
}

/** Reach a field, and its text. */
export async function type(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target)
  await page.keyboard.type(text)
}
