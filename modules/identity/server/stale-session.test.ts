import { generateSync } from 'otplib'
import { Client } from 'pg'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { browse, type Browsing } from '../../../app/server/testing/browse.ts'
import { testServer } from '../../../app/server/testing/signed-in.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor } from '../../../platform/server/work.ts'
import { aMunicipality, anAccount, anOrganisation, aProfessional, hashPassword } from './index.ts'

// Who signs in while the owner changes how one signs in must not come in by what was just taken away.

const start = new Date('2026-11-23T09:00:00Z')
const platform = await testPlatform(start)
const { owner } = platform
const app = await testServer(platform)
const password = 'vijf regenjassen zonder regen'
let passwordHash = ''
let otherHash = ''
let email = ''
let professionalId = ''

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  otherHash = await hashPassword('paard batterij nietje')
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  return () => app.close()
})

let number = 0
beforeEach(async () => {
  platform.setNow(start)
  number += 1
  email = `i.bakker${number}@sluiskamp.example`
  professionalId = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, { name: `School ${number}`, chain: 'education', kind: 'school' })
    const id = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'Docent',
      email,
      roles: ['signaller'],
    })
    await anAccount(work, { professionalId: id, email, passwordHash })
    return id
  })
})

const signIn = async (browser: Browsing) => {
  await browser.open('/aanmelden')
  return browser.send('/aanmelden', { step: 'password', email, password, next: '' })
}
const scopeOf = async (browser: Browsing) => {
  const { status, body } = await browser.ask('GET', '/session')
  return status === 200 ? (body as { scope: string }).scope : status
}

/** Changes the account while `act` runs: what it reads before is old, what it writes comes after. */
async function meanwhile<T>(change: string, act: () => Promise<T>): Promise<T> {
  const client = new Client(platform.database.owner)
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`update identity.account set ${change} where professional_id = $1`, [professionalId])
    const acting = act()
    await new Promise((resolve) => setTimeout(resolve, 300))
    await client.query('update identity.session set ended_at = $2 where professional_id = $1 and ended_at is null', [
      professionalId,
      start,
    ])
    await client.query('commit')
    return await acting
  } finally {
    await client.end()
  }
}

test('the old password opens nothing when it is changed while somebody signs in with it', async () => {
  const thief = browse(app)
  await meanwhile(`password_hash = '${otherHash}'`, () => signIn(thief))
  expect(await scopeOf(thief)).toBe(401)
})

test('a password alone opens nothing when a second factor is turned on meanwhile', async () => {
  const thief = browse(app)
  await meanwhile(`totp_secret = 'JBSWY3DPEHPK3PXP', totp_confirmed_at = now()`, () => signIn(thief))
  expect(await scopeOf(thief)).toBe(401)
})

test('a right code opens nothing when the password is changed while it is typed', async () => {
  const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  await owner.query(
    'update identity.account set totp_secret = $2, totp_confirmed_at = now() where professional_id = $1',
    [professionalId, key],
  )
  const code = generateSync({ secret: key, epoch: start.getTime() / 1000 })
  const typeCode = (browser: Browsing) => browser.send('/aanmelden', { step: 'code', code, next: '' })
  const thief = browse(app)
  await signIn(thief)
  await thief.open('/aanmelden')
  expect(await scopeOf(thief)).toBe('totp-pending')
  await meanwhile(`password_hash = '${otherHash}'`, () => typeCode(thief))
  expect(await scopeOf(thief)).toBe(401)

  // The same without a change: it is the change that closed the door.
  await owner.query('update identity.account set password_hash = $2 where professional_id = $1', [
    professionalId,
    passwordHash,
  ])
  const ilse = browse(app)
  await signIn(ilse)
  await ilse.open('/aanmelden')
  await typeCode(ilse)
  expect(await scopeOf(ilse)).toBe('full')
})
