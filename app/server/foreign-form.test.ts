import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { perform, systemActor } from '../../platform/server/work.ts'
import {
  aMunicipality,
  anAccount,
  anOrganisation,
  aProfessional,
  hashPassword,
} from '../../modules/identity/server/index.ts'
import { readConfig } from './config.ts'
import { buildServer } from './server.ts'
import { testServer } from './testing/signed-in.ts'

const platform = await testPlatform()
const app = await testServer(platform)
const email = 'i.bakker@sluiskamp.example'
const password = 'vijf regenjassen zonder regen'

beforeAll(async () => {
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  const passwordHash = await hashPassword(password)
  await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, { name: 'Sluiskamp', chain: 'education', kind: 'school' })
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'docent',
      email,
      roles: ['signaller'],
    })
    await anAccount(work, { professionalId, email, passwordHash })
  })
  return () => app.close()
})

const send = (url: string, headers: Record<string, string>) =>
  app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: 'voorkant.example', ...headers },
    payload: new URLSearchParams({ step: 'password', email, password, next: '' }).toString(),
  })

// The cookie stays at home when another site sends a form (SameSite), and with it the session whose token would be asked for.
test('a form on another site signs nobody in under the name of whoever made it', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'cross-site', origin: 'null' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.voorkant.example' },
    { origin: 'https://evil.example' },
  ]) {
    for (const url of ['/aanmelden', '/link/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', '/api/v1/sign-in']) {
      const reply = await send(url, headers)
      expect(reply.cookies, url).toEqual([])
      expect(reply.statusCode, `${url} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
})

test('our own form signs in, also in a browser that hides where it comes from', async () => {
  for (const headers of [
    { 'sec-fetch-site': 'same-origin', origin: 'null' },
    { origin: 'null' },
    { origin: 'http://voorkant.example' },
    {},
  ])
    expect((await send('/aanmelden', headers)).statusCode, JSON.stringify(headers)).toBe(303)
})

test('an endpoint reads no form: only a script of our own can send what it asks', async () => {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/v1/sign-in',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ email, password }).toString(),
  })
  expect(reply.cookies).toEqual([])
  expect(reply.statusCode).toBe(415)
})

test('trying passwords is counted by address, whatever cookie is sent along', async () => {
  const left = new Set<string>()
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      cookies: { 'voorkant-session': `made-up-${attempt}` },
      payload: { email: `nobody${attempt}@nowhere.example`, password: 'niet van iemand hier' },
    })
    left.add(String(reply.headers['x-ratelimit-remaining']))
  }
  expect(left.size).toBe(3)
})

test('behind a proxy the address that the proxy saw counts, not one that was made up before it', async () => {
  const behind = await buildServer({
    platform,
    config: { ...readConfig({}), publicUrl: 'https://voorkant.example' },
    webFolder: null,
  })
  const left = new Set<string>()
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const reply = await behind.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      headers: { 'x-forwarded-for': `198.51.100.${attempt}, 203.0.113.9` },
      payload: { email: `nobody${attempt}@nowhere.example`, password: 'niet van iemand hier' },
    })
    left.add(String(reply.headers['x-ratelimit-remaining']))
  }
  await behind.close()
  expect(left.size).toBe(3)
})
