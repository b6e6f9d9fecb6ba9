import { expect, test } from 'vitest'
import { countTests } from './count-tests.mjs'

const file = (status: string, ...tests: string[]) => ({ status, assertionResults: tests.map((status) => ({ status })) })

test('the closing line counts every test of every file', () => {
  const testResults = [file('passed', 'passed', 'passed', 'skipped'), file('failed', 'failed', 'passed', 'todo')]

  expect(countTests({ testResults }, 1)).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that could not run counts as a failure', () => {
  expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
  expect(countTests({ testResults: [file('failed', 'skipped', 'skipped')] }, 1)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 2,
  })
})

test('an error outside the tests counts as a failure', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  expect(countTests({ testResults: [] }, null)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})
