import { generateSync } from 'otplib'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { browse, type Browsing } from '../../../app/server/testing/browse.ts'
import { testServer } from '../../../app/server/testing/signed-in.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, systemActor, type Actor } from '../../../platform/server/work.ts'
import type { AccountAction, OwnAccount, OwnSession } from '../contract.ts'
import { takeStep } from './account-storage.ts'
import { actorOf, aMunicipality, anAccount, anOrganisation, aProfessional, hashPassword } from './index.ts'

const start = new Date('2026-11-23T09:00:00Z')
const platform = await testPlatform(start)
const { owner } = platform
const app = await testServer(platform)
const password = 'vijf regenjassen zonder regen'
const other = 'paard batterij nietje'
let passwordHash = ''
let number = 0

beforeAll(async () => {
  passwordHash = await hashPassword(password)
  await aMunicipality(platform, { id: 9001, name: 'Merenbroek' })
  return () => app.close()
})
beforeEach(() => platform.setNow(start))

type Somebody = { readonly actor: Actor; readonly email: string; readonly browser: Browsing }

/** Somebody with an account of the command line, not signed in yet. */
async function somebody({ account = true } = {}): Promise<Somebody> {
  number += 1
  const email = `i.bakker${number}@sluiskamp.example`
  const actor = await perform(platform, systemActor(9001), 'none', async (work) => {
    const organisationId = await anOrganisation(work, {
      name: `School ${number}`,
      chain: 'education',
      kind: 'voortgezet onderwijs',
    })
    const professionalId = await aProfessional(work, {
      organisationId,
      givenName: 'Ilse',
      familyName: 'Bakker',
      functionTitle: 'Docent',
      email,
      roles: ['signaller'],
    })
    if (account) await anAccount(work, { professionalId, email, passwordHash })
    return actorOf({ municipalityId: 9001, professionalId, organisationId, chain: 'education', roles: ['signaller'] })
  })
  return { actor, email, browser: browse(app) }
}

async function signIn({ email, browser }: Somebody, typed = password) {
  await browser.open('/aanmelden')
  return browser.send('/aanmelden', { step: 'password', email, password: typed, next: '' })
}

async function signedIn(): Promise<Somebody> {
  const person = await somebody()
  expect(await signIn(person)).toMatchObject({ status: 303, location: '/' })
  return person
}

const codeNow = (key: string) => generateSync({ secret: key, epoch: Math.floor(platform.clock().getTime() / 1000) })
const later = (seconds: number) => platform.setNow(new Date(platform.clock().getTime() + seconds * 1000))

/** Signed in with a second factor that is on; the next code is one that was not used. */
async function withFactor(): Promise<Somebody & { key: string; codes: string[] }> {
  const person = await signedIn()
  const { key } = (await person.browser.ask('POST', '/account/second-factor', { password })).body as { key: string }
  const { recoveryCodes } = (
    await person.browser.ask('POST', '/account/second-factor/confirmation', { code: codeNow(key) })
  ).body as { recoveryCodes: string[] }
  later(30)
  return { ...person, key, codes: recoveryCodes }
}

const ownAccount = async ({ browser }: Somebody) => (await browser.ask('GET', '/account')).body as OwnAccount
const factsOf = async ({ actor }: Somebody) =>
  (
    await owner.query<{ fact: string }>(
      `select fact from audit.entry where professional_id = $1 or details->>'professionalId' = $1::text order by id`,
      [actor.professionalId],
    )
  ).rows.map((row) => row.fact)

test('somebody signs in with a password, and an unknown name hears the same as a wrong password', async () => {
  const person = await somebody()
  const wrong = await signIn(person, 'niet dit wachtwoord')
  const unknown = await signIn({ ...person, email: 'niemand@sluiskamp.example' })
  expect([wrong.status, unknown.status]).toEqual([400, 400])
  expect(unknown.html.replace('niemand@', person.email.replace(/@.*/, '@'))).toBe(wrong.html)
  expect((await person.browser.ask('GET', '/session')).status).toBe(401)
  expect(await signIn(person)).toMatchObject({ status: 303, location: '/' })
  expect((await person.browser.ask('GET', '/session')).body).toMatchObject({ scope: 'full' })
  expect(await factsOf(person)).toEqual(expect.arrayContaining(['sign-in-failed', 'signed-in']))
})

