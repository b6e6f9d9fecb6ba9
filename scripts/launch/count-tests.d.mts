type Results = { testResults: { status: string; assertionResults: { status: string }[] }[] }
export function countTests(
  results: Results,
  exitCode: number | null,
): { passed: number; failed: number; skipped: number }
