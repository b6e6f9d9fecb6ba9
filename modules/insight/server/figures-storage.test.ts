import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { testPlatform } from '../../../platform/server/testing/test-platform.ts'
import { perform, type Actor } from '../../../platform/server/work.ts'
import { figureSources } from '../contract.ts'
import type { HalfYearFigures } from './figures.ts'
import { readFigures, sourcesOf } from './figures-storage.ts'
import { someoneOf } from './fixtures.ts'
import { halfYearBefore, type HalfYear } from './half-year.ts'

const platform = await testPlatform(new Date('2026-11-24T09:00:00Z'))
const { owner } = platform
const period: HalfYear = { from: '2026-04-01', until: '2026-09-30' }

// The columns that this room's README asks of the others.
const promised: Readonly<Record<string, string>> = {
  signal_flow:
    'municipality_id int, received_on date, closed_on date, feedback_on date, feedback_working_days int, asked_back boolean, weighing_outcome text, decided_on date, meeting_outcome text',
  consult: 'municipality_id int, asked_on date',
  meeting: 'municipality_id int, series text, held_on date',
  action: 'municipality_id int, origin text, agreed_on date, due_on date, done_on date',
  case_duration:
    'municipality_id int, decided_on date, accepted_on date, informed_on date, inform_deferred boolean, first_talk_on date, plan_on date, extended boolean, closed_on date, outcome text, exit_letter_on date',
  intervention: 'municipality_id int, kind text, agreed_on date, started_on date, ended_on date',
  measure: 'municipality_id int, measure text, decided_on date',
  escalation: 'municipality_id int, towards text, sent_on date, returned_on date',
}

type ViewColumn = { view: string; columns: string }
let published: ViewColumn[]
let adviser: Actor

beforeAll(async () => {
  const { rows } = await owner.query<ViewColumn>(`
    select c.relname as view, string_agg(a.attname || ' ' || replace(format_type(a.atttypid, a.atttypmod), 'integer', 'int'), ', ' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    where n.nspname = 'insight' and c.relkind = 'v' and c.relname <> 'acting_professional'
    group by c.relname order by c.relname`)
  published = rows
  await owner.query(
    `insert into identity.municipality (municipality_id, name, region) values (9001, 'Merenbroek', 'r')`,
  )
  const atTownHall = {
    municipalityId: 9001,
    chain: 'municipality',
    organisation: 'Gemeente',
    functionTitle: 'f',
  } as const
  adviser = await someoneOf(owner, {
    ...atTownHall,
    familyName: 'Schipper',
    role: 'policy-adviser',
    permissions: ['insight.write'],
  })
})

const read = (over: HalfYear = period): Promise<HalfYearFigures> =>
  perform(platform, adviser, 'none', async (work) => {
    work.record({ name: 'figures-read' })
    return readFigures(work, over)
  })

const sources = () =>
  perform(platform, adviser, 'none', async (work) => {
    work.record({ name: 'sources-read' })
    return Object.fromEntries((await sourcesOf(work, period)).map(({ name, known }) => [name, known]))
  })

test('every view that a room publishes has the columns that were agreed, and no other', () => {
  for (const { view, columns } of published) expect(`${view}: ${columns}`).toBe(`${view}: ${promised[view]}`)
})

test('every published view is a fence, owned by the role for figures, and shown to figures people alone', async () => {
  const { rows } = await owner.query<{ view: string; owner: string; fence: boolean }>(`
    select relname as view, relowner::regrole::text as owner, coalesce(reloptions::text, '') like '%security_barrier%' as fence
    from pg_class where relnamespace = 'insight'::regnamespace and relkind = 'v' and relname <> 'acting_professional'`)
  for (const { view, owner: owned, fence } of rows)
    expect([view, owned, fence]).toEqual([view, 'voorkant_figures', true])
  for (const { view } of published) {
    const { rows: definition } = await owner.query<{ sql: string }>(`select pg_get_viewdef($1::regclass) as sql`, [
      `insight.${view}`,
    ])
    expect(definition[0]?.sql, view).toMatch(/platform\.holders\(\) && /)
    expect(definition[0]?.sql, view).toMatch(/platform\.municipality\(\)/)
  }
})

test('before the first fact nothing is known, and nothing is not zero', async () => {
  const figures = await read()
  expect([figures.signals, figures.consults, figures.cases, figures.measures]).toEqual([null, null, null, null])
  expect(Object.values(await sources()).every((known) => !known)).toBe(true)
})