test('a no takes as long for an address with an account as for one without, also when one must wait', async () => {
  const { email } = await somebody()
  for (const name of [email, 'nobody.at.all@sluiskamp.example']) {
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const asked = performance.now()
      const reply = await app.inject({
        method: 'POST',
        url: '/api/v1/sign-in',
        payload: { email: name, password: 'niet dit wachtwoord' },
      })
      expect(reply.statusCode, name).toBe(attempt < 5 ? 409 : 429)
      expect(performance.now() - asked, name).toBeGreaterThan(395)
    }
  }
})

test('a name without an account waits like one with an account, so that trying often tells nothing', async () => {
  const person = await somebody()
  const nobody = `niemand${number}@sluiskamp.example`
  const seen: string[] = []
  for (const pause of [0, 0, 0, 0, 0, 0, 14, 2, 1, 31, 5, 60]) {
    later(pause)
    const [known, unknown] = [
      await signIn(person, 'niet dit wachtwoord'),
      await signIn({ ...person, email: nobody, browser: browse(app) }, 'niet dit wachtwoord'),
    ]
    expect(unknown.html.replaceAll(nobody, person.email)).toBe(known.html)
    seen.push(/Wacht (\d+ \w+)/.exec(known.html)?.[1] ?? 'wrong')
  }
  expect(seen).toEqual([
    'wrong',
    'wrong',
    'wrong',
    'wrong',
    'wrong',
    '15 seconden',
    '1 seconden',
    'wrong',
    '29 seconden',
    'wrong',
    '55 seconden',
    'wrong',
  ])
})

test('a second factor opens nothing before a code of it was typed; then signing in asks for it', async () => {
  const person = await signedIn()
  expect(await person.browser.ask('POST', '/account/second-factor', { password: other })).toMatchObject({
    status: 409,
    body: { code: 'password-wrong' },
  })
  const started = (await person.browser.ask('POST', '/account/second-factor', { password })).body as {
    key: string
    address: string
  }
  expect(started.key).toMatch(/^[A-Z2-7]{32}$/)
  expect(decodeURIComponent(started.address)).toContain(`Voorkant:${person.email}`)

  // Shown, not confirmed: somebody who closes the screen is not locked out.
  const elsewhere = { ...person, browser: browse(app) }
  expect(await signIn(elsewhere)).toMatchObject({ status: 303, location: '/' })
  expect(await ownAccount(elsewhere)).toMatchObject({ signIn: { secondFactorSince: null } })

  const wrong = await person.browser.ask('POST', '/account/second-factor/confirmation', { code: '000000' })
  expect(wrong).toMatchObject({ status: 409, body: { code: 'code-wrong' } })
  const confirmed = await person.browser.ask('POST', '/account/second-factor/confirmation', {
    code: codeNow(started.key),
  })
  expect((confirmed.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10)
  expect(await ownAccount(person)).toMatchObject({
    signIn: { secondFactorSince: start.toISOString(), recoveryCodesLeft: 10 },
    allowed: ['change-password', 'renew-recovery-codes', 'turn-off-second-factor'],
  })
  expect((await elsewhere.browser.ask('GET', '/session')).status).toBe(401)

  later(30)
  const again = { ...person, browser: browse(app) }
  expect(await signIn(again)).toMatchObject({ status: 303, location: '/aanmelden' })
  expect((await again.browser.ask('GET', '/account')).status).toBe(403)
  expect((await again.browser.open('/aanmelden')).html).toContain('autocomplete="one-time-code"')
  expect((await again.browser.send('/aanmelden', { step: 'code', code: '000000' })).status).toBe(400)
  const waiting = again.browser.token
  expect(await again.browser.send('/aanmelden', { step: 'code', code: codeNow(started.key) })).toMatchObject({
    status: 303,
    location: '/',
  })
  expect((await again.browser.ask('GET', '/session')).body).toMatchObject({ scope: 'full' })
  expect(again.browser.token).not.toBe(waiting)
})

test('a shown secret is confirmed within the hour, or shown anew', async () => {
  const person = await signedIn()
  const { key } = (await person.browser.ask('POST', '/account/second-factor', { password })).body as { key: string }
  for (const minutes of [30, 31]) {
    later(minutes * 60)
    expect((await person.browser.ask('GET', '/session')).status).toBe(200)
  }
  expect(await person.browser.ask('POST', '/account/second-factor/confirmation', { code: codeNow(key) })).toMatchObject(
    { status: 409, body: { code: 'second-factor-not-started' } },
  )
})

test('a code of the app works once, also for two who type it at the same moment', async () => {
  const person = await withFactor()
  const code = codeNow(person.key)
  const two = [browse(app), browse(app)].map((browser) => ({ ...person, browser }))
  for (const one of two) await signIn(one)
  const answers = await Promise.all(two.map(({ browser }) => browser.ask('POST', '/sign-in/code', { code })))
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409])
  const third = { ...person, browser: browse(app) }
  await signIn(third)
  expect(await third.browser.ask('POST', '/sign-in/code', { code })).toMatchObject({ body: { code: 'code-wrong' } })
})

