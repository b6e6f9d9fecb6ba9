import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform } from '../../../../platform/server/work.ts'
import { aCaseTown, as, type CaseTown, offered, running, withTeam } from '../a-case-town.ts'
import { acceptCase, changeAve, declineCase, handOverCase, listCaseOffers, offerCase } from './direct-case.ts'
import { openCase } from './open-case.ts'
import { getCase, listMyCases } from './read-cases.ts'
import { writeWhy } from './plan.ts'

const start = new Date('2026-09-14T09:00:00Z')
const platform = await testPlatform(start)
let town: CaseTown
let elsewhere: CaseTown

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
  elsewhere = await aCaseTown(platform, 9002, 'Oeverlande')
})

const read = (actor: Actor, caseId: string) => as(platform, actor, (work) => getCase(work, { caseId }))
const list = async (actor: Actor) => (await as(platform, actor, (work) => listMyCases(work, {}))).map((one) => one.id)
const on = async <T>(moment: string, act: () => Promise<T>): Promise<T> => {
  platform.setNow(new Date(moment))
  try {
    return await act()
  } finally {
    platform.setNow(start)
  }
}
const notFound = { code: 'not-found' }
const id = (actor: Actor) => String(actor.professionalId)

test('a case begins as an offer, with its own subject, the description of the young person and the move to another purpose on record', async () => {
  const { caseId, subjectId } = await offered(platform, town)
  const seen = await read(town.jikke, caseId)
  expect(seen).toMatchObject({
    phase: 'offered',
    role: 'asked-to-direct',
    who: { initials: 'T.W.', age: '16' },
    director: null,
    endsOn: '2027-03-14',
    allowed: ['accept', 'decline'],
  })
  expect(seen.reference).toMatch(/^2609-\d{3}$/)
  expect(seen.why?.text).toContain('wil daar nu mee stoppen')
  expect(seen.clocks).toEqual([{ code: 'answer-offer', dueOn: '2026-09-28', left: 14, overdue: false }])
  const { rows } = await platform.owner.query(
    'select from_purpose, to_purpose, ground from privacy.purpose_transfer where to_subject_id = $1',
    [subjectId],
  )
  expect(rows).toEqual([
    { from_purpose: 'signalering', to_purpose: 'pga', ground: 'AVG art. 6 lid 1 onder e, convenant art. 7' },
  ])
})

test('no two cases of a month have the same number', async () => {
  const made = [await offered(platform, town), await offered(platform, town)]
  const references = await Promise.all(made.map(async ({ caseId }) => (await read(town.jikke, caseId)).reference))
  expect(new Set(references).size).toBe(2)
})

test('only who may direct cases is asked, and only who was asked accepts', async () => {
  await expect(offered(platform, town, { directorId: id(town.youthWorker) })).rejects.toMatchObject({
    code: 'director-must-direct-cases',
  })
  await expect(offered(platform, town, { directorId: id(elsewhere.jikke) })).rejects.toMatchObject({
    code: 'colleague-unknown',
  })
  const { caseId } = await offered(platform, town)
  await expect(as(platform, town.thomas, (work) => acceptCase(work, { caseId }))).rejects.toMatchObject(notFound)
  await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  await expect(as(platform, town.jikke, (work) => acceptCase(work, { caseId }))).rejects.toMatchObject({
    code: 'case-not-offered-to-you',
  })
})

test('before anybody accepted nothing is written in a case', async () => {
  const { caseId } = await offered(platform, town)
  await expect(as(platform, town.jikke, (work) => writeWhy(work, { caseId, text: 'Anders.' }))).rejects.toMatchObject({
    code: 'case-not-accepted',
  })
})

test('accepting starts the clock to inform young person and parents within one month, and keeps the case until a year after its end', async () => {
  const { caseId } = await offered(platform, town)
  const seen = await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  expect(seen).toMatchObject({
    phase: 'informing',
    role: 'director',
    acceptedOn: '2026-09-14',
    keptUntil: '2028-03-14',
  })
  expect(seen.informing.map(({ side, state, dueOn }) => [side, state, dueOn])).toEqual([
    ['young-person', 'due', '2026-10-14'],
    ['parents', 'due', '2026-10-14'],
  ])
})

