import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium, launchChromium } from './chromium.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voorkant-chromium-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function aProgram(path: string): string {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '#!/bin/sh\n')
  chmodSync(path, 0o755)
  return path
}

test('the browser that is asked for goes before the ones that are found', () => {
  const asked = aProgram(join(folder, 'my-chrome'))
  aProgram(join(folder, 'bin', 'chromium'))

  expect(findChromium({ env: { CHROMIUM_PATH: asked, PATH: join(folder, 'bin') } })).toBe(asked)
  expect(findChromium({ env: { CHROMIUM_PATH: join(folder, 'gone'), PATH: join(folder, 'bin') } })).toBeUndefined()
})

test('a browser on the path is found, and a folder or a plain file of that name is not one', () => {
  mkdirSync(join(folder, 'one', 'chromium'), { recursive: true })
  mkdirSync(join(folder, 'two'))
  writeFileSync(join(folder, 'two', 'chromium'), 'no program', { mode: 0o644 })
  const found = aProgram(join(folder, 'three', 'google-chrome'))
  const path = ['one', 'two', 'three'].map((name) => join(folder, name)).join(':')

  expect(findChromium({ env: { PATH: path } })).toBe(found)
})

test('on macOS and Windows the usual places are looked at', () => {
  const onMac = aProgram(join(folder, 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'))
  const onWindows = aProgram(join(folder, 'Google/Chrome/Application/chrome.exe'))

  expect(findChromium({ env: { HOME: folder }, platform: 'darwin' })).toBe(onMac)
  expect(findChromium({ env: { PROGRAMFILES: folder }, platform: 'win32' })).toBe(onWindows)
  expect(findChromium({ env: {}, platform: 'win32' })).toBeUndefined()
})

test.runIf(findChromium())('the browser shows a page of this machine and cannot reach another', async () => {
  const server = await served('<title>Voorkant</title>')
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ locale: 'nl-NL' })
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    expect(await page.title()).toBe('Voorkant')
    await expect(page.goto('http://voorkant.example')).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
  } finally {
    await browser.close()
    server.close()
  }
})

async function served(page: string): Promise<Server> {
  const server = createServer((_, reply) => reply.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return server
}