test('a time step is taken once, and none before it afterwards', async () => {
  const { actor } = await withFactor()
  const step = Math.floor(start.getTime() / 30_000) + 10
  const take = (wanted: number) =>
    perform(platform, actor, 'none', (work) => {
      work.record({ name: 'signed-in' })
      return takeStep(work, wanted)
    })
  const taken: boolean[] = []
  for (const wanted of [step, step, step - 1, step + 1]) taken.push(await take(wanted))
  expect(taken).toEqual([true, false, false, true])
})

test('a recovery code works once instead of the app, however it is typed', async () => {
  const person = await withFactor()
  const [first = '', second = ''] = person.codes
  expect(first).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
  const browser = browse(app)
  await signIn({ ...person, browser })
  expect((await browser.open('/aanmelden?met=herstelcode')).html).toContain('Herstelcode')
  const typed = first.toLowerCase().replaceAll('-', ' ')
  expect(await browser.send('/aanmelden', { step: 'recovery-code', code: typed })).toMatchObject({ location: '/' })
  expect((await browser.ask('GET', '/account')).body).toMatchObject({ signIn: { recoveryCodesLeft: 9 } })

  const again = browse(app)
  await signIn({ ...person, browser: again })
  await again.open('/aanmelden?met=herstelcode')
  expect((await again.send('/aanmelden', { step: 'recovery-code', code: first })).status).toBe(400)
  expect((await again.ask('GET', '/account')).status).toBe(403)
  await again.open('/aanmelden?met=herstelcode')
  expect(await again.send('/aanmelden', { step: 'recovery-code', code: second })).toMatchObject({ location: '/' })
})

test('a recovery code of somebody else is no code', async () => {
  const [one, two] = [await withFactor(), await withFactor()]
  const browser = browse(app)
  await signIn({ ...one, browser })
  expect(await browser.ask('POST', '/sign-in/code', { code: two.codes[0] })).toMatchObject({
    status: 409,
    body: { code: 'code-wrong' },
  })
})

