import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { giveAccess, toProfessional } from '../../../privacy/server/index.ts'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, systemActor, type Work } from '../../../../platform/server/work.ts'
import { aTown, type Town } from '../a-town.ts'
import { aFact, aSignal } from '../fixtures.ts'
import { listClocks } from '../signals-for-rooms.ts'
import { askConsult, finishCallBack, listCallBacks } from './ask-consult.ts'
import { answerQuestion, askQuestion } from './ask-question.ts'
import { closeSignal } from './close-signal.ts'
import { feedbackGiven, noteDecision, putOnAgenda } from './decide-in-meeting.ts'
import { extendRetention } from './extend-retention.ts'
import { getSignal, getWeighing } from './get-signal.ts'
import { giveFeedback } from './give-feedback.ts'
import { listQueue } from './list-queue.ts'
import { markReady } from './mark-ready.ts'
import { findOwnSignal, getOwnSignal, listOwnSignals } from './own-signals.ts'

const tuesday = new Date('2026-11-17T15:48:00Z')
const platform = await testPlatform(tuesday)
const { owner } = platform
let town: Town
let elsewhere: Town
let signalId: string
let receiptCode: string

beforeAll(async () => {
  town = await aTown(platform, 9001)
  elsewhere = await aTown(platform, 9002, 'Oeverlande')
})

