/**
 * What a run came to. A file that could not run has no failed test of its own, and an error between tests belongs to
 * none: each still counts as a failure, so that the closing line never looks better than the run.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} results vitest's JSON report
 * @param {number | null} exitCode
 */
export function countTests({ testResults }, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  for (const { status, assertionResults } of testResults) {
    const failedHere = assertionResults.filter((test) => test.status === 'failed').length
    counts.failed += status === 'failed' ? Math.max(1, failedHere) : failedHere
    counts.passed += assertionResults.filter((test) => test.status === 'passed').length
    counts.skipped += assertionResults.filter((test) => test.status !== 'passed' && test.status !== 'failed').length
  }
  if (exitCode !== 0) counts.failed = Math.max(1, counts.failed)
  return counts
}
