import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { aCaseTown, as, type CaseTown, running } from './a-case-town.ts'
import { type PartTable, partsOf } from './storage.ts'
import { planTalk, recordCaseMeeting, recordProgress } from './use-cases/follow.ts'

const platform = await testPlatform(new Date('2026-09-14T08:00:00Z'))
let town: CaseTown
beforeAll(async () => {
  town = await aCaseTown(platform, 9001)
})

test('parts of a case that are asked for side by side are the very rows that are asked for one by one', async () => {
  const { caseId } = await running(platform, town)
  const jikke = <T>(act: Parameters<typeof as<T>>[2]) => as(platform, town.jikke, act)
  await jikke((work) => recordProgress(work, { caseId, text: 'Gaat elke dag naar school.' }))
  await jikke((work) => recordCaseMeeting(work, { caseId, on: '2026-09-14', attendeeIds: [], notes: 'Kort.' }))
  await jikke((work) =>
    planTalk(work, {
      caseId,
      on: '2026-09-21',
      startsAt: '15:30',
      place: 'School',
      withWhom: 'mentor',
      chosenByYoungPerson: true,
    }),
  )
  const { rows } = await platform.owner.query<{ name: string }>(
    `select 'cases.' || relname as name from pg_class where relnamespace = 'cases'::regnamespace and relkind = 'r' and exists (
      select from pg_attribute where attrelid = pg_class.oid and attname = 'case_id') order by 1`,
  )
  const tables = rows.map(({ name }) => name as PartTable)

  const { alone, together } = await jikke(async (work) => {
    work.record({ name: 'looked' })
    const alone: unknown[] = []
    for (const table of tables) alone.push(await partsOf(work, table, [caseId]))
    return { alone, together: await Promise.all(tables.map((table) => partsOf(work, table, [caseId]))) }
  })

  expect(together).toEqual(alone)
  // Empty lists would prove nothing.
  expect(alone.filter((part) => (part as unknown[]).length > 0).length).toBeGreaterThan(8)
})

test('a part that cannot be read fails for who asked, alone and together', async () => {
  const { caseId } = await running(platform, town)
  const nonsense = 'cases.nonsense' as PartTable
  const ask = (...tables: PartTable[]) =>
    as(platform, town.jikke, (work) => Promise.all(tables.map((table) => partsOf(work, table, [caseId]))))
  await expect(ask(nonsense)).rejects.toThrow('nonsense')
  await expect(ask('cases.why', nonsense)).rejects.toThrow('nonsense')
})