beforeEach(async () => {
  platform.setNow(tuesday)
  await owner.query(
    `delete from privacy.subject; delete from signals.flow; delete from signals.consult; delete from signals.call_back`,
  )
  ;({ signalId, receiptCode } = await as(town.ilse, (work) => aSignal(work)))
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) => perform(platform, actor, 'signalering', act)
const read = (actor: Actor, id = signalId) => as(actor, (work) => getSignal(work, { signalId: id }))
const queue = (actor: Actor, show?: Parameters<typeof listQueue>[1]['show']) =>
  as(actor, (work) => listQueue(work, show ? { show } : {}))
const notFound = { code: 'not-found' }
const notTakenUp = { kind: 'not-picked-up', text: 'Te weinig om mee verder te gaan.' } as const
const at = (moment: string) => platform.setNow(new Date(moment))

test('the queue is in the order of waiting time, whatever was ticked', async () => {
  at('2026-11-19T09:00:00Z')
  await as(town.ilse, (work) => aSignal(work, { codes: ['SIG-02', 'SIG-15', 'SIG-16', 'SIG-01', 'SIG-04'] }))
  at('2026-11-18T09:00:00Z')
  await as(town.streetCoach, (work) => aSignal(work, { codes: [], description: { neighbourhood: 'Sluiskwartier' } }))
  at('2026-11-20T09:00:00Z')
  const { items, counts } = await queue(town.soraya)
  expect(items.map((item) => [item.waitingDays, item.urgent])).toEqual([
    [3, false],
    [2, false],
    [1, true],
  ])
  expect(counts).toEqual({ 'all-open': 3, 'waiting-for-you': 3, 'question-asked': 0, ready: 0, 'without-name': 1 })
  expect((await queue(town.soraya, 'without-name')).items).toHaveLength(1)
})

test('a long queue comes in pages that leave nothing out and say nothing twice', async () => {
  for (let round = 0; round < 4; round++) await as(town.ilse, (work) => aSignal(work))
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await as(town.soraya, (work) => listQueue(work, { limit: 2, ...(after ? { after } : {}) }))
    seen.push(...page.items.map((item) => item.id))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toHaveLength(5)
  expect(new Set(seen).size).toBe(5)
})

test('a school sees its own signal only, and a colleague of the same school sees nothing of it', async () => {
  expect((await as(town.ilse, (work) => listOwnSignals(work))).map((own) => own.id)).toEqual([signalId])
  expect(await as(town.karim, (work) => listOwnSignals(work))).toEqual([])
  await expect(as(town.karim, (work) => getOwnSignal(work, { signalId }))).rejects.toMatchObject(notFound)
  await expect(as(town.karim, (work) => findOwnSignal(work, { receiptCode }))).rejects.toMatchObject(notFound)
  await expect(as(town.streetCoach, (work) => getOwnSignal(work, { signalId }))).rejects.toMatchObject(notFound)
})

test('the coordinator of another municipality sees nothing: list, counts, detail, weighing, clocks', async () => {
  const { items, counts } = await queue(elsewhere.soraya)
  expect(items).toEqual([])
  expect(Object.values(counts)).toEqual([0, 0, 0, 0, 0])
  await expect(read(elsewhere.soraya)).rejects.toMatchObject(notFound)
  await expect(as(elsewhere.soraya, (work) => getWeighing(work, { signalId }))).rejects.toMatchObject(notFound)
  await expect(as(elsewhere.soraya, (work) => listQueue(work, { after: signalId }))).rejects.toMatchObject(notFound)
  expect(
    await as(elsewhere.privacyOfficer, async (work) => {
      work.record({ name: 'clocks-read' })
      return listClocks(work)
    }),
  ).toEqual([])
})

test('the functional manager, the chair and the privacy officer find no signal without a reason to look', async () => {
  for (const actor of [town.manager, town.chair, town.privacyOfficer, town.adviser])
    await expect(read(actor)).rejects.toMatchObject(notFound)
})

test('a signal for another purpose does not exist', async () => {
  await expect(perform(platform, town.soraya, 'pga', (work) => getSignal(work, { signalId }))).rejects.toMatchObject(
    notFound,
  )
})

test('what an answer says is allowed is what can be done', async () => {
  expect((await read(town.soraya)).allowed).toEqual([
    'ask',
    'mark-ready',
    'put-on-agenda',
    'give-feedback',
    'close',
    'extend',
  ])
  await as(town.soraya, (work) => askQuestion(work, { signalId, text: 'Hoorde je de telefoon zelf?' }))
  expect((await read(town.soraya)).allowed).not.toContain('ask')
  await expect(as(town.soraya, (work) => askQuestion(work, { signalId, text: 'En nog iets?' }))).rejects.toMatchObject({
    code: 'question-open',
  })
})

test('a question goes back, the signaller answers, and the signal waits for the coordinator again', async () => {
  await as(town.soraya, (work) => askQuestion(work, { signalId, text: 'Hoorde je de telefoon zelf?' }))
  const own = await as(town.ilse, (work) => getOwnSignal(work, { signalId }))
  expect(own).toMatchObject({
    status: 'question-for-you',
    allowed: ['answer'],
    thread: [{ from: 'coordinator', text: 'Hoorde je de telefoon zelf?' }],
  })
  expect((await queue(town.soraya)).counts).toMatchObject({ 'waiting-for-you': 0, 'question-asked': 1 })

  await as(town.ilse, (work) => answerQuestion(work, { signalId, text: 'Ja, zelf gehoord.' }))
  expect((await queue(town.soraya, 'waiting-for-you')).items).toMatchObject([
    { id: signalId, answered: true, status: 'new' },
  ])
  await expect(as(town.ilse, (work) => answerQuestion(work, { signalId, text: 'Nog iets.' }))).rejects.toMatchObject({
    code: 'no-question-open',
  })
})

test('only who shared a signal answers for it', async () => {
  await as(town.soraya, (work) => askQuestion(work, { signalId, text: 'Hoe weet je dit?' }))
  for (const actor of [town.karim, town.soraya, town.streetCoach]) {
    await expect(as(actor, (work) => answerQuestion(work, { signalId, text: 'Zo.' }))).rejects.toMatchObject(notFound)
  }
})

test('a question and feedback reach a signaller whose organisation receives nothing else', async () => {
  const shared = await as(town.halt, (work) => aSignal(work, { facts: [aFact(work, { world: 'straat' })] }))
  await as(town.soraya, (work) => askQuestion(work, { signalId: shared.signalId, text: 'Wanneer was dit?' }))
  await as(town.soraya, (work) =>
    giveFeedback(work, { signalId: shared.signalId, kind: 'picked-up', byFunction: 'straatcoach' }),
  )
  const own = await as(town.halt, (work) => getOwnSignal(work, { signalId: shared.signalId }))
  expect(own.thread).toHaveLength(1)
  expect(own.feedback).toMatchObject([{ kind: 'picked-up', byFunction: 'straatcoach' }])
})

test('a signal is not closed before the signaller heard what became of it', async () => {
  await expect(
    as(town.soraya, (work) => closeSignal(work, { signalId, reason: 'not-concrete' })),
  ).rejects.toMatchObject({ code: 'feedback-missing' })
  await as(town.soraya, (work) => giveFeedback(work, { signalId, kind: 'received' }))
  await expect(
    as(town.soraya, (work) => closeSignal(work, { signalId, reason: 'not-concrete' })),
  ).rejects.toMatchObject({ code: 'feedback-missing' })
  expect((await read(town.soraya)).status).toBe('new')

  at('2026-11-18T09:00:00Z')
  const closed = await as(town.soraya, (work) =>
    closeSignal(work, { signalId, reason: 'not-concrete', feedback: notTakenUp }),
  )
  expect(closed).toMatchObject({ status: 'closed', closed: { reason: 'not-concrete' }, allowed: [] })
  expect(await as(town.ilse, (work) => getOwnSignal(work, { signalId }))).toMatchObject({
    status: 'closed',
    feedback: [{ kind: 'received' }, { kind: 'not-picked-up', text: notTakenUp.text }],
  })
})

test('feedback without what it needs is refused and leaves no trace', async () => {
  for (const feedback of [{ kind: 'picked-up' }, { kind: 'not-picked-up' }, { kind: 'back-to-you' }] as const) {
    await expect(as(town.soraya, (work) => giveFeedback(work, { signalId, ...feedback }))).rejects.toMatchObject({
      code: 'feedback-incomplete',
    })
  }
  expect((await read(town.soraya)).feedback).toEqual([])
})

test('five working days are counted over Dutch holidays', async () => {
  const due = async (moment: string) => {
    at(moment)
    return (await as(town.ilse, (work) => aSignal(work))).feedbackDueOn
  }
  expect(await due('2026-12-23T10:00:00Z')).toBe('2026-12-31') // Christmas days fall on Friday and Saturday
  expect(await due('2026-12-30T10:00:00Z')).toBe('2027-01-07') // New Year on Friday
  expect(await due('2027-03-24T10:00:00Z')).toBe('2027-04-02') // Good Friday and Easter Monday
  expect(await due('2027-05-04T10:00:00Z')).toBe('2027-05-13') // Liberation Day and Ascension Day
  expect(await due('2026-11-21T23:30:00Z')).toBe('2026-11-27') // Sunday half past midnight in Amsterdam
})

test('the clock of feedback counts in working days and stops when the signaller first hears', async () => {
  at('2026-11-23T08:00:00Z')
  expect(await read(town.soraya)).toMatchObject({ waitingDays: 4, feedbackDaysLeft: 1, feedbackDueOn: '2026-11-24' })
  at('2026-11-26T08:00:00Z')
  expect((await read(town.soraya)).feedbackDaysLeft).toBe(-2)
  await as(town.soraya, (work) =>
    giveFeedback(work, { signalId, kind: 'back-to-you', text: 'Bespreek het met de zorgcoördinator.' }),
  )
  const { rows } = await owner.query(
    `select feedback_on::text, feedback_working_days from signals.signal where id = $1`,
    [signalId],
  )
  expect(rows[0]).toEqual({ feedback_on: '2026-11-26', feedback_working_days: 7 })
})

test('the clocks name signals by number for the privacy officer, and nothing of a person', async () => {
  at('2026-11-26T08:00:00Z')
  const clocks = await as(town.privacyOfficer, async (work) => {
    work.record({ name: 'clocks-read' })
    return listClocks(work)
  })
  expect(clocks).toEqual([
    {
      room: 'signals',
      code: 'feedback-due',
      dueOn: '2026-11-24',
      reference: expect.stringMatching(/^2611-\d{3}$/),
      overdue: true,
    },
  ])
})

test('after closing the coordinator sees it for two weeks, the signaller until it is destroyed', async () => {
  await as(town.soraya, (work) => closeSignal(work, { signalId, reason: 'no-concern', feedback: notTakenUp }))
  at('2026-12-01T20:00:00Z')
  expect((await read(town.femke)).status).toBe('closed')
  at('2026-12-02T00:30:00Z')
  await expect(read(town.soraya)).rejects.toMatchObject(notFound)
  await expect(read(town.femke)).rejects.toMatchObject(notFound)
  expect(await as(town.ilse, (work) => getOwnSignal(work, { signalId }))).toMatchObject({
    status: 'closed',
    destroyOn: '2027-05-17',
  })
  at('2027-05-17T00:30:00Z')
  await expect(as(town.ilse, (work) => getOwnSignal(work, { signalId }))).rejects.toMatchObject(notFound)
})

test('retention is extended once, with a reason; closing as not taken up takes the extension back', async () => {
  const extended = await as(town.soraya, (work) =>
    extendRetention(work, { signalId, reason: 'De jongerenwerker spreekt D. pas in mei.' }),
  )
  expect(extended).toMatchObject({ destroyOn: '2027-11-17', extended: true })
  expect(extended.allowed).not.toContain('extend')
  await expect(
    as(town.soraya, (work) => extendRetention(work, { signalId, reason: 'Nog eens.' })),
  ).rejects.toMatchObject({ code: 'already-extended' })

  at('2027-06-01T09:00:00Z')
  expect((await read(town.soraya)).extended).toBe(true)
  const closed = await as(town.soraya, (work) =>
    closeSignal(work, { signalId, reason: 'too-old', feedback: notTakenUp }),
  )
  expect(closed.destroyOn).toBe('2027-06-15')
})

test('a destroyed signal leaves only days and codes of our own work', async () => {
  await as(town.soraya, (work) => giveFeedback(work, { signalId, kind: 'received' }))
  at('2027-05-18T02:00:00Z')
  await perform(platform, systemActor(9001), 'none', async (work) => {
    await sql`select privacy.destroy_expired(9001, ${work.now})`.execute(work.db)
    work.record({ name: 'expired-destroyed' })
  })
  for (const table of [
    'signals.signal',
    'signals.observation',
    'signals.message',
    'signals.feedback',
    'people.description',
  ]) {
    expect((await owner.query(`select 1 from ${table}`)).rowCount, table).toBe(0)
  }
  const { rows } = await owner.query(
    `select reference, received_on::text, feedback_working_days, weighing_outcome from signals.flow`,
  )
  expect(rows).toEqual([
    { reference: null, received_on: '2026-11-17', feedback_working_days: 0, weighing_outcome: null },
  ])
})

test('the way over a meeting: on the agenda, decided, told, closed', async () => {
  await as(town.soraya, (work) => markReady(work, { signalId }))
  await as(town.soraya, async (work) => {
    const { rows } = await owner.query(`select subject_id from signals.signal where id = $1`, [signalId])
    await giveAccess(work, rows[0].subject_id, [
      {
        holder: toProfessional(String(town.chair.professionalId)),
        kinds: ['identity', 'observation'],
        reason: 'agenda-item',
        until: new Date('2026-12-09T23:00:00Z'),
      },
    ])
    await putOnAgenda(work, signalId, { meetingId: signalId, meetsOn: '2026-11-25' })
  })
  expect(await read(town.soraya)).toMatchObject({
    status: 'on-agenda',
    onAgendaFor: '2026-11-25',
    allowed: ['give-feedback', 'extend'],
  })
  await expect(
    as(town.soraya, (work) => closeSignal(work, { signalId, reason: 'no-concern', feedback: notTakenUp })),
  ).rejects.toMatchObject({ code: 'signal-not-weighable' })

  at('2026-11-25T10:00:00Z')
  await as(town.chair, (work) => noteDecision(work, signalId, 'conversation-or-care'))
  const heard = await as(town.chair, async (work) => {
    work.record({ name: 'item-read' })
    return feedbackGiven(work, signalId)
  })
  expect(heard).toBe(false)
  expect((await queue(town.soraya, 'waiting-for-you')).items.map((item) => item.status)).toEqual(['decided'])
  await expect(
    as(town.soraya, (work) => closeSignal(work, { signalId, reason: 'no-concern', feedback: notTakenUp })),
  ).rejects.toMatchObject({ code: 'closing-reason-does-not-fit' })
  await as(town.soraya, (work) =>
    closeSignal(work, { signalId, reason: 'decided', feedback: { kind: 'picked-up', byFunction: 'wijkteam' } }),
  )

  const figures = await perform(platform, town.adviser, 'none', async (work) => {
    work.record({ name: 'figures-read' })
    return work.db
      .selectFrom('insight.signal_flow' as never)
      .selectAll()
      .execute()
  })
  expect(figures).toMatchObject([
    {
      received_on: '2026-11-17',
      weighing_outcome: 'to-meeting',
      meeting_outcome: 'conversation-or-care',
      decided_on: '2026-11-25',
      closed_on: '2026-11-25',
      feedback_working_days: 6,
      asked_back: false,
    },
  ])
})

test('figures are for the adviser and the driehoek alone', async () => {
  const figures = (actor: Actor) =>
    perform(platform, actor, 'none', async (work) => {
      work.record({ name: 'figures-read' })
      return work.db
        .selectFrom('insight.signal_flow' as never)
        .selectAll()
        .execute()
    })
  expect(await figures(town.adviser)).toHaveLength(1)
  expect(await figures(elsewhere.adviser)).toEqual([])
  expect(await figures(town.soraya)).toEqual([])
})

test('six questions are answered with their evidence, and nothing follows from them', async () => {
  const weighing = await as(town.soraya, (work) => getWeighing(work, { signalId }))
  expect(weighing.usability.map(({ question, answer }) => [question, answer])).toEqual([
    ['complete', 'yes'],
    ['concrete', 'yes'],
    ['recent', 'yes'],
    ['right-purpose', 'yes'],
    ['double', 'no'],
    ['without-third-parties', 'yes'],
  ])
  const vague = await as(town.streetCoach, (work) =>
    aSignal(work, {
      description: {},
      facts: [{ text: 'Zou met Mitchell Bakkers op het plein staan.', world: 'straat', basis: 'hearsay' }],
    }),
  )
  const answers = await as(town.soraya, (work) => getWeighing(work, { signalId: vague.signalId }))
  expect(answers.usability).toMatchObject([
    { answer: 'no', evidence: 'missing', words: ['whom', 'date', 'source'] },
    { answer: 'no', evidence: 'no-date' },
    { answer: 'unknown', evidence: 'no-date' },
    { answer: 'yes' },
    { answer: 'no' },
    { answer: 'no', evidence: 'names-found', words: ['Mitchell Bakkers'] },
  ])
  expect((await read(town.soraya, vague.signalId)).status).toBe('new')
})

test('another signal about somebody with the same name and birth month is offered for comparing, and not joined', async () => {
  await as(town.streetCoach, (work) =>
    aSignal(work, {
      description: { givenNames: 'Daan', familyName: 'Kuiper', birthDate: '2011-03-03', school: 'Sluiskamp College' },
    }),
  )
  const { maybeKnown, usability, joinedWith } = await as(town.soraya, (work) => getWeighing(work, { signalId }))
  expect(maybeKnown).toMatchObject([{ reference: expect.stringMatching(/^2611-/), hypothesis: 'probably-same' }])
  expect(usability.find((line) => line.question === 'double')).toMatchObject({ answer: 'unknown', number: 1 })
  expect(joinedWith).toEqual([])
})

test('how many others opened a signal counts neither the signaller nor who reads it now', async () => {
  await as(town.ilse, (work) => getOwnSignal(work, { signalId }))
  await read(town.soraya)
  expect((await as(town.soraya, (work) => getWeighing(work, { signalId }))).seenByOthers).toBe(0)
  await read(town.femke)
  expect((await as(town.soraya, (work) => getWeighing(work, { signalId }))).seenByOthers).toBe(1)
})

test('the receipt code finds an own signal however it is typed', async () => {
  for (const typed of [
    receiptCode,
    receiptCode.toLowerCase(),
    ` ${receiptCode.replace('-', ' ')} `,
    receiptCode.replace('-', ''),
  ]) {
    expect((await as(town.ilse, (work) => findOwnSignal(work, { receiptCode: typed }))).id).toBe(signalId)
  }
})

test('a consult keeps a count and, if asked, whom to call back', async () => {
  const asked = await perform(platform, town.noor, 'none', (work) =>
    askConsult(work, { codes: ['SIG-15'], callMeBack: true }),
  )
  expect(asked).toEqual({ acuteRoutes: ['emergency', 'veilig-thuis'], callBackAsked: true })
  const { rows } = await owner.query('select asked_on::text, chain, codes from signals.consult')
  expect(rows).toEqual([{ asked_on: '2026-11-17', chain: 'education', codes: ['SIG-15'] }])
  const requests = await perform(platform, town.soraya, 'none', (work) => listCallBacks(work))
  expect(requests).toMatchObject([{ name: 'Prins, N.', functionTitle: 'Docent' }])
  expect(await perform(platform, elsewhere.soraya, 'none', (work) => listCallBacks(work))).toEqual([])
  await perform(platform, town.soraya, 'none', (work) => finishCallBack(work, { callBackId: requests[0]!.id }))
  expect(await perform(platform, town.soraya, 'none', (work) => listCallBacks(work))).toEqual([])
})
