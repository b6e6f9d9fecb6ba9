import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    provide: { testServerUrl: process.env['VOORKANT_TEST_DATABASE_URL'] ?? '' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,modules,platform,bench,scripts}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['platform/server/testing/start-test-postgres.ts'],
          maxWorkers: 2,
          testTimeout: 20_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
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
