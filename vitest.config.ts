import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // For all projects together: one PostgreSQL per run.
    globalSetup: ['platform/server/testing/start-test-postgres.ts'],
    provide: { testPostgresHome: process.env['VOORKANT_TEST_POSTGRES'] ?? '' },
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{app,modules,platform,bench,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          // After the others, one file at a time: a browser and a server need both cores.
          name: 'e2e',
          globalSetup: ['e2e/start-demo.ts'],
          include: ['e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
