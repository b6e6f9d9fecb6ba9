import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { buildWorld, worldStands } from './build.ts'
import { story } from './world.ts'

const platform = await testPlatform(new Date('2026-11-23T09:00:00Z'))
const { owner } = platform

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ number: number }>(`select count(*)::int as number from ${sql}`)
  return rows[0]?.number ?? 0
}

test(
  'the fictional municipality plays through the use cases of the rooms and stands',
  { timeout: 900_000 },
  async () => {
    expect(await worldStands(platform)).toBe(false)
    // What a rule refused is named here, so that story and rules are brought together again.
    expect(await buildWorld(platform, { say: () => {}, today: '2026-11-23' })).toEqual([])
    expect(await worldStands(platform)).toBe(true)

    const told = story('2026-11-23')
    const happened = (fact: string) => count(`audit.entry where fact = '${fact}'`)
    expect(await count('identity.organisation')).toBe(told.organisations.length)
    expect(await count('identity.professional')).toBe(told.professionals.length)
    expect(await count('partners.covenant')).toBe(told.covenants.length)
    expect(await happened('signal-registered')).toBe(told.signals.length)
    expect(await happened('consult-asked')).toBe(told.consults.length)
    const matched = (then: string) => told.signals.filter((signal) => signal.matched?.then === then).length
    const joined = told.signals.filter((signal) => signal.joined).length
    expect(await happened('records-joined')).toBe(joined + matched('taken-apart'))
    expect(await happened('join-undone')).toBe(matched('taken-apart'))
    expect(await happened('match-taken')).toBe(matched('taken'))
    expect(await happened('records-said-not-the-same')).toBe(matched('not-same'))
    // In each state somebody has work to look at, and to show.
    const { rows } = await owner.query('select distinct outcome from people.match order by 1')
    expect(rows.map(({ outcome }) => outcome)).toEqual(['joined', 'kept-apart', 'not-same', 'open', 'unsure'])
    expect(
      await count("people.match where outcome = 'open' and owner is null and due_on < date '2026-11-23'"),
    ).toBeGreaterThan(0)
    expect(await happened('meeting-closed')).toBe(told.meetings.filter(({ state }) => state === 'held').length)
    expect(await happened('case-offered')).toBe(told.cases.length)
    expect(await happened('case-accepted')).toBe(told.cases.filter(({ acceptedAt }) => acceptedAt).length)
    expect(await happened('case-closed')).toBe(told.cases.filter(({ closed }) => closed).length)
    expect(await happened('case-fact-added')).toBe(told.cases.flatMap(({ facts }) => facts).length)
    expect(await happened('goal-agreed')).toBe(told.cases.flatMap(({ goals }) => goals).length)
    expect(await happened('intervention-agreed')).toBe(told.cases.flatMap((one) => one.interventions).length)
    expect(await count(`signals.signal where municipality_id = 9001 and status <> 'closed'`)).toBe(9)
    expect(await count(`meetings.meeting where state = 'planned'`)).toBeGreaterThan(0)
    expect(await count("privacy.subject where destroy_on <= date '2026-11-22'")).toBe(0)
    expect(await count('privacy.destruction')).toBeGreaterThan(0)
    expect(await count("insight.report where status = 'draft'")).toBe(1)
    expect(await count("insight.report where status = 'signed'")).toBe(1)
    expect(await count("people.doubles_search where state = 'finished' and done = total")).toBe(1)
    expect(await count("people.doubles_cluster where state = 'open'")).toBeGreaterThan(1)
    expect((await owner.query('select * from audit.verify(9001)')).rows).toEqual([])
  },
)
