import { generateSync } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { browse } from '../server/testing/browse.ts'
import { testServer } from '../server/testing/signed-in.ts'
import { addUser } from './add-user.ts'
import { resetUser } from './reset-user.ts'

const platform = await testPlatform(new Date('2026-11-23T09:00:00Z'))
const app = await testServer(platform)
const email = 'i.bakker@sluiskamp.example'
const first = 'vijf regenjassen zonder regen'
const again = 'paard batterij nietje'

beforeAll(async () => {
  const ilse = {
    municipality: '9001',
    municipalityName: 'Merenbroek',
    organisation: 'Sluiskamp College',
    chain: 'education',
    givenName: 'Ilse',
    familyName: 'Bakker',
    function: 'Docent',
    email,
    role: ['signaller'],
  }
  await addUser(platform, ilse, first)
  return () => app.close()
})

async function signIn(password: string) {
  const browser = browse(app)
  await browser.open('/aanmelden')
  const answer = await browser.send('/aanmelden', { step: 'password', email, password })
  return { browser, answer }
}

test('who lost password, app and recovery codes gets a first password again, and is signed out everywhere', async () => {
  const { browser } = await signIn(first)
  const { key } = (await browser.ask('POST', '/account/second-factor', { password: first })).body as { key: string }
  const code = generateSync({ secret: key, epoch: platform.clock().getTime() / 1000 })
  const { recoveryCodes } = (await browser.ask('POST', '/account/second-factor/confirmation', { code })).body as {
    recoveryCodes: string[]
  }
  expect(recoveryCodes).toHaveLength(10)
  expect((await signIn(first)).answer.location).toBe('/aanmelden')

  await resetUser(platform, { municipality: '9001', email: email.toUpperCase() }, again)

  expect((await browser.ask('GET', '/session')).status).toBe(401)
  expect((await signIn(first)).answer.status).toBe(400)
  const back = await signIn(again)
  expect(back.answer.location).toBe('/')
  expect((await back.browser.ask('GET', '/account')).body).toMatchObject({
    signIn: { passwordChangedAt: null, secondFactorSince: null, recoveryCodesLeft: 0 },
  })
  const { rows } = await platform.owner.query(`select details from audit.entry where fact = 'account-reset'`)
  expect(rows).toHaveLength(1)
})

test('an address without an account is told so, and nothing changes', async () => {
  await expect(resetUser(platform, { municipality: '9001', email: 'niemand@x.example' }, again)).rejects.toThrow(
    'niemand@x.example',
  )
  await expect(resetUser(platform, { municipality: 'x', email }, again)).rejects.toThrow('--municipality x')
})

test('only the program resets an account, never a person', async () => {
  const { browser } = await signIn(again)
  const { professional } = (await browser.ask('GET', '/session')).body as { professional: { id: string } }
  const client = await platform.pool.connect()
  try {
    await client.query('begin')
    await client.query(
      `select set_config('app.municipality', '9001', true), set_config('app.holders', '{"r:functional-manager"}', true)`,
    )
    await expect(client.query(`select identity.reset_account($1, 'x')`, [professional.id])).rejects.toThrow(
      'only the program resets an account',
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
  expect((await signIn(again)).answer.location).toBe('/')
})
