import fc from 'fast-check'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { Refusal } from '../../../platform/server/refusal.ts'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../platform/server/work.ts'
import type { SignalAction } from '../contract.ts'
import { aTown, type Town } from './a-town.ts'
import { aSignal } from './fixtures.ts'
import { countDueFeedbackEverywhere } from './jobs.ts'
import { answerQuestion, askQuestion } from './use-cases/ask-question.ts'
import { closeSignal } from './use-cases/close-signal.ts'
import { noteDecision, putOnAgenda } from './use-cases/decide-in-meeting.ts'
import { extendRetention } from './use-cases/extend-retention.ts'
import { getSignal } from './use-cases/get-signal.ts'
import { giveFeedback } from './use-cases/give-feedback.ts'
import { listQueue } from './use-cases/list-queue.ts'
import { markReady } from './use-cases/mark-ready.ts'
import { getOwnSignal, listOwnSignals } from './use-cases/own-signals.ts'

const start = new Date('2026-11-17T15:48:00Z')
const platform = await testPlatform(start)
const { owner } = platform
let town: Town
let elsewhere: Town

beforeAll(async () => {
  town = await aTown(platform, 9001)
  elsewhere = await aTown(platform, 9002, 'Oeverlande')
})
beforeEach(async () => {
  platform.setNow(start)
  await owner.query('delete from privacy.subject')
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) => perform(platform, actor, 'signalering', act)
const exists = (attempt: Promise<unknown>) =>
  attempt.then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'not-found') return false
      throw error
    },
  )

const feedback = { kind: 'not-picked-up', text: 'Te weinig.' } as const
type Act = (work: Work, signalId: string, closesAs: 'decided' | 'no-concern') => Promise<unknown>
const acts: Readonly<Record<SignalAction, Act>> = {
  ask: (work, signalId) => askQuestion(work, { signalId, text: 'Hoe weet je dit?' }),
  'mark-ready': (work, signalId) => markReady(work, { signalId }),
  'put-on-agenda': (work, signalId) => putOnAgenda(work, signalId, { meetingId: signalId, meetsOn: '2026-11-25' }),
  'give-feedback': (work, signalId) => giveFeedback(work, { signalId, ...feedback }),
  close: (work, signalId, closesAs) => closeSignal(work, { signalId, reason: closesAs, feedback }),
  extend: (work, signalId) => extendRetention(work, { signalId, reason: 'Nog nodig.' }),
}
const steps = [...(Object.keys(acts) as SignalAction[]), 'answer', 'decide', 'wait'] as const

test(
  'what is listed can be opened, what can be opened is listed, for every actor and along every course',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ step: fc.constantFrom(...steps), which: fc.nat(2) }), { maxLength: 8 }),
        async (course) => {
          platform.setNow(start)
          await owner.query('delete from privacy.subject')
          const signalIds = [
            (await as(town.ilse, (work) => aSignal(work))).signalId,
            (await as(town.streetCoach, (work) => aSignal(work))).signalId,
            (await as(elsewhere.ilse, (work) => aSignal(work))).signalId,
          ]
          let now = start.getTime()
          for (const { step, which } of course) {
            const signalId = signalIds[which] as string
            const [coordinator, reporter] =
              which === 2
                ? [elsewhere.soraya, elsewhere.ilse]
                : [town.soraya, which === 0 ? town.ilse : town.streetCoach]
            if (step === 'wait') platform.setNow(new Date((now += 16 * 86_400_000)))
            else if (step === 'answer')
              await as(reporter, (work) => answerQuestion(work, { signalId, text: 'Zelf gezien.' })).catch(refusedOnly)
            else if (step === 'decide')
              await as(coordinator, (work) => noteDecision(work, signalId, 'pga')).catch(refusedOnly)
            else await as(coordinator, (work) => acts[step](work, signalId, 'no-concern')).catch(refusedOnly)
          }
          for (const actor of [town.soraya, town.femke, elsewhere.soraya, town.chair, town.manager]) {
            const { items, counts } = await as(actor, (work) => listQueue(work, {}))
            expect(items).toHaveLength(counts['all-open'])
            for (const signalId of signalIds) {
              const open = await as(actor, (work) => getSignal(work, { signalId })).then(
                (signal) => signal.status !== 'closed',
                () => false,
              )
              expect(items.some((item) => item.id === signalId)).toBe(open)
            }
          }
          for (const actor of [town.ilse, town.karim, town.streetCoach, elsewhere.ilse, town.soraya]) {
            const own = await as(actor, listOwnSignals)
            for (const signalId of signalIds) {
              expect(own.some((item) => item.id === signalId)).toBe(
                await exists(as(actor, (work) => getOwnSignal(work, { signalId }))),
              )
            }
          }
        },
      ),
      { numRuns: 6 },
    )
  },
)

test('what an answer allows is never refused, and what it does not allow always is', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...steps), { maxLength: 5 }),
      fc.constantFrom(...(Object.keys(acts) as SignalAction[])),
      async (course, asked) => {
        platform.setNow(start)
        await owner.query('delete from privacy.subject')
        const { signalId } = await as(town.ilse, (work) => aSignal(work))
        for (const step of course) {
          if (step === 'answer')
            await as(town.ilse, (work) => answerQuestion(work, { signalId, text: 'Zelf gezien.' })).catch(refusedOnly)
          else if (step === 'decide')
            await as(town.soraya, (work) => noteDecision(work, signalId, 'pga')).catch(refusedOnly)
          else if (step !== 'wait')
            await as(town.soraya, (work) => acts[step](work, signalId, 'no-concern')).catch(refusedOnly)
        }
        const signal = await as(town.soraya, (work) => getSignal(work, { signalId }))
        const before = (await owner.query('select * from signals.signal where id = $1', [signalId])).rows
        const done = await as(town.soraya, (work) =>
          acts[asked](work, signalId, signal.status === 'decided' ? 'decided' : 'no-concern'),
        ).then(() => true, refusedOnly)
        expect(done).toBe(signal.allowed.includes(asked))
        if (!done)
          expect((await owner.query('select * from signals.signal where id = $1', [signalId])).rows).toEqual(before)
      },
    ),
    { numRuns: 15 },
  )
})

function refusedOnly(error: unknown): false {
  if (error instanceof Refusal) return false
  throw error
}

test('each working morning the program counts whom we owe feedback, without a name or number', async () => {
  await as(town.ilse, (work) => aSignal(work))
  await as(town.ilse, (work) => aSignal(work))
  platform.setNow(new Date('2026-11-24T06:30:00Z'))
  await as(town.soraya, async (work) => {
    const { items } = await listQueue(work, {})
    await giveFeedback(work, { signalId: items[0]!.id, kind: 'received' })
  })
  const counted = async () => {
    await countDueFeedbackEverywhere(platform)
    const { rows } = await owner.query(
      `select details from audit.entry where fact = 'due-feedback-counted' and municipality_id = 9001 order by id desc limit 1`,
    )
    return rows[0].details
  }
  expect(await counted()).toEqual({ dueToday: 1, overdue: 0 })
  platform.setNow(new Date('2026-11-25T06:30:00Z'))
  expect(await counted()).toEqual({ dueToday: 0, overdue: 1 })
})
