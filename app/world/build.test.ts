import { expect, test } from 'vitest'
import { testPlatform } from '../../platform/server/testing/test-platform.ts'
import { buildWorld, worldStands } from './build.ts'

const platform = await testPlatform(new Date('2026-11-23T09:00:00Z'))

test('the town', async () => {
  const lines: string[] = []
  const start = performance.now()
  await buildWorld(platform, { say: (line) => lines.push(line), today: '2026-11-23' })
  console.log(lines.join('\n'), performance.now() - start)
  expect(await worldStands(platform)).toBe(true)
}, 600_000)
