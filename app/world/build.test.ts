import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { buildWorld, worldStands } from './build.ts'

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
    expect(await buildWorld(platform, { say: () => {}, today: '2026-11-23' })).toEqual([])
    expect(await worldStands(platform)).toBe(true)

    expect(await count('identity.professional where municipality_id = 9001')).toBeGreaterThan(40)
    expect(await count(`signals.signal where municipality_id = 9001 and status <> 'closed'`)).toBe(9)
    expect(await count('cases.person_case')).toBeGreaterThan(15)
    expect(await count(`meetings.meeting where state = 'planned'`)).toBeGreaterThan(0)
    expect(await count("privacy.subject where destroy_on <= date '2026-11-22'")).toBe(0)
    expect(await count('privacy.destruction')).toBeGreaterThan(0)
    expect(await count('insight.report')).toBe(1)
    expect((await owner.query('select * from audit.verify(9001)')).rows).toEqual([])
  },
)
