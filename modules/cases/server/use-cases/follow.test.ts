import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { aCaseTown, as, type CaseTown, running, withTeam } from '../a-case-town.ts'
import { extendCase, noteTalk, planTalk, recordCaseMeeting, recordProgress } from './follow.ts'
import { recordInformed } from './inform.ts'
import { addGoal, addIntervention, settlePlan, writeOwnView, writeWhy } from './plan.ts'
import { getCase } from './read-cases.ts'
import { getPlan, readPlanPaper } from './young-person-plan.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
let town: CaseTown

beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
})
beforeEach(() => at('2026-09-14T09:00:00Z'))

const at = (moment: string) => platform.setNow(new Date(moment))
const jikke = <T>(act: Parameters<typeof as<T>>[2]) => as(platform, town.jikke, act)
const review = (caseId: string) => jikke((work) => recordProgress(work, { caseId, text: 'Gaat elke dag naar school.' }))
const extend = (caseId: string, endsOn: string) =>
  jikke((work) => extendCase(work, { caseId, endsOn, reason: 'De stage loopt tot de zomer.' }))

test('a plan is ready when everybody knows, both sides were heard or it says why not, and there is a goal in own words', async () => {
  const { caseId } = await withTeam(platform, town)
  const settle = () => jikke((work) => settlePlan(work, { caseId }))
  await expect(settle()).rejects.toMatchObject({ code: 'not-told-yet' })
  for (const side of ['young-person', 'parents'] as const)
    await jikke((work) => recordInformed(work, { caseId, side, on: '2026-09-14', how: 'Gesprek.' }))
  await expect(settle()).rejects.toMatchObject({ code: 'views-missing', facts: { sides: ['young-person', 'parents'] } })
  const view = (side: 'young-person' | 'parents', text: string | null, reason: string | null) =>
    jikke((work) =>
      writeOwnView(work, {
        caseId,
        side,
        text,
        spokenOn: text === null ? null : '2026-09-14',
        notSpokenReason: reason,
      }),
    )
  await expect(view('parents', null, null)).rejects.toMatchObject({ code: 'view-or-reason' })
  await expect(view('parents', 'Wij herkennen dit.', 'Nog niet gebeld.')).rejects.toMatchObject({
    code: 'view-or-reason',
  })
  await view('young-person', 'Klopt. Maar het was geen vast werk.', null)
  await view('parents', null, 'Ouders zijn tot oktober in het buitenland.')
  await expect(settle()).rejects.toMatchObject({ code: 'goal-missing' })
  await jikke((work) => addGoal(work, { caseId, words: 'Dat ze me niet meer appen.' }))
  const seen = await settle()
  expect(seen).toMatchObject({ phase: 'running', plannedOn: '2026-09-14' })
  expect(seen.clocks[0]).toMatchObject({ code: 'review-due', dueOn: '2026-10-26', left: 42 })
  await expect(settle()).rejects.toMatchObject({ code: 'plan-already-settled' })
})

test('a review comes each six weeks and moves the next one', async () => {
  const { caseId } = await running(platform, town)
  at('2026-10-27T09:00:00Z')
  expect(
    (await jikke((work) => getCase(work, { caseId }))).clocks.find((clock) => clock.code === 'review-due'),
  ).toMatchObject({ left: -1, overdue: true })
  const seen = await review(caseId)
  expect(seen.clocks.find((clock) => clock.code === 'review-due')).toMatchObject({ dueOn: '2026-12-08' })
  expect(seen.timeline.filter((point) => point.code === 'review-due').map((point) => point.on)).toEqual([
    '2026-12-08',
    '2027-01-19',
    '2027-03-02',
  ])
})

test('the end date moves once per review, with a reason and by six months at most; grants and retention move with it', async () => {
  const { caseId } = await running(platform, town)
  await expect(extend(caseId, '2027-06-14')).rejects.toMatchObject({ code: 'review-first' })
  at('2026-10-26T09:00:00Z')
  expect((await review(caseId)).allowed).toContain('extend')
  await expect(extend(caseId, '2027-03-14')).rejects.toMatchObject({ code: 'date-in-the-past' })
  await expect(extend(caseId, '2027-09-15')).rejects.toMatchObject({ code: 'extension-too-long' })
  const seen = await extend(caseId, '2027-06-14')
  expect(seen).toMatchObject({ endsOn: '2027-06-14', keptUntil: '2028-06-14' })
  expect(seen.allowed).not.toContain('extend')
  await expect(extend(caseId, '2027-07-14')).rejects.toMatchObject({ code: 'extension-used' })
  at('2027-05-03T09:00:00Z')
  expect((await as(platform, town.coach, (work) => getCase(work, { caseId }))).role).toBe('team')
  await review(caseId)
  expect((await extend(caseId, '2027-07-14')).extensions).toHaveLength(2)
})