test('new recovery codes take the place of the old ones, for password and code', async () => {
  const person = await withFactor()
  expect(
    await person.browser.ask('POST', '/account/recovery-codes', { password: other, code: codeNow(person.key) }),
  ).toMatchObject({ body: { code: 'password-wrong' } })
  const renewed = await person.browser.ask('POST', '/account/recovery-codes', { password, code: codeNow(person.key) })
  const { recoveryCodes } = renewed.body as { recoveryCodes: string[] }
  expect(recoveryCodes).toHaveLength(10)
  expect(recoveryCodes).not.toContain(person.codes[0])
  const browser = browse(app)
  await signIn({ ...person, browser })
  expect((await browser.ask('POST', '/sign-in/code', { code: person.codes[0] })).status).toBe(409)
  expect((await browser.ask('POST', '/sign-in/code', { code: recoveryCodes[0] })).status).toBe(200)
})

test('turning the second factor off asks for password and code, and signs out everywhere else', async () => {
  const person = await withFactor()
  const elsewhere = browse(app)
  await signIn({ ...person, browser: elsewhere })
  await elsewhere.ask('POST', '/sign-in/code', { code: codeNow(person.key) })
  later(30)
  const off = (proof: object) => person.browser.ask('POST', '/account/second-factor/ending', proof)
  expect(await off({ password: other, code: codeNow(person.key) })).toMatchObject({ body: { code: 'password-wrong' } })
  expect(await off({ password, code: '000000' })).toMatchObject({ body: { code: 'code-wrong' } })
  expect((await elsewhere.ask('GET', '/session')).status).toBe(200)
  expect(await off({ password, code: codeNow(person.key) })).toMatchObject({ status: 200 })
  expect((await elsewhere.ask('GET', '/session')).status).toBe(401)
  expect(await ownAccount(person)).toMatchObject({ signIn: { secondFactorSince: null, recoveryCodesLeft: 0 } })
  expect(await signIn({ ...person, browser: browse(app) })).toMatchObject({ location: '/' })
  const { rows } = await owner.query('select totp_secret from identity.account where professional_id = $1', [
    person.actor.professionalId,
  ])
  expect(rows).toEqual([{ totp_secret: null }])
})

test('another password: for who knows the old one, long enough, and not what anybody tries first', async () => {
  const person = await signedIn()
  const elsewhere = browse(app)
  await signIn({ ...person, browser: elsewhere })
  const change = (currentPassword: string, newPassword: string) =>
    person.browser.ask('PUT', '/account/password', { currentPassword, newPassword })
  expect(await change(password, 'elf tekens!')).toMatchObject({
    status: 400,
    body: { faults: [{ field: 'newPassword' }] },
  })
  expect(await change(other, 'een heel ander wachtwoord')).toMatchObject({ body: { code: 'password-wrong' } })
  expect(await change(password, person.email)).toMatchObject({ body: { code: 'password-own-email' } })
  expect(await change(password, 'Welkom-Merenbroek-26')).toMatchObject({ body: { code: 'password-obvious' } })
  expect(await change(password, password)).toMatchObject({ body: { code: 'password-unchanged' } })
  expect((await elsewhere.ask('GET', '/session')).status).toBe(200)

  expect(await change(password, other)).toMatchObject({ status: 200 })
  expect((await person.browser.ask('GET', '/session')).status).toBe(200)
  expect((await elsewhere.ask('GET', '/session')).status).toBe(401)
  expect((await signIn({ ...person, browser: browse(app) })).status).toBe(400)
  expect(await signIn({ ...person, browser: browse(app) }, other)).toMatchObject({ location: '/' })
  expect(await ownAccount(person)).toMatchObject({ signIn: { passwordChangedAt: start.toISOString() } })
})

test('who tried five times wrong must wait, in every place where a password is asked; a weak new one is no miss', async () => {
  const person = await signedIn()
  const change = (currentPassword: string, newPassword = 'een heel ander wachtwoord') =>
    person.browser.ask('PUT', '/account/password', { currentPassword, newPassword })
  for (let miss = 0; miss < 8; miss += 1)
    expect(await change(password, 'wachtwoord12')).toMatchObject({ body: { code: 'password-obvious' } })
  for (let miss = 0; miss < 5; miss += 1)
    expect(await change(other)).toMatchObject({ status: 409, body: { code: 'password-wrong' } })
  expect(await change(password)).toMatchObject({ status: 429, body: { facts: { waitSeconds: 15 } } })
  expect((await signIn({ ...person, browser: browse(app) })).html).toContain('15 seconden')
  later(16)
  expect(await change(other)).toMatchObject({ body: { code: 'password-wrong' } })
  expect(await change(password)).toMatchObject({ status: 429, body: { facts: { waitSeconds: 30 } } })
  later(31)
  expect((await change(password)).status).toBe(200)
  expect(await factsOf(person)).toEqual(
    expect.arrayContaining(['refused:password-wrong', 'refused:too-many-attempts', 'password-changed']),
  )
})

