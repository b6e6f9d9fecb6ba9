import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform } from '../../../../platform/server/work.ts'
import { aCaseTown, as, type CaseTown, offered } from '../a-case-town.ts'
import { listClocks } from '../clocks.ts'
import { thijs } from '../fixtures.ts'
import { acceptCase } from './direct-case.ts'
import { answerDeferral, deferInforming, listDeferrals, recordInformed } from './inform.ts'
import { getCase } from './read-cases.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
let town: CaseTown

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
})
beforeEach(() => at('2026-09-14T09:00:00Z'))

const at = (moment: string) => platform.setNow(new Date(moment))
const read = (caseId: string) => as(platform, town.jikke, (work) => getCase(work, { caseId }))
const inform = (caseId: string, side: 'young-person' | 'parents', on: string, more = {}) =>
  as(platform, town.jikke, (work) => recordInformed(work, { caseId, side, on, how: 'Gesprek thuis.', ...more }))
const defer = (caseId: string, until: string, askOf: 'privacy-officer' | 'chair' = 'privacy-officer') =>
  as(platform, town.jikke, (work) =>
    deferInforming(work, {
      caseId,
      side: 'parents',
      reason: 'De politie vraagt om te wachten tot de aanhouding.',
      until,
      askOf,
    }),
  )
const requests = (actor: Actor) => as(platform, actor, listDeferrals)
const clocks = () =>
  perform(platform, town.privacyOfficer, 'none', async (work) => {
    work.record({ name: 'clocks-listed' })
    return listClocks(work)
  })

async function accepted(description = thijs) {
  const { caseId } = await offered(platform, town, { description })
  const seen = await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  return { caseId, reference: seen.reference }
}

test('who is not told within a month is overdue, in the case and on the screen of the privacy officer, without a name', async () => {
  const { caseId, reference } = await accepted()
  at('2026-10-14T09:00:00Z')
  expect((await read(caseId)).informing[0]?.state).toBe('due')
  at('2026-10-15T09:00:00Z')
  const seen = await read(caseId)
  expect(seen.informing.map((one) => one.state)).toEqual(['overdue', 'overdue'])
  expect(seen.clocks.filter((clock) => clock.overdue).map((clock) => clock.code)).toEqual([
    'inform-young-person',
    'inform-parents',
  ])
  expect((await clocks()).filter((clock) => clock.reference === reference && clock.code === 'inform')).toEqual([
    { room: 'cases', code: 'inform', reference, dueOn: '2026-10-14', overdueDays: 1 },
  ])
})

test('when young person and parents all are told the clock stops and planning begins', async () => {
  const { caseId, reference } = await accepted()
  at('2026-09-21T09:00:00Z')
  expect((await inform(caseId, 'young-person', '2026-09-18')).phase).toBe('informing')
  const seen = await inform(caseId, 'parents', '2026-09-21')
  expect(seen.phase).toBe('planning')
  expect(seen.informing.map(({ state, onTime }) => [state, onTime])).toEqual([
    ['done', true],
    ['done', true],
  ])
  expect(seen.allowed).not.toContain('inform')
  expect((await clocks()).filter((clock) => clock.reference === reference && clock.code === 'inform')).toEqual([])
  await expect(inform(caseId, 'parents', '2026-09-21')).rejects.toMatchObject({ code: 'informed-already' })
  const { rows } = await platform.owner.query('select informed_on from cases.flow where reference = $1', [reference])
  expect(rows).toEqual([{ informed_on: '2026-09-21' }])
})

test('nobody was told tomorrow, or before there was a case', async () => {
  const { caseId } = await accepted()
  await expect(inform(caseId, 'young-person', '2026-09-15')).rejects.toMatchObject({ code: 'date-in-the-future' })
  await expect(inform(caseId, 'young-person', '2026-09-13')).rejects.toMatchObject({ code: 'date-in-the-past' })
})

