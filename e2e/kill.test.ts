import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const voorkant = fileURLToPath(new URL('../bin/voorkant.mjs', import.meta.url))
const dataDir = mkdtempSync(join(tmpdir(), 'voorkant-kill-'))
const kills = 20
let server: ChildProcess | undefined

afterAll(async () => {
  await stop(server, 'SIGTERM')
  rmSync(dataDir, { recursive: true, force: true })
})

type Run = { code: number | null; output: string }

function run(...words: string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [voorkant, ...words, '--data', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code, output }))
  })
}

/** Starts the program and waits until it says where it is. */
function start(): Promise<{ child: ChildProcess; url: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [voorkant, 'start', '--port', '0', '--data', dataDir], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, VOORKANT_LOG_LEVEL: 'error' },
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const url = /ready at (http:\S+)/.exec(output)?.[1]
      if (url) resolve({ child, url })
    })
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('exit', (code) => reject(new Error(`the program stopped (${code}): ${output}`)))
  })
}

function stop(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill(signal)
  })
}

type Session = { cookie: string; csrfToken: string }

async function signIn(url: string, password: string): Promise<Session> {
  const reply = await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'kill@merenbroek.example', password }),
  })
  expect(reply.status).toBe(200)
  const cookie = String(reply.headers.get('set-cookie')).split(';')[0] ?? ''
  const session = (await (await fetch(`${url}/api/v1/session`, { headers: { cookie } })).json()) as {
    csrfToken: string
  }
  return { cookie, csrfToken: session.csrfToken }
}

/** Writes until the program dies; only what was answered with 200 counts as acknowledged. */
async function writeUntilKilled(
  url: string,
  session: Session,
  round: number,
  acknowledged: Set<string>,
): Promise<void> {
  for (let number = 0; ; number++) {
    const key = `kill-${round}-${number}-${Math.random().toString(36).slice(2, 8)}`
    try {
      const reply = await fetch(`${url}/api/v1/drafts/${key}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json', cookie: session.cookie, 'x-csrf-token': session.csrfToken },
        body: JSON.stringify({ content: { key } }),
      })
      if (reply.status === 200) acknowledged.add(key)
      await reply.arrayBuffer()
    } catch {
      return
    }
  }
}

/** Waits for the load itself and not for a clock, so that a slow machine is killed in the middle of work too. */
async function writesOf(acknowledged: ReadonlySet<string>, enough: number): Promise<void> {
  for (let waited = 0; acknowledged.size < enough; waited += 10) {
    if (waited > 20_000) throw new Error('nothing is being written')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test(
  `a kill -9 under load loses no acknowledged write and breaks no audit chain (${kills} times)`,
  { timeout: 300_000 },
  async () => {
    const added = await run(
      'user',
      'add',
      '--municipality',
      '9001',
      '--municipality-name',
      'Merenbroek',
      '--organisation',
      'Gemeente Merenbroek',
      '--chain',
      'municipality',
      '--given-name',
      'Kim',
      '--family-name',
      'Proef',
      '--function',
      'proefpersoon',
      '--email',
      'kill@merenbroek.example',
      '--role',
      'signaller',
    )
    expect(added.code).toBe(0)
    const password = /password (\S+)/.exec(added.output)?.[1] ?? ''

    const acknowledged = new Set<string>()
    let session: Session | undefined
    for (let round = 0; round < kills; round++) {
      const started = await start()
      server = started.child
      session ??= await signIn(started.url, password)
      const writers = Array.from({ length: 4 }, () => writeUntilKilled(started.url, session!, round, acknowledged))
      await writesOf(acknowledged, acknowledged.size + 8 + round)
      await stop(server, 'SIGKILL')
      await Promise.all(writers)
    }
    expect(acknowledged.size).toBeGreaterThan(kills * 8)

    const last = await start()
    server = last.child
    const lost: string[] = []
    for (const key of acknowledged) {
      const reply = await fetch(`${last.url}/api/v1/drafts/${key}`, { headers: { cookie: session!.cookie } })
      const draft = (await reply.json()) as { content?: { key: string } } | null
      if (draft?.content?.key !== key) lost.push(key)
    }
    expect(lost).toEqual([])
    await stop(server, 'SIGTERM')

    const verified = await run('verify-audit')
    expect(verified.output).toContain('Merenbroek: whole')
    expect(verified.code).toBe(0)
  },
)