test('of somebody of eighteen there is no clock for parents', async () => {
  const { caseId } = await offered(platform, town, {
    description: { givenNames: 'Wes', familyName: 'Groot', birthDate: '2008-09-01' },
  })
  const seen = await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  expect(seen.informing.map((one) => one.side)).toEqual(['young-person'])
})

test('the chair sees what was opened until the end of the day, then that it waits, and nothing once it is accepted', async () => {
  const { caseId } = await offered(platform, town)
  const now = await read(town.wouter, caseId)
  expect(now.why).not.toBeNull()
  await on('2026-09-15T09:00:00Z', async () => {
    const later = await read(town.wouter, caseId)
    expect(later.why).toBeNull()
    expect(later.facts).toEqual([])
  })
  await as(platform, town.jikke, (work) => acceptCase(work, { caseId }))
  await expect(read(town.wouter, caseId)).rejects.toMatchObject(notFound)
})

test('a declined case is back with the chair who offered it, who asks somebody else', async () => {
  const { caseId } = await offered(platform, town)
  await expect(
    as(platform, town.wouter, (work) => offerCase(work, { caseId, directorId: id(town.thomas) })),
  ).rejects.toMatchObject({ code: 'offer-still-open' })
  await on('2026-09-16T09:00:00Z', async () => {
    await as(platform, town.jikke, (work) => declineCase(work, { caseId, reason: 'Ik heb al zes zaken.' }))
    await expect(read(town.jikke, caseId)).rejects.toMatchObject(notFound)
    const [offer] = (await as(platform, town.wouter, listCaseOffers)).filter((one) => one.id === caseId)
    expect(offer).toMatchObject({
      declineReason: 'Ik heb al zes zaken.',
      askedOf: { name: 'Van der Berg, J.' },
      allowed: ['offer'],
    })
    expect((await as(platform, town.secondChair, listCaseOffers)).filter((one) => one.id === caseId)).toEqual([])
    await as(platform, town.wouter, (work) => offerCase(work, { caseId, directorId: id(town.thomas) }))
    await as(platform, town.thomas, (work) => acceptCase(work, { caseId }))
    await expect(
      as(platform, town.wouter, (work) => offerCase(work, { caseId, directorId: id(town.jikke) })),
    ).rejects.toMatchObject(notFound)
  })
})

test('when two weeks go by without an answer the chair asks somebody else, and the first one sees no more', async () => {
  const { caseId } = await offered(platform, town)
  await on('2026-09-29T09:00:00Z', async () => {
    await as(platform, town.wouter, (work) => offerCase(work, { caseId, directorId: id(town.thomas) }))
    await expect(read(town.jikke, caseId)).rejects.toMatchObject(notFound)
    expect((await read(town.thomas, caseId)).role).toBe('asked-to-direct')
  })
})

test('an offer that nobody accepts is destroyed as a signal in progress is', async () => {
  const { caseId } = await offered(platform, town)
  expect((await read(town.jikke, caseId)).keptUntil).toBe('2027-03-14')
})

test('handing over needs acceptance; until then the first director directs, and after it sees nothing', async () => {
  const { caseId } = await withTeam(platform, town)
  await expect(
    as(platform, town.jikke, (work) => handOverCase(work, { caseId, directorId: id(town.jikke), reason: 'Verlof.' })),
  ).rejects.toMatchObject({ code: 'already-directs' })
  const asked = await as(platform, town.jikke, (work) =>
    handOverCase(work, { caseId, directorId: id(town.thomas), reason: 'Verlof.' }),
  )
  expect(asked).toMatchObject({ role: 'director', offeredTo: { name: 'Brouwer, T.' } })
  expect(asked.allowed).not.toContain('hand-over')
  await expect(as(platform, town.thomas, (work) => writeWhy(work, { caseId, text: 'Nee.' }))).rejects.toMatchObject({
    code: 'not-your-case',
  })
  await as(platform, town.thomas, (work) => acceptCase(work, { caseId }))
  await expect(read(town.jikke, caseId)).rejects.toMatchObject(notFound)
  expect(await read(town.thomas, caseId)).toMatchObject({ role: 'director', acceptedOn: '2026-09-14' })
  expect((await read(town.coach, caseId)).director?.name).toBe('Brouwer, T.')
})