test('from sixteen a young person can want parents not to be told; below that they are', async () => {
  const sixteen = await accepted()
  expect((await inform(sixteen.caseId, 'parents', '2026-09-14', { notNeeded: true })).informing[1]?.state).toBe(
    'not-needed',
  )
  const fifteen = await accepted({ ...thijs, birthDate: '2011-05-12' })
  await expect(inform(fifteen.caseId, 'parents', '2026-09-14', { notNeeded: true })).rejects.toMatchObject({
    code: 'parents-must-be-told',
  })
  const perhapsFifteen = await accepted({ givenNames: 'Onbekend', estimatedAge: 16 })
  await expect(inform(perhapsFifteen.caseId, 'parents', '2026-09-14', { notNeeded: true })).rejects.toMatchObject({
    code: 'parents-must-be-told',
  })
  await expect(inform(sixteen.caseId, 'young-person', '2026-09-14', { notNeeded: true })).rejects.toMatchObject({
    code: 'parents-must-be-told',
  })
})

test('who turns sixteen during a case is told again', async () => {
  const { caseId } = await accepted({ ...thijs, birthDate: '2010-10-30' })
  await inform(caseId, 'young-person', '2026-09-14')
  await inform(caseId, 'parents', '2026-09-14')
  at('2026-11-02T09:00:00Z')
  const seen = await read(caseId)
  expect(seen.clocks[0]).toEqual({ code: 'inform-again', dueOn: '2026-10-30', left: -3, overdue: true })
  expect(seen.allowed).toContain('inform')
  expect((await inform(caseId, 'young-person', '2026-11-02')).clocks.map((clock) => clock.code)).not.toContain(
    'inform-again',
  )
})

test('telling later holds only after the privacy officer or a chair said yes, who reads a number and a reason and no name', async () => {
  const { caseId, reference } = await accepted()
  const asked = await defer(caseId, '2026-11-15')
  expect(asked.informing[1]).toMatchObject({ state: 'deferral-asked', dueOn: '2026-10-14' })
  await expect(defer(caseId, '2026-11-20')).rejects.toMatchObject({ code: 'deferral-open' })
  const [request] = (await requests(town.privacyOfficer)).filter((one) => one.caseReference === reference)
  expect(request).toMatchObject({
    side: 'parents',
    askedBy: 'Van der Berg, J.',
    dueOn: '2026-10-14',
    until: '2026-11-15',
  })
  expect(JSON.stringify(request)).not.toMatch(/Thijs|Wal|T\.W\./)
  expect(await requests(town.wouter)).toEqual([])
  await expect(
    as(platform, town.wouter, (work) => answerDeferral(work, { deferralId: request?.id ?? '', approved: true })),
  ).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    as(platform, town.jikke, (work) => answerDeferral(work, { deferralId: request?.id ?? '', approved: true })),
  ).rejects.toMatchObject({ code: 'deferral-not-by-asker' })
  await expect(as(platform, town.privacyOfficer, (work) => getCase(work, { caseId }))).rejects.toMatchObject({
    code: 'not-found',
  })

  await as(platform, town.privacyOfficer, (work) =>
    answerDeferral(work, { deferralId: request?.id ?? '', approved: true }),
  )
  expect(await requests(town.privacyOfficer)).toEqual([])
  at('2026-10-20T09:00:00Z')
  const seen = await read(caseId)
  expect(seen.informing.map(({ side, state, dueOn }) => [side, state, dueOn])).toEqual([
    ['young-person', 'overdue', '2026-10-14'],
    ['parents', 'deferred', '2026-11-15'],
  ])
  at('2026-11-16T09:00:00Z')
  expect((await read(caseId)).informing[1]?.state).toBe('overdue')
})

test('a refused deferral leaves the clock as it was', async () => {
  const { caseId, reference } = await accepted()
  await defer(caseId, '2026-11-15', 'chair')
  const [request] = (await requests(town.secondChair)).filter((one) => one.caseReference === reference)
  await as(platform, town.secondChair, (work) =>
    answerDeferral(work, { deferralId: request?.id ?? '', approved: false }),
  )
  expect((await read(caseId)).informing[1]).toMatchObject({
    state: 'due',
    dueOn: '2026-10-14',
    deferral: { approved: false },
  })
})

test('a deferral ends with the case at the latest, and is later than the day it moves', async () => {
  const { caseId } = await accepted()
  await expect(defer(caseId, '2027-03-15')).rejects.toMatchObject({ code: 'deferral-too-long' })
  await expect(defer(caseId, '2026-10-14')).rejects.toMatchObject({ code: 'date-in-the-past' })
})
