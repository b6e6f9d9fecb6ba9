// npm run screenshots: the pictures of the README and the guides, taken from the fictional municipality.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { launchChromium } from './chromium.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(root, 'docs', 'screenshots')
const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-shots-'))
mkdirSync(folder, { recursive: true })

type Shot = { name: string; who: RegExp; go: (page: Page, base: string) => Promise<void>; phone?: boolean }

const first = async (page: Page, path: string, link: RegExp | string, base: string) => {
  await page.goto(base + path)
  const found = page.locator('main').getByRole('link', { name: link }).first()
  await found.waitFor()
  await found.click()
}

const shots: readonly Shot[] = [
  {
    name: 'melden',
    who: /^Bakker, I\./,
    phone: true,
    go: async (page, base) => void (await page.goto(`${base}/melden`)),
  },
  {
    name: 'melden-kaart',
    who: /^Bakker, I\./,
    phone: true,
    go: async (page, base) => void (await page.goto(`${base}/melden/kaart`)),
  },
  { name: 'signalen', who: /^El Amrani, S\./, go: (page, base) => first(page, '/signals', /D\.K\./, base) },
  {
    name: 'vergelijken',
    who: /^El Amrani, S\./,
    go: async (page, base) => {
      await page.goto(`${base}/comparisons`)
      const decided = page.getByRole('region', { name: /^Klaar/ })
      await decided.getByRole('link').first().click()
      await page.getByText('Hoe zwaar elk veld weegt').click()
    },
  },
  { name: 'overleg', who: /^Hoekstra, W\./, go: (page, base) => first(page, '/meetings', /\d{4}/, base) },
  { name: 'zaak', who: /^Van der Berg, J\./, go: (page, base) => first(page, '/cases', /T\.W\./, base) },
  { name: 'driehoek', who: /^Schipper, L\./, go: async (page, base) => void (await page.goto(`${base}/reports`)) },
]

// A demo that runs already may be given, to save the time of filling a town.
const running = process.env['VOORKANT_E2E_URL']
const demo = running
  ? null
  : spawn(process.execPath, [join(root, 'bin', 'voorkant.mjs'), 'demo', '--port', '0', '--data', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
const base =
  running ??
  (await new Promise<string>((resolve, reject) => {
    let output = ''
    demo?.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /ready at (http:\S+)/.exec(output)?.[1]
      if (url) resolve(url)
    })
    demo?.once('exit', (code) => reject(new Error(`the demo stopped (${code})`)))
  }))
const browser = await launchChromium()
try {
  for (const { name, who, go, phone } of shots) {
    const context = await browser.newContext({
      viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 900 },
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
    })
    const page = await context.newPage()
    await page.goto(`${base}/demo`)
    await page.getByRole('button', { name: who }).first().click()
    await page.waitForLoadState('networkidle')
    await go(page, base)
    await page.waitForLoadState('networkidle')
    await page.locator('.waiting').waitFor({ state: 'detached' })
    await page.screenshot({ path: join(folder, `${name}.png`) })
    process.stdout.write(`${name}.png\n`)
    await context.close()
  }
  // The main job, step by step, as its test walks it.
  const steps = join(folder, 'main-job')
  mkdirSync(steps, { recursive: true })
  const walk = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'e2e', 'e2e/main-job.test.ts'],
    {
      cwd: root,
      env: { ...process.env, VOORKANT_E2E_URL: base, VOORKANT_PICTURES: steps },
      stdio: 'inherit',
    },
  )
  if (walk.status !== 0) process.exitCode = 1
} finally {
  await browser.close()
  if (demo) {
    demo.kill('SIGTERM')
    await new Promise((resolve) => demo.once('exit', resolve))
  }
  rmSync(dataDir, { recursive: true, force: true })
}
