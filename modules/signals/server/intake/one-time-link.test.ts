import { beforeAll, expect, test } from 'vitest'
import { browse, type Browsing } from '../../../../app/server/testing/browse.ts'
import { testServer, visit, type Visitor } from '../../../../app/server/testing/signed-in.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { perform } from '../../../../platform/server/work.ts'
import { aTown, type Town } from '../a-town.ts'
import { aSignal } from '../fixtures.ts'

const start = new Date('2026-11-17T15:48:00Z')
const platform = await testPlatform(start)
const app = await testServer(platform)
let town: Town
let coordinator: Visitor

beforeAll(async () => {
  town = await aTown(platform, 9001)
  coordinator = await visit(app, platform, town.soraya)
  return () => app.close()
})

async function byLink(): Promise<Browsing> {
  const made = await coordinator.ask('POST', '/sign-in-links', { professionalId: town.ilse.professionalId })
  const phone = browse(app)
  await phone.open(made.body.path)
  expect((await phone.send(made.body.path)).status).toBe(303)
  return phone
}

/** The same person with the own account, as a browser of pages. */
async function byAccount(): Promise<Browsing> {
  const demo = await testServer(platform, { demo: true })
  const browser = browse(demo)
  await browser.open('/demo')
  await browser.send('/demo', { professionalId: String(town.ilse.professionalId), next: '/melden' })
  return browser
}

async function typed(browser: Browsing, text: string): Promise<void> {
  await browser.open('/melden/kaart')
  await browser.send('/melden/kaart', { codes: 'SIG-01' })
  await browser.open('/melden/feit/1')
  const answer = await browser.send('/melden/feit/1', {
    text,
    how: 'own-observation',
    day: '16-11-2026',
    where: 'school',
  })
  expect(answer).toMatchObject({ status: 303, location: '/melden/wie' })
}

test('what is typed stays with the account or with the one link: neither reads the other', async () => {
  const account = await byAccount()
  await typed(account, 'Getypt met het account.')
  const [first, second] = [await byLink(), await byLink()]
  for (const phone of [first, second])
    expect((await phone.open('/melden/feit/1')).html).not.toContain('Getypt met het account')
  await typed(first, 'Getypt met de eerste link.')
  expect((await first.open('/melden/feit/1')).html).toContain('Getypt met de eerste link')
  expect((await second.open('/melden/feit/1')).html).not.toContain('Getypt met')
  expect((await account.open('/melden/feit/1')).html).toContain('Getypt met het account')
  expect((await account.open('/melden/feit/1')).html).not.toContain('eerste link')
})

test('the account knows which links were used, and opens no draft that was typed by one', async () => {
  const phone = await byLink()
  await typed(phone, 'Getypt door wie de link kreeg.')
  const account = await byAccount()
  const { body: sessions } = await account.ask('GET', '/sessions')
  const links = (sessions as { id: string; scope: string }[]).filter(({ scope }) => scope === 'intake')
  expect(links.length).toBeGreaterThan(0)
  const { rows } = await platform.owner.query<{ key: string }>(
    'select key from identity.draft where professional_id = $1',
    [town.ilse.professionalId],
  )
  const keys = [...links.map(({ id }) => `signal-intake:${id}`), ...rows.map(({ key }) => key)]
  for (const key of keys.filter((each) => each !== 'signal-intake')) {
    const { body } = await account.ask('GET', `/drafts/${encodeURIComponent(key)}`)
    expect(JSON.stringify(body)).not.toContain('wie de link kreeg')
  }
})

test('a draft of a link ends with the session of that link, one of an account after thirty days', async () => {
  await typed(await byLink(), 'Getypt met een link.')
  const { rows } = await platform.owner.query<{ by_link: boolean; hours: number }>(
    `select key <> 'signal-intake' as by_link, extract(epoch from ends_at - kept_at)::int / 3600 as hours
     from identity.draft where professional_id = $1 order by 1, 2`,
    [town.ilse.professionalId],
  )
  expect(rows.filter((row) => row.by_link).every(({ hours }) => hours === 2)).toBe(true)
  expect(rows.filter((row) => !row.by_link)).toEqual([{ by_link: false, hours: 720 }])
})

test('a phone shares a signal by a link and reads its receipt, and no signal that was there before', async () => {
  const before = await perform(platform, town.ilse, 'signalering', (work) => aSignal(work))
  platform.setNow(new Date(start.getTime() + 60_000))
  const phone = await byLink()
  await typed(phone, 'Had drie telefoons in de tas.')
  await phone.open('/melden/wie')
  const sent = await phone.send('/melden/wie', { about: 'young-person', givenNames: 'Jurre' })
  expect(sent.location).toMatch(/^\/melden\/ontvangen\//)
  const receipt = await phone.open(String(sent.location))
  expect(receipt.html).toMatch(/MERE-[2-9B-Y]{4}/)
  expect(receipt.html).toContain('action="/afmelden"')
  expect((await phone.open('/melden/feit/1')).html).not.toContain('drie telefoons')

  expect((await phone.open(`/melden/ontvangen/${before.signalId}`)).status).toBe(404)
  expect((await phone.open(`/melden/mijn/${before.signalId}`)).status).toBe(403)
  expect((await phone.ask('GET', `/own-signals/${before.signalId}`)).status).toBe(403)

  // It is a signal of the person for whom the link was, who follows it with the own account.
  const account = await byAccount()
  const signalId = String(sent.location).split('/').at(-1)
  expect((await account.open(`/melden/mijn/${signalId}`)).html).toContain('drie telefoons')

  await phone.open(String(sent.location))
  expect(await phone.send('/afmelden')).toMatchObject({ status: 303, location: '/melden' })
  expect((await phone.ask('GET', '/session')).status).toBe(401)
})
