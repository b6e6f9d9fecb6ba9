import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../../platform/server/testing/test-platform.ts'
import { type Actor, perform, type Work } from '../../../../platform/server/work.ts'
import { aTown, type Town } from '../a-town.ts'
import { aFact, aSignal } from '../fixtures.ts'
import { getSignal } from './get-signal.ts'
import { getOwnSignal } from './own-signals.ts'
import { registerSignalForCaller } from './register-signal.ts'

const platform = await testPlatform(new Date('2026-11-17T15:48:00Z'))
const { owner } = platform
let town: Town

beforeAll(async () => {
  town = await aTown(platform, 9001)
})

const as = <T>(actor: Actor, act: (work: Work) => Promise<T>) => perform(platform, actor, 'signalering', act)
const count = async (table: string) =>
  Number((await owner.query(`select count(*)::int as number from ${table}`)).rows[0].number)
async function nothingKept(attempt: () => Promise<unknown>, code: string, facts: Record<string, unknown> = {}) {
  const before = [await count('signals.signal'), await count('privacy.subject'), await count('people.description')]
  await expect(attempt()).rejects.toMatchObject({ code, facts })
  expect([await count('signals.signal'), await count('privacy.subject'), await count('people.description')]).toEqual(
    before,
  )
}

test('a teacher gets a receipt with a number, a code, and the day by which she hears', async () => {
  const receipt = await as(town.ilse, (work) => aSignal(work))
  expect(receipt).toMatchObject({
    reference: '2611-001',
    feedbackDueOn: '2026-11-24',
    destroyOn: '2027-05-17',
    acuteRoutes: [],
  })
  expect(receipt.receiptCode).toMatch(/^MERE-[2-9B-Y]{4}$/)
  const next = await as(town.streetCoach, (work) => aSignal(work, { facts: [aFact(work, { world: 'straat' })] }))
  expect(next.reference).toBe('2611-002')
})

test('the coordinator reads it with the ground on which it was shared', async () => {
  const { signalId } = await as(town.ilse, (work) => aSignal(work))
  const signal = await as(town.soraya, (work) => getSignal(work, { signalId }))
  expect(signal).toMatchObject({
    status: 'new',
    named: true,
    person: { initials: 'D.K.', age: '15' },
    reporter: { functionTitle: 'Docent', organisationName: 'Sluiskamp College' },
    ground: 'AVG art. 6 lid 1 onder e',
    article: 'art. 4',
    covenant: 'Convenant Signalering',
    inShort: 'Had twee telefoons in de les',
  })
})

test('a school record is its own kind of data and does not stand in the short line', async () => {
  const { signalId } = await as(town.ilse, (work) =>
    aSignal(work, {
      codes: ['SIG-17'],
      facts: [
        aFact(work, { text: 'Miste zes vrijdagmiddagen.', code: 'SIG-17', basis: 'own-record', source: 'lesregister' }),
      ],
    }),
  )
  const signal = await as(town.soraya, (work) => getSignal(work, { signalId }))
  expect(signal.facts.map((fact) => fact.kind)).toEqual(['education'])
  expect(signal.inShort).toBeNull()
})

test('without a covenant a signal is refused before anything is kept', async () => {
  await nothingKept(() => as(town.noor, (work) => aSignal(work)), 'no-covenant', { kinds: ['identity', 'observation'] })
})

test('what the covenant does not give is refused: Halt gives no telephone number', async () => {
  await nothingKept(
    () => as(town.halt, (work) => aSignal(work, { description: { familyName: 'Kuiper', telephone: '06 99900011' } })),
    'no-covenant',
    { kinds: ['contact'] },
  )
  await expect(as(town.halt, (work) => aSignal(work, { description: { familyName: 'Kuiper' } }))).resolves.toBeDefined()
})

test('a covenant that ended opens nothing', async () => {
  await owner.query(`update partners.covenant set valid_until = '2026-11-16' where municipality_id = 9001`)
  await nothingKept(() => as(town.ilse, (work) => aSignal(work)), 'no-covenant', { kinds: ['identity', 'observation'] })
  await owner.query(`update partners.covenant set valid_until = null where municipality_id = 9001`)
})

test('care shares with consent, or with a conflict of duties in words (R-19)', async () => {
  await nothingKept(() => as(town.care, (work) => aSignal(work)), 'consent-missing')
  const consented = await as(town.care, (work) =>
    aSignal(work, { consent: { kind: 'consent', by: 'both', on: '2026-11-16' } }),
  )
  const signal = await as(town.soraya, (work) => getSignal(work, { signalId: consented.signalId }))
  expect(signal.consent).toEqual({ kind: 'consent', by: 'both', on: '2026-11-16' })
  const torn = await as(town.care, (work) =>
    aSignal(work, {
      consent: { kind: 'conflict-of-duties', reason: 'Er is gevaar voor D.; vragen maakt het groter.' },
    }),
  )
  expect(torn.reference).toMatch(/^2611-/)
})