test('in its last four weeks a case is ending, and after the end date the team sees no more while the director can still close', async () => {
  const { caseId } = await running(platform, town)
  at('2027-02-14T09:00:00Z')
  expect((await jikke((work) => getCase(work, { caseId }))).phase).toBe('ending')
  at('2027-03-15T09:00:00Z')
  await expect(as(platform, town.coach, (work) => getCase(work, { caseId }))).rejects.toMatchObject({
    code: 'not-found',
  })
  const seen = await jikke((work) => getCase(work, { caseId }))
  expect(seen.clocks.find((clock) => clock.code === 'end-date')).toMatchObject({ overdue: true })
  expect(seen.allowed).toContain('close')
})

test('a talk is planned, held or called off; the first one held is on record', async () => {
  const { caseId } = await running(platform, town)
  const plan = (on: string) =>
    jikke((work) =>
      planTalk(work, {
        caseId,
        on,
        startsAt: '15:30',
        place: 'Buurthuis De Kolk',
        withWhom: 'met de coach',
        chosenByYoungPerson: true,
      }),
    )
  const planned = await plan('2026-09-17')
  expect(planned.nextTalk).toMatchObject({
    on: '2026-09-17',
    startsAt: '15:30',
    chosenByYoungPerson: true,
    allowed: ['cancel'],
  })
  const talkId = planned.nextTalk?.id ?? ''
  const note = (held: boolean) =>
    as(platform, town.coach, (work) => noteTalk(work, { caseId, talkId, held, note: null }))
  await expect(note(true)).rejects.toMatchObject({ code: 'date-in-the-future' })
  at('2026-09-17T15:00:00Z')
  expect((await note(true)).nextTalk).toBeNull()
  await expect(note(false)).rejects.toMatchObject({ code: 'talk-settled' })
  const { rows } = await platform.owner.query('select first_talk_on from cases.person_case where id = $1', [caseId])
  expect(rows).toEqual([{ first_talk_on: '2026-09-17' }])
  await expect(plan('2026-09-16')).rejects.toMatchObject({ code: 'date-in-the-past' })
})

test('a casusoverleg has a day, who was there and notes', async () => {
  const { caseId } = await running(platform, town)
  const ids = [town.jikke, town.coach].map((actor) => String(actor.professionalId))
  const seen = await jikke((work) =>
    recordCaseMeeting(work, { caseId, on: '2026-09-14', attendeeIds: ids, notes: 'Rooster loopt.' }),
  )
  expect(seen.meetings[0]?.attendees.map((colleague) => colleague.name)).toEqual(['Van der Berg, J.', 'Yıldız, E.'])
  await expect(
    jikke((work) => recordCaseMeeting(work, { caseId, on: '2026-09-15', attendeeIds: ids, notes: 'x' })),
  ).rejects.toMatchObject({ code: 'date-in-the-future' })
})

test('the sentence why can be said better; the one before it is kept', async () => {
  const { caseId } = await withTeam(platform, town)
  at('2026-09-15T09:00:00Z')
  expect((await jikke((work) => writeWhy(work, { caseId, text: 'T. bracht een tas weg.' }))).why).toMatchObject({
    text: 'T. bracht een tas weg.',
    writtenOn: '2026-09-15',
  })
  const { rows } = await platform.owner.query('select count(*)::int from cases.why where case_id = $1', [caseId])
  expect(rows).toEqual([{ count: 2 }])
})

test('the plan speaks to the young person: own words, who does what, who reads, until when; showing the name is recorded', async () => {
  const { caseId, subjectId, seen } = await running(platform, town)
  await jikke((work) =>
    addIntervention(work, {
      caseId,
      goalId: seen.goals[0]?.id ?? null,
      kind: 'care',
      what: 'Forensisch coach',
      plainWords: 'Emre, je coach, praat elke week met je. Jij kiest waar.',
      owner: { professionalId: String(town.coach.professionalId) },
      startsOn: '2026-09-14',
    }),
  )
  const plan = await jikke((work) => getPlan(work, { caseId }))
  expect(plan).toMatchObject({
    givenName: 'Thijs',
    ownWords: 'Klopt. Maar het was geen vast werk.',
    endsOn: '2027-03-14',
    destroyedBy: '2028-03-14',
    contactPoint: 'Contactpunt privacy, telefoon 0999-55 10 00',
    readers: 5,
  })
  expect(plan.goals[0]?.lines[0]?.text).toBe('Emre, je coach, praat elke week met je. Jij kiest waar.')
  expect(plan.people).toContainEqual({ name: 'Emre Yıldız', task: 'je coach' })
  const { rows } = await platform.owner.query(
    `select count(*)::int from audit.entry where fact = 'name-revealed' and subject_id = $1`,
    [subjectId],
  )
  expect(rows).toEqual([{ count: 1 }])
  const { paper } = await jikke((work) => readPlanPaper(work, { caseId }))
  expect(paper.title).toBe('Het plan van Thijs')
  await expect(as(platform, town.coach, (work) => getPlan(work, { caseId }))).rejects.toMatchObject({
    code: 'not-your-case',
  })
})