test('facts are counted by the half year they fall in', async () => {
  // The rooms' own tests prove their views; here tables with the agreed columns stand in their place.
  for (const { view } of published) await owner.query(`drop view insight.${view}`)
  for (const [view, columns] of Object.entries(promised)) {
    await owner.query(`create table insight.${view} (${columns})`)
    await owner.query(`grant select on insight.${view} to voorkant_app`)
  }
  const signal = (
    received: string,
    feedback: number | null,
    weighing: string | null,
    decided: string | null,
    outcome: string | null,
  ) =>
    owner.query(`insert into insight.signal_flow values (9001, $1, null, null, $2, $3 = 'not-taken-up', $3, $4, $5)`, [
      received,
      feedback,
      weighing,
      decided,
      outcome,
    ])
  await signal('2026-03-31', 1, 'to-meeting', '2026-04-07', 'pga')
  await signal('2026-04-01', 1, 'to-meeting', '2026-04-08', 'pga')
  await signal('2026-09-30', null, 'to-meeting', null, null)
  await signal('2026-07-01', 9, 'not-taken-up', null, null)
  await signal('2026-07-01', 9, null, null, null)
  await signal('2026-10-01', 1, 'to-meeting', '2026-10-02', 'group')
  await owner.query(`insert into insight.consult values (9001, '2026-05-01'), (9001, '2026-10-01')`)
  await owner.query(
    `insert into insight.meeting values (9001, 'signal-meeting', '2026-05-01'), (9001, 'justice-chain', '2026-05-01')`,
  )
  await owner.query(`insert into insight.action values (9001, 'plan', '2026-05-01', '2026-05-10', '2026-05-10'), (9001, 'plan', '2026-05-01', '2026-05-10', '2026-05-11'),
    (9001, 'plan', '2026-05-01', null, '2026-06-11'), (9001, 'plan', '2026-05-01', '2026-05-10', null)`)
  const onTime = `(9001, '2026-04-01', '2026-04-03', '2026-04-08', false, '2026-04-10', null, true, null, null, null)`
  const ended = `(9001, '2025-12-01', '2025-12-03', '2025-12-08', false, '2025-12-10', null, false, '2026-06-01', 'completed', '2026-06-02')`
  const endedLater = `(9001, '2026-02-01', '2026-02-03', null, true, null, null, false, '2026-10-01', 'handed-over', '2026-10-02')`
  await owner.query(`insert into insight.case_duration values ${onTime}, ${ended}, ${endedLater}`)
  await owner.query(`insert into insight.measure values (9001, 'M-1', '2026-05-01')`)

  const figures = await read()
  expect(figures.signals).toMatchObject({
    weighing: { 'to-meeting': 2, 'not-taken-up': 1, 'not-weighed': 1, 'to-known-case': 0 },
    meeting: { pga: 1, group: 0, 'not-decided': 1 },
    askedBack: 1,
    feedback: [
      { days: 1, count: 1 },
      { days: 9, count: 2 },
      { days: null, count: 1 },
    ],
    decision: [
      { days: 7, count: 1 },
      { days: null, count: 1 },
    ],
  })
  expect(figures.consults).toBe(1)
  expect(figures.meetings).toMatchObject({ 'signal-meeting': 1, 'justice-chain': 1, 'case-meeting': 0 })
  expect(figures.actions).toEqual({ doneOnTime: 2, doneLate: 1, open: 1 })
  expect(figures.cases).toEqual({
    started: 1,
    runningAtEnd: 2,
    ended: { completed: 1, 'stopped-early': 0, 'handed-over': 0 },
    extended: 1,
    exitLetters: 1,
    informed: [{ days: 7, count: 1 }],
    informDeferred: 0,
    firstTalk: [{ days: 7, count: 1 }],
  })
  expect(figures.measures).toMatchObject({ 'M-1': 1, 'M-2': 0 })
  expect((await read(halfYearBefore(period))).signals?.weighing['to-meeting']).toBe(1)
  expect(await sources()).toMatchObject({ signal_flow: true, case_duration: true, police: false })
})

test('a view that nobody publishes is not in the source, and the others still count', async () => {
  await owner.query('drop table insight.escalation')
  const figures = await read()
  expect(figures.escalations).toBeNull()
  expect(figures.consults).toBe(1)
  expect((await sources())['escalation']).toBe(false)
})

test('a code that was not agreed is a fault, because dropping it would make the total too low', async () => {
  await owner.query(`insert into insight.measure values (9001, 'M-99', '2026-05-01')`)
  await expect(read()).rejects.toThrow('unknown code M-99')
})

test('the agreed columns are written down in the README', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const [view, columns] of Object.entries(promised)) {
    const line = readme.split('\n').find((each) => each.startsWith(`| \`insight.${view}\``))
    for (const column of columns.split(', ')) expect(line, `${view} ${column}`).toContain(`\`${column}\``)
  }
  expect(Object.keys(promised).toSorted()).toEqual(figureSources.filter((name) => name !== 'police').toSorted())
})