test('weapons, missing and injuries show the protection route; small bags only with coercion (R-21)', async () => {
  const routes = async (codes: ('SIG-02' | 'SIG-03' | 'SIG-15' | 'SIG-16')[], coercion = false) =>
    (await as(town.ilse, (work) => aSignal(work, { codes, coercion }))).acuteRoutes
  expect(await routes(['SIG-02'])).toEqual(['emergency'])
  expect(await routes(['SIG-15'])).toEqual(['emergency', 'veilig-thuis'])
  expect(await routes(['SIG-16'])).toEqual(['emergency', 'veilig-thuis'])
  expect(await routes(['SIG-03'])).toEqual([])
  expect(await routes(['SIG-03'], true)).toEqual(['emergency', 'veilig-thuis'])
})

test('nothing is observed in the future, and a period ends after it begins', async () => {
  await nothingKept(
    () => as(town.ilse, (work) => aSignal(work, { facts: [aFact(work, { observedOn: '2026-11-18' })] })),
    'observed-in-future',
  )
  await nothingKept(
    () =>
      as(town.ilse, (work) =>
        aSignal(work, { facts: [aFact(work, { observedOn: '2026-11-10', observedUntil: '2026-11-09' })] }),
      ),
    'period-reversed',
  )
})

test('a signal about a group names a place and describes nobody', async () => {
  const before = await count('people.description')
  const { signalId } = await as(town.streetCoach, (work) =>
    aSignal(work, {
      about: 'group',
      place: 'Busplein',
      facts: [aFact(work, { world: 'straat', text: 'Negen jongeren bij een auto.' })],
    }),
  )
  expect(await count('people.description')).toBe(before)
  const signal = await as(town.soraya, (work) => getSignal(work, { signalId }))
  expect(signal).toMatchObject({ about: 'group', place: 'Busplein', named: false, person: { descriptionId: null } })
})

test('a caller with an account follows the signal that the coordinator typed in', async () => {
  const { signalId } = await as(town.soraya, (work) =>
    registerSignalForCaller(work, {
      about: 'young-person',
      codes: ['SIG-01'],
      facts: [aFact(work)],
      spokenWith: [],
      caller: { professionalId: String(town.karim.professionalId) },
    }),
  )
  const own = await as(town.karim, (work) => getOwnSignal(work, { signalId }))
  expect(own.facts).toHaveLength(1)
  const signal = await as(town.soraya, (work) => getSignal(work, { signalId }))
  expect(signal).toMatchObject({
    byPhone: true,
    reporter: { functionTitle: 'Docent', organisationName: 'Sluiskamp College' },
  })
})

test('a caller from a school without a covenant shares no more by telephone than in writing', async () => {
  const call = () =>
    as(town.soraya, (work) =>
      registerSignalForCaller(work, {
        about: 'young-person',
        codes: [],
        facts: [aFact(work)],
        spokenWith: [],
        caller: { professionalId: String(town.noor.professionalId) },
      }),
    )
  await nothingKept(call, 'no-covenant', { kinds: ['observation'] })
})

test('a caller from outside the network stands there by function, and nobody keeps access by name', async () => {
  const { signalId } = await as(town.soraya, (work) =>
    registerSignalForCaller(work, {
      about: 'young-person',
      codes: [],
      facts: [aFact(work)],
      spokenWith: [],
      caller: { functionTitle: 'Trainer', organisationName: 'SV De Sluis' },
    }),
  )
  const signal = await as(town.femke, (work) => getSignal(work, { signalId }))
  expect(signal.reporter).toEqual({ functionTitle: 'Trainer', organisationName: 'SV De Sluis' })
  const { rows } = await owner.query(
    `select distinct g.holder from privacy.access_grant g join signals.signal s on s.subject_id = g.subject_id where s.id = $1`,
    [signalId],
  )
  expect(rows).toEqual([{ holder: 'r:information-coordinator' }])
})

test('signals that come in at once never share a number', async () => {
  const receipts = await Promise.all(Array.from({ length: 12 }, () => as(town.ilse, (work) => aSignal(work))))
  expect(new Set(receipts.map((receipt) => receipt.reference)).size).toBe(12)
  expect(new Set(receipts.map((receipt) => receipt.receiptCode)).size).toBe(12)
})

test('no name and no words about a person stand in the audit trail', async () => {
  const { rows } = await owner.query(`select details::text as details from audit.entry`)
  expect(rows.filter(({ details }) => /Daan|Kuiper|telefoons/.test(details))).toEqual([])
})