test('forty guesses at once are forty: no more than five are judged', async () => {
  const person = await withFactor()
  const browser = browse(app)
  await signIn({ ...person, browser })
  const guesses = Array.from({ length: 40 }, (_, guess) => String(100_000 + guess))
  const answers = await Promise.all(guesses.map((code) => browser.ask('POST', '/sign-in/code', { code })))
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(35)
})

test('a right password does not clear the count of wrong codes', async () => {
  const person = await withFactor()
  for (let miss = 0; miss < 5; miss += 1) {
    const browser = browse(app)
    expect(await signIn({ ...person, browser })).toMatchObject({ status: 303 })
    expect((await browser.ask('POST', '/sign-in/code', { code: '000000' })).status).toBe(409)
  }
  expect((await signIn({ ...person, browser: browse(app) })).html).toContain('15 seconden')
})

test('one sees where one is signed in, this place first, and ends another place at once', async () => {
  const person = await signedIn()
  later(61)
  const elsewhere = browse(app)
  await signIn({ ...person, browser: elsewhere })
  const list = async () => (await person.browser.ask('GET', '/sessions')).body as OwnSession[]
  const before = await list()
  expect(before.map(({ current }) => current)).toEqual([true, false])
  const stranger = await signedIn()
  const endThere = (who: Somebody) => who.browser.ask('DELETE', `/sessions/${before[1]?.id}`)
  expect((await endThere(stranger)).status).toBe(404)
  expect((await elsewhere.ask('GET', '/session')).status).toBe(200)
  expect((await endThere(person)).status).toBe(200)
  expect((await elsewhere.ask('GET', '/session')).status).toBe(401)

  const [third, fourth] = [browse(app), browse(app)]
  for (const browser of [third, fourth]) await signIn({ ...person, browser })
  expect(await list()).toHaveLength(3)
  expect((await person.browser.ask('DELETE', '/sessions')).status).toBe(200)
  expect(await list()).toMatchObject([{ current: true, scope: 'full' }])
  expect((await stranger.browser.ask('GET', '/session')).status).toBe(200)
})

test('what may be done with an account is allowed, and what is allowed can be done', async () => {
  const people = [await signedIn(), await withFactor(), await anybodyWithoutAccount()]
  const proof = { password: other, code: '000000' }
  const acts: Readonly<Record<AccountAction, readonly ['PUT' | 'POST', string, object]>> = {
    'change-password': ['PUT', '/account/password', { currentPassword: other, newPassword: 'een heel ander woord' }],
    'set-up-second-factor': ['POST', '/account/second-factor', { password: other }],
    'renew-recovery-codes': ['POST', '/account/recovery-codes', proof],
    'turn-off-second-factor': ['POST', '/account/second-factor/ending', proof],
  }
  for (const person of people) {
    const { allowed } = await ownAccount(person)
    for (const [action, [method, path, body]] of Object.entries(acts)) {
      const { code } = (await person.browser.ask(method, path, body)).body as { code: string }
      // The proof is wrong on purpose: whoever may act hears that, whoever may not hears why not.
      expect(code === 'password-wrong', `${action} ${code}`).toBe(allowed.includes(action as AccountAction))
    }
  }
})

