import type * as Crypto from 'node:crypto'
import { expect, test, vi } from 'vitest'

// The next so many random signs are the first of the alphabet, so that two codes are alike.
const fixed = vi.hoisted(() => ({ left: 0 }))
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof Crypto>()
  return { ...crypto, randomInt: (most: number) => (fixed.left-- > 0 ? 0 : crypto.randomInt(most)) }
})

const { testPlatform } = await import('../../../../platform/server/testing/test-platform.ts')
const { perform } = await import('../../../../platform/server/work.ts')
const { aTown } = await import('../a-town.ts')
const { aSignal } = await import('../fixtures.ts')

test('a receipt code that is taken is drawn again, and the signal has its facts', async () => {
  const platform = await testPlatform(new Date('2026-11-17T15:48:00Z'))
  const town = await aTown(platform, 9001)
  const share = () => {
    fixed.left = 4
    return perform(platform, town.ilse, 'signalering', (work) => aSignal(work))
  }
  const [first, second] = [await share(), await share()]
  expect(first.receiptCode).toBe('MERE-2222')
  expect(second.receiptCode).toMatch(/^MERE-/)
  expect(second.receiptCode).not.toBe(first.receiptCode)
  const { rows } = await platform.owner.query(
    `select s.receipt_code, count(o.id)::int as facts from signals.signal s join signals.observation o on o.subject_id = s.subject_id group by 1`,
  )
  expect(rows).toHaveLength(2)
})
