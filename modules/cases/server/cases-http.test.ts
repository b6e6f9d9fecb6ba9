import { afterAll, beforeAll, expect, test } from 'vitest'
import { testServer, visit, type Visitor } from '../../../app/server/testing/signed-in.ts'
import { closePdfWorker } from '../../../platform/server/pdf/index.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { aCaseTown, type CaseTown, running, type TestCase } from './a-case-town.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
const app = await testServer(platform)
let town: CaseTown
let made: TestCase
let jikke: Visitor
let coach: Visitor

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
  made = await running(platform, town)
  jikke = await visit(app, platform, town.jikke)
  coach = await visit(app, platform, town.coach)
})
afterAll(async () => {
  await app.close()
  await closePdfWorker()
})

test('the case comes through the public door as its contract promises, to whom it concerns', async () => {
  const { status, body } = await jikke.ask('GET', `/cases/${made.caseId}`)
  expect([status, body.phase, body.handle]).toEqual([200, 'running', expect.stringMatching(/^[0-9a-f-]{36}$/)])
  expect(
    body.readers.find((reader: { colleague: { name: string } }) => reader.colleague.name === 'Ouwehand, R.').kinds,
  ).toEqual(['education', 'identity'])
  expect((await jikke.ask('GET', '/cases')).body).toHaveLength(1)
  expect((await coach.ask('GET', `/cases/${made.caseId}`)).status).toBe(200)
  expect((await (await visit(app, platform, town.thomas)).ask('GET', `/cases/${made.caseId}`)).status).toBe(404)
  for (const actor of [town.privacyOfficer, town.manager, town.wouter])
    expect((await (await visit(app, platform, actor)).ask('GET', `/cases/${made.caseId}`)).status).toBe(403)
})

test('the handle opens the screen that says who can see the case', async () => {
  const { handle } = (await jikke.ask('GET', `/cases/${made.caseId}`)).body
  const { status, body } = await jikke.ask('GET', `/subjects/${handle}/access?purpose=pga`)
  expect(status).toBe(200)
  expect(body.rows.map((row: { reason: string }) => row.reason).toSorted()).toEqual([
    'case-director',
    'case-team',
    'case-team',
    'case-team',
    'case-team',
  ])
})

test('plan and letter come as accessible documents whose file names hold no name', async () => {
  const plan = await jikke.ask('GET', `/cases/${made.caseId}/plan/file`)
  const { letters } = (await jikke.ask('POST', `/cases/${made.caseId}/letters`, { type: 'inform-parents' })).body
  const letter = await jikke.ask('GET', `/cases/${made.caseId}/letters/${letters[0].id}/file`)
  for (const file of [plan, letter]) {
    expect([file.status, String(file.body.subarray(0, 5))]).toEqual([200, '%PDF-'])
    expect(String(file.headers['content-disposition'])).not.toMatch(/Thijs|Wal/i)
  }
  expect((await coach.ask('GET', `/cases/${made.caseId}/plan/file`)).status).toBe(403)
})

test('a refusal says its code, and an input that is not well formed says all that is wrong', async () => {
  expect(
    (await jikke.ask('POST', `/cases/${made.caseId}/extension`, { endsOn: '2027-06-01', reason: 'Stage.' })).body,
  ).toMatchObject({ status: 409, code: 'review-first' })
  const { status, body } = await coach.ask('POST', `/cases/${made.caseId}/facts`, {
    kind: 'criminal',
    world: 'moon',
    text: '',
  })
  expect(status).toBe(400)
  expect(body.faults.length).toBeGreaterThan(3)
})