async function anybodyWithoutAccount(): Promise<Somebody> {
  const person = await somebody({ account: false })
  const demo = await testServer(platform, { demo: true })
  const reply = await demo.inject({
    method: 'POST',
    url: '/api/v1/demo/sign-in',
    payload: { professionalId: person.actor.professionalId },
  })
  await demo.close()
  const token = String(reply.cookies[0]?.value)
  return {
    ...person,
    browser: {
      ...person.browser,
      async ask(method, path, body) {
        const cookies = { 'voorkant-session': token }
        const { csrfToken } = (await app.inject({ url: '/api/v1/session', cookies })).json<{ csrfToken: string }>()
        const answer = await app.inject({
          method,
          url: `/api/v1${path}`,
          cookies,
          headers: { 'x-csrf-token': csrfToken },
          ...(body === undefined ? {} : { payload: body }),
        })
        return { status: answer.statusCode, body: answer.json<never>() }
      },
    },
  }
}

test('what somebody signs in with is read by no role, not by the program itself, and by no colleague', async () => {
  const person = await withFactor()
  const colleague = await somebody()
  const ask = async (actor: Actor, text: string) => {
    const client = await platform.pool.connect()
    try {
      await client.query('begin')
      await client.query(
        `select set_config('app.municipality', '9001', true), set_config('app.professional', $1, true), set_config('app.holders', $2, true)`,
        [actor.professionalId ?? '', `{${actor.roles.map((role) => `"r:${role}"`).join(',')}}`],
      )
      return (await client.query(text)).rows
    } finally {
      await client.query('rollback')
      client.release()
    }
  }
  const everybody = [person.actor, colleague.actor, systemActor(9001)]
  for (const actor of everybody)
    for (const secret of ['password_hash', 'totp_secret'])
      await expect(ask(actor, `select ${secret} from identity.account`)).rejects.toThrow('permission denied')
  for (const actor of everybody) {
    await expect(ask(actor, 'select token_hash from identity.session')).rejects.toThrow('permission denied')
    await expect(ask(actor, 'select token_hash from identity.sign_in_link')).rejects.toThrow('permission denied')
  }
  expect(await ask(person.actor, 'select totp_secret from identity.own_secrets()')).toEqual([
    { totp_secret: person.key },
  ])
  expect(await ask(colleague.actor, 'select totp_secret from identity.own_secrets()')).toEqual([{ totp_secret: null }])
  expect(await ask(systemActor(9001), 'select * from identity.own_secrets()')).toEqual([])
  for (const actor of [colleague.actor, systemActor(9001)])
    expect(await ask(actor, `select * from identity.recovery_code`)).toEqual([])
})

test('every act leaves its line in the trail, and no line holds a secret', async () => {
  const person = await withFactor()
  await person.browser.ask('POST', '/account/recovery-codes', { password, code: person.codes[0] })
  await person.browser.ask('POST', '/account/second-factor/ending', { password, code: codeNow(person.key) })
  await person.browser.ask('PUT', '/account/password', { currentPassword: password, newPassword: other })
  await person.browser.ask('DELETE', '/sessions')
  await person.browser.open('/melden/code')
  expect(await person.browser.send('/afmelden')).toMatchObject({ status: 303, location: '/melden' })
  expect((await person.browser.ask('GET', '/session')).status).toBe(401)
  expect(await factsOf(person)).toEqual(
    expect.arrayContaining([
      'second-factor-started',
      'second-factor-confirmed',
      'recovery-code-used',
      'recovery-codes-renewed',
      'second-factor-turned-off',
      'password-changed',
      'other-sessions-ended',
      'signed-out',
    ]),
  )
  const { rows } = await owner.query<{ line: string }>('select e::text as line from audit.entry e')
  const secrets = [person.key, password, other, ...person.codes, person.email]
  expect(rows.filter(({ line }) => secrets.some((secret) => line.includes(secret)))).toEqual([])
  const { rows: kept } = await owner.query<{ line: string }>('select c::text as line from identity.recovery_code c')
  expect(kept.filter(({ line }) => person.codes.some((code) => line.includes(code)))).toEqual([])
})
