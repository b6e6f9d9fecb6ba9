import { expect, test } from 'vitest'
import { anchorOf, checkDocs } from './docs.ts'
import { projectOf } from './project.ts'

const base = {
  'package.json': JSON.stringify({ scripts: { check: 'x', test: 'y' } }),
  'ARCHITECTURE.md': '# Map\n\n```\nmodules/signals/   signals\n```\n',
  'modules/signals/contract.ts': '',
  'modules/signals/README.md': '# signals',
}

test('documents that lead somewhere have no findings', () => {
  const project = projectOf({
    ...base,
    'README.md':
      '[map](ARCHITECTURE.md#map) [room](modules/signals/) [out](https://example.org)\n\n`npm run check` and `npm test`\n',
  })
  expect(checkDocs(project)).toEqual([])
})

test('a link, an anchor and a command that lead nowhere are findings', () => {
  const project = projectOf({
    ...base,
    'docs/a.md': '[gone](../gone.md)\n[anchor](../ARCHITECTURE.md#gone)\n![picture](gone.png)\n`npm run gone`\n',
  })
  expect(checkDocs(project)).toEqual([
    'docs/a.md:1: the link ../gone.md leads nowhere',
    'docs/a.md:2: ../ARCHITECTURE.md has no heading #gone',
    'docs/a.md:3: the link gone.png leads nowhere',
    'docs/a.md:4: package.json has no script gone',
  ])
})

test('a link in a code block is text, a command in it is not', () => {
  const project = projectOf({ ...base, 'a.md': '```sh\n[x](gone.md)\nnpm run gone\n```\n' })
  expect(checkDocs(project)).toEqual(['a.md:3: package.json has no script gone'])
})

test('the listing equals the folders', () => {
  const project = projectOf({
    ...base,
    'platform/server/work.ts': '',
    'ARCHITECTURE.md': '```\nmodules/attic/   old\n```\n',
  })
  expect(checkDocs(project).sort()).toEqual([
    'ARCHITECTURE.md does not list modules/signals/',
    'ARCHITECTURE.md does not list platform/server/',
    'ARCHITECTURE.md lists modules/attic/, which is not there',
  ])
})

test('a heading has the anchor that a forge gives it', () => {
  expect(anchorOf('Two commands, one machine')).toBe('two-commands-one-machine')
})

test('a room that does not say what it is for is a finding', () => {
  const project = projectOf({
    ...base,
    'modules/attic/contract.ts': '',
    'ARCHITECTURE.md': '```\nmodules/signals/  a\nmodules/attic/  b\n```\n',
  })
  expect(checkDocs(project)).toEqual([
    'modules/attic/README.md is missing: what the room is for, its words, what it must never do',
  ])
})
