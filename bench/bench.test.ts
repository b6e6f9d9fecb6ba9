import { expect, test } from 'vitest'
import { runBench } from './bench.ts'
import { percentile } from './figures.ts'
import { goalsOf, reportOf } from './report.ts'

test(
  'the bench fills a database, finds that our server and the floor do the same, and measures both',
  { timeout: 300_000 },
  async () => {
    const results = await runBench({
      small: true,
      dataDir: null,
      rounds: 1,
      requestsAlone: 5,
      requestsTogether: 32,
      profileDir: null,
      only: [],
      say: () => {},
    })
    expect(results.outcomes.map(({ scenario }) => scenario)).toEqual(['queue', 'cases', 'case', 'signal', 'register'])
    for (const { ours, floor } of results.outcomes) {
      for (const side of [ours, floor]) {
        expect(side.alone.milliseconds).toHaveLength(5)
        expect(side.together.milliseconds).toHaveLength(32)
      }
    }
    expect(results.counts).toMatchObject({ signals: 5000, openSignals: 40, cases: 300, auditRows: expect.any(Number) })
    expect(results.serverMegabytes).toBeGreaterThan(20)
    expect(goalsOf(results)).toHaveLength(9)
    expect(reportOf(results, new Date('2026-11-23T09:00:00Z'))).toContain('2026-11-23')
  },
)

test('a percentile is the least time within which that part was answered', () => {
  const milliseconds = Array.from({ length: 100 }, (_, place) => 100 - place)
  expect([0.5, 0.95, 0.99, 1].map((part) => percentile(milliseconds, part))).toEqual([50, 95, 99, 100])
})