test('a hand-over that is declined changes nothing', async () => {
  const { caseId } = await withTeam(platform, town)
  await as(platform, town.jikke, (work) =>
    handOverCase(work, { caseId, directorId: id(town.thomas), reason: 'Verlof.' }),
  )
  await as(platform, town.thomas, (work) => declineCase(work, { caseId, reason: 'Nu niet.' }))
  expect(await read(town.jikke, caseId)).toMatchObject({ role: 'director', offeredTo: null })
  await expect(read(town.thomas, caseId)).rejects.toMatchObject(notFound)
})

test('scaling up and down has a phase, a reason, a day and who holds procesregie', async () => {
  const { caseId } = await running(platform, town)
  await on('2026-10-01T09:00:00Z', () =>
    as(platform, town.jikke, (work) =>
      changeAve(work, {
        caseId,
        phase: 3,
        reason: 'Thuis en op straat gaat het mis.',
        processDirectorId: id(town.wouter),
        operational: 'teamleider wijkteam',
        towards: 'zvh',
      }),
    ),
  )
  const back = await on('2026-11-02T09:00:00Z', () =>
    as(platform, town.jikke, (work) =>
      changeAve(work, { caseId, phase: 2, reason: 'Het is rustiger.', processDirectorId: null }),
    ),
  )
  expect(back).toMatchObject({ avePhase: 2, processDirector: null })
  expect(back.aveSteps.map(({ phase, on: day, towards }) => [phase, day, towards])).toEqual([
    [3, '2026-10-01', 'zvh'],
    [2, '2026-11-02', null],
  ])
  const { rows } = await platform.owner.query('select towards, sent_on, returned_on from cases.escalation_flow')
  expect(rows).toEqual([{ towards: 'zvh', sent_on: '2026-10-01', returned_on: '2026-11-02' }])
})

test('a list holds only the reader’s own cases, by next date, and the same ones that can be opened', async () => {
  const mine = await withTeam(platform, town)
  const hers = await offered(platform, town, { directorId: id(town.thomas) })
  expect(await list(town.jikke)).toContain(mine.caseId)
  expect(await list(town.jikke)).not.toContain(hers.caseId)
  await expect(read(town.jikke, hers.caseId)).rejects.toMatchObject(notFound)
  const dates = (await as(platform, town.jikke, (work) => listMyCases(work, {}))).map(
    (one) => one.next?.on ?? one.endsOn,
  )
  expect(dates).toEqual(dates.toSorted((a, b) => a.localeCompare(b)))
})

test('who is of another municipality, another organisation, the functional manager or nobody in particular finds no case', async () => {
  const { caseId } = await running(platform, town)
  for (const actor of [
    elsewhere.jikke,
    town.stranger,
    town.thomas,
    town.manager,
    town.adviser,
    town.privacyOfficer,
    town.secondCoach,
  ]) {
    await expect(read(actor, caseId)).rejects.toMatchObject(notFound)
    expect(await list(actor)).not.toContain(caseId)
    await expect(as(platform, actor, (work) => writeWhy(work, { caseId, text: 'Iets anders.' }))).rejects.toMatchObject(
      notFound,
    )
  }
  await expect(perform(platform, town.jikke, 'signalering', (work) => getCase(work, { caseId }))).rejects.toMatchObject(
    notFound,
  )
})

test('a refused opening leaves nothing behind', async () => {
  const count = async () =>
    (await platform.owner.query('select (select count(*) from privacy.subject) s, (select count(*) from cases.flow) f'))
      .rows[0]
  const before = await count()
  await expect(
    perform(platform, town.wouter, 'signalering', (work) =>
      work.underPurpose('pga', (there) =>
        openCase(there, {
          from: work,
          fromSubjectIds: [],
          why: 'x',
          itemId: '00000000-0000-4000-8000-000000000000',
          directorId: id(town.coach),
          ground: 'x',
        }),
      ),
    ),
  ).rejects.toMatchObject({ code: 'director-must-direct-cases' })
  expect(await count()).toEqual(before)
})
