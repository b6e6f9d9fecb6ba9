// Finds the browser for tests and screenshots. Plain Node: it runs before packages are there.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** The path of an installed Chromium or Chrome, or undefined. `CHROMIUM_PATH` goes before what is found. */
export function findChromium({ env = process.env, platform = process.platform } = {}) {
  if (env.CHROMIUM_PATH) return isProgram(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined
  return [...onThePath(env, platform), ...usualPlaces(env, platform)].find(isProgram)
}

function onThePath(env, platform) {
  if (platform === 'win32') return []
  return (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
}

function usualPlaces(env, platform) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Google Chrome for Testing'].map(
      (app) => `Applications/${app}.app/Contents/MacOS/${app}`,
    )
    return ['/', ...(env.HOME ? [env.HOME] : [])].flatMap((folder) => apps.map((app) => join(folder, app)))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    return folders.flatMap((folder) =>
      ['Google/Chrome', 'Chromium'].map((app) => join(folder, app, 'Application', 'chrome.exe')),
    )
  }
  return ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/chromium'].flatMap((folder) =>
    names.map((name) => join(folder, name)),
  )
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The browser's path; on Debian as root it is installed when it is missing, elsewhere a clear error says what to do. */
export function findOrInstallChromium({ say = (line) => process.stderr.write(`${line}\n`) } = {}) {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH) throw new Error(`CHROMIUM_PATH is not a program: ${process.env.CHROMIUM_PATH}`)
  if (!isDebian() || process.getuid?.() !== 0) {
    throw new Error(
      'The browser tests need Chromium or Chrome, and none was found. Install one, or put its path in CHROMIUM_PATH.',
    )
  }
  say('Installing Chromium (once) ...')
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  const installed = findChromium()
  if (!installed) throw new Error('Chromium was installed but not found. Put its path in CHROMIUM_PATH.')
  return installed
}

function isDebian() {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false
  }
}

function apt(...words) {
  const { status, stderr, error } = spawnSync('apt-get', ['-q', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`apt-get ${words[0]} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
}

/** How the browser is started everywhere: quiet, on its own, and unable to reach anything but this machine. */
export function chromiumFlags() {
  return [
    '--headless',
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ]
}

/** A new, empty profile folder; whoever asks for it removes it. */
export function newProfileFolder() {
  return mkdtempSync(join(tmpdir(), 'voorkant-chromium-'))
}

/** A Playwright browser with our flags; Playwright gives each launch a new profile and removes it. */
export async function launchChromium() {
  const { chromium } = await import('playwright-core')
  return await chromium.launch({ executablePath: findOrInstallChromium(), args: chromiumFlags() })
}
