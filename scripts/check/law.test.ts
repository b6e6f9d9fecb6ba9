import { expect, test } from 'vitest'
import { checkLaw } from './law.ts'
import { projectOf } from './project.ts'

const codes = Array.from({ length: 38 }, (_, index) => `R-${String(index + 1).padStart(2, '0')}`)
const rowsExcept = (code: string): string =>
  codes
    .filter((one) => one !== code)
    .map((one) => `| ${one} | x | y | holds | \`a.test.ts\`: “it holds” |`)
    .join('\n')
const given = (row: string) =>
  checkLaw(projectOf({ 'docs/law.md': `${rowsExcept('R-07')}\n${row}\n`, 'a.test.ts': "test('it holds', …)" }))

test('a requirement that names its test is well told', () => {
  expect(given('| R-07 | x | y | holds | `a.test.ts`: “it holds” |')).toEqual([])
  expect(given('| R-07 | x | y | not yet | issue 4 |')).toEqual([])
})

test.each([
  ['without a row', '', /R-07 has no row/],
  ['with two rows', '| R-07 | x | y | not yet | issue 4 |\n| R-07 | x | y | not yet | issue 4 |', /2 rows/],
  ['that holds without a test', '| R-07 | x | y | holds | we looked |', /names no test/],
  ['with a test file that is gone', '| R-07 | x | y | holds | `gone.test.ts` |', /not there/],
  ['with a test that is gone', '| R-07 | x | y | holds | `a.test.ts`: “it held” |', /does not hold: it held/],
  ['that is open without an issue', '| R-07 | x | y | not yet | some day |', /names no issue/],
  ['that is half open without an issue', '| R-07 | x | y | partly | `a.test.ts` |', /names no issue/],
  ['with a status of its own', '| R-07 | x | y | mostly | `a.test.ts` |', /say holds/],
])('a requirement %s is a finding', (_, row, reason) => {
  expect(given(row).join()).toMatch(reason)
})
