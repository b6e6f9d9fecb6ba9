import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import type { Actor } from '../../platform/server/work.ts'
import { aTown, type Town } from '../../modules/signals/server/index.ts'
import { testServer, visit, type Visitor } from './testing/signed-in.ts'

// The pages without JavaScript, as a phone asks for them.
const platform = await testPlatform(new Date('2026-11-22T09:00:00Z'))
const app = await testServer(platform)
let town: Town

beforeAll(async () => {
  town = await aTown(platform, 9001)
  return () => app.close()
})

type Phone = {
  read(path: string, language?: 'nl' | 'en'): Promise<string>
  send(path: string, form: Record<string, string>): Promise<{ status: number; text: string; to: string | undefined }>
}

async function phoneOf(actor: Actor): Promise<Phone> {
  const { token, csrfToken }: Visitor = await visit(app, platform, actor)
  const cookies = { 'voorkant-session': token }
  return {
    read: async (path, language = 'nl') => {
      const reply = await app.inject({ url: path, cookies: { ...cookies, 'voorkant-language': language } })
      expect(reply.statusCode, path).toBe(200)
      return words(reply.body)
    },
    send: async (path, form) => {
      const reply = await app.inject({
        method: 'POST',
        url: path,
        cookies,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: csrfToken, ...form }).toString(),
      })
      return { status: reply.statusCode, text: words(reply.body), to: reply.headers.location }
    },
  }
}

/** The page with its white space as a reader sees it. */
const words = (page: string) => page.replace(/\s+/g, ' ')
/** What is read, without markup. */
const plain = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const fact = { text: 'Had twee telefoons.', how: 'own-observation', where: 'school' }
const who = { about: 'young-person', givenNames: 'Daan', familyName: 'Kuiper' }

async function untilWho(phone: Phone): Promise<void> {
  await phone.send('/melden/kaart', { codes: 'SIG-01' })
  expect((await phone.send('/melden/feit/1', fact)).to).toBe('/melden/wie')
}

async function stopped(purposes: string): Promise<void> {
  await platform.owner.query('update partners.covenant set stopped_purposes = $1', [purposes])
}

test('before the send button the guide says per kind of data whether it may, with ground, covenant, article and contact point', async () => {
  const phone = await phoneOf(town.ilse)
  await untilWho(phone)
  for (const [language, kinds, send, rest] of [
    [
      'nl',
      ['Naam: ja', 'Telefoon en adres: ja', 'Wat je zag: ja', 'Verzuim en rooster: ja', 'Dossier of gezondheid: nee'],
      'Verstuur',
      ['Grond: AVG art. 6 lid 1 onder e. Convenant Signalering, art. 4.', 'Vragen van de jongere of ouders'],
    ],
    [
      'en',
      ['Name: yes', 'Telephone and address: yes', 'What you saw: yes', 'Absence and timetable: yes'],
      'Send',
      ['Ground: AVG art. 6 lid 1 onder e. Convenant Signalering, art. 4.', 'Questions of the young person or parents'],
    ],
  ] as const) {
    const page = plain(await phone.read('/melden/wie', language))
    for (const said of [...kinds, ...rest]) {
      expect(page).toContain(said)
      expect(page.indexOf(said), said).toBeLessThan(page.lastIndexOf(send))
    }
    expect(page).toContain('Privacyfunctionaris')
  }
})

test('a kind that was not agreed says no, with the reason, and marks its fields', async () => {
  const phone = await phoneOf(town.halt)
  await untilWho(phone)
  const page = await phone.read('/melden/wie')
  expect(plain(page)).toContain('Telefoon en adres: nee In Convenant Signalering is dit niet afgesproken.')
  expect(plain(page)).toContain('Naam: ja')
  expect(page).toMatch(/id="telephone"[^>]*aria-describedby="telephone-hint"/)
  expect(page.match(/Laat leeg: dit mag jouw organisatie vandaag niet delen/g)).toHaveLength(2)
})

test('care reads that consent comes first', async () => {
  const phone = await phoneOf(town.care)
  await untilWho(phone)
  expect(plain(await phone.read('/melden/wie'))).toContain('Naam: alleen met toestemming')
})

test('who has no covenant hears it on the first page, before a word is typed', async () => {
  const page = plain(await (await phoneOf(town.noor)).read('/melden/kaart'))
  expect(page).toContain('Je kunt dit vandaag niet delen')
  expect(page).toContain('Er is geen convenant tussen jouw organisatie en de gemeente voor signalering.')
  expect(plain(await (await phoneOf(town.ilse)).read('/melden/kaart'))).not.toContain('Je kunt dit vandaag niet delen')
})

test('a stop is told at once, sending is refused with that reason, nothing typed is lost, and it goes after resuming', async () => {
  const phone = await phoneOf(town.karim)
  await untilWho(phone)
  await stopped('{signalering}')
  const reason = 'De privacyfunctionaris heeft delen voor signalering stilgezet (Convenant Signalering).'
  expect(plain(await phone.read('/melden/kaart'))).toContain(reason)
  expect(plain(await phone.read('/melden/wie'))).toContain(`Naam: nee ${reason}`)
  const refused = await phone.send('/melden/wie', who)
  expect(refused.status).toBe(400)
  expect(plain(refused.text)).toContain(`Niet verstuurd. Dit mag je vandaag niet delen: naam en wat je zag. ${reason}`)
  expect(refused.text).toMatch(/name="familyName"[^>]*value="Kuiper"/)
  expect(await phone.read('/melden/feit/1')).toContain('Had twee telefoons.')
  expect(await phone.read('/melden/wie', 'en')).toContain('The privacy officer stopped sharing for early signals')
  await stopped('{}')
  expect((await phone.send('/melden/wie', who)).to).toMatch(/^\/melden\/ontvangen\//)
})

test('the form needs no script and stays far below 60 kB with its style sheet', async () => {
  const phone = await phoneOf(town.halt)
  await untilWho(phone)
  const page = await phone.read('/melden/wie')
  expect(page).not.toContain('<script')
  expect(gzipSync(page).length).toBeLessThan(10_000)
})
